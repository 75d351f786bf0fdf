"""Tree: the blocks of a Markdown body as HTML elements, their words still to be read by Python-Markdown.

Task lists, callouts, footnotes and tables get the elements that GitHub gives them.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString, code_escape

from eportfolio.site.gfm.words import WordsBuilder, append_text
from eportfolio.source.body.block import Block, Body, Kind
from eportfolio.source.body.targets import meant

TIGHT = "tight"
"""Stands for the paragraph of an item without blank lines; `unwrap_tight` takes it away."""

_TASK = re.compile(r"\[([ xX])\](?=\s)")
_CALLOUT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$", re.IGNORECASE)
_LANGUAGE = re.compile(r"[\w+#.-]{1,30}")


class TreeBuilder:
    """Builds the elements of one body."""

    def __init__(self, body: Body, keep_html: Callable[[str], str]) -> None:
        """Args: keep_html: parks raw HTML with Python-Markdown, and gives what stands for it."""
        self._body = body
        self._keep_html = keep_html
        self._words = WordsBuilder(body.definitions, body.footnotes)

    def build(self, root: Element) -> None:
        """Fill `root` with the body's blocks, and with its footnotes at the end."""
        body = self._body
        for block in body.root.children:
            self._add(root, block, is_tight=False, is_top=True)
        if body.footnotes:
            listing = SubElement(SubElement(root, "section", {"class": "footnotes"}), "ol")
            for name, note in body.footnotes.items():
                self._add_all(SubElement(listing, "li", {"data-note": name}), note)

    def _add_all(self, parent: Element, box: Block, is_tight: bool = False) -> None:
        for block in box.children:
            self._add(parent, block, is_tight)

    def _add(self, parent: Element, block: Block, is_tight: bool, is_top: bool = False) -> None:
        """Add one block; footnotes stand at the end, whatever box they were written in."""
        match block.kind:
            case Kind.PARAGRAPH:
                self._fill(SubElement(parent, TIGHT if is_tight else "p"), block)
            case Kind.HEADING:
                self._fill(SubElement(parent, f"h{block.level}"), block)
            case Kind.RULE:
                SubElement(parent, "hr")
            case Kind.CODE:
                _add_code(parent, block)
            case Kind.HTML:
                self._add_html(parent, block)
            case Kind.QUOTE:
                self._add_quote(parent, block, is_top)
            case Kind.LIST:
                self._add_list(parent, block)
            case Kind.TABLE:
                self._add_table(parent, block)

    def _fill(self, element: Element, block: Block) -> None:
        self._words.fill(element, block.text.rstrip(" \t"))

    def _add_html(self, parent: Element, block: Block) -> None:
        append_text(parent, self._keep_html(block.text + "\n"))

    def _add_quote(self, parent: Element, block: Block, is_top: bool) -> None:
        callout = _take_callout(block) if is_top else ""
        if callout:
            box = SubElement(parent, "div", {"class": f"callout callout-{callout}"})
        else:
            box = SubElement(parent, "blockquote")
        self._add_all(box, block)

    def _add_list(self, parent: Element, block: Block) -> None:
        is_ordered = block.info in ".)"
        listing = SubElement(parent, "ol" if is_ordered else "ul")
        if is_ordered and block.level != 1:
            listing.set("start", str(block.level))
        for item in block.children:
            entry = SubElement(listing, "li")
            mark = _take_task_mark(item)
            if mark:
                entry.set("class", "task-list-item")
                box = SubElement(entry, "input", {"type": "checkbox", "disabled": ""})
                if mark != " ":
                    box.set("checked", "")
            self._add_all(entry, item, is_tight=not block.is_loose)

    def _add_table(self, parent: Element, block: Block) -> None:
        table = SubElement(parent, "table")
        head, *rows = block.children
        self._add_row(SubElement(table, "thead"), head, "th", block.columns)
        body = SubElement(table, "tbody") if rows else table
        for row in rows:
            self._add_row(body, row, "td", block.columns)

    def _add_row(self, parent: Element, row: Block, tag: str, columns: tuple[str, ...]) -> None:
        """Add a row with as many cells as the table's head has."""
        line = SubElement(parent, "tr")
        for place, alignment in enumerate(columns):
            cell = SubElement(line, tag, {"align": alignment} if alignment else {})
            if place < len(row.children):
                self._fill(cell, row.children[place])


def _add_code(parent: Element, block: Block) -> None:
    code = SubElement(SubElement(parent, "pre"), "code")
    language = _LANGUAGE.match(meant(block.info))
    if language:
        code.set("class", f"language-{language[0].lower()}")
    code.text = AtomicString(code_escape(block.text + "\n" if block.pieces else ""))


def _take_callout(quote: Block) -> str:
    """Take `[!NOTE]` off the start of a quote that has more to say, and give its name in lower case."""
    first = quote.children[0] if quote.children else None
    if first is None or first.kind is not Kind.PARAGRAPH:
        return ""
    name = _CALLOUT.match(first.pieces[0].text)
    if name is None or (len(first.pieces) == 1 and len(quote.children) == 1):
        return ""
    del first.pieces[0]
    if not first.pieces:
        del quote.children[0]
    return name[1].lower()


def _take_task_mark(item: Block) -> str:
    """Take `[ ]` or `[x]` off the start of an item, and give what stands in it."""
    first = item.children[0] if item.children else None
    if first is None or first.kind is not Kind.PARAGRAPH:
        return ""
    mark = _TASK.match(first.pieces[0].text)
    if mark is None:
        return ""
    first.pieces[0] = first.pieces[0]._replace(text=first.pieces[0].text[mark.end() :].lstrip())
    return mark[1]


def unwrap_tight(root: Element) -> None:
    """Put the words of tight paragraphs straight into their items."""
    for parent in list(root.iter()):
        if parent.find(TIGHT) is None:
            continue
        children = list(parent)
        for child in children:
            parent.remove(child)
        for child in children:
            _append(parent, child)


def _append(parent: Element, child: Element) -> None:
    if child.tag != TIGHT:
        parent.append(child)
        return
    append_text(parent, child.text)
    parent.extend(list(child))
    append_text(parent, child.tail)
