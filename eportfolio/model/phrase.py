"""Phrase: a sentence of the site before it is put into a reader's language.

Stages below the templates say things as phrases: English words with named gaps, and the values
that fill them. The theme looks the words up in the catalogue, chooses the plural form, and writes
numbers, dates and lists as the language does. `str(phrase)` is the plain English.
"""

from dataclasses import dataclass
from datetime import date

# Not from strftime, which follows the machine's locale: the same input must give the same bytes everywhere.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with named gaps, such as ``Phrase("based on {n} pieces", values=(("n", 3),))``."""

    text: str
    """The words for one (or for any number, where there is no plural)."""

    plural: str = ""
    """The words for any other number than one; "" where the number does not matter."""

    count: int | None = None
    """The number that chooses the form; it fills the gap {n} as well."""

    values: tuple[tuple[str, object], ...] = ()
    """(name of the gap, value): text, number, date, Phrase, or a tuple of them (said as a list)."""

    def __str__(self) -> str:
        words = self.plural if self.plural and self.count != 1 else self.text
        return words.format(**{name: in_english(value) for name, value in self.gaps()})

    def gaps(self) -> tuple[tuple[str, object], ...]:
        """Give every gap with its value, {n} for the count among them."""
        return self.values if self.count is None else (("n", self.count), *self.values)


def phrase(text: str, **values: object) -> Phrase:
    """Say something whose words do not depend on a number."""
    return Phrase(text, values=tuple(values.items()))


def counted(one: str, many: str, count: int, **values: object) -> Phrase:
    """Say something in the form that a number asks for; {n} stands for the number."""
    return Phrase(one, many, count, tuple(values.items()))


def in_english(value: object) -> str:
    """Write a value as English does: "5 October 2026", "2.41", "A, B and C"."""
    if isinstance(value, tuple):
        said = [in_english(each) for each in value]
        return said[0] if len(said) == 1 else ", ".join(said[:-1]) + (f" and {said[-1]}" if said else "")
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, float):
        return f"{value:.2f}"
    return str(value)
