"""Targets: how Markdown writes where a link leads: an address, and a title after it.

Every pattern is bounded, so that no text is read over and over.
"""

import re
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
_PLAIN = re.compile(r"""(?:[^\s\\()\x00-\x20\x7f]|\\[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~]|\\)*+""")
_ANGLED = re.compile(r"<((?:[^<>\n\\]|\\.){0,2000}+)>")
_TITLE = re.compile(
    r'"(?:[^"\\]|\\[\s\S]){0,2000}+"'
    r"|'(?:[^'\\]|\\[\s\S]){0,2000}+'"
    r"|\((?:[^()\\]|\\[\s\S]){0,2000}+\)"
)
_SPACE = re.compile(r"\s{0,200}")
NAME = re.compile(r"\[((?:[^\[\]\\]|\\[\s\S]){0,999}+)\]")
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


def meant(text: str) -> str:
    """Read backslash escapes and HTML entities."""
    plain = _ESCAPE.sub(r"\1", text) if "\\" in text else text
    return _ENTITY.sub(lambda entity: unescape(entity[0]), plain) if "&" in plain else plain


def folded(name: str) -> str:
    """Give the form in which two names of definitions or footnotes are compared."""
    return " ".join(name.split()).casefold()


def read_inline_target(text: str, start: int) -> tuple[Target, int] | None:
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
    name = NAME.match(text, indent.end()) if indent else None
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
