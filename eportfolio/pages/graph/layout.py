"""Graph: where the boxes and lines of "what leans on what" are drawn, first things at the top.

In three steps: `rows` finds the rows and their order, `columns` how far to the right each box stands,
`lines` the way of each line. A line bends only between two rows and passes a row between two
boxes, so it never runs through one. The same input gives the same picture; all numbers are whole.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eportfolio.model.phrase import like
from eportfolio.pages.graph.columns import columns
from eportfolio.pages.graph.lines import BOX_WIDTH, COLUMN, LINE_GAP, Way, path, ways
from eportfolio.pages.graph.rows import Rows, arrange

BOX_HEIGHT, ROW_GAP = 56, 62
SIDE, TOP = 2, 4

MOST_LINES = 3
"""Lines of a title; with the third the boxes of a row grow."""

LINE_HEIGHT = 18

BREADTHS = (("ijl.,:;!|'() -", 0.6), ("frtIJ/[]", 0.8), ("mwMW%@—", 1.75))


@dataclass(frozen=True, slots=True)
class Box:
    node: str
    x: int
    y: int
    """Of the upper left corner."""

    height: int


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
    tops, bottoms = _rows_down(rows, lines or {})
    middle, width = _across(column_of, way_of)
    boxes = (
        Box(
            node=node,
            x=middle + COLUMN * column_of[node] - BOX_WIDTH // 2,
            y=tops[row],
            height=bottoms[row] - tops[row],
        )
        for node, row in row_of.items()
    )
    edges = []
    for (source, target), alternative in either.items():
        way = tuple(middle + x for x in way_of[source, target])
        edges.append(Edge(source, target, path(way, row_of[source], tops, bottoms), alternative))
    height = max(bottoms, default=0) + TOP
    return Layout(width, height, tuple(boxes), tuple(edges), max(rows.depth.values(), default=-1) + 1)


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


def _rows_down(rows: Rows, lines: Mapping[str, int]) -> tuple[list[int], list[int]]:
    """Give the tops and the bottoms of the rows; a third line of a title makes its row higher."""
    tops: list[int] = []
    bottoms: list[int] = []
    for row in rows.rows:
        most = max(lines.get(stop.node, 1) for stop in row if not stop.to)
        tops.append(bottoms[-1] + ROW_GAP if bottoms else TOP)
        bottoms.append(tops[-1] + BOX_HEIGHT + LINE_HEIGHT * max(0, most - 2))
    return tops, bottoms


def _across(column_of: Mapping[str, int], way_of: Mapping[tuple[str, str], Way]) -> tuple[int, int]:
    """Give the middle of the first column and the width of the picture, with room for lines at both sides."""
    reach = [x for way in way_of.values() for x in way]
    half = BOX_WIDTH // 2
    middle = SIDE + max([half, *(LINE_GAP - x for x in reach)])
    last = COLUMN * max(column_of.values(), default=0)
    return middle, middle + max([last + half, *(x + LINE_GAP for x in reach)]) + SIDE


def wrapped(title: str, most: int = 22) -> tuple[str, ...]:
    """Break a title into the lines of a box: three at most, the rest gives way to "…".

    Args:
        most: letters of middling breadth to a line ("i" is narrower, "m" broader); words break only where
            they must.
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
    return tuple(like(title, line) for line in lines[:MOST_LINES])


def _pieces(word: str, most: int) -> list[str]:
    """Cut a word that is longer than a line."""
    pieces = [""]
    for letter in word:
        if _breadth(pieces[-1] + letter) > most:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _breadth(text: str) -> float:
    """Guess how broad a text is, in letters of middling breadth: no font is at hand where this runs."""
    return sum(_letter_breadth(letter) for letter in text)


def _letter_breadth(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 2
    for letters, breadth in BREADTHS:
        if letter in letters:
            return breadth
    return 1.3 if letter.isupper() else 1.15
