"""Words: which stretches of a paragraph are code or tags, and so hold no links.

Code and tags bind tighter than brackets; of two that overlap, the one that starts first counts.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""

HTML_TAG = re.compile(
    rf"<(?:[A-Za-z][A-Za-z0-9-]*(?>{_ATTRIBUTE}){{0,60}}\s*/?|/[A-Za-z][A-Za-z0-9-]*\s*"
    r"|!--[\s\S]{0,1000}?--|\?[\s\S]{0,1000}?\?|![A-Za-z][^>]{0,1000}|!\[CDATA\[[\s\S]{0,1000}?\]\])>"
)
"""A tag or comment within a paragraph, as the CommonMark specification writes them."""

ADDRESS = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000})>")
"""An address in angle brackets."""

_BACKTICKS = re.compile(r"`+")
_OPENING = re.compile(rf"\\[\s\S]|(?P<ticks>`+)|(?P<tag>{HTML_TAG.pattern}|{ADDRESS.pattern})")


class Opaque(NamedTuple):
    """A stretch whose words are not Markdown."""

    start: int
    end: int
    ticks: int
    """How many backticks stand on each side of code; 0 for a tag."""


def opaque_spans(text: str) -> Iterator[Opaque]:
    """Find the code and the tags of a paragraph, in their order."""
    # Going backwards through the closing runs of each length, nothing is looked for twice.
    closing: dict[int, list[int]] = {}
    for run in reversed(list(_BACKTICKS.finditer(text))):
        closing.setdefault(len(run[0]), []).append(run.start())
    position = 0
    while opening := _OPENING.search(text, position):
        start, position = opening.span()
        if opening["tag"] and text.endswith("](", 0, start):
            # The address of a link may stand in angle brackets too.
            position = start + 1
        elif opening["tag"]:
            yield Opaque(start, position, 0)
        elif opening["ticks"]:
            ticks = position - start
            partners = closing.get(ticks, [])
            while partners and partners[-1] <= start:
                partners.pop()
            if partners:
                position = partners[-1] + ticks
                yield Opaque(start, position, ticks)


def code_in(text: str, span: Opaque) -> str:
    """Give the code of a span: line breaks as spaces, less a space on both sides if there are two."""
    code = text[span.start + span.ticks : span.end - span.ticks].replace("\n", " ")
    return code[1:-1] if code.strip() and code[0] == code[-1] == " " else code


def blank_out(text: str, spans: Sequence[Opaque]) -> str:
    """Give the text with other characters in place of the spans', so that no bracket in them counts."""
    parts = []
    position = 0
    for span in spans:
        parts += [text[position : span.start], "\x1a" * (span.end - span.start)]
        position = span.end
    return "".join([*parts, text[position:]])
