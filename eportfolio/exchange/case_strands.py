"""CASE strands: the few headings of a package under which its selected standards are shown.

A package nests headings as deep as its publisher likes; a map wants one row of them. It is the first level
from the root that parts the selection in four or more, else the finest there is.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from eportfolio.exchange.case_names import id_from_code, slug, unique
from eportfolio.exchange.case_package import Item
from eportfolio.exchange.case_tree import Node
from eportfolio.model.framework import Strand

ENOUGH = 4


def strands(
    standards: Sequence[Node], items: Mapping[str, Item], whole: str
) -> tuple[tuple[Strand, ...], tuple[str, ...]]:
    """Choose the strands of the selected standards.

    Args:
        standards: the selection, in reading order.
        items: every item of the package by identifier, for the headings' names.
        whole: the package's title, for standards that stand under no heading.

    Returns:
        The strands in reading order, and the strand's id for every standard.
    """
    level = _level([node.headings for node in standards])
    places = [node.headings[: level + 1] for node in standards]
    paths = list(dict.fromkeys(places))
    titles = _titles([[_title(items[identifier]) for identifier in path] or [whole] for path in paths])
    codes = [id_from_code(items[path[-1]].code) if path else "" for path in paths]
    ids = unique(code or slug(title) or "strand" for code, title in zip(codes, titles, strict=True))
    id_of = dict(zip(paths, ids, strict=True))
    made = (Strand(id=one, title=title, family=()) for one, title in zip(ids, titles, strict=True))
    return tuple(made), tuple(id_of[place] for place in places)


def _level(paths: Sequence[tuple[str, ...]]) -> int:
    """Give the first level, from 0 at the root, with enough headings; the deepest when none has."""
    deepest = max(len(path) for path in paths)
    levels = (level for level in range(deepest) if len({path[: level + 1] for path in paths}) >= ENOUGH)
    return next(levels, deepest)


def _titles(paths: Sequence[Sequence[str]]) -> list[str]:
    """Name each heading by its own title, with the one above before it where several have the same."""
    counts = Counter(path[-1] for path in paths)
    return [": ".join(path[-2:] if counts[path[-1]] > 1 else path[-1:]) for path in paths]


def _title(heading: Item) -> str:
    return heading.short or heading.statement or heading.code
