"""Blocks: the paragraphs, lists, tables and boxes of a Markdown body, as GitHub's preview sees them.

Python-Markdown cuts a text at its blank lines before it looks for anything, so a list right under
a paragraph, a list nested by two spaces and a fence inside a list cannot be mended one by one.
This reads line by line instead, by the CommonMark specification and GitHub's additions to it: every
line first continues the boxes that are open (quotes, list items, footnotes), then opens new ones,
and what is left of it is text. One pass, no looking back.
"""

from functools import lru_cache

from eportfolio.source.body.block import Block, Body, Kind
from eportfolio.source.body.block_starts import FOOTNOTE, UNDERLINE, list_marker
from eportfolio.source.body.boxes import after_quote_sign, may_break_paragraph
from eportfolio.source.body.definitions import Definitions
from eportfolio.source.body.leaves import start_indented_code, start_leaf, strip_blank_end, takes_line
from eportfolio.source.body.line import Line, lines_of, read_line
from eportfolio.source.body.open_boxes import OpenBoxes
from eportfolio.source.body.tables import add_row, head_of_table
from eportfolio.source.body.targets import folded


@lru_cache(maxsize=1)
def look_at_blocks(body: str) -> Body:
    """Give the blocks of a body to those who only look, such as the caps and then the links of one text.

    Kept for the next one who asks, so nobody may change them; the converter, which does, reads its own.
    """
    return read_blocks(body)


def read_blocks(body: str) -> Body:
    """Read a Markdown body into its blocks, its first line being line 1."""
    reader = _Reader()
    for number, written in enumerate(lines_of(body), start=1):
        reader.take(read_line(number, written))
    reader.close_leaf()
    definitions = reader.definitions
    root, notes = reader.boxes.root, reader.footnotes
    return Body(root, notes, definitions.targets, definitions.places, reader.too_deep_at)


class _Reader:
    """The boxes that are open, and the leaf in the innermost that still takes text."""

    def __init__(self) -> None:
        self.boxes = OpenBoxes()
        self.leaf: Block | None = None
        self.footnotes: dict[str, Block] = {}
        self.definitions = Definitions()
        self.too_deep_at = 0

    def take(self, line: Line) -> None:
        """Read the next line of the body."""
        if self.boxes.after_blank and self.leaf is None and line.is_blank(0):
            return
        position = self.boxes.go_on(line)
        if self.leaf and self.boxes.all_go_on():
            is_taken = takes_line(self.leaf, line, position)
            if self.leaf.is_over:
                self.close_leaf()
            if is_taken:
                return
        while (after := self._open_at(line, position)) is not None:
            if after < 0:
                return
            position = after
        self._take_text(line, position)

    # --- blocks that start

    def _open_at(self, line: Line, position: int) -> int | None:
        """Open the block that starts at `position`.

        Returns:
            Where the line goes on inside it, -1 if the block takes all of it, None if none starts here.
        """
        if line.is_blank(position):
            return None
        indent = line.indent(position)
        start = position + indent
        is_in_paragraph = self.leaf is not None and self.leaf.kind is Kind.PARAGRAPH
        if indent >= 4:
            return None if is_in_paragraph else self._add_leaf(start_indented_code(line, position))
        goes_on = is_in_paragraph and self.boxes.all_go_on()
        if goes_on and self.leaf and self._turn_paragraph(self.leaf, line, start):
            return -1
        if leaf := start_leaf(line, start, indent, goes_on):
            return self._add_leaf(leaf)
        return self._open_box_at(line, start, indent, goes_on)

    def _turn_paragraph(self, paragraph: Block, line: Line, start: int) -> bool:
        """Make the open paragraph a heading, or its last line a table's head, if the line says so."""
        if UNDERLINE.match(line.text, start):
            self.definitions.take_from(paragraph)
            if paragraph.pieces:
                paragraph.kind, paragraph.level = Kind.HEADING, 1 if line.text[start] == "=" else 2
                self.close_leaf()
                return True
        elif table := head_of_table(paragraph, line, start):
            self.close_leaf()
            self._add_leaf(table)
            return True
        return False

    def _open_box_at(self, line: Line, start: int, indent: int, goes_on: bool) -> int | None:
        """Open the quote, item or footnote whose sign stands at `start`; give where its content starts."""
        marker = list_marker(line.text, start)
        if marker and goes_on and not may_break_paragraph(marker, line):
            marker = None
        footnote = FOOTNOTE.match(line.text, start)
        is_quote = line.text[start] == ">"
        if not (marker or footnote or is_quote):
            return None
        if self.boxes.are_too_deep():
            self.too_deep_at = self.too_deep_at or line.number
            return None
        self.close_leaf()
        if marker:
            return self.boxes.open_item(line, marker, start - indent)
        if footnote:
            note = self.boxes.open(Block(Kind.FOOTNOTE, line.number, info=folded(footnote[1]), offset=4))
            self.footnotes.setdefault(note.info, note)
            return footnote.end()
        self.boxes.open(Block(Kind.QUOTE, line.number))
        return after_quote_sign(line, start)

    def _add_leaf(self, leaf: Block) -> int:
        self.close_leaf()
        self.boxes.add(leaf)
        self.leaf = leaf
        if leaf.is_over:
            self.close_leaf()
        return -1

    # --- text

    def _take_text(self, line: Line, position: int) -> None:
        """Give what is left of the line to a paragraph or a table; a blank line ends both."""
        words = line.piece(position + line.indent(position))
        if not words.text.strip():
            self.close_leaf()
            self.boxes.end_with_blank(line)
        elif self.leaf and self.leaf.kind is Kind.PARAGRAPH:
            self.leaf.pieces.append(words)
        elif self.leaf and self.leaf.kind is Kind.TABLE and self.boxes.all_go_on():
            add_row(self.leaf, words)
        else:
            self._add_leaf(Block(Kind.PARAGRAPH, line.number, pieces=[words]))

    def close_leaf(self) -> None:
        """End the block that takes text."""
        leaf, self.leaf = self.leaf, None
        if leaf is None:
            return
        if leaf.kind is Kind.CODE:
            strip_blank_end(leaf)
        elif leaf.kind is Kind.PARAGRAPH:
            self.definitions.take_from(leaf)
            if not leaf.pieces:
                self.boxes.take_out(leaf)
