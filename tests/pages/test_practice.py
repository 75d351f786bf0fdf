"""The pages of self-checks: one list of all, by standard, and each page of practice."""

from every_mark import look_with, make_practice, make_question, make_quiz, make_result

from eportfolio.assessment.attainment import Status
from eportfolio.pages.plan import kinds_made, plan_site
from eportfolio.pages.practice import practice_list_page, practice_text_page
from makers import make_entry, make_frame, make_framework


def list_of(look):
    return practice_list_page(look, make_frame(look)).context


def text_of(look):
    (practice,) = look.shared.practice
    return practice_text_page(look, make_frame(look, "practice.html"), practice).context


class TestList:
    def test_is_made_only_where_there_are_self_checks(self):
        assert "practice.html" not in kinds_made(look_with())
        assert "practice.html" in kinds_made(look_with(quizzes=(make_quiz(),)))
        assert "practice.html" in kinds_made(look_with(practice=(make_practice(),)))

    def test_names_the_pages_of_practice_with_what_they_say_first(self):
        (row,) = list_of(look_with(quizzes=(make_quiz(),), practice=(make_practice(),))).rows

        assert (row.title, row.url) == ("Kite fractions", "practice/kites.html")
        assert row.say == "Try it without a calculator."
        assert str(row.questions) == "7 questions"

    def test_puts_self_checks_under_the_standards_they_ask_for(self):
        """In the framework's own order; a standard without any is left out."""
        both = (make_question(1, standard="math:compare"), make_question(2))
        quizzes = (
            make_quiz("in-the-work", file="evidence/pancake-math.md", questions=(make_question(),)),
            make_quiz(questions=both),
        )
        look = look_with(
            quizzes=quizzes,
            practice=(make_practice(),),
            entries=[make_entry()],
            frameworks=(make_framework(standards=("compare", "share", "add")),),
        )

        (framework,) = list_of(look).frameworks

        assert [(one.standard.title, [check.url for check in one.checks]) for one in framework.standards] == [
            ("Compare", ["practice/kites.html#quiz-every-mark"]),
            (
                "Add",
                ["evidence/pancake-math.html#quiz-in-the-work", "practice/kites.html#quiz-every-mark"],
            ),
        ]

    def test_of_standards_that_may_not_be_seen_names_none(self):
        look = look_with(
            quizzes=(make_quiz(questions=(make_question(standard="secret:plan"),)),),
            practice=(make_practice(),),
        )

        assert list_of(look).frameworks == ()


class TestText:
    def test_holds_the_self_check_in_its_place(self):
        page = text_of(look_with(quizzes=(make_quiz(),), practice=(make_practice(),)))

        assert page.body.text.startswith("Try it without a calculator.\n\n```quiz\n")
        assert [name for name, _ in page.body.quizzes] == ["every-mark"]

    def test_tells_of_results_only_where_some_were_kept(self):
        quizzes, practice = (make_quiz(),), (make_practice(),)

        assert text_of(look_with(quizzes, practice)).checks == ()
        (check,) = text_of(look_with(quizzes, practice, (make_result(),))).checks
        assert (check.title, str(check.results[0].words)) == ("Add", "4 of 6 at the first try")


class TestStandard:
    def test_leads_to_its_self_checks(self):
        look = look_with(quizzes=(make_quiz(),), practice=(make_practice(),))

        plan, problems = plan_site(look.shared, {})

        pages = {page.url: page.context for page in plan.pages}
        (check,) = pages["standards/math/add.html"].checks
        assert check.title == "Kite fractions"
        assert "practice/kites.html" in pages
        assert problems == ()
        assert look.proficiency["math:add"].status is Status.NOT_STARTED
