"""Words: the readers of code, brackets and bare addresses that Python-Markdown calls on each paragraph."""

import re
from collections.abc import Container, Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX, AtomicString, code_escape

from eportfolio.source.body.link_syntax import LinkKind, LinkSpan, Target, meant, read_links
from eportfolio.source.body.words import code_spans, code_text

Match = tuple[Element | str | None, int | None, int | None]
"""What Python-Markdown wants: the element for a stretch of text, and the stretch; all None for no match."""

_NO_MATCH: Match = (None, None, None)
_MARKED = re.compile(r"(\*{1,3}|_{1,3}|~~)(?=\S)(.{1,500}?)(?<=\S)\1")
_TRAILING = re.compile(r"(?:[?!.,:*_~'\"]|&[A-Za-z0-9]+;)$")


class CodeSpan(InlineProcessor):
    """`code` between runs of backticks of one length."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\\[\\`]|`+", md)
        self._text = ""
        self._spans: dict[int, tuple[int, int]] = {}

    def handleMatch(self, m: re.Match[str], data: str) -> Match:
        """Give the code element that starts at a run of backticks."""
        # Counted from the end of the text, a place stays the same while what stands before it is
        # replaced; so each paragraph is searched once.
        if not self._text.endswith(data[m.start() :]):
            self._spans = {
                len(data) - start: (end - start, size) for start, end, size in code_spans(data)
            }
        self._text = data
        found = self._spans.get(len(data) - m.start())
        if found is None:
            return _NO_MATCH
        length, size = found
        end = m.start() + length
        code = Element("code")
        code.text = AtomicString(code_escape(code_text(data[m.start() : end], size)))
        return code, m.start(), end


class Escape(InlineProcessor):
    """A backslash before a mark: the mark stands for itself."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~])", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Match:
        """Give the mark, parked so that no other reader takes it for a sign."""
        return f"{STX}{ord(m[1])}{ETX}" if m[1] != "&" else "&amp;", m.start(), m.end()


class Brackets(InlineProcessor):
    """Links, pictures and footnote marks."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\\[\s\S]|!?\[", md)
        self.use({}, ())

    def use(self, definitions: Mapping[str, Target], footnotes: Container[str]) -> None:
        """Take over what a body defines."""
        self._definitions = definitions
        self._footnotes = footnotes
        self._text = ""
        self._spans: dict[int, LinkSpan] = {}
        self._length = 0

    def handleMatch(self, m: re.Match[str], data: str) -> Match:
        """Give the element that starts at a bracket."""
        if m[0][0] == "\\":
            return _NO_MATCH
        spans = {span.start: span for span in read_links(data, self._definitions, self._footnotes)}
        span = spans.get(m.start())
        if span is None:
            return _NO_MATCH
        words = data[span.words_start : span.words_end]
        return self._element(span, words), span.start, span.end

    def _element(self, span: LinkSpan, words: str) -> Element:
        if span.kind is LinkKind.FOOTNOTE:
            mark = Element("sup", {"class": "footnote-ref"})
            SubElement(mark, "a", {"data-note": span.target.address}).text = AtomicString("?")
            return mark
        if span.kind is LinkKind.LINK:
            element = Element("a", {"href": _exact(span.target.address)})
            element.text = words
        else:
            element = Element("img", {"src": _exact(span.target.address), "alt": self._plain(words)})
        if span.target.title:
            element.set("title", _exact(span.target.title))
        return element

    def _plain(self, words: str) -> str:
        """Give the words of a picture without the marks of links and emphasis in them."""
        spans = read_links(words, self._definitions, self._footnotes)
        for span in reversed(spans):
            words = words[: span.start] + words[span.words_start : span.words_end] + words[span.end :]
        words = _MARKED.sub(r"\2", words)
        return self.unescape(_exact(meant(words)).replace("\n", " "))


class BareAddress(InlineProcessor):
    """An address that stands in the text without any brackets."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"(?<![A-Za-z0-9])(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\.)[^\s<\x02\x03]+", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Match:
        """Give the link, less the full stop or bracket that belongs to the sentence around it."""
        address = _without_sentence_end(m[0])
        host = re.split(r"[/?#]", re.sub(r"(?i)^https?://", "", address))[0]
        is_bare_host = address[:4].lower() == "www."
        if is_bare_host and not re.search(r"(?:^|[\s*_~(])$", data[: m.start()][-1:]):
            return _NO_MATCH
        labels = host.split(".")
        if not host or (is_bare_host and len(labels) < 2) or any("_" in label for label in labels[-2:]):
            return _NO_MATCH
        link = Element("a", {"href": f"http://{address}" if is_bare_host else address})
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(address)


def _without_sentence_end(address: str) -> str:
    """Take off what a sentence puts after an address, as GitHub does."""
    while True:
        trailing = _TRAILING.search(address)
        if trailing:
            address = address[: trailing.start()]
        elif address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1]
        else:
            return address


class BareMail(InlineProcessor):
    """A mail address, in angle brackets or alone."""

    ANCESTOR_EXCLUDES = ("a",)
    PATTERN = r"(?<![A-Za-z0-9._+@/-])([A-Za-z0-9._+-]++@[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)+(?<=[A-Za-z]))"

    def handleMatch(self, m: re.Match[str], data: str) -> Match:
        """Give the link to write to it."""
        mail = m[1].removeprefix("mailto:")
        link = Element("a", {"href": f"mailto:{mail}"})
        link.text = AtomicString(mail)
        return link, m.start(), m.end()


def _exact(text: str) -> str:
    """Keep Python-Markdown from reading an entity where the author meant its very letters."""
    return text.replace("&", "&amp;")
