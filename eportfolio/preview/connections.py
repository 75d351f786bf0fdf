"""Connections: how many are held open at once, and which one makes room when there are too many.

A crowd of connections that say nothing must not keep out the one that does.
"""

import socket
import threading

MOST_OPEN = 128
MOST_LISTENING = 48
"""Event channels open at once; a browser needs one for all its tabs."""


class Connections:
    """Keeps count of the open connections of a server; safe to use from many threads."""

    def __init__(self, most: int = MOST_OPEN) -> None:
        self.listening = threading.BoundedSemaphore(MOST_LISTENING)
        self._most = most
        self._lock = threading.Lock()
        self._silent: dict[socket.socket, None] = {}  # in the order of coming
        self._heard: set[socket.socket] = set()

    def admit(self, new: socket.socket) -> socket.socket | None:
        """Take in a new connection.

        Returns:
            The one to hang up on, when there are too many: the one that has been silent for longest,
            or `new` itself when all others have asked for something and are being answered.
        """
        with self._lock:
            leaving = None
            if len(self._silent) + len(self._heard) >= self._most:
                leaving = next(iter(self._silent), new)
                self._silent.pop(leaving, None)
            if leaving is not new:
                self._silent[new] = None
            return leaving

    def hear(self, connection: socket.socket) -> None:
        """Note that a connection has said what it wants: it is answered in peace."""
        with self._lock:
            if connection in self._silent:
                del self._silent[connection]
                self._heard.add(connection)

    def forget(self, connection: socket.socket) -> None:
        """Note that a connection is over."""
        with self._lock:
            self._silent.pop(connection, None)
            self._heard.discard(connection)
