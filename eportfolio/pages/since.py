"""Since: what has changed since each earlier conference, as the growth page folds it."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import EarlierDay
from eportfolio.assessment.since import Changes, Days, Met, Rise, changes_since
from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.conversation import anchor
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark

MOST = 60
"""Lines of one list; the counts tell of the others."""


@dataclass(frozen=True, slots=True)
class RiseRow:
    title: str
    url: str
    before: Mark
    now: Mark
    settled: bool


@dataclass(frozen=True, slots=True)
class MetRow:
    """A marker that was met, and the path that it belongs to."""

    see: str
    path: Link


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """Feedback that the learner did something with."""

    who: Phrase | str
    about: Link


@dataclass(frozen=True, slots=True)
class Since:
    """What has changed since one conference."""

    anchor: str
    title: Phrase
    conference: str
    """Address of its page."""

    counts: tuple[Phrase, ...]
    """How much of what, in words."""

    rises: tuple[RiseRow, ...]
    works: tuple[Link, ...]
    met: tuple[MetRow, ...]
    answered: tuple[AnsweredRow, ...]


def since_conferences(look: Lookup) -> tuple[Since, ...]:
    """Tell of each earlier conference since which something has changed, the newest first."""
    told = (changes_of(look, earlier) for earlier in reversed(look.shared.earlier))
    return tuple(since(look, changes) for changes in told if changes.is_any)


def since_url(look: Lookup, day: date) -> str:
    """Give the place that tells what has changed since a conference; "" where nothing has."""
    earlier = next((one for one in look.shared.earlier if one.day == day), None)
    is_told = earlier is not None and changes_of(look, earlier).is_any
    return f"{urls.GROWTH}#{since_anchor(day)}" if is_told else ""


def since_anchor(day: date) -> str:
    return f"since-{day.isoformat()}"


def changes_of(look: Lookup, earlier: EarlierDay) -> Changes:
    shared = look.shared
    days = Days(earlier.day, shared.today)
    return changes_since(
        days, earlier.levels, shared.proficiency, shared.entries, shared.feedback, shared.paths
    )


def since(look: Lookup, changes: Changes) -> Since:
    given = {one.id: one for one in look.shared.feedback}
    return Since(
        anchor=since_anchor(changes.day),
        title=phrase("Since the conference of {day}", day=changes.day),
        conference=urls.conference_url(changes.day),
        counts=counts(changes),
        rises=tuple(rise_row(look, one) for one in changes.rises),
        works=tuple(Link(look.entries[one].title, urls.entry_url(one)) for one in changes.entries[:MOST]),
        met=tuple(met_row(look, one) for one in changes.met),
        answered=tuple(answered_row(look, given[one]) for one in changes.answered[-MOST:]),
    )


def counts(changes: Changes) -> tuple[Phrase, ...]:
    said = (
        counted("{n} standard is further", "{n} standards are further", len(changes.rises)),
        counted("{n} new piece of work", "{n} new pieces of work", len(changes.entries)),
        counted("{n} marker is met", "{n} markers are met", len(changes.met)),
        counted("{n} answer is used", "{n} answers are used", len(changes.answered)),
    )
    return tuple(one for one in said if one.count)


def rise_row(look: Lookup, rise: Rise) -> RiseRow:
    return RiseRow(
        title=look.standard_title(rise.standard),
        url=urls.standard_url(rise.standard),
        before=look.mark(rise.standard, rise.before),
        now=look.mark(rise.standard, rise.now),
        settled=rise.settled,
    )


def met_row(look: Lookup, met: Met) -> MetRow:
    path = next(one for one in look.shared.paths if one.id == met.path)
    marker = next(one for one in path.markers if one.id == met.marker)
    return MetRow(marker.see, Link(path.title, urls.path_url(path.id)))


def answered_row(look: Lookup, feedback: Feedback) -> AnsweredRow:
    url = f"{urls.entry_url(feedback.entry)}#{anchor(feedback)}"
    return AnsweredRow(look.name(feedback.by), Link(look.entries[feedback.entry].title, url))
