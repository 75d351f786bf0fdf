"""Write: bytes to disk, so that at any instant every page is whole, old or new, and its links resolve.

All is made and written beside its place before anything is put in its place: with the disk full, or a fault
in a template, the old site is untouched. Then new files first, changed ones after, and last the removal of
what has no source any more. A file that would get the bytes it has is left alone.
"""

import errno
import os
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from eportfolio.problems import Location, Problem
from eportfolio.site.cache import Made, digest
from eportfolio.site.output_folder import MARKER, FileState, OutputFolder, marker_text
from eportfolio.site.report import CannotMake, Report
from eportfolio.site.site_files import SiteFile

WAITS = (0.02, 0.1, 0.5)
"""Seconds between tries on Windows, where nobody may replace a file that somebody is just reading."""

Make = Callable[[Sequence[SiteFile]], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A file that is written and waits beside its place."""

    url: str
    path: Path
    digest: str
    is_new: bool


def write_site(
    folder: OutputFolder, files: Sequence[SiteFile], make: Make, known: Mapping[str, Made]
) -> tuple[Report, dict[str, Made]]:
    """Bring a folder to exactly these files.

    Args:
        folder: what is there; ours to write into.
        files: every file of the site, no two at one address.
        make: makes the bytes of those that it is given.
        known: what the last build noted, by address.

    Returns:
        The report without problems, and the notes for the next build.

    Raises:
        CannotMake: a file cannot be made or written; nothing was replaced, unless it says so.
    """
    notes = {file.url: made for file in files if (made := _if_current(folder, file, known.get(file.url)))}
    stale = [file for file in files if file.url not in notes]
    fingerprints = {file.url: file.fingerprint for file in stale}
    fresh: list[_Fresh] = []
    try:
        for name in folder.half_written:
            (folder.path / name).unlink(missing_ok=True)
        for url, content in make(stale):
            state = folder.files.get(url)
            if state and _has(folder, url, content):
                notes[url] = Made(fingerprints[url], digest(content), *state)
            else:
                # Noted first, so that what is half written when the disk is full is taken away again.
                fresh.append(_fresh(folder.path, url, content, is_new=state is None))
                _put_beside(fresh[-1].path, content)
        gone = _swap(folder, fresh, {file.url for file in files})
        notes.update((one.url, _note(folder.path, one, fingerprints[one.url])) for one in fresh)
    except OSError as error:
        raise CannotMake(_cannot_write(folder.path, error)) from error
    finally:
        _clear_up(folder.path, fresh)
    written = tuple(sorted(one.url for one in fresh))
    urls = tuple(file.url for file in files)
    return Report(folder.path, written, len(files) - len(written), gone, urls), notes


def _if_current(folder: OutputFolder, file: SiteFile, made: Made | None) -> Made | None:
    """Give the note on a file that is as it would come out; it is read only where size or time differ."""
    state = folder.files.get(file.url)
    if made is None or state is None or made.fingerprint != file.fingerprint:
        return None
    if (made.size, made.time_ns) == state:
        return made
    with suppress(OSError):
        if digest((folder.path / file.url).read_bytes()) == made.digest:
            return Made(made.fingerprint, made.digest, *state)
    return None


def _has(folder: OutputFolder, url: str, content: bytes) -> bool:
    return folder.files[url].size == len(content) and (folder.path / url).read_bytes() == content


def _fresh(out: Path, url: str, content: bytes, is_new: bool) -> _Fresh:
    place = out / url
    name = f".{blake2b(place.name.encode(), digest_size=8).hexdigest()}.part"
    return _Fresh(url, place.with_name(name), digest(content), is_new)


def _put_beside(path: Path, content: bytes) -> None:
    """Write a file beside its place, for everyone to read whatever this user's own files are."""
    _make_folder(path.parent)
    path.write_bytes(content)
    path.chmod(0o644)


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir()
        folder.chmod(0o755)


def _swap(folder: OutputFolder, fresh: Sequence[_Fresh], urls: Collection[str]) -> tuple[str, ...]:
    """Put everything in its place and remove what is not wanted any more.

    The marker first names the old and the new, and only at last the new alone: so a build that is killed
    between leaves nothing that the next would take for somebody else's.
    """
    gone = sorted(folder.files.keys() - urls)
    _write_marker(folder.path, folder.made | frozenset(urls))
    # Where names differ only by case, some systems see one file: the old name has to go before the new comes.
    renamed = {url.casefold() for url in urls}
    for url in gone:
        if url.casefold() in renamed:
            (folder.path / url).unlink(missing_ok=True)
    for one in sorted(fresh, key=lambda one: (not one.is_new, one.url)):
        _put_in_place(one.path, folder.path / one.url)
    for url in gone:
        (folder.path / url).unlink(missing_ok=True)
    _remove_empty_folders(folder.path, gone)
    _write_marker(folder.path, frozenset(urls))
    return tuple(gone)


def _put_in_place(path: Path, place: Path) -> None:
    for wait in WAITS:
        try:
            path.replace(place)
            return
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(wait)
    path.replace(place)


def _write_marker(out: Path, urls: frozenset[str]) -> None:
    marker, text = out / MARKER, marker_text(urls)
    if not marker.exists() or marker.read_bytes() != text:
        path = _fresh(out, MARKER, text, is_new=True).path
        _put_beside(path, text)
        _put_in_place(path, marker)


def _note(out: Path, fresh: _Fresh, fingerprint: str) -> Made:
    state = (out / fresh.url).stat()
    return Made(fingerprint, fresh.digest, *FileState(state.st_size, state.st_mtime_ns))


def _clear_up(out: Path, fresh: Sequence[_Fresh]) -> None:
    """Take away what is still beside its place, after something went wrong."""
    for one in fresh:
        with suppress(OSError):
            one.path.unlink(missing_ok=True)
    _remove_empty_folders(out, [one.url for one in fresh])


def _remove_empty_folders(out: Path, urls: Iterable[str]) -> None:
    """Take away the folders in which these files lay, where nothing is left in them."""
    folders = {
        folder for url in urls for folder in (out / url).parents if folder != out and out in folder.parents
    }
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        with suppress(OSError):
            folder.rmdir()


def _cannot_write(out: Path, error: OSError) -> Problem:
    where = Location("")
    if error.errno == errno.ENOSPC:
        what = f"the disk is full, so the site in {out} stays as it was"
        return Problem(where, what, "Make room, then build again.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        what = f"this computer does not let eportfolio write into {out}"
        return Problem(where, what, "Close what has its files open, or give --out another folder.")
    what = f"the site in {out} could not be written: {error.strerror or error}"
    return Problem(where, what, "See that the folder can be written to, then build again.")
