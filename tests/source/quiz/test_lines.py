"""Quiz lines: what each line of a self-check is taken for."""

from decimal import Decimal

import pytest
from every_mark import EVERY_MARK, every_question

HEAD = "---\ntitle: Halves\n---\n"
KEYS = "id: halves\nstandard: equivalent\n"
CHOICE = "- [x] yes\n  > So it is.\n- [ ] no\n  > Look again.\n"


@pytest.fixture
def quiz(read, portfolio):
    """Write a practice page of one block with these lines and read it; gives all that was found."""

    def written(lines, keys=KEYS):
        portfolio.write("practice/halves.md", f"{HEAD}```quiz\n{keys}\n{lines}```\n")
        return read()

    return written


@pytest.fixture
def question(quiz):
    """Give the one question that is made of these lines."""

    def made(lines, keys=KEYS):
        found = quiz(lines, keys)
        assert found.reading.problems == ()
        ((only,),) = [one.questions for one in found.portfolio.quizzes]
        return only

    return made


def simple(question):
    """Give of a question all but where it stands and which standard it checks."""
    return {
        name: getattr(question, name) for name in question.__slots__ if name not in ("location", "standard")
    }


class TestEveryMark:
    def test_is_read(self, read, portfolio):
        """Choice, many, word, number, order, match and open, as the pages are tested with them."""
        portfolio.write("practice/kites.md", f"---\ntitle: Kites\n---\n{EVERY_MARK}")

        found = read()

        (quiz,) = found.portfolio.quizzes
        assert found.reading.problems == ()
        assert [simple(one) for one in quiz.questions] == [simple(one) for one in every_question()]
        assert {one.standard for one in quiz.questions} == {"math-7:equivalent"}


class TestKeys:
    def test_say_what_the_file_says(self, quiz):
        found = quiz(f"Q: Is it?\n{CHOICE}", f"{KEYS}sure: yes\ntries: 3\nshuffle: no\n")

        (made,) = found.portfolio.quizzes
        assert (made.id, made.standard, made.file) == ("halves", "math-7:equivalent", "practice/halves.md")
        assert (made.asks_sure, made.tries, made.shuffles) == (True, 3, False)

    def test_have_defaults(self, quiz):
        (made,) = quiz(f"Q: Is it?\n{CHOICE}").portfolio.quizzes

        assert (made.asks_sure, made.tries, made.shuffles) == (False, 2, True)

    def test_may_be_of_one_question(self, quiz):
        """A question may check another standard than the rest."""
        found = quiz(f"Q: Is it?\n{CHOICE}\nQ: And that?\nstandard: name-fraction\n{CHOICE}")

        (made,) = found.portfolio.quizzes
        assert [one.standard for one in made.questions] == ["math-7:equivalent", "math-7:name-fraction"]

    def test_need_no_standard_where_every_question_has_its_own(self, quiz):
        found = quiz(f"Q: Is it?\nstandard: name-fraction\n{CHOICE}", "id: halves\n")

        (made,) = found.portfolio.quizzes
        assert (made.standard, found.reading.problems) == ("math-7:name-fraction", ())


class TestTheWordsOfAQuestion:
    def test_may_have_several_lines(self, question):
        assert question(f"Q: I cut the bar in 6.\nWhat is half of it?\n\n{CHOICE}").text == (
            "I cut the bar in 6. What is half of it?"
        )

    def test_may_begin_on_the_next_line(self, question):
        assert question(f"Q:\nWhat is half of it?\n{CHOICE}").text == "What is half of it?"

    def test_stand_before_and_after_a_gap(self, question):
        found = question("Q: Half of the bar\nis [[3]] pieces\nof 6.\n")

        assert (found.text, found.after, found.words) == ("Half of the bar is", "pieces of 6.", ("3",))

    def test_may_have_brackets_and_numbers_in_them(self, question):
        found = question(
            f"Q: Is 1/2 -> 2/4 the same [as I say](https://example.org/) in 2. and 3.?\n{CHOICE}"
        )

        assert found.text == "Is 1/2 -> 2/4 the same [as I say](https://example.org/) in 2. and 3.?"

    @pytest.mark.parametrize("lines", ["Q: What did you cut?\n____\n", "Q: What did you cut? ____\n"])
    def test_may_end_in_a_line_to_write_on(self, lines, question):
        found = question(lines)

        assert (found.mark, found.text) == ("open", "What did you cut?")


class TestWhatExplains:
    def test_belongs_to_the_option_above_it(self, question):
        found = question("Q: Is it?\n- [x] yes\n> Two halves.\n> Each the same.\n- [ ] no\n  > Look again.\n")

        assert [one.why for one in found.options] == ["Two halves. Each the same.", "Look again."]
        assert found.why == ""

    def test_belongs_to_the_question_after_a_blank_line(self, question):
        found = question(f"Q: Is it?\n{CHOICE}\n> A half is a half.\n")

        assert (found.options[-1].why, found.why) == ("Look again.", "A half is a half.")

    def test_may_be_a_hint(self, question):
        assert question(f"Q: Is it?\n{CHOICE}hint: Draw a bar.\n").hint == "Draw a bar."


class TestMarks:
    @pytest.mark.parametrize("sign", ["- [x]", "* [x]", "+ [X]"])
    def test_of_lists_are_those_of_markdown(self, sign, question):
        found = question(f"Q: Is it?\n{sign} yes\n  > Yes.\n- [ ] no\n  > No.\n")

        assert [one.is_right for one in found.options] == [True, False]

    def test_of_an_order_may_all_be_one(self, question):
        """Markdown counts by itself."""
        assert question("Q: Smallest first\n1. 1/4\n1. 1/2\n").items == ("1/4", "1/2")

    def test_of_a_pair_may_be_a_true_arrow(self, question):
        assert question("Q: Match\n1/2 → 0.5\n1/4 -> 0.25\n").pairs == (("1/2", "0.5"), ("1/4", "0.25"))

    def test_of_a_number_have_a_margin(self, question):
        found = question("Q: 7 half metres in metres? [[=3,5 +- 0,1]]\n")

        assert (found.mark, found.value, found.margin) == ("number", Decimal("3.5"), Decimal("0.1"))
