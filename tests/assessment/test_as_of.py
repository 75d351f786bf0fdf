"""As of: what a day did not know yet."""

from dataclasses import replace
from typing import Any

from every_mark import make_practice, make_quiz, make_result

from eportfolio.assessment.as_of import as_of
from eportfolio.model import profile as profiles
from eportfolio.model.conference import Pick, Promise
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.learning_path import Agreement, Demonstration, LearningPath
from makers import (
    make_change,
    make_conference,
    make_entry,
    make_feedback,
    make_judgement,
    make_marker,
    make_path,
    make_path_step,
    make_portfolio,
    make_profile,
    make_settings,
    make_version,
    on,
)


def entry_on(day: str, *feedback: Any, **entry: Any) -> Entry:
    (only,) = as_of(make_portfolio(entries=[make_entry(**entry)], feedback=feedback), on(day)).entries
    return only


def path_on(day: str, **path: Any) -> LearningPath:
    (only,) = as_of(make_portfolio(entries=[make_entry()], paths=(make_path(**path),)), on(day)).paths
    return only


class TestToday:
    def test_changes_nothing(self) -> None:
        """A portfolio with nothing dated later is what it is."""
        portfolio = make_portfolio(
            settings=make_settings(showcase=("pancake-math",)),
            profile=make_profile(),
            entries=[
                make_entry(state="revised", asked=on("2026-09-08"), revised=on("2026-09-12"), version=2)
            ],
            feedback=[make_feedback(reply="I cut it again.", revised=on("2026-09-12"), path="council")],
            judgements=(make_judgement(),),
            paths=(
                make_path(
                    changes=(make_change(),), demonstration=Demonstration("", "", None, "pancake-math")
                ),
            ),
        )

        assert as_of(portfolio, on("2026-12-01")) == portfolio

    def test_keeps_the_work_that_a_marker_is_to_be_met_by(self) -> None:
        """A marker may name its entry before anybody has said that it is met."""
        marker = make_marker(met=None, entry="pancake-math")

        then = path_on("2026-12-01", markers=(marker,))

        assert then.markers == (marker,)


class TestEntries:
    def test_of_later_days_are_left_out_with_what_was_said_of_them(self) -> None:
        later = make_entry("kite", done_on=on("2026-09-20"))
        portfolio = make_portfolio(
            entries=[make_entry(), later], feedback=[make_feedback("kite", given=on("2026-09-09"))]
        )

        then = as_of(portfolio, on("2026-09-19"))

        assert [one.id for one in then.entries] == ["pancake-math"]
        assert then.feedback == ()

    def test_count_on_their_own_day(self) -> None:
        assert entry_on("2026-09-07").id == "pancake-math"

    def test_lose_a_later_revision_and_its_version(self) -> None:
        first = make_feedback(version=1, given=on("2026-09-09"))
        revised = {"version": 3, "revised": on("2026-09-20"), "state": "revised", "asked": on("2026-09-08")}

        then = entry_on("2026-09-19", first, **revised)

        assert (then.version, then.revised, then.state) == (1, None, "ready")

    def test_have_the_version_that_feedback_spoke_of_by_then(self) -> None:
        second = make_feedback(version=2, given=on("2026-09-12"))

        assert entry_on("2026-09-19", second, version=3, revised=on("2026-09-20")).version == 2

    def test_have_not_been_asked_about_before_they_were(self) -> None:
        then = entry_on("2026-09-10", state="ready", asked=on("2026-09-14"), question="Is step 3 right?")

        assert (then.state, then.asked, then.question) == ("final", None, "")

    def test_still_waited_for_what_was_answered_later(self) -> None:
        """It is final now, but on that day nobody had answered."""
        answered = make_feedback(given=on("2026-09-16"))

        then = entry_on("2026-09-15", answered, state="final", asked=on("2026-09-14"))

        assert then.state == "ready"

    def test_stay_drafts(self) -> None:
        assert entry_on("2026-09-10", state="draft", version=2, revised=on("2026-09-14")).state == "draft"


