"""Estimates: sum 3 and the six other rules, after each thing that moves them."""

from fractions import Fraction
from itertools import groupby

from recompute.pieces import Piece, counting
from recompute.scale import Number

RULES = (*("decaying_average", "weighted_average", "average", "latest", "highest", "n_times", "best_n"),)
Move = tuple[list[Piece], Fraction, Fraction, Fraction | None]
"""(pieces taken together, their score, their weight, the estimate after them)."""


def moves(pieces: list[Piece], rule: str, w: Number, n: int, target: Number) -> list[Move]:
    """Give everything that moves the estimate: the pieces of a day by the default rule, else each piece."""
    counts = counting(pieces)
    if rule == "decaying_average":
        groups = [list(day) for _, day in groupby(counts, key=lambda one: one.date)]
    else:
        groups = [[one] for one in counts]
    scores = [score_of(group) for group in groups]
    weights = [max(Fraction(one.weight) for one in group) for group in groups]
    return [
        (group, scores[place], weights[place], estimate(rule, scores[: place + 1], weights, w, n, target))
        for place, group in enumerate(groups)
    ]


def score_of(pieces: list[Piece]) -> Fraction:
    total = sum(Fraction(one.weight) for one in pieces)
    return sum((Fraction(one.weight) * Fraction(one.score or 0) for one in pieces), Fraction(0)) / total


def estimate(
    rule: str, scores: list[Fraction], weights: list[Fraction], w: Number, n: int, target: Number
) -> Fraction | None:
    """Reckon one estimate from the very beginning, by the table of the rules."""
    *earlier, last = scores
    if rule == "decaying_average":
        value = scores[0]
        for score, weight in zip(scores[1:], weights[1:], strict=False):
            value = value + Fraction(w) * weight * (score - value)
        return value
    if rule == "weighted_average":
        return Fraction(w) * last + (1 - Fraction(w)) * mean(earlier) if earlier else last
    if rule == "n_times":
        hits = [score for score in scores if score >= target]
        return mean(hits) if len(hits) >= n else None
    return {
        "average": lambda: mean(scores),
        "latest": lambda: last,
        "highest": lambda: max(scores),
        "best_n": lambda: mean(sorted(scores)[-n:]),
    }[rule]()


def mean(values: list[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)
