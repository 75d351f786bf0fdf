"""Faults: the problems of a build, in the words and the layout of the overlay.

The same layout as on the terminal: place, the line as written, carets under what is meant, what
is wrong, the nearest right thing, where to read more. Plain text throughout: whoever shows it
must show it as text, since file names and lines come from anyone.
"""

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from eportfolio.problems import Problem, in_order

LONGEST_LINE = 100
"""Characters of an author's line that are shown; of a longer one, the piece around the carets."""

LEAD = 40
"""Characters shown before the carets where a line is cut."""

# What would turn the reading direction, or move the carets away from what they point at.
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_TURNS = (0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = {**dict.fromkeys(_CONTROLS + _TURNS, "\ufffd"), ord("\t"): " "}


def tell_faults(problems: Sequence[Problem]) -> list[dict[str, str]]:
    """Give each problem as the named texts that the overlay shows, faults first, then by file and line."""
    return [_tell(problem) for problem in in_order(problems)]


def count_faults(problems: Sequence[Problem]) -> str:
    """Say how much there is to do: "2 to mend, 1 to look at"; "" when there is nothing."""
    faults = sum(problem.is_fault for problem in problems)
    hints = len(problems) - faults
    parts = (f"{faults} to mend" if faults else "", f"{hints} to look at" if hints else "")
    return ", ".join(part for part in parts if part)


def _tell(problem: Problem) -> dict[str, str]:
    """Name the texts of one problem; an empty one is not shown."""
    has_line = bool(problem.text) and problem.where.line > 0
    return {
        "kind": "fault" if problem.is_fault else "hint",
        "place": _place(problem),
        "line": _line_and_carets(problem) if has_line else "",
        "what": "" if has_line else _visible(problem.what),
        "near": _visible(problem.near),
        "mend": _visible(problem.mend),
        "more": f"eportfolio explain {_visible(problem.field)}" if problem.field else "",
    }


def _place(problem: Problem) -> str:
    file, line = _visible(problem.where.file), problem.where.line
    return f"{file}, line {line}" if file and line else file


def _line_and_carets(problem: Problem) -> str:
    """Show the line with its number, and under it the carets followed by what is wrong."""
    where = problem.where
    text, at = _piece(_visible(problem.text), max(where.column - 1, 0))
    number = f"{where.line:>3} | "
    blank = " " * (len(number) - 2) + "| "
    carets = ""
    if where.column:
        meant = text[at : at + max(where.width, 1)]
        carets = " " * _cells(text[:at]) + "^" * max(_cells(meant), 1) + " "
    return f"{number}{text}\n{blank}{carets}{_visible(problem.what)}"


def _piece(text: str, at: int) -> tuple[str, int]:
    """Cut a long line down to what stands around `at`; give it with the place of `at` in it."""
    if len(text) <= LONGEST_LINE:
        return text, at
    start = max(at - LEAD, 0)
    head = "…" if start else ""
    tail = "…" if start + LONGEST_LINE < len(text) else ""
    return head + text[start : start + LONGEST_LINE] + tail, at - start + len(head)


def _cells(text: str) -> int:
    """Count the columns that a text takes in a fixed-width font: two for a wide letter, none for a mark."""
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _visible(text: str) -> str:
    return text.translate(_UNSEEN)
