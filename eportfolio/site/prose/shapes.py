"""Shapes: what becomes of pictures that stand alone, of tables, code, tasks, callouts and footnotes."""

from collections.abc import Iterable

from eportfolio.model.phrase import Words, phrase
from eportfolio.site.prose.code import coloured, visible
from eportfolio.site.prose.html import Change, Node, Tag, tags_of
from eportfolio.site.sanitise import INLINE_TAGS

NARROW = 32
"""Characters that fit side by side on the narrowest screen, 320 px; what is wider gets a scroll box."""

_SPACE_OF_A_CELL = 3
_CALLOUTS = {
    "callout-note": phrase("Note"),
    "callout-tip": phrase("Tip"),
    "callout-important": phrase("Important"),
    "callout-warning": phrase("Warning"),
    "callout-caution": phrase("Caution"),
}
_LANGUAGE = "language-"


def shape_changes(words: Words) -> dict[str, Change]:
    """Give the changes, which say what they add in the language of the site."""
    return {
        "p": _paragraph,
        "li": _item,
        "div": lambda tag: _callout(tag, words),
        "table": lambda tag: _table(tag, words),
        "code": _visible,
        "pre": lambda tag: _code(tag, words),
        "a": lambda tag: _way_back(tag, words),
        **dict.fromkeys(("td", "th", "h1", "h2", "h3", "h4", "h5", "h6"), _aligned),
    }


def _aligned(tag: Tag) -> Iterable[Node]:
    """Say an alignment by a class: the attribute is out of date, and style is never allowed."""
    alignment = tag.attributes.pop("align", "")
    if alignment:
        tag.add_class(f"align-{alignment}")
    return (tag,)


def _paragraph(tag: Tag) -> Iterable[Node]:
    """Make a figure of each picture in a paragraph that holds nothing else; its title is the caption.

    A paragraph of which nothing is left goes.
    """
    pictures = [child for child in tag.children if not _is_space(child)]
    if not pictures:
        return ()
    if not all(_picture_in(child) for child in pictures):
        return _aligned(tag)
    figures: list[Node] = []
    for child in pictures:
        figure = Tag("figure", {"align": tag.attributes.get("align", "")}, [child])
        picture = _picture_in(child)
        title = picture.attributes.pop("title", "") if picture else ""
        if title:
            figure.children.append(Tag("figcaption", {}, [title]))
        figures += _aligned(figure)
    return figures


def _is_space(node: Node) -> bool:
    return not node.strip() if isinstance(node, str) else node.name == "br"


def _picture_in(node: Node) -> Tag | None:
    """Give the picture, if a node is one, or a link around one."""
    if isinstance(node, Tag) and node.name == "a" and len(node.children) == 1:
        node = node.children[0]
    return node if isinstance(node, Tag) and node.name == "img" else None


def _item(tag: Tag) -> Iterable[Node]:
    """Tie the words of a task to its box, so that both are read as one."""
    if "task-list-item" not in tag.classes or not tag.children:
        return (tag,)
    box, *rest = tag.children
    if not isinstance(box, Tag) or box.name != "input":
        return (tag,)
    is_done = {"checked": ""} if "checked" in box.attributes else {}
    box.attributes = {"type": "checkbox", "disabled": "", **is_done}
    if rest and isinstance(rest[0], Tag) and rest[0].name == "p":
        rest[0].children = [Tag("label", {}, [box, " ", *rest[0].children])]
        tag.children = rest
        return (tag,)
    end = next((place for place, node in enumerate(rest) if _is_block(node)), len(rest))
    tag.children = [Tag("label", {}, [box, " ", *rest[:end]]), *rest[end:]]
    return (tag,)


def _is_block(node: Node) -> bool:
    return isinstance(node, Tag) and node.name not in INLINE_TAGS


def _callout(tag: Tag, words: Words) -> Iterable[Node]:
    """Head a callout with its kind, in words."""
    kind = next((name for name in tag.classes if name in _CALLOUTS), "")
    if kind:
        tag.attributes["role"] = "note"
        tag.children.insert(0, Tag("p", {"class": "callout-title"}, [words.say(_CALLOUTS[kind])]))
    return _aligned(tag)


def _table(tag: Tag, words: Words) -> Iterable[Node]:
    """Put a table that may be wider than the screen into a box that scrolls, also with the keys."""
    rows = [row for row in tags_of(tag) if row.name == "tr"]
    cells = [[cell for cell in tags_of(row) if cell.name in ("td", "th")] for row in rows]
    for row in cells:
        _name_heads(row)
    heads = tuple(cell.words.strip() for cell in cells[0] if cell.words.strip()) if cells else ()
    if _narrowest(cells) <= NARROW:
        return (tag,)
    label = phrase("Table: {columns}", columns=heads) if heads else phrase("Table")
    return (_scroll_box(tag, "region", words.say(label)),)


def _name_heads(row: list[Tag]) -> None:
    """Let a head speak for its column, or for its row where it stands beside cells; an empty one for none."""
    scope = "col" if all(cell.name == "th" for cell in row) else "row"
    for head in [cell for cell in row if cell.name == "th"]:
        if head.words.strip():
            head.attributes["scope"] = scope
        else:
            head.name = "td"


def _narrowest(rows: list[list[Tag]]) -> int:
    """Estimate the characters that a table needs side by side when every cell wraps as it can."""
    columns: list[int] = []
    for row in rows:
        columns += [0] * (len(row) - len(columns))
        for place, cell in enumerate(row):
            columns[place] = max(columns[place], *map(len, [*cell.words.split(), ""]))
            if any(tag.name == "img" for tag in tags_of(cell)):
                columns[place] = NARROW
    return sum(width + _SPACE_OF_A_CELL for width in columns)


def _visible(tag: Tag) -> Iterable[Node]:
    """Show what could make code look like other code."""
    tag.children = [visible(child) if isinstance(child, str) else child for child in tag.children]
    return (tag,)


def _code(tag: Tag, words: Words) -> Iterable[Node]:
    """Colour a block of code, and let it scroll if it has long lines."""
    code = tag.children[0] if len(tag.children) == 1 else None
    if isinstance(code, Tag) and code.name == "code":
        language = next((name for name in code.classes if name.startswith(_LANGUAGE)), _LANGUAGE)
        code.children = list(coloured(code.words, language[len(_LANGUAGE) :]))
    if max(map(len, tag.words.splitlines() or [""])) <= NARROW:
        return (tag,)
    return (_scroll_box(tag, "group", words.say(phrase("Code"))),)


def _scroll_box(tag: Tag, role: str, label: str) -> Tag:
    return Tag("div", {"class": "scroll", "role": role, "tabindex": "0", "aria-label": label}, [tag])


def _way_back(tag: Tag, words: Words) -> Iterable[Node]:
    """Say in words what the arrow after a footnote does."""
    if "footnote-backref" in tag.classes:
        tag.attributes["aria-label"] = words.say(phrase("Back to the text"))
    return (tag,)
