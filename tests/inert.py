"""Inert: what HTML may hold if nothing in it is to run, load, post or cover the page."""

import re
from html.parser import HTMLParser

_TAGS = """
    a abbr b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4
    h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s samp section small span strong sub
    summary sup table tbody td tfoot th thead tr u ul var wbr
"""
_ATTRIBUTES = """
    align alt aria-label checked class colspan decoding dir disabled height href id lang loading open rel
    reversed role rowspan scope src start tabindex title type width
"""
HARMLESS_TAGS = frozenset(_TAGS.split())
HARMLESS_ATTRIBUTES = frozenset(_ATTRIBUTES.split())
LEADS_SOMEWHERE = re.compile(
    r"https?://[^\s/?#@\\]+([/?#][^\s\\]*)?|mailto:[^\s\\]+|#c-\S+|[^\s:/\\#][^\s:\\]*", re.IGNORECASE
)


def not_inert(html: str) -> list[str]:
    """Name everything in the HTML that is not harmless, as a reader's browser would take it."""
    reader = _Reader(convert_charrefs=True)
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HARMLESS_TAGS:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name not in HARMLESS_ATTRIBUTES:
                self.found.append(f"{tag} {name}")
            if name in ("href", "src") and not LEADS_SOMEWHERE.fullmatch(value or ""):
                self.found.append(f"{tag} {name}={value}")
            if name == "id" and not (value or "").startswith("c-"):
                self.found.append(f"{tag} id={value}")
            if name == "type" and value != "checkbox":
                self.found.append(f"{tag} type={value}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"declaration {decl}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"instruction {data}")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"declaration {data}")
