"""Readiness: what is ready and why, as far as that holds whatever the levels that an audience may not know.

It is worked out anew for the audience, from two extremes: nothing that is withheld is known, or all of it is.
What is the same in both is the same for all that lies between, since whoever knows more lacks less; so it
tells nothing of what is withheld. What differs is not told at all.
"""

from dataclasses import dataclass

from eportfolio.assessment.attainment import Readiness
from eportfolio.assessment.judged import Assessment
from eportfolio.assessment.knowledge import Knowledge, Needs, knowledge
from eportfolio.assessment.readiness import goals_of, mark_of
from eportfolio.model.portfolio import Portfolio
from eportfolio.privacy.view import View
from eportfolio.privacy.written import kept


@dataclass(frozen=True, slots=True)
class Extremes:
    """The least and the most that may be known."""

    least: Knowledge
    most: Knowledge

    @property
    def unsure(self) -> frozenset[str]:
        return self.most.known - self.least.known

    def is_sure(self, standard: str) -> bool:
        """Say whether the mark of a standard is the same whatever is withheld."""
        least, most = self.least, self.most
        return (
            standard not in self.unsure
            and bool(least.unmet(standard)) == bool(most.unmet(standard))
            and least.last_missing(standard) == most.last_missing(standard)
        )


def share_readiness(assessment: Assessment, portfolio: Portfolio, view: View) -> tuple[Readiness, ...]:
    """Say what is ready, why and on the way to which goals, as far as this audience may be told."""
    if view.levels.issuperset(one.standard for one in assessment.readiness) and view.sees_all_paths:
        return assessment.readiness
    needs = {one.ref: one.needs for framework in portfolio.frameworks for one in framework.standards}
    extremes = extremes_of(assessment, needs, view)
    ways = ways_told(extremes, needs, portfolio, view)
    opened, opened_too = extremes.least.opened(), extremes.most.opened()
    newest = extremes.least.newest() if not extremes.unsure else frozenset()
    least = extremes.least
    return tuple(
        Readiness(
            standard=ref,
            mark=mark_of(ref, least),
            because=kept(least.leans_on(ref), view.levels),
            missing=least.last_missing(ref),
            opens=kept(opened.get(ref, ()), frozenset(opened_too.get(ref, ()))),
            on_way_to=tuple(goal for goal, way in ways.items() if ref in way),
            implied=ref in least.implied,
            newest=ref in newest,
        )
        for ref in needs
        if ref in view.levels and extremes.is_sure(ref)
    )


def extremes_of(assessment: Assessment, needs: Needs, view: View) -> Extremes:
    known = [one.standard for one in assessment.proficiency if one.status.is_known]
    shown = [ref for ref in known if ref in view.levels]
    withheld = [ref for ref in needs if ref not in view.levels]
    return Extremes(knowledge(needs, shown), knowledge(needs, [*shown, *withheld]))


def ways_told(
    extremes: Extremes, needs: Needs, portfolio: Portfolio, view: View
) -> dict[str, frozenset[str]]:
    """Give the way to each goal of a path that this audience may see, unless the way tells of a level."""
    goals = goals_of(one for one in portfolio.paths if one.id in view.paths)
    told = [goal for goal in goals if goal in view.standards and not way_tells(goal, needs, extremes.unsure)]
    return {goal: extremes.least.way_to(goal) for goal in told}


def way_tells(goal: str, needs: Needs, unsure: frozenset[str]) -> bool:
    """Say whether one of an either-or on the way is unsure: once it is known, the others fall out of it."""
    way, waiting = {goal}, [goal]
    while waiting:
        for group in needs.get(waiting.pop(), ()):
            if len(group) > 1 and not unsure.isdisjoint(group):
                return True
            fresh = [one for one in group if one not in way]
            way.update(fresh)
            waiting += fresh
    return False
