"""Limits: what is more than a text may hold, found before anything is converted.

A text of a pupil has some paragraphs, a few lists, a table. What goes far beyond keeps the converter
busy for minutes, by accident (a file that is no text) or on purpose. Each limit lies well above what
people write, and says in plain words what to do.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from eportfolio.problems import Location, Problem, Severity
from eportfolio.source.body.block import Block, Body, Kind
from eportfolio.source.body.blocks import look_at_blocks
from eportfolio.source.body.line import lines_of
from eportfolio.source.body.open_boxes import DEEPEST
from eportfolio.source.body.words import opaque_spans

MOST_BYTES = 256 * 1024
MOST_BLOCKS = 10_000
MOST_IN_PARAGRAPH = 20_000
MOST_SIGNS = 1_000
"""Brackets, and runs of stars, underscores, tildes and backticks, in one paragraph."""

MOST_CELLS = 10_000
"""Cells of all tables, with those that short rows are filled up with."""

MOST_OPEN_TAGS = 12
"""HTML tags that are open at once."""

LONGEST_SHOWN = 200

_ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SIGNS = re.compile(r"[\[\]]|\*+|_+|~+|`+")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])")
_CLOSE_THEMSELVES = """
    area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr
    track wbr
"""
_ALONE = frozenset(_CLOSE_THEMSELVES.split())
_WORDS = (Kind.PARAGRAPH, Kind.HEADING, Kind.CELL)
_SPLIT = "Split it into shorter ones, with a blank line between them."


def too_much(body: str, first_line: int, file: str) -> tuple[Problem, ...]:
    """Say what in a body is more than can be converted, and which signs in it cannot be shown.

    Args:
        body: Markdown, without the front matter.
        first_line: the line of the file on which the body starts.
        file: its path, for the messages.

    Returns:
        Faults, for which the body must not be converted; and hints, with which it may.
    """
    size = len(body.encode("utf-8", "surrogatepass"))
    if size > MOST_BYTES:
        what = f"this text is {size // 1024} kB long, and {MOST_BYTES // 1024} kB is the most"
        return (Problem(Location(file, first_line), what, "Split it into several entries."),)
    found = [*_odd_signs(body), *_in_blocks(look_at_blocks(body))]
    if not found:
        return ()
    lines = [line if len(line) <= LONGEST_SHOWN else line[:LONGEST_SHOWN] + " …" for line in lines_of(body)]
    return tuple(
        Problem(
            Location(file, one.line + first_line - 1, one.column, 1 if one.column else 0),
            one.what,
            one.mend,
            text=lines[one.line - 1],
            severity=one.severity,
        )
        for one in found
    )


class _Found(NamedTuple):
    """Something to say of a line of the body."""

    line: int
    what: str
    mend: str
    column: int = 0
    severity: Severity = Severity.FAULT


def _odd_signs(body: str) -> Iterator[_Found]:
    """Find signs that no page can show, or that turn the order of the letters after them."""
    if not _ODD.search(body):
        return
    for number, line in enumerate(lines_of(body), start=1):
        odd = _ODD.search(line[:LONGEST_SHOWN]) or _ODD.search(line)
        if odd is None:
            continue
        name, column = f"U+{ord(odd[0]):04X}", odd.start() + 1
        if odd[0] < "\xa0":
            what = f"here stands a control sign ({name}) that no page can show"
            yield _Found(number, what, "Delete it; if you cannot see it, write this line anew.", column)
        else:
            what = f"here stands a hidden sign ({name}) that turns the order of what follows"
            yield _Found(number, what, "Delete it, unless you need it.", column, Severity.HINT)


def _in_blocks(body: Body) -> Iterator[_Found]:
    if body.too_deep_at:
        what = f"more than {DEEPEST} lists and quotes stand in each other here"
        yield _Found(body.too_deep_at, what, "Start a new list further left.")
    blocks = list(body.root.walk())
    parts = [block for block in blocks if block.kind is not Kind.CELL]
    if len(parts) > MOST_BLOCKS:
        what = f"this text has {len(parts)} paragraphs, points and rows, and {MOST_BLOCKS} are the most"
        yield _Found(parts[MOST_BLOCKS].line, what, "Split it into several entries, or add it as a file.")
    yield from _too_many_cells(blocks)
    yield from _too_many_tags(blocks)
    for block in blocks:
        if block.kind in _WORDS:
            yield from _in_words(block)


def _in_words(block: Block) -> Iterator[_Found]:
    text = block.text
    if len(text) > MOST_IN_PARAGRAPH:
        what = f"this paragraph has {len(text)} characters, and {MOST_IN_PARAGRAPH} are the most"
        yield _Found(block.line, what, _SPLIT)
    elif len(text) > MOST_SIGNS and (signs := len(_SIGNS.findall(text))) > MOST_SIGNS:
        what = f"this paragraph has {signs} brackets, stars and underscores, and {MOST_SIGNS} are the most"
        yield _Found(block.line, what, _SPLIT)


def _too_many_cells(blocks: list[Block]) -> Iterator[_Found]:
    cells = 0
    for table in blocks:
        if table.kind is Kind.TABLE:
            cells += len(table.columns) * len(table.children)
            if cells > MOST_CELLS:
                what = f"the tables down to here have {cells} cells, and {MOST_CELLS} are the most"
                yield _Found(
                    table.line, what, "Show the rows that matter, and add the whole table as a file."
                )
                return


def _too_many_tags(blocks: list[Block]) -> Iterator[_Found]:
    """Count the HTML tags that are open at once; a browser copies many into every later paragraph."""
    open_tags: Counter[str] = Counter()
    for block in blocks:
        for closing, name in _tags_in(block):
            tag = name.lower()
            if tag in _ALONE:
                continue
            open_tags[tag] = max(0, open_tags[tag] + (-1 if closing else 1))
            if open_tags.total() > MOST_OPEN_TAGS:
                what = f"more than {MOST_OPEN_TAGS} HTML tags are open at once here"
                yield _Found(block.line, what, f"Close each, with </{tag}>, or write it without HTML.")
                return


def _tags_in(block: Block) -> list[tuple[str, str]]:
    text = block.text if block.kind is Kind.HTML or block.kind in _WORDS else ""
    if "<" not in text:
        return []
    if block.kind is Kind.HTML:
        return _TAG.findall(text)
    return [
        tag
        for span in opaque_spans(text)
        if not span.ticks
        for tag in _TAG.findall(text, span.start, span.end)
    ]
