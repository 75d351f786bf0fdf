"""Emphasis: `*so*`, `**so**`, `_so_` and `~~so~~`, by the same rule of flanking as GitHub.

Works on the finished tree, after links and code have become elements, so that a star in an address
or in code is never one of these. Python-Markdown's own rule lets a run stand where GitHub does not
(`**Note:**words`), and looks for each closing run anew; this reads every stretch once.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from eportfolio.site.gfm.words import append_text

_RUN = re.compile(r"\*+|_+|~+")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\x02\x03")
_TAGS = {"*": ("em", "strong"), "_": ("em", "strong"), "~": ("del", "del")}

# Python-Markdown parks finished pieces between STX and ETX; all of them begin and end with
# punctuation as written (a backslash, an angle bracket, an ampersand).
_ELEMENT_EDGE = "\x02"


@dataclass(slots=True)
class _Run:
    """A run of one character that may open or close emphasis."""

    sign: str
    length: int
    can_open: bool
    can_close: bool
    left: int = 0
    """How many of its characters are still plain."""
    closes: list[str] = field(default_factory=list)
    opens: list[str] = field(default_factory=list)


def emphasise(root: Element) -> None:
    """Turn the runs of stars, underscores and tildes in every element's text into elements."""
    for element in list(root.iter()):
        if element.tag not in ("code", "pre") and not isinstance(element.text, AtomicString):
            _emphasise_within(element)


def _emphasise_within(element: Element) -> None:
    """Do so for the text of one element, its children taken as they are."""
    texts = [element.text or "", *(child.tail or "" for child in element)]
    if not any(_RUN.search(text) for text in texts):
        return
    children = list(element)
    items: list[str | _Run | Element] = []
    for place, text in enumerate(texts):
        before = _edge(children[place - 1]) if place else " "
        after = _edge(children[place]) if place < len(children) else " "
        items += _cut(text, before, after)
        if place < len(children):
            items.append(children[place])
    _pair([item for item in items if isinstance(item, _Run)])
    _rebuild(element, items)


def _edge(element: Element) -> str:
    """Give the character that an element counts as for the runs beside it."""
    return "\n" if element.tag == "br" else _ELEMENT_EDGE


def _cut(text: str, before: str, after: str) -> list[str | _Run | Element]:
    """Cut a stretch of text into plain words and runs."""
    items: list[str | _Run | Element] = []
    start = 0
    for found in _RUN.finditer(text):
        left, right = _beside(text, found, before, after)
        items.append(text[start : found.start()])
        items.append(_read_run(found[0], left, right))
        start = found.end()
    items.append(text[start:])
    return items


def _beside(text: str, run: re.Match[str], before: str, after: str) -> tuple[str, str]:
    """Give the characters on both sides of a run; stars and underscores look past tildes."""
    start, end = run.start() - 1, run.end()
    if run[0][0] != "~":
        while start >= 0 and text[start] == "~":
            start -= 1
        while end < len(text) and text[end] == "~":
            end += 1
    return text[start] if start >= 0 else before, text[end] if end < len(text) else after


def _read_run(run: str, before: str, after: str) -> str | _Run:
    """Say whether a run may open or close emphasis: by what stands on its two sides."""
    sign = run[0]
    if sign == "~" and len(run) > 2:
        return run
    space_before, space_after = before.isspace(), after.isspace()
    mark_before, mark_after = _is_punctuation(before), _is_punctuation(after)
    leans_right = not space_after and (not mark_after or space_before or mark_before)
    leans_left = not space_before and (not mark_before or space_after or mark_after)
    if sign != "_":
        return _Run(sign, len(run), leans_right, leans_left, len(run))
    # Inside a word an underscore is part of the word: snake_case_names stay whole.
    can_open = leans_right and (not leans_left or mark_before)
    can_close = leans_left and (not leans_right or mark_after)
    return _Run(sign, len(run), can_open, can_close, len(run))


def _is_punctuation(character: str) -> bool:
    return character in _PUNCTUATION or (character > "\x7f" and unicodedata.category(character)[0] == "P")


def _pair(runs: list[_Run]) -> None:
    """Let every closing run look for its opening one, the nearest first."""
    waiting: list[_Run] = []
    # How far down a closing run of each sort has looked in vain; looking there again would make
    # a hostile text slow.
    searched: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        sort = (run.sign, run.can_open, run.length % 3)
        while run.can_close and run.left:
            place = _find_opening(run, waiting, searched.get(sort, 0))
            if place < 0:
                searched[sort] = len(waiting)
                break
            is_match = _join(waiting[place], run)
            del waiting[place + (is_match and waiting[place].left > 0) :]
            searched = {key: min(depth, len(waiting)) for key, depth in searched.items()}
            if not is_match:
                run.can_open = False
                break
        if run.can_open and run.left:
            waiting.append(run)


def _find_opening(closing: _Run, waiting: list[_Run], lowest: int) -> int:
    """Find the nearest run that `closing` may close; -1 if there is none."""
    for place in range(len(waiting) - 1, lowest - 1, -1):
        opening = waiting[place]
        if opening.sign != closing.sign:
            continue
        # The "rule of three" keeps `*a**b*` one emphasis with two stars in it.
        is_inner = closing.can_open or opening.can_close
        if not is_inner or closing.length % 3 == 0 or (opening.length + closing.length) % 3:
            return place
    return -1


def _join(opening: _Run, closing: _Run) -> bool:
    """Use up the inner characters of both runs for one element; False if their lengths forbid it."""
    if opening.sign == "~" and opening.length != closing.length:
        return False
    size = opening.length if opening.sign == "~" else 2 if min(opening.left, closing.left) >= 2 else 1
    tag = _TAGS[opening.sign][size - 1]
    opening.opens.append(tag)
    closing.closes.append(tag)
    opening.left -= size
    closing.left -= size
    return True


def _rebuild(element: Element, items: list[str | _Run | Element]) -> None:
    """Fill an element anew with words, elements and what the runs open and close."""
    for child in list(element):
        element.remove(child)
    element.text = None
    nest = [element]
    for item in items:
        if isinstance(item, _Run):
            del nest[len(nest) - len(item.closes) :]
            append_text(nest[-1], item.sign * item.left)
            for tag in reversed(item.opens):
                inner = Element(tag)
                nest[-1].append(inner)
                nest.append(inner)
        elif isinstance(item, Element):
            item.tail = None
            nest[-1].append(item)
        else:
            append_text(nest[-1], item)
