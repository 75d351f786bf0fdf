"""Growth: how far one estimate has moved between two days.

Sum 13: the difference of two estimates, never of two single scores.
"""

from datetime import date

from eportfolio.assessment.attainment import Growth, Proficiency
from eportfolio.assessment.levels import rungs
from eportfolio.model.framework import Scale
from eportfolio.model.rounding import SLACK

HALF_A_LEVEL = 0.5
"""From which a change is called up or down; a level is one rung of the scale."""


def growth(standing: Proficiency, scale: Scale, start: date, end: date) -> Growth | None:
    """Compare the estimates of two days; None unless work of two dates was scored by then.

    The audience of what comes out is that of the standing.
    """
    dated = estimates(standing)
    by_start = [value for day, value in dated if day <= start]
    later = [value for day, value in dated if start < day <= end]
    if not by_start or not later:
        return None
    before, after = by_start[-1], later[-1]
    change = after - before
    return Growth(
        standard=standing.standard,
        start=start,
        end=end,
        change=change,
        per_30_days=change / (end - start).days * 30,
        arrow=arrow(rungs(scale, after) - rungs(scale, before)),
    )


def growth_so_far(standing: Proficiency, scale: Scale) -> Growth | None:
    """Compare the first estimate with the newest."""
    dated = estimates(standing)
    return growth(standing, scale, dated[0][0], dated[-1][0]) if dated else None


def estimates(standing: Proficiency) -> list[tuple[date, float]]:
    """List the estimate after each piece that counts, oldest first."""
    return [
        (step.piece.date, step.after)
        for step in standing.steps
        if step.piece is not None and step.piece.counts and step.after is not None
    ]


def arrow(levels: float) -> str:
    """Name a change, given in levels of the scale."""
    if levels >= HALF_A_LEVEL - SLACK:
        return "up"
    return "down" if levels <= -HALF_A_LEVEL + SLACK else "steady"
