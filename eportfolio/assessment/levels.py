"""Levels: where a number stands on a framework's scale."""

from bisect import bisect_right

from eportfolio.model.framework import Level, Scale
from eportfolio.model.rounding import SLACK


def level_at(scale: Scale, estimate: float) -> Level:
    """Give the highest level that begins at or under an unrounded estimate; the lowest when none does."""
    reached = [level for level in scale.levels if level.starts_at <= estimate + SLACK]
    return reached[-1] if reached else scale.levels[0]


def is_on_target(scale: Scale, rating: float) -> bool:
    """Say whether the rating of one piece is at the target or above; halves count as they are."""
    return rating >= scale.target - SLACK


def rungs(scale: Scale, value: float) -> float:
    """Count in levels how high a value stands: 0 at the lowest, 1 at the next, halves between two.

    "One level apart" then means the same on a scale of 1, 2, 3, 4 and on one of 0, 40, 70, 100.
    """
    values = [level.value for level in scale.levels]
    below = max(0, min(bisect_right(values, value), len(values) - 1) - 1)
    return below + (value - values[below]) / (values[below + 1] - values[below])
