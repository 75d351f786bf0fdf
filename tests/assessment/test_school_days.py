"""School days: terms and days off. Plain weekdays stand in the worked cases."""

from eportfolio.assessment.school_days import SchoolDays, school_days
from eportfolio.model.settings import Calendar, DaysOff, Term
from makers import on


def term(first: str, last: str) -> Term:
    return Term("t", "Term", on(first), on(last))


def off(first: str, last: str = "") -> DaysOff:
    return DaysOff(on(first), on(last or first))


def days(*terms: Term, days_off: tuple[DaysOff, ...] = ()) -> SchoolDays:
    return school_days(Calendar(terms, days_off))


class TestTerms:
    def test_leave_out_what_lies_between_them(self) -> None:
        """Thursday 17 December, asked on Wednesday, then Monday 4 and Tuesday 5 January."""
        calendar = days(term("2026-09-01", "2026-12-17"), term("2027-01-04", "2027-03-31"))

        assert calendar.between(on("2026-12-16"), on("2027-01-05")) == 3

    def test_leave_out_what_lies_outside(self) -> None:
        calendar = days(term("2026-09-01", "2026-12-17"))

        assert calendar.between(on("2026-07-01"), on("2026-09-02")) == 2
        assert calendar.between(on("2026-12-17"), on("2027-06-01")) == 0
        assert calendar.between(on("2026-07-01"), on("2026-08-31")) == 0

    def test_may_overlap_and_come_in_any_order(self) -> None:
        """No day is counted twice: 1 to 4 September are four weekdays."""
        calendar = days(term("2026-09-02", "2026-09-30"), term("2026-09-01", "2026-09-04"))

        assert calendar.between(on("2026-08-31"), on("2026-09-04")) == 4


class TestDaysOff:
    def test_leave_out_a_run_with_both_its_ends(self) -> None:
        """Of 5 to 16 October, Monday to Friday twice, a week and a day are off."""
        calendar = days(days_off=(off("2026-10-05", "2026-10-11"), off("2026-10-14")))

        assert calendar.between(on("2026-10-02"), on("2026-10-16")) == 4

    def test_may_overlap_each_other_and_the_ends_of_terms(self) -> None:
        """Term from Tuesday 1 September; Tuesday to Thursday are off in three ways: only Friday is left."""
        calendar = days(
            term("2026-09-01", "2026-09-04"),
            days_off=(off("2026-08-20", "2026-09-02"), off("2026-09-02", "2026-09-03"), off("2026-09-03")),
        )

        assert calendar.between(on("2026-08-01"), on("2026-09-30")) == 1

    def test_may_take_a_whole_term(self) -> None:
        calendar = days(term("2026-09-01", "2026-09-04"), days_off=(off("2026-01-01", "2026-12-31"),))

        assert calendar.between(on("2026-08-01"), on("2026-09-30")) == 0


class TestLongTimes:
    def test_are_counted_in_weeks(self) -> None:
        """731 days after Monday 1 January 2024: 104 weeks of five, then Tuesday to Thursday."""
        assert days().between(on("2024-01-01"), on("2026-01-01")) == 104 * 5 + 3

    def test_may_be_as_long_as_the_calendar(self) -> None:
        """521,722 weeks from a Monday on, then Tuesday to Friday: a slip of the pen is no hang."""
        calendar = days(term("0001-01-01", "9999-12-31"))

        assert calendar.between(on("0001-01-01"), on("9999-12-31")) == 521_722 * 5 + 4
