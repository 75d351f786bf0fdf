"""Outcome: what a command has to say; `cli` prints it and gives the exit code."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from eportfolio.called import called
from eportfolio.problems import Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command says when it is done."""

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

    file: str | None = None
    """What a program will read, to be given on as it is; problems then go to the error stream."""

    folder: Path = Path()
    """The portfolio's folder, as it was typed."""

    @property
    def exit_code(self) -> int:
        """0 right, 1 faults; 2 is for a command line that cannot be understood."""
        stopped = self.failed or any(one.is_fault for one in self.problems)
        return int(stopped or (self.strict and bool(self.problems)))


class Meanwhile(Protocol):
    """How a command speaks while it is still at work."""

    def say(self, line: str) -> None:
        """Say a line at once."""

    def progress(self, done: int, whole: int) -> None:
        """Say how much is done, and how much there is to do."""


def typed(words: str, folder: Path) -> str:
    """Write a command as it is typed for a portfolio's folder: the current one goes without saying."""
    at = str(folder)
    if folder == Path():
        return f"{called()} {words}"
    return f'{called()} {words} "{at}"' if " " in at else f"{called()} {words} {at}"
