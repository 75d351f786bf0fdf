"""Since: what has changed from the end of one earlier day to the end of another.

What a growth page tells of the time since a conference. Drafts count nowhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import LevelThen, Proficiency, Status
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.learning_path import LearningPath


@dataclass(frozen=True, slots=True)
class Rise:
    """A standard whose level is higher than it was, or which has been settled since."""

    standard: str
    before: float | None
    """None where there was no level yet."""

    now: float
    settled: bool
    """Settled now and not then."""


@dataclass(frozen=True, slots=True)
class Met:
    """A marker of a path that was met in that time."""

    path: str
    marker: str
    """Its id on the path."""


@dataclass(frozen=True, slots=True)
class Changes:
    day: date
    """At the end of which the time begins."""

    rises: tuple[Rise, ...]
    entries: tuple[str, ...]
    """Ids of the work done, in the order given."""

    met: tuple[Met, ...]
    answered: tuple[str, ...]
    """Ids of the feedback that the learner did something with."""

    @property
    def is_any(self) -> bool:
        return bool(self.rises or self.entries or self.met or self.answered)


@dataclass(frozen=True, slots=True)
class Days:
    """From the day after the first, up to and with the last."""

    after: date
    until: date

    def hold(self, day: date | None) -> bool:
        return day is not None and self.after < day <= self.until


def changes_since(
    days: Days,
    then: Iterable[LevelThen],
    now: Iterable[Proficiency],
    entries: Iterable[Entry],
    feedback: Iterable[Feedback],
    paths: Iterable[LearningPath],
) -> Changes:
    """Find what has changed.

    Args:
        days: the time meant.
        then: the levels at its beginning.
        now: those at its end; what has no level in both is passed over.
    """
    before = {one.standard: one for one in then}
    return Changes(
        day=days.after,
        rises=rises(before, now),
        entries=tuple(one.id for one in entries if days.hold(one.done_on) and not one.is_draft),
        met=tuple(
            Met(path.id, marker.id) for path in paths for marker in path.markers if days.hold(marker.met)
        ),
        answered=tuple(one.id for one in feedback if days.hold(one.revised)),
    )


def rises(then: Mapping[str, LevelThen], now: Iterable[Proficiency]) -> tuple[Rise, ...]:
    found = []
    for one in now:
        was = then.get(one.standard)
        if was is None or one.level is None:
            continue
        settled = one.status is Status.SETTLED and was.status is not Status.SETTLED
        if settled or was.level is None or one.level > was.level:
            found.append(Rise(one.standard, was.level, one.level, settled))
    return tuple(found)
