"""Inside: the one way from a path that somebody wrote to a file that lies in the portfolio.

A path is first judged as text, by rules that are the same on every system: Windows' forms are refused on
Linux too, since what is written here is read there. Then it is followed on disk, one folder after the other,
by the names that the folders really hold; no link is ever followed, wherever it leads.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending."""

FORBIDDEN = re.compile('[<>:"|?*\x00-\x1f\x7f-\x9f]')
ENCODED = re.compile("%(2e|2f|5c|00|25)", re.IGNORECASE)
"""Dots, slashes, NUL and the percent sign itself, written so that a careless program unpacks them."""

LONGEST_NAME = 255
"""Bytes of one name that every common file system takes."""

KEPT_OUT = (
    "private-names.txt",
    "consent.yml",
    "feedback",
    "quiz-results",
    "conferences",
    "site",
    "node_modules",
)
"""What no page may lead into, by its first name below the portfolio's folder."""


class Refused(Exception):
    """A path that must not be followed; caught by whoever can say where it was written."""

    def __init__(self, what: str, mend: str = "", near: str = "") -> None:
        """Say what is wrong, one repair, and the path that was perhaps meant."""
        super().__init__(what)
        self.what, self.mend, self.near = what, mend, near


class Seen(NamedTuple):
    """What lies at a name in a folder."""

    kind: str
    """file, folder, link or device (a pipe, a socket, …)."""

    size: int
    changed: int
    """When it was last written, in nanoseconds."""


def join_inside(base: str, target: str) -> str:
    """Follow a path as text, from a folder of the portfolio.

    Args:
        base: the folder it is written in, from the portfolio's root; "" for the root.
        target: the path as written.

    Returns:
        The path from the root, with forward slashes; whether anything lies there is not looked at.

    Raises:
        Refused: it could mean something outside, or means another thing on another system.
    """
    _refuse_forms(target)
    parts = base.split("/") if base else []
    for part in target.split("/"):
        if part == "..":
            if not parts:
                raise Refused(
                    "this path leaves the portfolio", "Copy the file beside this one and name it alone."
                )
            parts.pop()
        elif part not in ("", "."):
            refuse_name(part)
            parts.append(part)
    if not parts:
        raise Refused("this path names the whole portfolio", "Name one file.")
    _refuse_kept_out(parts)
    return "/".join(parts)


def _refuse_forms(target: str) -> None:
    """Refuse whole paths by their form."""
    if "\\" in target:
        raise Refused(r"a path is written with /, not with \ ", near=_plain(target))
    if target.startswith(("/", "~")):
        raise Refused("a path may not begin at the root of a disk or at a home folder", BESIDE)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", target):
        raise Refused("a path may not name a drive or begin with file:", BESIDE)
    if ENCODED.search(target):
        raise Refused(
            "dots, slashes and % may not be written with % here", "Write the name as it is on the disk."
        )


BESIDE = "Put the file into the folder of this text and write only its name."


def _plain(target: str) -> str:
    """Turn a Windows path into what was perhaps meant, if that stays inside."""
    turned = target.replace("\\", "/")
    return turned if re.fullmatch(r"[\w .-]+(/[\w .-]+)*", turned) and ".." not in turned else ""


def refuse_name(name: str) -> None:
    """Refuse one name that means another thing, or nothing, on another system.

    Raises:
        Refused: always with the reason.
    """
    if found := FORBIDDEN.search(name):
        shown = found[0] if found[0].isprintable() else f"U+{ord(found[0]):04X}"
        raise Refused(f"a name may not hold {shown} ", "Give the file a name of letters, digits and hyphens.")
    if name[-1] in ". ":
        raise Refused(
            "a name may not end with a dot or a space", "Windows would drop it: give the file another name."
        )
    if RESERVED.fullmatch(name):
        raise Refused(
            "Windows keeps this name for itself", "Give the file another name, such as my-" + name.lower()
        )
    if len(name.encode("utf-8", "surrogatepass")) > LONGEST_NAME:
        raise Refused("this name is too long", "Give the file a shorter name.")


def _refuse_kept_out(parts: list[str]) -> None:
    hidden = next((part for part in parts if part.startswith(".")), "")
    if hidden:
        raise Refused(
            "hidden files stay private",
            f"Give the file a name without the dot of {hidden} and put it in evidence/.",
        )
    first = parts[0].casefold()
    if first in KEPT_OUT or first.startswith("site-"):
        raise Refused(f"what is in {parts[0]} is no part of the evidence", "Put the file into evidence/.")


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
            try:
                with os.scandir(f"{self.root}/{folder}" if folder else self.root) as entries:
                    found = dict(sorted((entry.name, _seen(entry)) for entry in entries))
            except OSError:
                found = {}
            self._listings[folder] = found
        return found

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


def same_name(name: str) -> str:
    """Give what is the same for two names that some system cannot tell apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def _seen(entry: "os.DirEntry[str]") -> Seen:
    try:
        state = entry.stat(follow_symlinks=False)
    except OSError:
        return Seen("device", 0, 0)
    mode = state.st_mode
    # A junction is Windows' other link; older Pythons call it a folder, its attributes do not.
    if stat.S_ISLNK(mode) or getattr(state, "st_file_attributes", 0) & 0x400:
        kind = "link"
    elif stat.S_ISREG(mode):
        kind = "file"
    else:
        kind = "folder" if stat.S_ISDIR(mode) else "device"
    return Seen(kind, state.st_size, state.st_mtime_ns)


def resolve_inside(root: str | os.PathLike[str], path: str, base: str = "") -> str:
    """Find the file that a path means, as the folders are at this moment.

    Args:
        root: the portfolio's folder.
        path: as somebody wrote it.
        base: the folder it was written in, from the root.

    Returns:
        The path from the root, with forward slashes.

    Raises:
        Refused: it is not a plain file inside the portfolio.
    """
    return Folders(root).resolve(base, path)


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
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    if os.open not in os.supports_dir_fd:  # Windows: links need rights there that pupils do not have
        resolve_or_fail(root, path)
        return _plain_only(os.open(os.path.join(os.fspath(root), path), flags))
    *folders, name = path.split("/")
    here = os.open(os.fspath(root), os.O_RDONLY | os.O_DIRECTORY)
    try:
        for folder in folders:
            below = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=here)
            os.close(here)
            here = below
        return _plain_only(os.open(name, flags, dir_fd=here))
    finally:
        os.close(here)


def resolve_or_fail(root: str | os.PathLike[str], path: str) -> None:
    try:
        resolve_inside(root, path)
    except Refused as refused:
        raise OSError(refused.what) from refused


def _plain_only(handle: int) -> int:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError("not a plain file")
    return handle
