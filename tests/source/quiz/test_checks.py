"""Quiz checks: what a child gets wrong in a self-check, told with its line inside the block and a repair."""

import pytest

PAGE = "practice/halves.md"
HEAD = "---\ntitle: Halves\n---\n"
KEYS = "id: halves\nstandard: equivalent\n"
CHOICE = "- [x] yes\n  > So it is.\n- [ ] no\n  > Look again.\n"
QUESTION = f"Q: Is it?\n{CHOICE}"


def page(lines, keys=KEYS):
    """A page whose first question begins on line 8."""
    return f"{HEAD}```quiz\n{keys}\n{lines}```\n"


@pytest.fixture
def found(read, portfolio):
    def written(lines, keys=KEYS):
        portfolio.write(PAGE, page(lines, keys))
        return read()

    return written


class TestAQuestion:
    @pytest.mark.parametrize(
        ("lines", "line", "what"),
        [
            ("Q: Is it?\n- [ ] yes\n> A\n- [ ] no\n> B\n", 8, "no option of this question is right"),
            ("Q: Is it?\n- [x] yes\n> A\n", 8, "this question has only one option"),
            ("Q: Smallest first\n1. 1/4\n", 8, "this question has only one line to put in order"),
            ("Q: Match\n1/2 -> 0.5\n", 8, "this question has only one pair"),
            ("Q: Is it?\n", 8, "this question has no answer"),
            (f"Q:\n{CHOICE}", 8, "this question asks nothing"),
            (f"Q: Half is [[1/2]]\n{CHOICE}", 8, "this question has options and a gap"),
            (f"Q: Is it?\n{CHOICE}1. a\n2. b\n", 8, "this question has options and lines to put in order"),
            ("Q: Half is [[1/2]] or [[2/4]]\n", 8, "this is the second gap"),
            ("Q: Half is [[1/2]]\nand a third [[1/3]]\n", 9, "this is the second gap"),
            ("Q: Half is [[1/2\n", 8, "this gap opens with [[ and is not closed with ]]"),
            ("Q: 7 half metres? [[=3.5m]]\n", 8, "this is not a number with its margin"),
            ("Q: Is it?\n- [x]\n> A\n- [ ] no\n> B\n", 9, "this option says nothing"),
            ("Q: Is it?\n- [x] yes\n> A\n- [ ] yes\n> B\n", 11, "this stands here twice"),
            ("Q: Smallest first\n1. 1/4\n2. 1/4\n", 10, "this stands here twice"),
            ("Q: Match\n1/2 -> 0.5\n1/2 -> 0.25\n", 10, "this stands here twice"),
            ("Q: Match\n1/2 -> 0.5\n1/4 -> 0.5\n", 8, "every pair of this question has the same answer"),
            ("Q: Match\n1/2 -> 0.5\n -> 0.25\n", 10, "half of this pair is missing"),
            ("Q: Smallest first\n1. 1/4\n3. 1/2\n", 9, "the numbers of these lines do not rise by one"),
            (f"{QUESTION}And this?\n", 13, "this line fits nowhere"),
            (
                f"{QUESTION}standard: name-fraction\n",
                13,
                "the standard of a question stands right under its Q:",
            ),
            (f"Q: Is it?\nstandard:\n{CHOICE}", 9, "no standard is named here"),
        ],
    )
    def test_that_cannot_be_answered_is_told_where_it_stands(self, lines, line, what, found):
        result = found(lines)

        assert result.faults == [(PAGE, line, what)]
        assert result.portfolio.quizzes == ()

    @pytest.mark.parametrize(
        ("lines", "line", "near"),
        [
            ("Q: Is it?\n[x] yes\n> A\n- [ ] no\n> B\n", 9, "- [x] yes"),
            ("Q: Is it?\n- [x] yes\n> A\n- [] no\n> B\n", 11, "- [ ] no"),
            ("Q: Is it?\n- (x) yes\n> A\n- [ ] no\n> B\n", 9, "- [x] yes"),
            (f"Question: Is it?\n{CHOICE}", 8, "Q: Is it?"),
            (f"{QUESTION}\nQ2: Is it?\n{CHOICE}", 14, "Q: Is it?"),
            (f"{QUESTION}hints: Draw.\n", 13, "hint:"),
            ("Q: Half is [[=1/2]]\n", 8, "[[1/2]]"),
        ],
    )
    def test_that_is_nearly_right_gets_the_right_line(self, lines, line, near, found):
        problems = [one for one in found(lines).reading.problems if one.near]

        assert [(one.where.line, one.near, one.is_fault) for one in problems] == [(line, near, True)]

    def test_shows_the_line_as_written(self, found):
        assert found("Q: Half is [[1/2\n").only.text == "Q: Half is [[1/2"

    def test_with_an_option_that_explains_nothing_is_hinted_at(self, found):
        """A reader who chose it is not told why; the self-check works all the same."""
        result = found("Q: Is it?\n- [x] yes\n- [ ] no\n  > Look again.\n")

        assert result.hints == [(PAGE, 9, "this option does not say what it shows")]
        assert len(result.portfolio.quizzes) == 1

    @pytest.mark.parametrize(
        "line",
        ["See ![a bar](bar.png).", "See [my kite](../evidence/pancake-math.md).", '<img src="bar.png">'],
    )
    def test_with_a_picture_is_hinted_at(self, line, found):
        """Nothing inside a block is looked up in the portfolio, so it would be missing without a word."""
        assert [where for _, where, _ in found(f"Q: {line}\n{CHOICE}").hints] == [8]


