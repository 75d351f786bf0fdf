"""Self-gap: whether the learner and the teachers see the same work alike.

Sum 14. Counted in levels, so that work under several frameworks can be taken together.
"""

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.judged import SelfGap
from eportfolio.assessment.levels import SLACK, rungs
from eportfolio.assessment.pieces import ASSESSORS
from eportfolio.model.audience import Audience
from eportfolio.model.entry import Entry
from eportfolio.model.framework import Framework

HALF_A_LEVEL = 0.5


def self_gap(
    entries: Iterable[Entry],
    pieces: Mapping[str, Sequence[Piece]],
    frameworks: Iterable[Framework],
    self_for: Audience,
) -> SelfGap | None:
    """Pair each self-assessment with what teachers and experts said of the same work.

    Args:
        entries: those that count, so no drafts.
        pieces: ref to its pieces.
        self_for: who may see self-assessments at all.

    Returns:
        None while no work has both.
    """
    scales = {framework.id: framework.scale for framework in frameworks}
    rated = {
        (piece.entry, ref): piece
        for ref, some in pieces.items()
        for piece in some
        if piece.score is not None and piece.source in ASSESSORS
    }
    pairs: list[tuple[float, float]] = []
    audiences = [self_for]
    for entry in entries:
        for own in entry.self_ratings:
            piece = rated.get((entry.id, own.standard))
            if piece is not None and piece.score is not None:
                scale = scales[own.standard.partition(":")[0]]
                pairs.append((rungs(scale, own.level), rungs(scale, piece.score)))
                audiences.append(piece.audience)
    return gap_of(pairs, max(audiences)) if pairs else None


def gap_of(pairs: Sequence[tuple[float, float]], audience: Audience) -> SelfGap:
    """Compare pairs of (self, teacher), in levels; at least one."""
    gaps = [own - teacher for own, teacher in pairs]
    bias, size = fmean(gaps), fmean(map(abs, gaps))
    return SelfGap(len(pairs), bias, size, verdict(bias, size), audience)


def verdict(bias: float, size: float) -> str:
    if size < HALF_A_LEVEL - SLACK:
        return "matches"
    if bias >= HALF_A_LEVEL - SLACK:
        return "sees it higher"
    return "sees it lower" if bias <= -HALF_A_LEVEL + SLACK else "varies"
