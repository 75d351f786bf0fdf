"""Named files: finds the file that a field or a link of a text names, or says why it may not be used."""

import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote

from eportfolio.model.entry import BodyLink
from eportfolio.problems import nearest
from eportfolio.source.files.folders import Folders
from eportfolio.source.files.inside import ENCODED, Refused
from eportfolio.source.files.media import PICTURES, ending_of, why_not_attachable
from eportfolio.source.links import WrittenLink, find_links
from eportfolio.source.yaml.author_file import AuthorFile, Place

LARGEST_FILE = 100_000_000
_WEB = re.compile(r"https?://[^/\s]", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[/\\]{2}|https?:(?!//[^/\s])", re.IGNORECASE)
"""What browsers take for another host, though it looks like a path: //host, \\\\host, http:host."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
BESIDE = "Save the picture beside this text and name it here."


def leads_elsewhere(target: str) -> bool:
    """Whether a browser would ask another site for this."""
    return bool(_WEB.match(target) or _ELSEWHERE.match(target))


def say_remote(picture: WrittenLink, file: AuthorFile) -> None:
    what = "a picture from another site: whoever opens the page would be seen there"
    file.fault(picture, what, BESIDE, code="P17")


def refuse_remote_links(links: Iterable[WrittenLink], file: AuthorFile) -> None:
    """Tell `file` of every picture from another site in a text that has no files of its own."""
    for link in links:
        if link.kind == "picture" and leads_elsewhere(link.target.strip()):
            say_remote(link, file)


def refuse_remote_pictures(text: str, first_line: int, file: AuthorFile) -> None:
    """Do the same for a text that stands in a field."""
    if "![" in text or "<" in text:
        refuse_remote_links(find_links(text, first_line), file)


class NamedFiles:
    """Finds the files that one Markdown file names."""

    def __init__(self, file: AuthorFile, folders: Folders, is_page: Callable[[str], bool]) -> None:
        """Look from the folder of `file`; `is_page` says whether a path becomes a page of the site."""
        self.file = file
        self.folders = folders
        self.is_page = is_page
        self.base = file.name.rpartition("/")[0]

    def find(self, target: str, place: Place, field: str = "", *, pictures_only: bool = False) -> str:
        """Give the path of an attachable file from the root, or "" after telling the file."""
        path = self._resolve(target, place, field)
        if not path:
            return ""
        refused = why_not_attachable(path)
        if not refused and pictures_only and ending_of(path) not in PICTURES:
            refused = ("this is not a picture", "A picture ends with .jpg, .png, .webp or .gif.")
        if not refused and self.folders.seen(path).size > LARGEST_FILE:
            refused = (
                "this file is over 100 MB, and GitHub takes none so large",
                "Make it smaller, or cut it.",
            )
        if refused:
            self.file.fault(place, *refused, field=field)
            return ""
        return path

    def _resolve(self, target: str, place: Place, field: str) -> str:
        try:
            return self.folders.resolve(self.base, target)
        except Refused as refused:
            near, mend = refused.near, refused.mend
            if not near and not mend:
                near = self._nearest(target)
                mend = "" if near else "Put the file beside this text, or take its name out."
            self.file.fault(place, refused.what, mend, near=near, field=field)
            return ""

    def _nearest(self, target: str) -> str:
        """Give the file most like the one that is not there, from those in the same folder."""
        folder, slash, name = target.rpartition("/")
        if "." in folder.split("/") or ".." in folder.split("/"):
            return ""
        base = "/".join(part for part in (self.base, folder) if part)
        near = nearest(name, self.folders.listing(base))
        return f"{folder}{slash}{near}" if near else ""

    def follow(self, links: Iterable[WrittenLink]) -> tuple[BodyLink, ...]:
        """Give where the links and pictures of a text lead; those within the page itself are left out."""
        return tuple(link for link in map(self._follow, links) if link is not None)

    def _follow(self, written: WrittenLink) -> BodyLink | None:
        target, is_picture = written.target.strip(), written.kind == "picture"
        if not target or target[0] in "#?":
            return None
        path = ""
        if _WEB.match(target) or _ELSEWHERE.match(target) or _SCHEME.match(target):
            if not self._may_lead_outside(written, target, is_picture):
                return None
        else:
            path = self._inside(written, re.split("[?#]", target, maxsplit=1)[0], is_picture)
            if not path:
                return None
        return BodyLink(target, path, is_picture, written.alt, self.file.location(written))

    def _inside(self, written: WrittenLink, target: str, is_picture: bool) -> str:
        # One round of decoding, since a space is written as %20 in a link; dots and slashes never need it.
        path = target if ENCODED.search(target) else unquote(target)
        if is_picture:
            return self.find(path, written, pictures_only=True)
        found = self._resolve(path, written, "")
        return found if not found or self.is_page(found) else self.find(path, written)

    def _may_lead_outside(self, written: WrittenLink, target: str, is_picture: bool) -> bool:
        if is_picture and leads_elsewhere(target):
            say_remote(written, self.file)
            return False
        if _ELSEWHERE.match(target):
            host = re.sub(r"^(https?:)?[/\\\\]*", "", target, flags=re.IGNORECASE)
            self.file.fault(written, "an address begins with https://", near=f"https://{host}")
            return False
        if _WEB.match(target) or (target.casefold().startswith("mailto:") and not is_picture):
            return True
        scheme = target.partition(":")[0].casefold()
        if scheme == "file":
            self.file.fault(
                written,
                "this leads to a disk, and only its owner can open it",
                "Put the file beside this text.",
            )
        else:
            what = f"an address that begins with {scheme[:20]}: is left out of the site"
            self.file.hint(written, what, "Use an address with https://, or a file beside this text.")
        return False
