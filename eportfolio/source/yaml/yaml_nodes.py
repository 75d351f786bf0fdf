"""YAML nodes: builds typed text with places from a parser's stream of events.

Depth and number are counted before anything is built, and nothing here recurses, so that no file can exhaust
the machine. Knows events by their names and not PyYAML, which one module alone imports.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from eportfolio.source.yaml.author_file import AuthorFile, LinePlace
from eportfolio.source.yaml.nodes import Listing, Mapping, Node, Scalar
from eportfolio.source.yaml.yaml_faults import DEEPEST, TOO_DEEP

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text needs: control characters, halves of surrogate pairs, non-characters."""

Event = Any
"""One of PyYAML's events: start_mark and end_mark, and what its kind adds."""

NO_ALIASES = (
    "anchors and aliases are not allowed",
    "If the text should begin with this sign, put all of it in quotes; else write the value out again.",
)
NO_TAGS = (
    "unknown tag: a value may not begin with !",
    "If the text should begin with this character, put the whole text in quotes.",
)


class RefusedYaml(Exception):
    """Something that a portfolio's YAML may not hold, with its place."""

    def __init__(self, place: LinePlace, what: str, mend: str) -> None:
        super().__init__(what)
        self.place, self.what, self.mend = place, what, mend


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("is_mapping", "key", "lines_by_key", "pairs", "parts", "place")

    def __init__(self, place: LinePlace, is_mapping: bool) -> None:
        self.place = place
        self.is_mapping = is_mapping
        self.parts: list[Node] = []
        self.pairs: list[tuple[Scalar, Node]] = []
        self.lines_by_key: dict[str, int] = {}
        self.key: Scalar | None = None

    def closed(self, end: Any, lines_before: int) -> Node:
        """Make the node, as wide as it is written where it stands on one line."""
        line, column, width = self.place.line, self.place.column, self.place.width
        if end.line + lines_before + 1 == line:
            width = end.column + 1 - column
        if self.is_mapping:
            return Mapping(tuple(self.pairs), line, column, width)
        return Listing(tuple(self.parts), line, column, width)


class NodeBuilder:
    """Makes nodes from events, without recursion, counting depth and number on the way."""

    def __init__(self, file: AuthorFile, most_nodes: int, lines_before: int) -> None:
        self.file = file
        self.most_nodes = most_nodes
        self.lines_before = lines_before
        self.open_shapes: list[_Open] = []
        self.root: Node | None = None
        self.documents = self.made = 0

    def build(self, events: Iterator[Event]) -> Node | None:
        hear: dict[str, Callable[[Event], None]] = {
            "ScalarEvent": self.on_scalar,
            "SequenceStartEvent": self.on_start,
            "MappingStartEvent": self.on_start,
            "SequenceEndEvent": self.on_end,
            "MappingEndEvent": self.on_end,
            "AliasEvent": self.on_alias,
            "DocumentStartEvent": self.on_document,
        }
        for event in events:
            heard = hear.get(type(event).__name__)
            if heard:
                heard(event)
        root = self.root
        return None if isinstance(root, Scalar) and root.is_empty and not root.quoted else root

    def on_scalar(self, event: Event) -> None:
        start, end = event.start_mark, event.end_mark
        line, column = start.line + self.lines_before + 1, start.column + 1
        width = end.column - start.column if end.line == start.line else 0
        if event.anchor is not None or event.tag is not None:
            self.refuse_extras(event)
        # Only an escape such as "\0" can bring one in: those typed plainly were refused with the whole file.
        if event.style == '"' and (unseen := UNSEEN.search(event.value)):
            what = f"the character U+{ord(unseen[0]):04X} is not allowed"
            raise RefusedYaml(LinePlace(line, column, width), what, "Take the \\ and what follows out.")
        self.take(Scalar(event.value, line, column, width, bool(event.style)))

    def on_start(self, event: Event) -> None:
        self.refuse_extras(event)
        if len(self.open_shapes) >= DEEPEST:
            raise RefusedYaml(self.place(event), *TOO_DEEP)
        self.open_shapes.append(_Open(self.place(event), type(event).__name__ == "MappingStartEvent"))

    def on_end(self, event: Event) -> None:
        self.take(self.open_shapes.pop().closed(event.end_mark, self.lines_before))

    def on_alias(self, event: Event) -> None:
        raise RefusedYaml(self.place(event), *NO_ALIASES)

    def on_document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            mend = "Delete this line: one file holds one document."
            raise RefusedYaml(self.place(event), "a second document begins here", mend)

    def take(self, node: Node) -> None:
        self.made += 1
        if self.made > self.most_nodes:
            raise RefusedYaml(
                LinePlace(node.line), f"more than {self.most_nodes:,} values", "Split it over several files."
            )
        if not self.open_shapes:
            self.root = node
            return
        shape = self.open_shapes[-1]
        if not shape.is_mapping:
            shape.parts.append(node)
        elif shape.key is None:
            shape.key = self.checked_key(node)
        else:
            self.take_pair(shape, shape.key, node)
            shape.key = None

    def checked_key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar) and (node.quoted or not (node.is_empty or node.text == "<<")):
            return node
        place = LinePlace(node.line, node.column, node.width)
        if isinstance(node, Scalar) and not node.is_empty:
            raise RefusedYaml(place, "merge keys are not allowed", "Write the fields out again.")
        mend = "Write a name, a colon, a space and the value."
        raise RefusedYaml(place, "a field needs a name before the colon", mend)

    def take_pair(self, shape: _Open, key: Scalar, value: Node) -> None:
        first_line = shape.lines_by_key.setdefault(key.text, key.line)
        if len(shape.lines_by_key) > len(shape.pairs):
            shape.pairs.append((key, value))
            return
        what = f'"{key.text}" stands here and on line {first_line} too'
        self.file.fault(key, what, "Keep one of the two and delete the other.", field=key.text)

    def place(self, event: Event) -> LinePlace:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        return LinePlace(start.line + self.lines_before + 1, start.column + 1, max(width, 1))

    def refuse_extras(self, event: Event) -> None:
        """Refuse anchors (&a) and tags (!a)."""
        if event.anchor is not None:
            raise RefusedYaml(self.place(event), *NO_ALIASES)
        if event.tag is not None:
            raise RefusedYaml(self.place(event), *NO_TAGS)
