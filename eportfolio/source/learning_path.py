"""Learning path: makes a path of what its file says, once all names are known."""

from collections.abc import Mapping

from eportfolio.model.audience import Audience
from eportfolio.model.learning_path import (
    DECISIONS,
    LEARNERS_SAY,
    Agreement,
    Change,
    Demonstration,
    Goal,
    LearningPath,
    Marker,
    PathStep,
)
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
    file = given.file
    goals = _goals(given, names)
    steps = tuple(_step(one, names) for one in given["steps"] if one.is_sound)
    markers = tuple(_marker(one, names) for one in given["markers"] if one.is_sound)
    demonstration = given["demonstration"]
    shown = _demonstration(demonstration, names) if demonstration and demonstration.is_sound else None
    agreed = tuple(filter(None, (_agreement(one, names) for one in given["agreed"] if one.is_sound)))
    changes = tuple(_change(one, names) for one in given["changes"] if one.is_sound)
    parent = _parent(given, names, horizons)
    _check_days(given)
    _check_agreement(given, agreed)
    if file.faults:
        return None
    _hint_not_co_created(given)
    return LearningPath(
        id=given["id"],
        title=given["title"],
        horizon=given["horizon"],
        parent=parent,
        goals=goals,
        why=given["why"],
        driver=given["driver"],
        start=given["start"],
        due=given["due"],
        state=given["state"],
        decisions=tuple(sorted(given["decisions"], key=lambda pair: DECISIONS.index(pair[0]))),
        steps=steps,
        markers=markers,
        demonstration=shown,
        agreed=agreed,
        changes=changes,
        home=given["home"],
        audience=audience,
        location=given.where("title"),
    )


def _goals(given: Given, names: Names) -> tuple[Goal, ...]:
    goals: dict[str, Goal] = {}
    for one in given["standards"]:
        ref = names.standards.find(one["id"], one.file, "standards.id") if one["id"] else None
        if ref is None:
            continue
        if ref in goals:
            one.file.fault(
                one.place("id"), "this standard stands here twice", "Keep one.", field="standards.id"
            )
        target = one["target"]
        if target is None:
            target = names.standards.scale_of(ref).target
        else:
            names.standards.check_level(
                target, ref, one.place("target"), one.file, "standards.target", halves=False
            )
        goals[ref] = Goal(ref, target)
    return tuple(goals.values())


def _step(one: Given, names: Names) -> PathStep:
    return PathStep(
        do=one["do"],
        by=_person(one, "by", "steps", names),
        origin=one["from"],
        standard=_standard(one, "steps", names),
        place=one["where"],
        needs=one["needs"],
        done=one["done"],
    )


def _marker(one: Given, names: Names) -> Marker:
    ref = _standard(one, "markers", names)
    if ref and one["level"] is not None:
        names.standards.check_level(one["level"], ref, one.place("level"), one.file, "markers.level")
    return Marker(
        id=one["id"],
        see=one["see"],
        standard=ref,
        level=one["level"],
        by=_person(one, "by", "markers", names),
        met=one["met"],
        entry=_entry(one, "markers", names),
    )


def _demonstration(one: Given, names: Names) -> Demonstration:
    return Demonstration(one["show"], one["to"], one["by"], _entry(one, "demonstration", names))


def _agreement(one: Given, names: Names) -> Agreement | None:
    who = _person(one, "who", "agreed", names)
    if not who:
        return None
    role = names.person[who].role
    if role != one["role"]:
        one.file.fault(
            one.place("role"), f"{who} has another role in people.yml", near=role, field="agreed.role"
        )
    return Agreement(who, one["role"], one["date"])


def _change(one: Given, names: Names) -> Change:
    return Change(one["date"], one["what"], one["why"], _person(one, "by", "changes", names))


def _person(one: Given, field: str, path: str, names: Names) -> str:
    return (names.people.find(one[field], one.file, f"{path}.{field}") or "") if one[field] else ""


def _standard(one: Given, path: str, names: Names) -> str:
    return (
        (names.standards.find(one["standard"], one.file, f"{path}.standard") or "") if one["standard"] else ""
    )


def _entry(one: Given, path: str, names: Names) -> str:
    return (names.entries.find(one["entry"], one.file, f"{path}.entry") or "") if one["entry"] else ""


def _parent(given: Given, names: Names, horizons: Mapping[str, str]) -> str:
    """Give the longer path that a short one belongs to."""
    if not given["parent"]:
        return ""
    place, file = given.place("parent"), given.file
    parent = names.paths.find(given["parent"], file, "parent")
    if given["horizon"] and given["horizon"] != "short":
        file.fault(place, "only a short path belongs to another", "Take parent out.", field="parent")
    elif parent and horizons.get(parent) == "short":
        file.fault(place, "this path is short itself", "Name a middle or a long one.", field="parent")
    return parent or ""


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
