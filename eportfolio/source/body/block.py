"""Block: one part of a Markdown body, such as a paragraph, a list or a table, with its place."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from eportfolio.source.body.targets import Target


class Kind(Enum):
    """What a block is."""

    DOCUMENT = "document"
    QUOTE = "quote"
    LIST = "list"
    ITEM = "item"
    FOOTNOTE = "footnote"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CODE = "code"
    HTML = "html"
    RULE = "rule"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"


class Piece(NamedTuple):
    """What one line adds to a block."""

    line: int
    column: int
    """Where `text` starts, as an editor counts: both from 1, the body's first line being line 1."""

    text: str


@dataclass(slots=True)
class Block:
    """One part of a body. Only the reader changes it."""

    kind: Kind
    line: int
    children: list["Block"] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    level: int = 0
    """A heading's level, 1 to 6; the first number of an ordered list."""

    info: str = ""
    """The words after a fence; a footnote's name, folded; a list's marker: `-`, `*`, `+`, `.` or `)`."""

    is_loose: bool = False
    """Whether blank lines stand between the parts of a list, so that its items hold paragraphs."""

    columns: tuple[str, ...] = ()
    """For each column of a table `left`, `center`, `right` or ""."""

    offset: int = 0
    """How far an item's content, or a fence, is indented within its container."""

    ending: str = ""
    """What ends the block: for code the fence, "" by its indent; for HTML some words, "" at a blank line."""

    is_over: bool = False
    """Whether the block takes no more lines."""

    @property
    def text(self) -> str:
        """The block's own text, lines joined."""
        return "\n".join(piece.text for piece in self.pieces)

    def places(self) -> Callable[[int], tuple[int, int]]:
        """Give a function from a character's offset in `text` to its line and column."""
        starts = list(accumulate((len(piece.text) + 1 for piece in self.pieces), initial=0))

        def place(offset: int) -> tuple[int, int]:
            index = bisect_right(starts, offset) - 1
            piece = self.pieces[index]
            return piece.line, piece.column + offset - starts[index]

        return place

    def walk(self) -> Iterator["Block"]:
        """Give this block and all within it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Body:
    """A whole Markdown text, read."""

    root: Block

    footnotes: dict[str, Block]
    """By folded name, in the order they stand; the first of a name counts."""

    definitions: dict[str, Target]
    """Targets of the links by name, by folded name; the first of a name counts."""

    definition_places: dict[str, tuple[int, int]]
    """Line and column of each definition's address."""

    too_deep_at: int
    """The first line that would open more boxes in each other than are read; 0 when there is none."""
