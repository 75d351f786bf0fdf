"""Append part: one more part at the end of a list, laid out as the parts before it are."""

import re
from collections.abc import Mapping

from eportfolio.source.yaml.spans import ListSpan, MappingSpan, ScalarSpan, Span
from eportfolio.source.yaml.splices import (
    At,
    CannotEdit,
    Splice,
    find,
    indent,
    line_end,
    line_start,
    new_lines,
    space_before,
)
from eportfolio.source.yaml.yaml_text import one_line, text

Part = Mapping[str, str]
COMMENT = re.compile(r"(?:\r\n|\n|\r)([ ]*)#[^\r\n]*")
END_OF_DOCUMENT = re.compile(r"^\.\.\.[ \t]*$", re.MULTILINE)


def append_part(written: str, root: Span | None, at: At, part: Part) -> list[Splice]:
    """Add a part behind the last one of a list; the list itself may still be empty or missing.

    Raises:
        CannotEdit: something else than a list stands there, or the list is laid out too strangely.
    """
    old, around = find(root, at), find(root, at[:-1])
    if isinstance(old, ListSpan) and old.parts:
        if old.is_flow:
            return _in_brackets(written, old, one_line(part))
        return [_under_last(written, old, part)]
    if not isinstance(around, MappingSpan):
        raise CannotEdit(f"no list can stand at {at}")
    if around.is_flow:
        return [_first_in_braces(written, around, old, str(at[-1]), one_line(part))]
    return _first(written, around, old, str(at[-1]), part)


def _first(written: str, around: MappingSpan, old: Span | None, name: str, part: Part) -> list[Splice]:
    """Begin a list under its name."""
    edge = indent(written, around.start)
    lines = part_lines(part, edge + "  ")
    if old is None:
        place = around.end if edge else _end_of_document(written, around.end)
        return [new_lines(written, place, [f"{edge}{name}:", *lines])]
    if isinstance(old, ScalarSpan) and (old.end > old.start or old.style):
        raise CannotEdit(f"something else than a list stands at {name}")
    if line_start(written, old.end) != line_start(written, old.start):
        raise CannotEdit("an empty list over several lines")
    gone = [Splice(old.start, old.end, "")] if old.end > old.start else []
    return [*gone, new_lines(written, old.end, lines)]


def _end_of_document(written: str, place: int) -> int:
    """Give where the last thing written ends, comments among them, but before the line that ends it all."""
    ended = END_OF_DOCUMENT.search(written, place)
    return len(written[: ended.start()].rstrip() if ended else written.rstrip())


def _first_in_braces(written: str, around: MappingSpan, old: Span | None, name: str, said: str) -> Splice:
    if old is None:
        end = around.pairs[-1][1].end if around.pairs else around.start + 1
        return Splice(end, end, f"{', ' if around.pairs else ''}{name}: [{said}]")
    if isinstance(old, ScalarSpan) and (old.end > old.start or old.style):
        raise CannotEdit(f"something else than a list stands at {name}")
    return Splice(old.start, old.end, f"{space_before(written, old)}[{said}]")


def _under_last(written: str, old: ListSpan, part: Part) -> Splice:
    """Add a part of its own line or lines, as far in as the others and with their kind of braces."""
    last = old.parts[-1]
    dash = written.rindex("-", line_start(written, last.start), last.start)
    gap = written[dash + 1 : last.start]
    if gap.strip(" "):
        raise CannotEdit("the parts do not stand behind their dashes")
    lines = part_lines(part, indent(written, dash), gap, in_braces=getattr(last, "is_flow", False))
    return new_lines(written, _behind_comments(written, last.end, len(indent(written, dash))), lines)


def _behind_comments(written: str, place: int, column: int) -> int:
    """Go past comments right under a part that stand as far in as its dash: they speak of it."""
    end = line_end(written, place)
    while (found := COMMENT.match(written, end)) and len(found[1]) >= max(column, 1):
        end = found.end()
    return end


def part_lines(part: Part, edge: str, gap: str = " ", *, in_braces: bool = False) -> list[str]:
    """Write a part of a list that stands below its name."""
    if in_braces:
        return [f"{edge}-{gap}{one_line(part)}"]
    first, *rest = (f"{text(name)}: {text(value, alone=True)}" for name, value in part.items())
    return [f"{edge}-{gap}{first}", *(f"{edge} {' ' * len(gap)}{line}" for line in rest)]


def _in_brackets(written: str, old: ListSpan, said: str) -> list[Splice]:
    """Add a part before the closing bracket: on a line of its own where the last one has one."""
    last = old.parts[-1]
    # What parts the last part from the bracket: perhaps a comma, and comments, whose commas mean nothing.
    behind = re.sub(r"#[^\r\n]*", lambda found: "#" * len(found[0]), written[last.end : old.end - 1])
    comma = last.end + behind.index(",") + 1 if "," in behind else 0
    begins_line = not written[line_start(written, last.start) : last.start].strip()
    ends_line = bool(re.search(r"[\r\n]", behind))
    if begins_line and ends_line:
        line = new_lines(written, comma or last.end, [indent(written, last.start) + said])
        return [line] if comma else [Splice(last.end, last.end, ","), line]
    return [Splice(comma, comma, f" {said}")] if comma else [Splice(last.end, last.end, f", {said}")]
