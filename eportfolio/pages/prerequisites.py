"""Prerequisites: what leans on what in a framework, as a layered picture and the same as a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from eportfolio.model.framework import Framework, Standard
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Link
from eportfolio.pages.graph.layout import lay_out, wrapped
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.standing import by_strand, is_marked, is_unstarted
from eportfolio.pages.words import STATUS

# More nodes than this in one picture cannot be followed with a finger: then one picture a strand.
MOST_NODES = 24


@dataclass(frozen=True, slots=True)
class NetNode:
    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    """The title, wrapped to the box."""

    url: str
    mark: Mark | None
    says: Phrase | str
    is_ready: bool


@dataclass(frozen=True, slots=True)
class NetEdge:
    d: str
    """The line, as an SVG path."""

    either: bool
    on_way: bool


@dataclass(frozen=True, slots=True)
class Leaning:
    """One standard in the list: where it stands, and what it leans on."""

    title: str
    url: str
    mark: Mark | None
    says: Phrase | str
    leans_on: tuple[tuple[Link, ...], ...]
    """Groups, each met by any one of its links."""


@dataclass(frozen=True, slots=True)
class Net:
    """One picture with its list."""

    anchor: str
    title: str
    """Of the strand; "" where the picture shows the whole framework."""

    width: int
    height: int
    layers: int
    nodes: tuple[NetNode, ...]
    edges: tuple[NetEdge, ...]
    items: tuple[Leaning, ...]
    goals: tuple[str, ...]
    ready: tuple[str, ...]


def nets(look: Lookup, framework: Framework) -> tuple[Net, ...]:
    """Make the pictures of a framework: one if it is small, else one a strand; none where nothing leans."""
    if not any(standard.needs for standard in framework.standards):
        return ()
    if len(framework.standards) <= MOST_NODES:
        return (net(look, f"net:{framework.id}", "", framework.standards),)
    made = []
    for title, anchor, standards in by_strand(framework):
        own = {standard.ref for standard in standards}
        needed = {ref for standard in standards for group in standard.needs for ref in group}
        leaning = tuple(one for one in standards if one.needs or one.ref in needed)
        if any(ref in own for ref in needed):
            made.append(net(look, anchor.replace("map:", "net:", 1), title, leaning))
    return tuple(made)


def net(look: Lookup, anchor: str, title: str, standards: tuple[Standard, ...]) -> Net:
    own = {standard.ref: standard for standard in standards}
    inside = {
        ref: tuple(kept for group in one.needs if (kept := tuple(need for need in group if need in own)))
        for ref, one in own.items()
    }
    layout = lay_out(tuple(own), inside, {ref: len(wrapped(one.title)) for ref, one in own.items()})
    goals = on_way(look, own)
    nodes = tuple(
        NetNode(
            x=box.x,
            y=box.y,
            width=layout.box_width,
            height=box.height,
            lines=wrapped(own[box.node].title),
            url=urls.standard_url(box.node),
            mark=look.level_mark(box.node),
            says=says(look, own[box.node]),
            is_ready=is_ready(look, own[box.node]),
        )
        for box in layout.boxes
    )
    way = set(goals[1])
    edges = tuple(
        NetEdge(edge.d, edge.either, edge.source in way and edge.target in way) for edge in layout.edges
    )
    return Net(
        anchor=anchor,
        title=title,
        width=layout.width,
        height=layout.height,
        layers=layout.layers,
        nodes=nodes,
        edges=tuple(sorted(edges, key=lambda edge: edge.on_way)),
        items=tuple(leaning(look, own[box.node]) for box in layout.boxes),
        goals=tuple(look.standard_title(ref, 60) for ref in goals[0]),
        ready=tuple(look.standard_title(ref, 60) for ref in own if is_ready(look, own[ref])),
    )


def on_way(look: Lookup, own: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the goals of the learner's paths in a picture, and what is still to do on the way to them."""
    marked = [look.readiness[ref] for ref in own if ref in look.readiness]
    goals = tuple(one.standard for one in marked if one.standard in one.on_way_to)
    way = {one.standard for one in marked if any(goal in goals for goal in one.on_way_to)}
    for goal in goals:
        way |= {ref for group in look.standards[goal].needs for ref in group}
    return goals, tuple(sorted(way))


def is_ready(look: Lookup, standard: Standard) -> bool:
    return is_marked(look, standard, "ready") and is_unstarted(look, standard)


def says(look: Lookup, standard: Standard) -> Phrase | str:
    """Say where a standard stands in a few words: its level and what goes with it."""
    known = look.proficiency.get(standard.ref)
    if known is None:
        return ""
    if is_ready(look, standard):
        return phrase("Ready")
    if not known.status.is_started:
        return phrase("Almost") if is_marked(look, standard, "almost") else phrase("Not yet")
    level = look.mark(standard.ref, known.level).word or phrase("Not rated yet")
    if known.check_due:
        return phrase("{level}, check again", level=level)
    if known.status.value == "settled":
        return phrase("{level}, {status}", level=level, status=STATUS[known.status])
    return level


def leaning(look: Lookup, standard: Standard) -> Leaning:
    groups = tuple(
        tuple(
            Link(look.standard_title(ref, 60), urls.standard_url(ref))
            for ref in group
            if ref in look.standards
        )
        for group in standard.needs
    )
    return Leaning(
        title=look.standard_title(standard.ref),
        url=urls.standard_url(standard.ref),
        mark=look.level_mark(standard.ref),
        says=says(look, standard),
        leans_on=tuple(group for group in groups if group),
    )
