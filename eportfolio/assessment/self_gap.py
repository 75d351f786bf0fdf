"""Self-gap: whether the learner and the teachers see the same work alike.

Sum 14. Counted in levels, so that work under several frameworks can be taken together.
"""

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.judged import SelfGap, SelfPair
from eportfolio.assessment.levels import rungs
from eportfolio.assessment.pieces import ASSESSORS
from eportfolio.model.audience import Audience
from eportfolio.model.entry import Entry
from eportfolio.model.framework import Framework
from eportfolio.model.rounding import SLACK

HALF_A_LEVEL = 0.5


def self_pairs(
    entries: Iterable[Entry], pieces: Mapping[str, Sequence[Piece]], self_for: Audience
) -> tuple[SelfPair, ...]:
    """Pair each self-assessment with what teachers and experts said of the same work, in order of entries.

    Args:
        entries: those that count, so no drafts.
        pieces: ref to its pieces.
        self_for: who may see self-assessments at all.
    """
    rated = {
        (piece.entry, ref): piece
        for ref, some in pieces.items()
        for piece in some
        if piece.entry and piece.score is not None and piece.source in ASSESSORS
    }
    pairs = []
    for entry in entries:
        for own in entry.self_ratings:
            piece = rated.get((entry.id, own.standard))
            if piece is not None and piece.score is not None:
                audience = max(self_for, piece.audience)
                pairs.append(SelfPair(entry.id, own.standard, own.level, piece.score, audience))
    return tuple(pairs)


def self_gap(pairs: Sequence[SelfPair], frameworks: Iterable[Framework]) -> SelfGap | None:
    """Compare all pairs; None while no work has both."""
    scales = {framework.id: framework.scale for framework in frameworks}
    in_levels = []
    for pair in pairs:
        scale = scales[pair.standard.partition(":")[0]]
        in_levels.append((rungs(scale, pair.own), rungs(scale, pair.teacher)))
    return gap_of(in_levels, max(pair.audience for pair in pairs)) if pairs else None


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
