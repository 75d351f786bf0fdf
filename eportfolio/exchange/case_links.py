"""CASE links: what a package says of how its standards lean on each other.

"A precedes B" becomes B needs A. The other types of association (exact match, related, exemplar, replaced
by) have no place in a framework here and are only counted.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from eportfolio.exchange.case_package import Left, Link
from eportfolio.exchange.case_tree import CHILD_OF, Tree

PRECEDES = "precedes"
Needs = Mapping[str, tuple[tuple[str, ...], ...]]


def needs_of(links: Iterable[Link], tree: Tree, refs: Mapping[str, str]) -> tuple[Needs, tuple[Left, ...]]:
    """Turn "A precedes B" into B needs A.

    Args:
        links: all links of the package.
        tree: the package's tree, selected or not.
        refs: the selected standards: CASE identifier to ref.

    Returns:
        The needs of each standard by CASE identifier, and the links that could not be kept. Of a circle, the
        link that closes it is the one that goes.
    """
    standards = {node.item.identifier for node in tree.nodes if node.is_standard}
    before: dict[str, list[str]] = defaultdict(list)
    outside, headings, unselected, circles = [], [], [], []
    for link in links:
        ends = {link.origin, link.target}
        if link.kind != PRECEDES or link.origin in before[link.target]:
            continue
        if "" in ends:
            outside.append(link.text)
        elif not ends <= standards:
            headings.append(link.text)
        elif not ends <= refs.keys():
            unselected.append(link.text)
        elif _leads_to(link.origin, link.target, before):
            circles.append(link.text)
        else:
            before[link.target].append(link.origin)
    needs = {later: tuple((refs[one],) for one in earlier) for later, earlier in before.items()}
    return needs, (
        Left("“precedes” out of the file", "there is no such standard here", tuple(outside)),
        Left("“precedes” between headings", "only standards lean on each other", tuple(headings)),
        Left("“precedes” to standards not selected", "a need must be in the framework", tuple(unselected)),
        Left("“precedes” that close a circle", "none of those standards could ever be begun", tuple(circles)),
    )


def _leads_to(start: str, goal: str, before: Mapping[str, list[str]]) -> bool:
    """Say whether `goal` is `start` or something that `start` needs, however far back."""
    seen, waiting = {start}, [start]
    while waiting:
        for earlier in before.get(waiting.pop(), ()):
            if earlier not in seen:
                seen.add(earlier)
                waiting.append(earlier)
    return goal in seen


def other_links(links: Iterable[Link]) -> tuple[Left, ...]:
    """Count the associations that mean nothing here, by type."""
    by_label: dict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.kind not in (CHILD_OF, PRECEDES):
            by_label[link.label].append(link.text)
    why = "a framework here has no place for them"
    return tuple(Left(f"links “{label}”", why, tuple(texts)) for label, texts in by_label.items())
