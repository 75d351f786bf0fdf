"""YAML files: the one door to PyYAML; gives typed text with places, and refuses what nobody means to write.

Only the parser of PyYAML is used, never its resolver or constructor: they turn `no`, `12:30` and `1.10` into
things nobody meant, take the last of two keys in silence, and follow tags to Python objects. The nodes are
made here from the stream of events, so depth and number are counted before anything is built, and the pure
parser (for machines without the C one) cannot run out of stack.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from eportfolio.source.yaml.author_file import AuthorFile, LinePlace
from eportfolio.source.yaml.nodes import Mapping, Node, Scalar
from eportfolio.source.yaml.yaml_faults import explain_syntax
from eportfolio.source.yaml.yaml_nodes import NodeBuilder, RefusedYaml

FASTEST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Where the machine has no C parser, the pure one reads the same, twenty times as slowly."""

TURNS = re.compile("[\u202a-\u202e]")
"""Marks that turn the direction of text, so that it reads otherwise than it is."""


class Limits(NamedTuple):
    """How much one piece of YAML may hold."""

    most_bytes: int
    most_nodes: int


FRONT_MATTER = Limits(256 * 1024, 10_000)
WHOLE_FILE = Limits(16 * 1024 * 1024, 300_000)


def read_yaml(
    file: AuthorFile, text: str, limits: Limits = WHOLE_FILE, first_line: int = 1
) -> Mapping | None:
    """Read YAML whose outermost shape is a mapping.

    Args:
        file: told what is wrong.
        text: the YAML alone, line ends as LF.
        limits: how large it may be.
        first_line: line of the file at which `text` begins.

    Returns:
        The mapping, empty for an empty text; None when it could not be read, and `file` knows why.
    """
    if turned := TURNS.search(text):
        place = LinePlace(text.count("\n", 0, turned.start()) + first_line)
        what = f"a hidden mark turns the order of the letters round here (U+{ord(turned[0]):04X})"
        file.hint(place, what, "Delete it, unless the text is in a language written from right to left.")
    try:
        root = NodeBuilder(file, limits.most_nodes, first_line - 1).build(events(text))
    except RefusedYaml as refused:
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
        file.fault(
            root,
            "no field here",
            "Write each field as a name, a colon, a space and its value: title: My robot",
        )


def events(text: str) -> Iterator[Any]:
    """Give what the parser finds, one event after the other, each with its marks."""
    parser = FASTEST(text)
    while (event := parser.get_event()) is not None:
        yield event
