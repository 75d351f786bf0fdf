"""Standing words: the reckoning of how sure a level is, whether it is settled, and when it is checked again.

Like the steps of the estimate, so that a learner can follow these sums with a pencil too. Told out of a
standing that a reader may see, so that it tells nothing else.
"""

from collections.abc import Sequence
from datetime import timedelta
from math import comb

from eportfolio.assessment.attainment import Piece, Proficiency, Status
from eportfolio.assessment.check_again import check_step, last_shown
from eportfolio.assessment.levels import is_on_target
from eportfolio.assessment.step_words import as_written
from eportfolio.assessment.sureness import is_real_work_on_target, sureness_of
from eportfolio.model.framework import Framework
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.model.rounding import SLACK, rounded


def counting_pieces(known: Proficiency) -> list[Piece]:
    return [step.piece for step in known.steps if step.piece is not None and step.piece.counts]


def say_sureness(known: Proficiency, framework: Framework) -> Phrase | None:
    """Say how sure the level is, as a game of coins; None where no piece counts."""
    window = counting_pieces(known)[-framework.rules.window :]
    if not window:
        return None
    hits = sum(is_on_target(framework.scale, piece.score or 0.0) for piece in window)
    tosses = len(window) + 1
    return phrase(
        "Newest pieces on target: {hits} of {pieces}. {coins}",
        hits=hits,
        pieces=len(window),
        coins=counted(
            "Of the {all} ways in which {tosses} coins can fall, {n} has {hits} heads or fewer: "
            "{n} ÷ {all} = {sureness}.",
            "Of the {all} ways in which {tosses} coins can fall, {n} have {hits} heads or fewer: "
            "{n} ÷ {all} = {sureness}.",
            sum(comb(tosses, heads) for heads in range(hits + 1)),
            all=2**tosses,
            tosses=tosses,
            hits=hits,
            sureness=rounded(known.sureness),
        ),
    )


def say_settled(known: Proficiency, framework: Framework) -> Phrase | None:
    """Say why a level that is reached is settled, or what is missing; None before it is reached."""
    window = counting_pieces(known)[-framework.rules.window :]
    if not known.status.is_known or not window:
        return None
    if known.by == "held":
        return phrase("It was settled before. Two weak pieces in a row would take the target away.")
    if known.status is Status.SETTLED:
        return say_is_settled(known, window, framework)
    return phrase("Not yet: {missing}.", missing=missing_for_settled(window, framework))


def say_is_settled(known: Proficiency, window: Sequence[Piece], framework: Framework) -> Phrase:
    rules, scale = framework.rules, framework.scale
    days = len({piece.date for piece in window})
    return phrase(
        "Yes: {sureness} is at least {wanted}, {days}, and “{title}” is real work on target, done alone.",
        sureness=rounded(known.sureness),
        wanted=as_written(rules.settled_sureness),
        days=counted("the work is of {n} day", "the work is of {n} different days", days),
        title=next(piece.title for piece in reversed(window) if is_real_work_on_target(piece, scale, rules)),
    )


def missing_for_settled(window: Sequence[Piece], framework: Framework) -> tuple[Phrase, ...]:
    """Name every condition that the newest pieces do not meet."""
    rules, scale = framework.rules, framework.scale
    sure = sureness_of(window, scale)
    wanted = as_written(rules.settled_sureness)
    days = len({piece.date for piece in window})
    conditions = (
        (
            sure >= rules.settled_sureness - SLACK,
            phrase("{sureness} is under {wanted}", sureness=rounded(sure), wanted=wanted),
        ),
        (
            days >= rules.settled_days,
            counted(
                "the work is of {n} day and {wanted} are needed",
                "the work is of {n} different days and {wanted} are needed",
                days,
                wanted=rules.settled_days,
            ),
        ),
        (
            any(is_real_work_on_target(piece, scale, rules) for piece in window),
            phrase("none of it is real work on target, done alone and rated by a teacher or expert"),
        ),
    )
    return tuple(words for is_met, words in conditions if not is_met)


def say_check(known: Proficiency, framework: Framework) -> Phrase | None:
    """Say from which day, and by how many days, the next check was counted; None where there is none."""
    if known.check_on is None:
        return None
    if known.by == "held":
        # Not "the weak piece": one on target may have come since, and not have lifted the sum far enough.
        return phrase(
            "The level is held, so it asks to be shown again at once. The newest piece is of {day}.",
            day=known.check_on,
        )
    steps = framework.rules.check_days
    step = check_step(counting_pieces(known), framework.scale, framework.rules)
    return phrase(
        "{since} At step {step} of {steps} the next check comes {days} days later: {day}.",
        since=say_since(known, framework, steps[step]),
        step=step + 1,
        steps=len(steps),
        days=steps[step],
        day=known.check_on,
    )


def say_since(known: Proficiency, framework: Framework, days: int) -> Phrase:
    """Say from what the check is counted: `days` before it.

    A piece on target is the rule; a judgement or the newest piece stands in where there is none, and
    something harder that includes it refreshes it.
    """
    counting = counting_pieces(known)
    since = (known.check_on or counting[-1].date) - timedelta(days=days)
    own = last_shown(counting, framework.scale)
    if own is not None and own.on == since:
        return phrase("Last shown on target on {day}.", day=since)
    if own is None and known.judgement is not None and known.judgement.date == since:
        return phrase("Judged on {day}.", day=since)
    if own is None and counting and counting[-1].date == since:
        return phrase("The newest piece is of {day}.", day=since)
    return phrase("Something harder that includes it was last shown on target on {day}.", day=since)
