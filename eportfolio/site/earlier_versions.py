"""Earlier versions: what entries said before, asked of git once a commit and remembered from then on."""

from pathlib import Path
from typing import NamedTuple

from eportfolio.model.history import EarlierVersion
from eportfolio.model.portfolio import Portfolio
from eportfolio.site.cache import cache_file, digest, recall, remember
from eportfolio.source.git import head_of
from eportfolio.source.history import EarlierText, as_versions, has_history, read_history


class Kept(NamedTuple):
    """The answer for one commit."""

    texts: list[list[str | int]]
    """The values of each `EarlierText`."""


def earlier_versions(folder: Path, portfolio: Portfolio) -> tuple[EarlierVersion, ...]:
    """Find what entries said before; () where none has a second version, or no repository knows.

    Args:
        folder: the portfolio's.
    """
    entries = [entry for entry in portfolio.entries if has_history(entry)]
    head = head_of(folder) if entries else None
    if head is None:
        return ()
    notes = cache_file(folder, "history")
    asked = digest(repr((head, [(entry.file, entry.version) for entry in entries])).encode())
    known = recall(notes, Kept).get(asked)
    if known is None:
        known = Kept([list(text) for text in read_history(folder, head, entries)])
        remember(notes, {asked: known})
    found = (EarlierText(*values) for values in known.texts)  # type: ignore[arg-type]
    return as_versions(found, entries, portfolio.settings)
