"""Code: coloured where its language is known; the one door to Pygments, opened by the first such block.

Only classes are given; the theme has the colours. Signs that turn the direction of reading are shown as
what they are, since in code they can hide what runs.
"""

from collections.abc import Iterable
from itertools import groupby

from eportfolio.site.prose.html import Node, Tag

MOST_CHARACTERS = 20_000
"""Longer code stays in one colour: how long a lexer takes is not ours to say."""

_TURNING = {number: f"[U+{number:04X}]" for number in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_PLAIN = frozenset({"", "n", "p", "w"})


def visible(code: str) -> str:
    """Show the signs that turn the direction of reading."""
    return code.translate(_TURNING)


def coloured(code: str, language: str) -> Iterable[Node]:
    """Give the code as words and spans with the short class names of Pygments."""
    if not language or len(code) > MOST_CHARACTERS:
        return (code,)
    # Most texts hold no code; those that do pay for Pygments.
    from pygments.lexers import get_lexer_by_name
    from pygments.token import STANDARD_TYPES, _TokenType
    from pygments.util import ClassNotFound

    def class_of(token: tuple[_TokenType, str]) -> str:
        kind = token[0]
        while kind not in STANDARD_TYPES and kind.parent:
            kind = kind.parent
        return STANDARD_TYPES.get(kind, "")

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return (code,)
    tokens = lexer.get_tokens(code)
    parts = [(name, "".join(text for _, text in group)) for name, group in groupby(tokens, class_of)]
    return [text if name in _PLAIN else Tag("span", {"class": name}, [text]) for name, text in parts]
