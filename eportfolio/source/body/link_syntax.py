"""Link syntax: where the links, pictures and footnote marks of a stretch of Markdown stand.

Shared by `links`, which finds a body's targets before anything is converted, and by the converter in
`site`, so that both see the same ones. Reads a text once from left to right, whatever it holds.
Follows the CommonMark specification: brackets pair, the inner link wins, a picture may stand in a
link. Code is not known here: the caller takes it out first.
"""

import re
from collections.abc import Container, Mapping
from enum import Enum
from typing import NamedTuple

from eportfolio.source.body.targets import MOST_IN_NAME, NAME, Target, folded, read_inline_target

_BRACKET = re.compile(r"\\[\s\S]|!?\[|\]")


class LinkKind(Enum):
    """What a pair of brackets makes."""

    LINK = "link"
    PICTURE = "picture"
    FOOTNOTE = "footnote"


class LinkSpan(NamedTuple):
    """A link, picture or footnote mark, as a stretch of the text it was read from."""

    kind: LinkKind
    start: int
    end: int
    words_start: int
    words_end: int
    """The stretch inside the brackets."""

    target: Target
    """For a link by name, where its definition says."""

    name: str = ""
    """The folded name of the definition or footnote meant; "" where the address stands right here."""


def read_links(
    text: str, definitions: Mapping[str, Target], footnotes: Container[str] = ()
) -> tuple[LinkSpan, ...]:
    """Find every link, picture and footnote mark, inner ones before those around them.

    Args:
        text: one paragraph, heading or cell, its code taken out.
        definitions: targets of the links by name, under the `folded` name.
        footnotes: the `folded` names of the footnotes there are.
    """
    spans: list[LinkSpan] = []
    open_brackets: list[re.Match[str]] = []
    # A link may not stand in a link: once one closed, the brackets still open make pictures only.
    spent = read_to = 0
    for bracket in _BRACKET.finditer(text):
        if bracket.start() < read_to or bracket[0][0] == "\\":
            continue
        if bracket[0] != "]":
            open_brackets.append(bracket)
            continue
        if not open_brackets:
            continue
        opening = open_brackets.pop()
        is_spent = len(open_brackets) < spent and opening[0] == "["
        spent = min(spent, len(open_brackets))
        span = None if is_spent else _close(text, opening, bracket.start(), definitions, footnotes)
        if span:
            spans.append(span)
            read_to = span.end
            if span.kind is LinkKind.LINK:
                spent = len(open_brackets)
    return tuple(spans)


def _close(
    text: str,
    opening: re.Match[str],
    closing: int,
    definitions: Mapping[str, Target],
    footnotes: Container[str],
) -> LinkSpan | None:
    """Say what the brackets from `opening` to `closing` make, if anything."""
    kind = LinkKind.LINK if opening[0] == "[" else LinkKind.PICTURE
    start, inside = opening.span()
    if text.startswith("(", closing + 1) and (inline := read_inline_target(text, closing + 2)):
        target, end = inline
        return LinkSpan(kind, start, end, inside, closing, target)
    words = text[inside:closing] if closing - inside < MOST_IN_NAME else ""
    named = NAME.match(text, closing + 1)
    end = named.end() if named else closing + 1
    name = folded(named[1] if named and named[1] else words)
    if found := definitions.get(name):
        return LinkSpan(kind, start, end, inside, closing, found, name)
    note = folded(words[1:]) if words.startswith("^") else ""
    if note in footnotes:
        mark = Target("", "", inside, closing)
        return LinkSpan(LinkKind.FOOTNOTE, inside - 1, closing + 1, inside, closing, mark, note)
    return None
