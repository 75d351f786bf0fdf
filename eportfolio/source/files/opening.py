"""Opening: the one way to the bytes of an author's file, whatever was swapped for a link meanwhile.

Every folder from the portfolio down is opened by itself and never through a link, then the file in it,
without waiting for a pipe; the size is asked before anything is read.
"""

import os
import stat

_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_inside(root: str | os.PathLike[str], path: str, most_bytes: int) -> bytes | None:
    """Read a file that is no link, folder, pipe or device; None when it is larger than allowed.

    Args:
        root: the portfolio's folder.
        path: from there, with forward slashes, known to lie inside it.
        most_bytes: larger files are refused unread.

    Raises:
        OSError: it is not there any more, may not be opened, or a link or device stands on the way.
    """
    handle = _open_inside(root, path)
    try:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise OSError(0, "not a plain file")
        if state.st_size > most_bytes:
            return None
        raw = os.read(handle, state.st_size + 1)
        while more := os.read(handle, 1 << 20):  # the last read gives b"" unless the file is growing
            raw += more
            if len(raw) > most_bytes:
                return None
        return raw
    finally:
        os.close(handle)


def _open_inside(root: str | os.PathLike[str], path: str) -> int:
    if os.open not in os.supports_dir_fd:  # Windows: links need rights there that pupils do not have
        _fail_at_link(os.fspath(root), path)
        return os.open(f"{os.fspath(root)}/{path}", _FILE)
    *folders, name = path.split("/")
    here = os.open(root, os.O_RDONLY | os.O_DIRECTORY)  # the portfolio itself may be reached by a link
    try:
        for folder in folders:
            below = os.open(folder, _FOLDER, dir_fd=here)
            os.close(here)
            here = below
        return os.open(name, _FILE, dir_fd=here)
    finally:
        os.close(here)


def _fail_at_link(root: str, path: str) -> None:
    """Look at every step of the way as it is at this moment."""
    here = root
    for name in path.split("/"):
        here = f"{here}/{name}"
        if is_link(os.lstat(here)):
            raise OSError(0, "a link stands on the way")


def is_link(state: os.stat_result) -> bool:
    """Whether this is a link, or a junction: Windows' other link, which older Pythons call a folder."""
    return stat.S_ISLNK(state.st_mode) or bool(getattr(state, "st_file_attributes", 0) & 0x400)
