"""Ahead: sums 9 and 10, what is ready, almost ready and newest, and in which order it is best begun."""

from dataclasses import dataclass

from recompute.standing import Standing
from recompute.told import Told, standards

UNDER_WAY = ("agreed", "active")


@dataclass(frozen=True)
class Ahead:
    known: set[str]
    implied: set[str]
    ready: list[str]
    """In the order in which they are best begun."""

    almost: dict[str, list[str]]
    """Standard to the ready ones of which any would do."""

    newest: set[str]
    opens: dict[str, set[str]]
    on_the_way: set[str]
    """All that leads to a goal of the learner, itself too."""


def ahead(told: Told, standings: dict[str, Standing]) -> Ahead:
    needs = {ref: standard["needs"] for ref, _, standard in standards(told)}
    shown = {ref for ref, one in standings.items() if one.is_known}
    known = with_implied(needs, shown)
    ready = [ref for ref in needs if is_ready(needs, known, ref)]
    almost = {
        ref: [one for one in unmet(needs, known, ref)[0] if one in ready]
        for ref in needs
        if ref not in known and len(unmet(needs, known, ref)) == 1
    }
    ways = [way_to(needs, known, goal) for goal in goals(told)]
    return Ahead(
        known=known,
        implied=known - shown,
        ready=sorted(
            ready,
            key=lambda ref: (
                not any(ref in way for way in ways),
                -len(opened_by(needs, known, ref)),
                list(needs).index(ref),
            ),
        ),
        almost={ref: missing for ref, missing in almost.items() if missing},
        opens={ref: opened_by(needs, known, ref) for ref in ready},
        on_the_way=set().union(*ways),
        newest={ref for ref in known if not any(leans(needs, known, other, ref) for other in known)},
    )


def with_implied(needs: Told, shown: set[str]) -> set[str]:
    """Add what is firmly needed: the groups that only one standard can meet."""
    known = set(shown)
    while True:
        firm = {group[0] for ref in known for group in needs.get(ref, []) if len(group) == 1}
        if firm <= known:
            return known
        known |= firm


def unmet(needs: Told, known: set[str], ref: str) -> list[list[str]]:
    return [group for group in needs[ref] if not set(group) & known]


def is_ready(needs: Told, known: set[str], ref: str) -> bool:
    return ref not in known and not unmet(needs, known, ref)


def opened_by(needs: Told, known: set[str], ref: str) -> set[str]:
    """Give what would be ready once this one were known too, and is not yet."""
    more = {*known, ref}
    return {one for one in needs if is_ready(needs, more, one) and not is_ready(needs, known, one)}


def leans(needs: Told, known: set[str], standard: str, on: str) -> bool:
    """Say whether a known standard would lose its ground without another one."""
    return any(set(group) & known == {on} for group in needs.get(standard, []))


def goals(told: Told) -> list[str]:
    return [
        goal["standard"] for path in told["paths"] if path["state"] in UNDER_WAY for goal in path["standards"]
    ]


def way_to(needs: Told, known: set[str], goal: str) -> set[str]:
    """Collect all that leads to a goal; of an either-or that is met, only what met it."""
    way: set[str] = set()
    ahead_of = [goal]
    while ahead_of:
        one = ahead_of.pop()
        if one not in way:
            way.add(one)
            for group in needs.get(one, []):
                ahead_of += set(group) & known or set(group)
    return way
