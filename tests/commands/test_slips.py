"""A command line that cannot be understood: said in our own words, with the nearest right one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")
MAY_WRITE_EVERYWHERE = sys.platform == "win32" or os.geteuid() == 0

ROWS = [
    # what is typed, what is said of it, what comes next
    ("bild", 'eportfolio\n  there is no command "bild"', "Did you mean  build ?"),
    ("BUILD", 'there is no command "BUILD"', "Did you mean  build ?"),
    ("frobnicate", 'there is no command "frobnicate"', "There are: new, add, serve, build, check"),
    ("add entri x", 'eportfolio add\n  there is no command "entri"', "Did you mean  entry ?"),
    ("build --fro team", "eportfolio build\n  there is no option --fro", "Did you mean  --for ?"),
    ("build --for family", "--for: 'family' is not one of 'public', 'class', 'team'", ""),
    ("build --as-of 2026-02-30", '--as-of: "2026-02-30" is not a day', "write it as 2026-09-14"),
    ("build --as-of", "eportfolio build\n  option '--as-of' requires an argument", "build --help"),
    ("build . extra", "more words than are wanted: extra", 'stand in quotes: "Robot arm"'),
    ("build portfolioo", 'there is no folder "portfolioo"', ""),
    ("build evidense", 'there is no folder "evidense"', "Did you mean  evidence ?"),
    ("build portfolio.yml", '"portfolio.yml" is a file; its folder is wanted', "Did you mean  . ?"),
    ("add entry", "TITLE is missing", "Type it so: eportfolio add entry [OPTIONS] TITLE [FOLDER]"),
    ("add entry Robot arm", 'there is no folder "arm"', 'quotes: eportfolio add entry "Robot arm"'),
    ("serve --port 99999", '--port: "99999" is not a number from 1 to 65535', ""),
    ("serve --port http", '--port: "http" is not a number from 1 to 65535', ""),
    ("export xml", "'xml' is not one of 'json', 'csv'", ""),
    ("export", "json|csv is missing", "Type it so: eportfolio export [OPTIONS] json|csv [FOLDER]"),
    ("check --format xml", "--format: 'xml' is not one of 'text', 'json', 'github'", ""),
    ("import framework", "FILE is missing", ""),
    ("import framework portfoli.yml", 'there is no file "portfoli.yml"', "Did you mean  portfolio.yml ?"),
    ("import framework evidence", '"evidence" is a folder; a file is wanted', ""),
    ("new --language klingon", '--language: "klingon" is not a language', "en, es, ar"),
]


class TestSlip:
    @pytest.mark.parametrize(("typed", "said", "mend"), ROWS, ids=[row[0] for row in ROWS])
    def test_is_said_plainly_with_one_next_step(self, portfolio, typed, said, mend):
        portfolio.start()

        done = portfolio.run(*typed.split(" "))

        assert done.exit_code == 2
        assert said in done.output
        assert mend in done.output
        assert done.output.rstrip().endswith("--help")
        assert "Usage:" not in done.output
        assert "Error" not in done.output

    def test_changes_nothing(self, portfolio):
        portfolio.start()
        before = sorted(portfolio.root.rglob("*"))

        for typed, _, _ in ROWS:
            portfolio.run(*typed.split(" "))

        assert sorted(portfolio.root.rglob("*")) == before


class TestDisk:
    """What the disk refuses is told in a sentence; other faults of ours keep their traceback."""

    @pytest.mark.skipif(not FULL.exists(), reason="has no disk that is always full")
    @pytest.mark.parametrize("buffering", ["", "1"], ids=["as usual", "unbuffered"])
    def test_that_is_full_is_told(self, portfolio, buffering):
        """Also where the output is kept back, so that Python itself writes it as it ends."""
        portfolio.start()
        with FULL.open("w") as full:
            done = subprocess.run(
                [sys.executable, "-m", "eportfolio", "export", "json", str(portfolio.root)],
                stdout=full,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                check=False,
                env={**os.environ, "PYTHONUNBUFFERED": buffering},
            )

        assert done.returncode == 1
        assert done.stderr == "The command\n  the disk does not allow it: no space left on device\n"

    @pytest.mark.skipif(MAY_WRITE_EVERYWHERE, reason="may write everywhere")
    def test_that_is_not_ours_to_write_is_told(self, portfolio):
        portfolio.start()
        evidence = portfolio.root / "evidence"
        evidence.chmod(0o500)

        done = portfolio.run("add", "entry", "Robot arm")

        evidence.chmod(0o700)
        assert done.exit_code == 1
        assert "the disk does not allow it: permission denied" in done.output
