"""HTML: a text as a tree of tags and words, read from the one form that the sanitiser writes, and back."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape

_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>|([^<]+)')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


@dataclass(slots=True)
class Tag:
    """One element. Words in it are plain text, escaped only when they are written."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Tag | str"] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def add_class(self, name: str) -> None:
        self.attributes["class"] = " ".join([*self.classes, name])

    @property
    def words(self) -> str:
        """All text within, as a reader hears it read on."""
        return "".join(part for part in _contents(self) if isinstance(part, str))


@dataclass(slots=True)
class Made(Tag):
    """A part of the page that a template of ours made, which is written as it is; to a change it is a box."""

    html: str = ""


Node = Tag | str
Change = Callable[[Tag], Iterable[Node]]


def read_html(html: str) -> Tag:
    """Read sanitised HTML; the tree's root has no name of its own.

    Raises:
        ValueError: it is not what the sanitiser writes.
    """
    root = Tag("")
    nest = [root]
    position = 0
    for token in _TOKEN.finditer(html):
        if token.start() != position:
            break
        position = token.end()
        closing, name, attributes, text = token.groups()
        if text:
            nest[-1].children.append(unescape(text))
        elif closing:
            nest.pop()
        else:
            tag = Tag(name, {key: unescape(value) for key, value in _ATTRIBUTE.findall(attributes)})
            nest[-1].children.append(tag)
            if name not in _VOID:
                nest.append(tag)
    if position != len(html) or len(nest) != 1:
        raise ValueError(f"not sanitised: {html[position : position + 80]!r}")
    return root


def write_html(root: Tag) -> str:
    """Write the tree's content."""
    parts: list[str] = []
    todo: list[Node | tuple[str]] = list(reversed(root.children))
    while todo:
        node = todo.pop()
        if isinstance(node, tuple):
            parts.append(f"</{node[0]}>")
        elif isinstance(node, str):
            parts.append(escape(node, quote=False))
        elif isinstance(node, Made):
            parts.append(node.html)
        else:
            attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes.items())
            parts.append(f"<{node.name}{attributes}>")
            if node.name not in _VOID:
                todo.append((node.name,))
                todo.extend(reversed(node.children))
    return "".join(parts)


def _contents(root: Tag) -> Iterator[Node]:
    todo: list[Node] = list(reversed(root.children))
    while todo:
        node = todo.pop()
        yield node
        if isinstance(node, Tag):
            todo.extend(reversed(node.children))


def tags_of(root: Tag) -> list[Tag]:
    """Give every tag within, in the order of the text."""
    return [node for node in _contents(root) if isinstance(node, Tag)]


def change(root: Tag, changes: Mapping[str, Change]) -> None:
    """Put in place of every tag what the change of its name gives, inner tags before those around them."""
    for tag in [*reversed(tags_of(root)), root]:
        tag.children = [new for child in tag.children for new in _changed(child, changes)]


def _changed(node: Node, changes: Mapping[str, Change]) -> Iterable[Node]:
    if isinstance(node, str) or node.name not in changes:
        return (node,)
    return changes[node.name](node)
