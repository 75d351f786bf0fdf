"""Every mark: a self-check that asks in each of the seven ways, as objects and as a file writes it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from eportfolio.model.audience import Audience
from eportfolio.model.quiz import Option, PracticePage, Question, Quiz, QuizResult, ResultItem
from eportfolio.pages.lookup import Lookup, look_up
from eportfolio.problems import Location
from makers import make_shared

FILE = "practice/kites.md"

EVERY_MARK = """\
```quiz
id: every-mark
standard: equivalent
sure: yes

Q: Which fraction is the same as 1/2?
- [ ] 2/6
  > Cut a bar in 6. Half of it is 3 pieces.
- [x] 2/4
  > Yes. Cut each half in two.
- [ ] 1/4
  > That is half of the half.
hint: Draw a bar and fold it.

Q: Which are the same as 2/3?
- [x] 4/6
  > Each third in two.
- [x] 6/9
  > Each third in three.
- [ ] 3/4
  > One more above and below is another fraction.

Q: 3/8 + 4/8 = [[7/8|seven eighths]] of the cake
> Same-size pieces: count them.

Q: A tail of 7 half metres is how long in metres? [[=3.5 +- 0.1]]

Q: Smallest first
1. 1/4
2. 1/3
3. 1/2

Q: Match the fraction and the decimal
1/2 -> 0.5
1/4 -> 0.25
3/4 -> 0.75

Q: Where did you last cut something into equal parts?
____
```
"""


def make_question(number: int = 1, mark: str = "choice", **changes: Any) -> Question:
    """A question whose text and answers are those that `changes` give."""
    question = Question(
        number=number,
        mark=mark,
        standard="math:add",
        text="Which is it?",
        after="",
        options=(),
        items=(),
        pairs=(),
        words=(),
        value=None,
        margin=Decimal(0),
        hint="",
        why="",
        location=Location(FILE, 3),
    )
    return replace(question, **changes)


def every_question() -> tuple[Question, ...]:
    """The questions of `EVERY_MARK`."""
    same = (
        Option("2/6", False, "Cut a bar in 6. Half of it is 3 pieces."),
        Option("2/4", True, "Yes. Cut each half in two."),
        Option("1/4", False, "That is half of the half."),
    )
    thirds = (
        Option("4/6", True, "Each third in two."),
        Option("6/9", True, "Each third in three."),
        Option("3/4", False, "One more above and below is another fraction."),
    )
    pairs = (("1/2", "0.5"), ("1/4", "0.25"), ("3/4", "0.75"))
    length = "A tail of 7 half metres is how long in metres?"
    return (
        make_question(
            1,
            text="Which fraction is the same as 1/2?",
            options=same,
            hint="Draw a bar and fold it.",
        ),
        make_question(2, "many", text="Which are the same as 2/3?", options=thirds),
        make_question(
            3,
            "word",
            text="3/8 + 4/8 =",
            after="of the cake",
            words=("7/8", "seven eighths"),
            why="Same-size pieces: count them.",
        ),
        make_question(4, "number", text=length, value=Decimal("3.5"), margin=Decimal("0.1")),
        make_question(5, "order", text="Smallest first", items=("1/4", "1/3", "1/2")),
        make_question(6, "match", text="Match the fraction and the decimal", pairs=pairs),
        make_question(7, "open", text="Where did you last cut something into equal parts?"),
    )


def make_quiz(name: str = "every-mark", **changes: Any) -> Quiz:
    """A self-check of math:add with every mark, in a public page."""
    quiz = Quiz(
        id=name,
        standard="math:add",
        asks_sure=True,
        tries=2,
        shuffles=True,
        questions=every_question(),
        block="1a2b3c4d",
        file=FILE,
        audience=Audience.PUBLIC,
        location=Location(FILE, 5),
    )
    return replace(quiz, **changes)


def make_practice(name: str = "kites", **changes: Any) -> PracticePage:
    """A public page that holds the self-check with every mark."""
    practice = PracticePage(
        id=name,
        file=f"practice/{name}.md",
        title="Kite fractions",
        body=f"Try it without a calculator.\n\n{EVERY_MARK}",
        links=(),
        audience=Audience.PUBLIC,
        location=Location(f"practice/{name}.md", 1),
    )
    return replace(practice, **changes)


def make_result(right: int = 4, of: int = 6, day: str = "2026-09-14", **changes: Any) -> QuizResult:
    """A result of the self-check with every mark, with the first ones right."""
    items = [
        ResultItem(number, "math:add", is_right_first=number <= right, tries=1, hints=0, sure=None)
        for number in range(1, of + 1)
    ]
    result = QuizResult(
        id=f"every-mark-{day}",
        quiz="every-mark",
        block="1a2b3c4d",
        done_on=date.fromisoformat(day),
        items=tuple(items),
        witnessed="",
        audience=Audience.TEAM,
        location=Location(f"quiz-results/every-mark-{day}.yml", 1),
    )
    return replace(result, **changes)


def look_with(
    quizzes: tuple[Quiz, ...] = (),
    practice: tuple[PracticePage, ...] = (),
    results: tuple[QuizResult, ...] = (),
    **parts: Any,
) -> Lookup:
    """What pages look things up in, of a portfolio that has these self-checks."""
    shared = replace(make_shared(**parts), quizzes=quizzes, practice=practice, quiz_results=results)
    return look_up(shared, {})
