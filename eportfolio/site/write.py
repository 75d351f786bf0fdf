"""Write: bytes to disk, so that at any instant every page is whole, old or new, and its links resolve.

All is made and written beside its place before anything is put in its place: with the disk full, or a fault
in a template, the old site is untouched. Then new files first, changed ones after, and last the removal of
what has no source any more. A file that would get the bytes it has is left alone.
"""

import errno
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from eportfolio.problems import Location, Problem
from eportfolio.site.cache import Made, digest
from eportfolio.site.fresh_files import (
    Fresh,
    clear_up,
    fresh_file,
    put_beside,
    put_in_place,
    remove_empty_folders,
)
from eportfolio.site.output_folder import MARKER, FileState, OutputFolder, marker_text
from eportfolio.site.report import CannotMake, Report
from eportfolio.site.site_files import SiteFile

Make = Callable[[Sequence[SiteFile]], Iterable[tuple[str, bytes]]]


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
    fresh: list[Fresh] = []
    try:
        for name in folder.half_written:
            (folder.path / name).unlink(missing_ok=True)
        same = _put_all_beside(folder, make(stale), fresh)
        notes.update((url, Made(fingerprints[url], its, *folder.files[url])) for url, its in same)
        gone = _swap(folder, fresh, {file.url for file in files})
        notes.update((one.url, _note(folder.path, one, fingerprints[one.url])) for one in fresh)
    except OSError as error:
        raise CannotMake(_cannot_write(folder.path, error)) from error
    finally:
        clear_up(folder.path, fresh)
    written = tuple(sorted(one.url for one in fresh))
    urls = tuple(file.url for file in files)
    return Report(folder.path, written, len(files) - len(written), gone, urls), notes


def _put_all_beside(
    folder: OutputFolder, made: Iterable[tuple[str, bytes]], fresh: list[Fresh]
) -> list[tuple[str, str]]:
    """Write what changed beside its place, and note it in `fresh`; give (address, digest) of what did not."""
    same = []
    for url, content in made:
        is_new = url not in folder.files
        if not is_new and _has(folder, url, content):
            same.append((url, digest(content)))
        else:
            # Noted first, so that what is half written when the disk is full is taken away again.
            fresh.append(fresh_file(folder.path, url, content, is_new))
            put_beside(fresh[-1].path, content)
    return same


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


def _swap(folder: OutputFolder, fresh: Sequence[Fresh], urls: Collection[str]) -> tuple[str, ...]:
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
        put_in_place(one.path, folder.path / one.url)
    for url in gone:
        (folder.path / url).unlink(missing_ok=True)
    remove_empty_folders(folder.path, gone)
    _write_marker(folder.path, frozenset(urls))
    return tuple(gone)


def _write_marker(out: Path, urls: frozenset[str]) -> None:
    marker, text = out / MARKER, marker_text(urls)
    if not marker.exists() or marker.read_bytes() != text:
        path = fresh_file(out, MARKER, text, is_new=True).path
        put_beside(path, text)
        put_in_place(path, marker)


def _note(out: Path, fresh: Fresh, fingerprint: str) -> Made:
    state = (out / fresh.url).stat()
    return Made(fingerprint, fresh.digest, *FileState(state.st_size, state.st_mtime_ns))


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
