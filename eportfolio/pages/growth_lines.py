"""Growth lines: one small drawing a standard, all over the same time, so that they can be compared.

Each has its numbers at the ends of its line; all of them stand in a table too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Proficiency
from eportfolio.assessment.growth import HALF_A_LEVEL
from eportfolio.assessment.levels import rungs
from eportfolio.model.framework import Framework, Scale
from eportfolio.model.rounding import SLACK

LEFT, RIGHT, TOP, BOTTOM = 14, 214, 22, 92
"""Where the first and the last day stand, and the ends of the scale, in a drawing of 300 by 130."""

BESIDE, UNDER, LINE = 9, 19, 14
"""From a dot to the number beside it and to the one under it; the height of a line of words."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The estimate after one piece that counts."""

    on: date
    title: str
    value: float


@dataclass(frozen=True, slots=True)
class Label:
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class GrowthLine:
    dots: tuple[tuple[int, int], ...]
    """(x, y) of each piece that counts."""

    line: str
    """Through all of them, as an SVG path."""

    target: int
    """How far down the target begins."""

    target_name: str
    first: Label
    """Where the number of the first dot stands, the last one's, and the name of the target."""

    last: Label
    name: Label


@dataclass(frozen=True, slots=True)
class Period:
    """The time that all drawings of a page show."""

    start: date
    end: date

    def x(self, day: date) -> int:
        days = max((self.end - self.start).days, 1)
        return round(LEFT + (day - self.start).days / days * (RIGHT - LEFT))


def reckoned(known: Proficiency) -> tuple[Reckoned, ...]:
    """List the estimates that led to a standing, oldest first."""
    return tuple(
        Reckoned(step.piece.date, step.piece.title, step.after)
        for step in known.steps
        if step.piece is not None and step.piece.counts and step.after is not None
    )


def period_of(all_of_it: Iterable[Sequence[Reckoned]], today: date) -> Period:
    """Give the time from the first piece of all to this day."""
    return Period(min((row[0].on for row in all_of_it if row), default=today), today)


def has_moved(scale: Scale, rows: Sequence[Reckoned]) -> bool:
    """Whether an estimate has been half a level away from itself, so that a line shows something."""
    heights = [rungs(scale, row.value) for row in rows]
    return max(heights) - min(heights) >= HALF_A_LEVEL - SLACK


def growth_line(framework: Framework, rows: Sequence[Reckoned], period: Period) -> GrowthLine:
    """Draw the estimate of one standard over a period in which all of it lies."""
    scale = framework.scale
    high = max(scale.levels[-1].starts_at, *(row.value for row in rows))
    dots = tuple((period.x(row.on), height(scale, high, row.value)) for row in rows)
    target = height(scale, high, scale.level(scale.target).starts_at)
    rises = rows[-1].value >= rows[0].value
    return GrowthLine(
        dots=dots,
        line="M" + "L".join(f"{x} {y}" for x, y in dots),
        target=target,
        target_name=scale.level(scale.target).name,
        first=Label(dots[0][0], dots[0][1] + UNDER if rises else dots[0][1] - BESIDE),
        last=Label(dots[-1][0] + BESIDE, dots[-1][1] + BESIDE // 2),
        name=Label(RIGHT + BESIDE, name_height(target, dots[-1])),
    )


def height(scale: Scale, high: float, value: float) -> int:
    """Give how far down a value stands, where `high` is at the top."""
    low = scale.levels[0].value
    share = (max(value, low) - low) / (high - low) if high > low else 0.0
    return round(BOTTOM - share * (BOTTOM - TOP))


def name_height(target: int, last: tuple[int, int]) -> int:
    """Put the target's name beside its line, or over or under it where the last number stands."""
    x, y = last
    if x < RIGHT - 4 * BESIDE or abs(y - target) > LINE:
        return target + BESIDE // 2
    return target + BESIDE // 2 + LINE if y <= target else target - LINE + BESIDE // 2
