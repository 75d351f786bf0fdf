"""Practice: what a kept result says of a standard, when it counts, and what is said where it does not."""

from dataclasses import replace
from typing import Any

import pytest
from every_mark import FILE, make_question, make_quiz, make_result

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.practice import (
    chance_of,
    guess_chance,
    how_sure,
    quiz_pieces,
    quiz_score,
    score_of_result,
)
from eportfolio.model.audience import Audience
from eportfolio.model.framework import QuizRules, Rules
from eportfolio.model.quiz import Option, Question, Quiz, QuizResult
from makers import make_framework, make_scale, on

FRAMEWORK = make_framework(standards=("add", "percent"))
RULES = QuizRules()


def options(count: int) -> tuple[Option, ...]:
    return tuple(Option(f"answer {number}", number == 0, "") for number in range(count))


def choice(number: int, count: int = 4, standard: str = "math:add") -> Question:
    return make_question(number, options=options(count), standard=standard)


def typed(number: int, standard: str = "math:add") -> Question:
    return make_question(number, "word", words=("1/2",), standard=standard)


def quiz_of(*questions: Question, name: str = "every-mark", **changes: Any) -> Quiz:
    return make_quiz(name, questions=questions, **changes)


def pieces_of(*results: QuizResult, quiz: Quiz, rules: Rules | None = None, ref: str = "math:add") -> Any:
    frameworks = {"math": replace(FRAMEWORK, rules=rules or Rules())}
    return quiz_pieces([quiz], results, {FILE: "Kite fractions"}, frameworks).get(ref, ())


def only_piece(*results: QuizResult, quiz: Quiz, rules: Rules | None = None) -> Piece:
    (piece,) = pieces_of(*results, quiz=quiz, rules=rules)
    assert isinstance(piece, Piece)
    return piece


FIVE_TYPED = quiz_of(*(typed(number) for number in range(1, 6)))


class TestGuessing:
    @pytest.mark.parametrize(
        ("question", "chance"),
        [
            (choice(1, 4), 1 / 4),
            (make_question(mark="many", options=options(3)), 1 / 7),
            (typed(1), 0),
            (make_question(mark="number"), 0),
            (make_question(mark="order", items=("a", "b", "c")), 1 / 6),
            (make_question(mark="match", pairs=(("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"))), 1 / 24),
        ],
    )
    def test_is_as_likely_as_the_ways_to_answer_are_few(self, question: Question, chance: float) -> None:
        assert guess_chance(question) == pytest.approx(chance)

    def test_is_easier_where_answers_stand_twice(self) -> None:
        """Of two pairs with one answer and two with another there are 6 arrangements, not 24."""
        pairs = (("a", "kite"), ("b", "kite"), ("c", "bar"), ("d", "bar"))

        assert guess_chance(make_question(mark="match", pairs=pairs)) == pytest.approx(1 / 6)

    def test_of_questions_that_differ_is_exact(self) -> None:
        """Of a half and a quarter: both right 1/8, none right 3/8, so at least one right 5/8."""
        assert chance_of(1, (1 / 2, 1 / 4)) == pytest.approx(1 / 8)
        assert chance_of(0.5, (1 / 2, 1 / 4)) == pytest.approx(5 / 8)
        assert chance_of(0, (1 / 2, 1 / 4)) == pytest.approx(1)

    def test_rounds_the_share_up_to_whole_questions(self) -> None:
        """Four fifths of four questions are all four: 1/16."""
        assert chance_of(0.8, (1 / 2,) * 4) == pytest.approx(1 / 16)


class TestAScore:
    @pytest.mark.parametrize(("right", "level"), [(5, 3), (4, 3), (3, 2), (2, 1), (0, 1)])
    def test_goes_by_the_share_right_at_the_first_try(self, right: int, level: float) -> None:
        """Of five: 0.8 is the target, 0.5 the level under it; more than the target is never shown."""
        assert quiz_score(right, (0.0,) * 5, make_scale(), RULES).level == level

    @pytest.mark.parametrize(
        ("chances", "counts"),
        [
            ((0.0, 0.0), False),
            ((0.0, 0.0, 0.0), True),
            ((0.5,) * 5, False),
            ((0.25,) * 5, True),
        ],
    )
    def test_counts_with_enough_questions_that_are_hard_to_guess(
        self, chances: tuple[float, ...], counts: bool
    ) -> None:
        """Four or five of five: true or false 6/32 = 19 %; of four options each 16/1024 = 1.6 %."""
        assert quiz_score(5, chances, make_scale(), RULES).counts is counts


class TestHowSure:
    def test_costs_most_where_one_is_certain_and_wrong(self) -> None:
        """3 for certain and right, 1 for a lucky guess, −6 and −2 for wrong, 0 for a wrong guess: −4."""
        found = how_sure([(True, 3), (False, 3), (False, 2), (True, 1), (False, 1)])

        assert (found.total, found.mean, found.look_first) == (-4, -0.8, (1,))


