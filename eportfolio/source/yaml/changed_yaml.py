"""Changed YAML: a file with some values set and some parts added, and all else as its author wrote it.

The new text is read again and must say exactly what was wanted; else it is refused, and nothing is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eportfolio.source.yaml.append_part import append_part
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Listing, Node, Scalar
from eportfolio.source.yaml.spans import find_spans
from eportfolio.source.yaml.splices import At, CannotEdit, Value, put_in, set_value
from eportfolio.source.yaml.yaml_files import read_yaml

Said = dict[str, Any]
"""What a file says: texts, lists and mappings of them."""


@dataclass(frozen=True, slots=True)
class SetValue:
    """Say something at a place that has a single value, or none yet."""

    at: At
    value: Value


@dataclass(frozen=True, slots=True)
class AppendPart:
    """Add a part to a list, which need not be there yet."""

    at: At
    part: Mapping[str, str]


Change = SetValue | AppendPart


def changed_yaml(written: str, changes: Sequence[Change]) -> str:
    """Change a text of YAML, and nothing in it but the lines that must change.

    Args:
        written: as it stands in the file, with the file's own line ends.
        changes: made one after the other.

    Raises:
        CannotEdit: the text cannot be read, or is laid out in a way that this hand does not know.
    """
    wanted = _what_it_says(written)
    text = written
    for change in changes:
        root = find_spans(text)
        if isinstance(change, SetValue):
            text = put_in(text, [set_value(text, root, change.at, change.value)])
        else:
            text = put_in(text, append_part(text, root, change.at, change.part))
        _apply(wanted, change)
    if _what_it_says(text) != wanted:
        raise CannotEdit("the changed text would say something else than was wanted")
    return text


def _what_it_says(written: str) -> Said:
    """Read a text as the whole program does."""
    file = AuthorFile("", written.replace("\r\n", "\n").replace("\r", "\n"))
    node = read_yaml(file, file.text)
    if node is None or file.faults:
        raise CannotEdit("it cannot be read")
    said = _plain(node)
    assert isinstance(said, dict)
    return said


def _plain(node: Node) -> str | list[Any] | Said:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [_plain(part) for part in node.parts]
    return {key.text: _plain(value) for key, value in node.pairs}


def _apply(said: Said, change: Change) -> None:
    """Make the same change to what the file says."""
    here: Any = said
    *way, last = change.at
    for step in way:
        here = here[step]
    if isinstance(change, SetValue):
        here[last] = change.value if isinstance(change.value, str) else dict(change.value)
    else:
        here[last] = [*(here.get(last) or []), dict(change.part)]
