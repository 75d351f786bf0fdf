"""Profile: reads `profile.yml`."""

import re
from collections.abc import Iterator
from typing import Any

from eportfolio.model.profile import (
    DRIVERS,
    GRID_COLUMNS,
    GRID_ROWS,
    Avatar,
    GridRow,
    Habit,
    HistoryItem,
    Language,
    Profile,
    Support,
    TestResult,
)
from eportfolio.source.files.named_files import NamedFiles, refuse_remote_pictures
from eportfolio.source.references import Names
from eportfolio.source.tables.fields import Given
from eportfolio.source.yaml.nodes import Listing, Node, Scalar

LONGEST_ABOUT = 600
MOST_DRIVERS = 10
LABEL = r"(?:visual|auditory|aural|kina?esthetic|tactile|read(?:ing)?[/-]writ(?:e|ing))"
LEARNING_STYLE = re.compile(
    rf"\b{LABEL}[ -]+(?:learners?|learning|types?)\b|\blearning[ -]styles?\b|\bvark\b|^\s*{LABEL}\s*$",
    re.IGNORECASE,
)
"""A label with a learner behind it, or one that is all there is to say; a visual timetable is no label."""


def make_profile(given: Given, names: Names, files: NamedFiles) -> Profile | None:
    """Make the profile; None when there is a fault in it.

    Args:
        given: what `profile.yml` says.
        names: every name there is.
        files: finds the avatar.
    """
    file = given.file
    context, skills, drivers = _values(given["context"]), _values(given["skills"]), _values(given["drivers"])
    written_with = names.people.find_all(given["with"], file, "with")
    avatar = _avatar(given["avatar"], files)
    habits = tuple(filter(None, (_habit(one, names) for one in skills.get("habits", ()) if one.is_sound)))
    refuse_remote_pictures(given["about"], given.place("about").line, file)
    _hints(given)
    if file.faults:
        return None
    return Profile(
        updated=given["updated"],
        written_with=written_with,
        about=given["about"],
        avatar=avatar,
        pronouns=given["pronouns"],
        grade=given["grade"],
        class_=given["class"],
        languages=tuple(Language(one["name"], one["use"]) for one in context.get("languages", ())),
        history=tuple(HistoryItem(one["when"], one["what"]) for one in context.get("history", ())),
        supports=tuple(Support(one["need"], one["helps"]) for one in context.get("supports", ())),
        barriers=context.get("barriers", ()),
        plan_on_file=context.get("plan_on_file"),
        tests=tuple(
            TestResult(one["name"], one["date"], one["result"], one["scale"])
            for one in _values(given["academic"]).get("tests", ())
        ),
        habits=habits,
        grid=_grid(skills),
        **{name: drivers.get(name, ()) for name in DRIVERS},
        location=given.where("updated"),
    )


def _values(given: Given | None) -> dict[str, Any]:
    return given.values if given else {}


def _avatar(given: Given | None, files: NamedFiles) -> Avatar | None:
    if given is None or not given["file"]:
        return None
    path = files.find(given["file"].text.strip(), given["file"], "avatar.file", pictures_only=True)
    return Avatar(path, given["alt"]) if path else None


def _habit(one: Given, names: Names) -> Habit | None:
    ref = names.standards.find(one["standard"], one.file, "skills.habits.standard")
    if ref is None:
        return None
    names.standards.check_level(one["level"], ref, one.place("level"), one.file, "skills.habits.level")
    return Habit(ref, one["level"], one["why"], one["date"])


def _grid(skills: dict[str, Any]) -> tuple[GridRow, ...]:
    """Give the rows that say something."""
    rows = []
    for name in GRID_ROWS:
        cells = _values(skills.get(name))
        if any(cells.values()):
            rows.append(GridRow(name, **{column: cells[column] for column in GRID_COLUMNS}))
    return tuple(rows)


def _hints(given: Given) -> None:
    file = given.file
    if len(given["about"]) > LONGEST_ABOUT:
        what = f"{len(given['about'])} characters: readers stop before the end"
        file.hint(given.place("about"), what, f"Keep the best {LONGEST_ABOUT}.", field="about")
    drivers = given["drivers"]
    for name in DRIVERS if drivers else ():
        if len(drivers[name]) > MOST_DRIVERS:
            what = f"{len(drivers[name])} are too many to say anything"
            file.hint(
                drivers.place(name),
                what,
                f"Keep the {MOST_DRIVERS} that matter most.",
                field=f"drivers.{name}",
            )
    for text in _texts(given.node):
        if LEARNING_STYLE.search(text.text):
            what = "learning-style labels have not held up in research: nobody learns in one way only"
            file.hint(text, what, "Say what helps you with one thing: drawing a problem before I solve it.")


def _texts(node: Node) -> Iterator[Scalar]:
    """Give every text in a file, in order."""
    if isinstance(node, Scalar):
        yield node
        return
    parts = node.parts if isinstance(node, Listing) else tuple(value for _, value in node.pairs)
    for part in parts:
        yield from _texts(part)
