"""Code: coloured where its language is known; the one door to Pygments, opened by the first such block.

Only classes are given, one for each sort of sign that a theme may give a colour of its own; a theme that
gives none loses nothing. Signs that turn the direction of reading are shown as what they are, since in
code they can hide what runs.
"""

from collections.abc import Iterable
from itertools import groupby

from eportfolio.site.prose.html import Node, Tag

MOST_CHARACTERS = 20_000
"""Longer code stays in one colour: how long a lexer takes is not ours to say."""

SORTS = {
    "hl-keyword": ("k", "ow"),
    "hl-name": ("nb", "nc", "nd", "nf", "nt"),
    "hl-string": ("s", "l"),
    "hl-number": ("m",),
    "hl-comment": ("c",),
    "hl-added": ("gi",),
    "hl-removed": ("gd",),
}
"""The class for each sort, and how Pygments' short names of its tokens begin."""

_TURNING = {number: f"[U+{number:04X}]" for number in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def visible(code: str) -> str:
    """Show the signs that turn the direction of reading."""
    return code.translate(_TURNING)


def coloured(code: str, language: str) -> Iterable[Node]:
    """Give the code as words and spans, each span with a class of `SORTS`."""
    if not language or len(code) > MOST_CHARACTERS:
        return (code,)
    # Most texts hold no code; those that do pay for Pygments.
    from pygments.lexers import get_lexer_by_name
    from pygments.token import STANDARD_TYPES
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return (code,)
    tokens = ((_sort_of(STANDARD_TYPES.get(kind, "")), text) for kind, text in lexer.get_tokens(code))
    parts = [
        (sort, "".join(text for _, text in group)) for sort, group in groupby(tokens, lambda each: each[0])
    ]
    return [Tag("span", {"class": sort}, [text]) if sort else text for sort, text in parts]


def _sort_of(name: str) -> str:
    return next((sort for sort, starts in SORTS.items() if name.startswith(starts)), "")
