"""Desk today: the one next step in the box of the desk, why this one, and where to write what was done."""

from dataclasses import dataclass

from eportfolio.assessment.next_step import Reason, StepToday, step_today
from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase
from eportfolio.pages.conversation import NextStep, next_step, open_feedback
from eportfolio.pages.desk_words import (
    because,
    why_answer,
    why_check,
    why_due,
    why_late,
    why_next,
    why_open,
)
from eportfolio.pages.edit_links import FileLink, file_link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.standing import StandingLink, says_ready, standing_link


@dataclass(frozen=True, slots=True)
class Today:
    """The one next step."""

    reason: str
    """due, late, answer or open: from feedback; check or ready: of a standard."""

    step: NextStep | None
    """From feedback; None where it is about a standard."""

    standard: StandingLink | None
    why: tuple[Phrase, ...]
    is_answered: bool
    file: FileLink | None
    """Where to write what was done; None where it is not known."""


def choose(look: Lookup) -> StepToday | None:
    due = [one for one in look.shared.proficiency if one.check_due]
    return step_today(open_ones(look), due, ready(look), look.shared.today)


def open_ones(look: Lookup) -> list[Feedback]:
    """List the feedback whose next steps are open, by the day they are to be shown."""
    found = [one for entry in look.shared.entries for one in open_feedback(look, entry.id)]
    return sorted(found, key=lambda one: (one.try_by is None, one.try_by or one.given, one.id))


def ready(look: Lookup) -> list[str]:
    """List what is ready next, the best first; where nothing leans on anything, only what is on the way."""
    return [
        ref
        for ref in look.shared.ready_next
        if look.readiness[ref].on_way_to or says_ready(look.frameworks[look.standards[ref].framework])
    ]


def today_box(look: Lookup, chosen: StepToday) -> Today:
    if chosen.reason in (Reason.CHECK, Reason.READY):
        return standard_today(look, chosen)
    feedback = next(one for one in look.shared.feedback if one.id == chosen.name)
    return Today(
        reason=chosen.reason.value,
        step=next_step(look, feedback),
        standard=None,
        why=(why_step(look, chosen.reason, feedback),),
        is_answered=bool(feedback.reply),
        file=file_link(look.shared.settings, feedback.location),
    )


def why_step(look: Lookup, reason: Reason, feedback: Feedback) -> Phrase:
    today = look.shared.today
    if reason is Reason.DUE and feedback.try_by:
        return why_due(feedback.try_by, today)
    if reason is Reason.LATE and feedback.try_by:
        return why_late(look, feedback, feedback.try_by)
    return why_answer(feedback, today) if reason is Reason.ANSWER else why_open(feedback, today)


def standard_today(look: Lookup, chosen: StepToday) -> Today:
    if chosen.reason is Reason.CHECK:
        why = [why_check(look.proficiency[chosen.name], look.shared.today)]
    else:
        known = look.readiness[chosen.name]
        why = [*filter(None, [because(look, known)]), why_next(look, known)]
    return Today(
        reason=chosen.reason.value,
        step=None,
        standard=standing_link(look, chosen.name),
        why=tuple(why),
        is_answered=False,
        file=None,
    )
