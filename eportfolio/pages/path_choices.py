"""Path choices: what the learner did with steps that were suggested, on the path and in its history."""

from dataclasses import dataclass

from eportfolio.model.learning_path import Change, LearningPath, PathStep
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.model.step_choice import DECLINED, SWAPPED, TAKEN, StepChoice, read_choice
from eportfolio.pages.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Choice:
    """What was done with one step."""

    words: Phrase
    why: str
    """In the words of whoever chose; "" where nothing is said."""


@dataclass(frozen=True, slots=True)
class Declined:
    """A step that is not gone."""

    do: str
    choice: Choice


def choice_about(look: Lookup, path: LearningPath, step: PathStep) -> Choice | None:
    """Tell of the last choice about a step; None before any."""
    chosen = path.choice_about(step)
    return Choice(choice_words(look, *chosen), chosen[1].why) if chosen else None


def is_swapped(path: LearningPath, step: PathStep) -> bool:
    """Whether a step took the place of another, so that what its file says of its origin is older."""
    chosen = path.choice_about(step)
    return chosen is not None and chosen[0].kind == SWAPPED


def declined(look: Lookup, path: LearningPath) -> tuple[Declined, ...]:
    """Tell which steps were left out and why, in the order of the path."""
    told = ((step, path.is_declined(step), choice_about(look, path, step)) for step in path.steps)
    return tuple(Declined(step.do, choice) for step, is_out, choice in told if is_out and choice)


def choice_words(look: Lookup, choice: StepChoice, change: Change) -> Phrase:
    step = quoted(choice.step)
    if change.by not in ("", look.shared.settings.learner):
        who = look.name(change.by)
        words = {
            TAKEN: phrase("{who} chose this step on {day}.", who=who, day=change.date),
            SWAPPED: phrase(
                "{who} chose this on {day}, instead of “{step}”.",
                who=who,
                day=change.date,
                step=step,
            ),
            DECLINED: phrase("{who} left this out on {day}.", who=who, day=change.date),
        }
        return words[choice.kind]
    words = {
        TAKEN: phrase("I took this step on {day}.", day=change.date),
        SWAPPED: phrase("I chose this on {day}, instead of “{step}”.", day=change.date, step=step),
        DECLINED: phrase("I left this out on {day}.", day=change.date),
    }
    return words[choice.kind]


def what_changed(change: Change) -> Phrase | str:
    """Say what changed: in the words of whoever wrote it, but for choices about steps."""
    choice = read_choice(change.what)
    if choice is None:
        return change.what
    step, instead = quoted(choice.step), quoted(choice.instead)
    words = {
        TAKEN: phrase("Took the step “{step}”.", step=step),
        SWAPPED: phrase("Put “{instead}” in place of “{step}”.", step=step, instead=instead),
        DECLINED: phrase("Left out the step “{step}”.", step=step),
    }
    return words[choice.kind]


def quoted(words: str) -> str:
    """Give the words of a step as they stand in quotes inside a sentence: without a stop of their own."""
    return words.removesuffix(".")
