"""Quiz: a self-check as a page shows it: what is asked, what is right, and what explains a mistake.

What is right stands in the page too, folded: without script it is the answer to look up, and the script
checks by it. Where the order of lines would give the answer away, they stand in another one that stays
the same from build to build.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import blake2b
from typing import TypeVar

from eportfolio.model.quiz import Question, Quiz
from eportfolio.model.settings import Settings
from eportfolio.pages import urls
from eportfolio.pages.edit_links import new_file_address
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.plain import plain_words

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Choice:
    """One line that can be chosen."""

    number: int
    """Its place in the file, from 1: what the browser keeps and the page checks by."""

    text: str
    """A line of Markdown."""

    plain: str
    """The same without signs, for where a page can hold no mark-up."""

    is_right: bool = False
    why: str = ""
    """What to say to those who chose it; "" where the author says nothing."""


@dataclass(frozen=True, slots=True)
class Pair:
    text: str
    answer: str
    choice: int
    """Number of the right one among the choices."""


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """One question; which of its lists are filled goes by its mark."""

    number: int
    anchor: str
    mark: str
    """choice, many, word, number, order, match or open."""

    standard: str
    """Ref of the standard it checks, for the result."""

    text: str
    """A line of Markdown; of a typed answer what stands before the gap."""

    after: str
    """What stands after the gap; else ""."""

    choices: tuple[Choice, ...]
    """Of choice and many as written; of order and match scrambled."""

    pairs: tuple[Pair, ...]
    """Of match."""

    right_order: tuple[str, ...]
    """Of order: the lines as they belong."""

    answers: tuple[str, ...]
    """Of a typed word: every answer that is right."""

    value: Decimal | None
    """Of a typed number."""

    margin: Decimal
    hint: str
    why: str


@dataclass(frozen=True, slots=True)
class QuizView:
    """A whole self-check."""

    id: str
    anchor: str
    block: str
    """Hash of its text, which a result names."""

    key: str
    """Under which a browser keeps the progress; no other site or self-check has it."""

    standard: Link | None
    """None where this audience may not see the standard."""

    asks_sure: bool
    tries: int
    shuffles: bool
    questions: tuple[QuizQuestion, ...]
    is_scored: bool
    """Whether there is anything to check, and so a result to keep."""

    new_file: str
    """Where the repository's host takes a new file; "" when it is not known."""


def quiz_view(look: Lookup, quiz: Quiz) -> QuizView:
    settings, anchor, ref = look.shared.settings, quiz_anchor(quiz.id), quiz.standard
    known = Link(look.standard_title(ref), urls.standard_url(ref)) if ref in look.standards else None
    return QuizView(
        id=quiz.id,
        anchor=anchor,
        block=quiz.block,
        key=f"{site_key(settings)}:quiz:{quiz.id}:{quiz.block}",
        standard=known,
        asks_sure=quiz.asks_sure,
        tries=quiz.tries,
        shuffles=quiz.shuffles,
        questions=tuple(question_view(one, anchor, quiz.block) for one in quiz.questions),
        is_scored=any(one.mark != "open" for one in quiz.questions),
        new_file=new_file_address(settings),
    )


def quizzes_in(look: Lookup, file: str) -> tuple[tuple[str, QuizView], ...]:
    """Give the self-checks of a text, for its `Prose`."""
    return tuple((one.id, quiz_view(look, one)) for one in look.quizzes_in.get(file, ()))


def question_view(question: Question, quiz: str, block: str) -> QuizQuestion:
    """Show one question.

    Args:
        quiz: anchor of the self-check.
        block: its hash, by which lines are scrambled.
    """
    seed = f"{block} {question.number}"
    answers = scrambled(tuple(dict.fromkeys(answer for _, answer in question.pairs)), seed)
    choices = tuple(
        Choice(number, one.text, plain_words(one.text), one.is_right, one.why)
        for number, one in enumerate(question.options, 1)
    )
    places = scrambled(tuple(range(len(question.items))), seed)
    items = tuple(
        Choice(place + 1, question.items[place], plain_words(question.items[place])) for place in places
    )
    matched = tuple(Choice(number, one, plain_words(one)) for number, one in enumerate(answers, 1))
    return QuizQuestion(
        number=question.number,
        anchor=f"{quiz}-{question.number}",
        mark=question.mark,
        standard=question.standard,
        text=question.text,
        after=question.after,
        choices=choices or items or matched,
        pairs=tuple(Pair(text, answer, answers.index(answer) + 1) for text, answer in question.pairs),
        right_order=question.items,
        answers=question.words,
        value=question.value,
        margin=question.margin,
        hint=question.hint,
        why=question.why,
    )


def scrambled(lines: Sequence[Line], seed: str) -> tuple[Line, ...]:
    """Bring lines into an order that gives nothing away, the same one for the same text."""
    marked = [(blake2b(f"{seed} {place}".encode()).digest(), line) for place, line in enumerate(lines)]
    mixed = tuple(line for _, line in sorted(marked, key=lambda each: each[0]))
    return (*mixed[1:], *mixed[:1]) if mixed == tuple(lines) else mixed


def quiz_anchor(quiz: str) -> str:
    return f"quiz-{quiz}"


def site_key(settings: Settings) -> str:
    """Name this site among all those that share a browser's store, as all of one owner's on a host do."""
    repository = settings.repository
    name = f"{repository.owner}/{repository.name}" if repository.name else settings.title
    return f"eportfolio-{blake2b(f'{settings.learner} {name}'.encode(), digest_size=6).hexdigest()}"
