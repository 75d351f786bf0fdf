"""Path parts: the goals, steps, markers and agreements of a learning path, their names looked up."""

from collections.abc import Mapping
from dataclasses import dataclass

from eportfolio.model.learning_path import Agreement, Change, Demonstration, Goal, Marker, PathStep
from eportfolio.source.references import Names
from eportfolio.source.tables.fields import Given


@dataclass(frozen=True, slots=True)
class PathParts:
    """What a path is made of."""

    goals: tuple[Goal, ...]
    steps: tuple[PathStep, ...]
    markers: tuple[Marker, ...]
    demonstration: Demonstration | None
    agreed: tuple[Agreement, ...]
    changes: tuple[Change, ...]
    parent: str


def find_parts(given: Given, names: Names, horizons: Mapping[str, str]) -> PathParts:
    """Look up the parts that are sound; the file is told of every name that is nobody's."""
    shown = given["demonstration"]
    agreed = (_agreement(one, names) for one in given["agreed"] if one.is_sound)
    return PathParts(
        goals=_goals(given, names),
        steps=tuple(_step(one, names) for one in given["steps"] if one.is_sound),
        markers=tuple(_marker(one, names) for one in given["markers"] if one.is_sound),
        demonstration=_demonstration(shown, names) if shown and shown.is_sound else None,
        agreed=tuple(filter(None, agreed)),
        changes=tuple(_change(one, names) for one in given["changes"] if one.is_sound),
        parent=_parent(given, names, horizons),
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
        id=one["id"],
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
