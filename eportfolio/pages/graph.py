"""Graph: where the boxes and lines of "what leans on what" are drawn, first things at the top.

In three steps: `graph_rows` finds the rows and their order, `graph_columns` how far to the right each box
stands, `graph_lines` the way of each line. A line bends only between two rows and passes a row between two
boxes, so it never runs through one. The same input gives the same picture; all numbers are whole.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eportfolio.pages.graph_columns import columns
from eportfolio.pages.graph_lines import BOX_WIDTH, COLUMN, LINE_GAP, path, ways
from eportfolio.pages.graph_rows import Row, arrange

BOX_HEIGHT, ROW_GAP = 56, 62
SIDE, TOP = 2, 4

MOST_LINES = 3
"""Lines of a title; with the third the boxes of a row grow."""

LINE_HEIGHT = 18


@dataclass(frozen=True, slots=True)
class Box:
    node: str
    x: int
    y: int
    """Of the upper left corner."""

    height: int
    layer: int
    """How many steps come before, at most; 0 for first things."""


@dataclass(frozen=True, slots=True)
class Edge:
    source: str
    """What is needed."""

    target: str
    """What needs it."""

    d: str
    """The line from the one down to the other, as an SVG path."""

    either: bool
    """Whether another one will do instead."""


@dataclass(frozen=True, slots=True)
class Layout:
    width: int
    height: int
    boxes: tuple[Box, ...]
    """Row by row, from the left."""

    edges: tuple[Edge, ...]
    layers: int
    box_width: int = BOX_WIDTH


def lay_out(
    nodes: Sequence[str],
    needs: Mapping[str, tuple[tuple[str, ...], ...]],
    lines: Mapping[str, int] | None = None,
) -> Layout:
    """Draw what leans on what.

    Args:
        nodes: each once, in the order in which they are to stand where nothing else decides.
        needs: for each node its groups, each met by any one of its nodes; others than `nodes` are left out.
        lines: how many lines the title of a node takes, 1 where not given; from the third on its row grows.

    Raises:
        graphlib.CycleError: the needs go round in a circle.
    """
    either = _edges(nodes, needs)
    rows = arrange(nodes, tuple(either))
    column_of = columns(rows)
    way_of = ways(rows, column_of)
    row_of = {stop.node: number for number, row in enumerate(rows.rows) for stop in row if not stop.to}
    heights = [_height(row, lines or {}) for row in rows.rows]
    tops = [TOP + sum(heights[:number]) + ROW_GAP * number for number in range(len(heights))]
    bottoms = [top + height for top, height in zip(tops, heights, strict=True)]
    reach = [x for way in way_of.values() for x in way]
    middle = SIDE + max([BOX_WIDTH // 2, *(LINE_GAP - x for x in reach)])
    right = max(
        [BOX_WIDTH // 2 + COLUMN * column for column in column_of.values()] + [x + LINE_GAP for x in reach],
        default=0,
    )
    return Layout(
        width=middle + right + SIDE,
        height=max(bottoms, default=0) + TOP,
        boxes=tuple(
            Box(
                node,
                middle + COLUMN * column_of[node] - BOX_WIDTH // 2,
                tops[row],
                heights[row],
                rows.depth[node],
            )
            for node, row in row_of.items()
        ),
        edges=tuple(
            Edge(
                source,
                target,
                path(tuple(middle + x for x in way_of[source, target]), row_of[source], tops, bottoms),
                one,
            )
            for (source, target), one in either.items()
        ),
        layers=max(rows.depth.values(), default=-1) + 1,
    )


def _edges(
    nodes: Sequence[str], needs: Mapping[str, tuple[tuple[str, ...], ...]]
) -> dict[tuple[str, str], bool]:
    """List the lines, once each: (what is needed, what needs it) to whether another one will do instead."""
    either: dict[tuple[str, str], bool] = {}
    known = set(nodes)
    for target in nodes:
        for group in needs.get(target, ()):
            for source in group:
                if source in known:
                    alone = len(group) == 1
                    either[source, target] = not alone and either.get((source, target), True)
    return either


def _height(row: Row, lines: Mapping[str, int]) -> int:
    """Give the height of a row's boxes: two lines of a title fit, each further one makes them higher."""
    most = max(lines.get(stop.node, 1) for stop in row if not stop.to)
    return BOX_HEIGHT + LINE_HEIGHT * max(0, most - 2)


def wrapped(title: str, most: int = 22) -> tuple[str, ...]:
    """Break a title into the lines of a box: three at most, the rest gives way to "…".

    Args:
        most: letters to a line; a wide one, as of Chinese, counts twice. Words break only where they must.
    """
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if _breadth(longer) <= most:
            lines[-1] = longer
            continue
        pieces = _pieces(word, most)
        lines = [*(line for line in lines if line), *pieces]
    if len(lines) > MOST_LINES:
        last = lines[MOST_LINES - 1]
        while _breadth(f"{last}…") > most:
            last = last[:-1]
        lines[MOST_LINES - 1] = last.rstrip() + "…"
    return tuple(lines[:MOST_LINES])


def _pieces(word: str, most: int) -> list[str]:
    """Cut a word that is longer than a line."""
    pieces = [""]
    for letter in word:
        if _breadth(pieces[-1] + letter) > most:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _breadth(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
