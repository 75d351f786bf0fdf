"""Link syntax: where the links and pictures of a stretch of Markdown stand, and what they point to.

Shared by `links`, which finds a body's targets before anything is converted, and by the converter
in `site`, so that both see the same ones. Reads a text once from left to right, whatever it holds.
Follows the CommonMark specification: brackets pair, the inner link wins, a picture may stand in a
link. Code is not known here: the caller takes it out first.
"""

import re
from collections.abc import Container, Mapping
from enum import Enum
from html import unescape
from typing import NamedTuple

MOST_CHARACTERS = 2_000
"""The longest address or title that is read as one."""

MOST_IN_NAME = 999
"""The longest name of a definition, by the specification."""

DEEPEST_BRACKETS = 32
"""How many brackets may stand in each other in an address, as in other programs."""

_ESCAPE = re.compile(r"""\\([!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~])""")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BRACKET = re.compile(r"\\[\s\S]|!?\[|\]")
_PLAIN = re.compile(r"""(?:[^\s\\()\x00-\x20\x7f]|\\[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~]|\\)*+""")
_ANGLED = re.compile(r"<((?:[^<>\n\\]|\\.){0,2000}+)>")
_TITLE = re.compile(
    r'"(?:[^"\\]|\\[\s\S]){0,2000}+"'
    r"|'(?:[^'\\]|\\[\s\S]){0,2000}+'"
    r"|\((?:[^()\\]|\\[\s\S]){0,2000}+\)"
)
_SPACE = re.compile(r"\s{0,200}")
_NAME = re.compile(r"\[((?:[^\[\]\\]|\\[\s\S]){0,999}+)\]")
_DEFINITION = re.compile(r" {0,3}(?=\[(?!\^))")
_END_OF_LINE = re.compile(r"[ \t]*(?:\n|$)")


class Target(NamedTuple):
    """Where a link leads."""

    address: str
    """As meant: escapes and entities are read, nothing else is changed."""

    title: str
    start: int
    end: int
    """The stretch of text that writes the address."""


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


def meant(text: str) -> str:
    """Read backslash escapes and HTML entities."""
    plain = _ESCAPE.sub(r"\1", text) if "\\" in text else text
    return _ENTITY.sub(lambda entity: unescape(entity[0]), plain) if "&" in plain else plain


def folded(name: str) -> str:
    """Give the form in which two names of definitions or footnotes are compared."""
    return " ".join(name.split()).casefold()


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
    if text.startswith("(", closing + 1) and (inline := _inline_target(text, closing + 2)):
        target, end = inline
        return LinkSpan(kind, start, end, inside, closing, target)
    words = text[inside:closing] if closing - inside < MOST_IN_NAME else ""
    named = _NAME.match(text, closing + 1)
    end = named.end() if named else closing + 1
    name = folded(named[1] if named and named[1] else words)
    if found := definitions.get(name):
        return LinkSpan(kind, start, end, inside, closing, found, name)
    note = folded(words[1:]) if words.startswith("^") else ""
    if note in footnotes:
        mark = Target("", "", inside, closing)
        return LinkSpan(LinkKind.FOOTNOTE, inside - 1, closing + 1, inside, closing, mark, note)
    return None


def _inline_target(text: str, start: int) -> tuple[Target, int] | None:
    """Read `address "title")`, and say where it ends."""
    begin = _after_space(text, start)
    if text.startswith(")", begin):
        return Target("", "", begin, begin), begin + 1
    address = _address(text, begin)
    if address is None:
        return None
    target, end = _with_title(text, address)
    end = _after_space(text, end)
    return (target, end + 1) if text.startswith(")", end) else None


def _address(text: str, start: int) -> Target | None:
    """Read an address, in angle brackets or plain."""
    if text.startswith("<", start):
        angled = _ANGLED.match(text, start)
        return Target(meant(angled[1]), "", angled.start(1), angled.end(1)) if angled else None
    end = _end_of_plain(text, start)
    return Target(meant(text[start:end]), "", start, end) if end > start else None


def _end_of_plain(text: str, start: int) -> int:
    """Find where an address without angle brackets ends: at a space, or a bracket that has no partner."""
    depth = 0
    position = start
    last = min(len(text), start + MOST_CHARACTERS)
    while plain := _PLAIN.match(text, position, last):
        position = plain.end()
        bracket = text[position : position + 1] if position < last else ""
        if bracket == "(" and depth < DEEPEST_BRACKETS:
            depth += 1
        elif bracket == ")" and depth:
            depth -= 1
        else:
            break
        position += 1
    return start if depth else position


def _with_title(text: str, address: Target) -> tuple[Target, int]:
    """Read the title after an address, if there is one, and say where it ends."""
    end = address.end + 1 if text.startswith(">", address.end) else address.end
    begin = _after_space(text, end)
    title = _TITLE.match(text, begin) if begin > end else None
    if title is None:
        return address, end
    return address._replace(title=meant(title[0][1:-1])), title.end()


def _after_space(text: str, start: int) -> int:
    space = _SPACE.match(text, start)
    return space.end() if space else start


def read_definition(text: str, start: int) -> tuple[str, Target, int] | None:
    """Read `[name]: address "title"` at the start of a line, for the links by name.

    Returns:
        The folded name, the target, and where the next line starts; None if this is no definition.
    """
    indent = _DEFINITION.match(text, start)
    name = _NAME.match(text, indent.end()) if indent else None
    if name is None or not name[1].strip() or not text.startswith(":", name.end()):
        return None
    address = _address(text, _after_space(text, name.end() + 1))
    if address is None:
        return None
    target, end = _with_title(text, address)
    line_end = _END_OF_LINE.match(text, end)
    if line_end is None and target.title:
        # What looked like a title on the next line is plain text there.
        target, end = address, address.end + text.startswith(">", address.end)
        line_end = _END_OF_LINE.match(text, end)
    return (folded(name[1]), target, line_end.end()) if line_end else None
