"""Made site: a finished site, read back from its bytes as a browser or a screen reader would.

Nothing of the program is used here, so that its mistakes cannot hide in the reading.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

LOADING = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "track": ("src",),
    "input": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "form": ("action",),
}
"""Attributes whose address a browser asks for by itself, or sends something to."""

LOADING_RELS = frozenset(
    ("stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest")
)


@dataclass(slots=True)
class Element:
    name: str
    attributes: Mapping[str, str]
    around: tuple["Element", ...]
    """What it stands in, outermost first."""

    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words inside, with single spaces."""
        return " ".join("".join(self.words).split())

    def is_in(self, name: str) -> bool:
        return any(one.name == name for one in self.around)

    def has_class(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()

    def __str__(self) -> str:
        written = "".join(f' {name}="{value}"' for name, value in self.attributes.items())
        return f"<{self.name}{written}>{self.text[:40]}"


class _Reader(HTMLParser):
    """Lists all elements in order, and every tag that closes what is not open or never closes."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.astray: list[str] = []
        self.seen: list[Element] = []
        """The element of each bit of text and each picture, in order; a heading's own words are its own."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._begun(tag, attrs)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begun(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1].name == tag:
            self.open.pop()
        elif tag not in VOID:
            self.astray.append(f"line {self.getpos()[0]}: </{tag}>")

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words.append(data)
        if data.strip() and self.open:
            self.seen.append(next((one for one in self.open if one.name in HEADINGS), self.open[-1]))

    def _begun(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        names = [name for name, _ in attrs]
        if len(names) > len(set(names)):
            self.astray.append(f"line {self.getpos()[0]}: <{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self.open))
        self.elements.append(element)
        if tag in ("img", "svg", "input") and not any(one.name in HEADINGS for one in self.open):
            self.seen.append(element)
        return element


@dataclass(frozen=True)
class MadePage:
    url: str
    """From the root of the site."""

    html: str

    @cached_property
    def _read(self) -> _Reader:
        reader = _Reader()
        reader.feed(self.html)
        reader.close()
        return reader

    @property
    def elements(self) -> list[Element]:
        return self._read.elements

    @property
    def astray(self) -> list[str]:
        """Tags that do not nest."""
        return [*self._read.astray, *(f"never closed: {one}" for one in self._read.open)]

    def all(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.name in names]

    def one(self, name: str) -> Element:
        (found,) = self.all(name)
        return found

    @property
    def title(self) -> str:
        """That of the page itself; drawings have one too."""
        (found,) = (one.text for one in self.all("title") if one.is_in("head"))
        return found

    @property
    def text(self) -> str:
        """What is there to be read: the words of the body, with single spaces."""
        return self.one("body").text

    @property
    def ids(self) -> list[str]:
        return [one.attributes["id"] for one in self.elements if "id" in one.attributes]

    @property
    def outline(self) -> list[tuple[int, str]]:
        """All headings as (level, words)."""
        return [(int(one.name[1]), one.text) for one in self.all(*HEADINGS)]

    @property
    def skipped(self) -> list[str]:
        """Headings more than one level below the one before them."""
        before = [0, *(level for level, _ in self.outline)]
        return [text for above, (level, text) in zip(before, self.outline, strict=False) if level > above + 1]

    @property
    def hollow(self) -> list[str]:
        """Headings under which there is nothing to see before the next one of their level or above."""
        found = []
        last: list[tuple[int, Element]] = []
        for element in self._read.seen:
            level = int(element.name[1]) if element.name in HEADINGS else 0
            if level and any(one is element for _, one in last):
                continue
            if level:
                found += [one.text for above, one in last if above >= level]
                last = [*((above, one) for above, one in last if above < level), (level, element)]
            elif not element.has_class("vh"):
                last = []
        return [*found, *(one.text for _, one in last)]

    @property
    def nameless(self) -> list[str]:
        """Headings, links, captions and titles without a word."""
        return [
            str(element)
            for element in self.all(*HEADINGS, "a", "summary", "caption", "title", "th")
            if not element.text and "aria-label" not in element.attributes
        ]

    @property
    def twice(self) -> list[str]:
        """Ids that more than one element bears."""
        return sorted(name for name, count in Counter(self.ids).items() if count > 1)

    @property
    def unsized(self) -> list[str]:
        """Pictures without words for those who cannot see them, or without the room they take."""
        return [
            str(image)
            for image in self.all("img")
            if "alt" not in image.attributes
            or not image.attributes.get("width", "").isdigit()
            or not image.attributes.get("height", "").isdigit()
        ]

    @property
    def links(self) -> list[str]:
        """Every address on the page, as written: what is followed, what is loaded and what is told of it."""
        found = [
            one.attributes[name]
            for one in self.elements
            for name in ("href", "src", "poster", "data", "action", "xlink:href")
            if name in one.attributes
        ]
        found += [one for element in self.elements for one in _set_of(element.attributes.get("srcset", ""))]
        found += [one for style in self.all("style") for one in css_addresses("".join(style.words))]
        found += [
            one for element in self.elements for one in css_addresses(element.attributes.get("style", ""))
        ]
        return found

    @property
    def loaded(self) -> list[str]:
        """The addresses that a browser asks for by itself, as written."""
        found = []
        for element in self.elements:
            names = LOADING.get(element.name, ())
            if element.name == "link" and LOADING_RELS & set(element.attributes.get("rel", "").split()):
                names = ("href",)
            for name in names:
                value = element.attributes.get(name, "")
                found += _set_of(value) if name == "srcset" else [value] if value else []
        for style in self.all("style"):
            found += css_addresses("".join(style.words))
        return found


class MadeSite:
    """All files of a site, by address."""

    def __init__(self, folder: Path, address: str = "") -> None:
        """Read the site in a folder.

        Args:
            address: where it is published, with a slash at its end, for feed, sitemap and link previews.
        """
        self.folder = folder
        self.address = address
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        self.files = {path.relative_to(folder).as_posix(): path for path in paths}
        self.pages = {
            url: MadePage(url, path.read_text("utf-8"))
            for url, path in self.files.items()
            if url.endswith(".html")
        }

    def __iter__(self) -> Iterator[MadePage]:
        return iter(self.pages.values())

    def __getitem__(self, url: str) -> MadePage:
        return self.pages[url]

    def bytes_of(self) -> dict[str, bytes]:
        return {url: path.read_bytes() for url, path in self.files.items()}

    def text_of(self, url: str) -> str:
        return self.files[url].read_text("utf-8")

    def links(self) -> Iterator[tuple[str, str]]:
        """Give every address with the file it is written in: pages, style sheets, feed and sitemap."""
        for page in self:
            yield from ((page.url, link) for link in page.links)
            for meta in page.all("meta"):
                if meta.attributes.get("property") in ("og:url", "og:image"):
                    yield page.url, meta.attributes["content"]
        for url in self.files:
            if url.endswith(".css"):
                yield from ((url, link) for link in css_addresses(self.text_of(url)))
            elif url.endswith(".xml"):
                yield from ((url, link) for link in _xml_addresses(self.text_of(url)))

    def leads(self, url: str, link: str) -> tuple[str, str] | None:
        """Follow an address written in a file: (file of the site, fragment); None when it leads elsewhere."""
        if self.address and link.startswith(self.address):
            url, link = "index.html", link.removeprefix(self.address) or "index.html"
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        folder = posixpath.dirname(url)
        target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else url
        return target, unquote(parts.fragment)

    def astray(self) -> list[str]:
        """List every address inside the site that leads to no file, or to no place on its page."""
        wrong = []
        ids = {page.url: set(page.ids) for page in self}
        for url, link in self.links():
            led = self.leads(url, link)
            if led is None:
                continue
            target, fragment = led
            if target not in self.files or (fragment and fragment not in ids.get(target, set())):
                wrong.append(f"{url}: {link}")
        return wrong

    def faults(self) -> list[str]:
        """List all that is wrong with the build of the pages, whatever they say."""
        found = [f"leads nowhere: {one}" for one in self.astray()]
        for page in self:
            wrong = [
                *(f"does not nest: {one}" for one in page.astray),
                *(f"skips a level: {one}" for one in page.skipped),
                *(f"has nothing under it: {one}" for one in page.hollow),
                *(f"has no words: {one}" for one in page.nameless),
                *(f"id twice: {one}" for one in page.twice),
                *(f"picture: {one}" for one in page.unsized),
            ]
            firsts = [text for level, text in page.outline if level == 1]
            if len(firsts) != 1:
                wrong.append(f"headings of the first level: {firsts}")
            found += [f"{page.url}: {one}" for one in wrong]
        titles = Counter(page.title for page in self)
        found += [f"title twice: {title}" for title, count in titles.items() if count > 1]
        orphans = set(self.pages) - self.reached() - {"404.html"}
        return [*found, *(f"nothing leads to {url}" for url in sorted(orphans))]

    def reached(self, start: str = "index.html") -> set[str]:
        """Give every page that a reader can come to by links alone."""
        seen, ahead = {start}, [start]
        while ahead:
            url = ahead.pop()
            for element in self[url].all("a"):
                led = self.leads(url, element.attributes.get("href", ""))
                if led and led[0] in self.pages and led[0] not in seen:
                    seen.add(led[0])
                    ahead.append(led[0])
        return seen


def css_addresses(css: str) -> list[str]:
    """Find what a style sheet asks for."""
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    found = re.findall(r"url\(\s*[\"']?(.*?)[\"']?\s*\)|@import\s+[\"'](.*?)[\"']", plain)
    return [one or other for one, other in found]


def _set_of(srcset: str) -> list[str]:
    return [part.split()[0] for part in srcset.split(",") if part.strip()]


def _xml_addresses(text: str) -> Iterable[str]:
    """Find the addresses of a feed or a sitemap; that it can be parsed at all is half of the test."""
    for element in ElementTree.fromstring(text).iter():
        if element.tag.endswith("}link"):
            yield element.attrib["href"]
        elif element.tag.endswith(("}loc", "}id")):
            yield element.text or ""
