"""Growth chart: how one level has moved, as places in a drawing whose numbers stand in a table too."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Piece, Proficiency
from eportfolio.assessment.outlook import after_one_more
from eportfolio.model.framework import Framework, Scale
from eportfolio.model.phrase import Dated

LEFT, NEWEST, RIGHT, TOP, BOTTOM = 42, 327, 370, 30, 230
"""Where the first and the newest piece stand, the ring beyond them, and the ends of the scale."""

LABEL = 40
"""How far apart the names of two months stand at least."""


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int
    date: date
    title: str
    value: float
    """The estimate after this piece; for a piece that does not count, its own score."""

    counts: bool
    label_above: bool
    month: Dated | None
    """Under the axis, where it does not run into its neighbour."""


@dataclass(frozen=True, slots=True)
class Rung:
    """Where a level begins."""

    y: int
    name: str
    starts_at: float | None
    """None for the lowest, which begins at the bottom."""

    is_target: bool


@dataclass(frozen=True, slots=True)
class GrowthChart:
    points: tuple[Point, ...]
    rungs: tuple[Rung, ...]
    line: str
    """Through the pieces that count, as an SVG path."""

    first: float
    last: float

    ahead: tuple[int, int] | None
    """Where one more piece on target would put it, as (x, y); None when it is there, or cannot be said."""

    ahead_line: str


@dataclass(frozen=True, slots=True)
class Heights:
    """How far down a value stands."""

    low: float
    high: float

    def of(self, value: float) -> int:
        return round(BOTTOM - (max(value, self.low) - self.low) / (self.high - self.low) * (BOTTOM - TOP))


def growth_chart(framework: Framework, known: Proficiency) -> GrowthChart | None:
    """Draw the estimate over time; None with fewer than two dates, since that shows no growth."""
    rated = [(step.piece, step.after) for step in known.steps if step.piece is not None]
    values = [after for piece, after in rated if piece.counts and after is not None]
    dates = {piece.date for piece, after in rated if piece.counts and after is not None}
    if len(dates) < 2:
        return None
    scale = framework.scale
    ahead = after_one_more(framework, values[-1]) if values[-1] < scale.target else None
    scores = [piece.score for piece, _ in rated if piece.score is not None]
    # The second level's value too, since a scale may let its levels begin anywhere.
    high = max([scale.levels[-1].starts_at, scale.levels[1].value, *values, *scores])
    heights = Heights(scale.levels[0].value, high)
    points = plotted(rated, heights)
    counting = [point for point in points if point.counts]
    ring = None if ahead is None else (RIGHT, heights.of(ahead))
    newest = counting[-1]
    return GrowthChart(
        points=points,
        rungs=rungs(scale, heights),
        line="M" + "L".join(f"{point.x} {point.y}" for point in counting),
        first=values[0],
        last=values[-1],
        ahead=ring,
        ahead_line=f"M{newest.x} {newest.y}L{ring[0]} {ring[1]}" if ring else "",
    )


def plotted(rated: Iterable[tuple[Piece, float | None]], heights: Heights) -> tuple[Point, ...]:
    """Set the pieces that have a score side by side, as far apart as their days are.

    Args:
        rated: each piece with the estimate after it, by date.
    """
    # What counts but has led to no estimate yet has no place on the line.
    shown = [
        (piece, piece.score, after)
        for piece, after in rated
        if piece.score is not None and (after is not None or not piece.counts)
    ]
    first, last = shown[0][0].date, shown[-1][0].date
    days = max((last - first).days, 1)
    points: list[Point] = []
    labelled = -LABEL
    for piece, score, after in shown:
        counts = piece.counts and after is not None
        value = after if counts and after is not None else score
        x = round(LEFT + (piece.date - first).days / days * (NEWEST - LEFT))
        month = Dated(piece.date, "month") if x - labelled >= LABEL else None
        labelled = x if month else labelled
        rising = not points or value >= points[-1].value
        points.append(Point(x, heights.of(value), piece.date, piece.title, value, counts, rising, month))
    return tuple(points)


def rungs(scale: Scale, heights: Heights) -> tuple[Rung, ...]:
    return tuple(
        Rung(
            y=heights.of(level.starts_at),
            name=level.name,
            starts_at=None if index == 0 else level.starts_at,
            is_target=level.value == scale.target,
        )
        for index, level in enumerate(scale.levels)
    )
