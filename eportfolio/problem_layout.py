"""Problem layout: how a problem is written for a person, on the terminal and over the last good page.

Place, the line as written, carets under what is meant, what is wrong, the nearest right thing,
where to read more. Plain text throughout: whoever shows it must show it as text, since file names
and lines come from anyone.
"""

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from eportfolio.called import called
from eportfolio.problems import Problem

LONGEST_LINE = 100
"""Characters of an author's line that are shown; of a longer one, the piece around the carets."""

LEAD = 40
"""Characters shown before the carets where a line is cut."""

WIDEST = 110
"""Columns that the carets and what is wrong may take together; else what is wrong gets a line of its own."""

# What would turn the reading direction, or move the carets away from what they point at.
_UNSEEN = {
    **dict.fromkeys((*range(32), *range(127, 160)), "�"),
    **dict.fromkeys((8206, 8207, *range(8232, 8239), *range(8294, 8298)), "�"),
    ord("\t"): " ",
}


def lay_out(problem: Problem) -> tuple[str, ...]:
    """Write one problem in lines: its place first, then the line and what is to be said of it."""
    lines = [place(problem) or "The command"]
    if has_line(problem):
        lines += line_and_what(problem)
    else:
        lines.append(f"  {visible(problem.what)}")
    if problem.near:
        lines.append(f"  Did you mean  {visible(problem.near)} ?")
    if problem.mend:
        lines.append(f"  {visible(problem.mend)}")
    if problem.field:
        lines.append(f"  {more(problem)}")
    return tuple(lines)


def more(problem: Problem) -> str:
    """Say where to read on; "" where no field is meant."""
    return f"More: {called()} explain {visible(problem.field)}" if problem.field else ""


def has_line(problem: Problem) -> bool:
    """Whether there is a line to show: of an author's file, or of the command as it was typed."""
    return bool(problem.text)


def count_problems(problems: Sequence[Problem]) -> str:
    """Say how much there is to do: "2 to mend, 1 to look at"; "" when there is nothing."""
    faults = sum(problem.is_fault for problem in problems)
    hints = len(problems) - faults
    parts = (f"{faults} to mend" if faults else "", f"{hints} to look at" if hints else "")
    return ", ".join(part for part in parts if part)


def place(problem: Problem) -> str:
    file, line = visible(problem.where.file), problem.where.line
    return f"{file}, line {line}" if file and line else file


def line_and_what(problem: Problem) -> tuple[str, ...]:
    """Show the line and its carets, and what is wrong: after the carets, or under them where it is long."""
    what = visible(problem.what)
    line, *carets = line_and_carets(problem)
    if carets and _cells(carets[0] + what) < WIDEST:
        return line, f"{carets[0]} {what}"
    return line, *carets, f"{_margins(problem)[1]}{what}"


def line_and_carets(problem: Problem) -> tuple[str, ...]:
    """Show the line, with its number if it is one of a file; under it carets, where a part of it is meant."""
    where = problem.where
    text, at = _piece(visible(problem.text), max(where.column - 1, 0))
    number, blank = _margins(problem)
    if not where.column:
        return (f"{number}{text}",)
    meant = text[at : at + max(where.width, 1)]
    return f"{number}{text}", f"{blank}{' ' * _cells(text[:at])}{'^' * max(_cells(meant), 1)}"


def _margins(problem: Problem) -> tuple[str, str]:
    """Give what stands before the line, and before what is under it."""
    line = problem.where.line
    number = f"{line:>3} | " if line else "  "
    return number, " " * (len(number) - 2) + "| " if line else "  "


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


def visible(text: str) -> str:
    return text.translate(_UNSEEN)
