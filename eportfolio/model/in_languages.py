"""In languages: what a school says in several languages, as it is said to readers of one.

A level, a standard, a term: whatever has the field `in_languages` beside those that hold its words.
"""

from dataclasses import replace
from typing import Any, Protocol, TypeVar

from eportfolio.model.phrase import SiteText

InLanguages = tuple[tuple[str, tuple[tuple[str, Any], ...]], ...]
"""What is said in other languages: (language, ((field, what stands in it there), …))."""

FIELDS = ("title", "name", "short", "plain", "look_for")
"""The fields that hold words, of whatever has them."""


class HasLanguages(Protocol):
    @property
    def in_languages(self) -> InLanguages: ...


Said = TypeVar("Said", bound=HasLanguages)


def said_in(one: Said, language: str, own: str) -> Said:
    """Say something in a language, as far as its school has said it in that one or a near one.

    Its words are marked as belonging to the site, so that no page takes them for what the learner's own
    language is; what is not said in the language stays as it is.

    Args:
        own: the language of its fields.
    """
    is_own = base(own) == base(language)
    written = {name: getattr(one, name) for name in FIELDS if hasattr(one, name)} if is_own else {}
    texts = {**written, **_nearest(one.in_languages, language)}
    return replace(one, **{name: _marked(text) for name, text in texts.items()}) if texts else one  # type: ignore[type-var]


def base(tag: str) -> str:
    """Give the language without its country: es for es-MX."""
    return tag.partition("-")[0].casefold()


def _nearest(said: InLanguages, language: str) -> dict[str, Any]:
    by_tag = {tag.casefold(): dict(texts) for tag, texts in said}
    near = [texts for tag, texts in by_tag.items() if base(tag) == base(language)]
    return by_tag.get(language.casefold()) or next(iter(near), {})


def _marked(text: Any) -> Any:
    if isinstance(text, tuple):
        return tuple((value, SiteText(words)) for value, words in text)
    return SiteText(text)
