"""Learning path: where a learner is going, who decided, how we will know, and what changed on the way."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import Audience
from eportfolio.model.step_choice import DECLINED, StepChoice, read_choice
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
    id: str
    """A short name of its own; "" when it has none."""

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
    """In the order written, in which they are only ever added."""

    home: str
    """One way the family can help."""

    audience: Audience
    location: Location

    @property
    def is_under_way(self) -> bool:
        return self.state in ("agreed", "active")

    @property
    def open_to_choice(self) -> bool:
        """Whether steps can still be taken, swapped and declined: a path that has ended is history."""
        return self.state not in ("reached", "dropped")

    def choice_about(self, step: PathStep) -> tuple[StepChoice, Change] | None:
        """Give the learner's last choice about a step, and the change that tells it; None before any."""
        told = [(choice, change) for change in self.changes if (choice := read_choice(change.what))]
        about = [one for one in reversed(told) if one[0].is_about(step.do, step.id)]
        return max(about, key=lambda one: one[1].date, default=None)

    def is_declined(self, step: PathStep) -> bool:
        """Whether the learner left a step out; it stands in the file still, with the reason."""
        chosen = self.choice_about(step)
        return chosen is not None and chosen[0].kind == DECLINED

    @property
    def kept_steps(self) -> tuple[PathStep, ...]:
        """The steps that the learner goes, in order: all but those declined."""
        return tuple(step for step in self.steps if not self.is_declined(step))
