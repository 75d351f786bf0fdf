"""Printed: what a page of the site says, as a small tree of its elements, with the numbers and days in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = ("area", "br", "col", "hr", "img", "input", "link", "meta", "path", "circle", "rect", "use", "source")

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SPELLED = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")

DAY = re.compile(
    rf"(?:(?<![\d.])\d{{1,2}} )?\b(?:{'|'.join(MONTHS)})\b(?: \d{{4}}\b)?"
    rf"|(?<![\d.])\d{{1,2}} (?:{'|'.join(month[:3] for month in MONTHS)})\b"
)
NUMBER = re.compile(r"\d+(?:\.\d+)?")
SPELLED_NUMBER = re.compile(rf"\b(?:{'|'.join(SPELLED)})\b")


@dataclass(eq=False)
class Part:
    """An element of a page with all that stands in it."""

    name: str
    attributes: dict[str, str]
    inside: list["Part | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words inside, those of two elements kept apart, with single spaces."""
        return " ".join(" ".join(self.words()).split())

    def words(self, without: tuple[str, ...] = ()) -> Iterator[str]:
        """Give the bits of text in order.

        Args:
            without: names, and classes with a dot before them, of elements that are passed over.
        """
        for one in self.inside:
            if isinstance(one, str):
                yield one
            elif not one.is_any_of(without):
                yield from one.words(without)

    def is_any_of(self, kinds: tuple[str, ...]) -> bool:
        return self.name in kinds or any(f".{name}" in kinds for name in self.classes)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self, *kinds: str) -> list["Part"]:
        """Give every element inside that is one of these: "li" by its name, ".steps" by its class."""
        found = []
        for one in self.inside:
            if isinstance(one, Part):
                found += [one] if one.is_any_of(kinds) else []
                found += one.all(*kinds)
        return found

    def one(self, *kinds: str) -> "Part":
        found = self.all(*kinds)
        assert len(found) == 1, f"{len(found)} of {kinds} in <{self.name}>"
        return found[0]

    def first(self, *kinds: str) -> "Part | None":
        return next(iter(self.all(*kinds)), None)

    def own(self, *kinds: str) -> list["Part"]:
        """Give the elements right inside that are one of these."""
        return [one for one in self.inside if isinstance(one, Part) and one.is_any_of(kinds)]

    def section(self, heading: str) -> "Part":
        """Give the section that the heading of this id names."""
        found = [
            one for one in self.all("section", "aside") if one.attributes.get("aria-labelledby") == heading
        ]
        assert len(found) == 1, f"{len(found)} sections named {heading}"
        return found[0]


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Part("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        part = Part(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(part)
        if tag not in VOID:
            self.open.append(part)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Part(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag == self.open[-1].name:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def main_of(file: Path) -> Part:
    """Read what a page is there for: its main part, without what frames every page."""
    reader = Reader()
    reader.feed(file.read_text("utf-8"))
    return reader.open[0].one("main")


def days(text: str) -> list[str]:
    """Give the days and months in a text, as written."""
    return DAY.findall(text)


def numbers(text: str, *but: str) -> list[str]:
    """Give the numbers in a text in order, those of days left out.

    Args:
        but: titles and other words of people, which may hold numbers of their own.
    """
    return NUMBER.findall(without(text, *but))


def in_figures(text: str) -> str:
    """Write the numbers that begin a sentence in figures: "Three are ready" is 3."""
    return SPELLED_NUMBER.sub(lambda found: str(SPELLED.index(found[0]) + 1), text)


def without(text: str, *words: str) -> str:
    """Take titles and days out of a text."""
    for one in sorted(filter(None, words), key=len, reverse=True):
        text = text.replace(" ".join(one.split()), " … ")
    return DAY.sub(" ", text)


def long_day(day: str) -> str:
    """Write a day as pages do: 5 October 2026."""
    year, month, of_month = day.split("-")
    return f"{int(of_month)} {MONTHS[int(month) - 1]} {year}"


def near_day(day: str, today: str) -> str:
    """Write a day inside a sentence: without its year when that is this one."""
    written = long_day(day)
    return written.removesuffix(f" {day[:4]}") if day[:4] == today[:4] else written


def short_day(day: str) -> str:
    _, month, of_month = day.split("-")
    return f"{int(of_month)} {MONTHS[int(month) - 1][:3]}"


def month_of(day: str) -> str:
    year, month, _ = day.split("-")
    return f"{MONTHS[int(month) - 1]} {year}"
