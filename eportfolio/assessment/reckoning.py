"""Reckoning: how the estimate of a standard came about, one step a piece, oldest first.

By the default rule the pieces of one day move the estimate together; by every other rule each piece
moves it alone. A piece that does not count is a step too: it is shown, and moves nothing.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, groupby

from eportfolio.assessment.attainment import Piece, Step
from eportfolio.assessment.estimate import Score, running_estimate
from eportfolio.assessment.step_words import Move, words_for_each, words_for_none
from eportfolio.model.framework import Rules
from eportfolio.model.phrase import Phrase

BY_DAY = "decaying_average"
"""The rule that takes the pieces of one day together and heeds their weight."""

SILENCE = Phrase("")


def reckon(pieces: Sequence[Piece], rules: Rules, target: float, told: bool = True) -> tuple[Step, ...]:
    """Tell the reckoning of one standard.

    Args:
        pieces: by date, those of one day by entry id; counting or not.
        rules: of the framework, with its way to estimate.
        target: value of the target level.
        told: whether the steps say themselves in words, which takes longer than the reckoning.

    Returns:
        One step a piece, by date; of one day, those that count come first. The `after` of the last
        step is the estimate.
    """
    moving = chain.from_iterable(steps_of(move, rules, told) for move in moves_of(pieces, rules, target))
    steps: list[Step] = []
    now: float | None = None
    for _, day in groupby(pieces, key=lambda piece: piece.date):
        same_day = list(day)
        for _ in filter(lambda piece: piece.counts, same_day):
            steps.append(next(moving))
            now = steps[-1].after
        steps += [
            Step(one, now, now, words_for_none(one, now, rules) if told else SILENCE)
            for one in same_day
            if not one.counts
        ]
    return tuple(steps)


def moves_of(pieces: Iterable[Piece], rules: Rules, target: float) -> list[Move]:
    """Group the pieces that count by what moves the estimate at once, with the estimate before and after."""
    counting = [piece for piece in pieces if piece.counts]
    groups: list[tuple[Piece, ...]] = [(piece,) for piece in counting]
    if rules.estimate.rule == BY_DAY:
        groups = [tuple(day) for _, day in groupby(counting, key=lambda piece: piece.date)]
    scores = [score_of(group) for group in groups]
    after = running_estimate(scores, rules.estimate, target)
    before = [None, *after]
    earlier = [0.0, *accumulate(score.level for score in scores)]
    return [
        Move(group, scores[place], before[place], after[place], place, earlier[place])
        for place, group in enumerate(groups)
    ]


def score_of(pieces: Sequence[Piece]) -> Score:
    """Take pieces of one day as one score: their weighted mean, with the largest weight."""
    if len(pieces) == 1:
        return Score(pieces[0].score or 0.0, pieces[0].weight)
    total = sum(piece.weight for piece in pieces)
    level = sum(piece.weight * (piece.score or 0.0) for piece in pieces) / total
    return Score(level, max(piece.weight for piece in pieces))


def steps_of(move: Move, rules: Rules, told: bool) -> list[Step]:
    """Make one step of each piece of a move; they share the estimate before and after."""
    said = words_for_each(move, rules) if told else [SILENCE] * len(move.pieces)
    return [
        Step(piece, move.before, move.after, words) for piece, words in zip(move.pieces, said, strict=True)
    ]
