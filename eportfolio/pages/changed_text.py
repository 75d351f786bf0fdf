"""Changed text: what two versions of a text have different, passage by passage and word by word.

Plain words of the Markdown, without its signs. Passages that are the same are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from eportfolio.pages.plain import passages

MOST_PASSAGES, MOST_WORDS = 300, 250
"""Longer texts are not compared, and longer passages not word by word: it takes the square of the time."""

ALIKE = 0.4
"""Share of words in common from which two passages are taken as the old and the new of one."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that are all in both texts, or all in one of them only."""

    words: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, point or table as it was and as it is; () on the side where there is none."""

    before: tuple[Run, ...]
    after: tuple[Run, ...]


# Kept, since the preview plans the same pages again after every save.
@lru_cache(maxsize=512)
def changed_text(before: str, after: str) -> tuple[Passage, ...]:
    """Compare two texts in Markdown; () where they say the same, or are too long to be compared."""
    old, new = passages(before), passages(after)
    if max(len(old), len(new)) > MOST_PASSAGES:
        return ()
    found = []
    for what, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            found += [passage(was, now) for was, now in paired(old[i1:i2], new[j1:j2])]
    return tuple(found)


def paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Set each old passage beside the next new one that is like it, "" where there is none."""
    left = list(new)
    for was in old:
        place = next((number for number, now in enumerate(left) if are_alike(was, now)), None)
        if place is None:
            yield was, ""
            continue
        yield from (("", now) for now in left[:place])
        yield was, left[place]
        del left[: place + 1]
    yield from (("", now) for now in left)


def are_alike(was: str, now: str) -> bool:
    """Say whether two passages have enough words in common, whatever their order."""
    old, new = set(was.casefold().split()), set(now.casefold().split())
    return 2 * len(old & new) >= ALIKE * (len(old) + len(new))


def passage(was: str, now: str) -> Passage:
    old, new = was.split(), now.split()
    if not old or not new or max(len(old), len(new)) > MOST_WORDS:
        return Passage(runs([(was, True)]), runs([(now, True)]))
    steps = SequenceMatcher(None, old, new).get_opcodes()
    return Passage(
        runs([(" ".join(old[i1:i2]), what != "equal") for what, i1, i2, _, _ in steps]),
        runs([(" ".join(new[j1:j2]), what != "equal") for what, _, _, j1, j2 in steps]),
    )


def runs(parts: Sequence[tuple[str, bool]]) -> tuple[Run, ...]:
    return tuple(Run(words, is_changed) for words, is_changed in parts if words)