class TestFeedback:
    def test_of_later_days_is_left_out(self) -> None:
        early, late = make_feedback(given=on("2026-09-09")), make_feedback(given=on("2026-09-16"))

        then = as_of(make_portfolio(entries=[make_entry()], feedback=[early, late]), on("2026-09-15"))

        assert then.feedback == (early,)

    def test_loses_a_later_reply(self) -> None:
        """A reply is dated by its revision."""
        assert self.reply_on("2026-09-17", revised=on("2026-09-18")) == ("", None)
        assert self.reply_on("2026-09-18", revised=on("2026-09-18")) == ("I cut it again.", on("2026-09-18"))

    def test_keeps_a_reply_without_a_revision(self) -> None:
        assert self.reply_on("2026-09-09", revised=None) == ("I cut it again.", None)

    def test_names_no_path_that_had_not_begun(self) -> None:
        portfolio = make_portfolio(
            entries=[make_entry()],
            feedback=[make_feedback(path="council", given=on("2026-08-30"))],
            paths=(make_path(start=on("2026-10-01"), agreed=()),),
        )

        then = as_of(portfolio, on("2026-09-15"))

        assert (then.paths, [one.path for one in then.feedback]) == ((), [""])

    def reply_on(self, day: str, **feedback: Any) -> tuple[Any, ...]:
        said: Feedback = make_feedback(reply="I cut it again.", **feedback)
        (then,) = as_of(make_portfolio(entries=[make_entry()], feedback=[said]), on(day)).feedback
        return then.reply, then.revised


class TestJudgements:
    def test_of_later_days_are_left_out(self) -> None:
        early, late = make_judgement(date=on("2026-09-15")), make_judgement(date=on("2026-10-15"))

        then = as_of(make_portfolio(entries=[make_entry()], judgements=[late, early]), on("2026-10-01"))

        assert then.judgements == (early,)


class TestPaths:
    def test_had_not_begun_before_their_start(self) -> None:
        portfolio = make_portfolio(paths=(make_path(start=on("2026-10-01"), agreed=()),))

        assert as_of(portfolio, on("2026-09-30")).paths == ()
        assert len(as_of(portfolio, on("2026-10-01")).paths) == 1

    def test_had_begun_once_they_were_agreed(self) -> None:
        """Agreed on 4 September to start in October."""
        assert path_on("2026-09-10", start=on("2026-10-01")).state == "active"

    def test_lose_later_agreements_and_are_a_proposal_again(self) -> None:
        """It takes a student and a teacher."""
        mira, teacher = (
            Agreement("mira", "student", on("2026-09-04")),
            Agreement("ms-rivera", "teacher", on("2026-09-08")),
        )

        then = path_on("2026-09-05", agreed=(mira, teacher))

        assert (then.agreed, then.state) == ((mira,), "proposed")

    def test_lose_later_changes(self) -> None:
        early, late = make_change("2026-09-11"), make_change("2026-09-29")

        assert path_on("2026-09-20", changes=(early, late)).changes == (early,)

    def test_have_a_step_still_that_was_declined_later(self) -> None:
        left_out = make_change("2026-09-21", what="declined: Map the creek")

        before, after = (path_on(day, changes=(left_out,)) for day in ("2026-09-20", "2026-09-21"))

        assert [step.do for step in before.kept_steps] == ["Map the creek"]
        assert after.kept_steps == ()

    def test_lose_what_was_done_and_met_later(self) -> None:
        step = make_path_step(done=on("2026-09-27"))
        marker = make_marker(met=on("2026-09-29"), entry="pancake-math")

        then = path_on("2026-09-28", steps=(step,), markers=(marker,), state="reached")

        assert then.steps == (step,)
        assert then.markers == (replace(marker, met=None, entry=""),)
        assert then.state == "active"

    def test_name_no_work_of_a_later_day(self) -> None:
        """Also where the marker that it is to meet is not met to this day."""
        marker = make_marker(met=None, entry="pancake-math")

        then = path_on("2026-09-06", markers=(marker,))

        assert then.markers == (replace(marker, entry=""),)


class TestSelfChecks:
    def test_have_no_results_of_later_days(self) -> None:
        early, late = make_result(day="2026-09-14"), make_result(day="2026-10-01")
        portfolio = make_portfolio(
            practice=(make_practice(),), quizzes=(make_quiz(),), quiz_results=(early, late)
        )

        assert as_of(portfolio, on("2026-09-30")).quiz_results == (early,)
        assert as_of(portfolio, on("2026-10-01")).quiz_results == (early, late)

    def test_go_with_work_of_a_later_day(self) -> None:
        """A page of practice carries no day, and was always there."""
        of_kite = make_quiz("of-kite", file="evidence/kite.md")
        portfolio = make_portfolio(
            entries=[make_entry("kite", done_on=on("2026-09-14"))],
            practice=(make_practice(),),
            quizzes=(of_kite, make_quiz()),
        )

        assert as_of(portfolio, on("2026-09-13")).quizzes == (make_quiz(),)
        assert as_of(portfolio, on("2026-09-14")).quizzes == (of_kite, make_quiz())


