"""Path draft: the stepping stones to a goal, from what a learner knows, by the prerequisites.

Sum 11. A draft is for learner and teacher to change; nobody is sent along it.
"""

from collections.abc import Callable, Iterable, Iterator

from eportfolio.assessment.knowledge import Knowledge, firm_needs


def path_draft(what: Knowledge, goal: str) -> tuple[str, ...]:
    """Give what is not known yet on the way to a goal, what is needed first standing first.

    Of an either-or the shorter branch is taken: the one that adds the fewest standards to what the goal
    surely needs; among equals the first by id. Else the order is that in which `needs` lists them.

    Args:
        what: what the learner knows, and the prerequisites of every standard.
        goal: ref of a standard.

    Returns:
        Refs, the goal last; () where it is known already.

    Raises:
        KeyError: there is no such standard.
    """
    if goal in what.known:
        return ()
    alone = ways(what, goal)
    sure = surely_needed(what, goal)

    def chosen(standard: str) -> Iterator[str]:
        for group in what.unmet(standard):
            # Looked up only now: a branch that the draft went along meanwhile adds nothing any more.
            if not drafted.keys() & set(group):
                yield shortest(group, alone, sure | drafted.keys())

    drafted: dict[str, None] = {}
    walk(goal, chosen, drafted)
    return tuple(drafted)


def walk(start: str, below: Callable[[str], Iterable[str]], done: dict[str, None]) -> None:
    """Add to `done` a standard and all below it, each after those that are below it; nothing recurses."""
    begun = {start}
    waiting = [(start, iter(below(start)))]
    while waiting:
        standard, rest = waiting[-1]
        deeper = next((one for one in rest if one not in begun), None)
        if deeper is None:
            done[standard] = None
            waiting.pop()
        else:
            begun.add(deeper)
            waiting.append((deeper, iter(below(deeper))))


def ways(what: Knowledge, goal: str) -> dict[str, frozenset[str]]:
    """Give for everything that may lie on the way what has to be learned for it, itself among it."""
    order: dict[str, None] = {}
    walk(goal, lambda standard: (one for group in what.unmet(standard) for one in group), order)
    found: dict[str, frozenset[str]] = {}
    for standard in order:
        branches = (found[shortest(group, found, ())] for group in what.unmet(standard))
        found[standard] = frozenset({standard}).union(*branches)
    return found


def shortest(group: Iterable[str], ways: dict[str, frozenset[str]], has: Iterable[str]) -> str:
    """Choose of an either-or the standard that adds the fewest to what is on the path anyway."""
    return min(group, key=lambda one: (len(ways[one].difference(has)), one.partition(":")[2], one))


def surely_needed(what: Knowledge, goal: str) -> frozenset[str]:
    """Collect what no choice can spare the learner on the way to a goal."""
    found = {goal}
    waiting = [goal]
    while waiting:
        fresh = firm_needs(what.needs, waiting.pop()) - what.known - found
        found |= fresh
        waiting += fresh
    return frozenset(found)
