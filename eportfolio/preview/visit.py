"""Visit: one request of a browser, judged first and then answered.

Anyone's page may send requests to this address. So a visit counts only under one of our own names
(else another name could be made to lead here), only reads, lets no other origin read or embed
what it gets, and opens the event channel only to who knows the token.
"""

import io
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from eportfolio.preview.connections import Connections
from eportfolio.preview.live import Live, Shown
from eportfolio.preview.reply import Reply
from eportfolio.preview.request_head import HeadRefused, read_head
from eportfolio.preview.served_page import EVENTS, SCRIPT, LiveScript, live_script, plain_page
from eportfolio.preview.site_files import (
    HTML,
    Elsewhere,
    content_type,
    look_up,
    read_pieces,
    safety_headers,
    wanted_part,
)

ANSWER_SECONDS = 20.0
"""How long a browser may stop taking what it asked for."""

HEARTBEAT = 1.0
"""Seconds after which an open event channel is tried, to notice that the tab has gone."""

NOT_BUILT = plain_page("Not built yet", "The site appears here by itself, as soon as it is built.")
NO_SUCH_PAGE = plain_page("No such page", "Nothing of the site has this address.")


@dataclass(frozen=True, slots=True)
class Served:
    """What is served, where and to whom."""

    live: Live

    base: str
    """Address of the site's root, with a slash at both ends."""

    script: LiveScript

    hosts: frozenset[str]
    """The names this server goes by, as a browser writes them, with the port."""

    connections: Connections


class Visit(Reply):
    """Judges and answers one request."""

    def __init__(self, served: Served, *connection: Any) -> None:
        self._served = served
        self._live = served.live
        super().__init__(*connection)

    def handle(self) -> None:
        self.close_connection = True
        self.rfile.close()
        self.requestline, self.request_version, self.command = "", self.protocol_version, "GET"
        try:
            head = read_head(self.connection)
        except HeadRefused as refused:
            self.send_whole(refused.status)
            return
        self._served.connections.hear(self.connection)
        self.connection.settimeout(ANSWER_SECONDS)
        self.rfile = io.BytesIO(head)
        self.raw_requestline = self.rfile.readline()
        if head and self.parse_request() and self._is_admitted():
            self._answer()

    def _is_admitted(self) -> bool:
        """Turn away who asks under another name, or for more than to read."""
        names = self.headers.get_all("Host", [])
        if len(names) != 1 or names[0] not in self._served.hosts:
            self.send_whole(HTTPStatus.MISDIRECTED_REQUEST)
        elif self.command not in ("GET", "HEAD"):
            self.send_whole(HTTPStatus.METHOD_NOT_ALLOWED, more={"Allow": "GET, HEAD"})
        else:
            return True
        return False

    def _answer(self) -> None:
        address, _, query = self.path.partition("?")
        if address == EVENTS:
            self._answer_listener(query)
        elif address == SCRIPT:
            self.send_whole(HTTPStatus.OK, content_type(address), live_script())
        else:
            self._answer_from_site()

    def _answer_from_site(self) -> None:
        shown = self._live.shown
        found = look_up(self.path, self._served.base, shown.names)
        try:
            if isinstance(found, Elsewhere):
                self.send_whole(HTTPStatus.FOUND, more={"Location": found.address})
            elif found is None:
                self._send_missing(shown)
            elif content_type(found) == HTML:
                self._send_page(HTTPStatus.OK, (shown.site / found).read_bytes(), shown)
            else:
                self._send_file(shown.site / found)
        except (FileNotFoundError, PermissionError):
            # A build, or the author, has just taken it away.
            self._send_page(HTTPStatus.NOT_FOUND, NO_SUCH_PAGE, shown)

    def _send_missing(self, shown: Shown) -> None:
        """Say that there is no such page, in the site's own words where it has them."""
        if not shown.names:
            self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, NOT_BUILT, shown)
        elif "404.html" in shown.names:
            self._send_page(HTTPStatus.NOT_FOUND, (shown.site / "404.html").read_bytes(), shown)
        else:
            self._send_page(HTTPStatus.NOT_FOUND, NO_SUCH_PAGE, shown)

    def _send_page(self, status: HTTPStatus, page: bytes, shown: Shown) -> None:
        page = self._served.script.added_to(page, shown.edition)
        self.send_whole(status, HTML, page, {"Preview-Edition": str(shown.edition)})

    def _send_file(self, file: Path) -> None:
        size = file.stat().st_size
        part = wanted_part(self.headers.get("Range"), size)
        more = {"Accept-Ranges": "bytes", **safety_headers(file.name)}
        if part is None:
            self.send_head(HTTPStatus.OK, content_type(file.name), size, more)
            self.send_body(read_pieces(file, range(size)))
        elif part:
            more["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{size}"
            self.send_head(HTTPStatus.PARTIAL_CONTENT, content_type(file.name), len(part), more)
            self.send_body(read_pieces(file, part))
        else:
            more = {"Content-Range": f"bytes */{size}"}
            self.send_whole(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, more=more)

    def _answer_listener(self, query: str) -> None:
        """Keep a tab in the know until it goes, or the preview ends."""
        listening = self._served.connections.listening
        if not self._may_listen(query):
            self.send_whole(HTTPStatus.FORBIDDEN)
        elif not listening.acquire(blocking=False):
            self.send_whole(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            try:
                self.send_head(HTTPStatus.OK, "text/event-stream; charset=utf-8", None, {})
                self.send_body(self._news())
            finally:
                listening.release()

    def _may_listen(self, query: str) -> bool:
        """Tell whether a page of ours asks: it comes from this address and knows the token."""
        ours = {f"http://{host}" for host in self._served.hosts}
        knows = secrets.compare_digest(query.encode(), self._served.script.token.encode())
        return knows and ours.issuperset(self.headers.get_all("Origin", []))

    def _news(self) -> Iterator[bytes]:
        yield b"retry: 500\n\n"
        seen = ""
        while (message := self._live.next_message(seen, HEARTBEAT)) is not None:
            yield b":\n\n" if message == seen else f"data: {message}\n\n".encode()
            seen = message
