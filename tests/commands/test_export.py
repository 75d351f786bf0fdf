"""`eportfolio export`: what a program may read, as it stands in the site, without building."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SECRET = "---\ntitle: 日記 at home\ndate: 2026-09-20\nstandards: [equivalent]\naudience: team\n---\nWords.\n"
FAULTY = "---\ntitle: Robot arm\ndate: 2026-09-20\nhelp: allone\n---\nIt lifts.\n"


def exported(portfolio, *words, **environment):
    """Run it as a program would, and give the exit code and the bytes of both streams."""
    done = subprocess.run(
        [sys.executable, "-m", "eportfolio", "export", *words],
        cwd=portfolio.root,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


class TestExport:
    @pytest.mark.parametrize(("kind", "file"), [("json", "portfolio.json"), ("csv", "evidence.csv")])
    def test_is_byte_for_byte_what_the_site_holds(self, portfolio, kind, file):
        """Also where the terminal knows fewer letters, and has line ends of its own."""
        portfolio.start().write("evidence/diary.md", SECRET)
        portfolio.run("build", "--for", "team")

        code, text, said = exported(portfolio, kind, "--for", "team", PYTHONIOENCODING="cp1252")

        assert (code, said) == (0, b"")
        assert text == (portfolio.root / "site-team/data" / file).read_bytes()
        assert "日記".encode() in text

    def test_can_be_read(self, portfolio):
        portfolio.start()

        told = json.loads(portfolio.run("export", "json").output)
        rows = list(csv.DictReader(io.StringIO(portfolio.run("export", "csv").output)))

        assert [entry["id"] for entry in told["entries"]] == ["pancake-math"]
        assert [row["entry"] for row in rows] == ["pancake-math"]

    def test_holds_what_anyone_may_see_unless_told_otherwise(self, portfolio):
        portfolio.start().write("evidence/diary.md", SECRET)

        public = json.loads(portfolio.run("export", "json").output)
        team = json.loads(portfolio.run("export", "json", "--for", "team").output)

        assert [entry["id"] for entry in public["entries"]] == ["pancake-math"]
        assert [entry["id"] for entry in team["entries"]] == ["diary", "pancake-math"]

    def test_of_a_day_leaves_out_what_came_later(self, portfolio):
        portfolio.start()

        told = json.loads(portfolio.run("export", "json", "--as-of", "2026-09-01").output)

        assert (told["as_of"], told["entries"]) == ("2026-09-01", [])


class TestFault:
    def test_is_told_apart_from_what_a_program_reads(self, portfolio):
        """`eportfolio export json > file` must never write a message into the file."""
        portfolio.start().write("evidence/robot-arm.md", FAULTY)

        code, text, said = exported(portfolio, "json")

        assert (code, text) == (1, b"")
        assert b"help: allone" in said

    def test_of_a_folder_that_is_no_portfolio_is_told_so(self, portfolio):
        code, text, said = exported(portfolio, "csv")

        assert (code, text) == (1, b"")
        assert b"it has no portfolio.yml" in said
