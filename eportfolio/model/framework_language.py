"""Framework language: a framework as it is said to readers of one language."""

from dataclasses import replace
from typing import Any, TypeVar

from eportfolio.model.framework import Framework, InLanguages, Level, Standard, Strand
from eportfolio.model.phrase import SiteText

Said = TypeVar("Said", Framework, Level, Strand, Standard)

FIELDS = ("title", "name", "short", "plain", "look_for")
"""The fields that hold words, of whatever has them."""


def in_language(framework: Framework, language: str) -> Framework:
    """Say a framework in a language, as far as its school has said it in that one.

    Its words are marked as belonging to the site, so that no page takes them for what the learner's own
    language is; what is not said in the language stays as it is.
    """
    is_own = base(framework.language) == base(language)
    said = replace(
        _said(framework, language, is_own),
        strands=tuple(_said(one, language, is_own) for one in framework.strands),
        standards=tuple(_said(one, language, is_own) for one in framework.standards),
        scale=replace(
            framework.scale, levels=tuple(_said(one, language, is_own) for one in framework.scale.levels)
        ),
    )
    return replace(said, language=language) if isinstance(said.title, SiteText) else said


def base(tag: str) -> str:
    """Give the language without its country: es for es-MX."""
    return tag.partition("-")[0].casefold()


def _said(one: Said, language: str, is_own: bool) -> Said:
    own = {name: getattr(one, name) for name in FIELDS if hasattr(one, name)} if is_own else {}
    texts: dict[str, Any] = {**own, **_nearest(one.in_languages, language)}
    return replace(one, **{name: _marked(text) for name, text in texts.items()}) if texts else one


def _nearest(said: InLanguages, language: str) -> dict[str, object]:
    by_tag = {tag.casefold(): dict(texts) for tag, texts in said}
    near = [texts for tag, texts in by_tag.items() if base(tag) == base(language)]
    return by_tag.get(language.casefold()) or next(iter(near), {})


def _marked(text: Any) -> Any:
    if isinstance(text, tuple):
        return tuple((value, SiteText(words)) for value, words in text)
    return SiteText(text)
