"""Plain: the words of a Markdown text without its signs, for lists, feeds and descriptions.

A few patterns, not a converter: lists of a thousand entries need one line of each, and what a pattern
misses costs a stray sign, nothing more. The page itself is converted properly.
"""

import re
from html import unescape

ENOUGH = 4_000
"""Characters of a text in which its first sentence is looked for."""

_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:.*?\n)?? {0,3}\1[`~]*[ \t]*$|^ {0,3}(?:`{3,}|~{3,})[^\n]*\n.*", re.M | re.S)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:.*$", re.M)
_TABLE = re.compile(r"^(?=[^\n]*\|)[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$(?:\n[^\n]*\S[^\n]*)*", re.M)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t#]*$|^(?=[^\n]*\S)([^\n]+)\n {0,3}(?:=+|-+)[ \t]*$", re.M)
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$", re.M)
_LEAD = re.compile(r"^[ \t>]*(?:\[![A-Za-z]+\][ \t]*$|(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?", re.M)
_ITEM = re.compile(r"\n(?=[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t])")

_PICTURE = re.compile(r"!\[[^\]]{0,1000}\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]{0,200}\])?")
_LINK = re.compile(r"\[([^\[\]]{0,1000})\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]{0,200}\])")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,200}\]")
_CODE = re.compile(r"(`+)(?!`)(.{1,1000}?)(?<!`)\1(?!`)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_MARKED = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3}|~~?)(?=\S)([^\n]{1,1000}?)(?<=[^\s\\])\1(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SENTENCE_END = re.compile(r"(?:(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs|no|No))(?<!\b(?:Mrs|e\.g|i\.e|etc))[.!?…][\"'”’)»]*(?=\s|$))|[。！？]")


def plain_text(markdown: str) -> str:
    """Give the words of a text, one line for each paragraph, point or heading.

    Pictures, code blocks, tables and notes are left out: read as words they make no sense.
    """
    return "\n".join(_words(block) for block in _blocks(markdown, with_headings=True) if _words(block))


def first_sentence(markdown: str, most: int = 140) -> str:
    """Give the first sentence of a text, for a list; "" if it has no words.

    Args:
        markdown: the text; its headings count only if there is nothing else.
        most: how many characters may be given; a longer sentence ends at a word, with "…".
    """
    start = markdown[:ENOUGH]
    for with_headings in (False, True):
        for block in _blocks(start, with_headings):
            if words := _words(block):
                return _shortened(_until_sentence_ends(words), most)
    return ""


def _blocks(markdown: str, with_headings: bool) -> list[str]:
    """Cut a text into its paragraphs and points, their marks off."""
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    for left_out in (_COMMENT, _FENCED, _DEFINITION, _TABLE, _RULE):
        text = left_out.sub("", text)
    text = _HEADING.sub(r"\n\n\1\2\n\n" if with_headings else "\n\n", text)
    text = _ITEM.sub("\n\n", text)
    return [_LEAD.sub("", block) for block in re.split(r"\n(?:[ \t>]*\n)+", text)]


def _words(block: str) -> str:
    """Give the words of one paragraph."""
    text = _CODE.sub(lambda code: code[2], _FOOTNOTE.sub("", _PICTURE.sub("", block)))
    text = _TAG.sub("", _ADDRESS.sub(r"\1", _LINK.sub(r"\1", text)))
    for _ in range(3):
        text = _MARKED.sub(r"\2", text)
    return " ".join(unescape(_ESCAPED.sub(r"\1", text)).split())


def _until_sentence_ends(words: str) -> str:
    end = _SENTENCE_END.search(words)
    return words[: end.end()] if end else words


def _shortened(words: str, most: int) -> str:
    """Cut after the last whole word that fits."""
    if len(words) <= most:
        return words
    start = words[: most - 1]
    whole = start if words[most - 1].isspace() else start.rpartition(" ")[0] or start
    return whole.rstrip(" ,;:–—-") + "…"
