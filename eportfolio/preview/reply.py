"""Reply: how an answer is sent to the browser, with what holds for every answer."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler


class Reply(BaseHTTPRequestHandler):
    """Sends one answer and hangs up; a new connection takes a fraction of a millisecond on this machine."""

    protocol_version = "HTTP/1.1"
    default_request_version = "HTTP/1.1"  # an answer to a request that cannot be read has headers too
    disable_nagle_algorithm = True

    def send_whole(
        self,
        status: HTTPStatus,
        kind: str = "text/plain; charset=utf-8",
        body: bytes | None = None,
        more: Mapping[str, str] | None = None,
    ) -> None:
        """Send a whole answer; without a body, it is the status in words."""
        words = f"{status.value} {status.phrase}\n".encode() if body is None else body
        self.send_head(status, kind, len(words), more or {})
        self.send_body([words])

    def send_head(self, status: HTTPStatus, kind: str, length: int | None, more: Mapping[str, str]) -> None:
        """Send all but the body; no length where the end is not known."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()

    def send_body(self, pieces: Iterable[bytes]) -> None:
        """Send the body, unless only the head was asked for."""
        if self.command != "HEAD":
            for piece in pieces:
                self.wfile.write(piece)

    def end_headers(self) -> None:
        """Add what holds for every answer, also for those that the standard library gives."""
        self.send_header("Connection", "close")
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def version_string(self) -> str:
        return "eportfolio"

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for what the author can mend."""
