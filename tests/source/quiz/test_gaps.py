"""Gaps: what may be typed into a question, as words or as a number with its margin."""

from decimal import Decimal

import pytest

from eportfolio.source.quiz.block import QuizLine
from eportfolio.source.quiz.gaps import read_gaps


@pytest.fixture
def gaps(author_file):
    """Read the gaps of one line; gives them with the problems told."""

    def read(text):
        file = author_file(text)
        return read_gaps(QuizLine(text, 1, 1), file), file.problems

    return read


class TestWords:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("3/8 + 4/8 = [[7/8]]", ("7/8",)),
            ("[[7/8|seven eighths]]", ("7/8", "seven eighths")),
            ("[[ 7/8 | seven  eighths |7/8|]]", ("7/8", "seven  eighths")),
            ("[[3.5]]", ("3.5",)),
        ],
    )
    def test_are_parted_by_bars(self, text, words, gaps):
        (gap,), problems = gaps(text)

        assert (gap.words, gap.value, problems) == (words, None, [])

    def test_with_a_margin_are_perhaps_a_number(self, gaps):
        (gap,), (problem,) = gaps("[[3.5 +- 0.1]]")

        assert gap.words == ("3.5 +- 0.1",)
        assert (problem.is_fault, problem.near) == (False, "[[=3.5 +- 0.1]]")


class TestANumber:
    @pytest.mark.parametrize(
        ("text", "value", "margin"),
        [
            ("[[=3.5]]", "3.5", "0"),
            ("[[= 3.5 +- 0.1 ]]", "3.5", "0.1"),
            ("[[=3,5 ± 0,1]]", "3.5", "0.1"),
            ("[[=-4 +/- 1]]", "-4", "1"),
            ("[[=−4]]", "-4", "0"),
            ("[[=0]]", "0", "0"),
        ],
    )
    def test_has_a_value_and_a_margin(self, text, value, margin, gaps):
        """Point or comma, the minus of a keyboard or of a book."""
        (gap,), problems = gaps(text)

        assert (gap.value, gap.margin, gap.words) == (Decimal(value), Decimal(margin), ())
        assert problems == []

    @pytest.mark.parametrize("text", ["[[=3.5 +-]]", "[[=3 +- -1]]", "[[=three]]", "[[=1.000,5]]", "[[=]]"])
    def test_that_is_none_is_told(self, text, gaps):
        found, (problem,) = gaps(text)

        assert found == []
        assert problem.what == "this is not a number with its margin"

    def test_is_no_fraction(self, gaps):
        """What is typed is compared as it stands, so 2/4 would be wrong where 1/2 is right."""
        _, (problem,) = gaps("[[=1/2]]")

        assert problem.near == "[[1/2]]"


class TestBrackets:
    @pytest.mark.parametrize(
        ("text", "column", "what", "near"),
        [
            ("half is [[1/2", 9, "this gap opens with [[ and is not closed with ]]", "[[1/2]]"),
            ("half is [[1/2]", 9, "this gap opens with [[ and is not closed with ]]", "[[1/2]]"),
            ("half is 1/2]]", 12, "]] closes a gap here that was not opened with [[", ""),
            ("half is [[ | ]]", 9, "no answer stands in this gap", ""),
        ],
    )
    def test_come_in_pairs_around_an_answer(self, text, column, what, near, gaps):
        found, (problem,) = gaps(text)

        assert found == []
        assert (problem.where.column, problem.what, problem.near) == (column, what, near)
