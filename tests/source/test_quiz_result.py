"""Quiz result: a kept result, and what it must agree with."""

from datetime import date

import pytest

from eportfolio.model.audience import Audience
from eportfolio.model.quiz import ResultItem

RESULT = "quiz-results/halves-2026-09-14.yml"
PAGE = """\
---
title: Halves
---
```quiz
id: halves
standard: equivalent
sure: yes

Q: Half of 6? [[3]]

Q: Half of 9? [[4.5]]
standard: name-fraction

Q: Where did you halve something?
____
```
"""
ITEMS = (
    "{n: 1, standard: equivalent, first: yes, tries: 1, hints: 0, sure: 3}",
    "{n: 2, standard: math-7:name-fraction, first: no, tries: 2, hints: 1}",
)


@pytest.fixture
def block(read, portfolio):
    """Write the page of the self-check; gives the sign of its text."""
    portfolio.write("practice/halves.md", PAGE)
    (quiz,) = read().portfolio.quizzes
    return quiz.block


@pytest.fixture
def kept(read, portfolio, block):
    """Write a result, with what a test changes of it, and read it."""

    def written(*items, today=None, more="", **changed):
        fields = {"quiz": "halves", "block": block, "date": "2026-09-14", **changed}
        lines = [f"{name}: {value}" for name, value in fields.items()]
        lines += ["items:", *(f"  - {item}" for item in items or ITEMS), more]
        portfolio.write(RESULT, "\n".join(lines) + "\n")
        return read(today)

    return written


class TestAResult:
    def test_says_what_the_file_says(self, kept, block):
        found = kept()

        (result,) = found.portfolio.quiz_results
        assert found.reading.problems == ()
        assert (result.id, result.quiz, result.block) == ("halves-2026-09-14", "halves", block)
        assert (result.done_on, result.witnessed) == (date(2026, 9, 14), "")
        assert result.items == (
            ResultItem(1, "math-7:equivalent", True, 1, 0, 3),
            ResultItem(2, "math-7:name-fraction", False, 2, 1, None),
        )

    def test_may_be_witnessed_by_a_teacher(self, kept):
        (result,) = kept(more="witnessed: ms-rivera").portfolio.quiz_results

        assert result.witnessed == "ms-rivera"

    @pytest.mark.parametrize(
        ("of_results", "of_practice", "seen_by"),
        [
            ("public", "team", Audience.TEAM),
            ("team", "public", Audience.TEAM),
            ("class", "public", Audience.CLASS),
        ],
    )
    def test_is_for_nobody_who_may_not_see_the_questions(
        self, of_results, of_practice, seen_by, kept, portfolio
    ):
        audiences = f"{{quiz_results: {of_results}, practice: {of_practice}}}"
        portfolio.write("portfolio.yml", f"schema: 1\ntitle: K\nlearner: mira\naudiences: {audiences}\n")

        (result,) = kept().portfolio.quiz_results

        assert result.audience == seen_by

    def test_stands_after_older_ones(self, kept, portfolio):
        kept()
        older = portfolio.read(RESULT).replace("date: 2026-09-14", "date: 2026-09-01")
        portfolio.write("quiz-results/halves-later.yml", older)

        assert [one.done_on.day for one in kept().portfolio.quiz_results] == [1, 14]

    def test_of_a_day_to_come_is_hinted_at(self, kept):
        assert kept(today=date(2026, 9, 13)).hints == [(RESULT, 3, "this day is still to come")]

    @pytest.mark.parametrize(
        ("items", "line", "what"),
        [
            (("{n: 3, standard: equivalent, first: yes}",), 5, "question 3 of halves is open and not scored"),
            (
                ("{n: 4, standard: equivalent, first: yes}",),
                5,
                "halves has 3 questions, and this would be number 4",
            ),
            (
                ("{n: 1, standard: name-fraction, first: yes}",),
                5,
                "question 1 of halves checks another standard",
            ),
            ((ITEMS[0], ITEMS[0]), 6, "question 1 stands here twice"),
            (("{n: 1, standard: equivalent}",), 5, "an answer needs the field first"),
            (("{n: 1, standard: equivalant, first: yes}",), 5, "no standard has this name"),
            (
                ("{n: 1, standard: equivalent, first: yes, sure: 4}",),
                5,
                "a whole number from 1 to 3 is wanted here",
            ),
        ],
    )
    def test_with_an_answer_that_cannot_be_is_told(self, items, line, what, kept):
        found = kept(*items)

        assert [(file, where) for file, where, _ in found.faults] == [(RESULT, line)]
        assert found.only.what == what
        assert found.portfolio.quiz_results == ()

    @pytest.mark.parametrize(
        ("changed", "line", "near"),
        [
            ({"quiz": "halfs"}, 1, "halves"),
            ({"more": "witnessed: ms-riviera"}, 7, "ms-rivera"),
        ],
    )
    def test_that_names_nobody_gets_the_nearest(self, changed, line, near, kept):
        problem = kept(**changed).only

        assert (problem.where.line, problem.near) == (line, near)

    def test_is_not_witnessed_by_a_learner(self, kept):
        assert kept(more="witnessed: mira").faults == [
            (RESULT, 7, "mira is a student in people.yml, and a witness is a teacher")
        ]


class TestAResultOfOtherQuestions:
    def test_is_kept(self, kept):
        """It is the learner's, and the pages say that the questions have changed since."""
        (result,) = kept(block="0123456789ab").portfolio.quiz_results

        assert result.block == "0123456789ab"

    def test_is_not_compared_with_those_of_today(self, kept):
        found = kept("{n: 9, standard: equivalent, first: yes}", block="0123456789ab")

        assert found.reading.problems == ()


class TestAResultOfABrokenSelfCheck:
    @pytest.mark.parametrize("broken", ["[[3", "[[3]] [[4]]"])
    def test_is_left_out_in_silence(self, broken, kept, portfolio):
        """The fault is told once, where it is."""
        kept()
        portfolio.write("practice/halves.md", PAGE.replace("[[3]]", broken))

        found = kept()

        assert {file for file, _, _ in found.faults} == {"practice/halves.md"}
        assert found.portfolio.quiz_results == ()


class TestAResultOfADraft:
    def test_is_read(self, read, portfolio, block):
        """It counts nowhere until the draft is done."""
        portfolio.remove("practice/halves.md")
        portfolio.write(
            "evidence/halves.md",
            PAGE.replace("title: Halves", "title: H\ndate: 2026-09-13\nstandards: equivalent\nstate: draft"),
        )
        items = "\n".join(f"  - {item}" for item in ITEMS)
        portfolio.write(RESULT, f"quiz: halves\nblock: {block}\ndate: 2026-09-14\nitems:\n{items}\n")

        assert [one.quiz for one in read().portfolio.quiz_results] == ["halves"]
