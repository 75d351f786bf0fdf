"""Readiness: what a learner can begin next, because of what they know, and what is best begun first.

Sums 9 and 10, over all frameworks together: a standard may need one of another framework.
"""

from collections.abc import Iterable, Sequence

from eportfolio.assessment.attainment import Proficiency, Readiness
from eportfolio.assessment.knowledge import Knowledge, knowledge
from eportfolio.model.framework import Framework
from eportfolio.model.learning_path import LearningPath


def readiness(
    frameworks: Iterable[Framework], standings: Sequence[Proficiency], paths: Iterable[LearningPath]
) -> tuple[Readiness, ...]:
    """Say of each standard whether it is ready, why, and what it leads to.

    Args:
        frameworks: give the prerequisites, and the order of what comes out.
        standings: one of every standard.
        paths: those agreed or active tell the learner's goals.
    """
    what = what_is_known(frameworks, standings)
    newest, opened = what.newest(), what.opened()
    ways = {goal: what.way_to(goal) for goal in goals_of(paths)}
    return tuple(
        Readiness(
            standard=ref,
            mark=mark_of(ref, what),
            because=what.leans_on(ref),
            missing=what.last_missing(ref),
            opens=opened.get(ref, ()),
            on_way_to=tuple(goal for goal, way in ways.items() if ref in way),
            implied=ref in what.implied,
            newest=ref in newest,
        )
        for ref in what.needs
    )


def what_is_known(frameworks: Iterable[Framework], standings: Iterable[Proficiency]) -> Knowledge:
    """Set what is reached or settled against the prerequisites of all standards."""
    needs = {one.ref: one.needs for framework in frameworks for one in framework.standards}
    return knowledge(needs, (one.standard for one in standings if one.status.is_known))


def mark_of(standard: str, what: Knowledge) -> str:
    if what.is_ready(standard):
        return "ready"
    return "almost" if what.last_missing(standard) else ""


def goals_of(paths: Iterable[LearningPath]) -> tuple[str, ...]:
    """Give the standards that paths agreed or active lead to, each once."""
    return tuple(dict.fromkeys(goal.standard for path in paths if path.is_under_way for goal in path.goals))


def ready_next(readiness: Iterable[Readiness]) -> tuple[str, ...]:
    """Order what is ready: on the way to a goal first, then by how many it opens, then as it comes."""
    ready = [one for one in readiness if one.mark == "ready"]
    return tuple(one.standard for one in sorted(ready, key=lambda one: (not one.on_way_to, -len(one.opens))))
