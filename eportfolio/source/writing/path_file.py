"""Path file: the text of a proposed path, for learner and teacher to make their own.

Whatever only a person can say stands there as a sentence that asks for it.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from eportfolio.model.framework import Framework, Standard
from eportfolio.source.writing.scaffold import scaffold

WHY = "Write here why you want this."
SHOW = "Write here what you will show at the end."
MOST_STEPS = {"short": 3, "middle": 8}
"""A standard takes two or three weeks: three of them fit into six weeks, eight into a term."""

NOTES = {
    "title": "call it as you like",
    "why": "yours: replace this line by your own words",
    "state": "agreed, once learner and teacher both stand under agreed",
    "decisions": "add who decides the steps, pace, place, people and demonstration",
    "steps": "A proposal from the map, what is needed first standing first. Change, add, take out.",
    "markers": "One for each standard, at its target. Say it so that one can see it in your work.",
    "demonstration": "replace this too; add to: whom, by: a day",
}


def path_file(
    goal: Standard, steps: Sequence[Standard], frameworks: Mapping[str, Framework], today: date
) -> str:
    """Give the text of a proposed path.

    Args:
        goal: the standard it leads to.
        steps: what is to be learned on the way, in order, the goal last.
        frameworks: by id.
        today: the day it starts.
    """
    name = names_of(steps, frameworks)
    target = {one.ref: frameworks[one.framework].scale.target for one in steps}
    values: dict[str, object] = {
        "id": goal.id.rstrip("."),
        "title": goal.title,
        "horizon": horizon(len(steps)),
        "standards": [{"id": name[goal.ref], "target": target[goal.ref]}],
        "why": WHY,
        "start": today,
        "state": "proposed",
        "decisions": {"goal": "student"},
        "steps": [step_to(one, name[one.ref]) for one in steps],
        "markers": [marker_of(one, name[one.ref], target[one.ref]) for one in steps],
        "demonstration": {"show": SHOW},
    }
    return scaffold("path", values, notes=NOTES, today=today)


def step_to(standard: Standard, name: str) -> dict[str, object]:
    """Say a standard as something to do, in its plain words."""
    words = (standard.plain or standard.title).rstrip(".")
    return {"id": short_name(name), "do": words, "standard": name}


def marker_of(standard: Standard, name: str, target: float) -> dict[str, object]:
    """Say what can be seen once a standard is reached: what its own file says of the target."""
    see = dict(standard.look_for).get(target) or standard.plain or standard.title
    return {"id": short_name(name), "see": see, "standard": name, "level": target}


def horizon(steps: int) -> str:
    """Guess how long a path is from how many standards lie on it."""
    return next((word for word, most in MOST_STEPS.items() if steps <= most), "long")


def names_of(standards: Sequence[Standard], frameworks: Mapping[str, Framework]) -> dict[str, str]:
    """Name each standard by its id, and with its framework where another has a standard of that name."""
    taken: dict[str, set[str]] = {}
    for framework in frameworks.values():
        for one in framework.standards:
            for name in (one.id, one.code, *one.aliases, one.case):
                taken.setdefault(name, set()).add(one.ref)
    return {one.ref: one.id if taken[one.id] == {one.ref} else one.ref for one in standards}


def short_name(standard: str) -> str:
    """Make an id, which may hold no colon, of a standard's name."""
    return standard.replace(":", "-")
