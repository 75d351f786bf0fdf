"""Estimate: the one number that stands for all the scores a standard has had.

Pure. Each rule takes the scores that count, oldest first, and gives the estimate after every one of them,
so that the steps of a reckoning and its end come from the same sum. Nothing scored is no estimate, never 0.
`RULES` names them for the framework file; to add one, write the function and add its name there.

Source: the second table of the design's sums, after rules that gradebooks offer.
"""

from bisect import insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from eportfolio.model.framework import EstimateRule


@dataclass(frozen=True, slots=True)
class Score:
    level: float
    """On the framework's scale, with a fraction where raters were combined."""

    weight: float = 1.0
    """From 0 to 1; only the decaying average looks at it."""


Running = list[float | None]
Rule = Callable[[Sequence[Score], EstimateRule, float], Running]
"""(scores oldest first, the rule's own numbers, target of the scale) → the estimate after each score."""


def decaying_average(scores: Sequence[Score], rule: EstimateRule, target: float) -> Running:
    """Let each new score draw the estimate part of the way, `rule.w` times its weight, towards itself.

    Source: the recursive decaying average that Canvas LMS offers, which also starts from 65 %.
    Scaling the pull by the weight is ours.
    """
    running: Running = []
    estimate = scores[0].level if scores else 0.0
    for score in scores:
        # The first draws an estimate that is its own level already.
        estimate += rule.w * score.weight * (score.level - estimate)
        running.append(estimate)
    return running


def weighted_average(scores: Sequence[Score], rule: EstimateRule, target: float) -> Running:
    """Weigh the newest against the mean of all before it; one score is itself.

    Source: the weighted average of Canvas LMS.
    """
    sums = accumulate((score.level for score in scores), initial=0.0)
    return [
        score.level if not earlier else rule.w * score.level + (1 - rule.w) * before / earlier
        for earlier, (score, before) in enumerate(zip(scores, sums, strict=False))
    ]


def average(scores: Sequence[Score], rule: EstimateRule, target: float) -> Running:
    """Give every score the same weight."""
    sums = accumulate(score.level for score in scores)
    return [total / count for count, total in enumerate(sums, start=1)]


def latest(scores: Sequence[Score], rule: EstimateRule, target: float) -> Running:
    """Take the newest alone; of one day, the one given last."""
    return [score.level for score in scores]


def highest(scores: Sequence[Score], rule: EstimateRule, target: float) -> Running:
    """Take the best ever."""
    return [*accumulate((score.level for score in scores), lambda best, new: max(best, new))]


def n_times(scores: Sequence[Score], rule: EstimateRule, target: float) -> Running:
    """Wait for `rule.n` scores at or above the target, then take the mean of all those."""
    running: Running = []
    total, count = 0.0, 0
    for score in scores:
        if score.level >= target:
            total, count = total + score.level, count + 1
        running.append(total / count if count and count >= rule.n else None)
    return running


def best_n(scores: Sequence[Score], rule: EstimateRule, target: float) -> Running:
    """Take the mean of the best `rule.n`; with fewer, of what there is."""
    running: Running = []
    best: list[float] = []
    for score in scores:
        insort(best, score.level)
        best = best[-rule.n :]
        running.append(sum(best) / len(best))
    return running


RULES: Mapping[str, Rule] = {
    "decaying_average": decaying_average,
    "weighted_average": weighted_average,
    "average": average,
    "latest": latest,
    "highest": highest,
    "n_times": n_times,
    "best_n": best_n,
}


def running_estimate(scores: Sequence[Score], rule: EstimateRule, target: float) -> Running:
    """Give the estimate after each score, by the rule a framework has chosen.

    Raises:
        KeyError: no rule has this name; the framework's reader lets none through.
    """
    return RULES[rule.rule](scores, rule, target)
