"""Author file: one file as its author wrote it, and all that is found wrong in it.

Readers tell it each fault and hint; it adds the file's name and the line as written.
"""

from typing import Protocol

from eportfolio.problems import Location, Problem, Severity

LONGEST_SHOWN, WIDEST_SHOWN = 200, 80
"""Characters of a line that a message shows, and that it points at: more than a screen helps nobody."""


class Place(Protocol):
    """Anything with a place in the file: a node of YAML, a link in the text."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def width(self) -> int: ...


class AuthorFile:
    """The text of one file with the problems found so far."""

    __slots__ = ("_lines", "allowed", "faults", "name", "problems", "text")

    def __init__(self, name: str, text: str = "", problems: list[Problem] | None = None) -> None:
        """Start with a file's path from the portfolio's root and its text, line ends as LF."""
        self.name = name
        self.text = text
        self.problems = problems if problems is not None else []
        self.allowed: frozenset[str] = frozenset()
        """Codes that are not spoken of in this file, since its author allows them with a reason."""
        self.faults = sum(problem.is_fault for problem in self.problems)
        self._lines: list[str] | None = None

    def line(self, number: int) -> str:
        """Give a line as written, shortened where it is very long; "" for a line that is not there."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        written = self._lines[number - 1] if 0 < number <= len(self._lines) else ""
        return written if len(written) <= LONGEST_SHOWN else written[:LONGEST_SHOWN] + " …"

    def location(self, place: Place | None) -> Location:
        """Give the place in this file, or the whole file for None."""
        if place is None:
            return Location(self.name)
        if place.column > LONGEST_SHOWN:
            return Location(self.name, place.line)
        return Location(self.name, place.line, place.column, min(place.width, WIDEST_SHOWN))

    def fault(
        self,
        place: Place | None,
        what: str,
        mend: str = "",
        *,
        near: str = "",
        field: str = "",
        code: str = "",
    ) -> None:
        """Note something that has to be mended before the site can be built."""
        if code not in self.allowed:
            self.faults += 1
            self._note(place, what, mend, near, field, code, Severity.FAULT)

    def hint(
        self,
        place: Place | None,
        what: str,
        mend: str = "",
        *,
        near: str = "",
        field: str = "",
        code: str = "",
    ) -> None:
        """Note something to look at; it stops nothing."""
        self._note(place, what, mend, near, field, code, Severity.HINT)

    def add(self, problems: tuple[Problem, ...]) -> None:
        """Take over problems that another module found in this file."""
        self.problems.extend(problems)
        self.faults += sum(problem.is_fault for problem in problems)

    def forget_all_but(self, first: int) -> None:
        """Keep only the problems found first, before the file is looked at again."""
        del self.problems[first:]
        self.faults = sum(problem.is_fault for problem in self.problems)

    def _note(
        self, place: Place | None, what: str, mend: str, near: str, field: str, code: str, severity: Severity
    ) -> None:
        where = self.location(place)
        text = self.line(where.line)
        self.problems.append(Problem(where, what, mend, near, text, field, code, severity))


class LinePlace:
    """A whole line as a place."""

    __slots__ = ("column", "line", "width")

    def __init__(self, line: int, column: int = 0, width: int = 0) -> None:
        """Mean a line, or some characters of it."""
        self.line = line
        self.column = column
        self.width = width
