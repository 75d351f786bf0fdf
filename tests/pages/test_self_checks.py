"""Where a self-check stands, and how the results went that were kept."""

from dataclasses import replace

from every_mark import look_with, make_practice, make_question, make_quiz, make_result

from eportfolio.model.quiz import Option
from eportfolio.pages.self_checks import check_link, kept_result, page_title, result_words
from makers import make_entry, make_framework, on


class TestLink:
    def test_leads_into_the_page_of_practice(self):
        quiz = make_quiz()
        look = look_with(quizzes=(quiz,), practice=(make_practice(),))

        link = check_link(look, quiz, "math:add", page_title(look, quiz))

        assert link.title == "Kite fractions"
        assert link.url == "practice/kites.html#quiz-every-mark"
        assert str(link.questions) == "7 questions"

    def test_leads_into_the_entry_that_it_stands_in(self):
        quiz = make_quiz(file="evidence/pancake-math.md", questions=(make_question(),))
        look = look_with(quizzes=(quiz,), entries=[make_entry()])

        link = check_link(look, quiz, "math:add", page_title(look, quiz))

        assert (link.title, link.url) == ("Pancake math", "evidence/pancake-math.html#quiz-every-mark")
        assert str(link.questions) == "1 question"

    def test_tells_of_the_newest_result_first(self):
        quiz = make_quiz()
        results = (make_result(3, day="2026-09-14"), make_result(5, day="2026-09-20"))
        look = look_with(quizzes=(quiz,), practice=(make_practice(),), results=results)

        kept = check_link(look, quiz, "math:add", "").results

        assert [(one.on, str(one.words)) for one in kept] == [
            (on("2026-09-20"), "5 of 6 at the first try"),
            (on("2026-09-14"), "3 of 6 at the first try"),
        ]


class TestKeptResult:
    def notes(self, quiz=None, **changes):
        kept = kept_result(look_with(), quiz or make_quiz(), make_result(**changes), "math:add")
        return [str(note) for note in kept.notes]

    def test_of_the_same_questions_needs_no_note(self):
        assert self.notes() == []

    def test_of_other_questions_says_so(self):
        assert self.notes(block="5e6f") == ["the questions have changed since"]

    def test_that_a_teacher_watched_says_who(self):
        assert self.notes(witnessed="ms-rivera") == ["Ms Rivera watched, so it weighs like a test"]


class TestResultWords:
    def test_say_when_luck_would_have_been_enough(self):
        """Three questions of two options each: one in eight gets all of them right by guessing."""
        options = (Option("true", True, ""), Option("false", False, ""))
        quiz = make_quiz(questions=tuple(make_question(number, options=options) for number in (1, 2, 3)))

        words = result_words(look_with(), quiz, make_result(3, of=3), "math:add")

        assert str(words) == (
            "3 of 3 at the first try; too easy to guess, since luck alone reaches the target 12 times in 100"
        )

    def test_of_a_self_check_for_two_standards_tell_each_its_own(self):
        both = (*(make_question(number, "word") for number in (1, 2, 3)), make_question(4, "word"))
        quiz = make_quiz(questions=(*both[:3], replace(both[3], standard="math:compare")))
        look = look_with(frameworks=(make_framework(standards=("add", "compare")),))

        said = [
            str(result_words(look, quiz, make_result(2, of=4), f"math:{one}")) for one in ("add", "compare")
        ]

        assert said == [
            "2 of 3 at the first try",
            "0 of 1 at the first try; with 1 question it is too short to count",
        ]

    def test_of_other_questions_than_today_count_what_was_asked_then(self):
        words = result_words(look_with(), make_quiz(), make_result(2, of=3, block="5e6f"), "math:add")

        assert str(words) == "2 of 3 at the first try"


class TestLookup:
    def test_finds_a_self_check_for_every_standard_it_asks_for(self):
        questions = (make_question(1, standard="math:add"), make_question(2, standard="math:compare"))
        quiz = make_quiz(questions=questions)

        look = look_with(quizzes=(quiz,))

        assert look.quizzes_for == {"math:add": (quiz,), "math:compare": (quiz,)}
        assert look.quizzes_in == {"practice/kites.md": (quiz,)}
