"""The whole loop: a real folder, a small build, and a reader on this machine."""

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from eportfolio.preview.serve import Built, Preview, serve
from eportfolio.preview.server import network_address
from eportfolio.problems import Location, Problem

FAULT = Problem(Location("entry.md", line=1, column=1, width=5), "not a word", text="WRONG")


@dataclass(slots=True)
class Author:
    """Someone at work in a folder, with a build that makes one page of one entry."""

    folder: Path
    lines: list[str] = field(default_factory=list)
    builds: int = 0
    raises: Exception | None = None
    may_go_on: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.folder.mkdir()
        self.may_go_on.set()
        self.save("first words")

    @property
    def site(self) -> Path:
        return self.folder / ".eportfolio/serve/team"

    def save(self, words: str) -> None:
        (self.folder / "entry.md").write_text(words, encoding="utf-8")

    def build(self) -> Built:
        self.builds += 1
        words = (self.folder / "entry.md").read_text("utf-8")
        self.may_go_on.wait()
        if self.raises:
            raise self.raises
        if words == "WRONG":
            return Built((), (FAULT,), failed=True)
        self.site.mkdir(parents=True, exist_ok=True)
        (self.site / "index.html").write_text(f"<body>{words}</body>", encoding="utf-8")
        return Built(("index.html",), (), failed=False)

    @contextlib.contextmanager
    def at_work(self, **settings):
        """Serve in another thread until the block ends."""
        settings = {"base": "/mira/", "port": 8000, "opens_browser": False, **settings}
        preview = Preview(self.folder, self.site, self.build, **settings)
        stop = threading.Event()
        serving = threading.Thread(target=serve, args=(preview, self.lines.append, stop))
        serving.start()
        try:
            yield
        finally:
            self.may_go_on.set()
            stop.set()
            serving.join()

    def address(self) -> str:
        found = re.search(r"Preview: (\S+)", "\n".join(self.lines))
        return found[1] if found else ""

    def page(self) -> str:
        """Read the first page as it is served now; "" while nothing is."""
        with contextlib.suppress(OSError, ValueError):
            return urllib.request.urlopen(self.address(), timeout=10).read().decode()
        return ""

    def told(self) -> dict:
        """Ask what an open tab is told now."""
        events = re.search(r'data-events="([^"]+)"', self.any_page())[1]
        with urllib.request.urlopen(self.address().replace("/mira/", events), timeout=10) as channel:
            line = next(line for line in channel if line.startswith(b"data: "))
        return json.loads(line.removeprefix(b"data: "))

    def any_page(self) -> str:
        try:
            return urllib.request.urlopen(self.address(), timeout=10).read().decode()
        except urllib.error.HTTPError as missing:
            return missing.read().decode()


@pytest.fixture
def author(tmp_path):
    return Author(tmp_path / "mira")


class TestStart:
    def test_says_where_the_site_is_and_shows_it(self, author, eventually):
        with author.at_work():
            eventually(lambda: "first words" in author.page())

        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/mira/", author.address())
        assert author.lines[-1] == "The preview has ended."

    def test_on_a_taken_port_says_which_one_it_took(self, author, eventually):
        with socket.create_server(("127.0.0.1", 0)) as other:
            taken = other.getsockname()[1]
            with author.at_work(port=taken):
                eventually(author.page)

        assert author.lines[0].startswith(f"Port {taken} is taken, so this is on port ")

    def test_in_the_network_warns_and_says_at_which_address(self, author, eventually):
        if not network_address():
            pytest.skip("this machine is in no network")

        with author.at_work(lan=True):
            eventually(author.page)

        warning = next(line for line in author.lines if line.startswith("Warning"))
        assert f"http://{network_address()}:" in warning

    @pytest.mark.parametrize("base", ["mira/", "/mira", ""])
    def test_wants_the_address_of_a_folder(self, author, base):
        with pytest.raises(ValueError, match="no address of a folder"):
            serve(Preview(author.folder, author.site, author.build, base=base), author.lines.append)


class TestSave:
    def test_is_built_and_shown(self, author, eventually):
        with author.at_work():
            eventually(lambda: "first words" in author.page())
            before = author.told()["edition"]

            author.save("second words")

            eventually(lambda: "second words" in author.page())
            assert author.told()["edition"] > before

    def test_during_a_build_makes_exactly_one_more(self, author, eventually):
        with author.at_work():
            eventually(author.page)
            author.may_go_on.clear()
            author.save("second words")
            eventually(lambda: author.builds == 2)
            for number in range(20):
                author.save(f"words number {number}")
                (author.folder / f"other-{number}.md").write_text("words", encoding="utf-8")

            author.may_go_on.set()

            eventually(lambda: "words number 19" in author.page())
            assert author.builds == 3
            author.save("last words")
            eventually(lambda: "last words" in author.page())
            assert author.builds == 4


