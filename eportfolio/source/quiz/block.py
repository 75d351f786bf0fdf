"""Quiz block: finds the fences marked `quiz` in a Markdown text, and gives each line with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from eportfolio.source.body.block import Block, Kind
from eportfolio.source.body.blocks import look_at_blocks
from eportfolio.source.yaml.nodes import Scalar

FENCED = re.compile(r"(?:`{3,}|~{3,})[ \t]*qui[sz]", re.IGNORECASE)
ALMOST = ("quiz", "quizz", "quizes", "quizzes", "quis")
"""What stands after a fence that is meant as a self-check, in small letters; only the first is right."""

HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class QuizLine:
    """One line inside a block."""

    text: str
    line: int
    """In the file, from 1."""

    column: int
    """Where `text` starts, from 1."""

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    def part(self, start: int = 0, end: int | None = None) -> Scalar:
        """Give some characters of it, without the blanks around them, as a text with its place."""
        cut = self.text[start:end]
        inner = cut.strip()
        skipped = len(cut) - len(cut.lstrip()) if inner else 0
        return Scalar(inner, self.line, self.column + start + skipped, max(1, len(inner)))


@dataclass(frozen=True, slots=True)
class QuizBlock:
    fence: Scalar
    """The line that opens it."""

    lines: tuple[QuizLine, ...]
    is_closed: bool
    digest: str
    """First 12 hex digits of the SHA-256 of its lines, without blanks at their ends and blank lines at both
    ends of the block, joined by LF, in UTF-8. A result carries it, so that a later change shows."""


def find_quiz_blocks(body: str, first_line: int) -> tuple[QuizBlock, ...]:
    """Find every self-check of a text, in order.

    Args:
        body: Markdown, without the front matter.
        first_line: the line of the file on which the body starts.
    """
    if not FENCED.search(body):
        return ()
    return tuple(_quiz_blocks(look_at_blocks(body).root, first_line))


def _quiz_blocks(root: Block, first_line: int) -> Iterator[QuizBlock]:
    for block in root.walk():
        words = block.info.casefold().split()
        if block.kind is Kind.CODE and block.ending and words and words[0] in ALMOST:
            lines = tuple(
                QuizLine(piece.text.expandtabs(4), piece.line + first_line - 1, piece.column)
                for piece in block.pieces
            )
            fence = Scalar(block.info, block.line + first_line - 1, 1, len(block.ending) + len(block.info))
            yield QuizBlock(fence, lines, block.is_over, digest_of(piece.text for piece in block.pieces))


def digest_of(lines: Iterator[str]) -> str:
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
