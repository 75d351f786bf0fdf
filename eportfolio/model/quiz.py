"""Quiz: a self-check in a page, its questions, and a result that a learner chose to keep."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from eportfolio.model.audience import Audience
from eportfolio.model.entry import BodyLink
from eportfolio.problems import Location

MARKS = ("choice", "many", "word", "number", "order", "match", "open")
"""The kinds of questions: one right option, several, a word, a number, put in order, match, open."""

HOW_SURE = (1, 2, 3)
"""A guess, fairly sure, certain."""


@dataclass(frozen=True, slots=True)
class Option:
    text: str
    """A line of Markdown."""

    is_right: bool
    why: str
    """What to say to those who chose it; "" where the author says nothing."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question; which of its fields are filled goes by its mark."""

    number: int
    """From 1, in the order of the block: results name questions by it."""

    mark: str
    """One of `MARKS`."""

    standard: str
    """Ref of the standard it checks; the quiz's own where the question names none."""

    text: str
    """Markdown; of a typed answer what stands before the gap."""

    after: str
    """What stands after the gap of a typed answer; else ""."""

    options: tuple[Option, ...]
    """Of choice and many, in the order of the file."""

    items: tuple[str, ...]
    """Of order, as they belong."""

    pairs: tuple[tuple[str, str], ...]
    """Of match."""

    words: tuple[str, ...]
    """Of word: every answer that is right, as written; case and spaces make no difference."""

    value: Decimal | None
    """Of number."""

    margin: Decimal
    """How far a typed number may be off; 0 or more."""

    hint: str
    why: str
    """The explanation of the whole question; "" where there is none."""

    location: Location


@dataclass(frozen=True, slots=True)
class Quiz:
    id: str
    standard: str
    """Ref."""

    asks_sure: bool
    tries: int
    """How often a question may be tried, 1 or more."""

    shuffles: bool
    questions: tuple[Question, ...]
    block: str
    """Hash of the block's text: a result with another one was reached on other questions."""

    file: str
    """The Markdown file it stands in, from the portfolio's root."""

    audience: Audience
    """That of the page it stands in."""

    location: Location
    """Of the fence's first line."""


@dataclass(frozen=True, slots=True)
class PracticePage:
    """A page of self-checks that belongs to no entry."""

    id: str
    file: str
    title: str
    body: str
    """Markdown as written, after the front matter."""

    links: tuple[BodyLink, ...]
    audience: Audience
    location: Location


@dataclass(frozen=True, slots=True)
class ResultItem:
    """How one question went."""

    number: int
    standard: str
    """Ref."""

    is_right_first: bool
    tries: int
    hints: int
    sure: int | None
    """One of `HOW_SURE`; None where it was not asked or not said."""


@dataclass(frozen=True, slots=True)
class QuizResult:
    """One run through a self-check."""

    id: str
    """Its file's name without the ending."""

    quiz: str
    block: str
    done_on: date
    items: tuple[ResultItem, ...]
    witnessed: str
    """Id of the teacher who watched, which makes it a test of full weight; "" when nobody did."""

    audience: Audience
    location: Location
