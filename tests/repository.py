"""Repository: a real git repository around a portfolio, for tests of what git can tell of it."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder under git, in which everything is committed on the day that the test says."""

    root: Path

    def start(self) -> "Repository":
        self.git("init", "--quiet", "--initial-branch=main")
        return self

    def commit(self, day: str, message: str = "Saved") -> None:
        """Commit all that the folder holds, as if it were that day."""
        self.git("add", "--all", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", message, day=day)

    def git(self, *words: str, day: str = "2026-09-01") -> str:
        own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        when = f"{day}T12:00:00+00:00"
        done = subprocess.run(
            ["git", "-c", "user.name=Mira", "-c", "user.email=office@creek.example", *words],
            cwd=self.root,
            env={
                **own,
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_AUTHOR_DATE": when,
                "GIT_COMMITTER_DATE": when,
            },
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        return done.stdout


def need_git() -> None:
    """Leave a test out where there is no git; where all tests have to run, that is a failure."""
    if shutil.which("git") is None:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("no git on this machine: install it to test what older texts a site can show")