class TestConferences:
    def test_of_later_days_are_left_out(self) -> None:
        early, late = make_conference("2026-09-25"), make_conference("2026-11-12")

        then = as_of(make_portfolio(entries=[make_entry()], conferences=(early, late)), on("2026-11-11"))

        assert then.conferences == (early,)

    def test_lose_what_was_done_later(self) -> None:
        promise = Promise("Free the kitchen", "mira", on("2026-10-20"), on("2026-10-18"))
        portfolio = make_portfolio(
            entries=[make_entry()], conferences=(make_conference(promises=(promise,)),)
        )

        assert as_of(portfolio, on("2026-10-17")).conferences[0].promises == (replace(promise, done=None),)
        assert as_of(portfolio, on("2026-10-18")).conferences[0].promises == (promise,)

    def test_name_no_work_and_no_path_of_a_later_day(self) -> None:
        """A file may be written before its day, and its work be dated after it."""
        talk = make_conference(picks=(Pick("pancake-math", ""), Pick("kite", "")), goals=("council",))
        portfolio = make_portfolio(
            entries=[make_entry(), make_entry("kite", done_on=on("2026-11-01"))],
            paths=(make_path(start=on("2026-11-01"), agreed=()),),
            conferences=(talk,),
        )

        (then,) = as_of(portfolio, on("2026-10-01")).conferences

        assert (then.picks, then.goals) == ((Pick("pancake-math", ""),), ())


class TestNames:
    def test_of_what_is_left_out_are_gone(self) -> None:
        """Every name in a portfolio exists."""
        portfolio = make_portfolio(
            settings=make_settings(showcase=("kite", "pancake-math")),
            entries=[make_entry(), make_entry("kite", done_on=on("2026-11-01"))],
            judgements=[make_judgement(entries=("pancake-math", "kite"))],
            paths=(
                make_path(demonstration=Demonstration("The kite", "the class", None, "kite")),
                make_path("summer", start=on("2027-06-01"), agreed=()),
                make_path("knots", parent="summer"),
            ),
        )

        then = as_of(portfolio, on("2026-10-01"))

        assert then.settings.showcase == ("pancake-math",)
        assert then.judgements[0].entries == ("pancake-math",)
        assert [path.parent for path in then.paths] == ["", ""]
        assert then.paths[0].demonstration == Demonstration("The kite", "the class", None, "")


class TestProfile:
    def test_loses_results_and_habits_of_later_days(self) -> None:
        results = tuple(
            profiles.TestResult("reading check", on(day), "212", "") for day in ("2026-09-01", "2026-10-01")
        )
        habits = tuple(profiles.Habit("habits:plan", 2, "", on(day)) for day in ("2026-09-01", "2026-10-01"))

        then = as_of(
            make_portfolio(profile=make_profile(tests=results, habits=habits)), on("2026-09-15")
        ).profile

        assert then is not None
        assert (then.tests, then.habits) == (results[:1], habits[:1])

    def test_does_not_say_that_it_was_gone_through_later(self) -> None:
        """Its texts are today's, since nothing tells what they were; a day still to come would be untrue."""
        portfolio = make_portfolio(profile=make_profile(updated=on("2026-09-14"), about="I build kites."))

        then = as_of(portfolio, on("2026-09-13")).profile

        assert then is not None
        assert (then.updated, then.about) == (None, "I build kites.")


class TestOlderTexts:
    def test_are_those_of_versions_before_the_one_of_the_day(self) -> None:
        """On the 15th it was version 2, since feedback on that had been given; 3 came on the 20th."""
        entry = make_entry(version=3, revised=on("2026-09-20"))
        given = make_feedback(version=2, given=on("2026-09-14"))
        history = (
            make_version(number=2, saved_on=on("2026-09-13")),
            make_version(number=1, saved_on=on("2026-09-08")),
        )
        portfolio = make_portfolio(entries=[entry], feedback=[given], history=history)

        assert [one.number for one in as_of(portfolio, on("2026-09-20")).history] == [2, 1]
        assert [one.number for one in as_of(portfolio, on("2026-09-15")).history] == [1]
        assert as_of(portfolio, on("2026-09-10")).history == ()

    def test_are_none_that_were_saved_later_or_of_work_done_later(self) -> None:
        late = make_version(saved_on=on("2026-09-25"))
        portfolio = make_portfolio(entries=[make_entry(version=2)], history=(late,))

        assert as_of(portfolio, on("2026-09-24")).history == ()
        assert as_of(portfolio, on("2026-09-25")).history == (late,)
        assert as_of(portfolio, on("2026-09-06")).history == ()
