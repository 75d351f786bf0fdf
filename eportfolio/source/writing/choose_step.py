"""Choose step: writes into a path's file what the learner does with one of its steps, and why."""

from collections.abc import Mapping
from datetime import date

from eportfolio.model.step_choice import SWAPPED, StepChoice, write_choice
from eportfolio.source.yaml.changed_yaml import AppendPart, Change, SetValue, changed_yaml
from eportfolio.source.yaml.spans import ListSpan, ScalarSpan, find_spans
from eportfolio.source.yaml.splices import At, find
from eportfolio.source.yaml.yaml_text import field_lines


def choose_step(written: str, index: int, choice: StepChoice, part: Mapping[str, str], standard: str) -> str:
    """Give the file's text with the choice in it: in its history and, where a step is swapped, in the step.

    Args:
        written: the file as it stands.
        index: of the step, from 0.
        choice: what the learner does with it.
        part: the change as `changes` is to tell it.
        standard: the name of what the new step is for; "" to leave that as it is.

    Raises:
        CannotEdit: the file is laid out too strangely.
    """
    changes: list[Change] = []
    if choice.kind == SWAPPED:
        said = swapped_fields(choice, part["by"], standard)
        changes += _set_step(written, index, said)
    return changed_yaml(written, [*changes, AppendPart(("changes",), part)])


def swapped_fields(choice: StepChoice, by: str, standard: str) -> dict[str, str]:
    """Give what a step says once it is swapped: it is the learner's idea now."""
    said = {"do": choice.instead, "by": by, "from": f"instead of {choice.step}"}
    return {**said, "standard": standard} if standard else said


def _set_step(written: str, index: int, said: Mapping[str, str]) -> list[Change]:
    root = find_spans(written)
    # One step may stand there alone, without being a list.
    at: At = ("steps", index) if isinstance(find(root, ("steps",)), ListSpan) else ("steps",)
    if isinstance(find(root, at), ScalarSpan):
        return [SetValue(at, said)]
    return [SetValue((*at, name), value) for name, value in said.items()]


def change_of(choice: StepChoice, why: str, by: str, today: date) -> dict[str, str]:
    """Give a choice as a change of the path."""
    part = {"date": today.isoformat(), "what": write_choice(choice), "why": why, "by": by}
    return {name: value for name, value in part.items() if value}


def by_hand(choice: StepChoice, part: Mapping[str, str], standard: str) -> list[str]:
    """Give the lines that a person can add where the program cannot."""
    step = field_lines("steps", [swapped_fields(choice, part["by"], standard)])[1:]
    return [*(step if choice.kind == SWAPPED else ()), *field_lines("changes", [part])]
