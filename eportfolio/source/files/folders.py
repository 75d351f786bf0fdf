"""Folders: what really lies in a portfolio's folders, looked at once and never through a link."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from eportfolio.source.files.inside import BESIDE, Refused, join_inside, same_name
from eportfolio.source.files.opening import is_link

UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Characters of a name that is not UTF-8, or that would change what a terminal shows."""


class Seen(NamedTuple):
    """What lies at a name in a folder."""

    kind: str
    """file, folder, link, device (a pipe, a socket, …), or nameless (nobody can write its name)."""

    size: int
    changed: int
    """When it was last written, in nanoseconds."""


class Folders:
    """The folders of one portfolio as they lie on disk, each looked at once."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        """Start at the portfolio's folder; nothing is read yet."""
        self.root = os.fspath(root)
        self._listings: dict[str, dict[str, Seen]] = {}

    def listing(self, folder: str) -> Mapping[str, Seen]:
        """Give what a folder holds, by name in order; empty for one that is not there."""
        found = self._listings.get(folder)
        if found is None:
            found = self._listings[folder] = self._list(folder) if self._is_folder(folder) else {}
        return found

    def _is_folder(self, path: str) -> bool:
        """Whether a real folder lies at a path, reached without any link."""
        if not path:
            return True
        above, _, name = path.rpartition("/")
        seen = self.listing(above).get(name)
        return seen is not None and seen.kind == "folder"

    def _list(self, folder: str) -> dict[str, Seen]:
        try:
            with os.scandir(f"{self.root}/{folder}" if folder else self.root) as entries:
                return dict(sorted(map(_named, entries)))
        except OSError:
            return {}

    def seen(self, path: str) -> Seen:
        """Give what lies at a resolved path; KeyError when nothing does."""
        folder, _, name = path.rpartition("/")
        return self.listing(folder)[name]

    def resolve(self, base: str, target: str) -> str:
        """Find the file that a path means.

        Args:
            base: the folder it is written in, from the root.
            target: the path as written.

        Returns:
            The file's path from the root, spelled as on disk.

        Raises:
            Refused: it leaves the portfolio, is not there, or is no plain file.
        """
        done = ""
        parts = join_inside(base, target).split("/")
        for number, part in enumerate(parts, 1):
            name = self._spelled(done, part, target)
            seen = self.listing(done)[name]
            done = f"{done}/{name}" if done else name
            if seen.kind == "link":
                raise Refused(f"{done} is a link to somewhere else", "Put the file itself there.")
            if number < len(parts) and seen.kind != "folder":
                raise Refused(f"{done} is not a folder", BESIDE)
        if seen.kind != "file":
            what = "a folder" if seen.kind == "folder" else "no plain file"
            raise Refused(f"{done} is {what}", "Name one file.")
        return done

    def _spelled(self, folder: str, name: str, target: str) -> str:
        """Give a name as the folder spells it: its Unicode form may differ, its capitals may not."""
        names = self.listing(folder)
        if name in names:
            return name
        alike = [one for one in names if same_name(one) == same_name(name)]
        for one in alike:
            if unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", name):
                return one
        if alike:
            # Found on Windows and macOS, lost on the web: capitals count there.
            raise Refused(
                "capital and small letters differ from the file's own", near=target.replace(name, alike[0])
            )
        raise Refused("no such file")

    def walk(self, folder: str) -> Iterator[tuple[str, Seen]]:
        """Give all that lies in a folder and below it, links and devices too, by path in order.

        Hidden names are left out, but for `.env` files: those hold secrets and have to be spoken of.
        """
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            below = []
            for name, seen in self.listing(here).items():
                if name.startswith(".") and not name.startswith(".env"):
                    continue
                yield f"{here}/{name}", seen
                if seen.kind == "folder" and name != "node_modules":
                    below.append(f"{here}/{name}")
            waiting.extend(reversed(below))


def _named(entry: "os.DirEntry[str]") -> tuple[str, Seen]:
    """Give what a folder holds under a name that can be shown, whatever the name is."""
    if not UNSHOWABLE.search(entry.name):
        return entry.name, _seen(entry)
    shown = UNSHOWABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", entry.name)
    return shown, Seen("nameless", 0, 0)


def _seen(entry: "os.DirEntry[str]") -> Seen:
    try:
        state = entry.stat(follow_symlinks=False)
    except OSError:
        return Seen("device", 0, 0)
    mode = state.st_mode
    if is_link(state):
        kind = "link"
    elif stat.S_ISREG(mode):
        kind = "file"
    else:
        kind = "folder" if stat.S_ISDIR(mode) else "device"
    return Seen(kind, state.st_size, state.st_mtime_ns)
