"""Language: how one language writes days, numbers and lists.

English stands here, since the code's own words are English; the facts of the others come from
`languages/locales.json`. Nothing is taken from the machine's locale: the same input must give the same bytes
everywhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from eportfolio.model.rounding import rounded


@dataclass(frozen=True, slots=True)
class Language:
    """What one language does where another does otherwise, besides having other words."""

    tag: str
    """As HTML names it: es, pt-BR."""

    days: Mapping[str, str]
    """Form → a day with the gaps {day}, {month}, {alone}, {short}, {number} and {year}.

    long: 5 October 2026; day-month: 5 October; short: 5 Oct; month-year: October 2026; month: Oct.
    """

    months: tuple[str, ...]
    """Names inside a date, from January on."""

    alone: tuple[str, ...]
    """Names where no day stands beside them."""

    short: tuple[str, ...]
    """Short ones."""

    both: tuple[str, str, str, str]
    """A list that ends with "and": two items, then the beginning, middle and end of a longer one."""

    either: tuple[str, str, str, str]
    """The same with "or"."""

    decimal: str = "."
    """What stands before the decimal places."""

    right_to_left: bool = False

    @property
    def direction(self) -> str:
        """Give what HTML's `dir` says."""
        return "rtl" if self.right_to_left else "ltr"

    def day(self, day: date, form: str = "long") -> str:
        """Write a day in one of the forms of `days`; KeyError for another form."""
        month = day.month - 1
        return self.days[form].format(
            day=day.day,
            month=self.months[month],
            alone=self.alone[month],
            short=self.short[month],
            number=day.month,
            year=day.year,
        )

    def number(self, value: float | Decimal) -> str:
        """Write a number: a whole one as it is, a decimal one with its digits, any other with two places.

        Rounded as the decimal number that is meant, halves away from zero: 4.125 is 4.13, where binary
        rounding gives 4.12.
        """
        written = str(abs(value)) if isinstance(value, int | Decimal) else f"{abs(rounded(value)):.2f}"
        sign = "−" if value < 0 and written.strip("0.") else ""
        return sign + written.replace(".", self.decimal)

    def level(self, value: float) -> str:
        """Write a rung of a scale: 3, or 2.5."""
        return self.number(Decimal(f"{value:g}"))

    def listed(self, items: Sequence[str], kind: str = "and") -> str:
        """Write a list in one line: "A, B and C", or with "or"; "" when it is empty.

        Args:
            items: already said; where they are HTML marked as safe, so is the list.
        """
        if len(items) < 2:
            return items[0] if items else ""
        two, start, middle, end = self.both if kind == "and" else self.either
        if len(items) == 2:
            return self._joined(two, *items)
        begun = self._joined(start, items[0], items[1])
        for item in items[2:-1]:
            begun = self._joined(middle, begun, item)
        return self._joined(end, begun, items[-1])

    def _joined(self, pattern: str, before: str, after: str) -> str:
        if self.tag.partition("-")[0] == "es":
            pattern = _for_the_ear(pattern, after)
        return type(before)(pattern).format(before, after)


def _for_the_ear(pattern: str, after: str) -> str:
    """Say "e" for "y" before the sound i, and "u" for "o" before the sound o, as Spanish does."""
    words = re.sub(r"<[^>]*>|^\W+", "", after).casefold()
    if re.match(r"(i|hi(?![ae]))", words):
        return pattern.replace(" y ", " e ")
    return pattern.replace(" o ", " u ") if re.match(r"(o|ho|8|11\b)", words) else pattern


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

ENGLISH = Language(
    tag="en",
    days={
        "long": "{day} {month} {year}",
        "day-month": "{day} {month}",
        "short": "{day} {short}",
        "month-year": "{month} {year}",
        "month": "{short}",
    },
    months=_MONTHS,
    alone=_MONTHS,
    short=tuple(name[:3] for name in _MONTHS),
    both=("{} and {}", "{}, {}", "{}, {}", "{} and {}"),
    either=("{} or {}", "{}, {}", "{}, {}", "{} or {}"),
)
