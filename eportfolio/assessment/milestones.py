"""Milestones: the first day on which a standard was reached, and on which it was settled.

Told out of a standing's own steps, so that whoever may see the standing may see its milestones.
"""

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from eportfolio.assessment.attainment import Piece, Proficiency
from eportfolio.assessment.sureness import is_settled, reaches_target
from eportfolio.model.framework import Framework


@dataclass(frozen=True, slots=True)
class Milestones:
    """The days of the work by which it was so; None where it has not been so yet."""

    reached: date | None
    settled: date | None


def milestones(standing: Proficiency, framework: Framework) -> Milestones:
    """Find when the target level was first reached and first settled.

    Only how things stood at the end of a day counts, as for sum 6. A judgement reaches it on its own day.
    """
    scale, rules = framework.scale, framework.rules
    judged = standing.judgement
    by_judgement = judged.date if judged is not None and judged.level >= scale.target else None
    steps = [(step, step.piece) for step in standing.steps if step.piece is not None and step.piece.counts]
    next_days = [piece.date for _, piece in steps[1:]]
    reached, so_far = None, list[Piece]()
    for (step, piece), next_day in zip_longest(steps, next_days):
        so_far.append(piece)
        if piece.date != next_day and reaches_target(step, scale):
            reached = reached or piece.date
            if is_settled(so_far, scale, rules):
                return Milestones(earlier(reached, by_judgement), piece.date)
    return Milestones(earlier(reached, by_judgement), None)


def earlier(first: date | None, second: date | None) -> date | None:
    return min((day for day in (first, second) if day is not None), default=None)
