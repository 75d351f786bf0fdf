"""Stepping stones: the steps of a learning path, and the stream they lie in as a picture.

Steps that the learner declined are no stones; `path_choices` tells of them.
"""

from dataclasses import dataclass
from itertools import pairwise

from eportfolio.model.learning_path import LearningPath, PathStep
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages.lookup import Lookup, shortened
from eportfolio.pages.path_choices import Choice, choice_about, is_swapped
from eportfolio.pages.standing import StandingLink, standing_link
from eportfolio.pages.words import PLACE_INSIDE

# The picture of a path: stones along a stream, as far apart as their words need.
STONE_GAP, FIRST_STONE, HIGH, LOW = 143, 70, 84, 152


@dataclass(frozen=True, slots=True)
class Stone:
    """One step of the path, in the picture and in the list."""

    number: int
    do: str
    label: str
    """Shortened for the picture."""

    x: int
    y: int
    label_y: int
    state: str
    """did, on (where I am) or todo."""

    where: Phrase
    """The same in words."""

    choice: Choice | None
    """What I did with it when it was suggested."""

    by: Phrase | str | None
    origin: str
    place: Phrase | None
    needs: str
    standard: StandingLink | None


@dataclass(frozen=True, slots=True)
class Stream:
    """The picture of the path."""

    width: int
    water: str
    gone: str
    """The part behind the learner, as an SVG path; "" where nothing is done."""


def stones(look: Lookup, path: LearningPath) -> tuple[Stone, ...]:
    steps = path.kept_steps
    here = next((index for index, one in enumerate(steps) if one.done is None), None)
    return tuple(stone(look, path, index, step, index == here) for index, step in enumerate(steps))


def stone(look: Lookup, path: LearningPath, index: int, step: PathStep, is_here: bool) -> Stone:
    y = HIGH if index % 2 == 0 else LOW
    return Stone(
        number=index + 1,
        do=step.do,
        label=shortened(step.do, 24),
        x=FIRST_STONE + index * STONE_GAP,
        y=y,
        label_y=46 if y == HIGH else 204,
        state="did" if step.done else "on" if is_here else "todo",
        where=where(path, step, is_here),
        choice=choice_about(look, path, step),
        by=look.name(step.by) if step.by else None,
        origin="" if is_swapped(path, step) else origin(step),
        place=PLACE_INSIDE[step.place] if step.place else None,
        needs=step.needs,
        standard=standing_link(look, step.standard) if step.standard else None,
    )


def where(path: LearningPath, step: PathStep, is_here: bool) -> Phrase:
    if step.done:
        return phrase("Done on {day}.", day=step.done)
    if is_here:
        return phrase("This is where I am.") if path.is_under_way else phrase("This comes first.")
    return phrase("Ahead.")


def origin(step: PathStep) -> str:
    """Give the words a step came from; a bare file name of the portfolio says nothing to a reader."""
    return "" if "/" in step.origin else step.origin


def stream(stones: tuple[Stone, ...]) -> Stream:
    """Draw the water past all stones, and the part behind the learner."""
    first, last = stones[0], stones[-1]
    source = f"M14 118C30 94 50 {first.y} {first.x} {first.y}"
    bends = [bend(left, right) for left, right in pairwise(stones)]
    mouth = f"C{last.x + 32} {last.y} {last.x + 52} {last.y + 8} {last.x + 68} {last.y + 26}"
    here = next((index for index, one in enumerate(stones) if one.state != "did"), len(stones) - 1)
    gone = source + "".join(bends[:here]) if stones[0].state == "did" else ""
    return Stream(last.x + 72, source + "".join(bends) + mouth, gone)


def bend(left: Stone, right: Stone) -> str:
    """Draw the water from one stone to the next."""
    return f"C{left.x + 64} {left.y} {right.x - 64} {right.y} {right.x} {right.y}"
