"""Served page: a page of the site with the live script added, for the browser at home only.

The files of the site stay as they were built. What the script needs to know stands in its own
attributes: a page of another site may load a script of ours, but cannot read a page of ours, so
the token that opens the event channel is in the page and never in the script.
"""

import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from eportfolio.languages.catalogue import ENGLISH, words_in
from eportfolio.model.phrase import Phrase
from eportfolio.preview.words import live_words

SCRIPT = "/.preview/live.js"
EVENTS = "/.preview/events"

_HERE = Path(__file__).parent

_PLAIN = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{sentence}</p>
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class LiveScript:
    """What the live script is told by every page."""

    token: str
    """Opens the event channel; new for every run."""

    notice: Phrase | str
    """Text of the strip at the top of every page; "" for none."""

    def added_to(self, page: bytes, edition: int) -> bytes:
        """Add the script as the first thing of a page's body: a strip that came later would move the page.

        Args:
            page: HTML in UTF-8.
            edition: the edition that the page was read from.
        """
        attributes = {
            "src": SCRIPT,
            "data-events": f"{EVENTS}?{self.token}",
            "data-edition": str(edition),
            "data-words": live_words(words_in(language_of_page(page)), self.notice),
        }
        written = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
        script = f"<script {written}></script>".encode()
        body = re.search(rb"<body\b[^>]*>", page, re.IGNORECASE)
        at = body.end() if body else len(page)
        return page[:at] + script + page[at:]


def language_of_page(page: bytes) -> str:
    """Read what a page says its language is; English where it says nothing."""
    found = re.search(rb'<html[^>]*\blang="([A-Za-z0-9-]+)"', page, re.IGNORECASE)
    return found[1].decode() if found else ENGLISH


def live_script() -> bytes:
    """Give the script that every page loads, with its style in it, so that nothing is seen without style."""
    style = json.dumps((_HERE / "live.css").read_text("utf-8"))
    script = (_HERE / "live.js").read_text("utf-8")
    return f"{{\nconst PREVIEW_STYLE = {style};\n{script}}}\n".encode()


def plain_page(title: str, sentence: str) -> bytes:
    """Make a page of our own, for where the site has none."""
    return _PLAIN.format(title=escape(title), sentence=escape(sentence)).encode()
