"""Other rules: what each rule for the estimate makes of the same pieces, and whether the level would differ.

Worked out of the steps that a reader may see, so that it tells nothing else. A judgement is left aside: it
stands above every rule alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eportfolio.assessment.attainment import Piece, Step
from eportfolio.assessment.estimate import RULES
from eportfolio.assessment.proficiency import decide
from eportfolio.assessment.reckoning import moves_of
from eportfolio.assessment.step_words import words_for_sum
from eportfolio.model.framework import EstimateRule, Framework, Level
from eportfolio.model.phrase import Phrase


@dataclass(frozen=True, slots=True)
class RuleSays:
    """What one rule makes of the pieces of a standard."""

    rule: EstimateRule
    """With the numbers of the framework: what would hold if its file named another rule and nothing else."""

    estimate: float | None
    """Unrounded; None where the rule gives none yet."""

    level: float | None
    """Value of the level that follows; None without an estimate."""

    is_held: bool
    """The level is kept since it was settled, though the estimate is under it."""

    is_in_force: bool
    changes_level: bool
    """Whether the level is another than by the rule in force; none yet is another too."""

    words: Phrase
    """The last step of its sum."""


def rules_say(steps: Sequence[Step], framework: Framework) -> tuple[RuleSays, ...]:
    """Ask every rule, in the order of `RULES`; empty where no piece counts.

    Args:
        steps: the reckoning of one standard of this framework, oldest first.
    """
    counting = [step.piece for step in steps if step.piece is not None and step.piece.counts]
    if not counting:
        return ()
    now = decide(steps, None, framework).level
    return tuple(rule_says(rule, counting, framework, now) for rule in RULES)


def rule_says(rule: str, pieces: Sequence[Piece], framework: Framework, now: Level | None) -> RuleSays:
    """Ask one rule as if it were in force.

    Args:
        rule: its name in `RULES`.
        pieces: those that count, by date, those of one day by entry id; at least one.
        now: the level by the rule in force.
    """
    estimate = replace(framework.rules.estimate, rule=rule)
    with_it = replace(framework, rules=replace(framework.rules, estimate=estimate))
    moves = moves_of(pieces, with_it.rules, framework.scale.target)
    words = words_for_sum(moves[-1], estimate)
    steps = [Step(piece, move.before, move.after, words) for move in moves for piece in move.pieces]
    decision = decide(steps, None, with_it)
    return RuleSays(
        rule=estimate,
        estimate=moves[-1].after,
        level=decision.level.value if decision.level else None,
        is_held=decision.by == "held",
        is_in_force=rule == framework.rules.estimate.rule,
        changes_level=decision.level != now,
        words=words,
    )
