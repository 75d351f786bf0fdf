"""What many tests share: a real portfolio folder to write, run and read, and the public test material."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest
from repository import Repository, need_git

from pseudo import pseudo_languages

CHECKOUT = Path(__file__).resolve().parent.parent

SAMPLE_DAY = "2026-11-25"
"""The day on which the tests look at the sample, so that they find the same whenever they run."""

SMALLEST_PORTFOLIO = {
    "portfolio.yml": """\
        schema: 1
        title: Mira's portfolio
        learner: mira
        """,
    "people.yml": """\
        people:
          - {id: mira, name: Mira, role: student}
          - {id: ms-rivera, name: Ms. Rivera, role: teacher}
        """,
    "frameworks/math-7.yml": """\
        schema: 1
        id: math-7
        title: Fractions at work
        scale:
          target: 3
          levels:
            - {value: 1, name: Beginning, plain: I am starting, from: 0}
            - {value: 2, name: Developing, plain: I can do parts of it, from: 1.75}
            - {value: 3, name: Proficient, plain: I can do it on my own, from: 2.75}
            - {value: 4, name: Extending, plain: I can use it somewhere new, from: 3.75}
        strands: [{id: numbers, title: Numbers, family: Working with parts of a whole}]
        standards:
          - id: name-fraction
            title: Naming fractions
            strand: numbers
            plain: I can name a part of a whole
            look_for: {3: Names the part and the whole}
          - id: equivalent
            title: Equivalent fractions
            strand: numbers
            needs: [name-fraction]
            plain: I can show two fractions are the same
            look_for: {3: Shows it with a drawing or a rule}
        """,
    "evidence/pancake-math.md": """\
        ---
        title: Pancake math
        date: 2026-09-13
        standards: [equivalent]
        ---
        We cook for 24 people on kite day, so I had to turn 1/2 cup into eighths.
        """,
}


@dataclass(frozen=True, slots=True)
class PortfolioFolder:
    """A portfolio on disk. Paths are told from its root, with forward slashes."""

    root: Path

    def start(self) -> "PortfolioFolder":
        """Write the smallest valid portfolio: two people, one framework, one entry."""
        for path, text in SMALLEST_PORTFOLIO.items():
            self.write(path, text)
        return self

    def write(self, path: str, text: str) -> Path:
        """Write a file as it stands but for the indent that all its lines share; folders are made."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8", newline="\n")
        return file

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def run(self, *words: str, fresh: bool = False, answers: str = "") -> "Result":
        """Run `eportfolio` with these words inside the folder, as its author would.

        Args:
            fresh: in a process of its own, where the start-up itself or the environment is at test;
                else in this one, which is faster. A bug of ours then comes out as the exception it is.
            answers: what its author types when asked, a line each; not for a fresh process.
        """
        if fresh:
            return Result(self, *_run_in_own_process(words, self.root))
        return Result(self, *_run_here(words, self.root, answers))


@dataclass(frozen=True, slots=True)
class Result:
    """What a run of the command gave back."""

    portfolio: PortfolioFolder
    exit_code: int

    output: str
    """All that a terminal would have shown, errors too."""

    def problem(self, file: str, line: int | None = None) -> "Found":
        """Give the problems of one file (on one line) as `check` tells them to programs; at least one."""
        told = json.loads(self.portfolio.run("check", "--format", "json").output)["problems"]
        here = [p for p in told if p["file"] == file and line in (None, p["line"])]
        places = ", ".join(f"{p['file']}:{p['line']} ({p['what']})" for p in told)
        assert here, f"no problem at {file}:{line}; there are: {places or 'none'}"
        return Found(tuple(here))


@dataclass(frozen=True, slots=True)
class Found:
    """The problems at one place."""

    problems: tuple[dict[str, object], ...]

    def says(self, words: str) -> bool:
        """Tell whether one of them has these words in what is wrong or how to mend it."""
        return any(words in f"{problem['what']} {problem['mend']}" for problem in self.problems)

    def suggests(self, near: str) -> bool:
        """Tell whether one of them names this as the nearest right thing."""
        return any(problem["near"] == near for problem in self.problems)


def _run_here(words: tuple[str, ...], folder: Path, answers: str) -> tuple[int, str]:
    from click.testing import CliRunner

    from eportfolio.cli import main

    with contextlib.chdir(folder):
        done = CliRunner().invoke(main, list(words), input=answers, catch_exceptions=False)
    return done.exit_code, done.output


def _run_in_own_process(words: tuple[str, ...], folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "eportfolio", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


@pytest.fixture
def portfolio(tmp_path: Path) -> PortfolioFolder:
    """An empty portfolio folder; `portfolio.start()` fills it with the smallest valid one."""
    root = tmp_path / "portfolio"
    root.mkdir()
    return PortfolioFolder(root)


@pytest.fixture
def pseudo_words(tmp_path: Path) -> Iterator[None]:
    """Let there be words in two languages that nobody speaks; see `pseudo.py`."""
    with pseudo_languages(tmp_path / "languages"):
        yield


@pytest.fixture
def repository(portfolio: PortfolioFolder) -> Repository:
    """Put the portfolio under git; the test writes into it and says on which day it commits."""
    need_git()
    return Repository(portfolio.root).start()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> PortfolioFolder:
    """A copy of the sample portfolio, so that no test leaves anything in the checkout."""
    return copy_portfolio(CHECKOUT / "sample_portfolio", tmp_path_factory.mktemp("sample") / "portfolio")


@pytest.fixture(scope="session")
def sample_site(sample: PortfolioFolder) -> Callable[[str], Path]:
    """Give the folder of the sample's finished site for one audience; each is built once, on `SAMPLE_DAY`."""

    def site(audience: str) -> Path:
        out = sample.root.parent / f"site-{audience}"
        if not out.exists():
            words = ("build", "--for", audience, "--as-of", SAMPLE_DAY, "--out", str(out))
            result = sample.run(*words)
            assert result.exit_code == 0, result.output
        return out

    return site


@pytest.fixture
def situation(tmp_path: Path) -> Callable[[str], PortfolioFolder]:
    """Give a copy of one of the tiny portfolios in `tests/portfolios/`, to be built or changed."""

    def copy(name: str) -> PortfolioFolder:
        return copy_portfolio(CHECKOUT / "tests" / "portfolios" / name, tmp_path / name)

    return copy


def copy_portfolio(folder: Path, to: Path) -> PortfolioFolder:
    """Copy what its author wrote; what the program made stays behind."""

    def made(parent: str, names: list[str]) -> list[str]:
        at_root = Path(parent) == folder
        return [name for name in names if at_root and name.startswith(("site", ".eportfolio"))]

    shutil.copytree(folder, to, ignore=made)
    return PortfolioFolder(to)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public test material beside the checkout: real frameworks, worked cases."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no folder {folder.name} beside the checkout")
    return folder
