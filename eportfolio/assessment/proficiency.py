"""Proficiency: where a learner stands on one standard, and by what right that is said.

Sums 4 and 6: the level that the estimate reaches, and the status. A settled level is held through one
weak piece, and a teacher's judgement stands above the sum, with its reason.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Piece, Proficiency, Status, Step
from eportfolio.assessment.check_again import Shown, check_on, last_shown
from eportfolio.assessment.levels import level_at
from eportfolio.assessment.reckoning import reckon
from eportfolio.assessment.step_words import say_held, say_judgement
from eportfolio.assessment.sureness import is_settled, stays_settled, sureness_of
from eportfolio.model.audience import Audience
from eportfolio.model.framework import Framework, Level, Scale
from eportfolio.model.phrase import Phrase
from eportfolio.model.rating import Judgement


@dataclass(frozen=True, slots=True)
class Decision:
    """The level shown and what it rests on."""

    level: Level | None
    by: str
    judgement: Judgement | None = None

    words: Phrase | None = None
    """What to say beside the sum, where the sum alone does not decide."""

    def is_on_target(self, scale: Scale) -> bool:
        return self.level is not None and self.level.value >= scale.target


def proficiency(
    standard: str,
    framework: Framework,
    pieces: Sequence[Piece],
    today: date,
    *,
    judgement: Judgement | None = None,
    refreshed: Shown | None = None,
    levels_for: Audience = Audience.TEAM,
    told: bool = True,
) -> Proficiency:
    """Judge one standard, given by its ref, by the scale and rules of its framework.

    Args:
        pieces: all of this standard, by date, those of one day by entry id.
        today: decides only whether a check is due.
        judgement: the newest of this standard.
        refreshed: when something harder that includes it was last shown on target.
        levels_for: who may see levels at all.
        told: whether it tells its steps; of a day long ago only where it stood is shown.
    """
    steps = reckon(pieces, framework.rules, framework.scale.target, told)
    counting = [piece for piece in pieces if piece.counts]
    decision = decide(steps, judgement, framework)
    status = status_of(pieces, decision, framework)
    last = last_showing(counting, decision, refreshed, framework.scale) if status.is_known else None
    due_on = check_day(counting, decision, last, framework)
    return Proficiency(
        standard=standard,
        status=status,
        level=decision.level.value if decision.level else None,
        estimate=steps[-1].after if steps else None,
        sureness=sureness_of(counting[-framework.rules.window :], framework.scale),
        pieces=len(counting),
        by=decision.by,
        check_on=due_on,
        check_due=due_on is not None and due_on <= today,
        steps=with_decision(steps, decision) if told else (),
        judgement=decision.judgement,
        talk=tuple(piece.entry for piece in pieces if piece.talk),
        audience=strictest(levels_for, pieces, decision.judgement, last),
    )


def decide(steps: Sequence[Step], judgement: Judgement | None, framework: Framework) -> Decision:
    """Choose between the sum, a level held since it was settled, and a judgement no piece has overtaken."""
    scale = framework.scale
    counting = [step for step in steps if step.piece and step.piece.counts]
    newest = counting[-1].piece if counting else None
    if judgement is not None and (newest is None or judgement.date >= newest.date):
        level = scale.at(judgement.level)
        return Decision(level, "judgement", judgement, say_judgement(judgement, level.name))
    estimate = counting[-1].after if counting else None
    if estimate is None:
        return Decision(None, "computed")
    level = level_at(scale, estimate)
    if level.value < scale.target and stays_settled(counting, scale, framework.rules):
        target = scale.level(scale.target)
        return Decision(target, "held", words=say_held(target.name))
    return Decision(level, "computed")


def status_of(pieces: Sequence[Piece], decision: Decision, framework: Framework) -> Status:
    scale, rules = framework.scale, framework.rules
    if decision.is_on_target(scale):
        counting = [piece for piece in pieces if piece.counts]
        settled = decision.by != "held" and is_settled(counting, scale, rules)
        return Status.SETTLED if settled else Status.REACHED
    if decision.level is not None:
        return Status.LEARNING
    if not pieces:
        return Status.NOT_STARTED
    only_together = all(piece.help == "together" and not piece.counts for piece in pieces)
    return Status.WITH_HELP if only_together else Status.LEARNING


def last_showing(
    counting: Sequence[Piece], decision: Decision, refreshed: Shown | None, scale: Scale
) -> Shown | None:
    """Find the day from which the next check is counted.

    A held level is checked at once, so from its newest piece. Where the target was reached without
    a piece on target, the judgement's day or the newest piece stands in.
    """
    newest = Shown(counting[-1].date, counting[-1].audience) if counting else None
    if decision.by == "held":
        return newest
    last = last_shown(counting, scale)
    if last is None and decision.judgement is not None:
        last = Shown(decision.judgement.date, decision.judgement.audience)
    last = last or newest
    return refreshed if refreshed and (last is None or refreshed.on > last.on) else last


def check_day(
    counting: Sequence[Piece], decision: Decision, last: Shown | None, framework: Framework
) -> date | None:
    """Give the day of the next check: at once for a held level, none where nothing is to be kept."""
    if last is None:
        return None
    return last.on if decision.by == "held" else check_on(counting, last, framework.scale, framework.rules)


def with_decision(steps: tuple[Step, ...], decision: Decision) -> tuple[Step, ...]:
    """Add the step that says what stands beside the sum."""
    if decision.words is None:
        return steps
    estimate = steps[-1].after if steps else None
    return (*steps, Step(None, estimate, estimate, decision.words))


def strictest(
    levels_for: Audience, pieces: Iterable[Piece], judgement: Judgement | None, last: Shown | None
) -> Audience:
    """Give the strictest audience of everything that decided a standing or is shown with it."""
    audiences = [levels_for, *(piece.audience for piece in pieces)]
    audiences += [one.audience for one in (judgement, last) if one is not None]
    return max(audiences)