class TestKeys:
    @pytest.mark.parametrize(
        ("keys", "line", "what"),
        [
            ("standard: equivalent\n", 4, "this self-check has no id"),
            ("id:\nstandard: equivalent\n", 4, "this self-check has no id"),
            ("id: halves\n", 4, "this self-check does not say which standard it checks"),
            ("id: my halves\nstandard: equivalent\n", 5, "this cannot be an id"),
            (f"{KEYS}tries: 0\n", 7, "a whole number from 1 to 9 is wanted here"),
            (f"{KEYS}sure: 3\n", 7, "yes or no is wanted here"),
            (f"{KEYS}id: quarters\n", 7, "id stands here twice"),
            (f"{KEYS}Now for the questions\n", 7, "this stands before the first question"),
        ],
    )
    def test_that_are_wrong_or_missing_are_told(self, keys, line, what, found):
        assert found(QUESTION, keys).faults == [(PAGE, line, what)]

    @pytest.mark.parametrize(
        ("keys", "line", "near"),
        [
            ("id: halves\nstandart: equivalent\n", 6, "standard:"),
            (f"{KEYS}trys: 1\n", 7, "tries:"),
            ("id: halves\nstandard: equivalant\n", 6, "equivalent"),
        ],
    )
    def test_that_nothing_bears_get_the_nearest(self, keys, line, near, found):
        problem = found(QUESTION, keys).only

        assert (problem.where.line, problem.near) == (line, near)


class TestABlock:
    def test_without_an_end_is_told_once(self, read, portfolio):
        """All the text under it would be taken for questions."""
        portfolio.write(PAGE, f"{HEAD}```quiz\n{KEYS}\n{QUESTION}\nThen I went home.\n\n# The next day\n")

        assert read().faults == [(PAGE, 4, "this self-check has no end")]

    def test_without_a_question_is_told(self, found):
        assert found("").faults == [(PAGE, 4, "this self-check has no question")]

    @pytest.mark.parametrize("word", ["Quiz", "quizz", "quizes"])
    def test_under_another_word_is_told(self, word, read, portfolio):
        """It would be shown as code, answers and all."""
        portfolio.write(PAGE, page(QUESTION).replace("```quiz", f"```{word}"))

        assert read().only.near == "```quiz"

    def test_has_no_end_of_questions(self, found):
        problem = found(QUESTION * 61).only

        assert problem.what == "these are 61 questions, and 60 fit into one self-check"
        assert problem.where.line == 8 + 60 * 5

    def test_has_no_end_of_options(self, found):
        options = "".join(f"- [ ] {number}\n  > No.\n" for number in range(12))

        assert found(f"Q: Is it?\n- [x] yes\n  > Yes.\n{options}").faults == [
            (PAGE, 33, "one question has at most 12 of these lines")
        ]

    def test_has_no_line_that_keeps_the_reader_busy(self, found):
        """Sixty thousand brackets in a line took two minutes."""
        result = found(f"{QUESTION}\nQ: {'[[' * 60_000}\n")

        assert result.faults == [(PAGE, 14, "this line has 120,003 characters, and 1,000 are the most")]

    def test_has_no_text_that_nobody_would_read(self, found):
        long = "a word or two " * 50
        result = found(f"Q: {long}\n{long}\n{long}\n{CHOICE}")

        assert result.faults == [(PAGE, 8, "one of these texts has 2,097 characters, and 2,000 are the most")]


class TestAnId:
    def test_stands_once_in_a_portfolio(self, read, portfolio):
        """A result names the self-check by it alone."""
        portfolio.write(
            "evidence/kite.md", page(QUESTION).replace("title: Halves", "title: K\ndate: 2026-09-14")
        )
        portfolio.write(PAGE, page(QUESTION, KEYS.replace("halves", "Halves")))

        what = "evidence/kite.md, line 5, has a self-check of this id: Halves"
        assert read().faults == [(PAGE, 4, what)]

    def test_stands_once_on_a_page(self, read, portfolio):
        portfolio.write(PAGE, page(QUESTION) + page(QUESTION).removeprefix(HEAD))

        assert read().faults == [(PAGE, 14, f"{PAGE}, line 4, has a self-check of this id: halves")]
