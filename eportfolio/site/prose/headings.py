"""Headings: fitted under the page's own, and named so that links can lead to them."""

import re
from collections import Counter
from collections.abc import Iterator

from eportfolio.site.prose.html import Tag, tags_of
from eportfolio.site.sanitise import ID_PREFIX

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NO_PART_OF_A_NAME = re.compile(r"[^\w\- ]")
MOST_IN_NAME = 80


def fit_headings(root: Tag, highest: int) -> None:
    """Give the author's highest heading the level `highest`, and let no level be skipped after it."""
    above: list[int] = []
    for heading, level in _headings(root):
        while above and above[-1] >= level:
            above.pop()
        heading.name = f"h{min(highest + len(above), 6)}"
        above.append(level)


def name_headings(root: Tag) -> None:
    """Give each heading without an id the one that GitHub makes of its words: small letters, hyphens."""
    taken = {tag.attributes["id"] for tag in tags_of(root) if "id" in tag.attributes}
    times: Counter[str] = Counter()
    for heading, _ in _headings(root):
        if "id" in heading.attributes:
            continue
        words = _NO_PART_OF_A_NAME.sub("", " ".join(heading.words.split()).lower()).replace(" ", "-")
        name = first = ID_PREFIX + (words[:MOST_IN_NAME] or "part")
        while name in taken:
            times[first] += 1
            name = f"{first}-{times[first]}"
        taken.add(name)
        heading.attributes = {"id": name, **heading.attributes}


def _headings(root: Tag) -> Iterator[tuple[Tag, int]]:
    for tag in tags_of(root):
        if tag.name in HEADINGS:
            yield tag, HEADINGS.index(tag.name) + 1
