"""Outcome: what a command has to say when it is done; `cli` prints it and gives the exit code."""

from dataclasses import dataclass

from eportfolio.problems import Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    lines: tuple[str, ...] = ()
    """What was done, a line each."""

    problems: tuple[Problem, ...] = ()
    """Shown before the lines, faults first."""

    failed: bool = False
    """The command could not do what it was asked; the exit code is 1, as with any fault."""

    layout: str = "text"
    """How problems are shown: text, json for programs, github for annotations."""

    strict: bool = False
    """Hints count as faults."""

    next: tuple[str, ...] = ()
    """Commands that make sense now, as they are typed."""

    @property
    def exit_code(self) -> int:
        """0 right, 1 faults; 2 is for a command line that cannot be understood."""
        stopped = self.failed or any(one.is_fault for one in self.problems)
        return int(stopped or (self.strict and bool(self.problems)))
