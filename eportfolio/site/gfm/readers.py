"""Readers: signs within words that Python-Markdown finds by our rules: escapes, bare addresses, mail."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX, AtomicString

Match = tuple[Element | str | None, int | None, int | None]
"""What Python-Markdown wants: the element for a stretch of text, and the stretch; all None for no match."""

_NO_MATCH: Match = (None, None, None)
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_TRAILING = re.compile(r"(?:[?!.,:*_~'\"]|&[A-Za-z0-9]+;)$")


class Escape(InlineProcessor):
    """A backslash before a mark: the mark stands for itself."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~])", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Match:  # type: ignore[override]  # noqa: N802
        """Give the mark, parked so that no other reader takes it for a sign."""
        return f"{STX}{ord(m[1])}{ETX}" if m[1] != "&" else "&amp;", m.start(), m.end()


class BareAddress(InlineProcessor):
    """An address that stands in the text without any brackets."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        start = r"(?<![A-Za-z0-9])(?:[Hh][Tt][Tt][Pp][Ss]?://|(?<![^\s*_~(])[Ww][Ww][Ww]\.)"
        super().__init__(start + r"[^\s<\x02\x03]+", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Match:  # type: ignore[override]  # noqa: N802
        """Give the link, less the full stop or bracket that belongs to the sentence around it."""
        address = _without_sentence_end(m[0])
        scheme = _SCHEME.match(address)
        host = re.split(r"[/?#]", address[scheme.end() if scheme else 0 :], maxsplit=1)[0]
        labels = host.split(".")
        if not host or (not scheme and len(labels) < 2) or any("_" in label for label in labels[-2:]):
            return _NO_MATCH
        link = Element("a", {"href": address if scheme else f"http://{address}"})
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(address)


def _without_sentence_end(address: str) -> str:
    """Take off what a sentence puts after an address, as GitHub does."""
    while True:
        trailing = _TRAILING.search(address[-40:])
        if trailing:
            address = address[: len(address) - len(trailing[0])]
        elif address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1]
        else:
            return address


class Mail(InlineProcessor):
    """A mail address, in angle brackets or alone."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        bare = r"(?<![A-Za-z0-9._+@/-])[A-Za-z0-9._+-]++@[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)+(?<=[A-Za-z])"
        angled = r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,99}@[A-Za-z0-9.-]{1,255}>"
        super().__init__(f"{angled}|{bare}", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Match:  # type: ignore[override]  # noqa: N802
        """Give the link to write to it."""
        mail = m[0].strip("<>")
        link = Element("a", {"href": f"mailto:{mail}"})
        link.text = AtomicString(mail)
        return link, m.start(), m.end()
