"""One build: lets only one build at a time write into a site; the next one waits for it.

The lock is the operating system's own, on an open file: it goes with the process that holds it, however that
ends, so none is ever left behind.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 10.0
"""Seconds to wait for another build."""


@contextmanager
def one_build_at_a_time(file: Path, patience: float | None = None) -> Iterator[bool]:
    """Hold the lock while the block runs.

    Args:
        file: what to lock, made when it is not there; where nothing can be made, nothing is locked.
        patience: seconds to wait for whoever holds it; None for as long as is usual.

    Yields:
        Whether this build may go on.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:
        yield True
        return
    try:
        until = time.monotonic() + (PATIENCE if patience is None else patience)
        while not (is_ours := _lock(handle)) and time.monotonic() < until:
            time.sleep(0.05)
        yield is_ours
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a network drive without locks
            return True
        return True
