"""Cache: what a former build knew, so that the next one makes only what has changed.

Lies in the portfolio's `.eportfolio/cache/`, to be deleted at any time. A file there is one line with a
digest and one line of JSON: {"made_by": …, "kept": {name: [values]}}. One that is missing, old, cut or
altered is passed over in silence; it costs time, never a right page.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, TypeVar

from eportfolio import __version__
from eportfolio.pages.page import Page, Tongues

FOLDER = ".eportfolio/cache"
LIBRARIES = ("jinja2", "markdown", "nh3", "PIL", "pygments")
ROOMS = ("site", "pages", "languages", "model")
"""Rooms whose files decide what becomes of a page's context; what the others do shows in the context."""
KINDS = (".py", ".po", ".json")

Kept = TypeVar("Kept")


class Made(NamedTuple):
    """One file of the site as it was written."""

    fingerprint: str
    """Of all that it was made from."""

    digest: str
    """Of its bytes."""

    size: int
    time_ns: int


def digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def page_fingerprint(page: Page, theme_digest: str, tongues: Tongues) -> str:
    """Tell apart any two pages that are not made from the very same things.

    The context is frozen and holds no sets, so its `repr` is the same in every run.
    """
    made_from = (theme_digest, tongues, page.url, page.template, page.context)
    return digest(repr(made_from).encode("utf-8", "surrogatepass"))


def cache_file(portfolio: Path, *name: str) -> Path:
    """Name the file that keeps what is known of one thing, such as one audience's site in one folder."""
    return portfolio / FOLDER / f"{digest(repr(name).encode())[:16]}.json"


def recall(file: Path, kind: Callable[..., Kept]) -> dict[str, Kept]:
    """Give what was kept, by name, each as this kind of tuple; nothing when it cannot be trusted any more."""
    try:
        first_line, _, text = file.read_bytes().partition(b"\n")
        if first_line.decode() != digest(text):
            return {}
        read = json.loads(text)
        return {name: kind(*values) for name, values in read["kept"].items() if read["made_by"] == _made_by()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def remember(file: Path, kept: Mapping[str, Iterable[object]]) -> None:
    """Keep it for the next build; where nothing can be written the next build is slower, no more."""
    text = json.dumps({"made_by": _made_by(), "kept": kept}, separators=(",", ":")).encode()
    fresh = file.with_suffix(".new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(digest(text).encode() + b"\n" + text)
        fresh.replace(file)


@cache
def _made_by() -> str:
    """Name the program, and the libraries it stands on by the time of their installing: to ask each of them
    for its version would take longer than an unchanged build."""
    specs = [find_spec(name) for name in LIBRARIES]
    homes = {Path(spec.origin).parent.parent for spec in specs if spec and spec.origin}
    package = Path(__file__).parent.parent
    own = [file for room in ROOMS for file in sorted((package / room).rglob("*")) if file.suffix in KINDS]
    times = [path.stat().st_mtime_ns for path in [*sorted(homes), *own]]
    return f"{__version__} {digest(repr(times).encode())}"
