"""Check again: when a level that is reached should be shown once more, so that it stays.

Sum 12. A flag, never a loss: a level does not sink by the calendar.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.levels import is_on_target
from eportfolio.model.audience import Audience
from eportfolio.model.framework import Framework, Rules, Scale


@dataclass(frozen=True, slots=True)
class Shown:
    """The last time that a standard was shown on target."""

    on: date

    audience: Audience
    """Of the piece that showed it."""


def last_shown(pieces: Iterable[Piece], scale: Scale) -> Shown | None:
    """Find the newest piece that counts and is on target.

    Args:
        pieces: by date.
    """
    on_target = [piece for piece in pieces if piece.counts and is_on_target(scale, piece.score or 0.0)]
    return Shown(on_target[-1].date, on_target[-1].audience) if on_target else None


def refreshed_by_harder(
    frameworks: Iterable[Framework], shown: Mapping[str, Shown | None]
) -> Mapping[str, Shown]:
    """Find for each standard when a harder one that includes it was last shown on target.

    What a harder standard includes may itself include an easier one; both are refreshed.

    Args:
        shown: ref to when each standard was last shown itself.
    """
    includes = {one.ref: one.includes for framework in frameworks for one in framework.standards}
    newest: dict[str, Shown] = {}
    for harder in includes:
        mark = shown.get(harder)
        if mark is None:
            continue
        for easier in contained(harder, includes):
            if easier not in newest or mark.on > newest[easier].on:
                newest[easier] = mark
    return newest


def contained(standard: str, includes: Mapping[str, Sequence[str]]) -> set[str]:
    """Collect everything that a standard includes, at any depth, itself left out."""
    found: set[str] = set()
    waiting = list(includes.get(standard, ()))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += includes.get(one, ())
    return found - {standard}


def check_step(pieces: Iterable[Piece], scale: Scale, rules: Rules) -> int:
    """Count how often a standard was shown again with enough days between; the place in `rules.check_days`.

    Each further showing with enough days since the last step goes one step up, as far as there are steps;
    a piece under the target starts again.

    Args:
        pieces: those that count, by date.
    """
    step, since = 0, None
    for piece in pieces:
        if not is_on_target(scale, piece.score or 0.0):
            step, since = 0, None
        elif since is None:
            since = piece.date
        elif (piece.date - since).days >= rules.check_step_days:
            step, since = min(step + 1, len(rules.check_days) - 1), piece.date
    return step


def check_on(pieces: Sequence[Piece], last: Shown, scale: Scale, rules: Rules) -> date:
    """Give the day on which a standard should be shown once more.

    Args:
        pieces: those of the standard that count, by date.
        last: when it, or something that includes it, was last shown on target.
    """
    return last.on + timedelta(days=rules.check_days[check_step(pieces, scale, rules)])
