"""Said: the numbers that the sentences of a standard's page must hold, in their order."""

from recompute.estimates import Move
from recompute.pieces import Piece
from recompute.scale import as_written, level_at, two_places
from recompute.standing import (
    Standing,
    check_step,
    hits_of,
    is_real_work,
    level_and_why,
    moves_by,
    newest,
    sureness,
    ways,
)
from recompute.told import Told


def step_numbers(framework: Told, one: Standing) -> list[tuple[Piece, list[str]]]:
    """Give every piece in the order of the steps, with the numbers of its sum."""
    told: list[tuple[Piece, list[str]]] = []
    for place, move in enumerate(one.moves):
        *others, last = move[0]
        told += [(piece, rater_numbers(framework, piece)) for piece in others]
        told.append((last, [*rater_numbers(framework, last), *move_numbers(framework, one.moves, place)]))
    return in_order(one, told)


def in_order(one: Standing, told: list[tuple[Piece, list[str]]]) -> list[tuple[Piece, list[str]]]:
    """Put the pieces that do not count where they belong: after those of their day that do."""
    steps, now = [], None
    days = sorted({piece.date for piece in one.pieces})
    after = {move[0][-1].date: move[3] for move in one.moves}
    for day in days:
        steps += [(piece, said) for piece, said in told if piece.date == day]
        now = after.get(day, now)
        still = [] if now is None else [two_places(now)]
        steps += [
            (piece, [*why_not(piece), *still])
            for piece in one.pieces
            if piece.date == day and not piece.counts
        ]
    return steps


def why_not(piece: Piece) -> list[str]:
    """Why a self-check does not count: too short, or too easy to guess."""
    quiz = piece.score_of_quiz
    if quiz is None or quiz.counts:
        return [] if quiz is None else [str(quiz.right), str(quiz.asked)]
    went = [str(quiz.right), str(quiz.asked)]
    return (
        [*went, str(quiz.asked)] if not quiz.is_long_enough else [*went, str(round(100 * quiz.luck)), "100"]
    )


def rater_numbers(framework: Told, piece: Piece) -> list[str]:
    """What comes first: several raters together and each of them, or how a self-check went."""
    if piece.score_of_quiz:
        quiz = piece.score_of_quiz
        return [str(quiz.right), str(quiz.asked), as_written(quiz.level)]
    if len(piece.heard) < 2:
        return []
    alike = len(set(piece.heard)) == 1
    return [as_written(piece.score or 0), *([] if alike else map(as_written, piece.heard))]


def move_numbers(framework: Told, moves: list[Move], place: int, rule: str = "") -> list[str]:
    """Give the numbers of one sum, as its rule goes."""
    estimate = framework["rules"]["estimate"]
    rule, w, n = rule or estimate["rule"], estimate["w"], estimate["n"]
    pieces, score, weight, value = moves[place]
    before = moves[place - 1][3] if place else None
    if value is None:
        return [] if n == 1 else [str(n)]
    after = two_places(value)
    if rule == "decaying_average":
        of_day = day_numbers(pieces, score) if len(pieces) > 1 else []
        if before is None:
            return [*of_day, after]
        old = two_places(before)
        return [*of_day, old, as_written(w), as_written(weight), as_written(score), old, after]
    if rule == "weighted_average" and place:
        mean = two_places(sum(move[1] for move in moves[:place]) / place)
        return [as_written(w), as_written(score), as_written(1 - w), mean, after, mean]
    if rule == "average":
        return [str(place + 1), after]
    if rule == "best_n" and min(place + 1, n) > 1:
        return [str(min(place + 1, n)), after]
    return [after]


def day_numbers(pieces: list[Piece], score: object) -> list[str]:
    """(1 × 3 + 0.5 × 2) ÷ 1.5 = 2.67"""
    parts = [number for one in pieces for number in (as_written(one.weight), as_written(one.score or 0))]
    return [*parts, as_written(sum(one.weight for one in pieces)), as_written(score)]


def threshold_numbers(framework: Told, one: Standing) -> list[str]:
    """Where the level and the next one begin, and the estimate if it decides."""
    if one.estimate is None or one.level is None:
        return []
    above = [level for level in framework["scale"]["levels"] if level["value"] > one.level["value"]]
    begins = [two_places(level["from"]) for level in [one.level, *above[:1]]]
    return [*begins, two_places(one.estimate)] if one.by == "computed" else begins


def sure_numbers(framework: Told, one: Standing) -> list[str]:
    window = newest(framework, one.counting)
    hits, coins = hits_of(framework, window), len(window) + 1
    few = ways(hits, coins)
    sure = two_places(one.sureness)
    return [*map(str, (hits, len(window), 2**coins, coins, few, hits, few, 2**coins)), sure]


def settled_numbers(framework: Told, one: Standing) -> list[str]:
    """What makes it settled, or everything that is missing; none where it is held."""
    if one.by == "held":
        return []
    rules, window = framework["rules"], newest(framework, one.counting)
    sure, wanted = sureness(framework, window), as_written(rules["settled_sureness"])
    days = len({piece.date for piece in window})
    if one.status == "settled":
        assert any(is_real_work(framework, piece) for piece in window)
        return [two_places(sure), wanted, str(days)]
    under = [two_places(sure), wanted] if sure < rules["settled_sureness"] else []
    return [*under, *([str(days), str(rules["settled_days"])] if days < rules["settled_days"] else [])]


def check_numbers(framework: Told, one: Standing) -> list[str]:
    if one.by == "held":
        return []
    steps = framework["rules"]["check_days"]
    step = check_step(framework, one.counting)
    return [str(step + 1), str(len(steps)), str(steps[step])]


def other_rules(framework: Told, one: Standing, rules: tuple[str, ...]) -> list[tuple[str, list[str], bool]]:
    """Give of every rule its level ("" without an estimate), its numbers, and whether the level differs."""
    level_now, _ = level_and_why(framework, one.moves)
    told = []
    for rule in rules:
        moves = moves_by(framework, one.pieces, rule)
        level, _ = level_and_why({**framework, "rules": with_rule(framework, rule)}, moves)
        differs = level != level_now and one.by != "judgement"
        told.append(
            (level["name"] if level else "", move_numbers(framework, moves, len(moves) - 1, rule), differs)
        )
    return told


def with_rule(framework: Told, rule: str) -> Told:
    return {**framework["rules"], "estimate": {**framework["rules"]["estimate"], "rule": rule}}


def one_more(framework: Told, one: Standing) -> bool:
    """Say whether one more piece of full weight on target would reach it, under the default rule."""
    estimate, target = framework["rules"]["estimate"], framework["scale"]["target"]
    if one.status != "learning" or one.estimate is None or estimate["rule"] != "decaying_average":
        return False
    return level_at(framework, one.estimate + estimate["w"] * (target - one.estimate))["value"] >= target
