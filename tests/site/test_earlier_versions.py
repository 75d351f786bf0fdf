"""Earlier versions: what git tells is remembered until there is another commit."""

import shutil

from eportfolio.site.earlier_versions import earlier_versions
from eportfolio.source.read import read_portfolio

ENTRY = """\
---
title: Pancake math
date: 2026-09-07
standards: [equivalent]
version: {version}
---
{body}
"""


def save(portfolio, repository, day, version, body):
    portfolio.write("evidence/pancake-math.md", ENTRY.format(version=version, body=body))
    repository.commit(day)


def told(portfolio):
    found = earlier_versions(portfolio.root, read_portfolio(portfolio.root).portfolio)
    return [(one.entry, one.number, str(one.saved_on), one.body.strip()) for one in found]


class TestEarlierVersions:
    def test_are_the_texts_of_the_repository(self, portfolio, repository):
        portfolio.start()
        save(portfolio, repository, "2026-09-07", 1, "Two sixths.")
        save(portfolio, repository, "2026-09-12", 2, "Three quarters.")

        assert told(portfolio) == [("pancake-math", 1, "2026-09-07", "Two sixths.")]

    def test_are_remembered_as_long_as_there_is_no_new_commit(self, portfolio, repository):
        """Nothing is asked but where the repository stands: its texts may even be gone."""
        portfolio.start()
        save(portfolio, repository, "2026-09-07", 1, "Two sixths.")
        save(portfolio, repository, "2026-09-12", 2, "Three quarters.")
        first = told(portfolio)

        shutil.rmtree(portfolio.root / ".git/objects/pack")
        for folder in (portfolio.root / ".git/objects").glob("??"):
            shutil.rmtree(folder)

        assert told(portfolio) == first
        shutil.rmtree(portfolio.root / ".eportfolio")
        assert told(portfolio) == []

    def test_are_asked_for_again_after_a_commit(self, portfolio, repository):
        portfolio.start()
        save(portfolio, repository, "2026-09-07", 1, "Two sixths.")
        save(portfolio, repository, "2026-09-12", 2, "Three quarters.")
        assert [number for _, number, *_ in told(portfolio)] == [1]

        save(portfolio, repository, "2026-09-20", 3, "Nine quarters.")

        assert [number for _, number, *_ in told(portfolio)] == [2, 1]

    def test_are_asked_for_again_when_a_file_has_a_new_version(self, portfolio, repository, monkeypatch):
        """Saved and not committed yet: what is committed has become the version before."""
        portfolio.start()
        save(portfolio, repository, "2026-09-07", 1, "Two sixths.")
        assert told(portfolio) == []

        portfolio.write("evidence/pancake-math.md", ENTRY.format(version=2, body="Three quarters."))

        assert told(portfolio) == [("pancake-math", 1, "2026-09-07", "Two sixths.")]

    def test_are_none_outside_of_a_repository(self, portfolio):
        portfolio.start()
        portfolio.write("evidence/pancake-math.md", ENTRY.format(version=2, body="Three quarters."))

        assert told(portfolio) == []
