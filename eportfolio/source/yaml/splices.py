"""Splices: what to put where into a YAML file, so that everything else in it stays as it was written."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from eportfolio.source.yaml.spans import ListSpan, MappingSpan, ScalarSpan, Span
from eportfolio.source.yaml.yaml_text import one_line, text, text_like

At = tuple[str | int, ...]
"""The way to a value: names of fields and numbers of parts, from 0, as in ("steps", 2, "do")."""

Value = str | Mapping[str, str]
BREAK = re.compile(r"\r\n|\n|\r")


class CannotEdit(Exception):
    """The file is laid out in a way that this hand does not know; nothing was changed."""


class Splice(NamedTuple):
    """A stretch of the text, and what is to stand there instead."""

    start: int
    end: int
    new: str


def put_in(written: str, splices: Sequence[Splice]) -> str:
    """Put new stretches into a text; they do not overlap, and those at one place follow as given."""
    stretches, place = [], 0
    for start, end, new in sorted(splices, key=lambda one: one.start):
        stretches += [written[place:start], new]
        place = end
    return "".join(stretches) + written[place:]


def find(root: Span | None, at: At) -> Span | None:
    """Follow the way to a value; None where the last step of it leads to nothing yet."""
    here = root
    for step in at:
        if isinstance(here, MappingSpan) and isinstance(step, str):
            here = here.get(step)
        elif isinstance(here, ListSpan) and isinstance(step, int) and step < len(here.parts):
            here = here.parts[step]
        else:
            raise CannotEdit(f"nothing at {at}")
    return here


def line_start(written: str, place: int) -> int:
    """Give where the line begins in which a place lies."""
    return max(written.rfind("\n", 0, place), written.rfind("\r", 0, place)) + 1


def line_end(written: str, place: int) -> int:
    """Give where the line ends in which a place lies, before its break."""
    found = BREAK.search(written, place)
    return found.start() if found else len(written)


def line_break(written: str) -> str:
    """Give the line break that a file uses."""
    found = BREAK.search(written)
    return found[0] if found else "\n"


def indent(written: str, place: int) -> str:
    """Give the spaces that a line needs to begin as far in as a place of another line."""
    return " " * (place - line_start(written, place))


def new_lines(written: str, place: int, lines: Sequence[str]) -> Splice:
    """Put whole lines under the line in which a place lies."""
    end = line_end(written, place)
    return Splice(end, end, "".join(line_break(written) + line for line in lines))


def set_value(written: str, root: Span | None, at: At, value: Value) -> Splice:
    """Say something else at a place, or for the first time where the field is not there yet."""
    old, around = find(root, at), find(root, at[:-1])
    if isinstance(old, ScalarSpan):
        return _replaced(written, old, value, in_flow=_is_in_flow(root, at))
    if old is None and isinstance(around, MappingSpan):
        return _added(written, around, f"{text(str(at[-1]))}: ", value)
    raise CannotEdit(f"{at} is no single value")


def _replaced(written: str, old: ScalarSpan, value: Value, *, in_flow: bool) -> Splice:
    if old.style in ("|", ">") and "#" in written[old.start : line_end(written, old.start)]:
        raise CannotEdit("a comment stands inside what is to be replaced")
    said = text_like(old.style, value, alone=not in_flow) if isinstance(value, str) else one_line(value)
    return Splice(old.start, old.end, space_before(written, old) + said)


def space_before(written: str, old: Span) -> str:
    """Give the space that a value needs where there was none, right behind a colon."""
    return " " if old.start == old.end and written[old.start - 1 : old.start] == ":" else ""


def _added(written: str, around: MappingSpan, name: str, value: Value) -> Splice:
    """Add a field behind the last one of a mapping."""
    if around.is_flow:
        end = around.pairs[-1][1].end if around.pairs else around.start + 1
        return Splice(end, end, (", " if around.pairs else "") + name + one_line(value))
    said = text(value, alone=True) if isinstance(value, str) else one_line(value)
    return new_lines(written, around.end, [indent(written, around.start) + name + said])


def _is_in_flow(root: Span | None, at: At) -> bool:
    """Say whether any bracket or brace is open around a place."""
    around = (find(root, at[:length]) for length in range(len(at)))
    return any(isinstance(one, ListSpan | MappingSpan) and one.is_flow for one in around)
