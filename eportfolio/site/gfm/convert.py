"""Convert: Markdown to HTML as GitHub's preview shows it, by way of Python-Markdown.

Python-Markdown finds the signs within words (escapes, addresses, raw HTML), keeps what is finished apart
from what is not, and writes the HTML. Blocks, brackets and emphasis follow rules of our own, since its
rules for them differ from GitHub's in ways that twelve-year-olds meet every day; `build_parser` is the
place it names for such a choice.

The HTML that comes out is not safe: whoever shows it sends it through `sanitise` first. One converter
is made and used again; it belongs to one thread.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Self
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.inlinepatterns import (
    AutolinkInlineProcessor,
    HtmlInlineProcessor,
    InlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.treeprocessors import InlineProcessor as WordsReader
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import Registry

from eportfolio.site.gfm.emphasis import emphasise
from eportfolio.site.gfm.footnotes import number_footnotes
from eportfolio.site.gfm.readers import BareAddress, Escape, Mail
from eportfolio.site.gfm.tree import TIGHT, TreeBuilder, unwrap_tight
from eportfolio.site.gfm.words import WordsBuilder
from eportfolio.source.body.blocks import read_blocks
from eportfolio.source.body.words import ADDRESS, HTML_TAG

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LINE_BREAK = r"(?: {2,}|\\)\n"


def gfm_to_html(text: str) -> str:
    """Convert a Markdown text to HTML that is not safe yet."""
    return _convert(_converter(), text)


def gfm_line_to_html(text: str) -> str:
    """Convert one line or paragraph: its words are read, signs of blocks are left as they stand."""
    return _convert(_line_converter(), text)


def _convert(converter: Markdown, text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    converter.reset()
    return converter.convert(_CONTROL.sub("", plain))


class _Gfm(Markdown):
    """Python-Markdown with the readers that GitHub's Markdown needs."""

    def build_parser(self) -> Self:
        """Put the parts together; Python-Markdown calls this once."""
        self.preprocessors = Registry()
        self.inlinePatterns = Registry()
        self.treeprocessors = Registry()
        self.postprocessors = Registry()
        self.parser = _Blocks(self)
        readers: tuple[tuple[str, InlineProcessor], ...] = (
            ("address", AutolinkInlineProcessor(rf"(?<!\\){ADDRESS.pattern}", self)),
            ("escape", Escape(self)),
            ("line break", SubstituteTagInlineProcessor(_LINE_BREAK, "br")),
            ("html", HtmlInlineProcessor(f"({HTML_TAG.pattern})", self)),
            ("bare address", BareAddress(self)),
            ("mail", Mail(self)),
        )
        for place, (name, reader) in enumerate(readers):
            self.inlinePatterns.register(reader, name, 200 - 10 * place)
        self.treeprocessors.register(WordsReader(self), "inline", 40)
        self.treeprocessors.register(_Finish(self), "finish", 30)
        self.treeprocessors.register(UnescapeTreeprocessor(self), "unescape", 0)
        self.postprocessors.register(RawHtmlPostprocessor(self), "raw_html", 0)
        return self


class _Blocks(BlockParser):
    """Reads the blocks of a body, in place of Python-Markdown's block processors."""

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802
        """Give the tree of a body, its words unread."""
        root = Element(self.md.doc_tag)
        TreeBuilder(read_blocks("\n".join(lines)), self.md.htmlStash.store).build(root)
        return ElementTree(root)


class _LineBlocks(BlockParser):
    """Takes a text for one paragraph."""

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802
        root = Element(self.md.doc_tag)
        WordsBuilder({}, ()).fill(SubElement(root, TIGHT), " ".join(lines).strip())
        return ElementTree(root)


class _Finish(Treeprocessor):
    """What is left to do once the words are read."""

    def run(self, root: Element) -> None:
        emphasise(root)
        number_footnotes(root)
        unwrap_tight(root)


class _GfmLine(_Gfm):
    def build_parser(self) -> Self:
        super().build_parser()
        self.parser = _LineBlocks(self)
        return self


@cache
def _converter() -> Markdown:
    return _Gfm(output_format="html")


@cache
def _line_converter() -> Markdown:
    return _GfmLine(output_format="html")
