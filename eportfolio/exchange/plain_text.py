"""Plain text: a statement with HTML in it, as one line of words.

Published standards carry `<em>`, entities, lists and raised digits. Only well-formed tags of HTML are taken
out: a bare `<` is mathematics ("px + q < r") and stays. Raised and lowered text keeps its meaning, for
"10<sup>8</sup>" must not turn into "108".
"""

import html
import re

INLINE = (
    "a|abbr|b|big|cite|code|dfn|em|font|i|img|kbd|mark|q|s|samp|small|span|strike|strong|su[bp]|tt|u|var|wbr"
)
BLOCK = "blockquote|br|center|dd|div|dl|dt|figure|h[1-6]|hr|ol|p|pre|section|table|tbody|td|th|thead|tr|ul"
ATTRIBUTES = r"""(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*/?"""

COMMENT = re.compile(r"<!--.*?-->|<(script|style)\b[^<>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
FRACTION = re.compile(r"<sup>([^<]*)</sup>\s*[/\u2044]\s*<sub>([^<]*)</sub>", re.IGNORECASE)
RAISED = re.compile(r"<(sup|sub)>([^<]*)</\1>", re.IGNORECASE)
LIST_ITEM = re.compile(rf"<li{ATTRIBUTES}>", re.IGNORECASE)
BLOCK_TAG = re.compile(rf"</?(?:{BLOCK}|li){ATTRIBUTES}>", re.IGNORECASE)
INLINE_TAG = re.compile(rf"</?(?:{INLINE}){ATTRIBUTES}>", re.IGNORECASE)

UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

RAISED_SIGNS = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
LOWERED_SIGNS = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def plain_text(text: str) -> str:
    """Give the words of a statement on one line; "" when it has none.

    List items are parted by semicolons, blocks and line breaks by a space.
    """
    text = COMMENT.sub("", text)
    text = FRACTION.sub(lambda found: f"{_grouped(found[1])}/{_grouped(found[2])}", text)
    text = RAISED.sub(_raised, text)
    parts = (_one_line(part) for part in LIST_ITEM.split(text))
    return _listed([part for part in parts if part])


def seen(text: str) -> str:
    """Drop the characters that no file may hold: controls, halves of a pair, those that are none."""
    return UNSEEN.sub("", text)


def _raised(found: re.Match[str]) -> str:
    """Write a power or an index: with raised digits where Unicode has them, else as ^(…) or _(…)."""
    is_power = found[1].lower() == "sup"
    signs = RAISED_SIGNS if is_power else LOWERED_SIGNS
    words = found[2].strip().replace("\u2212", "-")
    if all(ord(letter) in signs for letter in words):
        return words.translate(signs)
    return ("^" if is_power else "_") + _grouped(words)


def _grouped(words: str) -> str:
    """Put a formula of more than one name or number in brackets, so that it stays one thing."""
    words = words.strip()
    return words if re.fullmatch(r"\d+|\w", words) else f"({words})"


def _one_line(part: str) -> str:
    bare = html.unescape(INLINE_TAG.sub("", BLOCK_TAG.sub(" ", part)))
    return " ".join(seen(bare).split())


def _listed(parts: list[str]) -> str:
    """Join a sentence and the items of its list: "Know: red; blue"."""
    joined = ""
    for part in parts:
        gap = " " if joined.endswith((".", ":", ";", ",", "?", "!", "—", "\u2013")) else "; "
        joined += (gap if joined else "") + part
    return joined
