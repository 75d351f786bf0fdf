"""Report: what became of a build, for whoever asked for it."""

from dataclasses import dataclass
from pathlib import Path

from eportfolio.problems import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """What was done, in addresses from the root of the site."""

    out: Path
    """The folder of the site."""

    written: tuple[str, ...] = ()
    """New and changed files, in order."""

    unchanged: int = 0
    """How many files stayed as they were."""

    removed: tuple[str, ...] = ()
    """What has no source any more, in order."""

    urls: tuple[str, ...] = ()
    """Every file of the site, in order; empty when nothing was written."""

    problems: tuple[Problem, ...] = ()
    """Everything for the author to mend or to look at; with a fault the site may be the one of before."""


class CannotMake(Exception):
    """A file of the site that cannot be made from what its author wrote."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem
