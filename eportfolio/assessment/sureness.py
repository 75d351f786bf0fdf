"""Sureness: how much the newest pieces bear out that a level is reached, and when it counts as settled.

Sums 5 and 6. Settled means three times on target, on different days, at least once in real work.
"""

from collections.abc import Sequence
from itertools import zip_longest
from math import comb

from eportfolio.assessment.attainment import Piece, Step
from eportfolio.assessment.levels import is_on_target, level_at
from eportfolio.assessment.pieces import ASSESSORS
from eportfolio.model.framework import Rules, Scale
from eportfolio.model.rounding import SLACK


def sureness(on_target: int, pieces: int) -> float:
    """Give the chance that more than half of such pieces would be on target.

    That is P(Beta(k + 1, n − k + 1) > ½), which for whole numbers is the chance of at most k heads in n + 1
    coin tosses. With no piece nothing is sure: 0.
    """
    if not pieces:
        return 0.0
    tosses = pieces + 1
    favourable = sum(comb(tosses, heads) for heads in range(on_target + 1))
    return favourable / float(2**tosses)


def sureness_of(window: Sequence[Piece], scale: Scale) -> float:
    return sureness(sum(is_on_target(scale, piece.score or 0.0) for piece in window), len(window))


def is_settled(pieces: Sequence[Piece], scale: Scale, rules: Rules) -> bool:
    """Say whether the newest pieces settle the target level, once it is reached.

    Args:
        pieces: those that count, by date; only the newest `rules.window` are looked at.
    """
    window = pieces[-rules.window :]
    return (
        sureness_of(window, scale) >= rules.settled_sureness - SLACK
        and len({piece.date for piece in window}) >= rules.settled_days
        and any(is_real_work_on_target(piece, scale, rules) for piece in window)
    )


def is_real_work_on_target(piece: Piece, scale: Scale, rules: Rules) -> bool:
    """Say whether a piece is a performance, done alone, on target by the word of a teacher or expert."""
    return (
        piece.kind in rules.performance
        and piece.help == "alone"
        and piece.source in ASSESSORS
        and is_on_target(scale, piece.score or 0.0)
    )


def stays_settled(steps: Sequence[Step], scale: Scale, rules: Rules) -> bool:
    """Say whether the level was settled at the end of some day, with no two weak pieces in a row since.

    Args:
        steps: those of pieces that count, by date.
    """
    settled, weak = False, 0
    so_far: list[Piece] = []
    pairs = [(step, step.piece) for step in steps if step.piece is not None]
    next_days = [piece.date for _, piece in pairs[1:]]
    for (step, piece), next_day in zip_longest(pairs, next_days):
        so_far.append(piece)
        weak = 0 if is_on_target(scale, piece.score or 0.0) else weak + 1
        if weak >= 2:
            settled = False
        elif piece.date != next_day and reaches_target(step, scale):
            settled = settled or is_settled(so_far, scale, rules)
    return settled


def reaches_target(step: Step, scale: Scale) -> bool:
    return step.after is not None and level_at(scale, step.after).value >= scale.target
