"""Graph rows: which boxes of a layered picture stand in which row, in an order in which few lines cross.

A line that has to pass a row takes a place of its own in that row's order, between two boxes. The order is
found by letting everything move to the middle of what it is joined to, row by row, down and up again.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

MOST_IN_A_ROW = 5
SWEEPS = 12


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in a row: a box, or a line on its way past."""

    node: str
    to: str = ""
    """Where a passing line leads; "" for a box."""


Row = tuple[Stop, ...]
Link = tuple[Stop, Stop]


@dataclass(frozen=True, slots=True)
class Rows:
    rows: tuple[Row, ...]
    links: tuple[tuple[Link, ...], ...]
    """Between each row and the next: (upper stop, lower stop)."""

    depth: Mapping[str, int]
    """How many steps come before a node, at most; 0 for first things."""


def arrange(nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> Rows:
    """Give every node a row below all that it leans on, and every row an order.

    Args:
        nodes: each once; where nothing else decides, earlier ones stand further up and to the left.
        edges: (what is needed, what needs it), no circle.
    """
    depth = _depths(nodes, edges)
    rows = _filled(_row_sets(nodes, edges, depth), nodes, edges)
    row_of = {node: number for number, row in enumerate(rows) for node in row}
    stops: list[list[Stop]] = [[Stop(node) for node in row] for row in rows]
    links: list[list[Link]] = [[] for _ in rows]
    for source, target in edges:
        upper = Stop(source)
        for number in range(row_of[source] + 1, row_of[target] + 1):
            lower = Stop(target) if number == row_of[target] else Stop(source, target)
            links[number - 1].append((upper, lower))
            if lower.to:
                stops[number].append(lower)
            upper = lower
    ordered = _untangled([tuple(row) for row in stops], links)
    return Rows(tuple(ordered), tuple(tuple(between) for between in links[:-1]), depth)


def _depths(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> dict[str, int]:
    before: dict[str, list[str]] = {node: [] for node in nodes}
    for source, target in edges:
        before[target].append(source)
    depth: dict[str, int] = {}
    for node in TopologicalSorter(before).static_order():
        depth[node] = max((depth[one] + 1 for one in before[node]), default=0)
    return depth


def _row_sets(
    nodes: Sequence[str], edges: Sequence[tuple[str, str]], depth: Mapping[str, int]
) -> list[list[str]]:
    """Cut the layers of what is joined into rows of at most five; what leads on stands in the lower ones."""
    leading, joined = {source for source, _ in edges}, {node for edge in edges for node in edge}
    rows = []
    for layer in range(max(depth.values(), default=-1) + 1):
        inside = [node for node in nodes if node in joined and depth[node] == layer]
        inside.sort(key=lambda node: node in leading)
        count = -(-len(inside) // MOST_IN_A_ROW)
        rows += [inside[len(inside) * n // count : len(inside) * (n + 1) // count] for n in range(count)]
    return rows


def _filled(rows: list[list[str]], nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Put what is joined to nothing where there is room, from the top; the rest in rows of its own."""
    joined = {node for edge in edges for node in edge}
    alone = [node for node in nodes if node not in joined]
    for row in rows:
        room = MOST_IN_A_ROW - len(row)
        row += alone[:room]
        alone = alone[room:]
    return rows + [alone[at : at + MOST_IN_A_ROW] for at in range(0, len(alone), MOST_IN_A_ROW)]


def _untangled(rows: list[Row], links: Sequence[Sequence[Link]]) -> list[Row]:
    """Order the rows so that few lines cross; of equally good orders the first found."""
    best, fewest = list(rows), _crossings(rows, links)
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        numbers = range(1, len(rows)) if down else range(len(rows) - 2, -1, -1)
        for number in numbers:
            joints = links[number - 1] if down else [(lower, upper) for upper, lower in links[number]]
            rows[number] = _towards(rows[number - 1 if down else number + 1], rows[number], joints)
        crossings = _crossings(rows, links)
        if crossings < fewest:
            best, fewest = list(rows), crossings
    return best


def _towards(fixed: Row, row: Row, joints: Iterable[Link]) -> Row:
    """Order a row by the middles of what its stops are joined to in the row beside it."""
    at = {stop: place for place, stop in enumerate(fixed)}
    places: dict[Stop, list[int]] = defaultdict(list)
    for known, stop in joints:
        places[stop].append(at[known])
    now = {stop: float(place) for place, stop in enumerate(row)}
    middle = {stop: sum(known) / len(known) for stop, known in places.items()}
    return tuple(sorted(row, key=lambda stop: middle.get(stop, now[stop])))


def _crossings(rows: Sequence[Row], links: Sequence[Sequence[Link]]) -> int:
    """Count the pairs of lines that cross between neighbouring rows."""
    total = 0
    for upper, lower, between in zip(rows, rows[1:], links, strict=False):
        above = {stop: place for place, stop in enumerate(upper)}
        below = {stop: place for place, stop in enumerate(lower)}
        passed: list[int] = []
        for _, end in sorted((above[one], below[other]) for one, other in between):
            total += len(passed) - bisect_left(passed, end + 1)
            insort(passed, end)
    return total
