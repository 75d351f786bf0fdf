"""Marks: how a level is shown, in a word, a glyph that fills up, and a step of the colour ramp."""

from dataclasses import dataclass

from eportfolio.model.framework import Scale

NOT_YET_GLYPH = "none"
# Below the target the ring fills up evenly; the share shown depends on how many levels lie below it.
PIES = {
    1: ("12",),
    2: ("14", "12"),
    3: ("14", "12", "34"),
    4: ("15", "25", "35", "45"),
    5: ("16", "13", "12", "23", "56"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One level, ready to be shown; `word` is "" for "not yet", which the theme says in its language."""

    word: str
    glyph: str
    """Name of the glyph: none, a share such as 14 (a quarter), target, star or star-ring."""

    step: int
    """Step of the colour ramp: 0 for not yet, else the place of the level on its scale, from 1."""

    half: bool = False
    """A rating half-way to the next level."""


NOT_YET = Mark("", NOT_YET_GLYPH, 0)


def mark(scale: Scale, value: float | None) -> Mark:
    """Give the mark of a level or rating; a half is shown as the level under it, and says so.

    Args:
        scale: of the framework the level belongs to.
        value: rung or half rung; None for "not yet".
    """
    if value is None:
        return NOT_YET
    level = scale.at(value)
    place = scale.levels.index(level)
    glyph = glyph_names(scale)[place]
    return Mark(level.name, glyph, place + 1, half=value > level.value)


def glyph_names(scale: Scale) -> tuple[str, ...]:
    """Name the glyph of every level, lowest first: pies under the target, disc, star, star in a ring."""
    below = sum(level.value < scale.target for level in scale.levels)
    above = len(scale.levels) - below - 1
    return (
        *PIES.get(below, ()),
        "target",
        *("star", "star-ring", "star-ring", "star-ring", "star-ring")[:above],
    )
