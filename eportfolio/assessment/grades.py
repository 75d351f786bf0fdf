"""Grades: the letter that a school's own rule makes of levels.

Sum 18. No such rule holds everywhere: it is opt-in data of a framework, with a name and a source, and whoever
shows a grade prints the rule beside it.
"""

from collections.abc import Sequence
from statistics import fmean

from eportfolio.assessment.levels import is_on_target
from eportfolio.model.framework import Scale, Translation
from eportfolio.model.rounding import SLACK

NOT_YET = ""
"""Under every band, or short of what all the levels together must be."""


def grade(levels: Sequence[float], translation: Translation, scale: Scale) -> str:
    """Translate the levels of what has been started.

    Args:
        levels: rungs of the scale, at least one; what is not started is no level, and never zero.
        translation: the school's rule.
        scale: whose target and levels the rule "all-of" goes by.

    Returns:
        A grade, or `NOT_YET`.

    Raises:
        ValueError: `levels` is empty.
    """
    if not levels:
        raise ValueError("no levels, no grade")
    return by_bands(levels, translation) if translation.rule == "bands" else by_all(levels, scale)


def by_bands(levels: Sequence[float], translation: Translation) -> str:
    """Give the highest band whose beginning the mean has reached."""
    mean = fmean(levels)
    reached = [band for band in translation.bands if band[0] <= mean + SLACK]
    return max(reached, key=lambda band: band[0])[1] if reached else NOT_YET


def by_all(levels: Sequence[float], scale: Scale) -> str:
    """Ask of all levels together: A = all on target and half of them above it; B = all on target; C = none
    more than a level under it and half on it.
    """
    on_target = sum(is_on_target(scale, level) for level in levels)
    above = sum(level > scale.target + SLACK for level in levels)
    if on_target == len(levels):
        return "A" if 2 * above >= len(levels) else "B"
    under = [level.value for level in scale.levels if level.value < scale.target]
    none_far_under = min(levels) >= under[-1] - SLACK
    return "C" if none_far_under and 2 * on_target >= len(levels) else NOT_YET
