"""Feedback levels: the levels that feedback gives, once it is clear who may give them and for what."""

from eportfolio.model.entry import Entry
from eportfolio.source.references import Names, say_not_of_entry
from eportfolio.source.tables.fields import Given
from eportfolio.source.yaml.nodes import Mapping as MappingNode

RATERS = ("teacher", "expert")


def find_levels(given: Given, entry: Entry | None, names: Names) -> dict[str, float]:
    """Give the sound levels by standard, after telling the file of the others."""
    file = given.file
    if given["levels"] and given["role"] and given["role"] not in RATERS:
        what = f"levels come from teachers and experts, not from {given['role']}"
        file.fault(given.place("levels"), what, "Say it in words, under Glow and Grow.", field="levels")
        return {}
    levels: dict[str, float] = {}
    node = given.place("levels")
    places = dict(node.pairs) if isinstance(node, MappingNode) else {}
    for typed, level in given["levels"]:
        ref = names.standards.find(typed, file, "levels")
        if ref is None:
            continue
        if entry is not None and ref not in entry.standards:
            say_not_of_entry(typed, entry.standards, file, "levels")
        elif ref in levels:
            file.fault(typed, "this standard stands here twice", "Keep one.", field="levels")
        elif names.standards.check_level(level, ref, places[typed], file, "levels"):
            levels[ref] = level
    return levels
