"""CASE tree: which item stands under which, in the order a reader would read them.

Every item has one place: the first of its parent links that leads to something and closes no circle.
Standards are the items whose type says so and every leaf; all others are headings.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from eportfolio.exchange.case_package import Item, Left, Link, Package

STANDARD_TYPES = re.compile(
    r"\b(standard|component|benchmark|indicator|objective|expectation|outcome)\b", re.IGNORECASE
)
CHILD_OF = "ischildof"

Natural = tuple[tuple[int, int, str], ...]
Order = tuple[tuple[bool, float], tuple[bool, Natural], tuple[bool, Natural], int]


@dataclass(frozen=True, slots=True)
class Node:
    """An item in its place."""

    item: Item
    parent: str
    """Identifier of the item above; "" at the top."""

    is_standard: bool
    headings: tuple[str, ...]
    """Identifiers of the headings above it, from the root."""

    whole: str
    """Identifier of the nearest standard above, which this is a part of; "" when there is none."""


@dataclass(frozen=True, slots=True)
class Tree:
    nodes: tuple[Node, ...]
    """In reading order: an item, then all that is under it."""

    left: tuple[Left, ...]


def grow(package: Package) -> Tree:
    """Put every item of a package in its one place."""
    items = {item.identifier: item for item in package.items}
    links = [link for link in package.links if link.kind == CHILD_OF]
    parents, left = _parents(links, items)
    children: dict[str, list[tuple[Order, str]]] = defaultdict(list)
    for position, item in enumerate(package.items):
        link = parents.get(item.identifier)
        above = link.target if link and link.target in items else ""
        children[above].append((_order(link, item, position), item.identifier))
    below = {above: [identifier for _, identifier in sorted(pairs)] for above, pairs in children.items()}
    nodes = _walk(items, below)
    empty = tuple(node.item.name for node in nodes if node.is_standard and not _words(node.item))
    kept = tuple(node for node in nodes if not node.is_standard or _words(node.item))
    wordless = Left("items without a statement", "a standard needs its words", empty)
    return Tree(kept, tuple(one for one in (*left, wordless) if one.examples))


def _parents(links: Iterable[Link], items: Mapping[str, Item]) -> tuple[dict[str, Link], tuple[Left, ...]]:
    """Choose the link that gives each item its place, by identifier; say which links give none."""
    chosen: dict[str, Link] = {}
    nowhere, again, circles = [], [], []
    for link in links:
        if link.origin not in items or not link.target:
            nowhere.append(link.text)
        elif link.origin in chosen:
            if link.target != chosen[link.origin].target:
                again.append(link.text)
        elif _is_above(link.origin, link.target, chosen):
            circles.append(link.text)
        else:
            chosen[link.origin] = link
    return chosen, (
        Left("places that lead out of the file", "with no other, an item stands on top", tuple(nowhere)),
        Left("second places in the tree", "an item stands where it is listed first", tuple(again)),
        Left("places in a circle", "an item cannot stand under itself", tuple(circles)),
    )


def _is_above(upper: str, lower: str, chosen: Mapping[str, Link]) -> bool:
    """Say whether `upper` is `lower` or stands somewhere above it."""
    while lower != upper and lower in chosen:
        lower = chosen[lower].target
    return lower == upper


def _walk(items: Mapping[str, Item], below: Mapping[str, list[str]]) -> list[Node]:
    """Visit the tree from the top, each item before what is under it; no recursion, for files can be deep."""
    nodes = []
    waiting: list[tuple[str, str, tuple[str, ...], str]] = []
    waiting += [(one, "", (), "") for one in reversed(below.get("", []))]
    while waiting:
        identifier, parent, headings, whole = waiting.pop()
        item = items[identifier]
        under = below.get(identifier, [])
        is_standard = not under or bool(STANDARD_TYPES.search(item.kind) and _words(item))
        nodes.append(Node(item, parent, is_standard, headings, whole))
        if is_standard:
            whole = identifier
        elif item.code or _words(item):
            headings = (*headings, identifier)
        waiting += [(one, identifier, headings, whole) for one in reversed(under)]
    return nodes


def _order(link: Link | None, item: Item, position: int) -> Order:
    """Order among siblings: number, number in the list, code, place in the file; what is not given last."""
    sequence = link.sequence if link else None
    enumeration, code = natural(item.enumeration), natural(item.code)
    return (sequence is None, sequence or 0.0), (not enumeration, enumeration), (not code, code), position


def natural(text: str) -> Natural:
    """Make a text sort as people count: "A.2" before "A.10"."""
    parts = re.findall(r"\d+|[^\W\d]+", text.casefold())
    return tuple((0, int(part[:18]), "") if part.isdecimal() else (1, 0, part) for part in parts)


def _words(item: Item) -> str:
    return item.statement or item.short
