"""Output folder: whose a folder is and what lies in it, before anything there is touched.

A site is built into a folder that is empty or bears our marker, which lists every file we made. Anything
else in it is somebody's, and is neither deleted nor written over.
"""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from eportfolio.problems import Location, Problem

MARKER = ".eportfolio-site"
HEAD = "Made by eportfolio: the next build replaces or removes the files that are listed here.\n"

AUTHORS_FOLDERS = frozenset(
    [
        *("evidence", "feedback", "frameworks", "paths", "practice", "quiz-results", "conferences", "theme"),
        *(".git", ".github", ".eportfolio", ".eportfolio/cache", ".eportfolio/kept"),
    ]
)
LEFT_ALONE = frozenset([".DS_Store", "Thumbs.db", "desktop.ini"])
"""What desktops put into every folder that somebody looks at."""

HALF_WRITTEN = re.compile(r"\.[0-9a-f]{16}\.part")
"""Name of a file that is not in its place yet; one that is found was left by a build that was killed."""

MOST_NAMED = 5


class FileState(NamedTuple):
    size: int
    time_ns: int


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """A folder that is ours to write into."""

    path: Path
    files: dict[str, FileState]
    """What lies in it, by address, but for the marker."""

    made: frozenset[str]
    """The addresses of all that we made there, also of what is gone since."""

    half_written: tuple[str, ...]


def look_into(out: Path, portfolio: Path) -> tuple[OutputFolder | None, tuple[Problem, ...]]:
    """See whether a site may be built into a folder, which need not be there yet.

    Returns:
        The folder, or None and the reasons why not.
    """
    refused = _refusal(out, portfolio)
    if refused:
        return None, (refused,)
    made = _read_marker(out)
    files, strange, half_written = {}, [], []
    for name, entry in _walk(out):
        if HALF_WRITTEN.fullmatch(entry.name):
            half_written.append(name)
        elif name not in (made or ()) or not entry.is_file(follow_symlinks=False):
            strange.append(name)
        else:
            state = entry.stat(follow_symlinks=False)
            files[name] = FileState(state.st_size, state.st_mtime_ns)
    if strange and made is None:
        return None, (_not_ours(out, portfolio),)
    if strange:
        return None, tuple(_foreign(out / name, portfolio) for name in sorted(strange)[:MOST_NAMED])
    return OutputFolder(out, files, made or frozenset(), tuple(half_written)), ()


def marker_text(urls: frozenset[str]) -> bytes:
    return (HEAD + "".join(f"{url}\n" for url in sorted(urls))).encode("utf-8")


def _read_marker(out: Path) -> frozenset[str] | None:
    """Give what the marker lists; None where there is no marker of ours."""
    marker = out / MARKER
    with suppress(OSError, UnicodeDecodeError):
        text = "" if marker.is_symlink() else marker.read_text("utf-8")
        if text.startswith(HEAD):
            return frozenset(text[len(HEAD) :].splitlines())
    return None


def _walk(out: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give all that is no folder, with its address; links are not followed, for they lead elsewhere."""
    folders = [("", str(out))] if out.is_dir() else []
    while folders:
        prefix, folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                    folders.append((f"{prefix}{entry.name}/", entry.path))
                elif entry.name not in LEFT_ALONE and prefix + entry.name != MARKER:
                    yield prefix + entry.name, entry


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Tell the kind of link to a folder that only Windows has."""
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return bool(tag) and tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0)


def _refusal(out: Path, portfolio: Path) -> Problem | None:
    """Say why a site must never be built into this folder, if so."""
    where = Location("")
    mend = "Give --out a folder of its own, such as site."
    home = None
    with suppress(RuntimeError):
        home = Path.home().resolve()
    target, root = out.resolve(), portfolio.resolve()
    if target == target.parent:
        return Problem(where, f"{out} is a whole drive", mend)
    if home is not None and home.is_relative_to(target):
        return Problem(where, f"{out} is your home folder, or holds it", mend)
    if root.is_relative_to(target):
        return Problem(where, f"{out} is the portfolio itself, or holds it", mend)
    if target.is_relative_to(root) and _is_authors(target.relative_to(root).as_posix()):
        return Problem(where, f"{out} is a folder of the portfolio, where what you write lies", mend)
    if out.is_symlink():
        return Problem(where, f"{out} is a link to another folder", "Give --out the folder itself.")
    if out.exists() and not out.is_dir():
        return Problem(where, f"{out} is a file, not a folder", mend)
    return None


def _is_authors(name: str) -> bool:
    """Tell a folder that is an author's, or lies in one; in `.eportfolio` others than ours may lie."""
    return name in AUTHORS_FOLDERS or name.split("/")[0] in AUTHORS_FOLDERS - {".eportfolio"}


def _not_ours(out: Path, portfolio: Path) -> Problem:
    what = "this folder is not empty, and eportfolio did not make what is in it"
    mend = "Give --out an empty folder, or one that is not there yet."
    return Problem(Location(_shown(out, portfolio)), what, mend)


def _foreign(path: Path, portfolio: Path) -> Problem:
    what = "eportfolio did not make this, and so does not touch it; but the site must hold nothing else"
    return Problem(Location(_shown(path, portfolio)), what, "Move it out of the folder, then build again.")


def _shown(path: Path, portfolio: Path) -> str:
    """Write a path from the portfolio's root, if it lies there."""
    target, root = path.absolute(), portfolio.absolute()
    return target.relative_to(root).as_posix() if target.is_relative_to(root) else str(target)
