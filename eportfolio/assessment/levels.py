"""Levels: where a number stands on a framework's scale, and how it is rounded to be shown.

Comparisons allow a slack far under anything shown, so that 1.75 reached by adding fractions is 1.75.
"""

from bisect import bisect_right
from math import copysign, floor

from eportfolio.model.framework import Level, Scale

SLACK = 1e-9


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


def rounded(value: float, places: int = 2) -> float:
    """Round half away from zero, as by hand on the decimal value: 4.125 → 4.13 and 3.175 → 3.18.

    `round` goes by the binary value, a hair under 3.175, and sends the exact 4.125 to the even 4.12.
    """
    scaled = floor(abs(value) * 10**places + 0.5 + SLACK)
    return copysign(scaled / 10**places, value) if scaled else 0.0
