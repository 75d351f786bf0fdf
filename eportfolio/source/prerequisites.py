"""Prerequisites: what standards need and include, and the circles in which none could ever be ready."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from eportfolio.source.references import Names
from eportfolio.source.tables.fields import Given
from eportfolio.source.yaml.nodes import Scalar

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


class Leanings:
    """What each standard needs and includes, over all frameworks."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.needs: dict[str, tuple[tuple[str, ...], ...]] = {}
        self.includes: dict[str, tuple[str, ...]] = {}
        self.given: dict[str, Given] = {}

    def collect(self, framework: str, one: Given) -> None:
        ref = f"{framework}:{one['id']}"
        groups = (self.find(group, one, framework, "needs") for group in one["needs"])
        self.needs.setdefault(ref, tuple(group for group in groups if group))
        self.includes.setdefault(ref, self.find(one["includes"], one, framework, "includes"))
        self.given.setdefault(ref, one)

    def find(self, typed: Iterable[Scalar], one: Given, framework: str, field: str) -> tuple[str, ...]:
        found = (self.names.standards.find(name, one.file, f"standards.{field}", framework) for name in typed)
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    def drop(self, ref: str) -> None:
        self.names.standards.sound.discard(ref)

    def refuse_circles(self) -> None:
        needs = {ref: [one for group in groups for one in group] for ref, groups in self.needs.items()}
        self._refuse(needs, "needs", "none of them could ever be ready")
        self._refuse(self.includes, "includes", "each would be harder than itself")

    def _refuse(self, leans_on: Mapping[str, Iterable[str]], field: str, so: str) -> None:
        for circle in circles(leans_on):
            one = self.given[circle[0]]
            own = circle[0].partition(":")[0] + ":"
            shown = " → ".join(ref.removeprefix(own) for ref in (*circle, circle[0]))
            what = f"a circle: {shown}" if len(circle) > 1 else "this standard leans on itself"
            one.file.fault(
                one.place(field), what, f"Take one of these steps out: {so}.", field=f"standards.{field}"
            )
            for ref in circle:
                self.drop(ref)

    def sound(self, refs: Iterable[str]) -> tuple[str, ...]:
        return tuple(ref for ref in refs if ref in self.names.standards.sound)
