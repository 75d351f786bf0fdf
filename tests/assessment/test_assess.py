"""Assess: all sums together, over a whole portfolio."""

from dataclasses import replace

from every_mark import FILE, make_practice, make_question, make_quiz, make_result

from eportfolio.assessment.assess import assess
from eportfolio.assessment.attainment import Proficiency, Status
from eportfolio.assessment.judged import SelfGap
from eportfolio.assessment.rounds import FeedbackHints
from eportfolio.model.audience import DEFAULT_AUDIENCES
from eportfolio.model.portfolio import Portfolio
from eportfolio.model.quiz import Quiz
from eportfolio.model.settings import Calendar, Term
from makers import (
    CLASS,
    PUBLIC,
    make_conference,
    make_entry,
    make_feedback,
    make_framework,
    make_judgement,
    make_path,
    make_portfolio,
    make_self_rating,
    make_settings,
    make_standard,
    on,
)

TODAY = on("2026-12-01")


def standing(portfolio: Portfolio, ref: str = "math:add") -> Proficiency:
    return next(one for one in assess(portfolio, TODAY).proficiency if one.standard == ref)


class TestEmptyPortfolio:
    def test_has_every_standard_not_started(self) -> None:
        result = assess(make_portfolio(frameworks=(make_framework(standards=("add", "percent")),)), TODAY)

        assert [(one.standard, one.status) for one in result.proficiency] == [
            ("math:add", Status.NOT_STARTED),
            ("math:percent", Status.NOT_STARTED),
        ]
        assert result.ready_next == ("math:add", "math:percent")
        assert (result.growth, result.cycles, result.waiting, result.hints, result.self_gap) == (
            (),
            (),
            (),
            (),
            None,
        )

    def test_may_have_no_framework_at_all(self) -> None:
        assert assess(make_portfolio(frameworks=()), TODAY).proficiency == ()


class TestDrafts:
    def test_count_nowhere(self) -> None:
        draft = make_entry(state="draft", asked=on("2026-09-08"), self_ratings=(make_self_rating(),))
        said = make_feedback(levels={"math:add": 3}, next=())

        result = assess(make_portfolio(entries=[draft], feedback=[said]), TODAY)

        assert result == assess(make_portfolio(), TODAY)


class TestEachSum:
    def test_finds_its_place(self) -> None:
        """Two pieces by Ms. Rivera: 1, then 3, so 1 + 0.65 × 2 = 2.3; the learner saw 3 and 3."""
        entries = [
            make_entry("first", done_on=on("2026-09-07"), self_ratings=(make_self_rating(3),)),
            make_entry("second", done_on=on("2026-10-07"), self_ratings=(make_self_rating(3),)),
            make_entry("third", done_on=on("2026-11-30"), state="ready", asked=on("2026-11-30")),
        ]
        feedback = [
            make_feedback("first", {"math:add": 1}, given=on("2026-09-09"), next=()),
            make_feedback("second", {"math:add": 3}, given=on("2026-10-08")),
        ]

        result = assess(make_portfolio(entries=entries, feedback=feedback, paths=(make_path(),)), TODAY)

        (only,) = result.proficiency
        assert (only.level, only.status, only.pieces, len(only.steps)) == (2, Status.LEARNING, 2, 3)
        assert [(one.mark, one.on_way_to) for one in result.readiness] == [("ready", ("math:add",))]
        assert [round(one.change, 4) for one in result.growth] == [1.3]
        assert [one.entry for one in result.cycles] == ["second", "first"]
        assert [(one.entry, one.days, one.late) for one in result.waiting] == [("third", 1, False)]
        assert [one.path for one in result.paths] == ["council"]
        assert result.hints == (FeedbackHints("first/2026-09-09-ms-rivera", ("F02",)),)
        assert result.self_gap == SelfGap(2, 1, 1, "sees it higher", result.proficiency[0].audience)


