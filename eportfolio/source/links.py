"""Links: where a Markdown body points, and where in its file each target stands.

Finds links and pictures in brackets, by name and as raw HTML, as the converter will see them; code is
passed over. Addresses that stand bare in the text lead to other sites only, and are left out.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Literal

from eportfolio.source.body.block import Block, Body, Kind
from eportfolio.source.body.blocks import look_at_blocks
from eportfolio.source.body.link_syntax import LinkKind, read_links
from eportfolio.source.body.targets import meant
from eportfolio.source.body.words import blank_out, opaque_spans

MOST_IN_ALT = 2_000
"""The longest description of a picture that is read."""

_WORDS = (Kind.PARAGRAPH, Kind.HEADING, Kind.CELL)
_COMMENT = re.compile(r"<!--[\s\S]*?(?:-->|\Z)")
_RAW_TAG = re.compile(r"<(a|img)(?=[\s/])([^<>]{0,5000})", re.IGNORECASE)
_RAW_VALUE = re.compile(
    r"""(?<![\w-])(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A link or picture as a body has it, before anybody knows where it leads."""

    target: str
    """The address as meant: with escapes and entities read, and nothing else changed."""

    kind: Literal["link", "picture"]
    alt: str
    """A picture's description; "" for a link, and for a picture without one."""

    line: int
    """In the file, from 1; for a link by name that of its definition, since there the address stands."""

    column: int
    """Of the address, from 1."""

    width: int
    """How many characters write the address."""


def find_links(body: str, first_line: int) -> tuple[WrittenLink, ...]:
    """Find every link and picture of a body, block by block.

    Args:
        body: Markdown, without the front matter.
        first_line: the line of the file on which the body starts.
    """
    read = look_at_blocks(body)
    found = [link for block in read.root.walk() for link in _in_block(block, read)]
    return tuple(replace(link, line=link.line + first_line - 1) for link in found)


def _in_block(block: Block, body: Body) -> Iterator[WrittenLink]:
    if block.kind is Kind.HTML:
        text = _COMMENT.sub(lambda comment: " " * len(comment[0]), block.text)
        yield from _in_html(text, 0, block.places())
    elif block.kind in _WORDS and ("[" in block.text or "<" in block.text):
        yield from _in_words(block, body)


def _in_words(block: Block, body: Body) -> Iterator[WrittenLink]:
    text, place = block.text, block.places()
    opaque = list(opaque_spans(text))
    spans = read_links(blank_out(text, opaque), body.definitions, body.footnotes)
    for span in sorted(spans, key=lambda one: one.start):
        if span.kind is LinkKind.FOOTNOTE:
            continue
        is_picture = span.kind is LinkKind.PICTURE
        alt = meant(text[span.words_start : span.words_end][:MOST_IN_ALT]).strip() if is_picture else ""
        where = body.definition_places[span.name] if span.name else place(span.target.start)
        yield _link(span.target.address, is_picture, alt, where, span.target.end - span.target.start)
    for tag in opaque:
        if not tag.ticks:
            yield from _in_html(text[tag.start : tag.end], tag.start, place)


def _in_html(html: str, offset: int, place: Callable[[int], tuple[int, int]]) -> Iterator[WrittenLink]:
    """Find the links and pictures that are written as tags."""
    for tag in _RAW_TAG.finditer(html):
        is_picture = tag[1].lower() == "img"
        values = {value[1].lower(): value for value in reversed(list(_RAW_VALUE.finditer(tag[2])))}
        address = values.get("src" if is_picture else "href")
        if address is None:
            continue
        group = address.lastindex or 0
        alt = values.get("alt") if is_picture else None
        words = unescape(alt[alt.lastindex or 0]).strip() if alt else ""
        where = place(offset + tag.start(2) + address.start(group))
        yield _link(unescape(address[group]), is_picture, words, where, len(address[group]))


def _link(target: str, is_picture: bool, alt: str, where: tuple[int, int], width: int) -> WrittenLink:
    line, column = where
    return WrittenLink(target, "picture" if is_picture else "link", alt, line, column, width)
