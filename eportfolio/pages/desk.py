"""My desk: the one next step of today and why, and what else lies open, each with what to do and where.

For the learner, who reads it on a phone: one box, and below it a line for each heap.
"""

from dataclasses import dataclass

from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.conversation import talk_link
from eportfolio.pages.desk_today import Today, choose, open_ones, ready, today_box
from eportfolio.pages.desk_words import lacks, when_check, when_step, why_next
from eportfolio.pages.edit_links import FileLink, file_link, new_file_address
from eportfolio.pages.feedback import WaitingRow, waiting_row
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.standing import StandingLink, standing_link

MOST_READY = 3
"""Standards that are offered; a choice among more is none."""

MOST_CHECKS = 8
"""Standards listed to be shown once more; the map marks them all."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A next step from feedback, further down."""

    steps: tuple[str, ...]
    who: Phrase | str
    about: Link
    when: Phrase | None
    file: FileLink | None


@dataclass(frozen=True, slots=True)
class StandardRow:
    standard: StandingLink
    words: Phrase


@dataclass(frozen=True, slots=True)
class DraftRow:
    title: str
    url: str
    lacks: tuple[Phrase, ...]
    file: FileLink | None


@dataclass(frozen=True, slots=True)
class DeskPage:
    frame: Frame
    today: Today | None
    answers: tuple[StepRow, ...]
    """Feedback that has had no answer, the longest waiting first."""

    steps: tuple[StepRow, ...]
    """Next steps that are answered and not done, by the day they are to be shown."""

    ready: tuple[StandardRow, ...]
    checks: tuple[StandardRow, ...]
    checks_due: int
    waiting: tuple[WaitingRow, ...]
    feedback_days: int
    drafts: tuple[DraftRow, ...]
    host: str
    """Name of the repository's host, for the words of links to it."""

    new_file: str
    """Where the repository's host takes a new piece of work; "" when it is not known."""


def has_desk(look: Lookup) -> bool:
    """Whether this audience may see the desk, and there is anything on it."""
    shared = look.shared
    may = shared.audience.may_see(shared.settings.audience_of("desk"))
    has_drafts = any(one.is_draft for one in shared.entries)
    return may and bool(choose(look) or shared.waiting or has_drafts or checks(look))


def desk_page(look: Lookup, frame: Frame) -> Page:
    shared, chosen = look.shared, choose(look)
    done = chosen.name if chosen else ""
    rest = [one for one in open_ones(look) if one.id != done]
    unanswered = sorted((one for one in rest if not one.reply), key=lambda one: (one.given, one.id))
    later_checks = [one for one in checks(look) if one != done]
    new_file = new_file_address(shared.settings)
    page = DeskPage(
        frame=titled(frame, urls.DESK, phrase("My desk"), phrase("What is next, and what lies open.")),
        today=today_box(look, chosen) if chosen else None,
        answers=tuple(step_row(look, one) for one in unanswered),
        steps=tuple(step_row(look, one) for one in rest if one.reply),
        ready=ready_rows(look, [one for one in ready(look) if one != done]),
        checks=check_rows(look, later_checks),
        checks_due=sum(look.proficiency[one].check_due for one in later_checks),
        waiting=tuple(waiting_row(look, one) for one in shared.waiting if one.entry in look.entries),
        feedback_days=shared.settings.feedback_days,
        drafts=tuple(draft_row(look, one) for one in shared.entries if one.is_draft),
        host=shared.settings.repository.host,
        new_file=f"{new_file}?filename=evidence/" if new_file else "",
    )
    return Page(urls.DESK, "pages/desk.html", page)


def checks(look: Lookup) -> list[str]:
    """List what is to be shown once more, by its day; where nothing is due, what comes first."""
    dated = [(one.check_on, one) for one in look.shared.proficiency if one.check_on]
    in_order = [one for _, one in sorted(dated, key=lambda each: each[0])]
    due = [one.standard for one in in_order if one.check_due]
    return due or [one.standard for one in in_order[:1]]


def step_row(look: Lookup, feedback: Feedback) -> StepRow:
    return StepRow(
        steps=feedback.next,
        who=look.name(feedback.by),
        about=talk_link(look, feedback),
        when=when_step(feedback, look.shared.today),
        file=file_link(look.shared.settings, feedback.location),
    )


def ready_rows(look: Lookup, refs: list[str]) -> tuple[StandardRow, ...]:
    rows = ((standing_link(look, ref), why_next(look, look.readiness[ref])) for ref in refs[:MOST_READY])
    return tuple(StandardRow(link, words) for link, words in rows if link)


def check_rows(look: Lookup, refs: list[str]) -> tuple[StandardRow, ...]:
    rows = ((standing_link(look, ref), when_check(look.proficiency[ref], look.shared.today)) for ref in refs)
    return tuple(StandardRow(link, words) for link, words in rows if link and words)[:MOST_CHECKS]


def draft_row(look: Lookup, draft: Entry) -> DraftRow:
    return DraftRow(
        title=draft.title,
        url=urls.entry_url(draft.id),
        lacks=lacks(look, draft),
        file=file_link(look.shared.settings, draft.location),
    )
