"""Fields: the one declared table of what may stand in each kind of file, and how a mapping is read by it.

From a table come the reading (here), the words of `eportfolio explain`, the schemas for editors, the
scaffolds of `new` and `add`, and the reference page. To add a field, write it into its kind's table, and use
it in that kind's reader.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any

from eportfolio.problems import Location, nearest
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Listing, Node, Scalar
from eportfolio.source.yaml.nodes import Mapping as MappingNode


class FieldType(ABC):
    """What may stand in a field: how it is read from typed text, and how it is said.

    Plain classes, not dataclasses: every start of the program makes a hundred of them.
    """

    words = ""
    """What is wanted, to follow "wanted here: " and to stand in tables: "a date, as in 2026-09-14"."""

    unsaid: Any = None
    """The value where the author says nothing and the field has no default of its own."""

    table: "Table | None" = None
    """The fields that stand inside it, where it has some."""

    @abstractmethod
    def read(self, node: Node, file: AuthorFile, field: str) -> Any:
        """Give the value, or None after telling `file` what is wrong; `field` is the name for `explain`."""

    def nothing_said(self, key: Scalar, file: AuthorFile, field: str) -> None:  # noqa: B027 (most have no more to say)
        """Look at a field under whose `key` nothing is said, which is fine unless a type knows better."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema of it."""

    def said(self, value: Any) -> str:
        """Write a value of it as an author would."""
        return str(value)

    def scalar(self, node: Node, file: AuthorFile, field: str) -> Scalar | None:
        """Give the node if it is one text, or None after telling `file`."""
        if type(node) is Scalar:
            return node
        shape = "a list" if isinstance(node, Listing) else "fields of its own"
        mend = "If it is meant as text, put it in quotes."
        file.fault(node, f"{self.words} wanted here, not {shape}", mend, field=field)
        return None


class Field:
    """One field of one kind of file."""

    __slots__ = ("default", "example", "meaning", "name", "offered", "required", "type")

    def __init__(
        self,
        name: str,
        of: FieldType,
        meaning: str,
        example: str,
        *,
        required: bool = False,
        default: Any = None,
        offered: bool = True,
    ) -> None:
        """Declare a field.

        Args:
            name: as it is typed.
            of: what may stand in it.
            meaning: one sentence that a 13-year-old understands.
            example: a value as it is typed, in YAML.
            required: whether it must be there.
            default: the value where it is not said; the type's own for None.
            offered: whether a new file shows it, as a comment, where it does not say it.
        """
        self.name = name
        self.type = of
        self.meaning = meaning
        self.example = example
        self.required = required
        self.offered = offered
        self.default = of.unsaid if default is None else default


class Table:
    """The fields of one kind of file, or of one mapping inside it, in the order they are shown."""

    def __init__(self, what: str, path: str, fields: Iterable[Field], meaning: str = "") -> None:
        """Declare a table.

        Args:
            what: what one of them is called, with its article: "an entry", "a level".
            path: the field it stands in, from the top of its kind: "scale.levels"; "" at the top.
            fields: in the order they are shown.
            meaning: one sentence about the whole.
        """
        self.what = what
        self.path = path
        self.meaning = meaning
        self.fields = tuple(fields)
        self.by_name = {field.name: field for field in self.fields}
        self.paths = {name: f"{path}.{name}" if path else name for name in self.by_name}
        self.defaults = {field.name: field.default for field in self.fields}
        self.required = tuple(field.name for field in self.fields if field.required)


class Given:
    """What one mapping says, each value by its declared type; the default where nothing was said."""

    __slots__ = ("faults", "file", "node", "nodes", "values")

    def __init__(
        self, file: AuthorFile, node: MappingNode, values: dict[str, Any], nodes: dict[str, Node]
    ) -> None:
        self.file = file
        self.node = node
        self.values = values
        self.nodes = nodes
        self.faults = 0
        """Faults found while reading it, those of the mappings inside it among them."""

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    @property
    def is_sound(self) -> bool:
        return not self.faults

    def says(self, name: str) -> bool:
        """Whether the author gave the field a value."""
        return name in self.nodes

    def place(self, name: str) -> Node:
        """Give the place of a field's value; that of the whole mapping when the field is not said."""
        return self.nodes.get(name, self.node)

    def where(self, name: str) -> Location:
        return self.file.location(self.place(name))


def read_fields(table: Table, node: MappingNode, file: AuthorFile) -> Given:
    """Read a mapping by its table and tell `file` every fault in it."""
    values = dict(table.defaults)
    nodes: dict[str, Node] = {}
    given = Given(file, node, values, nodes)
    before = file.faults
    for key, value in node.pairs:
        field = table.by_name.get(key.text)
        if field is None:
            near = _say_unknown(table, key, file)
            if near and near not in nodes:
                nodes[near] = value
                values[near] = _read_in_silence(table.by_name[near], value, file)
        elif not (type(value) is Scalar and value.is_empty):
            nodes[key.text] = value
            found = field.type.read(value, file, table.paths[key.text])
            if found is not None:
                values[key.text] = found
        elif field.required:
            file.fault(
                key, f"nothing is said here: {field.type.words} is wanted", field=table.paths[key.text]
            )
        else:
            field.type.nothing_said(key, file, table.paths[key.text])
    missing = [name for name in table.required if name not in nodes]
    if missing:
        _say_missing(table, missing, node, file)
    given.faults = file.faults - before
    return given


def _say_unknown(table: Table, key: Scalar, file: AuthorFile) -> str:
    """Tell of a key that is no field; give the nearest field, or "" where none is near."""
    near = nearest(key.text, table.by_name)
    mend = "" if near else f"Known here: {', '.join(table.by_name)}."
    file.fault(
        key, f"unknown key: {table.what} has no such field", mend, near=near, field=table.paths.get(near, "")
    )
    return near


def _read_in_silence(field: Field, value: Node, file: AuthorFile) -> Any:
    """Read what stands under a misspelt key as the field that was meant, so that one slip is one fault."""
    before = len(file.problems)
    found = field.type.read(value, file, field.name)
    file.forget_all_but(before)
    return field.default if found is None else found


def _say_missing(table: Table, missing: list[str], node: MappingNode, file: AuthorFile) -> None:
    empty = {key.text for key, _ in node.pairs}
    for name in missing:
        if name not in empty:
            field = table.by_name[name]
            mend = f"Add a line such as  {name}: {field.example}"
            file.fault(
                _start(table, node), f"{table.what} needs the field {name}", mend, field=table.paths[name]
            )


def _start(table: Table, node: MappingNode) -> MappingNode:
    """Point at the whole first line of a mapping, where something is missing from it."""
    return MappingNode((), node.line, node.column if table.path else 0, node.width if table.path else 0)
