"""YAML faults: what a parser says of broken YAML, in words that tell an author what to type instead.

Parsers say "mapping values are not allowed in this context" where a person forgot two quotes. Here the line
itself is looked at for what people really do; only then comes the general advice.
"""

import re
from typing import Any

from eportfolio.source.yaml.author_file import AuthorFile, LinePlace

QUOTES_MEND = "If the text holds one of  : # [ ] { } , & * ! | > @ ` %  put the whole text in quotes."


DEEPEST = 20
TOO_DEEP = ("nested too deep", f"Lists inside lists may go {DEEPEST} deep, no deeper.")
Mark = Any
"""PyYAML's place: line and column from 0."""


def explain_syntax(file: AuthorFile, error: Any, lines_before: int) -> None:
    """Tell `file` what is broken and what to type instead.

    Args:
        file: whose lines are looked at.
        error: PyYAML's, with context, context_mark, problem and problem_mark.
        lines_before: lines of the file that the parser did not see.
    """
    end = _place(error.problem_mark, lines_before)
    start = _place(error.context_mark, lines_before) if error.context_mark else end
    problem, context = error.problem or "", error.context or ""
    if "nesting depth" in problem:
        file.fault(start, *TOO_DEEP)
        return
    if "escape" in problem:
        mend = r"Write \\ for one backslash, or put the text in single quotes: 'a\b'"
        file.fault(end, r"in double quotes \ begins a special character", mend)
        return
    for explain in (
        _tab,
        _open_quote,
        _open_bracket,
        _colon_inside,
        _colon_missing,
        _text_after_quote,
        _odd_start,
    ):
        if explain(file, problem, context, start, end):
            return
    file.fault(
        end,
        "this line does not fit what stands above it",
        "Compare its spaces at the start with the lines around it.",
    )


def _place(mark: Mark, lines_before: int) -> LinePlace:
    return (
        LinePlace(mark.line + lines_before + 1, mark.column + 1, 1) if mark else LinePlace(lines_before + 1)
    )


def _tab(file: AuthorFile, problem: str, context: str, start: LinePlace, end: LinePlace) -> bool:
    indent = re.match(r"[ \t]*", file.line(end.line))
    if not indent or "\t" not in indent[0]:
        return False
    place = LinePlace(end.line, indent[0].index("\t") + 1, 1)
    file.fault(place, "a tab stands at the start of this line", "Use spaces here: two for each step in.")
    return True


def _open_quote(file: AuthorFile, problem: str, context: str, start: LinePlace, end: LinePlace) -> bool:
    if "quoted scalar" not in context or "escape" in problem:
        return False
    quote = file.line(start.line)[start.column - 1 : start.column]
    file.fault(
        start, f"this quote is never closed: a second {quote} is missing", "Put it where the text ends."
    )
    return True


def _open_bracket(file: AuthorFile, problem: str, context: str, start: LinePlace, end: LinePlace) -> bool:
    if "flow" not in context:
        return False
    start = _where_opened(file, start)
    opened = file.line(start.line)[start.column - 1 : start.column]
    closing = {"[": "]", "{": "}"}.get(opened, "")
    rest = file.line(start.line)[start.column :]
    if re.match(r"(.*[ ,])?#", rest) and closing not in rest.partition("#")[0]:
        mend = 'Put what begins with # in quotes: ["#math"]'
        file.fault(start, "# begins a comment, so this is never closed", mend)
    elif end.line == start.line or closing in rest.split(" #")[0]:
        mend = f"Between {opened} and {closing} part with commas, and put text that holds signs in quotes."
        file.fault(end, "a comma is missing here, or a sign that needs quotes", mend)
    else:
        file.fault(
            start, f"this {opened} is never closed: {closing} is missing", "Put it where the list ends."
        )
    return True


def _where_opened(file: AuthorFile, place: LinePlace) -> LinePlace:
    """Give the bracket that is open at a place; a parser may only know where it stopped."""
    if file.line(place.line)[place.column - 1 : place.column] in ("[", "{"):
        return place
    for line in range(place.line, 0, -1):
        text = file.line(line)[: place.column - 1] if line == place.line else file.line(line)
        if (column := max(text.rfind("["), text.rfind("{"))) >= 0:
            return LinePlace(line, column + 1, 1)
    return place


def _colon_inside(file: AuthorFile, problem: str, context: str, start: LinePlace, end: LinePlace) -> bool:
    if "mapping values are not allowed" not in problem:
        return False
    line = file.line(end.line)
    found = re.match(r"(\s*(?:- )?)([\w.-]+):\s+(\S.*?)\s*$", line)
    # The colon that surprised the parser must be the second: the first one made the field.
    if found and end.column > len(found[1]) + len(found[2]) + 1:
        near = f"{found[2]}: {quoted(found[3])}"
        file.fault(end, "a second colon: text with a colon needs quotes", near=near)
    elif above := _without_space(file, end.line - 1):
        file.fault(*above)
    else:
        mend = "Begin it with as many spaces as the line it belongs with, or put the text in quotes."
        file.fault(end, "this field stands further in than the one above", mend)
    return True


def _without_space(file: AuthorFile, line: int) -> tuple[LinePlace, str, str] | None:
    """Find `title:Robots` in a line."""
    found = re.match(r"\s*(?:- )?[\w.-]+:(?=[^\s:/])", file.line(line))
    if not found:
        return None
    place = LinePlace(line, found.end(), 1)
    return (
        place,
        "a space is missing after this colon",
        "Write a name, a colon, a space and the value: title: My robot",
    )


def _colon_missing(file: AuthorFile, problem: str, context: str, start: LinePlace, end: LinePlace) -> bool:
    if "could not find expected ':'" not in problem:
        return False
    if found := _without_space(file, start.line):
        file.fault(*found)
    else:
        mend = "Write a name, a colon, a space and the value; longer text goes in quotes."
        file.fault(LinePlace(start.line), "this line is no field: it has no colon", mend)
    return True


def _text_after_quote(file: AuthorFile, problem: str, context: str, start: LinePlace, end: LinePlace) -> bool:
    """`title: 'Mira's robot'` and `title: "Big" robot`."""
    line = file.line(end.line)
    found = re.match(r"(\s*(?:- )?[\w.-]+:\s+)(['\"\[{].*?)\s*$", line)
    if not found or end.column <= len(found[1]) + 1:
        return False
    value = found[2]
    if value[0] in "'\"":
        inner = value[1:-1] if value.endswith(value[0]) else value
        near = found[1].strip() + " " + quoted(inner)
        file.fault(end, "the text goes on after its closing quote", near=near)
    else:
        near = found[1].strip() + " " + quoted(value)
        file.fault(
            end, f"text goes on after the closing {'bracket' if value[0] == '[' else 'brace'}", near=near
        )
    return True


def _odd_start(file: AuthorFile, problem: str, context: str, start: LinePlace, end: LinePlace) -> bool:
    """Values that begin with a sign YAML keeps for itself."""
    line = file.line(end.line)
    found = re.match(r"(\s*(?:- )?[\w.-]+:\s+)([@`%?,|>\]}*&!-].*?)\s*$", line)
    if found and len(found[1]) <= end.column:
        near = found[1].strip() + " " + quoted(found[2])
        file.fault(end, f"text may not begin with {found[2][0]} unless it is in quotes", near=near)
    elif (
        "cannot start any token" in problem
        or "expected node content" in problem
        or "the node content" in problem
    ):
        file.fault(end, "this character cannot stand here", QUOTES_MEND)
    else:
        return False
    return True


def quoted(text: str) -> str:
    """Put text in the quotes that need the fewest escapes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
