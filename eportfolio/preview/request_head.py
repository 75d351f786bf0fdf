"""Request head: the first lines a browser sends, never more of them and never for longer than we allow.

The limits are on the whole head, not on a line or a pause: a sender that lets one byte go every
second is as slow as one that lets none go.
"""

import socket
import time
from http import HTTPStatus

HEAD_BYTES = 16 * 1024
HEAD_SECONDS = 5.0


class HeadRefused(Exception):
    """The head was too large or too slow; `status` says which."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


def read_head(connection: socket.socket, seconds: float = HEAD_SECONDS) -> bytes:
    """Read up to the empty line that ends a request's head.

    Args:
        connection: the browser's; its timeout is changed.
        seconds: how long all of it may take.

    Returns:
        The head, and whatever came in one piece with its end; b"" when the browser hung up.

    Raises:
        HeadRefused: with 408, 414 or 431.
    """
    deadline = time.monotonic() + seconds
    head = b""
    while not (b"\r\n\r\n" in head or b"\n\n" in head):
        if len(head) > HEAD_BYTES:
            one_line = b"\n" not in head
            raise HeadRefused(
                HTTPStatus.REQUEST_URI_TOO_LONG if one_line else HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
            )
        piece = _receive(connection, deadline - time.monotonic())
        if not piece:
            return b""
        head += piece
    return head


def _receive(connection: socket.socket, seconds: float) -> bytes:
    """Receive what there is, waiting no longer than `seconds`; b"" when the browser hung up."""
    if seconds <= 0:
        raise HeadRefused(HTTPStatus.REQUEST_TIMEOUT)
    connection.settimeout(seconds)
    try:
        return connection.recv(4096)
    except TimeoutError:
        raise HeadRefused(HTTPStatus.REQUEST_TIMEOUT) from None
    except OSError:
        return b""
