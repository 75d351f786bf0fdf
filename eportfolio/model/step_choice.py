"""Step choice: what a learner did with a step that was suggested: took it, swapped it or declined it.

It stands in the path's history, the one record of a path that is only ever added to, in words that a person
can type as well as the program: `taken: Map the creek`, `swapped: Map the creek -> Draw the creek`,
`declined: Map the creek`.
"""

import re
from dataclasses import dataclass

TAKEN, SWAPPED, DECLINED = "taken", "swapped", "declined"
ARROW = " -> "
_CHOICE = re.compile(rf"({TAKEN}|{SWAPPED}|{DECLINED})\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class StepChoice:
    kind: str
    """taken, swapped or declined."""

    step: str
    """What the step said then, or its id."""

    instead: str = ""
    """What it says since it was swapped; "" for the other two."""

    def is_about(self, do: str, id_: str) -> bool:
        """Whether this is about a step that says `do` now."""
        return _bare(self.instead or self.step) in (_bare(do), *([_bare(id_)] if id_ else []))


def read_choice(what: str) -> StepChoice | None:
    """Read what changed as a choice about a step; None for every other change."""
    found = _CHOICE.fullmatch(what.strip())
    if not found:
        return None
    kind = found[1].lower()
    if kind != SWAPPED:
        return StepChoice(kind, found[2])
    # The old words may hold an arrow, as people wrote them; what the program lets in as new ones does not.
    step, arrow, instead = found[2].rpartition(ARROW)
    return StepChoice(kind, step.strip(), instead.strip()) if arrow else None


def write_choice(choice: StepChoice) -> str:
    """Say a choice as `read_choice` reads it."""
    return f"{choice.kind}: {choice.step}" + (f"{ARROW}{choice.instead}" if choice.instead else "")


def _bare(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(".")
