"""CASE dialects: the JSON of CASE packages as they are in the wild, read into one shape.

Version 1.0 and 1.1, the wrapper `{"CFPackage": …}`, and the dialect of 2017 with `educationalLevel` as one
text, numbers as text and links by address. What is missing or of the wrong type counts as not given: a
package that a school can download is worth reading however it was written.
"""

import re
from collections.abc import Iterable, Mapping

from eportfolio.exchange.case_package import Item, Left, Link, NotACasePackageError, Package
from eportfolio.exchange.look_alikes import looks_like
from eportfolio.exchange.plain_text import plain_text, seen

Json = Mapping[str, object]

WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>@]+")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def read_package(parsed: object) -> Package:
    """Read parsed JSON as a CASE package.

    Raises:
        NotACasePackageError: it is something else.
    """
    package = _unwrapped(parsed)
    document = _mapping(package["CFDocument"])
    items, left = _items(_mappings(package.get("CFItems")))
    identifier = _text(document.get("identifier")) or _text(document.get("uri"))
    uri = _text(document.get("uri"))
    named = [(name, item.identifier) for item in items for name in (item.uri, item.identifier)]
    named += [(uri, identifier), (identifier, identifier)]
    known = {name.casefold(): leads_to for name, leads_to in named if name}
    names = {item.identifier: item.name for item in items}
    return Package(
        identifier=identifier,
        uri=_web_address(uri),
        title=plain_text(_text(document.get("title"))),
        language=_language(document, package),
        version=_text(document.get("version")),
        publisher=plain_text(_text(document.get("publisher")) or _text(document.get("creator"))),
        url=_web_address(document.get("officialSourceURL")),
        licence=_licence(document, package),
        items=items,
        links=tuple(_link(one, known, names) for one in _mappings(package.get("CFAssociations"))),
        left=left,
    )


def _unwrapped(parsed: object) -> Json:
    """Find the package in what was parsed, or say what was parsed instead."""
    package = parsed
    if isinstance(parsed, Mapping) and isinstance(parsed.get("CFPackage"), Mapping):
        package = parsed["CFPackage"]
    if isinstance(package, Mapping) and isinstance(package.get("CFDocument"), Mapping):
        if isinstance(package.get("CFItems"), list):
            return package
        raise NotACasePackageError("This CASE document holds no items.", "Download the whole CFPackage.")
    raise NotACasePackageError(*looks_like(parsed))


def _items(records: Iterable[Json]) -> tuple[tuple[Item, ...], tuple[Left, ...]]:
    """Read the items; those that nothing can name, or whose identifier was seen before, are left."""
    items: dict[str, Item] = {}
    nameless, again = [], []
    for record in records:
        item = _item(record)
        if not item.identifier:
            nameless.append(item.name or "without any name")
        elif item.identifier.casefold() in items:
            again.append(item.name)
        else:
            items[item.identifier.casefold()] = item
    left = (
        Left("items without an identifier", "nothing can lead to them", tuple(nameless)),
        Left("items that repeat an identifier", "the first one with it was taken", tuple(again)),
    )
    return tuple(items.values()), tuple(one for one in left if one.examples)


def _item(record: Json) -> Item:
    levels = record.get("educationLevel") or record.get("educationalLevel")
    return Item(
        identifier=_text(record.get("identifier")) or _text(record.get("uri")),
        uri=_text(record.get("uri")),
        code=plain_text(_text(record.get("humanCodingScheme"))),
        statement=plain_text(_text(record.get("fullStatement"))),
        short=plain_text(_text(record.get("abbreviatedStatement"))),
        kind=_text(record.get("CFItemType")) or _text(_mapping(record.get("CFItemTypeURI")).get("title")),
        enumeration=_text(record.get("listEnumeration")),
        grades=tuple(_text(level) for level in (levels if isinstance(levels, list) else [levels])),
        has_notes=bool(_text(record.get("notes"))),
    )


def _link(record: Json, known: Mapping[str, str], names: Mapping[str, str]) -> Link:
    """Read an association; `known` leads from identifiers and addresses, `names` to what a reader sees."""
    label = _text(record.get("associationType"))
    origin, from_name = _end(record.get("originNodeURI"), known)
    target, to_name = _end(record.get("destinationNodeURI"), known)
    return Link(
        kind="".join(label.split()).casefold(),
        label=label or "without a type",
        origin=origin,
        target=target,
        sequence=_number(record.get("sequenceNumber")),
        text=f"{names.get(origin, from_name)} → {names.get(target, to_name)}",
    )


def _end(node: object, known: Mapping[str, str]) -> tuple[str, str]:
    """Give one end of a link as (identifier in this package or "", what the file calls it)."""
    at = [_text(_mapping(node).get(key)) for key in ("identifier", "uri")]
    at = at if any(at) else [_text(node)]
    found = next((known[name.casefold()] for name in at if name.casefold() in known), "")
    title = plain_text(_text(_mapping(node).get("title")))
    # The dialect of 2017 calls every end "Origin" or "Destination", which names nothing.
    said = "" if title in ("Origin", "Destination") else title
    return found, next((name for name in (said, *at) if name), "nothing")


def _licence(document: Json, package: Json) -> str:
    """Give the licence's title, from the document or from the definitions it refers to."""
    at = document.get("licenseURI")
    named = _text(_mapping(at).get("title")) or _text(at)
    licences = _mappings(_mapping(package.get("CFDefinitions")).get("CFLicenses"))
    wanted = _text(_mapping(at).get("identifier"))
    defined = (_text(one.get("title")) for one in licences if _text(one.get("identifier")) == wanted)
    return plain_text(next((title for title in defined if wanted and title), named))


def _web_address(value: object) -> str:
    """Keep an address only if it is one that a link may lead to."""
    address = _text(value)
    return address if WEB_ADDRESS.fullmatch(address) else ""


def _language(document: Json, package: Json) -> str:
    """Give the first language code in the document or its items; a name such as "English" is none."""
    named = (_text(record.get("language")) for record in (document, *_mappings(package.get("CFItems"))))
    return next((language for language in named if LANGUAGE.fullmatch(language)), "")


def _text(value: object) -> str:
    """Give a scalar as the text it is; anything else as ""."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return seen(str(value)).strip()


def _number(value: object) -> float | None:
    """Read a sequence number, which some files write as text; None when it is none."""
    try:
        number = float(_text(value))
    except ValueError:
        return None
    return number if number == number else None


def _mapping(value: object) -> Json:
    return value if isinstance(value, Mapping) else {}


def _mappings(value: object) -> list[Json]:
    """Give the records of a list; a list that is missing, or null, has none."""
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
