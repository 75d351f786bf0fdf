"""Knowledge: what is known, what that implies, and what lies right beyond it, by the prerequisites.

Sum 9. In the words of knowledge space theory, what is ready is the outer fringe of what is known, and
what is newest the inner one: that which could be taken away with nothing known losing its ground.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Needs = Mapping[str, tuple[tuple[str, ...], ...]]
"""Ref to its groups of prerequisites: every group must be met, each by any one of its standards."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    needs: Needs
    """Of every standard, in the order of frameworks and files."""

    known: frozenset[str]
    """Reached or settled, and what those firmly need, at any depth."""

    implied: frozenset[str]
    """Known only because something known firmly needs it."""

    def leans_on(self, standard: str) -> tuple[str, ...]:
        """Give the known standards among its direct prerequisites."""
        return tuple(
            dict.fromkeys(one for group in self.needs[standard] for one in group if one in self.known)
        )

    def unmet(self, standard: str) -> tuple[tuple[str, ...], ...]:
        """Give the groups of prerequisites of which nothing is known."""
        return tuple(group for group in self.needs[standard] if self.known.isdisjoint(group))

    def is_ready(self, standard: str) -> bool:
        """Whether it is not known yet and nothing is missing for it."""
        return standard in self.needs and standard not in self.known and not self.unmet(standard)

    def last_missing(self, standard: str) -> tuple[str, ...]:
        """Where one group is missing: those of its standards that are ready, any of which would do."""
        unmet = self.unmet(standard)
        if standard in self.known or len(unmet) != 1:
            return ()
        return tuple(one for one in unmet[0] if self.is_ready(one))

    def opened(self) -> Mapping[str, tuple[str, ...]]:
        """Give for each standard those that would become ready once it were known too."""
        opened: dict[str, list[str]] = {}
        for standard in self.needs:
            unmet = self.unmet(standard)
            if standard not in self.known and unmet:
                for key in dict.fromkeys(unmet[0]):
                    if all(key in group for group in unmet):
                        opened.setdefault(key, []).append(standard)
        return {key: tuple(standards) for key, standards in opened.items()}

    def newest(self) -> frozenset[str]:
        """Give the known standards that nothing else known would lose its ground without."""
        leaned_on: set[str] = set()
        for standard in self.known & self.needs.keys():
            grounds = (self.known.intersection(group) for group in self.needs[standard])
            leaned_on.update(*(ground for ground in grounds if len(ground) == 1))
        return self.known - leaned_on

    def way_to(self, goal: str) -> frozenset[str]:
        """Collect what leads to a standard, and itself; of an either-or that is met, only what met it."""
        way = {goal}
        waiting = [goal]
        while waiting:
            for group in self.needs.get(waiting.pop(), ()):
                fresh = (self.known.intersection(group) or set(group)) - way
                way |= fresh
                waiting += fresh
        return frozenset(way)


def knowledge(needs: Needs, shown: Iterable[str]) -> Knowledge:
    """Work out what is known from the standards that are reached or settled."""
    shown = frozenset(shown)
    known = set(shown)
    waiting = list(shown)
    while waiting:
        fresh = firm_needs(needs, waiting.pop()) - known
        known |= fresh
        waiting += fresh
    return Knowledge(needs, frozenset(known), frozenset(known - shown))


def firm_needs(needs: Needs, standard: str) -> set[str]:
    """Give the prerequisites that nothing else can stand in for."""
    return {group[0] for group in needs.get(standard, ()) if len(group) == 1}
