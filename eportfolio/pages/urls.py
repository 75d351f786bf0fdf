"""Addresses: where each page of the site lies, and how one page points to another.

Every address is a flat `.html` file from the root of the site; links on pages are relative, so
that the same output works at any base path and from a folder.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from hashlib import blake2b
from posixpath import relpath
from urllib.parse import quote

SHOWCASE = "index.html"
EVIDENCE = "evidence.html"
MAP = "map.html"
PATHS = "paths.html"
FEEDBACK = "feedback.html"
PROFILE = "profile.html"
PRACTICE = "practice.html"
GROWTH = "growth.html"
DESK = "desk.html"
FAMILY = "family.html"
REPORT = "report.html"
SUMS = "sums.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
SITEMAP = "sitemap.xml"

RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names that Windows keeps for devices, whatever comes after a dot."""


def entry_url(entry: str) -> str:
    return f"evidence/{entry}.html"


def standard_url(ref: str) -> str:
    framework, _, standard = ref.partition(":")
    return f"standards/{framework}/{standard}.html"


def path_url(path: str) -> str:
    return f"paths/{path}.html"


def practice_url(page: str) -> str:
    return f"practice/{page}.html"


def conference_url(day: date) -> str:
    return f"conferences/{day.isoformat()}.html"


def place_url(place: str) -> str:
    return f"places/{place}.html"


def file_url(file: str) -> str:
    """Give the address of an attachment, by its place in the portfolio."""
    return f"files/{file}"


def tag_urls(tags: Iterable[str]) -> dict[str, str]:
    """Give each tag an address; tags are free text, so two that fold to one name are told apart.

    Args:
        tags: as written, in any order; the result does not depend on it.
    """
    slugs: dict[str, str] = {}
    for tag in sorted(set(tags)):
        plain = unicodedata.normalize("NFKC", tag).casefold()
        slug = re.sub(r"[\W_]+", "-", plain).strip("-")[:60]
        if not slug or slug in slugs.values() or RESERVED.fullmatch(slug):
            slug = f"{slug or 'tag'}-{blake2b(tag.encode(), digest_size=4).hexdigest()}"
        slugs[tag] = slug
    return {tag: f"tags/{slug}.html" for tag, slug in slugs.items()}


def relative(from_url: str, to_url: str) -> str:
    """Give the address of `to_url` as a link on the page at `from_url` has to write it.

    Both are addresses from the root of the site; a `#fragment` is kept, and what an address may
    not hold as it stands (spaces, letters beyond ASCII) is percent-encoded.
    """
    path, hash_mark, fragment = to_url.partition("#")
    if path == from_url or not path:
        return f"#{quote(fragment, safe=':')}" if hash_mark else quote(path.rpartition("/")[2])
    folder = from_url.rpartition("/")[0]
    link = quote(relpath(path, folder or "."))
    return link + (f"#{quote(fragment, safe=':')}" if hash_mark else "")
