"""YAML files: the one door to PyYAML; gives typed text with places, and refuses what nobody means to write.

Only the parser of PyYAML is used, never its resolver or constructor: they turn `no`, `12:30` and `1.10` into
things nobody meant, take the last of two keys in silence, and follow tags to Python objects. The nodes are
made here from the stream of events, so depth and number are counted before anything is built, and the pure
parser (for machines without the C one) cannot run out of stack.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from eportfolio.source.author_file import AuthorFile, LinePlace
from eportfolio.source.nodes import Listing, Mapping, Node, Scalar
from eportfolio.source.yaml_faults import explain_syntax

try:
    from yaml.cyaml import CParser as FastestParser
except ImportError:  # no C parser on this machine
    from yaml import SafeLoader as FastestParser  # type: ignore[assignment]

DEEPEST = 20
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text needs: control characters, halves of surrogate pairs, non-characters."""


class Limits(NamedTuple):
    """How much one piece of YAML may hold."""

    most_bytes: int
    most_nodes: int


FRONT_MATTER = Limits(256 * 1024, 10_000)
WHOLE_FILE = Limits(16 * 1024 * 1024, 300_000)


NO_ALIASES = (
    "anchors and aliases are not allowed",
    "If the text should begin with this character, put the whole text in quotes; else write the value out again.",
)
NO_TAGS = (
    "unknown tag: a value may not begin with !",
    "If the text should begin with this character, put the whole text in quotes.",
)


class _Refused(Exception):
    """Something that a portfolio's YAML may not hold, with its place."""

    def __init__(self, place: LinePlace, what: str, mend: str) -> None:
        super().__init__(what)
        self.place, self.what, self.mend = place, what, mend


def read_yaml(file: AuthorFile, text: str, limits: Limits = WHOLE_FILE, first_line: int = 1) -> Mapping | None:
    """Read YAML whose outermost shape is a mapping.

    Args:
        file: told what is wrong.
        text: the YAML alone, line ends as LF.
        limits: how large it may be.
        first_line: line of the file at which `text` begins.

    Returns:
        The mapping, empty for an empty text; None when it could not be read, and `file` knows why.
    """
    try:
        root = _Builder(file, limits.most_nodes, first_line - 1).build(_events(text))
    except _Refused as refused:
        file.fault(refused.place, refused.what, refused.mend)
        return None
    except yaml.MarkedYAMLError as error:
        explain_syntax(file, error, first_line - 1)
        return None
    except yaml.YAMLError:
        file.fault(LinePlace(first_line), "a character here cannot be read", "Delete it and type it again.")
        return None
    if root is None:
        return Mapping((), first_line, 0, 0)
    if isinstance(root, Mapping):
        return root
    _say_not_a_mapping(file, root)
    return None


def _say_not_a_mapping(file: AuthorFile, root: Node) -> None:
    """Explain a file that does not begin with a field, such as `title:Robots` without its space."""
    if isinstance(root, Scalar) and (typed := re.match(r"([A-Za-z_]+):(\S.*)", root.text)):
        near = f"{typed[1]}: {typed[2].split(chr(10))[0]}"
        file.fault(root, "a space is missing after the colon", near=near)
    else:
        file.fault(root, "no field here", "Write each field as a name, a colon, a space and its value: title: My robot")


def _events(text: str, parser_class: type = FastestParser) -> Iterator[Event]:
    parser = parser_class(text)
    while True:
        event = parser.get_event()
        if event is None or isinstance(event, StreamEndEvent):
            return
        yield event


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

    def closed(self) -> Node:
        line, column, width = self.place.line, self.place.column, self.place.width
        if self.is_mapping:
            return Mapping(tuple(self.pairs), line, column, width)
        return Listing(tuple(self.parts), line, column, width)


class _Builder:
    """Makes nodes from events, without recursion, counting depth and number on the way."""

    def __init__(self, file: AuthorFile, most_nodes: int, lines_before: int) -> None:
        self.file = file
        self.most_nodes = most_nodes
        self.lines_before = lines_before
        self.open_shapes: list[_Open] = []
        self.root: Node | None = None
        self.documents = self.made = 0

    def build(self, events: Iterator[Event]) -> Node | None:
        hear = {
            ScalarEvent: self.on_scalar,
            SequenceStartEvent: self.on_start,
            MappingStartEvent: self.on_start,
            SequenceEndEvent: self.on_end,
            MappingEndEvent: self.on_end,
            AliasEvent: self.on_alias,
            DocumentStartEvent: self.on_document,
        }
        for event in events:
            heard = hear.get(type(event))
            if heard:
                heard(event)
        root = self.root
        return None if isinstance(root, Scalar) and root.is_empty and not root.quoted else root

    def on_scalar(self, event: ScalarEvent) -> None:
        start, end = event.start_mark, event.end_mark
        line, column = start.line + self.lines_before + 1, start.column + 1
        width = end.column - start.column if end.line == start.line else 0
        if event.anchor is not None or event.tag is not None:
            self.refuse_extras(event)
        # Only an escape such as "\0" can bring one in: those typed as they are were refused with the whole file.
        if event.style == '"' and (unseen := UNSEEN.search(event.value)):
            what = f"the character U+{ord(unseen[0]):04X} is not allowed"
            raise _Refused(LinePlace(line, column, width), what, "Take the \\ and what follows out.")
        self.take(Scalar(event.value, line, column, width, bool(event.style)))

    def on_start(self, event: SequenceStartEvent | MappingStartEvent) -> None:
        self.refuse_extras(event)
        if len(self.open_shapes) >= DEEPEST:
            mend = f"Lists inside lists may go {DEEPEST} deep, no deeper."
            raise _Refused(self.place(event), "nested too deep", mend)
        self.open_shapes.append(_Open(self.place(event), isinstance(event, MappingStartEvent)))

    def on_end(self, event: Event) -> None:
        self.take(self.open_shapes.pop().closed())

    def on_alias(self, event: AliasEvent) -> None:
        raise _Refused(self.place(event), *NO_ALIASES)

    def on_document(self, event: DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            mend = "Delete this line: one file holds one document."
            raise _Refused(self.place(event), "a second document begins here", mend)

    def take(self, node: Node) -> None:
        self.made += 1
        if self.made > self.most_nodes:
            raise _Refused(LinePlace(node.line), f"more than {self.most_nodes:,} values", "Split it over several files.")
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
        place = LinePlace(node.line, node.column, node.width)
        if not isinstance(node, Scalar) or (node.is_empty and not node.quoted):
            mend = "Write a name, a colon, a space and the value."
            raise _Refused(place, "a field needs a name before the colon", mend)
        if node.text == "<<" and not node.quoted:
            raise _Refused(place, "merge keys are not allowed", "Write the fields out again.")
        return node

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

    def refuse_extras(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> None:
        """Refuse anchors (&a) and tags (!a)."""
        if event.anchor is not None:
            raise _Refused(self.place(event), *NO_ALIASES)
        if event.tag is not None:
            raise _Refused(self.place(event), *NO_TAGS)
