"""Problem formats: problems for other programs, as JSON for editors and as GitHub's workflow commands."""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from eportfolio.problems import Problem


def problems_json(problems: Iterable[Problem]) -> str:
    """Write problems for editors and other programs; the keys are stable."""
    told = [_keys(problem) for problem in problems]
    return json.dumps({"problems": told}, ensure_ascii=False, indent=2) + "\n"


def _keys(problem: Problem) -> dict[str, object]:
    where = problem.where
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "width": where.width,
        "text": problem.text,
        "what": problem.what,
        "near": problem.near,
        "mend": problem.mend,
        "field": problem.field,
    }


def github_annotations(problems: Iterable[Problem], folder: PurePath) -> Iterator[str]:
    """Write problems as GitHub's workflow commands, a line each; what an author wrote cannot end one.

    Args:
        problems: in the order wanted.
        folder: the portfolio's, from the root of the repository: annotations name files from there.
    """
    for problem in problems:
        where = problem.where
        file = (folder / where.file).as_posix() if where.file else ""
        places = (("file", file), ("line", where.line), ("col", where.column))
        at = ",".join(f"{name}={_in_value(str(value))}" for name, value in places if value)
        word = "error" if problem.is_fault else "warning"
        yield f"::{word} {at}".rstrip() + f"::{_in_message(_words(problem))}"


def _words(problem: Problem) -> str:
    """Say in one line what is wrong and how to mend it."""
    near = f"Did you mean {problem.near} ?" if problem.near else ""
    *first, last = filter(None, (problem.what, problem.mend, near))
    return " ".join((*(f"{part.rstrip('.')}." for part in first), last))


def _in_message(text: str) -> str:
    """Escape the message of a command, as GitHub's own toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_value(text: str) -> str:
    """Escape a value before the message, where commas and colons part one from the next."""
    return _in_message(text).replace(":", "%3A").replace(",", "%2C")
