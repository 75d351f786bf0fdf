"""Report rows: each standard that has a level, with what it is based on and its best proof."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Proficiency
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.standing import by_strand, counts, strand_words
from eportfolio.pages.words import STATUS, based_on

MOST_ROWS = 36
"""Standards with a row of their own: as many as two printed pages hold."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The best piece of work behind a level."""

    link: Link
    date: date


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One standard: the level in words, what it is based on, and its best proof."""

    title: str
    url: str
    mark: Mark
    status: Phrase
    based_on: Phrase
    proof: Proof | None


@dataclass(frozen=True, slots=True)
class ReportStrand:
    title: str
    words: tuple[Phrase, ...]
    rows: tuple[ReportRow, ...]


def rows_shown(look: Lookup) -> frozenset[str]:
    """Choose the standards that have a row, the best founded first where they are many."""
    best_first = sorted(leveled(look), key=lambda one: (not one.status.is_known, -one.pieces))
    return frozenset(one.standard for one in best_first[:MOST_ROWS])


def leveled(look: Lookup) -> list[Proficiency]:
    return [one for one in look.shared.proficiency if one.level is not None]


def left_out(look: Lookup, shown: frozenset[str]) -> Phrase | None:
    count = len(leveled(look)) - len(shown)
    if count <= 0:
        return None
    return counted(
        "{n} more standard has a level; it is on the map.",
        "{n} more standards have a level; they are on the map.",
        count,
    )


def strands(look: Lookup, shown: frozenset[str]) -> tuple[ReportStrand, ...]:
    parts = []
    for framework in look.shared.frameworks:
        for title, _, standards in by_strand(framework):
            rows = tuple(report_row(look, one.ref) for one in standards if one.ref in shown)
            if rows:
                parts.append(ReportStrand(title, strand_words(counts(look, standards)), rows))
    return tuple(parts)


def report_row(look: Lookup, ref: str) -> ReportRow:
    known = look.proficiency[ref]
    judged = known.by == "judgement"
    return ReportRow(
        title=look.standard_title(ref, 60),
        url=urls.standard_url(ref),
        mark=look.mark(ref, known.level),
        status=STATUS[known.status],
        based_on=phrase("by a teacher’s judgement") if judged else based_on(known.pieces),
        proof=best_proof(look, known),
    )


def best_proof(look: Lookup, known: Proficiency) -> Proof | None:
    """Give the work with the highest rating, the newest of several; of a judgement the last it rests on."""
    pieces = [step.piece for step in known.steps if step.piece is not None]
    counted_ones = [one for one in pieces if one.counts and one.entry in look.entries]
    if known.judgement is not None and known.by == "judgement":
        named = [look.entries[one] for one in known.judgement.entries if one in look.entries]
        if named:
            return Proof(Link(named[-1].title, urls.entry_url(named[-1].id)), named[-1].done_on)
    if not counted_ones:
        return None
    best = max(counted_ones, key=lambda one: (one.score or 0, one.date))
    return Proof(Link(best.title, urls.entry_url(best.entry)), best.date)
