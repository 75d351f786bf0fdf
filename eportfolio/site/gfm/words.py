"""Words: a paragraph's code, links, pictures and footnote marks as elements, other words still unread."""

import re
from collections.abc import Container, Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString, code_escape

from eportfolio.source.body.link_syntax import LinkKind, LinkSpan, read_links
from eportfolio.source.body.targets import Target, meant
from eportfolio.source.body.words import Opaque, blank_out, code_in, opaque_spans

_MARKED = re.compile(r"(\*{1,3}|_{1,3}|~~)(?=\S)(.{1,500}?)(?<=\S)\1")


class WordsBuilder:
    """Fills elements with the words of one body, knowing what it defines."""

    def __init__(self, definitions: Mapping[str, Target], footnotes: Container[str]) -> None:
        self._definitions = definitions
        self._footnotes = footnotes

    def fill(self, element: Element, text: str) -> None:
        """Put a paragraph's words into an element."""
        if "[" not in text and "`" not in text:
            element.text = text
            return
        opaque = list(opaque_spans(text))
        links = read_links(blank_out(text, opaque), self._definitions, self._footnotes)
        code = [span for span in opaque if span.ticks]
        _Filling(self, text, sorted([*code, *links], key=lambda span: (span.start, -span.end))).fill(element)

    def plain(self, words: str) -> str:
        """Give the words of a picture less the marks of code, links and emphasis in them."""
        for code in reversed([span for span in opaque_spans(words) if span.ticks]):
            words = words[: code.start] + code_in(words, code) + words[code.end :]
        links = read_links(words, self._definitions, self._footnotes)
        signs = [(one.start, one.words_start) for one in links] + [(one.words_end, one.end) for one in links]
        words = cut_out(words, sorted(signs))
        return " ".join(meant(_MARKED.sub(r"\2", words)).split())


class _Filling:
    """One paragraph on its way into elements, read from left to right."""

    def __init__(self, builder: WordsBuilder, text: str, spans: list[Opaque | LinkSpan]) -> None:
        self.builder = builder
        self.text = text
        self.spans = spans
        self.next = 0
        self.position = 0

    def fill(self, parent: Element, end: int | None = None) -> None:
        """Take words and elements up to `end`."""
        last = len(self.text) if end is None else end
        while self.next < len(self.spans) and self.spans[self.next].start < last:
            span = self.spans[self.next]
            self._add_text(parent, span.start)
            self.next += 1
            self._add_element(parent, span)
            while self.next < len(self.spans) and self.spans[self.next].start < span.end:
                self.next += 1
            self.position = span.end
        self._add_text(parent, last)

    def _add_text(self, parent: Element, end: int) -> None:
        append_text(parent, self.text[self.position : end])
        self.position = end

    def _add_element(self, parent: Element, span: Opaque | LinkSpan) -> None:
        if isinstance(span, Opaque):
            SubElement(parent, "code").text = AtomicString(code_escape(code_in(self.text, span)))
        elif span.kind is LinkKind.FOOTNOTE:
            mark = SubElement(parent, "sup", {"class": "footnote-ref"})
            SubElement(mark, "a", {"data-note": span.name}).text = AtomicString("?")
        elif span.kind is LinkKind.PICTURE:
            alt = self.builder.plain(self.text[span.words_start : span.words_end])
            address = _exact(span.target.address)
            SubElement(parent, "img", {"src": address, "alt": _exact(alt), **_title(span)})
        else:
            link = SubElement(parent, "a", {"href": _exact(span.target.address), **_title(span)})
            self.position = span.words_start
            self.fill(link, span.words_end)


def cut_out(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Give the text without the given stretches, which are in order."""
    parts = []
    position = 0
    for start, end in stretches:
        parts.append(text[position:start])
        position = end
    return "".join([*parts, text[position:]])


def _title(span: LinkSpan) -> dict[str, str]:
    return {"title": _exact(span.target.title)} if span.target.title else {}


def _exact(text: str) -> str:
    """Keep Python-Markdown from reading an entity where the author meant its very letters."""
    return text.replace("&", "&amp;")


def append_text(parent: Element, text: str | None) -> None:
    """Add words after all that an element holds."""
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
