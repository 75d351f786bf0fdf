"""Server: listens on this machine, and gives each browser that comes a visit of its own.

Nobody else is let in unless the author says so: it binds the loopback address only, and every
visit is checked against the names this server goes by.
"""

import contextlib
import os
import secrets
import socket
import socketserver
import sys
import threading
from collections.abc import Iterator
from typing import Any

from eportfolio.model.phrase import Phrase
from eportfolio.preview.connections import Connections
from eportfolio.preview.live import Live
from eportfolio.preview.served_page import LiveScript
from eportfolio.preview.visit import Served, Visit

PORTS_TRIED = 20


class Server(socketserver.ThreadingTCPServer):
    """Listens from the moment it is made; answers inside `with server.answering():`."""

    daemon_threads = True
    request_queue_size = 1024  # so that a crowd at the door makes nobody wait a second
    # On Windows this would let two programs share a port; elsewhere it spares the wait for old connections.
    allow_reuse_address = os.name != "nt"

    def __init__(
        self, live: Live, base: str, port: int, notice: Phrase | str = "", network: str = ""
    ) -> None:
        """Take the port.

        Args:
            live: what to show.
            base: address of the site's root, with a slash at both ends.
            port: from 1 to 65535; 0 for any that is free.
            notice: text of the strip over every page; "" for none.
            network: this machine's address in its network, to listen there too; "" for this machine alone.

        Raises:
            OSError: the port is taken, or not ours to take.
        """
        super().__init__(("0.0.0.0" if network else "127.0.0.1", port), Visit)
        self.port = int(self.server_address[1])
        names = ("127.0.0.1", "localhost", "[::1]", *([network] if network else []))
        hosts = frozenset(map(self._host, names))
        self._connections = Connections()
        script = LiveScript(secrets.token_urlsafe(24), notice)
        self._served = Served(live, base, script, hosts, self._connections)

    def address(self, host: str = "127.0.0.1") -> str:
        """Give the address of the site's first page."""
        return f"http://{self._host(host)}{self._served.base}"

    def _host(self, name: str) -> str:
        """Write a name with the port, as browsers do: 80 goes without saying."""
        return name if self.port == 80 else f"{name}:{self.port}"

    @contextlib.contextmanager
    def answering(self) -> Iterator[None]:
        """Answer requests, each in a thread of its own; afterwards the port is free again."""
        thread = threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._served.live.close()
            self.shutdown()
            thread.join()
            self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        leaving = self._connections.admit(request)
        if leaving is not None:
            # Its own thread wakes, finds nothing to read, and closes it.
            with contextlib.suppress(OSError):
                leaving.shutdown(socket.SHUT_RDWR)
        super().process_request(request, client_address)

    def finish_request(self, request: Any, client_address: Any) -> None:
        Visit(self._served, request, client_address, self)

    def shutdown_request(self, request: Any) -> None:
        self._connections.forget(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Take it calmly that a browser hangs up in the middle; a bug of ours keeps its traceback."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


def open_server(live: Live, base: str, port: int, notice: Phrase | str = "", network: str = "") -> Server:
    """Take the port wished for, or the next one that is free, or at last any; arguments as for `Server`."""
    wished = [number for number in range(port, port + PORTS_TRIED) if number < 65536]
    for number in wished:
        with contextlib.suppress(OSError):
            return Server(live, base, number, notice, network)
    return Server(live, base, 0, notice, network)


def network_address() -> str:
    """Give this machine's address in its network; "" when it is in none.

    Nothing is sent: choosing the way to an address that belongs to nobody is enough to learn ours.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way_out:
        try:
            way_out.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(way_out.getsockname()[0])
