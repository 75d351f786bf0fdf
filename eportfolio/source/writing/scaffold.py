"""Scaffold: writes a new file of any kind from its field table, with comments that explain each field."""

from collections.abc import Mapping
from typing import Any

from eportfolio.source.tables.fields import Field
from eportfolio.source.tables.kinds import KINDS
from eportfolio.source.yaml.yaml_text import field_lines

ABOUT = "# Every line here, explained: eportfolio explain {kind}"
MORE = "# More that you can say here: take the first # of a line away."


def scaffold(kind: str, values: Mapping[str, Any], body: str = "") -> str:
    """Write a file that says `values`, each under its meaning, and shows the other fields as comments.

    Args:
        kind: one of `KINDS`.
        values: by field name, as Python values; every required field among them.
        body: for a Markdown file, the text under the fields.

    Raises:
        KeyError: no such kind or field, or a required one is missing.
    """
    table = KINDS[kind].table
    _check(kind, values)
    said = [
        line
        for name in table.by_name
        if name in values
        for line in _explained(table.by_name[name], values[name])
    ]
    others = [_shown(field) for field in table.fields if field.name not in values and field.name != "allow"]
    lines = [ABOUT.format(kind=kind), *said, *(("", MORE, *others) if others else ())]
    return _whole(kind, lines, body)


def plain_file(kind: str, values: Mapping[str, Any], body: str = "") -> str:
    """Write a file that says `values` and nothing else, in the order of the kind's table."""
    _check(kind, values)
    lines = [
        line
        for name in KINDS[kind].table.by_name
        if name in values
        for line in field_lines(name, values[name])
    ]
    return _whole(kind, lines, body)


def _check(kind: str, values: Mapping[str, Any]) -> None:
    table = KINDS[kind].table
    wrong = [name for name in values if name not in table.by_name]
    missing = [name for name in table.required if name not in values]
    if wrong or missing:
        raise KeyError(f"{kind}: no field {wrong}, missing {missing}")


def _explained(field: Field, value: Any) -> list[str]:
    return [f"# {field.meaning}", *field_lines(field.name, value)]


def _shown(field: Field) -> str:
    return f"# {field.name}: {field.example}  # {field.meaning}"


def _whole(kind: str, lines: list[str], body: str) -> str:
    text = "\n".join(lines) + "\n"
    return f"---\n{text}---\n{body}" if KINDS[kind].is_markdown else text
