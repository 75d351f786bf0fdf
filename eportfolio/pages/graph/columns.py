"""Graph columns: how far to the right every box of a layered picture stands.

A box stands as near as its neighbours in the row let it to the middle of what it is joined to, and out of
the way of lines that would rather go straight on.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, inf

from eportfolio.pages.graph.rows import Row, Rows, Stop

ABREAST = 3
"""How many lines pass between two neighbouring boxes; for more of them there are empty columns."""

ABREAST_IN_A_COLUMN = 29
SWEEPS = 6

Place = tuple[int, Stop]
"""The number of a row, and a stop in it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a row from one box to the next; without a box at the ends of the row."""

    left: Stop | None
    passing: tuple[Stop, ...]
    right: Stop | None


def columns(rows: Rows) -> dict[str, int]:
    """Give every box its column, from 0, so that the lines are short."""
    wide = max((sum(_apart(row)[:-1]) for row in rows.rows), default=0)
    at: dict[Place, float] = {
        (number, stop): float(column)
        for number, row in enumerate(rows.rows)
        for column, stop in enumerate(row)
    }
    best, shortest = at, inf
    for sweep in range(SWEEPS):
        numbers = range(len(rows.rows))
        for number in numbers if sweep % 2 == 0 else reversed(numbers):
            at = at | _settled(rows, number, at, wide)
        length = sum(abs(at[n, one] - at[n + 1, to]) for n, link in enumerate(rows.links) for one, to in link)
        if length < shortest:
            best, shortest = at, length
    first = min((column for (_, stop), column in best.items() if not stop.to), default=0)
    return {stop.node: int(column - first) for (_, stop), column in best.items() if not stop.to}


def runs(row: Row) -> list[Run]:
    """Part a row at its boxes, from the left edge to the right one."""
    parted: list[Run] = []
    passing: list[Stop] = []
    left: Stop | None = None
    for stop in row:
        if stop.to:
            passing.append(stop)
        else:
            parted.append(Run(left, tuple(passing), stop))
            passing, left = [], stop
    return [*parted, Run(left, tuple(passing), None)]


def _settled(rows: Rows, number: int, at: Mapping[Place, float], wide: int) -> dict[Place, float]:
    """Move the stops of one row towards the middle of what they are joined to, above and below."""
    joined: dict[Stop, list[float]] = defaultdict(list)
    for upper, lower in rows.links[number - 1] if number else ():
        joined[lower].append(at[number - 1, upper])
    for upper, lower in rows.links[number] if number < len(rows.links) else ():
        joined[upper].append(at[number + 1, lower])
    wish = {stop: sum(places) / len(places) for stop, places in joined.items()}
    row = rows.rows[number]
    box_at = _fitted(row, wish, wide)
    settled: dict[Place, float] = {(number, box): column for box, column in box_at.items()}
    for run in runs(row):
        left = box_at[run.left] if run.left else -inf
        right = box_at[run.right] if run.right else inf
        settled |= {(number, stop): _between(wish[stop], left, right) for stop in run.passing}
    return settled


def _fitted(row: Row, wish: Mapping[Stop, float], wide: int) -> dict[Stop, float]:
    """Choose rising columns for a row's boxes, boxes and passing lines as near as can be to their wishes.

    For every column that the last box so far may have, only the cheapest choice for those before is kept.
    """
    ends: dict[float, tuple[float, tuple[float, ...]]] = {-inf: (0.0, ())}
    for run, least in zip(runs(row), _apart(row), strict=True):
        longer: dict[float, tuple[float, tuple[float, ...]]] = {}
        for column in range(wide) if run.right else (inf,):
            choices = [
                (paid + _cost(run, last, column, wish), (*before, column))
                for last, (paid, before) in ends.items()
                if last + least <= column
            ]
            if choices:
                longer[column] = min(choices)
        ends = longer
    _, chosen = ends[inf]
    return dict(zip((stop for stop in row if not stop.to), chosen, strict=False))


def _cost(run: Run, left: float, right: float, wish: Mapping[Stop, float]) -> float:
    """Say how far from their wishes a box, and the lines that pass to its left, would be."""
    cost = sum(abs(_between(wish[stop], left, right) - wish[stop]) for stop in run.passing)
    if run.right is None:
        return cost
    return cost + (abs(right - wish[run.right]) if run.right in wish else right / 100)


def _between(wish: float, left: float, right: float) -> float:
    """Bring a line that passes into the gap between two boxes."""
    return min(max(wish, left + 0.5), right - 0.5)


def _apart(row: Row) -> list[int]:
    """Say for each run how many columns its right box stands from its left one; 1 at the edges."""
    crowds = [len(run.passing) if run.left and run.right else 0 for run in runs(row)]
    return [1 + ceil(max(0, crowd - ABREAST) / ABREAST_IN_A_COLUMN) for crowd in crowds]