class TestJudgements:
    def test_the_newest_wins(self) -> None:
        judgements = [make_judgement(2, date=on("2026-09-15")), make_judgement(4, date=on("2026-10-15"))]

        assert standing(make_portfolio(entries=[make_entry()], judgements=judgements)).level == 4

    def test_of_one_day_the_last_written_wins(self) -> None:
        judgements = [make_judgement(2), make_judgement(4)]

        assert standing(make_portfolio(entries=[make_entry()], judgements=judgements)).level == 4


class TestHarderWork:
    def test_refreshes_the_check_of_what_it_includes_and_nothing_else(self) -> None:
        """Add was last shown on 7 September; percent, which includes it, on 1 October: 21 days later."""
        framework = make_framework(standards=["add", make_standard("percent", includes=("math:add",))])
        entries = [
            make_entry("kite", done_on=on("2026-09-07")),
            make_entry("sale", done_on=on("2026-10-01"), standards=("math:percent",)),
        ]
        feedback = [
            make_feedback("kite", {"math:add": 3}),
            make_feedback("sale", {"math:percent": 4}, given=on("2026-10-02")),
        ]

        found = standing(make_portfolio(frameworks=(framework,), entries=entries, feedback=feedback))

        assert (found.check_on, found.level, found.pieces) == (on("2026-10-22"), 3, 1)


class TestTerms:
    def test_show_each_level_as_it_stood_on_the_last_day(self) -> None:
        """The work of the first term was rated after its end, so that term did not know it yet."""
        autumn = Term("autumn", "Autumn", on("2026-09-01"), on("2026-10-16"))
        winter = Term("winter", "Winter", on("2026-10-26"), on("2026-11-30"))
        spring = Term("spring", "Spring", on("2027-01-04"), on("2027-03-31"))
        portfolio = make_portfolio(
            settings=make_settings(calendar=Calendar((autumn, winter, spring))),
            entries=[make_entry(done_on=on("2026-10-15"))],
            feedback=[make_feedback(levels={"math:add": 3}, given=on("2026-10-27"))],
        )

        ((ref, levels),) = assess(portfolio, TODAY).terms

        assert ref == "math:add"
        assert [(one.term, one.proficiency.status, one.proficiency.level) for one in levels] == [
            ("autumn", Status.LEARNING, None),
            ("winter", Status.REACHED, 3),
        ]

    def test_end_after_their_last_day(self) -> None:
        """On the last day itself the term still runs, and "now" says all."""
        term = Term("autumn", "Autumn", on("2026-09-01"), TODAY)
        portfolio = make_portfolio(settings=make_settings(calendar=Calendar((term,))))

        assert assess(portfolio, TODAY).terms == (("math:add", ()),)


class TestAudience:
    def test_of_levels_comes_from_the_settings(self) -> None:
        audiences = {**DEFAULT_AUDIENCES, "levels": CLASS}
        portfolio = make_portfolio(
            settings=make_settings(audiences=audiences), entries=[make_entry(audience=PUBLIC)]
        )

        assert standing(portfolio).audience == CLASS


class TestOrder:
    def test_does_not_matter_where_dates_are_equal(self) -> None:
        """The same portfolio, its entries handed over in another order, is judged the same."""
        entries = [make_entry(name, done_on=on("2026-09-07")) for name in "abc"]
        feedback = [
            make_feedback(name, {"math:add": level}) for name, level in zip("abc", (1, 3, 2), strict=True)
        ]
        portfolio = make_portfolio(entries=entries, feedback=feedback)
        turned = make_portfolio(entries=entries[::-1], feedback=feedback[::-1])

        assert assess(portfolio, TODAY) == assess(turned, TODAY)


