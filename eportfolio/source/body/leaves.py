"""Leaves: blocks that take lines as they are (code, HTML), and those of one line (headings, rules).

A leaf starts by its own sign wherever it stands, and an open one says of each line whether it takes it.
"""

import re

from eportfolio.source.body.block import Block, Kind, Piece
from eportfolio.source.body.block_starts import FENCE, HEADING, RULE, heading_words, html_ending
from eportfolio.source.body.line import Line

_MARGIN = re.compile(r" {4}| {0,3}\t")


def start_leaf(line: Line, start: int, indent: int, is_in_paragraph: bool) -> Block | None:
    """Make the leaf whose sign stands at `start`, if one does.

    Args:
        indent: how many spaces stand before the sign.
        is_in_paragraph: whether the line could go on with a paragraph instead; some HTML may not break one.
    """
    sign = line.text[start]
    if sign == "#":
        return _start_heading(line, start)
    if sign in "`~":
        return _start_fence(line, start, indent)
    if sign == "<":
        ending = html_ending(line.text, start, is_in_paragraph)
        return None if ending is None else _start_html(line, start - indent, ending)
    if sign in "*-_" and RULE.match(line.text, start):
        return Block(Kind.RULE, line.number, is_over=True)
    return None


def start_indented_code(line: Line, position: int) -> Block:
    """Make a block of code by its indentation."""
    return Block(Kind.CODE, line.number, pieces=[_indented(line, position)])


def _indented(line: Line, position: int) -> Piece:
    """Give a line of indented code less its indentation; further tabs stay tabs at the margin."""
    margin = _MARGIN.match(line.written) if position == 0 else None
    return line.piece(position + 4, line.written[margin.end() :] if margin else None)


def _start_heading(line: Line, start: int) -> Block | None:
    sign = HEADING.match(line.text, start)
    if sign is None:
        return None
    begin = sign.end() + line.indent(sign.end())
    words = line.piece(begin, heading_words(line.text, begin))
    return Block(Kind.HEADING, line.number, pieces=[words], level=len(sign[1]), is_over=True)


def _start_fence(line: Line, start: int, indent: int) -> Block | None:
    fence = FENCE.match(line.text, start)
    if fence is None:
        return None
    info = (fence[2] or fence[4] or "").strip()
    return Block(Kind.CODE, line.number, info=info, offset=indent, ending=fence[1] or fence[3])


def _start_html(line: Line, start: int, ending: str) -> Block:
    html = Block(Kind.HTML, line.number, ending=ending)
    _add_html(html, line, start)
    return html


def takes_line(leaf: Block, line: Line, position: int) -> bool:
    """Give the line to an open block of code or HTML; False if it does not belong to it.

    The leaf is over when it took its last line or refused one.
    """
    if leaf.kind is Kind.HTML:
        if leaf.ending or not line.is_blank(position):
            _add_html(leaf, line, position)
            return True
    elif leaf.kind is Kind.CODE:
        if leaf.ending:
            _add_fenced(leaf, line, position)
            return True
        if line.indent(position) >= 4 or line.is_blank(position):
            leaf.pieces.append(_indented(line, position))
            return True
    else:
        return False
    leaf.is_over = True
    return False


def _add_html(leaf: Block, line: Line, position: int) -> None:
    leaf.pieces.append(line.piece(position))
    leaf.is_over = bool(leaf.ending) and leaf.ending in line.text[position:].lower()


def _add_fenced(leaf: Block, line: Line, position: int) -> None:
    indent = line.indent(position)
    closing = line.text[position + indent :].rstrip(" \t")
    if indent < 4 and len(closing) >= len(leaf.ending) and not closing.strip(leaf.ending[0]):
        leaf.is_over = True
        return
    start = position + min(indent, leaf.offset)
    # At the margin a tab stays a tab: in a table of values or a makefile it has a meaning.
    leaf.pieces.append(line.piece(start, None if start else line.written))


def strip_blank_end(code: Block) -> None:
    """Take the blank lines off the end of indented code."""
    while not code.ending and code.pieces and not code.pieces[-1].text.strip():
        code.pieces.pop()
