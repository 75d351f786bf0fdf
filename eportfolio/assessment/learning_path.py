"""Learning path: how far along it is for the time it has had, and whose path it is.

Sum 17.
"""

from datetime import date

from eportfolio.assessment.judged import PathProgress
from eportfolio.model.learning_path import LEARNERS_SAY, LearningPath
from eportfolio.model.rounding import SLACK

PACE_SLACK = 0.15
"""Markers and time may part by 15 points before anything is said."""


def path_progress(path: LearningPath, today: date) -> PathProgress:
    """Set the markers met against the days passed, and count the decisions the learner had a part in."""
    met = sum(marker.met is not None for marker in path.markers)
    done = met / len(path.markers) if path.markers else 0.0
    used = share_used(path.start, path.due, today) if path.due else None
    voice = voice_of(path)
    return PathProgress(
        path=path.id,
        markers=len(path.markers),
        met=met,
        done=done,
        used=used,
        pace=pace(done, used) if used is not None and path.is_under_way else "",
        voice=voice,
        co_created=voice > 0,
        audience=path.audience,
    )


def share_used(start: date, due: date, today: date) -> float:
    """Give the share of the planned days that has passed, 0 before the start and 1 after the end."""
    planned = (due - start).days
    if planned <= 0:
        return 1.0 if today >= due else 0.0
    return min(1.0, max(0.0, (today - start).days / planned))


def pace(done: float, used: float) -> str:
    """Compare the share of markers met with the share of the time used."""
    if done - used > PACE_SLACK + SLACK:
        return "ahead"
    return "talk about it" if used - done > PACE_SLACK + SLACK else "on pace"


def voice_of(path: LearningPath) -> float:
    """Give the share of decisions made by the learner or together; 0 where none was said."""
    shared = sum(by in LEARNERS_SAY for _, by in path.decisions)
    return shared / len(path.decisions) if path.decisions else 0.0
