"""Opening: opens a file of the portfolio though somebody may have swapped something on the way to it."""

import os
import stat

from eportfolio.source.files.folders import resolve_inside
from eportfolio.source.files.inside import Refused
from eportfolio.source.files.text_files import OPEN_PLAINLY


def open_inside(root: str | os.PathLike[str], path: str) -> int:
    """Open a resolved file for reading, though somebody may have put a link in its way meanwhile.

    Args:
        root: the portfolio's folder.
        path: from there, as `resolve_inside` gave it.

    Returns:
        A file descriptor, for `os.fdopen`.

    Raises:
        OSError: it is not there any more, or a link or device stands on the way.
    """
    if os.open not in os.supports_dir_fd:  # Windows: links need rights there that pupils do not have
        _fail_unless_inside(root, path)
        return _plain_only(os.open(f"{os.fspath(root)}/{path}", OPEN_PLAINLY))
    *folders, name = path.split("/")
    here = os.open(os.fspath(root), os.O_RDONLY | os.O_DIRECTORY)
    try:
        for folder in folders:
            below = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=here)
            os.close(here)
            here = below
        return _plain_only(os.open(name, OPEN_PLAINLY, dir_fd=here))
    finally:
        os.close(here)


def _fail_unless_inside(root: str | os.PathLike[str], path: str) -> None:
    try:
        resolve_inside(root, path)
    except Refused as refused:
        raise OSError(refused.what) from refused


def _plain_only(handle: int) -> int:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError("not a plain file")
    return handle
