"""Picture sizes: how large each picture of a portfolio is on the site, and which cannot be shown.

Remembers what a former build measured: while size and time of a file stay, it is not read again, and
Pillow is not even loaded.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from eportfolio.model.portfolio import Portfolio
from eportfolio.pages.page import PictureSize
from eportfolio.problems import Location, Problem
from eportfolio.site.cache import cache_file, recall, remember
from eportfolio.source.files.opening import read_inside

KINDS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}
LARGEST_FILE = 100 * 1024 * 1024


class Seen(NamedTuple):
    """A picture file as it was measured; kept from build to build."""

    file_size: int
    time_ns: int
    width: int
    height: int
    moves: bool


@dataclass(frozen=True, slots=True)
class Measured:
    sizes: Mapping[str, PictureSize]
    """Every picture that can be shown, by its file."""

    problems: tuple[Problem, ...]
    seen: Mapping[str, Seen]
    """To be handed to the next build."""

    @property
    def broken(self) -> frozenset[str]:
        """The pictures that cannot be shown."""
        return frozenset(problem.where.file for problem in self.problems if problem.is_fault)


def picture_kind(file: str) -> str:
    """Give the format that a file's name promises; "" when it is no picture."""
    return KINDS.get(PurePosixPath(file).suffix.lower(), "")


def measure_pictures(root: Path, files: Iterable[str]) -> Measured:
    """Measure every picture among these files, unless a former build has."""
    notes = cache_file(root, "pictures")
    known = recall(notes, Seen)
    measured = measure(root, files, known)
    if measured.seen != known:
        remember(notes, measured.seen)
    return measured


def measure(root: Path, files: Iterable[str], known: Mapping[str, Seen]) -> Measured:
    """Measure every picture among these files.

    Args:
        root: the portfolio's folder.
        files: paths from there; those that are no pictures are passed over.
        known: what a former build measured.
    """
    seen: dict[str, Seen] = {}
    problems: list[Problem] = []
    for file in sorted({file for file in files if picture_kind(file)}):
        found = _measure_one(root, file, known.get(file))
        if isinstance(found, Problem):
            problems.append(found)
            continue
        seen[file] = found
        if found.moves:
            mend = "To show the movement, add it as a film (.mp4) to the files of the entry."
            what = "of this moving picture the site shows the first image"
            problems.append(Problem(Location(file), what, mend).as_hint())
    sizes = {file: PictureSize(one.width, one.height) for file, one in seen.items()}
    return Measured(sizes, tuple(problems), seen)


def _measure_one(root: Path, file: str, known: Seen | None) -> Seen | Problem:
    try:
        state = (root / file).lstat()
        if known and (known.file_size, known.time_ns) == (state.st_size, state.st_mtime_ns):
            return known
        content = read_inside(root, file, LARGEST_FILE)
    except OSError:
        mend = "See that it is there and may be read."
        return Problem(Location(file), "this picture cannot be opened", mend)
    if content is None:
        return Problem(Location(file), "this picture is larger than 100 MB", "Save it smaller.")
    # Loaded only when there is something to measure: it takes longer than all else an unchanged build does.
    from eportfolio.site.pictures import BadPicture, look_at

    try:
        look = look_at(content)
    except BadPicture as bad:
        return Problem(Location(file), bad.what, bad.mend)
    return Seen(state.st_size, state.st_mtime_ns, *look)


def files_of(portfolio: Portfolio) -> tuple[str, ...]:
    """List every file that the portfolio shows or hands on."""
    avatar = portfolio.profile.avatar if portfolio.profile else None
    attached = [one.file for entry in portfolio.entries for one in entry.attachments]
    return (*attached, avatar.file) if avatar else tuple(attached)


def without_files(portfolio: Portfolio, files: Collection[str]) -> Portfolio:
    """Leave out files that cannot be shown; the text around a picture stays, and nothing points to it."""
    profile = portfolio.profile
    if profile and profile.avatar and profile.avatar.file in files:
        profile = replace(profile, avatar=None)
    entries = tuple(
        replace(entry, attachments=tuple(one for one in entry.attachments if one.file not in files))
        for entry in portfolio.entries
    )
    return replace(portfolio, profile=profile, entries=entries)
