"""Words: which stretches of a paragraph are code or HTML, and so hold no links and no emphasis."""

import re
from collections.abc import Iterator

_BACKTICKS = re.compile(r"`+")
_OPENING = re.compile(r"\\[\\`]|`+")
_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""

HTML_TAG = re.compile(
    rf"<(?:[A-Za-z][A-Za-z0-9-]*(?>{_ATTRIBUTE}){{0,60}}\s*/?|/[A-Za-z][A-Za-z0-9-]*\s*"
    r"|!--[\s\S]{0,1000}?--|\?[\s\S]{0,1000}?\?|![A-Za-z][^>]{0,1000}|!\[CDATA\[[\s\S]{0,1000}?\]\])>"
)
"""A tag or comment within a paragraph, as the CommonMark specification writes them."""


def code_spans(text: str) -> Iterator[tuple[int, int, int]]:
    """Find the code in a paragraph.

    Returns:
        Start and end of each stretch, its backticks included, and how many of them stand on each side.
    """
    # Going backwards through the closing runs of each length, nothing is looked for twice.
    closing: dict[int, list[int]] = {}
    for run in reversed(list(_BACKTICKS.finditer(text))):
        closing.setdefault(len(run[0]), []).append(run.start())
    position = 0
    while opening := _OPENING.search(text, position):
        position = opening.end()
        if opening[0][0] == "\\":
            continue
        size = len(opening[0])
        partners = closing.get(size, [])
        while partners and partners[-1] <= opening.start():
            partners.pop()
        if partners:
            position = partners[-1] + size
            yield opening.start(), position, size


def code_text(span: str, size: int) -> str:
    """Give the code in a span: line breaks as spaces, and one space less on both sides where there are two."""
    code = span[size:-size].replace("\n", " ")
    return code[1:-1] if code.strip() and code[0] == code[-1] == " " else code


def without_code(text: str, filler: str = "\x1a") -> str:
    """Give the text with every character of its code and tags replaced, its length kept."""
    for start, end, _ in list(code_spans(text)):
        text = text[:start] + filler * (end - start) + text[end:]
    return text
