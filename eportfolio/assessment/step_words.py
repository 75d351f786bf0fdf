"""Step words: what each step of a reckoning says, so that a learner can follow the sum with a pencil."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.estimate import Score
from eportfolio.assessment.pieces import heard_ratings
from eportfolio.model.framework import EstimateRule, Rules
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.model.rating import Judgement
from eportfolio.model.rounding import SLACK, rounded


@dataclass(frozen=True, slots=True)
class Move:
    """What moves the estimate once: one piece, or all that count of one day."""

    pieces: tuple[Piece, ...]
    score: Score
    before: float | None
    after: float | None
    """Unrounded; None while there is no estimate."""

    earlier_count: int
    earlier_sum: float
    """How many scores came before this one, and their sum."""


def words_for_each(move: Move, rules: Rules) -> list[Phrase]:
    """Say the move, once for each of its pieces; of several the last one tells the sum."""
    told = words_for_sum(move, rules.estimate)
    waiting = phrase("Counts together with the other work of this day.")
    said = [waiting] * (len(move.pieces) - 1) + [told]
    return [with_raters(piece, words, rules) for piece, words in zip(move.pieces, said, strict=True)]


def words_for_sum(move: Move, rule: EstimateRule) -> Phrase:
    """Say the sum of a move, with how pieces of one day become one score."""
    told = words_for_move(move, rule)
    return words_for_day(move.pieces, move.score, told) if len(move.pieces) > 1 else told


def words_for_day(pieces: Sequence[Piece], score: Score, told: Phrase) -> Phrase:
    """Say how pieces of one day become one score: "(1 × 3 + 0.5 × 2) ÷ 1.5 = 2.67"."""
    parts = [
        phrase("{weight} × {score}", weight=as_written(piece.weight), score=as_written(piece.score or 0.0))
        for piece in pieces
    ]
    return phrase(
        "({parts}) ÷ {weight} = {score}. {sum}",
        parts=reduce(lambda left, right: phrase("{left} + {right}", left=left, right=right), parts),
        weight=as_written(sum(piece.weight for piece in pieces)),
        score=as_written(score.level),
        sum=told,
    )


def with_raters(piece: Piece, words: Phrase, rules: Rules) -> Phrase:
    """Say first how several raters were taken together, or how a self-check went."""
    if piece.says:
        return phrase(
            "{result}, so {score}. {sum}", result=piece.says, score=as_written(piece.score or 0.0), sum=words
        )
    heard = heard_ratings(piece.ratings, rules)
    if len(heard) < 2:
        return words
    ratings = tuple(as_written(one.level) for one in sorted(heard, key=lambda one: one.level))
    score = as_written(piece.score or 0.0)
    if ratings[0] == ratings[-1]:
        return phrase("The raters agree on {score}. {sum}", score=score, sum=words)
    if len(heard) == 2:
        return phrase("{score} is the mean of {ratings}. {sum}", score=score, ratings=ratings, sum=words)
    if piece.talk:
        return phrase(
            "{score} is the middle of {ratings}, whose raters should talk. {sum}",
            score=score,
            ratings=ratings,
            sum=words,
        )
    return phrase("{score} is the middle of {ratings}. {sum}", score=score, ratings=ratings, sum=words)


def words_for_none(piece: Piece, now: float | None, rules: Rules) -> Phrase:
    """Say why a piece moves nothing, and where the estimate still stands."""
    if piece.says:
        said = piece.says
    elif piece.score is None:
        said = phrase("Not rated yet")
    elif piece.talk and dict(rules.help).get(piece.help):
        said = phrase("Two ratings, more than one level apart: it counts once the raters have talked")
    else:
        said = phrase("Shown, not counted")
    if now is None:
        return phrase("{why}. No level yet", why=said)
    return phrase("{why}: still {estimate}", why=said, estimate=rounded(now))


def words_for_move(move: Move, rule: EstimateRule) -> Phrase:
    """Say the sum that led from the estimate before to the one after, as its rule goes."""
    if move.after is None:
        return counted(
            "No piece on target so far: no level yet",
            "Fewer than {n} pieces on target so far: no level yet",
            rule.n,
        )
    return WORDS[rule.rule](move, rule, rounded(move.after))


def say_pull(move: Move, rule: EstimateRule, after: float) -> Phrase:
    if move.before is None:
        return say_start(after)
    return phrase(
        "{before} + {pull} × {weight} × ({score} − {before}) = {after}",
        before=rounded(move.before),
        pull=as_written(rule.w),
        weight=as_written(move.score.weight),
        score=as_written(move.score.level),
        after=after,
    )


def say_start(after: float) -> Phrase:
    return phrase("The first piece is where the level starts: {after}", after=after)


def say_two_parts(move: Move, rule: EstimateRule, after: float) -> Phrase:
    if not move.earlier_count:
        return say_start(after)
    return phrase(
        "{pull} × {score} + {rest} × {mean} = {after}, with {mean} the mean of the earlier pieces",
        pull=as_written(rule.w),
        score=as_written(move.score.level),
        rest=as_written(1 - rule.w),
        mean=rounded(move.earlier_sum / move.earlier_count),
        after=after,
    )


def say_mean(move: Move, rule: EstimateRule, after: float) -> Phrase:
    count = move.earlier_count + 1
    return counted("The mean of {n} piece: {after}", "The mean of {n} pieces: {after}", count, after=after)


def say_latest(move: Move, rule: EstimateRule, after: float) -> Phrase:
    return phrase("The newest piece is the level: {after}", after=after)


def say_highest(move: Move, rule: EstimateRule, after: float) -> Phrase:
    return phrase("The best piece so far is the level: {after}", after=after)


def say_on_target(move: Move, rule: EstimateRule, after: float) -> Phrase:
    return phrase("The mean of the pieces on target: {after}", after=after)


def say_best(move: Move, rule: EstimateRule, after: float) -> Phrase:
    count = min(move.earlier_count + 1, rule.n)
    return counted("The best piece: {after}", "The mean of the best {n} pieces: {after}", count, after=after)


WORDS: Mapping[str, Callable[[Move, EstimateRule, float], Phrase]] = {
    "decaying_average": say_pull,
    "weighted_average": say_two_parts,
    "average": say_mean,
    "latest": say_latest,
    "highest": say_highest,
    "n_times": say_on_target,
    "best_n": say_best,
}


def say_held(level: str) -> Phrase:
    return phrase(
        "It was settled, and one weak piece does not take it away: still {level}, to be shown once more",
        level=level,
    )


def say_judgement(judgement: Judgement, level: str) -> Phrase:
    return phrase(
        "A teacher’s judgement of {date} stands above the sum: {level}", date=judgement.date, level=level
    )


def as_written(value: float) -> int | float | Decimal:
    """Write a number with the digits it has, 3 and 0.5, or with two places where it has more."""
    shown = rounded(value)
    if abs(shown - value) > SLACK:
        return shown
    return int(shown) if shown.is_integer() else Decimal(repr(shown))
