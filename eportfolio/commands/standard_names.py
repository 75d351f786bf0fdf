"""Standard names: what a standard's name on the command line means, or the nearest one there is."""

from collections.abc import Iterable

from eportfolio.model.framework import Framework
from eportfolio.problems import Location, Problem, nearest
from eportfolio.source.references import Standards


def unclear_standards(
    names: Iterable[str], frameworks: tuple[Framework, ...], before: str
) -> tuple[Problem, ...]:
    """Find the names that mean no standard of the portfolio, or several; `before` is what was typed there."""
    known = known_standards(frameworks)
    found = ((name, known.means(name)) for name in names)
    return tuple(unclear(name, refs, frameworks, before) for name, refs in found if len(refs) != 1)


def known_standards(frameworks: tuple[Framework, ...]) -> Standards:
    """Index all names that files may use."""
    known = Standards()
    for framework in frameworks:
        named = ((one.id, (one.code, *one.aliases, one.case)) for one in framework.standards)
        known.add(framework.id, named)
    return known


def unclear(name: str, refs: tuple[str, ...], frameworks: tuple[Framework, ...], before: str) -> Problem:
    """Say that a name means no standard, or which ones it may mean."""
    words = f"{before} {name}"
    where = Location("", column=len(words) - len(name) + 1, width=len(name))
    if refs:
        mend = f"Write one of: {', '.join(refs)}."
        return Problem(where, "several standards have this name", mend, text=words)
    # A title is no name, but who types one is told the name.
    said = {
        words: one.id
        for framework in frameworks
        for one in framework.standards
        for words in (one.title, one.code, one.id)
        if words
    }
    near = said.get(nearest(name, said), "")
    mend = "" if near else "The names are in the files of the folder frameworks/."
    return Problem(where, "no standard has this name", mend, near, text=words)
