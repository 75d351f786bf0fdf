"""Growth chart: how one level has moved, as places in a drawing whose numbers stand in a table too."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.judged import Proficiency
from eportfolio.assessment.outlook import after_one_more
from eportfolio.model.framework import Framework
from eportfolio.model.phrase import Phrase
from eportfolio.pages.words import MONTH_NAMES

LEFT, RIGHT, TOP, BOTTOM = 42, 370, 30, 230


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
    month: Phrase | None
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


def growth_chart(framework: Framework, known: Proficiency) -> GrowthChart | None:
    """Draw the estimate over time; None with fewer than two dates, since that shows no growth."""
    shown = [step for step in known.steps if step.piece is not None and step.piece.score is not None]
    counting = [step for step in shown if step.piece and step.piece.counts and step.after is not None]
    if len({step.piece.date for step in counting if step.piece}) < 2:
        return None
    values = [step.after for step in counting if step.after is not None]
    scale = framework.scale
    low = scale.levels[0].value
    ahead = after_one_more(framework, values[-1]) if values[-1] < scale.target else None
    high = max([scale.levels[-1].starts_at, *values, *(s.piece.score or 0 for s in shown if s.piece)])

    def height(value: float) -> int:
        return round(BOTTOM - (max(value, low) - low) / (high - low) * (BOTTOM - TOP))

    first, last = shown[0].piece, shown[-1].piece
    assert first and last  # every step shown has a piece, or it would not be shown
    days = max((last.date - first.date).days, 1)
    points: list[Point] = []
    for step in shown:
        piece = step.piece
        if piece is None or piece.score is None:
            continue
        counts = piece.counts and step.after is not None
        value = step.after if counts and step.after is not None else piece.score
        x = round(LEFT + (piece.date - first.date).days / days * (327 - LEFT))
        crowded = bool(points) and x - max(one.x for one in points if one.month or one is points[0]) < 40
        rising = not points or value >= points[-1].value
        month = None if crowded and points else MONTH_NAMES[piece.date.month - 1]
        points.append(Point(x, height(value), piece.date, piece.title, value, counts, rising, month))
    path = "L".join(f"{point.x} {point.y}" for point in points if point.counts)
    rungs = tuple(
        Rung(
            y=height(level.starts_at),
            name=level.name,
            starts_at=None if index == 0 else level.starts_at,
            is_target=level.value == scale.target,
        )
        for index, level in enumerate(scale.levels)
    )
    newest = [point for point in points if point.counts][-1]
    ring = None if ahead is None else (RIGHT, height(ahead))
    ahead_line = f"M{newest.x} {newest.y}L{ring[0]} {ring[1]}" if ring else ""
    return GrowthChart(tuple(points), rungs, f"M{path}", values[0], values[-1], ring, ahead_line)
