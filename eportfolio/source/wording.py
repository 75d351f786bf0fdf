"""Wording: parts what a school says in the language of a file from what it says in others."""

from collections.abc import Iterable, Mapping

from eportfolio.model.framework import Wording, worded
from eportfolio.model.in_languages import InLanguages


def own_words(wording: Wording, language: str) -> str:
    """Give a text in the file's own language, or in the first one that it is said in."""
    return worded(wording, language)[1]


def own_look_for(look_for: Iterable[tuple[float, Wording]], language: str) -> tuple[tuple[float, str], ...]:
    return tuple((value, own_words(wording, language)) for value, wording in sorted(look_for))


def in_languages(
    texts: Mapping[str, Wording], language: str, look_for: Iterable[tuple[float, Wording]] = ()
) -> InLanguages:
    """Gather by language what stands in which field, where that is not the file's own language.

    A level that is not described in a language stays in the file's own.
    """
    levels = sorted(look_for)
    tags = dict.fromkeys(
        tag for wording in (*texts.values(), *(one for _, one in levels)) for tag, _ in wording if tag
    )
    return tuple((tag, _said_in(tag, texts, levels, language)) for tag in tags if tag != language)


def _said_in(
    tag: str, texts: Mapping[str, Wording], levels: list[tuple[float, Wording]], language: str
) -> tuple[tuple[str, object], ...]:
    said: list[tuple[str, object]] = [
        (field, dict(wording)[tag]) for field, wording in texts.items() if tag in dict(wording)
    ]
    if any(tag in dict(wording) for _, wording in levels):
        described = tuple((value, dict(one).get(tag) or own_words(one, language)) for value, one in levels)
        said.append(("look_for", described))
    return tuple(said)
