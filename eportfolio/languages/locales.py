"""Locales: how each language writes days, numbers and lists, out of `locales.json`.

That file is made by `tests/renew_words.py` from the Unicode CLDR, so that nobody who builds a site carries
its 30 megabytes along.
"""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from eportfolio.model.language import ENGLISH, Language

FILE = Path(__file__).with_name("locales.json")


@cache
def language_of(tag: str) -> Language:
    """Give the facts of a language under its own tag; of one that nobody knows, those of English.

    Args:
        tag: as in es, pt-BR; the facts of pt serve for pt-XX where there are none of its own.
    """
    if tag.partition("-")[0].casefold() == "en":
        return replace(ENGLISH, tag=tag)
    known = _known()
    found = next((known[name] for name in narrowing(tag) if name in known), None)
    return _language(tag, found) if found else replace(ENGLISH, tag=tag)


def narrowing(tag: str) -> tuple[str, ...]:
    """Give a tag and those it is a kind of, in small letters: zh-hant-tw, zh-hant, zh."""
    parts = tag.casefold().split("-")
    return tuple("-".join(parts[:count]) for count in range(len(parts), 0, -1))


@cache
def _known() -> dict[str, Any]:
    return {tag.casefold(): facts for tag, facts in json.loads(FILE.read_text("utf-8")).items()}


def _language(tag: str, facts: dict[str, Any]) -> Language:
    months = tuple(facts["months"])
    return Language(
        tag=tag,
        days=facts["days"],
        months=months,
        alone=tuple(facts.get("alone", months)),
        short=tuple(facts["short"]),
        both=tuple(facts["and"]),
        either=tuple(facts["or"]),
        decimal=facts["decimal"],
        right_to_left=facts.get("rtl", False),
    )
