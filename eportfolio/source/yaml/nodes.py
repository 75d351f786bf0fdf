"""Nodes: a YAML file as typed text, each word with its place.

Named tuples and not dataclasses, since a portfolio of a thousand entries makes fifty thousand of them and
these are made three times as fast. Lines and columns count from 1, as an editor counts them.
"""

from typing import NamedTuple


class Scalar(NamedTuple):
    """One word or text, just as it was typed: `no`, `012` and `2026-09-14` are all text here."""

    text: str
    line: int
    column: int
    width: int
    quoted: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.text or self.text.isspace()


class Listing(NamedTuple):
    parts: "tuple[Node, ...]"
    line: int
    column: int
    width: int


class Mapping(NamedTuple):
    pairs: "tuple[tuple[Scalar, Node], ...]"
    line: int
    column: int
    width: int


Node = Scalar | Listing | Mapping