class TestEarlierDays:
    def test_are_the_levels_on_the_day_of_each_conference(self) -> None:
        """Rated 1 on 9 September and 3 on 8 October: 1, then 1 + 0.65 × 2 = 2.3, which is level 2."""
        entries = [
            make_entry("first", done_on=on("2026-09-07")),
            make_entry("second", done_on=on("2026-10-07")),
        ]
        feedback = [
            make_feedback("first", {"math:add": 1}, given=on("2026-09-09")),
            make_feedback("second", {"math:add": 3}, given=on("2026-10-08")),
        ]
        talks = tuple(
            make_conference(day) for day in ("2026-09-08", "2026-10-07", "2026-11-30", "2026-12-01")
        )

        result = assess(make_portfolio(entries=entries, feedback=feedback, conferences=talks), TODAY)

        assert [(str(one.day), [level.level for level in one.levels]) for one in result.earlier] == [
            ("2026-09-08", [None]),
            ("2026-10-07", [1]),
            ("2026-11-30", [2]),
        ]


class TestSelfChecks:
    def typed(self, count: int = 5) -> Quiz:
        """A self-check of math:add that nobody can guess."""
        questions = tuple(make_question(number, "word", words=("1/2",)) for number in range(1, count + 1))
        return make_quiz(questions=questions, file="evidence/kite.md")

    def test_move_a_level_half_as_far_as_a_teacher(self) -> None:
        """From 2 by 0.65 × 0.5 of the way to 3: 2.325."""
        kite = make_entry("kite", done_on=on("2026-09-07"))
        portfolio = make_portfolio(
            entries=[kite],
            feedback=[make_feedback("kite", {"math:add": 2})],
            quizzes=(self.typed(),),
            quiz_results=(make_result(5, 5),),
        )

        found = standing(portfolio)

        assert (found.estimate, found.pieces) == (2.325, 2)
        assert [str(step.words) for step in found.steps] == [
            "The first piece is where the level starts: 2.00",
            "5 of 5 at the first try, so 3. 2.00 + 0.65 × 0.5 × (3 − 2.00) = 2.33",
        ]

    def test_count_together_with_the_work_of_their_day(self) -> None:
        """(1 × 2 + 0.5 × 3) ÷ 1.5 = 2.33."""
        portfolio = make_portfolio(
            entries=[make_entry("kite", done_on=on("2026-09-14"))],
            feedback=[make_feedback("kite", {"math:add": 2})],
            quizzes=(self.typed(),),
            quiz_results=(make_result(5, 5),),
        )

        steps = standing(portfolio).steps

        assert [step.piece and (step.piece.entry, step.piece.quiz) for step in steps] == [
            ("kite", ""),
            ("", "every-mark"),
        ]
        assert str(steps[-1].words) == (
            "5 of 5 at the first try, so 3. (1 × 2 + 0.5 × 3) ÷ 1.5 = 2.33. "
            "The first piece is where the level starts: 2.33"
        )

    def test_never_settle_a_level(self) -> None:
        """Three of them on target, on three days, by which real work would be settled."""
        pages = [make_entry(name) for name in ("a", "b", "c")]
        quizzes = [replace(self.typed(), id=name, file=f"evidence/{name}.md") for name in ("a", "b", "c")]
        results = [
            make_result(5, 5, day, quiz=name, id=name, witnessed="ms-rivera")
            for name, day in (("a", "2026-09-14"), ("b", "2026-09-21"), ("c", "2026-09-28"))
        ]
        portfolio = make_portfolio(entries=pages, quizzes=tuple(quizzes), quiz_results=tuple(results))

        found = standing(portfolio)

        assert (found.pieces, found.sureness, found.status) == (3, 0.9375, Status.REACHED)

    def test_of_drafts_count_nowhere(self) -> None:
        draft = make_entry("kite", state="draft", standards=())
        portfolio = make_portfolio(
            entries=[draft], quizzes=(self.typed(),), quiz_results=(make_result(5, 5),)
        )

        assert standing(portfolio).status == Status.NOT_STARTED

    def test_that_do_not_count_say_why(self) -> None:
        quiz = replace(self.typed(), file=FILE)
        portfolio = make_portfolio(
            practice=(make_practice(),), quizzes=(quiz,), quiz_results=(make_result(5, 5, block="other"),)
        )

        found = standing(portfolio)

        assert (found.status, found.estimate, found.pieces) == (Status.LEARNING, None, 0)
        assert [str(step.words) for step in found.steps] == ["The questions have changed since. No level yet"]
