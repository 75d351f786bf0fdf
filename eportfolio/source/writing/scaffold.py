"""Scaffold: writes a new file of any kind from its field table, with comments that explain each field."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from eportfolio.source.tables.fields import Field
from eportfolio.source.tables.kinds import KINDS
from eportfolio.source.yaml.yaml_text import field_lines

ABOUT = "# Every line here, explained: eportfolio explain {kind}"
MORE = "# More that you can say here: take the first # of a line away."


def scaffold(
    kind: str,
    values: Mapping[str, Any],
    body: str = "",
    *,
    notes: Mapping[str, str] | None = None,
    today: date | None = None,
) -> str:
    """Write a file that says `values`, each under its meaning, and shows the other fields as comments.

    Args:
        kind: one of `KINDS`.
        values: by field name, as Python values; every required field among them.
        body: for a Markdown file, the text under the fields.
        notes: by field name, what to do about a value that is said; it stands beside it.
        today: the day that stands in examples of days; None for those of the table.

    Raises:
        KeyError: no such kind or field, or a required one is missing.
    """
    table = KINDS[kind].table
    _check(kind, values)
    said = [
        line
        for name in table.by_name
        if name in values
        for line in _explained(table.by_name[name], values[name], (notes or {}).get(name, ""))
    ]
    others = [_shown(field, today) for field in table.fields if field.name not in values and field.offered]
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


def _explained(field: Field, value: Any, note: str) -> list[str]:
    """Write a field under its meaning; a note stands beside a single line, and above several."""
    meaning, lines = f"# {field.meaning}", field_lines(field.name, value)
    if not note:
        return [meaning, *lines]
    return [meaning, f"{lines[0]}  # {note}"] if len(lines) == 1 else [meaning, f"# {note}", *lines]


def _shown(field: Field, today: date | None) -> str:
    is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", field.example)
    return f"# {field.name}: {today if today and is_day else field.example}  # {field.meaning}"


def _whole(kind: str, lines: list[str], body: str) -> str:
    text = "\n".join(lines) + "\n"
    return f"---\n{text}---\n{body}" if KINDS[kind].is_markdown else text
