"""CASE package: a published framework as 1EdTech's exchange format has it, in one shape for all its dialects.

Only the shape, and the two ways in which an import can fail; `case_dialects` reads files into it. An item
is what the file says, its text made plain; a link leads to an item of the package or nowhere.
"""

from dataclasses import dataclass


class CaseImportError(Exception):
    """The file, or what was asked of it, gives no framework; `mend` is the next step, a sentence."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(f"{what} {mend}")
        self.what = what
        self.mend = mend


class NotACasePackageError(CaseImportError):
    """The file is something else; says what it looks like."""


class NothingSelectedError(CaseImportError):
    """A part of the selection fits no item; names what would."""


@dataclass(frozen=True, slots=True)
class Left:
    """Something of the package that was not taken."""

    what: str
    why: str
    examples: tuple[str, ...]
    """Every one of them by code or name, in the package's order; `len` is the count."""


@dataclass(frozen=True, slots=True)
class Item:
    """One statement of the package: a heading, a standard or a part of one."""

    identifier: str
    uri: str
    code: str
    statement: str
    """One line of plain text; "" when the file gives none."""

    short: str
    """The abbreviated statement; "" when not given."""

    kind: str
    """The type as the publisher calls it: "Standard", "Cluster"; "" when not given."""

    enumeration: str
    """The number in its list, such as "2." or "b."; "" when not given."""

    grades: tuple[str, ...]
    """As written: "07", "KG", "9-12"."""

    has_notes: bool

    @property
    def name(self) -> str:
        """What a reader would call it: its code, else its words, else its identifier."""
        return self.code or self.short or self.statement or self.identifier


@dataclass(frozen=True, slots=True)
class Link:
    """An association: `origin` is what `kind` says to `target`, such as "A precedes B"."""

    kind: str
    """In small letters without spaces: "ischildof", "precedes"."""

    label: str
    """The kind as written."""

    origin: str
    target: str
    """Identifiers; "" where the package holds nothing of that name."""

    sequence: float | None
    text: str
    """"A → B" as the file names the two."""


@dataclass(frozen=True, slots=True)
class Package:
    identifier: str
    uri: str
    title: str
    language: str
    version: str
    publisher: str
    url: str
    licence: str
    items: tuple[Item, ...]
    links: tuple[Link, ...]
    left: tuple[Left, ...]
    """Items that cannot be used at all."""
