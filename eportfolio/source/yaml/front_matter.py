"""Front matter: parts a Markdown file into the fields at its top and the text below them.

The fields stand between a first line `---` and the next line that is `---` or `...`, as in Jekyll and on
GitHub. A `---` with spaces before it, as inside a longer text of a field, is part of that text.
"""

import re
from typing import NamedTuple

from eportfolio.source.yaml.author_file import AuthorFile, LinePlace

FIRST_LINES = {
    "entry": ("title: What I made", "date: 2026-09-14", "standards: [name-of-a-standard]"),
    "practice": ("title: What can be practised here",),
    "conference": ("date: 2026-11-12", "with: [who-comes]", "picks: [name-of-an-entry]"),
    "feedback": ("entry: name-of-the-entry", "by: your-id", "given: 2026-09-16"),
}
"""The fields to begin with, by kind of file: shown where the front matter is missing."""

_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_START = re.compile(r"\s*---[ \t]*\n")
_FIELD = re.compile(r"\s*([a-z_]+):(?:[ \t]|$)", re.MULTILINE)
"""What a file begins with whose fields have no line above them."""


class Parted(NamedTuple):
    """A Markdown file in two."""

    yaml: str
    yaml_line: int
    """Line of the file at which the fields begin, from 1."""

    body: str
    body_line: int


def part(file: AuthorFile, kind: str) -> Parted | None:
    """Part a file at its front matter; None when it has none that ends, and `file` knows why."""
    text = file.text
    started = _START.match(text)
    if not started:
        _say_missing(file, kind)
        return None
    ended = _END.search(text, started.end())
    if not ended:
        line = text.count("\n", 0, started.end())
        mend = "Put a line with only --- under the last field, above your text."
        file.fault(LinePlace(line, 1, 3), "the fields at the top never end: a second --- is missing", mend)
        return None
    body_start = min(ended.end() + 1, len(text))
    return Parted(
        text[started.end() : ended.start()],
        text.count("\n", 0, started.end()) + 1,
        text[body_start:],
        text.count("\n", 0, ended.end()) + 2,
    )


def _say_missing(file: AuthorFile, kind: str) -> None:
    if started := _FIELD.match(file.text):
        place = LinePlace(file.text.count("\n", 0, started.start(1)) + 1, 1, len(started[1]))
        what = "the line --- above the fields is missing"
        file.fault(place, what, "Put a line with only --- above this one.")
        return
    *first, last = FIRST_LINES[kind]
    lines = f"lines such as {', '.join(first)} and {last}" if first else f"a line such as {last}"
    mend = f"Begin the file with a line ---, then {lines}, then a line ---."
    file.fault(LinePlace(1, 1, 1) if file.text else None, "the fields at the top are missing", mend)
