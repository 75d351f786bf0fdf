"""`eportfolio serve`: start, save, see; the real command in a process of its own."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from eportfolio.commands.serve import notice
from eportfolio.model.audience import Audience

CHECKOUT = Path(__file__).resolve().parents[2]
DRAFT = "---\ntitle: Kite no. 5\ndate: 2026-09-20\nstandards: [equivalent]\nstate: draft\n---\nIt may fly.\n"
PATIENCE = 30
"""Seconds to wait for anything before the test fails; none of it takes two."""


@dataclass
class Serving:
    """A preview that runs, and what it has said so far."""

    process: subprocess.Popen
    lines: list[str] = field(default_factory=list)

    def listen(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def said(self, pattern):
        """Wait until a line has these words, and give the match."""
        return eventually(
            lambda: next(filter(None, (re.search(pattern, one) for one in [*self.lines])), None)
        )

    def page(self, name=""):
        """Ask for a page of the site; "" for one that is not there."""
        address = self.said(r"Preview: (\S+)")[1]
        try:
            with urllib.request.urlopen(address + name, timeout=PATIENCE) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError:
            return ""


def eventually(is_so):
    until = time.monotonic() + PATIENCE
    while not (found := is_so()):
        assert time.monotonic() < until, "it never became so"
        time.sleep(0.01)
    return found


@contextlib.contextmanager
def serving(portfolio, *words, port=None):
    """Serve a portfolio until the block ends, then end it as its author would."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-u",
            "-m",
            "eportfolio",
            "serve",
            "--no-open",
            f"--port={port or free_port()}",
            *words,
        ],
        cwd=portfolio.root,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    preview = Serving(process)
    ear = threading.Thread(target=preview.listen)
    ear.start()
    try:
        yield preview
    finally:
        if sys.platform == "win32":
            process.terminate()
        else:
            process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
        ear.join()
        process.stdout.close()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class TestServe:
    def test_shows_the_site_and_each_save_of_it(self, portfolio):
        with serving(portfolio.start()) as preview:
            preview.said(r"^Built in \d+\.\d\d s\.$")
            assert "We cook for 24 people" in preview.page("evidence/pancake-math.html")

            text = portfolio.read("evidence/pancake-math.md")
            portfolio.write("evidence/pancake-math.md", text.replace("24 people", "30 people"))

            eventually(lambda: "We cook for 30 people" in preview.page("evidence/pancake-math.html"))

    def test_shows_the_team_its_drafts(self, portfolio):
        portfolio.start().write("evidence/kite.md", DRAFT)

        with serving(portfolio) as preview:
            preview.said("Built in")
            assert "It may fly." in preview.page("evidence/kite.html")

    @pytest.mark.parametrize("audience", ["public", "class"])
    def test_shows_nobody_else_a_draft(self, portfolio, audience):
        portfolio.start().write("evidence/kite.md", DRAFT)

        with serving(portfolio, "--for", audience) as preview:
            preview.said("Built in")
            assert preview.page("evidence/kite.html") == ""

    def test_keeps_the_last_good_page_over_a_fault(self, portfolio):
        with serving(portfolio.start()) as preview:
            preview.said("Built in")
            text = portfolio.read("evidence/pancake-math.md")

            portfolio.write("evidence/pancake-math.md", text.replace("2026-09-13", "2026-13-13"))

            preview.said(r"^1 to mend: evidence/pancake-math\.md, line 3\. The browser shows what\.$")
            assert "We cook for 24 people" in preview.page("evidence/pancake-math.html")

    def test_lives_through_a_first_build_that_is_broken(self, portfolio):
        text = portfolio.start().read("evidence/pancake-math.md")
        portfolio.write("evidence/pancake-math.md", text.replace("2026-09-13", "2026-13-13"))

        with serving(portfolio) as preview:
            preview.said("1 to mend")
            portfolio.write("evidence/pancake-math.md", text)

            preview.said("Built in")
            assert "We cook for 24 people" in preview.page("evidence/pancake-math.html")

    def test_takes_the_next_port_where_one_is_taken_and_says_which(self, portfolio):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            with serving(portfolio.start(), port=port) as preview:
                other = preview.said(rf"^Port {port} is taken, so this is on port (\d+)\.$")[1]
                assert f":{other}/" in preview.said(r"Preview: (\S+)")[1]

    def test_shows_it_under_the_address_that_it_will_be_published_at(self, portfolio):
        """So that a fault that only shows under a sub-path shows at home."""
        portfolio.start()
        settings = portfolio.read("portfolio.yml") + "repository: {owner: mira, name: my-work}\n"
        portfolio.write("portfolio.yml", settings)

        with serving(portfolio) as preview:
            assert preview.said(r"Preview: (\S+)")[1].endswith("/my-work/")

    @pytest.mark.skipif(sys.platform == "win32", reason="a program cannot press Ctrl-C for another there")
    def test_ends_quietly(self, portfolio):
        with serving(portfolio.start()) as preview:
            preview.said("Built in")

        assert preview.process.returncode == 0
        assert preview.lines[-1] == "The preview has ended."

    def test_makes_nothing_that_could_be_published(self, portfolio):
        """The team's site with its drafts lies where git ignores it."""
        with serving(portfolio.start()) as preview:
            preview.said("Built in")

        assert {path.name for path in portfolio.root.iterdir() if path.name.startswith("site")} == set()
        assert (portfolio.root / ".eportfolio/serve/team/index.html").is_file()


class TestFolder:
    def test_that_is_no_portfolio_is_told_as_check_tells_it(self, portfolio):
        """A preview of nothing would wait for ever in the wrong folder."""
        done = portfolio.run("serve", "--no-open")

        told = portfolio.run("check").output.partition("\n\nWhen it is mended")[0]
        assert done.exit_code == 1
        assert "this is not a portfolio folder: it has no portfolio.yml" in done.output
        assert done.output == f"{told}\n"
        assert list(portfolio.root.iterdir()) == []


class TestNotice:
    def test_names_the_command_as_it_was_called(self, monkeypatch):
        monkeypatch.setenv("EPORTFOLIO_CALLED", "python3 run.py")

        assert str(notice(Audience.TEAM)).endswith("python3 run.py serve --for public")

    @pytest.mark.parametrize("audience", Audience)
    def test_says_whose_site_it_is(self, audience):
        """Nobody may take the team's site for what a stranger sees."""
        assert audience.word in str(notice(audience)).lower()
