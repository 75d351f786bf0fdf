"""Slugs: makes an id of a title, the same one every time and on every system."""

import re
import unicodedata
from collections.abc import Collection

from eportfolio.source.files.inside import RESERVED, same_name

LONGEST = 60
_SPELLED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"}
)
"""Letters of the Latin script that have no accent to take off."""


def slug(title: str, otherwise: str) -> str:
    """Make an id of a title: small letters and digits with hyphens between them.

    Accents are taken off. A title in another script leaves no letters; then `otherwise` is the id, as it is
    where Windows keeps the name for itself.
    """
    bare = unicodedata.normalize("NFKD", title.translate(_SPELLED))
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold()
    found = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", letters)).strip("-")
    if len(found) > LONGEST:
        found = found[:LONGEST].rpartition("-")[0] or found[:LONGEST]
    return otherwise if not found or RESERVED.fullmatch(found) else found


def not_taken(name: str, taken: Collection[str]) -> str:
    """Give a name that nothing in `taken` has, by a number at its end where it must: robot-arm-2."""
    seen = {same_name(one) for one in taken}
    number, candidate = 1, name
    while same_name(candidate) in seen:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
