"""Words: phrases, dates, numbers and lists, as the language of a site writes them.

The only language so far is English, whose catalogue is empty: the words of the code are its own. Another
language is another catalogue, for the names of months and the order of a date as well.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import reduce
from gettext import NullTranslations

from eportfolio.assessment.levels import rounded
from eportfolio.model.phrase import MONTHS, Phrase

DATE_FORMS = {
    "long": "{day} {month} {year}",
    "day-month": "{day} {month}",
    "short": "{day} {short}",
    "month-year": "{month} {year}",
}
"""5 October 2026; 5 October; 5 Oct; October 2026."""

ENDS = ("", *".!?…:。！？")
QUOTES = "\"'”’»)」"


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader of one language reads."""

    catalogue: NullTranslations = field(default_factory=NullTranslations)

    def say(self, said: object) -> str:
        """Say anything a page can hold; text that a person wrote is left as it is.

        Args:
            said: a phrase, text, day, number, or a tuple of them.

        Raises:
            TypeError: it is nothing that can be read, such as None.
        """
        if isinstance(said, str):
            return said
        if isinstance(said, Phrase):
            return self._phrase(said)
        if isinstance(said, date):
            return self.day(said)
        if isinstance(said, int | float | Decimal) and not isinstance(said, bool):
            return self.number(said)
        if isinstance(said, tuple):
            return self.listed(said)
        raise TypeError(f"a page cannot say {said!r}")

    def day(self, day: date, form: str = "long") -> str:
        """Write a day in one of `DATE_FORMS`."""
        name = MONTHS[day.month - 1]
        return self.catalogue.pgettext("date", DATE_FORMS[form]).format(
            day=day.day,
            month=self.catalogue.gettext(name),
            short=self.catalogue.pgettext("short month", name[:3]),
            year=day.year,
        )

    def number(self, value: float | Decimal) -> str:
        """Write a number: a whole one as it is, a decimal one with its digits, any other with two places.

        Rounded as the decimal number that is meant, halves away from zero: 4.125 is 4.13, where binary
        rounding gives 4.12.
        """
        written = str(abs(value)) if isinstance(value, int | Decimal) else f"{abs(rounded(value)):.2f}"
        return f"−{written}" if value < 0 and written.strip("0.") else written

    def level(self, value: float) -> str:
        """Write a rung of a scale: 3, or 2.5."""
        return self.number(Decimal(f"{value:g}"))

    def listed(self, items: tuple[object, ...]) -> str:
        """Write a list in one line: "A, B and C"; "" when it is empty."""
        *first, last = [self.say(item) for item in items] or [""]
        if not first:
            return last
        comma = self.catalogue.gettext("{first}, {second}")
        start = reduce(lambda so_far, item: comma.format(first=so_far, second=item), first)
        return self.catalogue.gettext("{first} and {second}").format(first=start, second=last)

    def _phrase(self, phrase: Phrase) -> str:
        if phrase.plural and phrase.count is not None:
            words = self.catalogue.ngettext(phrase.text, phrase.plural, phrase.count)
        else:
            words = self.catalogue.gettext(phrase.text)
        return words.format(**{name: self.say(value) for name, value in phrase.gaps()})


def upper_first(text: str) -> str:
    """Begin a sentence with these words."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Put these words inside a sentence; what is written in capitals, such as ICT, stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def with_stop(text: str) -> str:
    """End these words as a sentence, unless they end as one already."""
    words = text.rstrip()
    return words if words.rstrip(QUOTES)[-1:] in ENDS else f"{words}."
