"""Phrase: a sentence of the site before it is put into a reader's language.

Stages below the templates say things as phrases: English words with named gaps, and the values that fill
them. `Words` looks the words up in the catalogue of a language, chooses the plural form, and writes numbers,
days and lists as that language does. `str(phrase)` is the plain English.

The words are literal strings, whole sentences where they can be: they are gathered from the code for those
who translate, and another language has another order.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from gettext import NullTranslations

from eportfolio.model.language import ENGLISH, Language


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

    context: str = ""
    """What the words are said of, where other languages have different words for it."""

    def __str__(self) -> str:
        return IN_ENGLISH.say(self)

    def gaps(self) -> tuple[tuple[str, object], ...]:
        """Give every gap with its value, {n} for the count among them."""
        return self.values if self.count is None else (("n", self.count), *self.values)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day in another form than the long one, such as "5 October" or "October 2026"."""

    day: date
    form: str
    """A form of `Language.days`."""

    def __str__(self) -> str:
        return IN_ENGLISH.say(self)


class SiteText(str):
    """Text that a person wrote, and that is in the language of the site all the same.

    Such as a school's own Spanish for a standard, on the Spanish site of a portfolio in English.
    """

    __slots__ = ()


def like(text: str, words: str) -> str:
    """Give words that were made of a text, such as its beginning, as the same kind of text."""
    return SiteText(words) if isinstance(text, SiteText) else words


def phrase(text: str, **values: object) -> Phrase:
    """Say something whose words do not depend on a number."""
    return Phrase(text, values=tuple(values.items()))


def counted(one: str, many: str, count: int, **values: object) -> Phrase:
    """Say something in the form that a number asks for; {n} stands for the number."""
    return Phrase(one, many, count, tuple(values.items()))


def sense(context: str, text: str, **values: object) -> Phrase:
    """Say something that other languages say differently of different things: "reached", of a path."""
    return Phrase(text, values=tuple(values.items()), context=context)


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader of one language reads."""

    language: Language = ENGLISH
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
        if isinstance(said, Dated):
            return self.language.day(said.day, said.form)
        if isinstance(said, date):
            return self.language.day(said)
        if isinstance(said, int | float | Decimal) and not isinstance(said, bool):
            return self.language.number(said)
        if isinstance(said, tuple):
            return self.language.listed([self.say(item) for item in said])
        raise TypeError(f"a page cannot say {said!r}")

    def _phrase(self, phrase: Phrase) -> str:
        if phrase.plural and phrase.count is not None:
            words = self.catalogue.ngettext(phrase.text, phrase.plural, phrase.count)
        elif phrase.context:
            words = self.catalogue.pgettext(phrase.context, phrase.text)
        else:
            words = self.catalogue.gettext(phrase.text)
        return words.format(**{name: self.say(value) for name, value in phrase.gaps()})


IN_ENGLISH = Words()
"""What the code's own words say as they stand."""
