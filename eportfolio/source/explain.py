"""Explain: what a field means, for `eportfolio explain`, for editors and for the reference page.

All three are made from the field tables, so that they cannot say another thing than the reading does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from eportfolio.source.tables.field_shapes import table_schema
from eportfolio.source.tables.fields import Field, Table
from eportfolio.source.tables.kinds import KINDS, all_fields


@dataclass(frozen=True, slots=True)
class Explained:
    """What can be said of one field."""

    kind: str
    """The kind of file it stands in: portfolio, entry, …"""

    file: str
    """The name of such files, from the portfolio's root."""

    name: str
    """The field with those around it: "scale.levels.from"."""

    wanted: str
    """What may stand there, in words."""

    is_required: bool
    default: str
    """As it would be typed; "" when there is none."""

    meaning: str
    example: str
    """A value as it is typed."""


def explain(name: str) -> tuple[Explained, ...]:
    """Explain a field, or a kind of file by all its fields.

    Args:
        name: as it is typed ("help"), with those around it ("levels.from"), with its kind
            ("entry.help"), or a kind alone ("entry").

    Returns:
        Every field of that kind and of that name, those that stand alone first; empty when there is none.
    """
    wanted = name.strip().casefold()
    of_kind = [one for one in _everything() if one.kind == wanted]
    named = [one for one in _everything() if f".{one.kind}.{one.name}".casefold().endswith(f".{wanted}")]
    # `help` of an entry is asked about more often than `rules.help` of a framework.
    named.sort(key=lambda one: one.name.count("."))
    return tuple(dict.fromkeys((*of_kind, *named)))


def explainable() -> tuple[str, ...]:
    """Give every name that `explain` knows, to find the nearest one to a wrong one."""
    names = [part for one in _everything() for part in (one.name, one.name.rpartition(".")[2])]
    return tuple(dict.fromkeys((*KINDS, *names)))


def json_schema(kind: str) -> dict[str, Any]:
    """Give the JSON Schema of a kind's fields, for editors that complete and check YAML.

    Draft 7, which the YAML extensions of common editors understand; KeyError for no kind.
    """
    table = KINDS[kind].table
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": KINDS[kind].file}
    return {**head, "description": table.meaning, **table_schema(table)}


def reference_page() -> str:
    """Give the Markdown page that lists every field of every kind of file."""
    parts = ["# The fields of every file\n\nMade from the program itself. `*` = must be there.\n"]
    for kind, (table, file) in KINDS.items():
        parts.append(f"\n## {kind}: `{file}`\n\n{table.meaning}\n\n{_TABLE_HEAD}")
        parts.extend(_row(one) for one in _of_kind(kind, table, file))
    return "".join(parts)


_TABLE_HEAD = (
    "| field | what it means | what may stand there | default | for example |\n|---|---|---|---|---|\n"
)


def _row(one: Explained) -> str:
    star = "*" if one.is_required else ""
    default = f"`{one.default}`" if one.default else ""
    example = f"`{one.name.rpartition('.')[2]}: {one.example}`"
    cells = (f"`{one.name}`{star}", one.meaning, one.wanted, default, example)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _everything() -> Iterator[Explained]:
    for kind, (table, file) in KINDS.items():
        yield from _of_kind(kind, table, file)


def _of_kind(kind: str, table: Table, file: str) -> Iterator[Explained]:
    for inner, field in all_fields(table):
        name = inner.paths[field.name]
        wanted, meaning = field.type.words, field.meaning
        yield Explained(kind, file, name, wanted, field.required, _default(field), meaning, field.example)


def _default(field: Field) -> str:
    """Say the default as it would be typed; "" where nothing said means nothing."""
    if field.required or field.default in (None, "", ()):
        return ""
    return field.type.said(field.default)
