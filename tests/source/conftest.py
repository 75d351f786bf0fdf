"""What the tests of the reading share: read a folder and ask what was found."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from eportfolio.model.entry import Entry
from eportfolio.model.framework import Standard
from eportfolio.model.people import Person
from eportfolio.model.portfolio import Portfolio
from eportfolio.problems import Problem
from eportfolio.source.read import Reading, read_portfolio
from eportfolio.source.yaml.author_file import AuthorFile


@dataclass(frozen=True)
class Found:
    """What reading a folder gave."""

    reading: Reading

    @property
    def portfolio(self) -> Portfolio:
        assert self.reading.portfolio is not None
        return self.reading.portfolio

    @property
    def faults(self) -> list[tuple[str, int, str]]:
        """Each fault as (file, line, what is wrong)."""
        return [(p.where.file, p.where.line, p.what) for p in self.reading.problems if p.is_fault]

    @property
    def hints(self) -> list[tuple[str, int, str]]:
        return [(p.where.file, p.where.line, p.what) for p in self.reading.problems if not p.is_fault]

    @property
    def only(self) -> Problem:
        """The one problem that there is."""
        assert len(self.reading.problems) == 1, self.reading.problems
        return self.reading.problems[0]

    def entry(self, name: str) -> Entry:
        return next(entry for entry in self.portfolio.entries if entry.id == name)

    def person(self, name: str) -> Person:
        return next(person for person in self.portfolio.people if person.id == name)

    def standard(self, ref: str) -> Standard:
        standards = (one for framework in self.portfolio.frameworks for one in framework.standards)
        return next(one for one in standards if one.ref == ref)

    def has_entry(self, name: str) -> bool:
        return any(entry.id == name for entry in self.portfolio.entries)


@pytest.fixture
def read(portfolio) -> Callable[..., Found]:
    """Read the folder of the test, which holds the smallest valid portfolio and what the test wrote."""
    portfolio.start()
    return lambda today=None: Found(read_portfolio(portfolio.root, today))


@pytest.fixture
def author_file() -> Callable[[str], AuthorFile]:
    """Make a file that is not on disk."""
    return lambda text: AuthorFile("evidence/kite.md", text)


def write_bytes(root: Path, path: str, raw: bytes) -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)
    return file


@pytest.fixture
def put(portfolio) -> Callable[[str, bytes], Path]:
    """Write a file of bytes into the folder of the test."""
    return lambda path, raw=b"x": write_bytes(portfolio.root, path, raw)
