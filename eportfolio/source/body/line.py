"""Line: one line of a Markdown body, with the places an editor gives its characters."""

import re
from dataclasses import dataclass

from eportfolio.source.body.block import Piece

_SPACES = re.compile(" *")
_LEADING_SIGNS = re.compile(r"(?:[ \t>+*-]|\d{1,9}[.)])*+")


@dataclass(slots=True)
class Line:
    """One line; places in it count from 0."""

    number: int
    """From 1."""

    written: str
    text: str
    """The line with the tabs before its own words made spaces."""

    def indent(self, position: int) -> int:
        """Count the spaces at `position`."""
        spaces = _SPACES.match(self.text, position)
        return spaces.end() - position if spaces else 0

    def is_blank(self, position: int) -> bool:
        """Whether nothing but space stands from `position` on."""
        return not self.text[position:].strip()

    def piece(self, start: int, text: str | None = None) -> Piece:
        """Give what stands from `start` on, or the given part of it, with its place."""
        column = start + 1 + len(self.written) - len(self.text)
        return Piece(self.number, max(1, column), self.text[start:] if text is None else text)


def read_line(number: int, written: str) -> Line:
    """Read a line; a tab stop is four wide."""
    signs = _LEADING_SIGNS.match(written) if "\t" in written else None
    text = signs[0].expandtabs(4) + written[signs.end() :] if signs else written
    return Line(number, written, text)


def lines_of(body: str) -> list[str]:
    """Cut a body into its lines, whatever system wrote their ends."""
    return body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
