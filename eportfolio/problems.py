"""Problem: what is wrong in an author's file, where it stands, and how to mend it.

The lowest floor: knows nothing of the rest. Nothing here prints; stages gather problems and
hand them up, and `cli` shows them all at once. A bug of ours is never a `Problem`: it stays a
plain exception with its traceback.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import Enum


class Severity(Enum):
    """How much a problem weighs: a fault stops the build, a hint is only said."""

    FAULT = "fault"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the portfolio, as an editor counts it."""

    file: str
    """Path from the portfolio's root, with forward slashes; "" for the command line."""

    line: int = 0
    """From 1; 0 when the whole file is meant."""

    column: int = 0
    """From 1; 0 when the whole line is meant."""

    width: int = 0
    """How many characters are meant, for the carets under them; 0 when not known."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing for the author to mend or to look at."""

    where: Location
    what: str
    """What is wrong, in plain words, without blame; it follows the carets on one line."""

    mend: str = ""
    """One concrete repair, a sentence; "" when `what` says all there is to say."""

    near: str = ""
    """The nearest right thing, to be typed as it stands; shown as "Did you mean  X ?"."""

    text: str = ""
    """The line as the author wrote it; "" when there is none to show."""

    field: str = ""
    """The field to ask `eportfolio explain` about; "" when no field is meant."""

    code: str = ""
    """A short name for rules that have one, such as F02 or P17."""

    severity: Severity = Severity.FAULT

    @property
    def is_fault(self) -> bool:
        return self.severity is Severity.FAULT

    def as_hint(self) -> "Problem":
        return replace(self, severity=Severity.HINT)


def unknown_name(where: Location, kind: str, name: str, known: Iterable[str], **more: str) -> Problem:
    """Report a name that nothing bears, with the nearest one that something does.

    Args:
        where: where the name stands.
        kind: what was looked for, in the author's words: "standard", "person".
        name: the name as written.
        known: every name that would have been right.
        more: further fields of `Problem`, such as `text` and `field`.
    """
    near = nearest(name, known)
    mend = "" if near else f"No {kind} has a name like it."
    return Problem(where, f"no {kind} has this name", mend=mend, near=near, **more)  # type: ignore[arg-type]


def nearest(name: str, known: Iterable[str]) -> str:
    """Give the known name most like `name`, letters' case aside, or "" when none is near."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known)}
    found = get_close_matches(name.casefold(), by_folded, n=1)
    return by_folded[found[0]] if found else ""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort as an author reads them: faults first, then by file, line and column; the same one only once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (not p.is_fault, p.where, p.what)))
