"""Faults: the problems of a build, as the named texts that the overlay shows."""

from collections.abc import Sequence

from eportfolio.problem_layout import has_line, line_and_carets, more, place, visible
from eportfolio.problems import Problem, in_order


def tell_faults(problems: Sequence[Problem]) -> list[dict[str, str]]:
    """Name the texts of each problem, faults first, then by file and line; an empty one is not shown."""
    return [_tell(problem) for problem in in_order(problems)]


def _tell(problem: Problem) -> dict[str, str]:
    return {
        "kind": "fault" if problem.is_fault else "hint",
        "place": place(problem),
        "line": "\n".join(line_and_carets(problem)) if has_line(problem) else "",
        "what": visible(problem.what),  # apart from the line, so that it wraps on a narrow screen
        "ask": "Did you mean",
        "near": visible(problem.near),
        "mend": visible(problem.mend),
        "more": more(problem),
    }
