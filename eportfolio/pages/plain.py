"""Plain: the words of a Markdown text without its signs, for lists, feeds and descriptions.

A walk over its lines and a few patterns, not a converter: lists of a thousand entries need one line of
each, and what is missed here costs a stray sign, nothing more. The page itself is converted properly.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import takewhile

ENOUGH = 4_000
"""Characters of a text in which its first sentence is looked for."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCE = re.compile(r"`{3,}|~{3,}")
_SILENT = re.compile(r"\[![A-Za-z]+\]$|(?:\* ?){3,}$|(?:_ ?){3,}$|(?:- ){2,}-$|\[[^\]]{1,200}\]:")
_DEFINITION = re.compile(r"\[(?!\^)[^\]]{1,200}\]:")
_PASSAGE_END = re.compile(r"\n(?:[ \t]*\n)+|\n(?=[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t])|(?<=\n)(?=#{1,6}[ \t])")
_UNDERLINE = re.compile(r"(?:=+|-+)$")
_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)[ \t#]*$")
_ITEM = re.compile(r"(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_DASHES = re.compile(r"[ \t|:-]*-[ \t|:-]*$")

_TARGET = r"(?:\([^()]{0,500}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^\]]{0,200}\])"
_PICTURE = re.compile(rf"!\[([^\]]{{0,500}})\]{_TARGET}?")
_LINK = re.compile(rf"\[([^\[\]]{{0,500}})\]{_TARGET}")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,200}\]")
_CODE = re.compile(r"(`+)(?!`)(.{1,500}?)(?<!`)\1(?!`)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>")
_STARRED = re.compile(r"(?<!\\)(\*{1,3}|~~?)(?=\S)(.{1,500}?)(?<=[^\s\\])\1")
_UNDERLINED = re.compile(r"(?<![\w\\])(_{1,3})(?=\S)(.{1,500}?)(?<=[^\s\\])\1(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs|No))(?<!\b(?:Mrs|e\.g|i\.e|etc))[.!?…][\"'”’)»]*(?=\s|$)|[。！？]"
)


def first_sentence(markdown: str, most: int = 140) -> str:
    """Give the first sentence of a text, for a list; "" if it has no words.

    Pictures, code blocks, tables and notes are left out: read as words they make no sense.

    Args:
        markdown: the text; its headings count only if there is nothing else.
        most: how many characters may be given; a longer sentence ends at a word, with "…".
    """
    heading = ""
    for is_heading, block in _blocks(markdown[:ENOUGH]):
        words = plain_words(block)
        if words and not is_heading:
            return _shortened(until_sentence_ends(words), most)
        heading = heading or words
    return _shortened(heading, most)


def passages(markdown: str) -> list[str]:
    """Give the words of each paragraph, heading, point and table of a text, in order.

    Those that tell of a picture are among them. What no page shows is not: comments, and the definitions
    of links, whose titles serve some as comments.
    """
    blocks = _PASSAGE_END.split(_COMMENT.sub("", markdown))
    return [words for block in blocks if (words := _words_of(block))]


def _words_of(block: str) -> str:
    shown = takewhile(
        lambda line: not _DEFINITION.match(line), (line.lstrip(" \t>").rstrip() for line in block.split("\n"))
    )
    text = "\n".join(
        line for line in shown if not (_UNDERLINE.match(line) or _DASHES.match(line) or _FENCE.match(line))
    )
    heading, item = _HEADING.match(text), _ITEM.match(text)
    return plain_words(_PICTURE.sub(r"\1", heading[1] if heading else text[item.end() if item else 0 :]))


def _blocks(markdown: str) -> Iterator[tuple[bool, str]]:
    """Give each paragraph, point and heading, and whether it is a heading."""
    paragraph: list[str] = []
    for line in _telling_lines(markdown):
        heading, item = _HEADING.match(line), _ITEM.match(line)
        is_underline = _UNDERLINE.match(line) is not None
        if is_underline or heading or item or not line:
            yield is_underline, "\n".join(paragraph)
            paragraph = []
        if heading:
            yield True, heading[1]
        elif line and not is_underline:
            paragraph.append(line[item.end() if item else 0 :])
    yield False, "\n".join(paragraph)


def _telling_lines(markdown: str) -> Iterator[str]:
    """Give the lines without quotes' signs; a blank one for each that tells nothing in words."""
    lines = [line.lstrip(" \t>").rstrip() for line in _COMMENT.sub("", markdown).split("\n")]
    fence, in_table = "", False
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        mark = _FENCE.match(line)
        in_table = bool(line) and (in_table or ("|" in line and _DASHES.match(after) is not None))
        is_silent = fence or mark or in_table or _SILENT.match(line)
        yield "" if is_silent else line
        if mark and not (fence and not line.startswith(fence)):
            fence = "" if fence else mark[0]


def plain_words(block: str) -> str:
    """Give the words of one paragraph or line."""
    text = _CODE.sub(lambda code: code[2], _FOOTNOTE.sub("", _PICTURE.sub("", block.replace("\n", " "))))
    text = _TAG.sub("", _ADDRESS.sub(r"\1", _LINK.sub(r"\1", text)))
    for _ in range(2):
        text = _UNDERLINED.sub(r"\2", _STARRED.sub(r"\2", text))
    return " ".join(unescape(_ESCAPED.sub(r"\1", text)).split())


def until_sentence_ends(words: str) -> str:
    """Give the first sentence of plain words; all of them where none ends."""
    end = _SENTENCE_END.search(words)
    return words[: end.end()] if end else words


def _shortened(words: str, most: int) -> str:
    """Cut after the last whole word that fits."""
    if len(words) <= most:
        return words
    start = words[: most - 1]
    whole = start if words[most - 1].isspace() else start.rpartition(" ")[0] or start
    return whole.rstrip(" ,;:–—-") + "…"
