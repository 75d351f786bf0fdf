"""Outlook: what one more piece of full weight on target would make of an estimate."""

from eportfolio.assessment.estimate import Score, decaying_average
from eportfolio.model.framework import Framework


def after_one_more(framework: Framework, estimate: float) -> float | None:
    """Give the estimate after one more piece on target, done alone and rated by a teacher.

    Args:
        framework: whose rule and target are meant.
        estimate: as it stands, unrounded.

    Returns:
        The new estimate; None under any rule but the default, where it depends on all earlier pieces too.
    """
    rule, target = framework.rules.estimate, framework.scale.target
    if rule.rule != "decaying_average":
        return None
    return decaying_average([Score(estimate, 1.0), Score(target, 1.0)], rule, target)[-1]
