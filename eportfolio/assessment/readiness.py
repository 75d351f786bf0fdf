"""Readiness: what a learner can begin next, because of what they know, and what is best begun first.

Sums 9 and 10, over all frameworks together: a standard may need one of another framework.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from eportfolio.assessment.judged import Proficiency, Readiness
from eportfolio.assessment.knowledge import Knowledge, firm_needs, knowledge
from eportfolio.model.audience import Audience
from eportfolio.model.framework import Framework
from eportfolio.model.learning_path import LearningPath

UNDER_WAY = ("agreed", "active")


def readiness(
    frameworks: Iterable[Framework], standings: Sequence[Proficiency], paths: Iterable[LearningPath]
) -> tuple[Readiness, ...]:
    """Say of each standard whether it is ready, why, and what it leads to.

    Args:
        frameworks: give the prerequisites, and the order of what comes out.
        standings: one of every standard.
        paths: those agreed or active tell the learner's goals.
    """
    needs = {one.ref: one.needs for framework in frameworks for one in framework.standards}
    what = knowledge(needs, (one.standard for one in standings if one.status.is_known))
    audiences = deciding_audiences(what, standings)
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
            audience=audiences[ref],
        )
        for ref in needs
    )


def mark_of(standard: str, what: Knowledge) -> str:
    if what.is_ready(standard):
        return "ready"
    return "almost" if what.last_missing(standard) else ""


def goals_of(paths: Iterable[LearningPath]) -> tuple[str, ...]:
    """Give the standards that paths agreed or active lead to, each once."""
    under_way = [path for path in paths if path.state in UNDER_WAY]
    return tuple(dict.fromkeys(goal.standard for path in under_way for goal in path.goals))


def ready_next(readiness: Iterable[Readiness]) -> tuple[str, ...]:
    """Order what is ready: on the way to a goal first, then by how many it opens, then as it comes."""
    ready = [one for one in readiness if one.mark == "ready"]
    return tuple(one.standard for one in sorted(ready, key=lambda one: (not one.on_way_to, -len(one.opens))))


def told_to(
    audience: Audience, readiness: Iterable[Readiness], paths: Iterable[LearningPath]
) -> tuple[Readiness, ...]:
    """Leave what one audience may be told of marks, of goals, and of what opens what.

    Args:
        paths: those that this audience may see.
    """
    told = [one for one in readiness if audience.may_see(one.audience)]
    refs = {one.standard for one in told}
    goals = goals_of(paths)
    return tuple(
        replace(
            one,
            opens=tuple(ref for ref in one.opens if ref in refs),
            on_way_to=tuple(ref for ref in one.on_way_to if ref in goals),
        )
        for one in told
    )


def deciding_audiences(what: Knowledge, standings: Iterable[Proficiency]) -> Mapping[str, Audience]:
    """Give for each standard the strictest audience of the levels that decide its mark.

    Those are its own, its prerequisites', where one is missing that one's prerequisites', and for a known
    standard those of what leans on it. What is known by implication brings the levels that imply it.
    """
    levels = with_implied(what, {one.standard: one.audience for one in standings})
    leaning: dict[str, list[str]] = defaultdict(list)
    for standard in what.needs:
        for one in members(what, standard):
            leaning[one].append(standard)
    deciding = {}
    for standard in what.needs:
        refs = [standard, *members(what, standard)]
        refs += [ref for one in what.last_missing(standard) for ref in members(what, one)]
        refs += leaning[standard] if standard in what.known else ()
        deciding[standard] = max(levels[ref] for ref in refs if ref in levels)
    return deciding


def with_implied(what: Knowledge, audiences: Mapping[str, Audience]) -> Mapping[str, Audience]:
    """Raise what is known by implication to the audience of the least strict standard that implies it."""
    raised = dict(audiences)
    done: set[str] = set()
    shown = [ref for ref in what.needs if ref in what.known - what.implied]
    for source in sorted(shown, key=lambda ref: audiences[ref]):
        waiting = [source]
        while waiting:
            fresh = firm_needs(what.needs, waiting.pop()) & what.implied - done
            raised |= {ref: max(audiences[ref], audiences[source]) for ref in fresh if ref in audiences}
            done |= fresh
            waiting += fresh
    return raised


def members(what: Knowledge, standard: str) -> list[str]:
    """List all direct prerequisites of a standard, whatever their groups."""
    return [one for group in what.needs.get(standard, ()) for one in group]
