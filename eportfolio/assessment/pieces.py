"""Pieces: each work against each standard, its raters taken together, and how much it weighs.

Sums 1 and 2. A weight is source times help; a piece of weight 0 is shown and not counted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.levels import rungs
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.framework import Framework, Rules, Scale
from eportfolio.model.rating import Rating
from eportfolio.model.rounding import SLACK

ASSESSORS = ("teacher", "expert")
"""Only their word settles a level, answers a request, and is set beside a self-assessment."""


@dataclass(frozen=True, slots=True)
class Combined:
    """What several raters say together."""

    score: float

    apart: bool
    """More than one level lies between two of them: they should talk first."""


def pieces_by_standard(
    frameworks: Iterable[Framework], entries: Iterable[Entry], feedback: Iterable[Feedback]
) -> Mapping[str, tuple[Piece, ...]]:
    """Make the pieces of every standard of these frameworks.

    Args:
        entries: those that count, so no drafts; what is said of any other entry is left aside.
        feedback: oldest first.

    Returns:
        Ref to its pieces, by date, those of one day by entry id.
    """
    by_id = {framework.id: framework for framework in frameworks}
    found: dict[str, list[Piece]] = {
        standard.ref: [] for framework in by_id.values() for standard in framework.standards
    }
    newest = newest_ratings(feedback)
    for entry in entries:
        rated = newest.get(entry.id, {})
        for ref in dict.fromkeys((*entry.standards, *rated)):
            framework = by_id[ref.partition(":")[0]]
            found[ref].append(piece_of(entry, tuple(rated.get(ref, {}).values()), framework))
    return {ref: by_date(some) for ref, some in found.items()}


def by_date(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Set pieces in their order: by date, those of one day by entry id, self-checks after them."""
    return tuple(sorted(pieces, key=lambda one: (one.date, bool(one.quiz), one.entry, one.quiz)))


def newest_ratings(feedback: Iterable[Feedback]) -> dict[str, dict[str, dict[str, Rating]]]:
    """Keep the newest rating of each rater: entry, then standard, then rater, each in the order given."""
    newest: dict[str, dict[str, dict[str, Rating]]] = {}
    for one in feedback:
        for rating in one.ratings:
            of_raters = newest.setdefault(one.entry, {}).setdefault(rating.standard, {})
            of_raters.pop(rating.by, None)
            of_raters[rating.by] = rating
    return newest


def piece_of(entry: Entry, ratings: tuple[Rating, ...], framework: Framework) -> Piece:
    """Take the ratings of one work against one standard together."""
    sources = dict(framework.rules.sources)
    heard = heard_ratings(ratings, framework.rules)
    source = max((one.role for one in heard), key=lambda role: sources.get(role, 0), default="")
    combined = combine([one.level for one in heard], framework.scale) if heard else None
    waits_for_talk = combined is not None and combined.apart and len(heard) == 2
    weight = 0.0 if waits_for_talk else sources.get(source, 0) * dict(framework.rules.help).get(entry.help, 0)
    return Piece(
        entry=entry.id,
        title=entry.title,
        date=counted_on(entry, ratings),
        kind=entry.kind,
        help=entry.help,
        source=source,
        score=combined.score if combined else None,
        weight=weight,
        ratings=ratings,
        talk=combined is not None and combined.apart,
        audience=max([entry.audience, *(one.audience for one in ratings)]),
    )


def heard_ratings(ratings: Sequence[Rating], rules: Rules) -> Sequence[Rating]:
    """Leave out raters whose word weighs nothing, unless there is nobody else."""
    if len(ratings) < 2:
        return ratings
    sources = dict(rules.sources)
    return [one for one in ratings if sources.get(one.role, 0) > 0] or ratings


def combine(levels: Sequence[float], scale: Scale) -> Combined:
    """Take raters together: one as it is, the mean of two, the middle of three or more.

    Args:
        levels: one from each rater, at least one.
        scale: tells how far apart one level is.
    """
    apart = rungs(scale, max(levels)) - rungs(scale, min(levels)) > 1 + SLACK
    return Combined(float(median(levels)), apart)


def counted_on(entry: Entry, ratings: Iterable[Rating]) -> date:
    """Date a piece by its work; by the revision once anyone has rated on that day or later."""
    revised = entry.revised
    if revised is not None and any(one.given >= revised for one in ratings):
        return revised
    return entry.done_on