class TestAPiece:
    def test_is_a_self_check_of_half_the_weight(self) -> None:
        piece = only_piece(make_result(right=4, of=5), quiz=FIVE_TYPED)

        assert (piece.quiz, piece.entry, piece.title) == ("every-mark", "", "Kite fractions")
        assert (piece.date, piece.score, piece.weight) == (on("2026-09-14"), 3, 0.5)
        assert (piece.source, piece.kind, piece.counts) == ("quiz", "test", True)

    def test_goes_by_the_newest_result(self) -> None:
        older, newer = make_result(2, 5, "2026-09-01"), make_result(5, 5, "2026-09-20")

        piece = only_piece(older, newer, quiz=FIVE_TYPED)

        assert (piece.date, piece.score) == (on("2026-09-20"), 3)

    def test_is_a_test_of_full_weight_once_a_teacher_watched(self) -> None:
        piece = only_piece(make_result(5, 5, witnessed="ms-rivera"), quiz=FIVE_TYPED)

        assert (piece.source, piece.kind, piece.weight) == ("teacher", "test", 1)

    def test_is_made_of_each_standard_by_its_own_questions(self) -> None:
        """The first three ask about adding, and all are right; of the other three only one is."""
        questions = [typed(number) for number in (1, 2, 3)]
        questions += [typed(number, "math:percent") for number in (4, 5, 6)]
        quiz = quiz_of(*questions)

        (add,) = pieces_of(make_result(4, 6), quiz=quiz)
        (percent,) = pieces_of(make_result(4, 6), quiz=quiz, ref="math:percent")

        assert (add.score, str(add.says)) == (3, "3 of 3 at the first try")
        assert (percent.score, str(percent.says)) == (1, "1 of 3 at the first try")

    def test_leaves_open_answers_out(self) -> None:
        quiz = quiz_of(typed(1), typed(2), typed(3), make_question(4, "open"))

        assert str(only_piece(make_result(3, 3), quiz=quiz).says) == "3 of 3 at the first try"

    def test_takes_what_the_result_leaves_out_as_not_right(self) -> None:
        """Else one could keep the answers that were right."""
        assert str(only_piece(make_result(2, 2), quiz=FIVE_TYPED).says) == "2 of 5 at the first try"

    def test_is_for_whom_the_page_and_the_result_are(self) -> None:
        result = make_result(5, 5, audience=Audience.CLASS)

        assert only_piece(result, quiz=FIVE_TYPED).audience == Audience.CLASS

    def test_is_none_without_a_result(self) -> None:
        assert pieces_of(make_result(quiz="other"), quiz=FIVE_TYPED) == ()


class TestAPieceThatDoesNotCount:
    def test_says_that_the_questions_have_changed(self) -> None:
        """What luck could do then cannot be known: the questions that were asked are gone."""
        piece = only_piece(make_result(5, 5, block="0123456789ab"), quiz=FIVE_TYPED)

        assert (piece.score, piece.weight, piece.counts) == (None, 0, False)
        assert str(piece.says) == "The questions have changed since"

    def test_says_that_it_is_too_short(self) -> None:
        piece = only_piece(make_result(2, 2), quiz=quiz_of(typed(1), typed(2)))

        assert (piece.score, piece.weight) == (3, 0)
        assert str(piece.says) == "2 of 2 at the first try; with 2 questions it is too short to count"

    def test_says_that_it_is_too_easy_to_guess(self) -> None:
        """Five true or false: 6/32, nearly 19 times in 100."""
        quiz = quiz_of(*(choice(number, 2) for number in range(1, 6)))

        piece = only_piece(make_result(5, 5), quiz=quiz)

        assert (piece.score, piece.weight) == (3, 0)
        assert str(piece.says) == (
            "5 of 5 at the first try; too easy to guess, since luck alone reaches the target 19 times in 100"
        )

    def test_says_so_where_the_rules_let_no_self_check_count(self) -> None:
        rules = Rules(sources=(("teacher", 1.0), ("quiz", 0.0)))

        piece = only_piece(make_result(5, 5), quiz=FIVE_TYPED, rules=rules)

        assert (piece.weight, str(piece.says)) == (0, "5 of 5 at the first try; shown, not counted")

    def test_may_be_witnessed(self) -> None:
        """Who watched saw no more than what was asked."""
        quiz = quiz_of(*(choice(number, 2) for number in range(1, 6)))

        assert not only_piece(make_result(5, 5, witnessed="ms-rivera"), quiz=quiz).counts


class TestTheScoreOfAResult:
    def test_is_none_of_a_standard_that_is_not_asked_about(self) -> None:
        assert score_of_result(FIVE_TYPED, make_result(), "math:percent", FRAMEWORK) is None
