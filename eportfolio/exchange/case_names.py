"""CASE names: ids for standards, strands and frameworks out of what a package calls them.

Ids stand in the learner's files and in page addresses, so they keep the published code where they can and
are unique whatever the case of their letters. A code that several standards share is no one's id but stays
the code of each, as the published document prints it: whoever writes it is told that it may mean either,
and no piece of work is silently counted for the wrong one.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from eportfolio.exchange.case_package import Item

SMALL_WORDS = {"a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"}
LONGEST = 40
LONGEST_CODE = 100


def slug(text: str, longest: int = LONGEST) -> str:
    """Shorten a title to an id in small letters, on whole words; "" when it has no Latin letter or digit."""
    words = re.findall(r"[a-z0-9]+", _unmarked(text).lower())
    telling = [word for word in words if word not in SMALL_WORDS] or words
    made = ""
    for word in telling:
        longer = f"{made}-{word}" if made else word[:longest]
        if len(longer) > longest:
            break
        made = longer
    return made


def id_from_code(code: str) -> str:
    """Turn a code into an id, with a hyphen for what an id may not hold; "" when nothing of it remains.

    An id starts with a letter or digit and ends with one too, so any system can have a folder of that name.
    """
    return re.sub(r"[^A-Za-z0-9._-]+", "-", _unmarked(code))[:LONGEST_CODE].strip("-._")


def framework_name(title: str, identifier: str) -> str:
    """Give a framework its id: its title in short, or the start of its identifier."""
    return slug(title) or f"framework-{id_from_code(identifier)[:8]}".rstrip("-._")


def standard_ids(items: Sequence[Item]) -> tuple[str, ...]:
    """Give every item an id of its own, in order: from its code, its short words or its identifier."""
    wishes = [id_from_code(item.code) or slug(item.short) or id_from_code(item.identifier) for item in items]
    return unique(wish or "standard" for wish in wishes)


def unique(wishes: Iterable[str]) -> tuple[str, ...]:
    """Number those that several wish for: a, b, b becomes a, b-1, b-2; letters' case makes no difference."""
    wanted = list(wishes)
    counts = Counter(wish.casefold() for wish in wanted)
    used = {wish for wish, count in counts.items() if count == 1}
    made = []
    for wish in wanted:
        name, number = wish, 0
        while counts[wish.casefold()] > 1 and (name == wish or name.casefold() in used):
            number += 1
            name = f"{wish}-{number}"
        used.add(name.casefold())
        made.append(name)
    return tuple(made)


def long_and_short(code: str, alias_prefix: str) -> tuple[str, ...]:
    """Give a code and its other form, with or without the prefix; only the code when there is no prefix.

    A file may hold the long form or the short one; both are names afterwards.
    """
    if not code or not alias_prefix:
        return (code,) if code else ()
    if code.casefold().startswith(alias_prefix.casefold()):
        return tuple(form for form in (code, code[len(alias_prefix) :]) if form)
    return (code, alias_prefix + code)


def _unmarked(text: str) -> str:
    """Take the marks off letters: "é" is "e"."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
