"""Open boxes: the quotes, items and footnotes that a line stands in, and how they open and close."""

from eportfolio.source.body.block import Block, Kind
from eportfolio.source.body.block_starts import ListMarker
from eportfolio.source.body.boxes import ends_at_blank, inside
from eportfolio.source.body.line import Line

DEEPEST = 20
"""How many quotes, items and footnotes may stand in each other; the signs of deeper ones stay text."""


class OpenBoxes:
    """The boxes that are open, from the document inwards."""

    def __init__(self) -> None:
        """Begin with the document alone."""
        self.root = Block(Kind.DOCUMENT, 1)
        self.boxes = [self.root]
        self.kept = 1
        """How many of the open boxes the line at hand continues or opened."""
        self.after_blank = False

    def all_go_on(self) -> bool:
        """Whether the line continues every box that is open."""
        return self.kept == len(self.boxes)

    def are_too_deep(self) -> bool:
        """Whether the line stands in so many boxes that it may open no more."""
        return sum(box.kind is not Kind.LIST for box in self.boxes[: self.kept]) > DEEPEST

    def go_on(self, line: Line) -> int:
        """Skip the signs of the boxes that the line continues; give where it goes on."""
        if line.is_blank(0):
            ends = (depth for depth, box in enumerate(self.boxes) if ends_at_blank(box))
            self.kept = next(ends, len(self.boxes))
            return 0
        position = 0
        for depth, box in enumerate(self.boxes):
            after = inside(box, line, position)
            if after < 0:
                self.kept = depth
                return position
            position = after
        self.kept = len(self.boxes)
        return position

    def open_item(self, line: Line, marker: ListMarker, left: int) -> int:
        """Open an item, in the list that is open if that has the same sign; give where its content starts.

        Args:
            left: where the line began inside the boxes that it continues.
        """
        above = self.boxes[self.kept - 1]
        if above.kind is Kind.LIST and above.info == marker.info:
            above.is_loose |= self.after_blank
        else:
            self.open(Block(Kind.LIST, line.number, info=marker.info, level=max(marker.number, 0)))
        spaces = line.indent(marker.end)
        start = marker.end + (1 if line.is_blank(marker.end) or spaces > 4 else spaces)
        self.open(Block(Kind.ITEM, line.number, offset=start - left))
        return min(start, len(line.text))

    def open(self, box: Block) -> Block:
        """Put a box inside those that the line continues."""
        self.add(box)
        self.boxes.append(box)
        self.kept = len(self.boxes)
        return box

    def add(self, block: Block) -> None:
        """Close the boxes that the line does not continue, and put a block into the innermost left."""
        del self.boxes[self.kept :]
        if self.boxes[-1].kind is Kind.LIST and block.kind is not Kind.ITEM:
            self.boxes.pop()
        self.kept = len(self.boxes)
        parent = self.boxes[-1]
        if parent.kind is Kind.ITEM and parent.children and self.after_blank:
            self.boxes[-2].is_loose = True
        self.after_blank = False
        parent.children.append(block)

    def end_with_blank(self, line: Line) -> None:
        """Close the boxes that a line without words does not continue."""
        del self.boxes[self.kept :]
        # An item that begins on this line is empty so far, not followed by a blank line.
        self.after_blank = self.boxes[-1].line != line.number or self.boxes[-1].kind is not Kind.ITEM

    def take_out(self, leaf: Block) -> None:
        """Take the newest block out of its box again."""
        parent = next(box for box in reversed(self.boxes) if box.children and box.children[-1] is leaf)
        parent.children.pop()
