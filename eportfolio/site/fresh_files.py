"""Fresh files: files that are written beside their place, and put in it or taken away again."""

import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from eportfolio.site.cache import digest

WAITS = (0.02, 0.1, 0.5)
"""Seconds between tries on Windows, where nobody may replace a file that somebody is just reading."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A file that is written and waits beside its place."""

    url: str
    path: Path
    digest: str
    is_new: bool


def fresh_file(out: Path, url: str, content: bytes, is_new: bool) -> Fresh:
    """Name the file beside its place that these bytes are to be written to; nothing is written yet."""
    place = out / url
    name = f".{blake2b(place.name.encode(), digest_size=8).hexdigest()}.part"
    return Fresh(url, place.with_name(name), digest(content), is_new)


def put_beside(path: Path, content: bytes) -> None:
    """Write a file beside its place, for everyone to read whatever this user's own files are."""
    _make_folder(path.parent)
    path.write_bytes(content)
    path.chmod(0o644)


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir()
        folder.chmod(0o755)


def put_in_place(path: Path, place: Path) -> None:
    """Let a file take its place in one step, as soon as nobody on Windows is reading the old one."""
    for wait in WAITS:
        try:
            path.replace(place)
            return
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(wait)
    path.replace(place)


def clear_up(out: Path, fresh: Sequence[Fresh]) -> None:
    """Take away what is still beside its place, after something went wrong."""
    for one in fresh:
        with suppress(OSError):
            one.path.unlink(missing_ok=True)
    remove_empty_folders(out, [one.url for one in fresh])


def remove_empty_folders(out: Path, urls: Iterable[str]) -> None:
    """Take away the folders in which these files lay, where nothing is left in them."""
    folders = {
        folder for url in urls for folder in (out / url).parents if folder != out and out in folder.parents
    }
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        with suppress(OSError):
            folder.rmdir()
