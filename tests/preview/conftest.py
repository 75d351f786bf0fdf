"""A small finished site, a server that shows it, and a browser of the plainest kind: a socket."""

import contextlib
import http.client
import shutil
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from eportfolio.preview.live import Live
from eportfolio.preview.server import Server
from eportfolio.problems import Problem

PAGES = {
    "index.html": "<!doctype html><html lang=en><title>Mira</title><body><h1>Mira</h1></body></html>",
    "map.html": "<!doctype html><html lang=en><title>Map</title><body><h1>Map</h1></body></html>",
    "evidence/kite.html": "<!doctype html><html lang=en><title>Kite</title><body><h1>Kite</h1></body></html>",
    "tags/index.html": "<!doctype html><html lang=en><title>Tags</title><body><h1>Tags</h1></body></html>",
    "404.html": "<!doctype html><html lang=en><title>Lost</title><body><h1>Lost</h1></body></html>",
    "static/style.css": "h1 { color: green }",
}


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Home:
    """A site at home: its folder, what is shown of it, and the server that shows it under /mira/."""

    site: Path
    live: Live
    server: Server

    def build(
        self, files: Mapping[str, str | bytes] | None = None, problems: tuple[Problem, ...] = ()
    ) -> None:
        """Put files into the site's folder, and show exactly these."""
        pages = PAGES if files is None else files
        for name, content in pages.items():
            file = self.site / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        self.live.publish(frozenset(pages), problems)

    def ask(self, target: str, method: str = "GET", **headers: str) -> Answer:
        """Send a request as a browser would; headers by name, with _ for -."""
        browser = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        browser.request(method, target, headers=sent)
        answer = browser.getresponse()
        body = answer.read()
        browser.close()
        return Answer(answer.status, dict(answer.getheaders()), body.decode())

    def send(self, head: bytes) -> Answer:
        """Send a request as it stands, which a browser might not."""
        with self.connect() as sender:
            sender.sendall(head)
            return read_answer(sender)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.server.port), timeout=10)

    @property
    def host(self) -> bytes:
        return f"Host: 127.0.0.1:{self.server.port}\r\n".encode()


def read_answer(sender: socket.socket) -> Answer:
    """Read until the server hangs up."""
    with sender.makefile("rb") as reading:
        status = reading.readline().split()[1]
        headers = http.client.parse_headers(reading)
        return Answer(int(status), dict(headers), reading.read().decode())


@contextlib.contextmanager
def answering(site: Path) -> Iterator[Home]:
    live = Live(site)
    server = Server(live, "/mira/", 0, notice="This is the team's site, at home.")
    with server.answering():
        yield Home(site, live, server)


@pytest.fixture
def unbuilt(tmp_path: Path) -> Iterator[Home]:
    """A site that no build has finished yet."""
    with answering(tmp_path / "built") as home:
        yield home


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    with answering(tmp_path_factory.mktemp("home") / "built") as home:
        yield home


@pytest.fixture
def home(long_lived: Home) -> Home:
    """The small site, built; its server has been through whatever the tests before did to it."""
    shutil.rmtree(long_lived.site, ignore_errors=True)
    long_lived.build()
    return long_lived


@pytest.fixture
def eventually() -> Callable[[Callable[[], object]], None]:
    """Wait until something is so, and fail when it is not within ten seconds."""

    def wait(is_so: Callable[[], object]) -> None:
        deadline = time.monotonic() + 10
        while not is_so():
            assert time.monotonic() < deadline, "it never became so"
            time.sleep(0.005)

    return wait
