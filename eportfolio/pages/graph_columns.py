"""Graph columns: how far to the right every box of a layered picture stands.

A box stands as near as its neighbours in the row let it to the middle of what it is joined to.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import ceil, inf

from eportfolio.pages.graph_rows import Row, Rows, Stop

ABREAST = 3
"""How many lines pass between two neighbouring boxes; for more of them there is an empty column, or more."""

ABREAST_IN_A_COLUMN = 29

SWEEPS = 6

Place = tuple[int, Stop]
"""The number of a row, and a stop in it."""


def columns(rows: Rows) -> dict[str, int]:
    """Give every box its column, from 0, so that the lines are short."""
    wide = max((sum(_apart(row)) for row in rows.rows), default=0)
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
    return {stop.node: int(column) for (_, stop), column in best.items() if not stop.to}


def _settled(rows: Rows, number: int, at: Mapping[Place, float], wide: int) -> dict[Place, float]:
    """Move the stops of one row towards the middle of what they are joined to, above and below."""
    joined: dict[Stop, list[float]] = defaultdict(list)
    for upper, lower in rows.links[number - 1] if number else ():
        joined[lower].append(at[number - 1, upper])
    for upper, lower in rows.links[number] if number < len(rows.links) else ():
        joined[upper].append(at[number + 1, lower])
    wish = {stop: sum(places) / len(places) for stop, places in joined.items()}
    row = rows.rows[number]
    boxes = [stop for stop in row if not stop.to]
    fitted = dict(zip(boxes, _fitted([wish.get(box) for box in boxes], _apart(row), wide), strict=True))
    settled: dict[Place, float] = {}
    for passing, left, right in runs(row):
        low = fitted[left] + 0.5 if left else -inf
        high = fitted[right] - 0.5 if right else inf
        settled |= {(number, stop): min(max(wish[stop], low), high) for stop in passing}
    return settled | {(number, box): float(column) for box, column in fitted.items()}


def _fitted(wishes: Sequence[float | None], apart: Sequence[int], wide: int) -> tuple[int, ...]:
    """Choose rising columns that are together as near as can be to the wishes; without one, to the left."""
    ends: dict[int, tuple[float, tuple[int, ...]]] = {-1: (0.0, ())}
    for wish, least in zip(wishes, apart, strict=True):
        longer = {}
        for column in range(wide):
            cost = column / 100 if wish is None else abs(column - wish)
            ways = [
                (paid + cost, (*before, column))
                for last, (paid, before) in ends.items()
                if last + least <= column
            ]
            if ways:
                longer[column] = min(ways)
        ends = longer
    return min(ends.values())[1]


def _apart(row: Row) -> list[int]:
    """Say how many columns each box of a row stands from the one before it; the first from the left edge."""
    crowds = [len(passing) if left and right else 0 for passing, left, right in runs(row)][:-1]
    return [1 + ceil(max(0, crowd - ABREAST) / ABREAST_IN_A_COLUMN) for crowd in crowds]


def runs(row: Row) -> list[tuple[list[Stop], Stop | None, Stop | None]]:
    """Part a row at its boxes: (lines that pass, the box to their left, the box to their right)."""
    runs: list[tuple[list[Stop], Stop | None, Stop | None]] = []
    passing: list[Stop] = []
    left: Stop | None = None
    for stop in row:
        if stop.to:
            passing.append(stop)
        else:
            runs.append((passing, left, stop))
            passing, left = [], stop
    return [*runs, (passing, left, None)]
