"""Rounds: how feedback travels, from being asked for to being used, counted in school days.

Frozen types only; `cycles` and `feedback_hints` fill them.
"""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import Audience


@dataclass(frozen=True, slots=True)
class Cycle:
    """One round of feedback, counted in school days."""

    entry: str
    feedback: str
    by: str
    role: str
    asked: date | None
    given: date
    revised: date | None
    response: int | None
    """School days from asked to given."""

    uptake: int | None
    """School days from given to revised."""

    whole: int | None
    on_time: bool | None
    audience: Audience


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry that waits for feedback on its newest version."""

    entry: str
    asked: date
    """The day it was asked about, or handed in again since."""

    days: int
    """School days so far."""

    late: bool
    audience: Audience


@dataclass(frozen=True, slots=True)
class CycleSummary:
    """How fast feedback travels and how much of it is used."""

    given: int
    answered: int
    """How many of the given had been asked for, so that a response time is known."""

    on_time: int
    used: int
    """How many led to a revision."""

    response: float | None
    """Median school days; None where nothing is known. So for the next two."""

    uptake: float | None
    whole: float | None
    waiting: int
    late: int


@dataclass(frozen=True, slots=True)
class FeedbackHints:
    feedback: str
    codes: tuple[str, ...]
    """F01 to F12, rising."""
