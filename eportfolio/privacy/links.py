"""Links: a person's Markdown without the names of withheld work in its links; the words of a link stay."""

import re
from functools import lru_cache
from urllib.parse import unquote

from eportfolio.privacy.view import View
from eportfolio.source.body.blocks import look_at_blocks
from eportfolio.source.body.line import lines_of
from eportfolio.source.body.targets import meant
from eportfolio.source.links import find_links

NOWHERE = "#"
"""A place on the page that there is none of; without any target the words would no longer be a link's."""

Place = tuple[int, int, int]
"""Line and column of an address, both from 1, and how many characters write it."""


def without_hidden_targets(markdown: str, view: View) -> str:
    """Let links to work that this audience may not open lead nowhere, in whatever way they are written."""
    if not view.hidden_entries or not ("[" in markdown or "<" in markdown):
        return markdown
    hidden = {place: target for place, target in targets(markdown) if entry_of(target) in view.hidden_entries}
    if not hidden:
        return markdown
    lines = lines_of(markdown)
    # From the end of each line, so that the places before stay right.
    for number, column, width in sorted(hidden, reverse=True):
        line, target = lines[number - 1], hidden[number, column, width]
        # A bar in a cell of a table is written with a backslash, which the columns after it do not count.
        ways = (at for at in range(column - 1, len(line)) if meant(line[at : at + width]) == target)
        start = next(ways, column - 1)
        lines[number - 1] = line[:start] + NOWHERE + line[start + width :]
    return "\n".join(lines)


# Kept, since the preview shares the same texts again after every save.
@lru_cache(maxsize=4096)
def targets(markdown: str) -> tuple[tuple[Place, str], ...]:
    """Give every address of a text with its place, also of definitions that no link uses."""
    body = look_at_blocks(markdown)
    defined = (
        ((*body.definition_places[name], target.end - target.start), target.address)
        for name, target in body.definitions.items()
    )
    linked = (((one.line, one.column, one.width), one.target) for one in find_links(markdown, 1))
    return tuple(dict.fromkeys((*defined, *linked)))


def entry_of(target: str) -> str:
    """Give the id of the entry that a target would be the file of."""
    path = re.split("[?#]", target, maxsplit=1)[0]
    return unquote(path.rpartition("/")[2]).removesuffix(".md")
