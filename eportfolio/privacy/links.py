"""Links: a person's Markdown without the names of withheld work in its links; the words of a link stay."""

import re
from urllib.parse import unquote

from eportfolio.privacy.view import View

NOWHERE = "#"
"""A place on the page that there is none of; without any target the words would no longer be a link's."""

TARGET = re.compile(r"(?:(?<=\]\()|(?<=\]: ))[^()\s]+")
"""Where a link leads: [words](target "title"), or [name]: target."""


def without_hidden_targets(markdown: str, view: View) -> str:
    """Let links to work that this audience may not open lead nowhere."""
    if not view.hidden_entries or ("](" not in markdown and "]: " not in markdown):
        return markdown
    return TARGET.sub(
        lambda found: NOWHERE if entry_of(found[0]) in view.hidden_entries else found[0], markdown
    )


def entry_of(target: str) -> str:
    """Give the id of the entry that a target would be the file of."""
    path, _, _ = target.strip("<>").partition("#")
    return unquote(path.rpartition("/")[2]).removesuffix(".md")
