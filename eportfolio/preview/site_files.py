"""Site files: which file an address means, of what type it is, and which part of it is wanted.

An address is looked up among the names of what the build made. What a browser sends is never made
a path, so no spelling of it can lead out of the site.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

PIECE = 1024 * 1024
"""Bytes read at once; a file is closed again between two pieces, so that a build can replace it."""

HTML = "text/html; charset=utf-8"

UNKNOWN = "application/octet-stream"
"""A file of this type is saved by the browser, never shown."""

# Ours and not the system's: on some machines other programs have changed what `.js` means.
_TYPES = {
    "html": HTML,
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "pdf": "application/pdf",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "mp4": "video/mp4",
    "m4v": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "ogv": "video/ogg",
}

_INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The address is right but for its form; this is the right one, on the same host."""

    address: str


def look_up(target: str, base: str, names: Set[str]) -> str | Elsewhere | None:
    """Find what the target of a request means.

    Args:
        target: as sent: percent-encoded, perhaps with a query.
        base: address of the site's root, with a slash at both ends.
        names: every file of the site, as addressed from its root.

    Returns:
        One of `names`, the better address, or None: there is no such thing.
    """
    try:
        path = unquote(target.partition("?")[0], errors="strict")
    except UnicodeDecodeError:
        return None
    if path in ("/", base[:-1]) and base != "/":
        return Elsewhere(quote(base))
    if not path.startswith(base):
        return None
    name = path[len(base) :]
    if name in names:
        return name
    if (not name or name.endswith("/")) and f"{name}index.html" in names:
        return f"{name}index.html"
    if f"{name}/index.html" in names:
        return Elsewhere(quote(f"{base}{name}/"))
    return None


def content_type(name: str) -> str:
    """Give the type to send a file with, by its ending alone."""
    return _TYPES.get(_ending(name), UNKNOWN)


def safety_headers(name: str) -> dict[str, str]:
    """Give what keeps a file that could carry script from running it on our address."""
    if _ending(name) in ("svg", "xml"):
        return {"Content-Security-Policy": _INERT}
    if content_type(name) == UNKNOWN:
        return {"Content-Disposition": "attachment"}
    return {}


def wanted_part(header: str | None, size: int) -> range | None:
    """Read a `Range` header, which players of sound and video send to jump.

    Returns:
        The bytes wanted, empty when there are none there; None for the whole file, also where the
        header asks for several parts or for something we do not know.
    """
    asked = re.fullmatch(r"bytes=(\d{0,18})-(\d{0,18})", header or "", re.ASCII)
    if not asked or asked[0] == "bytes=-":
        return None
    first, last = asked.groups()
    if not first:
        return range(max(size - int(last), 0), size)
    return range(int(first), min(int(last) + 1, size) if last else size)


def read_pieces(file: Path, part: range) -> Iterator[bytes]:
    """Read part of a file, piece by piece; ends early where the file has become shorter, or has gone."""
    for start in range(part.start, part.stop, PIECE):
        try:
            with file.open("rb") as opened:
                opened.seek(start)
                piece = opened.read(min(PIECE, part.stop - start))
        except OSError:
            return
        yield piece


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix[1:].lower()
