"""Graph lines: the way of every line of a layered picture, from box to box.

A line leaves and enters a box at ports side by side, in the order of their other ends. It bends only
between two rows, and passes a row straight on as far as the boxes beside it leave room.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from eportfolio.pages.graph.columns import Place, runs
from eportfolio.pages.graph.rows import Link, Rows, Stop

BOX_WIDTH, GAP = 208, 26
COLUMN = BOX_WIDTH + GAP

PORT, PORT_MARGIN = 26, 8
LINE_GAP, LINE_MARGIN = 8, 5

BEND = 34
"""How far below the upper end, and above the lower one, the handles of a bend are."""

Way = tuple[int, ...]
"""Where a line is across: at its upper port, in every row it passes, at its lower port."""


def ways(rows: Rows, column_of: Mapping[str, int]) -> dict[tuple[str, str], Way]:
    """Find the way of every line, by its two ends; 0 across is the middle of column 0."""
    made: dict[tuple[str, str], list[int]] = {}
    leaving, entering = _ports(rows)
    passing = _passing(rows, column_of, leaving)
    for number, links in enumerate(rows.links):
        for upper, lower in links:
            if upper.to:
                way = made[upper.node, upper.to]
            else:
                way = made[upper.node, lower.to or lower.node] = [
                    _port(column_of, upper, leaving[upper, lower])
                ]
            at = passing[number + 1, lower] if lower.to else _port(column_of, lower, entering[upper, lower])
            way.append(at)
    return {ends: tuple(way) for ends, way in made.items()}


def path(way: Way, first: int, tops: Sequence[int], bottoms: Sequence[int]) -> str:
    """Write a way as an SVG path.

    Args:
        way: where the line is across.
        first: number of the row it starts from.
        tops, bottoms: of all rows, how far down.
    """
    d = f"M{way[0]} {bottoms[first]}"
    for number, (before, at) in enumerate(pairwise(way), start=first + 1):
        start, end = bottoms[number - 1], tops[number]
        straight = before == at
        d += f"V{end}" if straight else f"C{before} {start + BEND} {at} {end - BEND} {at} {end}"
        if number < first + len(way) - 1:
            d += f"V{bottoms[number]}"
    return re.sub(r"(V\d+)+(V\d+)", r"\2", d)


def _port(column_of: Mapping[str, int], box: Stop, beside: int) -> int:
    return column_of[box.node] * COLUMN + beside


def _passing(rows: Rows, column_of: Mapping[str, int], leaving: Mapping[Link, int]) -> dict[Place, int]:
    """Say where every line that passes a row does so."""
    across: dict[Place, int] = {}
    for number, links in enumerate(rows.links, start=1):
        wish = {}
        for upper, lower in links:
            if lower.to and upper.to:
                wish[lower] = across[number - 1, upper]
            elif lower.to:
                wish[lower] = _port(column_of, upper, leaving[upper, lower])
        for run in runs(rows.rows[number]):
            low = _port(column_of, run.left, BOX_WIDTH // 2) if run.left else None
            high = _port(column_of, run.right, -BOX_WIDTH // 2) if run.right else None
            places = _abreast([wish[stop] for stop in run.passing], low, high)
            across |= {(number, stop): place for stop, place in zip(run.passing, places, strict=True)}
    return across


def _abreast(wishes: Sequence[int], low: int | None, high: int | None) -> list[int]:
    """Set lines side by side between two edges, each as near as can be to its wish."""
    margin = max(LINE_MARGIN, GAP // 2 - (len(wishes) - 1) * LINE_GAP // 2)
    places: list[int] = []
    for wish in wishes:
        least = places[-1] + LINE_GAP if places else (low + margin if low is not None else wish)
        places.append(max(wish, least))
    for number in range(len(places) - 1, -1, -1):
        if number + 1 < len(places):
            places[number] = min(places[number], places[number + 1] - LINE_GAP)
        elif high is not None:
            places[number] = min(places[number], high - margin)
    return places


def _ports(rows: Rows) -> tuple[dict[Link, int], dict[Link, int]]:
    """Say how far from the middle of its box each line leaves the one above, and enters the one below."""
    leaving: dict[Link, int] = {}
    entering: dict[Link, int] = {}
    for upper_row, lower_row, links in zip(rows.rows, rows.rows[1:], rows.links, strict=False):
        above = {stop: place for place, stop in enumerate(upper_row)}
        below = {stop: place for place, stop in enumerate(lower_row)}
        starts: dict[Stop, list[Link]] = defaultdict(list)
        ends: dict[Stop, list[Link]] = defaultdict(list)
        for link in links:
            starts[link[0]].append(link)
            ends[link[1]].append(link)
        for own in starts.values():
            own.sort(key=lambda link: below[link[1]])
            leaving |= dict(zip(own, _spread(len(own)), strict=True))
        for own in ends.values():
            own.sort(key=lambda link: above[link[0]])
            entering |= dict(zip(own, _spread(len(own)), strict=True))
    return leaving, entering


def _spread(count: int) -> list[int]:
    """Set ports side by side around the middle of a box, nearer together when there are many."""
    gap = PORT if count < 2 else min(PORT, (BOX_WIDTH - 2 * PORT_MARGIN) / (count - 1))
    return [round((number - (count - 1) / 2) * gap) for number in range(count)]
