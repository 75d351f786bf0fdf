"""The head of a request, read from a real pair of sockets."""

import socket
import threading

import pytest

from eportfolio.preview.request_head import HeadRefused, read_head


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    yield ours, theirs
    ours.close()
    theirs.close()


class TestHead:
    def test_is_read_up_to_its_empty_line(self, pair):
        ours, theirs = pair
        theirs.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")

        assert read_head(ours) == b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"

    def test_is_nothing_when_the_browser_hangs_up(self, pair):
        ours, theirs = pair
        theirs.sendall(b"GET / HT")
        theirs.close()

        assert read_head(ours) == b""

    def test_is_refused_when_none_comes(self, pair):
        with pytest.raises(HeadRefused) as refused:
            read_head(pair[0], seconds=0.05)

        assert refused.value.status == 408

    def test_is_refused_when_it_drips(self, pair):
        """Each byte is in time, the whole is not."""
        ours, theirs = pair
        enough = threading.Event()

        def drip() -> None:
            while not enough.wait(0.01):
                theirs.send(b"x")

        dripping = threading.Thread(target=drip)
        dripping.start()
        with pytest.raises(HeadRefused) as refused:
            read_head(ours, seconds=0.2)
        enough.set()
        dripping.join()

        assert refused.value.status == 408
