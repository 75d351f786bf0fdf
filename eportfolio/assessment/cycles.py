"""Cycles: how fast feedback travels, how much of it is used, and what waits for an answer.

Sum 8, in school days. The summary is made for each audience out of the cycles it may see.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from statistics import median

from eportfolio.assessment.pieces import ASSESSORS
from eportfolio.assessment.rounds import Cycle, CycleSummary, Waiting
from eportfolio.assessment.school_days import SchoolDays
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.settings import Settings

ASKING = ("ready", "revised")
"""States of an entry in which its question still stands: handed in, or handed in again."""


def cycles(
    feedback: Iterable[Feedback], entries: Mapping[str, Entry], days: SchoolDays, settings: Settings
) -> tuple[Cycle, ...]:
    """Make a cycle of each feedback on an entry that counts, newest first.

    Args:
        entries: by id; feedback on any other entry is left aside.
    """
    made = [cycle(one, entries[one.entry], days, settings) for one in feedback if one.entry in entries]
    return tuple(sorted(made, key=lambda one: (-one.given.toordinal(), one.feedback)))


def cycle(feedback: Feedback, entry: Entry, days: SchoolDays, settings: Settings) -> Cycle:
    """Count one round: asked, given, and answered with a change."""
    asked, given, revised = feedback.asked, feedback.given, feedback.revised
    response = days.between(asked, given) if asked else None
    audiences = [feedback.audience, entry.audience]
    if asked:
        # When something was asked goes with the levels.
        audiences.append(settings.audience_of("levels"))
    return Cycle(
        entry=entry.id,
        feedback=feedback.id,
        by=feedback.by,
        role=feedback.role,
        asked=asked,
        given=given,
        revised=revised,
        response=response,
        uptake=days.between(given, revised) if revised else None,
        whole=days.between(asked, revised) if asked and revised else None,
        on_time=None if response is None else response <= settings.feedback_days,
        audience=max(audiences),
    )


def waiting(
    feedback: Iterable[Feedback], entries: Iterable[Entry], days: SchoolDays, settings: Settings, today: date
) -> tuple[Waiting, ...]:
    """List the entries that were asked about and whose newest version no teacher or expert has answered.

    A revision handed in since waits from the day of the revision.
    """
    answered = {(one.entry, one.version) for one in feedback if one.role in ASSESSORS}
    newest: dict[str, int] = {}
    for entry_id, version in answered:
        newest[entry_id] = max(version, newest.get(entry_id, 0))
    levels = settings.audience_of("levels")
    found = []
    for entry in entries:
        if entry.state in ASKING and entry.asked and newest.get(entry.id, 0) < entry.version:
            since = max(entry.asked, entry.revised or entry.asked)
            passed = days.between(since, today)
            late = passed > settings.feedback_days
            found.append(Waiting(entry.id, since, passed, late, max(levels, entry.audience)))
    return tuple(sorted(found, key=lambda one: (one.asked, one.entry)))


def summary(cycles: Iterable[Cycle], waiting: Iterable[Waiting]) -> CycleSummary:
    """Sum up cycles and waiting entries, in medians of school days."""
    given, left = tuple(cycles), tuple(waiting)
    return CycleSummary(
        given=len(given),
        answered=sum(one.response is not None for one in given),
        on_time=sum(one.on_time is True for one in given),
        used=sum(one.revised is not None for one in given),
        response=middle(one.response for one in given),
        uptake=middle(one.uptake for one in given),
        whole=middle(one.whole for one in given),
        waiting=len(left),
        late=sum(one.late for one in left),
    )


def middle(counts: Iterable[int | None]) -> float | None:
    """Give the median of what is known; None when nothing is."""
    known = [count for count in counts if count is not None]
    return float(median(known)) if known else None
