"""Conference page: what do I show in 20 minutes, what do I ask, what do we agree?

A script for the learner, who leads the talk; printed it has two sides and room to write. Where the learner
stands is said on the newest conference's page only: on an older one it would be of another day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eportfolio.model.conference import Conference, Pick, Promise
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.entry_pictures import Picture, cover, entry_address
from eportfolio.pages.evidence import ShownStandard, shown
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.path_words import progress_words
from eportfolio.pages.prose import Prose
from eportfolio.pages.since import since_url
from eportfolio.pages.standing import overall
from eportfolio.pages.words import PLACE_INSIDE

MOST_LEVELS = 3
"""Levels shown of one pick: what more it shows stands on its own page."""


@dataclass(frozen=True, slots=True)
class PickRow:
    """One piece of work to show."""

    title: str
    url: str
    because: str
    date: date
    place: Phrase
    picture: Picture | None
    standards: tuple[ShownStandard, ...]


@dataclass(frozen=True, slots=True)
class PathNow:
    """A learning path that is talked about, and how far along it is."""

    title: str
    url: str
    why: str
    progress: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """Something that was agreed."""

    what: str
    who: Phrase | str
    by: date | None
    done: date | None


@dataclass(frozen=True, slots=True)
class ConferencePage:
    frame: Frame
    day: date
    learner: Phrase | str
    present: tuple[Phrase | str, ...]
    is_newest: bool
    notes: Prose | None
    picks: tuple[PickRow, ...]
    standing: Phrase | None
    has_map: bool
    has_growth: bool
    before: date | None
    """The day of the conference before this one."""

    since: str
    """Where the growth page tells what has changed since that day; "" where nothing has."""

    kept: tuple[PromiseRow, ...]
    """What was agreed then."""

    paths: tuple[PathNow, ...]
    ask: str
    family: str
    promises: tuple[PromiseRow, ...]
    others: tuple[Link, ...]
    """The other conferences, newest first."""


def conference_pages(look: Lookup, frame: Frame) -> Iterable[Page]:
    """Make a page for each conference."""
    talks = look.shared.conferences
    for number, talk in enumerate(talks):
        before = talks[number - 1] if number else None
        yield conference_page(look, frame, talk, before)


def conference_page(look: Lookup, frame: Frame, talk: Conference, before: Conference | None) -> Page:
    url, title = urls.conference_url(talk.day), conference_title(talk)
    newest = look.shared.conferences[-1] is talk
    page = ConferencePage(
        frame=titled(frame, url, title),
        day=talk.day,
        learner=look.name(look.shared.settings.learner),
        # Two who appear by the same role are said once.
        present=tuple(dict.fromkeys(look.name(one) for one in talk.present)),
        is_newest=newest,
        notes=notes(look, talk, url),
        picks=tuple(pick_row(look, one) for one in talk.picks if one.entry in look.entries),
        standing=overall(look) if newest else None,
        has_map=any(link.url == urls.MAP for link in frame.nav),
        has_growth=any(link.url == urls.GROWTH for link in frame.more),
        before=before.day if before else None,
        since=since_url(look, before.day) if before and newest else "",
        kept=tuple(promise_row(look, one) for one in before.promises) if before else (),
        paths=tuple(path_now(look, one) for one in talk.goals),
        ask=talk.ask,
        family=talk.family,
        promises=tuple(promise_row(look, one) for one in talk.promises),
        others=tuple(conference_link(one) for one in look.shared.conferences[::-1] if one is not talk),
    )
    return Page(url, "pages/conference.html", page)


def conference_title(talk: Conference) -> Phrase:
    return phrase("Conference of {day}", day=talk.day)


def conference_link(talk: Conference) -> Link:
    return Link(conference_title(talk), urls.conference_url(talk.day))


def notes(look: Lookup, talk: Conference, url: str) -> Prose | None:
    """Give the learner's own notes, with links to the work that may be opened."""
    if not talk.body.strip():
        return None
    led = ((link.target, entry_address(look, link.file)) for link in talk.links if link.file)
    links = tuple((target, address and urls.relative(url, address)) for target, address in led)
    return Prose(talk.body, links, heading_level=3)


def pick_row(look: Lookup, pick: Pick) -> PickRow:
    entry = look.entries[pick.entry]
    levels = [shown(look, entry, ref) for ref in entry.standards if ref in look.standards]
    return PickRow(
        title=entry.title,
        url=urls.entry_url(entry.id),
        because=pick.because,
        date=entry.done_on,
        place=PLACE_INSIDE[entry.place],
        picture=cover(look, entry),
        standards=tuple(one for one in levels if one.mark is not None)[:MOST_LEVELS],
    )


def path_now(look: Lookup, path: str) -> PathNow:
    own = next(one for one in look.shared.paths if one.id == path)
    progress = next((one for one in look.shared.progress if one.path == path), None)
    return PathNow(own.title, urls.path_url(path), own.why, progress_words(own, progress))


def promise_row(look: Lookup, promise: Promise) -> PromiseRow:
    return PromiseRow(promise.what, look.name(promise.who), promise.by, promise.done)
