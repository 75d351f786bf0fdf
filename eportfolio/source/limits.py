"""Limits: what is more than a text may hold, found before anything is converted.

A text of a pupil has some paragraphs, a few lists, a table. What goes far beyond keeps the converter
busy for minutes, by accident (a file that is no text) or on purpose. Each limit lies well above what
people write, and says in plain words what to do.
"""

import re
from collections import Counter
from collections.abc import Iterator

from eportfolio.problems import Location, Problem, Severity
from eportfolio.source.body.block import Block, Kind
from eportfolio.source.body.blocks import DEEPEST, read_blocks
from eportfolio.source.body.words import opaque_spans

MOST_BYTES = 256 * 1024
MOST_BLOCKS = 10_000
MOST_IN_PARAGRAPH = 40_000
MOST_SIGNS = 1_000
"""Brackets, and runs of stars, underscores, tildes and backticks, in one paragraph."""

MOST_CELLS = 10_000
"""Cells of all tables, with those that short rows are filled up with."""

MOST_OPEN_TAGS = 30
"""HTML tags that are open at once."""

LONGEST_SHOWN = 200

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_SIGNS = re.compile(r"[\[\]]|\*+|_+|~+|`+")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_CLOSES_ITSELF = frozenset("area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr".split())
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
    lines = body.split("\n")
    found = [*_odd_signs(lines), *_in_blocks(body)]
    return tuple(
        Problem(
            Location(file, line + first_line - 1, column, 1 if column else 0),
            what,
            mend,
            text=_shown(lines[line - 1]),
            severity=severity,
        )
        for line, column, what, mend, severity in found
    )


def _shown(line: str) -> str:
    return line if len(line) <= LONGEST_SHOWN else line[:LONGEST_SHOWN] + " …"
