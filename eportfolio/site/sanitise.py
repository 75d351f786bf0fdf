"""Sanitise: lets through only the HTML that a text needs, and only addresses that lead where they say.

The one door to nh3. Content is not trusted: whatever a pupil, a comment or a careless file holds, what
leaves here runs no script, loads nothing, posts nothing, covers nothing and claims no id or class of
ours. Lists say what may pass; nothing is taken out by name alone. What passes stays the same when it
is read and written again, so that a reader's browser sees what was checked.
"""

import re
from functools import cache

from nh3 import Cleaner

CALLOUTS = ("note", "tip", "important", "warning", "caution")

ID_PREFIX = "c-"
"""Stands before every id of a text, so that none is an id of the page."""

_INLINE = """
    a abbr b bdi br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup u var
    wbr
"""
_BLOCKS = """
    blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr img input li ol p pre
    section summary table tbody td tfoot th thead tr ul
"""
_GONE_WITH_CONTENT = """
    applet embed iframe math noembed noframes noscript object plaintext script select style svg template
    textarea title xmp
"""
INLINE_TAGS = frozenset(_INLINE.split())
TAGS = INLINE_TAGS | frozenset(_BLOCKS.split())

_ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "details": {"open"},
    "dfn": {"title"},
    "img": {"alt", "src", "title", "width"},
    "input": {"checked", "disabled", "type"},
    "ol": {"reversed", "start"},
    **{tag: {"align"} for tag in ("div", "h1", "h2", "h3", "h4", "h5", "h6", "p")},
    **{tag: {"align", "colspan", "rowspan"} for tag in ("td", "th")},
}
_CLASSES = {
    "a": frozenset({"footnote-backref"}),
    "div": frozenset({"callout", *(f"callout-{kind}" for kind in CALLOUTS)}),
    "li": frozenset({"task-list-item"}),
    "section": frozenset({"footnotes"}),
    "sup": frozenset({"footnote-ref"}),
}
_VALUES = {
    "align": re.compile(r"left|center|right"),
    "colspan": re.compile(r"[1-9]\d?"),
    "dir": re.compile(r"ltr|rtl|auto"),
    "lang": re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}"),
    "rowspan": re.compile(r"[1-9]\d?"),
    "start": re.compile(r"\d{1,9}"),
    "width": re.compile(r"[1-9]\d{0,3}"),
}
_LANGUAGE = re.compile(r"language-[\w+#.-]{1,30}")

_RAW_TEXT = re.compile(
    r"<(?=(iframe|noembed|noframes|noscript|plaintext|script|style|textarea|title|xmp)\b)", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"(https?://(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?)((?:[/?#].*)?)", re.IGNORECASE)
_UNFIT = re.compile(r"""["<>^`{|}\[\]]|%(?![0-9A-Fa-f]{2})""")

MOST_PASSES = 6


def sanitise(html: str) -> str:
    """Give the safe part of a text's HTML, in the one form in which nh3 writes it.

    Ids and links to them begin with `ID_PREFIX`. Every link says `rel="noopener noreferrer"`. A link or
    picture whose address is refused stands there without one. Addresses inside the portfolio are left
    as written.
    """
    return _until_it_stays(_cleaner(TAGS), _show_unclosed(html))


def sanitise_line(html: str) -> str:
    """Do the same for words within a line: blocks and pictures go, their words stay."""
    return _until_it_stays(_cleaner(INLINE_TAGS), _show_unclosed(html))


def _until_it_stays(cleaner: Cleaner, html: str) -> str:
    """Clean until reading and writing again changes nothing; what never settles becomes plain words."""
    for _ in range(MOST_PASSES):
        before, html = html, cleaner.clean(html)
        if html == before:
            return html
    return _cleaner(frozenset()).clean(html)


@cache
def _cleaner(tags: frozenset[str]) -> Cleaner:
    return Cleaner(
        tags=set(tags),
        clean_content_tags=set(_GONE_WITH_CONTENT.split()),
        attributes={tag: names for tag, names in _ATTRIBUTES.items() if tag == "*" or tag in tags},
        attribute_filter=_filter,
        # One only: nh3 adds several in an order that differs from run to run.
        set_tag_attribute_values={"input": {"type": "checkbox"}} if "input" in tags else None,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


def _show_unclosed(html: str) -> str:
    """Show the tag of an element that is never closed, where the rest of the text would vanish with it."""
    lower = html.lower()

    def shown(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        is_closed = name != "plaintext" and lower.rfind(f"</{name}") > tag.start()
        return tag[0] if is_closed else "&lt;"

    return _RAW_TEXT.sub(shown, html)


def _filter(tag: str, attribute: str, value: str) -> str | None:
    """Give the value that an attribute may have; None to take the attribute away."""
    if attribute == "href":
        return safe_address(value)
    if attribute == "src":
        return value.strip() if _is_inside(value.strip()) else None
    if attribute == "id":
        return _prefixed(value) if value and not re.search(r"\s", value) else None
    if attribute == "class":
        kept = [name for name in value.split() if name in _CLASSES.get(tag, ()) or _is_language(tag, name)]
        return " ".join(kept) or None
    allowed = _VALUES.get(attribute)
    return value if allowed is None or allowed.fullmatch(value) else None


def _is_language(tag: str, name: str) -> bool:
    return tag == "code" and _LANGUAGE.fullmatch(name) is not None


def _prefixed(name: str) -> str:
    return name if name.startswith(ID_PREFIX) else ID_PREFIX + name


def safe_address(written: str) -> str | None:
    """Give an address that a link may have: of the web with its host, of mail, or inside the portfolio.

    Browsers read `//host`, `http:host` and `\\\\host` as other hosts, and drop tabs and line breaks from
    any address; what only they understand is refused.
    """
    address = written.strip(" \n")
    if address.startswith("#"):
        return "#" + _prefixed(address[1:]) if len(address) > 1 and not re.search(r"\s", address) else None
    scheme = _SCHEME.match(address)
    if scheme is None:
        return address if _is_inside(address) else None
    if _CONTROL.search(address.replace(" ", "%20")):
        return None
    if scheme[1].lower() == "mailto":
        return _encoded(address)
    web = _WEB.fullmatch(address)
    return web[1] + _encoded(web[2]) if web and scheme[1].lower() in ("http", "https") else None


def _is_inside(address: str) -> bool:
    """Whether an address is a path from where the text stands, also as a browser takes it."""
    is_odd = _CONTROL.search(address.replace(" ", "")) or _SCHEME.match(address) or address.startswith("/")
    return bool(address) and not is_odd


def _encoded(part: str) -> str:
    """Write the signs that no address may hold as addresses do."""
    return _UNFIT.sub(lambda sign: f"%{ord(sign[0]):02X}", part.replace(" ", "%20"))
