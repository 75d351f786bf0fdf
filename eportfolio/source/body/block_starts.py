"""Block starts: by which signs a line of Markdown opens a block.

The signs are those of the CommonMark specification and of GitHub's additions to it.
"""

import re
from typing import NamedTuple

HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
RULE = re.compile(r"(?:(?:\*[ \t]*+){3,}|(?:-[ \t]*+){3,}|(?:_[ \t]*+){3,})$")
FENCE = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,999})\]:[ \t]*")

_LIST_MARKER = re.compile(r"(?:([-+*])|(\d{1,9})([.)]))(?= |$)")

_HTML_BLOCKS = (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog "
    "dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr "
    "html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section "
    "source summary table tbody td tfoot th thead title tr track ul"
)
_RAW_TEXT = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"</?(?:{'|'.join(_HTML_BLOCKS.split())})(?=\s|/?>|$)", re.IGNORECASE)
_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
_LONE_TAG = re.compile(rf"<(?:[A-Za-z][A-Za-z0-9-]*(?>{_ATTRIBUTE})*\s*/?|/[A-Za-z][A-Za-z0-9-]*\s*)>[ \t]*$")
_ENDINGS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))


class ListMarker(NamedTuple):
    """The sign before an item."""

    info: str
    """`-`, `+`, `*`, or what follows a number: `.` or `)`."""

    number: int
    """The item's number; -1 for a bullet."""

    end: int
    """Where the sign ends in the line."""


def list_marker(line: str, start: int) -> ListMarker | None:
    """Read the sign of a list item at `start`."""
    sign = _LIST_MARKER.match(line, start)
    if sign is None:
        return None
    if sign[1]:
        return ListMarker(sign[1], -1, sign.end())
    return ListMarker(sign[3], int(sign[2]), sign.end())


def html_ending(line: str, start: int, is_in_paragraph: bool) -> str | None:
    """Say what ends the block of HTML that starts here.

    Returns:
        The closing words, in lower case; "" for a blank line; None if no such block starts here.
    """
    if raw := _RAW_TEXT.match(line, start):
        return f"</{raw[1].lower()}>"
    for opening, ending in _ENDINGS:
        if line.startswith(opening, start):
            return ending
    if line.startswith("<!", start) and line[start + 2 : start + 3].isalpha():
        return ">"
    if _BLOCK_TAG.match(line, start) or (not is_in_paragraph and _LONE_TAG.match(line, start)):
        return ""
    return None


def heading_words(line: str, start: int) -> str:
    """Give the words of a heading from `start` on, less the hashes that close it."""
    words = line[start:].rstrip(" \t")
    open_end = words.rstrip("#")
    return open_end.rstrip(" \t") if not open_end or open_end[-1] in " \t" else words
