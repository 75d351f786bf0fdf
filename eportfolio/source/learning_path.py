"""Learning path: makes a path of what its file says, once all names are known."""

from collections.abc import Mapping

from eportfolio.model.audience import Audience
from eportfolio.model.learning_path import DECISIONS, LEARNERS_SAY, Agreement, LearningPath
from eportfolio.source.path_parts import PathParts, find_parts
from eportfolio.source.references import Names
from eportfolio.source.tables.fields import Given


def make_path(
    given: Given, names: Names, horizons: Mapping[str, str], audience: Audience
) -> LearningPath | None:
    """Make a learning path; None when there is a fault in it.

    Args:
        given: what its file says.
        names: every name there is.
        horizons: of every path, by id.
        audience: of paths.
    """
    found = find_parts(given, names, horizons)
    _check_days(given)
    _check_agreement(given, found.agreed)
    if given.file.faults:
        return None
    _hint_not_co_created(given)
    return _made(given, found, audience)


def _made(given: Given, found: PathParts, audience: Audience) -> LearningPath:
    return LearningPath(
        id=given["id"],
        title=given["title"],
        horizon=given["horizon"],
        parent=found.parent,
        goals=found.goals,
        why=given["why"],
        driver=given["driver"],
        start=given["start"],
        due=given["due"],
        state=given["state"],
        decisions=tuple(sorted(given["decisions"], key=lambda pair: DECISIONS.index(pair[0]))),
        steps=found.steps,
        markers=found.markers,
        demonstration=found.demonstration,
        agreed=found.agreed,
        changes=found.changes,
        home=given["home"],
        audience=audience,
        location=given.where("title"),
    )


def _check_days(given: Given) -> None:
    if given["start"] and given["due"] and given["due"] < given["start"]:
        given.file.fault(given.place("due"), f"this is before the start, {given['start']}", field="due")


def _check_agreement(given: Given, agreed: tuple[Agreement, ...]) -> None:
    roles = {one.role for one in agreed}
    missing = [role for role in ("student", "teacher") if role not in roles]
    if given["state"] == "agreed" and missing:
        what = f"an agreed path needs a student and a teacher; missing: {', '.join(missing)}"
        mend = "Under agreed add {who: …, role: …, date: …}, or write state: proposed."
        given.file.fault(given.place("state"), what, mend, field="agreed")


def _hint_not_co_created(given: Given) -> None:
    if not any(decider in LEARNERS_SAY for _, decider in given["decisions"]):
        what = "not co-created: the learner decided nothing here, alone or together"
        mend = (
            "Decide one part together: the goal, the steps, the pace, the place, the people or what is shown."
        )
        given.file.hint(given.place("decisions"), what, mend, field="decisions")
