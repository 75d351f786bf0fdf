"""Tables: how a row with bars is cut into cells, and where a table starts.

A row of dashes makes the line above it a table's head, if both have as many cells; every line after
it is a row, until a blank one or another block.
"""

import re

from eportfolio.source.body.block import Block, Kind, Piece
from eportfolio.source.body.block_starts import list_marker
from eportfolio.source.body.line import Line

_DASHES = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_CELL = re.compile(r"(?:[^|\\]|\\[\s\S]?)*+")
_ALIGNMENTS = {(False, False): "", (True, False): "left", (False, True): "right", (True, True): "center"}


def head_of_table(paragraph: Block, line: Line, start: int) -> Block | None:
    """Make a table of a paragraph's last line, taken from it, if the line at hand is its row of dashes."""
    if line.text[start] not in "|:-" or list_marker(line.text, start) or not _DASHES.match(line.text, start):
        return None
    columns = tuple(
        _ALIGNMENTS[dashes.startswith(":"), dashes.endswith(":")]
        for _, dashes in split_row(line.text[start:])
    )
    if len(split_row(paragraph.pieces[-1].text)) != len(columns):
        return None
    head = paragraph.pieces.pop()
    table = Block(Kind.TABLE, head.line, columns=columns)
    add_row(table, head)
    return table


def add_row(table: Block, words: Piece) -> None:
    """Add a row; cells beyond the table's columns are left out, as GitHub does."""
    row = Block(Kind.ROW, words.line)
    for start, text in split_row(words.text)[: len(table.columns)]:
        cell = Piece(words.line, words.column + start, text)
        row.children.append(Block(Kind.CELL, words.line, pieces=[cell]))
    table.children.append(row)


def split_row(row: str) -> list[tuple[int, str]]:
    """Cut a row into its cells.

    Returns:
        Where each cell's words start in the row, and the words, `\\|` read as a bar.
    """
    cells = []
    start = len(row) - len(row.lstrip())
    start += row.startswith("|", start)
    last = len(row.rstrip())
    while start < last:
        found = _CELL.match(row, start, last)
        end = found.end() if found else start
        words = row[start:end]
        cells.append((start + len(words) - len(words.lstrip()), words.strip().replace("\\|", "|")))
        start = end + 1
    return cells
