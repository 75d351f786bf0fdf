"""Field amounts: days and numbers, read from the text that was typed and kept within bounds."""

import re
from datetime import date
from typing import Any

from eportfolio.source.tables.fields import FieldType
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Node, Scalar


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
            file.fault(place, "there is no such day", "Check the month and the day.", field=field)
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
        if day <= 12 and month <= 12 and day != month:
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
