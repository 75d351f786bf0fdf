"""Boxes: the blocks that hold others (quotes, list items, footnotes), and how a line goes on inside them."""

from eportfolio.source.body.block import Block, Kind
from eportfolio.source.body.block_starts import ListMarker
from eportfolio.source.body.line import Line


def inside(box: Block, line: Line, position: int) -> int:
    """Give where a line goes on inside a box that is open; -1 if it does not continue it.

    A list goes on for as long as its items say, and a document to its end.
    """
    if box.kind is Kind.QUOTE:
        indent = line.indent(position)
        start = position + indent
        return after_quote_sign(line, start) if indent < 4 and line.text.startswith(">", start) else -1
    if box.kind in (Kind.ITEM, Kind.FOOTNOTE):
        if line.is_blank(position):
            return -1 if ends_at_blank(box) else position
        return position + box.offset if line.indent(position) >= box.offset else -1
    return position


def ends_at_blank(box: Block) -> bool:
    """Whether a blank line ends a box: a quote goes on by its sign only, an item needs a first line."""
    return box.kind is Kind.QUOTE or (box.kind is Kind.ITEM and not box.children)


def after_quote_sign(line: Line, start: int) -> int:
    """Give where a quote's content starts; one space after the sign belongs to it."""
    return start + 1 + line.text.startswith(" ", start + 1)


def may_break_paragraph(marker: ListMarker, line: Line) -> bool:
    """Whether a list may start right under a paragraph: no empty item does, and no number such as 1990."""
    return marker.number in (-1, 1) and not line.is_blank(marker.end)
