"""History: what entries said in their earlier versions, out of the repository that the portfolio lies in.

The text of a version is the one that its file had last while it said that number. Drafts are passed over, and
so is what could not be read: no site ever showed it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from eportfolio.model.audience import AUDIENCES
from eportfolio.model.entry import Entry
from eportfolio.model.history import EarlierVersion
from eportfolio.model.settings import Settings
from eportfolio.source.git import Change, Head, changes, texts
from eportfolio.source.tables.entry_fields import ENTRY
from eportfolio.source.tables.fields import read_fields
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.front_matter import part
from eportfolio.source.yaml.yaml_files import FRONT_MATTER, read_yaml
from eportfolio.source.yaml.yaml_nodes import UNSEEN


class EarlierText(NamedTuple):
    """One earlier text, in plain values, so that it can be kept from build to build."""

    file: str
    """The entry's file today."""

    number: int
    saved_on: str
    """As YYYY-MM-DD."""

    title: str
    audience: str
    """As it said itself, or ""."""

    body: str


def has_history(entry: Entry) -> bool:
    """Whether an entry can have said something else before: a draft's texts are nobody's business."""
    return entry.version > 1 and not entry.is_draft


def read_history(folder: Path, head: Head, entries: Iterable[Entry]) -> tuple[EarlierText, ...]:
    """Find the texts of all earlier versions.

    Args:
        folder: the portfolio's.
        head: where its repository stands.
        entries: those that can have any.
    """
    newest = {entry.file: entry.version for entry in entries}
    told = followed(changes(folder, head, "evidence"), newest)
    found = texts(folder, (change.text for some in told.values() for change in some))
    return tuple(one for file, some in told.items() for one in versions(file, newest[file], some, found))


def followed(told: Iterable[Change], files: Iterable[str]) -> dict[str, list[Change]]:
    """Part changes by the file they belong to, through every renaming, newest first.

    Args:
        told: newest first.
        files: by their names today.
    """
    found: dict[str, list[Change]] = {file: [] for file in files}
    names = {file: file for file in found}
    for change in told:
        file = names.get(change.file)
        if file is not None:
            found[file].append(change)
            if change.was != change.file:
                del names[change.file]
                names.setdefault(change.was, file)
    return found


def versions(
    file: str, newest: int, told: Iterable[Change], found: Mapping[str, str]
) -> Iterable[EarlierText]:
    """Give the last text of each earlier version of one file, newest first."""
    seen: set[int] = set()
    for change in told:
        text = earlier_text(file, change.on, found.get(change.text, ""))
        if text is not None and text.number < newest and text.number not in seen:
            seen.add(text.number)
            yield text


def earlier_text(name: str, on: date, text: str) -> EarlierText | None:
    """Read what a file said once; None for a draft, and for what could not be built then either."""
    file = AuthorFile(name, UNSEEN.sub("", text.replace("\r\n", "\n")))
    parted = part(file, "entry")
    node = parted and read_yaml(file, parted.yaml, FRONT_MATTER, parted.yaml_line)
    if parted is None or node is None:
        return None
    given = read_fields(ENTRY, node, file)
    if file.faults or given["state"] == "draft":
        return None
    audience = given["audience"] or ""
    return EarlierText(name, given["version"], on.isoformat(), given["title"], audience, parted.body)


def as_versions(
    found: Iterable[EarlierText], entries: Iterable[Entry], settings: Settings
) -> tuple[EarlierVersion, ...]:
    """Make earlier versions of the texts, each for those who may see the entry, older texts, and this one."""
    by_file = {entry.file: entry for entry in entries}
    usual = settings.audience_of("history")
    return tuple(
        EarlierVersion(
            entry=by_file[one.file].id,
            number=one.number,
            saved_on=date.fromisoformat(one.saved_on),
            title=one.title,
            body=one.body,
            audience=max(usual, by_file[one.file].audience, AUDIENCES.get(one.audience, usual)),
        )
        for one in found
    )
