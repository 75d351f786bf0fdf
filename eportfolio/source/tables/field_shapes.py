"""Field shapes: lists, mappings and tables within tables, made of the field types."""

from typing import Any

from eportfolio.source.tables.field_names import Name
from eportfolio.source.tables.field_types import Choice, Text
from eportfolio.source.tables.fields import FieldType, Given, Table, read_fields
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Listing, Mapping, Node, Scalar

WORDS_OF_A_TAG = 2


class ListOf(FieldType):
    """A list; one value where a list stands is a list of one."""

    unsaid: tuple[Any, ...] = ()

    def __init__(self, of: FieldType, least: int = 0, most: int = 0) -> None:
        """Take the type of the parts, and how many there must be (`most` = 0: any number)."""
        self.of = of
        self.least, self.most = least, most
        self.table = of.table
        self.words = f"a list of: {of.words}" if of.table is None else f"a list, each with {of.words}"

    def read(self, node: Node, file: AuthorFile, field: str) -> tuple[Any, ...]:
        parts = self._parts(node, file, field)
        found = []
        for part in parts:
            if type(part) is Scalar and part.is_empty:
                file.fault(
                    part, "a part of this list is empty", "Delete it, or say what belongs here.", field=field
                )
                continue
            value = self.of.read(part, file, field)
            if value is not None:
                found.append(value)
        if len(parts) < self.least:
            file.fault(node, f"at least {self.least} of them must stand here", field=field)
        if self.most and len(parts) > self.most:
            file.fault(node, f"at most {self.most} fit here, and these are {len(parts)}", field=field)
        return tuple(found)

    def _parts(self, node: Node, file: AuthorFile, field: str) -> tuple[Node, ...]:
        """Give the parts; tell `file` of several with commas between them and no brackets."""
        if isinstance(node, Listing):
            return node.parts
        if type(node) is not Scalar or node.quoted or "," not in node.text:
            return (node,)
        parts = [part.strip() for part in node.text.split(",") if part.strip()]
        what, near = "several of them stand in brackets", f"[{', '.join(parts)}]"
        if isinstance(self.of, Name | Choice):
            file.fault(node, what, near=near, field=field)
            # As they were meant, so that nobody is told that nothing stands here.
            return tuple(node._replace(text=part) for part in parts)
        # A longer text with a comma in it is one text.
        if isinstance(self.of, Text) and all(len(part.split()) <= WORDS_OF_A_TAG for part in parts):
            file.hint(node, f"this is one text with a comma in it: {what}", near=near, field=field)
        return (node,)

    def schema(self) -> dict[str, Any]:
        one = self.of.schema()
        many: dict[str, Any] = {"type": "array", "items": one}
        if self.least:
            many["minItems"] = self.least
        if self.most:
            many["maxItems"] = self.most
        return {"anyOf": [many, one]} if self.least <= 1 else many

    def said(self, value: Any) -> str:
        return f"[{', '.join(self.of.said(part) for part in value)}]"


class MapOf(FieldType):
    """Names with their values; gives pairs (key, value), keys in the order written."""

    unsaid: tuple[Any, ...] = ()

    def __init__(self, keys: FieldType, values: FieldType) -> None:
        self.keys, self.values = keys, values
        self.table = values.table
        self.words = f"{keys.words}, each with {values.words}"

    def read(self, node: Node, file: AuthorFile, field: str) -> tuple[tuple[Any, Any], ...] | None:
        if not isinstance(node, Mapping):
            file.fault(
                node, "names with values wanted here", "Write {name: value, other: value}.", field=field
            )
            return None
        found = []
        for key, node_of_value in node.pairs:
            name = self.keys.read(key, file, field)
            if type(node_of_value) is Scalar and node_of_value.is_empty:
                file.fault(key, f"nothing is said here: {self.values.words} is wanted", field=field)
                continue
            value = self.values.read(node_of_value, file, field)
            if name is not None and value is not None:
                found.append((name, value))
        return tuple(found)

    def schema(self) -> dict[str, Any]:
        schema = {"type": "object", "additionalProperties": self.values.schema()}
        if isinstance(self.keys, Choice):
            schema["propertyNames"] = self.keys.schema()
        return schema


class Sub(FieldType):
    """A mapping with a table of its own; gives a `Given`."""

    def __init__(self, table: Table, shortcut: str = "") -> None:
        """Take the table; `shortcut` names the field that a text alone stands for."""
        self.table: Table = table
        self.shortcut = shortcut
        self.words = "the fields " + ", ".join(table.by_name)

    def read(self, node: Node, file: AuthorFile, field: str) -> Given | None:
        if type(node) is Scalar and self.shortcut:
            node = Mapping(((node._replace(text=self.shortcut), node),), node.line, node.column, node.width)
        if isinstance(node, Mapping):
            return read_fields(self.table, node, file)
        shown = ", ".join(
            f"{one.name}: {one.example}"
            for one in self.table.fields
            if one.required or one is self.table.fields[0]
        )
        file.fault(node, f"{self.table.what} has fields of its own", f"Write it as {{{shown}}}.", field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return table_schema(self.table)


def table_schema(table: Table) -> dict[str, Any]:
    """Give the JSON Schema of a mapping that is read by a table."""
    properties = {field.name: {**field.type.schema(), "description": field.meaning} for field in table.fields}
    schema: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    if table.required:
        schema["required"] = list(table.required)
    return schema
