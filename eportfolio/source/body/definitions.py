"""Definitions: the targets of links by name, `[name]: address "title"`, taken out of their paragraphs."""

from eportfolio.source.body.block import Block
from eportfolio.source.body.targets import Target, read_definition


class Definitions:
    """The targets found so far, by folded name; the first of a name counts."""

    def __init__(self) -> None:
        self.targets: dict[str, Target] = {}
        self.places: dict[str, tuple[int, int]] = {}
        """Line and column of each address."""

    def take_from(self, paragraph: Block) -> None:
        """Move the definitions from the start of a paragraph to here; it may be left empty."""
        if not paragraph.pieces or not paragraph.pieces[0].text.startswith("["):
            return
        text = paragraph.text
        start = lines = 0
        while start < len(text) and (found := read_definition(text, start)):
            name, target, end = found
            if name not in self.targets:
                piece = paragraph.pieces[lines + text.count("\n", start, target.start)]
                line_start = text.rfind("\n", 0, target.start) + 1
                self.targets[name] = target
                self.places[name] = piece.line, piece.column + target.start - line_start
            lines += text.count("\n", start, end)
            start = end
        del paragraph.pieces[: lines if start < len(text) else None]
