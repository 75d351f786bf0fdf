"""Seen alike: the learner's own levels beside what the teachers say of the same work."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.judged import SelfPair
from eportfolio.model.phrase import Phrase
from eportfolio.pages import urls
from eportfolio.pages.growth_words import alike, how_near, seen
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark

NEWEST, MOST = 6, 60
"""Pairs shown at once, and in all; those after the first are folded."""


@dataclass(frozen=True, slots=True)
class PairRow:
    title: str
    url: str
    date: date
    standard: str
    own: Mark
    teacher: Mark
    words: Phrase


@dataclass(frozen=True, slots=True)
class SeenAlike:
    verdict: Phrase | None
    """None where one of the pairs is withheld, since the verdict is of all of them."""

    how_near: Phrase | None
    newest: tuple[PairRow, ...]
    older: tuple[PairRow, ...]
    left_out: int
    """How many more there are; each stands on the page of its work."""


def seen_alike(look: Lookup) -> SeenAlike | None:
    """Set the two side by side, newest first; None where there is no pair."""
    pairs, gap = look.shared.self_pairs, look.shared.self_gap
    rows = tuple(pair_row(look, pair) for pair in pairs[:MOST])
    if not rows:
        return None
    verdict, near = (alike(gap), how_near(gap)) if gap else (None, None)
    return SeenAlike(verdict, near, rows[:NEWEST], rows[NEWEST:], len(pairs) - len(rows))


def pair_row(look: Lookup, pair: SelfPair) -> PairRow:
    entry = look.entries[pair.entry]
    return PairRow(
        title=entry.title,
        url=urls.entry_url(entry.id),
        date=entry.done_on,
        standard=look.standard_title(pair.standard),
        own=look.mark(pair.standard, pair.own),
        teacher=look.mark(pair.standard, pair.teacher),
        words=seen(pair.own, pair.teacher),
    )
