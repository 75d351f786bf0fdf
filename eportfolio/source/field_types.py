"""Field types: what one typed text may be, from a date to the name of a standard.

The shapes made of several (lists, mappings, tables within tables) are in `field_shapes`.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from eportfolio.problems import nearest
from eportfolio.source.author_file import AuthorFile
from eportfolio.source.fields import FieldType
from eportfolio.source.nodes import Node, Scalar

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
TEXT_SCHEMA = {"type": ["string", "number", "boolean"]}
"""Editors read `title: 2026` as a number; here it is the text that was typed."""


class Text(FieldType):
    """A text of one line; line ends inside it become spaces."""

    unsaid = ""

    def __init__(self, words: str = "a text") -> None:
        self.words = words

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        return " ".join(typed.text.split()) if "\n" in typed.text else typed.text.strip()

    def schema(self) -> dict[str, Any]:
        return dict(TEXT_SCHEMA)


class Markdown(Text):
    """A text that may have several lines and Markdown in it."""

    def __init__(self) -> None:
        super().__init__("a text, Markdown allowed")

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        return None if typed is None else typed.text.strip()


class Day(FieldType):
    words = "a date, as in 2026-09-14"

    def read(self, node: Node, file: AuthorFile, field: str) -> date | None:
        typed = self.scalar(node, file, field)
        return None if typed is None else read_day(typed, typed.text.strip(), file, field)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def read_day(place: Scalar, text: str, file: AuthorFile, field: str) -> date | None:
    """Read a date as YYYY-MM-DD, or tell `file` what is wrong with it."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            file.fault(place, "there is no such day", "Look it up: year, month, day.", field=field)
            return None
        # The sums add days to dates, and must never run off the end of the calendar.
        if 1900 <= day.year <= 2200:
            return day
        file.fault(place, "this year is out of range", "Write a year from 1900 to 2200.", field=field)
        return None
    near = _day_meant(text)
    mend = "" if near else "Write year, month and day: 2026-09-14"
    file.fault(place, "not a date as it is written here", mend, near=near, field=field)
    return None


def _day_meant(text: str) -> str:
    """Guess the date in `2026-9-4`, `14.9.2026` or `9/14/2026`; "" where it could be two."""
    if found := re.match(r"(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)", text):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.match(r"(\d{1,2})\D{1,2}(\d{1,2})\D{1,2}(\d{4})(?!\d)", text):
        day, month, year = (int(part) for part in found.groups())
        if day <= 12 and month <= 12 and day != month and "." not in text:
            return ""
        if month > 12:
            day, month = month, day
    else:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


class Whole(FieldType):
    """A whole number within bounds."""

    def __init__(self, least: int = 0, most: int = 999_999_999_999) -> None:
        self.least, self.most = least, most
        self.words = f"a whole number, {least} or more"
        if most == least:
            self.words = f"the number {least}"
        elif most < 999_999_999_999:
            self.words = f"a whole number from {least} to {most:,}"

    def read(self, node: Node, file: AuthorFile, field: str) -> int | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip()
        # Length first: turning thousands of digits into a number is slow, and Python refuses it.
        if re.fullmatch(r"-?[0-9]{1,12}", text) and self.least <= int(text) <= self.most:
            return int(text)
        file.fault(typed, f"{self.words} is wanted here", field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Number(FieldType):
    """A number that may have a fraction; never infinite, never "not a number"."""

    def __init__(self, least: float = -1_000_000, most: float = 1_000_000) -> None:
        self.least, self.most = least, most
        self.words = "a number"
        if least == 0:
            self.words = "a number of 0 or more" if most == 1_000_000 else f"a number from 0 to {most:g}"

    def read(self, node: Node, file: AuthorFile, field: str) -> float | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip()
        if re.fullmatch(r"[+-]?[0-9]{1,9}(\.[0-9]{1,9})?", text) and self.least <= float(text) <= self.most:
            return float(text)
        near = text.replace(",", ".") if re.fullmatch(r"[0-9]+,[0-9]+", text) else ""
        file.fault(typed, f"{self.words} is wanted here", near=near, field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "number", "minimum": self.least, "maximum": self.most}

    def said(self, value: Any) -> str:
        return f"{value:g}"


_MEANT = {"yes": True, "no": False, "true": True, "false": False, "on": True, "off": False}


class YesNo(FieldType):
    unsaid: bool | None = False
    words = "yes or no"

    def read(self, node: Node, file: AuthorFile, field: str) -> bool | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        meant = _MEANT.get(typed.text.strip().casefold())
        if meant is None:
            file.fault(typed, f"{self.words} is wanted here", field=field)
        return meant

    def schema(self) -> dict[str, Any]:
        return {"enum": [True, False, *self.words.split(" or ")]}

    def said(self, value: Any) -> str:
        return self.words.split(" or ")[0 if value else 1]


class OnOff(YesNo):
    words = "on or off"


class MaybeYesNo(YesNo):
    """Yes, no, or not said."""

    unsaid = None


class Choice(FieldType):
    """One of a few words."""

    unsaid = ""

    def __init__(self, *choices: str) -> None:
        self.choices = choices
        self.words = f"one of: {', '.join(choices)}"

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip()
        if text in self.choices:
            return text
        file.fault(typed, f"not {self.words}", near=nearest(text, self.choices), field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.choices)}


class Id(FieldType):
    """A new id, which names the thing it stands in."""

    unsaid = ""
    words = "an id of the letters A-Z and a-z, digits, dots, hyphens and underscores"

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip()
        if ID.fullmatch(text) and len(text) <= 200 and not text.endswith("."):
            return text
        near = re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip("-._")[:200]
        mend = "An id may hold A-Z, a-z, 0-9, dot, hyphen and underscore, and begins with a letter or digit."
        file.fault(typed, "this cannot be an id", "" if near else mend, near=near, field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number"], "pattern": f"^{ID.pattern}$"}


class Name(FieldType):
    """The name of a person, entry, standard, path or file that stands elsewhere; looked up once all is read."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.words = {
            "person": "the id of a person in people.yml",
            "entry": "the id of an entry: its file name without .md",
            "standard": "a standard's id, code or alias",
            "path": "the id of a learning path",
            "file": "a file, by its path from here",
        }[kind]

    def read(self, node: Node, file: AuthorFile, field: str) -> Scalar | None:
        return self.scalar(node, file, field)

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number"]}


class Pattern(FieldType):
    """A text of a fixed form, such as a host name."""

    unsaid = ""

    def __init__(self, words: str, form: str, mend: str = "") -> None:
        self.words = words
        self.mend = mend
        self.form = re.compile(form)

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip()
        if self.form.fullmatch(text):
            return text
        file.fault(typed, f"not {self.words}", self.mend, field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^(?:{self.form.pattern})$"}


def either(choices: Iterable[str]) -> str:
    """Say a few words as a sentence does: "a, b or c"."""
    *first, last = choices
    return f"{', '.join(first)} or {last}" if first else last
