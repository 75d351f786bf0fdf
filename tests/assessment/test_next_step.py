"""Next step: the one thing for today, out of all that is open."""

import pytest

from eportfolio.assessment.attainment import Status
from eportfolio.assessment.next_step import Reason, step_today
from makers import make_feedback, make_proficiency, on

TODAY = on("2026-10-01")
FAR = on("2026-12-01")


def given(name, try_by=FAR, **changes):
    return make_feedback(name, try_by=try_by and on(str(try_by)), **changes)


def check(name, day):
    return make_proficiency(f"math:{name}", Status.REACHED, check_on=on(day), check_due=True)


def chosen(feedback=(), checks=(), ready=()):
    step = step_today(feedback, checks, ready, TODAY)
    return step and (step.reason, step.name.split("/")[0])


class TestOrder:
    ALL = (
        given("in-time", "2026-10-05", reply="Tomorrow"),
        given("late", "2026-09-30", reply="Tomorrow"),
        given("unanswered"),
        given("open", reply="Tomorrow"),
    )

    @pytest.mark.parametrize(
        ("there", "reason"),
        [
            (["in-time", "late", "unanswered", "check", "ready", "open"], Reason.DUE),
            (["late", "unanswered", "check", "ready", "open"], Reason.LATE),
            (["unanswered", "check", "ready", "open"], Reason.ANSWER),
            (["check", "ready", "open"], Reason.CHECK),
            (["ready", "open"], Reason.READY),
            (["open"], Reason.OPEN),
        ],
    )
    def test_is_in_time_late_answer_check_ready_open(self, there, reason):
        """Each goes before all that come after it in the list."""
        step = chosen(
            feedback=[one for one in self.ALL if one.entry in there],
            checks=[check("check", "2026-09-20")] if "check" in there else [],
            ready=["math:ready"] if "ready" in there else [],
        )

        assert step is not None
        assert step[0] is reason
        assert step[1].removeprefix("math:") == there[0]

    def test_has_nothing_where_nothing_is_open(self):
        assert chosen() is None


class TestInTime:
    @pytest.mark.parametrize(
        ("try_by", "reason"),
        [
            ("2026-09-30", Reason.LATE),
            ("2026-10-01", Reason.DUE),
            ("2026-10-08", Reason.DUE),
            ("2026-10-09", Reason.ANSWER),
        ],
    )
    def test_is_what_is_to_be_shown_today_or_in_the_next_seven_days(self, try_by, reason):
        assert chosen([given("a", try_by)]) == (reason, "a")

    def test_is_first_what_comes_first(self):
        assert chosen([given("b", "2026-10-06"), given("a", "2026-10-03")]) == (Reason.DUE, "a")


class TestLate:
    def test_is_first_what_was_missed_last(self):
        """An old one that nobody took up must not stand in the way for ever."""
        assert chosen([given("old", "2026-03-01"), given("new", "2026-09-28")]) == (Reason.LATE, "new")


class TestAnswer:
    def test_is_first_what_has_waited_longest(self):
        """With a day or without."""
        newer = given("newer", given=on("2026-09-20"))
        older = given("older", None, given=on("2026-09-10"))

        assert chosen([newer, older]) == (Reason.ANSWER, "older")


class TestStandard:
    def test_to_be_checked_is_the_one_due_longest(self):
        due = [check("b", "2026-09-20"), check("a", "2026-08-20")]

        assert chosen(checks=due) == (Reason.CHECK, "math:a")

    def test_that_is_ready_is_the_best_one(self):
        assert chosen(ready=["math:best", "math:next"]) == (Reason.READY, "math:best")


class TestOpen:
    def test_is_first_what_is_to_be_shown_first_and_what_has_no_day_last(self):
        undated = given("undated", None, reply="Yes")
        dated = given("dated", "2026-11-01", reply="Yes")

        assert chosen([undated, dated]) == (Reason.OPEN, "dated")
