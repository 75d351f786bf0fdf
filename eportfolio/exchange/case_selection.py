"""CASE selection: the standards a school takes out of a package, by code or by grade.

`7.RP` takes what its code starts with, on whole parts of the code: "7.RP.A.2" and "7.RP.A.2a", not "7.RPX".
`grade:7` takes the standards of a grade; the file's own "07", "7", "Grade 7" or "6-8" are all read. The
parts of a standard come along with it.
"""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from eportfolio.exchange.case_names import long_and_short
from eportfolio.exchange.case_package import NothingSelectedError
from eportfolio.exchange.case_tree import Node, natural

GRADE_TERM = "grade:"
ONE_GRADE = r"(pre-?k|pk|kg|k(?:indergarten)?|\d{1,2})(?:st|nd|rd|th)?"
GRADES = re.compile(
    rf"(?<![\w-]){ONE_GRADE}(?:\s*(?:-|\u2013|\u2014|to|through)\s*{ONE_GRADE})?(?!\w)", re.IGNORECASE
)
PRE_KINDERGARTEN, KINDERGARTEN = -1, 0


def chosen(nodes: Sequence[Node], terms: Iterable[str], alias_prefix: str = "") -> tuple[Node, ...]:
    """Give the standards that any of the terms takes, in reading order; all of them when there is no term.

    Raises:
        NothingSelectedError: a term fits no standard, or there is none at all.
    """
    wanted = [term.strip() for term in terms if term.strip()]
    if not any(node.is_standard for node in nodes):
        raise NothingSelectedError("This package holds no standards.", "Its items are empty.")
    if not wanted:
        return tuple(node for node in nodes if node.is_standard)
    taken: set[str] = set()
    for term in wanted:
        taken |= _taken(nodes, term, alias_prefix)
    return tuple(node for node in nodes if node.item.identifier in taken)


def _taken(nodes: Sequence[Node], term: str, alias_prefix: str) -> set[str]:
    """Give the identifiers of the standards that one term takes."""
    if term.casefold().startswith(GRADE_TERM):
        hits = _of_grades(nodes, grades(term[len(GRADE_TERM) :]))
    else:
        hits = {node.item.identifier for node in nodes if _fits(node, term, alias_prefix)}
    for node in nodes:  # in reading order, so what is above was decided before
        if node.parent in hits:
            hits.add(node.item.identifier)
    taken = {node.item.identifier for node in nodes if node.is_standard and node.item.identifier in hits}
    if not taken:
        raise NothingSelectedError(f'Nothing in this package fits "{term}".', _instead(nodes, term))
    return taken


def _of_grades(nodes: Sequence[Node], wanted: frozenset[int]) -> set[str]:
    """Find the standards of some grades; one without a grade has that of what it stands under.

    Headings are not asked: in published files they carry the grades of their neighbours.
    """
    of: dict[str, frozenset[int]] = {"": frozenset()}
    for node in nodes:
        of[node.item.identifier] = grades(" ".join(node.item.grades)) or of.get(node.parent, frozenset())
    return {node.item.identifier for node in nodes if node.is_standard and of[node.item.identifier] & wanted}


def grades(text: str) -> frozenset[int]:
    """Read the grades a text names, as numbers: kindergarten is 0, the year before it -1.

    Examples: "07" is 7, "KG" is 0, "K-2" is 0 to 2, "Grades 9-10" is 9 and 10, "high school" is none.
    """
    found: set[int] = set()
    for first, last in GRADES.findall(text):
        low = _grade(first)
        found |= set(range(low, (_grade(last) if last else low) + 1))
    return frozenset(found)


def _grade(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return KINDERGARTEN if word.casefold().startswith("k") else PRE_KINDERGARTEN


def _fits(node: Node, prefix: str, alias_prefix: str) -> bool:
    return any(starts_with(code, prefix) for code in long_and_short(node.item.code, alias_prefix))


def starts_with(code: str, prefix: str) -> bool:
    """Say whether a code starts with whole parts: "7.RP.A.2a" with "7.RP" and "7.RP.A.2", not with "7.R".

    A part ends at a separator, and where a number meets letters.
    """
    code, prefix = code.casefold(), prefix.casefold().rstrip(".-_/: ")
    if not prefix or not code.startswith(prefix):
        return False
    last, after = prefix[-1], code[len(prefix) : len(prefix) + 1]
    return not after.isalnum() or last.isdigit() != after.isdigit()


def _instead(nodes: Sequence[Node], term: str) -> str:
    """Name what would fit: the nearest beginnings of codes, or the grades that there are."""
    if term.casefold().startswith(GRADE_TERM):
        known = sorted({grade for node in nodes for grade in grades(" ".join(node.item.grades))})
        names = ["PK" if grade < 0 else str(grade or "K") for grade in known]
        return f"Its grades are: {', '.join(names)}." if names else "It names no grades; select by code."
    beginnings = {code.casefold(): code for node in nodes for code in _beginnings(node.item.code)}
    if not beginnings:
        return "It has no codes; select by grade, or take it whole."
    near = get_close_matches(term.casefold(), sorted(beginnings), n=4, cutoff=0.5)
    if near:
        return f"Near it are: {', '.join(beginnings[code] for code in near)}."
    first = sorted({code for node in nodes for code in _beginnings(node.item.code)[:1]}, key=natural)
    return f"Its codes start with: {', '.join(first[:12])}{', …' if len(first) > 12 else ''}."


def _beginnings(code: str) -> list[str]:
    """Give a code's beginnings on whole parts, shortest first: 7, 7.RP, 7.RP.A, 7.RP.A.2."""
    return [code[: part.end()] for part in re.finditer(r"\w+", code)]
