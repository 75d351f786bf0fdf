"""Path aims: where a learning path leads, and what can be seen once it gets there."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.learning_path import LearningPath, Marker
from eportfolio.model.phrase import Phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.standing import StandingLink, standing_link


@dataclass(frozen=True, slots=True)
class GoalRow:
    standard: StandingLink
    target: str
    """Name of the level wanted."""


@dataclass(frozen=True, slots=True)
class MarkerRow:
    see: str
    standard: StandingLink | None
    level: str
    """Name of the level it shows; "" when not said."""

    by: Phrase | str | None
    """Who looks whether it is met."""

    met: date | None
    is_met: bool
    entry: Link | None


def entry_link(look: Lookup, entry: str) -> Link | None:
    """Link to an entry; None where there is none, or this audience may not open it."""
    return Link(look.entries[entry].title, urls.entry_url(entry)) if entry in look.entries else None


def goals(look: Lookup, path: LearningPath) -> tuple[GoalRow, ...]:
    rows = []
    for goal in path.goals:
        link = standing_link(look, goal.standard)
        if link:
            rows.append(GoalRow(link, look.scale(goal.standard).at(goal.target).name))
    return tuple(rows)


def markers(look: Lookup, path: LearningPath) -> tuple[MarkerRow, ...]:
    return tuple(marker_row(look, one) for one in path.markers)


def marker_row(look: Lookup, marker: Marker) -> MarkerRow:
    standard = standing_link(look, marker.standard) if marker.standard else None
    return MarkerRow(
        see=marker.see,
        standard=standard,
        level=look.scale(marker.standard).at(marker.level).name if standard and marker.level else "",
        by=look.name(marker.by) if marker.by else None,
        met=marker.met,
        is_met=marker.met is not None,
        entry=entry_link(look, marker.entry),
    )
