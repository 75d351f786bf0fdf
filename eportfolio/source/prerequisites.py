"""Prerequisites: finds standards that lean on each other in a circle."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

MOST_TOLD = 20
"""Circles that are told at once: each is sought anew, and mending one often mends others."""


def circles(leans_on: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Find circles, none sharing a standard with another.

    Args:
        leans_on: every standard with those it names.

    Returns:
        Each circle in the order of leaning, begun at the standard that comes first in `leans_on`.
    """
    order = {name: place for place, name in enumerate(leans_on)}
    rest = {name: [one for one in needs if one in order] for name, needs in leans_on.items()}
    found: list[tuple[str, ...]] = []
    while len(found) < MOST_TOLD:
        try:
            TopologicalSorter(rest).prepare()
        except CycleError as error:
            # graphlib gives the circle from what is leaned on to what leans, its first one twice.
            circle = list(reversed(error.args[1][1:]))
            start = circle.index(min(circle, key=order.__getitem__))
            found.append(tuple(circle[start:] + circle[:start]))
            for name in circle:
                del rest[name]
            rest = {name: [one for one in needs if one in rest] for name, needs in rest.items()}
            continue
        break
    return tuple(found)