class TestFault:
    def test_is_told_over_the_last_good_page_and_cleared_when_mended(self, author, eventually):
        """G7"""
        with author.at_work():
            eventually(author.page)

            author.save("WRONG")

            eventually(lambda: author.told()["failed"])
            assert author.told()["problems"][0]["line"] == "  1 | WRONG\n    | ^^^^^"
            assert "first words" in author.page()

            author.save("mended words")

            eventually(lambda: "mended words" in author.page())
            assert author.told()["problems"] == []
        assert "1 to mend: entry.md, line 1. The browser shows what." in author.lines

    def test_in_the_first_build_is_lived_through(self, author, eventually):
        author.save("WRONG")
        with author.at_work():
            eventually(lambda: "1 to mend: entry.md, line 1. The browser shows what." in author.lines)
            assert author.told()["failed"]
            assert "Not built yet" in author.any_page()

            author.save("mended words")

            eventually(lambda: "mended words" in author.page())

    def test_is_a_folder_that_has_gone_until_it_is_back(self, author, eventually):
        """G7"""
        with author.at_work():
            eventually(author.page)

            shutil.rmtree(author.folder)

            eventually(lambda: author.told()["failed"])
            assert author.told()["problems"][0]["what"] == "the folder of this portfolio is not there"

            author.folder.mkdir()
            author.save("words written again")

            eventually(lambda: "words written again" in author.page())

    def test_of_the_machine_is_told_in_a_sentence(self, author, eventually):
        with author.at_work():
            eventually(author.page)
            author.raises = OSError(28, "No space left on device", "index.html")

            author.save("second words")

            eventually(lambda: author.told()["failed"])
            what = author.told()["problems"][0]["what"]
            assert what == "the site could not be written: index.html: No space left on device"
            assert not any("Traceback" in line for line in author.lines)

    def test_of_ours_keeps_its_traceback_and_ends_nothing(self, author, eventually):
        with author.at_work():
            eventually(author.page)
            author.raises = ZeroDivisionError("a bug")
            author.save("second words")
            eventually(lambda: author.told()["failed"])
            assert any("Traceback" in line and "ZeroDivisionError: a bug" in line for line in author.lines)
            author.raises = None

            author.save("third words")

            eventually(lambda: "third words" in author.page())


PROGRAM = """
import sys, pathlib
from eportfolio.preview.serve import Built, Preview, serve

def build():
    (site / "index.html").write_text("<body>words</body>", encoding="utf-8")
    return Built(("index.html",), (), failed=False)

folder = pathlib.Path(sys.argv[1])
site = folder / ".eportfolio"
site.mkdir()
preview = Preview(folder, site, build, base="/mira/", opens_browser=sys.argv[2] == "open")
serve(preview, lambda line: print(line, flush=True))
"""


@pytest.mark.skipif(
    sys.platform == "win32", reason="a shell script as browser, and signals, are not for Windows"
)
class TestProgram:
    """What only shows in a process of its own."""

    def start(self, folder, *words, **environment):
        return subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder), *words],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def test_ends_with_ctrl_c_without_a_traceback(self, tmp_path):
        program = self.start(tmp_path, "stay shut")
        while not program.stdout.readline().startswith("Built"):
            assert program.poll() is None

        program.send_signal(signal.SIGINT)
        output, errors = program.communicate(timeout=10)

        assert output == "The preview has ended.\n"
        assert errors == ""
        assert program.returncode == 0

    def test_opens_the_browser_at_the_first_page_unless_told_not_to(self, tmp_path, eventually):
        folder, seen = tmp_path / "mira", tmp_path / "seen.txt"
        folder.mkdir()
        browser = tmp_path / "browser"
        browser.write_text(
            f'#!/bin/sh\necho "$1" > "{seen}.new" && mv "{seen}.new" "{seen}"\n', encoding="utf-8"
        )
        browser.chmod(0o755)

        program = self.start(folder, "open", BROWSER=str(browser))

        eventually(seen.exists)
        program.send_signal(signal.SIGINT)
        output, _ = program.communicate(timeout=10)
        assert f"Preview: {seen.read_text('utf-8').strip()} " in output
