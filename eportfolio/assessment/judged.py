"""Judged: all that follows from the evidence, and what is said of many standards together.

Frozen types only; the sums that fill them stand beside this module, one file each; `assess` puts them
together.
"""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import EarlierDay, Growth, Proficiency, Readiness, TermLevel
from eportfolio.assessment.rounds import Cycle, FeedbackHints, Waiting
from eportfolio.model.audience import Audience


@dataclass(frozen=True, slots=True)
class SelfPair:
    """How the learner and those who assess see one piece of work against one standard."""

    entry: str
    standard: str
    own: float
    teacher: float
    """What teachers and experts say of it, taken together."""

    audience: Audience
    """The strictest of self-assessments and of the ratings."""


@dataclass(frozen=True, slots=True)
class SelfGap:
    """Self-assessment against the teachers' ratings of the same work."""

    pairs: int
    """How many self-assessments stand beside a rating; at least one."""

    bias: float
    """Mean of self minus teacher, in levels."""

    size: float
    """Mean of the gaps' sizes, in levels."""

    say: str
    """matches, sees it higher, sees it lower or varies."""

    audience: Audience
    """The strictest of self-assessments and of all the ratings compared."""


@dataclass(frozen=True, slots=True)
class PathProgress:
    """How far along a learning path is, and whose path it is."""

    path: str
    markers: int
    met: int
    done: float
    """Share of markers met, 0 to 1."""

    used: float | None
    """Share of the planned days passed, 0 to 1; None with flexible pace."""

    pace: str
    """ahead, on pace, talk about it; "" with flexible pace or when it is not under way."""

    voice: float
    """Share of the decisions made by the learner or together, 0 to 1."""

    co_created: bool
    audience: Audience


@dataclass(frozen=True, slots=True)
class StrandSummary:
    """Where a learner stands in one strand; what is not started is said apart, never counted as zero."""

    at_target: int
    started: int
    of: int
    middle: float | None
    """Lower median of the levels of those started; None when none is."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that follows from a portfolio on one day."""

    today: date
    proficiency: tuple[Proficiency, ...]
    """One per standard, frameworks and standards in the order of their files."""

    terms: tuple[tuple[str, tuple[TermLevel, ...]], ...]
    """(standard, its level at the end of each term that has ended, oldest first)."""

    earlier: tuple[EarlierDay, ...]
    """Of each conference before today, oldest first; levels in the order of `proficiency`."""

    readiness: tuple[Readiness, ...]
    """One per standard, same order."""

    ready_next: tuple[str, ...]
    """Refs of what is ready, best first: on the way to a goal, then by how many it opens, then in order."""

    growth: tuple[Growth, ...]
    """Only standards with scored work on two dates or more."""

    cycles: tuple[Cycle, ...]
    """Newest first."""

    waiting: tuple[Waiting, ...]
    """Longest wait first."""

    paths: tuple[PathProgress, ...]
    hints: tuple[FeedbackHints, ...]
    """One for each feedback that has any."""

    self_pairs: tuple[SelfPair, ...] = ()
    """Of the newest work first."""

    self_gap: SelfGap | None = None
    """None while no work has both a self-assessment and a rating."""
