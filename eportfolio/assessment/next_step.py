"""Next step: the one thing for a learner to do today, out of all that is open, and why that one.

Pure: it chooses among what it is given, so the choice tells nothing of what an audience may not see.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from eportfolio.assessment.attainment import Proficiency
from eportfolio.model.feedback import Feedback

DUE_DAYS = 7
"""Days before its try-by date from which a next step goes before everything else."""


class Reason(Enum):
    """Why it is this one, in the order in which they are looked for."""

    DUE = "due"
    """A next step from feedback that can still be shown in time."""

    LATE = "late"
    """One whose day has passed."""

    ANSWER = "answer"
    """Feedback with a next step to which nothing has been answered."""

    CHECK = "check"
    """A standard that is to be shown once more."""

    READY = "ready"
    """A standard that is ready next."""

    OPEN = "open"
    """A next step that is answered and has time."""


@dataclass(frozen=True, slots=True)
class StepToday:
    reason: Reason
    name: str
    """Id of the feedback; for CHECK and READY the ref of the standard."""


def step_today(
    feedback: Iterable[Feedback], checks: Iterable[Proficiency], ready: Sequence[str], today: date
) -> StepToday | None:
    """Choose the one next step of today; None where nothing is open.

    What can still be in time goes before what is late: there it is worth most. Of several late ones
    the day passed last goes first, so that an old one never bars the way.

    Args:
        feedback: whose next steps are open.
        checks: standards that are due to be shown once more.
        ready: refs of the standards that are ready next, the best first.
    """
    steps = sorted(feedback, key=lambda one: (one.try_by or date.max, one.given, one.id))
    due = [one for one in steps if one.try_by and today <= one.try_by <= today + timedelta(days=DUE_DAYS)]
    late = [one for one in steps if one.try_by and one.try_by < today]
    unanswered = sorted((one for one in steps if not one.reply), key=lambda one: (one.given, one.id))
    by_day = sorted(checks, key=lambda one: one.check_on or date.max)
    choices = (
        (Reason.DUE, [one.id for one in due]),
        (Reason.LATE, [one.id for one in late[::-1]]),
        (Reason.ANSWER, [one.id for one in unanswered]),
        (Reason.CHECK, [one.standard for one in by_day]),
        (Reason.READY, ready),
        (Reason.OPEN, [one.id for one in steps]),
    )
    return next((StepToday(reason, names[0]) for reason, names in choices if names), None)
