"""Standing: where the learner stands in each strand and over all, in counts and words, never in percent.

A standard whose level this audience may not know is left out of every count.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from eportfolio.assessment.strands import strand_summary
from eportfolio.model.framework import Framework, Standard
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.words import spelled

MOST_MARKS = 24
"""More glyphs than this are no picture any more."""


@dataclass(frozen=True, slots=True)
class Counts:
    of: int
    started: int
    on_target: int
    ready: int
    almost: int


@dataclass(frozen=True, slots=True)
class StrandRow:
    """One strand: its title, a glyph a standard, and the counts in words."""

    title: str
    marks: tuple[Mark, ...]
    words: tuple[Phrase, ...]
    url: str


@dataclass(frozen=True, slots=True)
class StandingLink:
    """A link to a standard, and where the learner stands on it."""

    title: str
    code: str
    url: str
    mark: Mark | None
    """None where this audience may not know the level."""


def says_ready(framework: Framework) -> bool:
    """Whether "ready" says anything in a framework: where none needs another, all always are."""
    return any(standard.needs for standard in framework.standards)


def is_marked(look: Lookup, standard: Standard, word: str) -> bool:
    known = look.readiness.get(standard.ref)
    return known is not None and known.mark == word and says_ready(look.frameworks[standard.framework])


def counts(look: Lookup, standards: Iterable[Standard]) -> Counts:
    """Count the standards whose level this audience may know."""
    seen = [one for one in standards if one.ref in look.proficiency]
    total = strand_summary(look.proficiency[one.ref] for one in seen)
    return Counts(
        of=total.of,
        started=total.started,
        on_target=total.at_target,
        ready=sum(is_marked(look, one, "ready") and is_unstarted(look, one) for one in seen),
        almost=sum(is_marked(look, one, "almost") and is_unstarted(look, one) for one in seen),
    )


def is_unstarted(look: Lookup, standard: Standard) -> bool:
    known = look.proficiency.get(standard.ref)
    return known is not None and not known.status.is_started


def overall(look: Lookup) -> Phrase | None:
    """Say in one sentence where the learner stands; None where no level may be known."""
    total = counts(look, look.standards.values())
    if not total.of:
        return None
    if not total.started:
        return phrase("Nothing is rated yet; the map shows what there is to learn.")
    begun = counted("I have started {n} standard", "I have started {n} standards", total.started)
    target = counted("{n} of them is on target", "{n} of them are on target", total.on_target)
    if total.started == 1:
        target = phrase("it is on target") if total.on_target else phrase("it is on the way")
    elif not total.on_target:
        target = phrase("all of them are on the way")
    if not total.ready:
        return phrase("{begun}, and {target}.", begun=begun, target=target)
    ready = counted(
        "{word} more is ready to begin",
        "{word} more are ready to begin",
        total.ready,
        word=spelled(total.ready),
    )
    return phrase("{begun}, and {target}. {ready}.", begun=begun, target=target, ready=ready)


def strand_rows(look: Lookup, url: str) -> tuple[StrandRow, ...]:
    """Give a row for every strand in which something is started.

    Args:
        url: address of the map, to which each row leads.
    """
    rows = []
    for framework in look.shared.frameworks:
        for title, anchor, standards in by_strand(framework):
            seen = [one for one in standards if one.ref in look.proficiency]
            total = counts(look, seen)
            if total.started:
                rows.append(
                    StrandRow(title, strand_marks(look, seen), strand_words(total), f"{url}#{anchor}")
                )
    return tuple(rows)


def strand_marks(look: Lookup, standards: list[Standard]) -> tuple[Mark, ...]:
    """Give a glyph a standard; in a strand with very many, only to those begun, which the words count."""
    if len(standards) > MOST_MARKS:
        standards = [one for one in standards if look.proficiency[one.ref].status.is_started]
    return tuple(look.mark(one.ref, look.proficiency[one.ref].level) for one in standards)


def strand_words(total: Counts) -> tuple[Phrase, ...]:
    if total.on_target:
        first = counted(
            "{target} of {n} on target", "{target} of {n} on target", total.started, target=total.on_target
        )
    else:
        first = counted("{n} started, on the way", "{n} started, on the way", total.started)
    if total.ready:
        return first, counted("{n} ready to begin", "{n} ready to begin", total.ready)
    if total.almost:
        return first, counted("{n} almost ready", "{n} almost ready", total.almost)
    return (first,)


def by_strand(framework: Framework) -> tuple[tuple[str, str, tuple[Standard, ...]], ...]:
    """Part a framework's standards by strand: (title, anchor on the map, standards), none of them empty.

    No id may hold a colon, so that an anchor made with colons is never another's.
    """
    parts = []
    for strand in framework.strands:
        own = tuple(one for one in framework.standards if one.strand == strand.id)
        if own:
            parts.append((strand.title, f"map:{framework.id}:{strand.id}", own))
    known = {strand.id for strand in framework.strands}
    rest = tuple(one for one in framework.standards if one.strand not in known)
    if rest:
        parts.append((framework.title, f"map:{framework.id}:", rest))
    return tuple(parts)


def standing_link(look: Lookup, ref: str) -> StandingLink | None:
    """Link to a standard, with where the learner stands; None where this audience does not see it."""
    if ref not in look.standards:
        return None
    standard = look.standards[ref]
    title = look.standard_title(ref, 80)
    return StandingLink(title, standard.code, urls.standard_url(ref), look.level_mark(ref))


def standing_links(look: Lookup, refs: Iterable[str]) -> tuple[StandingLink, ...]:
    return tuple(filter(None, (standing_link(look, ref) for ref in refs)))
