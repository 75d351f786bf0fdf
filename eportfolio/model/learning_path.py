"""Learning path: where a learner is going, who decided, how we will know, and what changed on the way."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import Audience
from eportfolio.problems import Location

HORIZONS = ("short", "middle", "long")
"""By rising length."""

PATH_STATES = ("proposed", "agreed", "active", "paused", "reached", "changed", "dropped")
DECISIONS = ("goal", "steps", "pace", "place", "people", "demonstration")
DECIDERS = ("teacher", "choice", "together", "student")
LEARNERS_SAY = ("student", "together")
"""Those of the deciders among whom the learner is."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One standard that the path leads to, and the level wanted there."""

    standard: str
    target: float


@dataclass(frozen=True, slots=True)
class PathStep:
    do: str
    by: str
    """Id of the person who suggested it; "" when not said."""

    origin: str
    """Where it came from: a feedback file, an idea, a suggestion of the program (`from` in files)."""

    standard: str
    place: str
    needs: str
    done: date | None


@dataclass(frozen=True, slots=True)
class Marker:
    """How we will know: something that can be seen."""

    id: str
    see: str
    standard: str
    level: float | None
    by: str
    met: date | None
    entry: str
    """The entry that shows it; "" while open."""


@dataclass(frozen=True, slots=True)
class Demonstration:
    show: str
    to: str
    by: date | None
    entry: str


@dataclass(frozen=True, slots=True)
class Agreement:
    who: str
    role: str
    date: date


@dataclass(frozen=True, slots=True)
class Change:
    date: date
    what: str
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class LearningPath:
    id: str
    title: str
    horizon: str
    parent: str
    """Id of the longer path that a short one belongs to; "" when none."""

    goals: tuple[Goal, ...]
    why: str
    driver: str
    """What in the learner's profile drives it."""

    start: date
    due: date | None
    """None = flexible pace."""

    state: str
    decisions: tuple[tuple[str, str], ...]
    """(decision, who decided), in the order of `DECISIONS`; only those that were said."""

    steps: tuple[PathStep, ...]
    markers: tuple[Marker, ...]
    demonstration: Demonstration | None
    agreed: tuple[Agreement, ...]
    changes: tuple[Change, ...]
    home: str
    """One way the family can help."""

    audience: Audience
    location: Location

    @property
    def is_under_way(self) -> bool:
        return self.state in ("agreed", "active")
