"""Conversation: what was asked, said and answered about a piece of work, as turns in the order they came."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.feedback_hints import HINT_WORDS
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.words import ROLE


@dataclass(frozen=True, slots=True)
class GivenLevel:
    title: str
    url: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Turn:
    who: Phrase | str
    role: Phrase | str | None
    """What they do, or their part in it; None for the learner."""

    on: date
    note: Phrase | None
    """What this turn is about, such as "on version 1"."""

    anchor: str
    words: str = ""
    """The learner's own words, Markdown; "" in a turn of somebody else."""

    saw: str = ""
    glow: str = ""
    grow: str = ""
    next: tuple[str, ...] = ()
    levels: tuple[GivenLevel, ...] = ()
    hints: tuple[Phrase, ...] = ()
    """What the writer could still do; for the team only."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """Next steps that are still open, as the box of a page shows them."""

    steps: tuple[str, ...]
    by: Phrase | str
    try_by: date | None
    is_late: bool
    """The day to show it by has passed."""

    entry_title: str
    entry_url: str
    standards: tuple[str, ...]
    """Titles of what it is for."""


def conversation(look: Lookup, entry: Entry) -> tuple[Turn, ...]:
    """Tell the talk about one entry, oldest first; a question comes before an answer of the same day."""
    turns = [asked(look, on, question) for on, question in questions(look, entry)]
    for feedback in look.feedback_of.get(entry.id, ()):
        turns.append(said(look, feedback, entry.version))
        turns.extend(answered(look, feedback))
    return tuple(sorted(turns, key=lambda turn: turn.on))


def questions(look: Lookup, entry: Entry) -> list[tuple[date, str]]:
    """List when the learner asked for feedback; only the newest question is written down in words."""
    if entry.asked is None:
        return []
    before = {
        one.asked for one in look.feedback_of.get(entry.id, ()) if one.asked and one.asked < entry.asked
    }
    return [*((on, "") for on in sorted(before)), (entry.asked, entry.question)]


def asked(look: Lookup, on: date, question: str) -> Turn:
    who = phrase("{name} asked", name=look.name(look.shared.settings.learner))
    note = None if question else phrase("for feedback")
    return Turn(who, None, on, note, f"asked-{on.isoformat()}", question)


def said(look: Lookup, feedback: Feedback, newest_version: int) -> Turn:
    """Show what somebody said; which version it was about matters once there is more than one."""
    note = phrase("on version {number}", number=feedback.version) if newest_version > 1 else None
    levels = tuple(
        GivenLevel(
            look.standard_title(one.standard),
            urls.standard_url(one.standard),
            look.mark(one.standard, one.level),
        )
        for one in feedback.ratings
    )
    is_open = feedback in open_feedback(look, feedback.entry)
    return Turn(
        who=look.name(feedback.by),
        role=look.people[feedback.by].title or ROLE[feedback.role],
        on=feedback.given,
        note=note,
        anchor=anchor(feedback),
        saw=feedback.saw,
        glow=feedback.glow,
        grow=feedback.grow,
        # What is still open stands in the box below the talk, and once is enough.
        next=() if is_open else feedback.next,
        levels=levels,
        hints=tuple(HINT_WORDS[code] for code in look.hints_of.get(feedback.id, ())),
    )


def answered(look: Lookup, feedback: Feedback) -> list[Turn]:
    """Show the learner's answer; without a date of its own it stands right after the feedback."""
    if not feedback.reply and feedback.revised is None:
        return []
    who = phrase("{name} answered", name=look.name(look.shared.settings.learner))
    newer = newer_version(look, feedback)
    note = phrase("with version {number}", number=newer) if newer else None
    return [
        Turn(
            who, None, feedback.revised or feedback.given, note, f"{anchor(feedback)}-answer", feedback.reply
        )
    ]


def newer_version(look: Lookup, feedback: Feedback) -> int:
    """Give the number of the version that came of feedback; 0 where the change was made somewhere else."""
    newer = feedback.version + 1
    return newer if feedback.revised and newer <= look.entries[feedback.entry].version else 0


def open_feedback(look: Lookup, entry: str) -> tuple[Feedback, ...]:
    """List the feedback on an entry whose next steps are open: not used yet, and not followed by newer
    feedback of the same person, which then says what is next."""
    given = look.feedback_of.get(entry, ())
    newest = {one.by: one for one in given}
    return tuple(one for one in given if one.next and one.revised is None and newest[one.by] is one)


def next_step(look: Lookup, feedback: Feedback) -> NextStep:
    entry = look.entries[feedback.entry]
    return NextStep(
        steps=feedback.next,
        by=look.name(feedback.by),
        try_by=feedback.try_by,
        is_late=feedback.try_by is not None and feedback.try_by < look.shared.today,
        entry_title=entry.title,
        entry_url=urls.entry_url(entry.id),
        standards=tuple(look.standard_title(ref) for ref in feedback.standards if ref in look.standards),
    )


def talk_link(look: Lookup, feedback: Feedback) -> Link:
    """Lead to the work that feedback was given on, where it stands in the talk there."""
    title = look.entries[feedback.entry].title
    return Link(title, f"{urls.entry_url(feedback.entry)}#{anchor(feedback)}")


def anchor(feedback: Feedback) -> str:
    """Name the turn on its entry's page, so that other pages can point to it."""
    return "said-" + feedback.id.rpartition("/")[2]
