"""Targets: where a text's links lead from the page that shows it, and which pictures it shows there."""

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from eportfolio.pages.prose import PictureLink, Prose
from eportfolio.site.prose.html import Change, Node, Tag


def target_changes(prose: Prose, ids: Mapping[str, str]) -> dict[str, Change]:
    """Give the changes for links and pictures.

    Args:
        prose: knows the addresses.
        ids: what each id within the text is called on the page.
    """
    links, pictures = dict(prose.links), dict(prose.pictures)
    return {"a": lambda tag: _link(tag, links, ids), "img": lambda tag: _picture(tag, pictures)}


def _link(tag: Tag, links: Mapping[str, str], ids: Mapping[str, str]) -> Iterable[Node]:
    """Lead a link where it should go; where that is nowhere, its words stay."""
    target = tag.attributes.pop("href", "").strip()
    is_outside = target.lower().startswith(("http:", "https:", "mailto:"))
    if not is_outside:
        tag.attributes.pop("rel", None)
        target = _within(target, ids) if target.startswith("#") else links.get(target, "")
    if not target or not _says_something(tag):
        return _words_of(tag)
    tag.attributes = {"href": target, **tag.attributes}
    return (tag,)


def _words_of(link: Tag) -> Iterable[Node]:
    """Give what is left of a link that leads nowhere; other links may lead to it."""
    if "id" in link.attributes:
        return (Tag("span", {"id": link.attributes["id"]}, link.children),)
    return link.children


def _within(target: str, ids: Mapping[str, str]) -> str:
    """Give the link to an id of the text itself, or "" if it has none of this name."""
    name = ids.get(target[1:]) or ids.get(unquote(target[1:])) or ids.get(unquote(target[1:]).lower())
    return f"#{name}" if name else ""


def _says_something(link: Tag) -> bool:
    """Whether a link has words, or a picture with words; one without cannot be seen or heard."""
    return bool(link.words.strip()) or any(
        isinstance(child, Tag) and child.name == "img" and child.attributes["alt"] for child in link.children
    )


def _picture(tag: Tag, pictures: Mapping[str, PictureLink]) -> Iterable[Node]:
    """Show a picture in its own proportions; one that may not be shown leaves its description."""
    alt, title = tag.attributes.get("alt", ""), tag.attributes.get("title", "")
    shown = pictures.get(tag.attributes.get("src", ""))
    if shown is None:
        return (alt,) if alt else ()
    width = min(shown.width, int(tag.attributes.get("width", shown.width)))
    tag.attributes = {
        "src": shown.url,
        "width": str(width),
        "height": str(max(1, round(shown.height * width / shown.width))),
        "alt": alt,
        **({"title": title} if title else {}),
        "loading": "lazy",
        "decoding": "async",
    }
    return (tag,)
