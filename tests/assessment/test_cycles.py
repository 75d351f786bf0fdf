"""Cycles: how fast feedback travels, and what waits."""

from typing import Any

from eportfolio.assessment.cycles import cycles, summary, waiting
from eportfolio.assessment.rounds import Cycle, Waiting
from eportfolio.assessment.school_days import school_days
from eportfolio.model.settings import Calendar
from makers import CLASS, PUBLIC, TEAM, make_entry, make_feedback, make_settings, on

DAYS = school_days(Calendar())


def rounds(*feedback: Any, entries: Any = (), **settings: Any) -> tuple[Cycle, ...]:
    entries = entries or (make_entry(),)
    return cycles(feedback, {entry.id: entry for entry in entries}, DAYS, make_settings(**settings))


def left(
    *entries: Any, feedback: Any = (), today: str = "2026-09-21", **settings: Any
) -> tuple[Waiting, ...]:
    return waiting(feedback, entries, DAYS, make_settings(**settings), on(today))


class TestCycle:
    def test_is_counted_in_school_days(self) -> None:
        """Asked on Monday, answered on Wednesday, used on the Monday after: 2, 3 and 5 school days."""
        (cycle,) = rounds(
            make_feedback(asked=on("2026-09-14"), given=on("2026-09-16"), revised=on("2026-09-21"))
        )

        assert (cycle.response, cycle.uptake, cycle.whole, cycle.on_time) == (2, 3, 5, True)

    def test_is_on_time_within_the_days_that_the_settings_name(self) -> None:
        late = make_feedback(asked=on("2026-09-14"), given=on("2026-09-18"))

        assert rounds(late)[0].on_time is False
        assert rounds(late, feedback_days=4)[0].on_time is True

    def test_knows_no_response_to_what_nobody_asked(self) -> None:
        (cycle,) = rounds(make_feedback(asked=None, revised=on("2026-09-10")))

        assert (cycle.response, cycle.on_time, cycle.whole, cycle.uptake) == (None, None, None, 1)

    def test_comes_newest_first(self) -> None:
        first, second = make_feedback(given=on("2026-09-09")), make_feedback(given=on("2026-09-16"))

        assert [cycle.feedback for cycle in rounds(first, second)] == [second.id, first.id]

    def test_of_a_draft_is_none(self) -> None:
        assert rounds(make_feedback("a-draft")) == ()


class TestCycleAudience:
    def test_is_that_of_feedback_and_entry(self) -> None:
        peer = make_feedback(role="peer", by="cho")

        assert rounds(peer)[0].audience == CLASS
        assert rounds(peer, entries=[make_entry(audience=TEAM)])[0].audience == TEAM

    def test_is_that_of_levels_where_a_day_of_asking_is_told(self) -> None:
        """When something was asked for goes with the levels."""
        asked = make_feedback(role="peer", by="cho", asked=on("2026-09-07"))

        assert rounds(asked)[0].audience == TEAM


class TestWaiting:
    def test_is_what_was_asked_about_and_not_answered(self) -> None:
        entry = make_entry(state="ready", asked=on("2026-09-14"))

        assert left(entry) == (Waiting("pancake-math", on("2026-09-14"), 5, True, TEAM),)
        assert left(entry, feedback=[make_feedback(given=on("2026-09-16"))]) == ()

    def test_is_late_after_the_days_that_the_settings_name(self) -> None:
        entry = make_entry(state="ready", asked=on("2026-09-14"))

        assert not left(entry, today="2026-09-17")[0].late
        assert left(entry, today="2026-09-18")[0].late
        assert not left(entry, today="2026-09-18", feedback_days=4)[0].late

    def test_is_not_ended_by_classmates_or_family(self) -> None:
        """They are welcome, and a teacher's answer is still awaited."""
        entry = make_entry(state="ready", asked=on("2026-09-07"))
        said = [make_feedback(role="peer", by="cho"), make_feedback(role="family", by="miras-father")]

        assert [one.entry for one in left(entry, feedback=said)] == ["pancake-math"]

    def test_is_ended_by_an_expert(self) -> None:
        entry = make_entry(state="ready", asked=on("2026-09-07"))

        assert left(entry, feedback=[make_feedback(role="expert", by="dr-lin")]) == ()

    def test_begins_anew_with_a_new_version(self) -> None:
        """Handed in again on Friday: one school day until Monday."""
        entry = make_entry(state="revised", asked=on("2026-09-07"), version=2, revised=on("2026-09-18"))
        on_first = make_feedback(version=1, given=on("2026-09-09"))
        on_second = make_feedback(version=2, given=on("2026-09-21"))

        assert [(one.asked, one.days) for one in left(entry, feedback=[on_first])] == [(on("2026-09-18"), 1)]
        assert left(entry, feedback=[on_first, on_second]) == ()

    def test_is_over_once_the_work_is_final(self) -> None:
        assert left(make_entry(state="final", asked=on("2026-09-07"))) == ()

    def test_needs_a_question_asked(self) -> None:
        assert left(make_entry(state="revised", version=2, revised=on("2026-09-18"))) == ()

    def test_puts_the_longest_first(self) -> None:
        entries = [
            make_entry(name, state="ready", asked=on(day))
            for name, day in (("b", "2026-09-14"), ("a", "2026-09-14"), ("c", "2026-09-08"))
        ]

        assert [one.entry for one in left(*entries)] == ["c", "a", "b"]

    def test_is_shown_to_whom_levels_and_entry_are(self) -> None:
        open_to_all = {**make_settings().audiences, "levels": PUBLIC}
        entry = make_entry(state="ready", asked=on("2026-09-14"), audience=CLASS)

        assert left(entry)[0].audience == TEAM
        assert left(entry, audiences=open_to_all)[0].audience == CLASS


class TestSummary:
    def test_takes_the_median_of_what_is_known(self) -> None:
        """Responses of 2, 1 and 4 days; uptakes of 3 and 2; one whole round of 5."""
        made = rounds(
            make_feedback(asked=on("2026-09-14"), given=on("2026-09-16"), revised=on("2026-09-21")),
            make_feedback(asked=on("2026-09-14"), given=on("2026-09-15"), by="mr-oduya"),
            make_feedback(asked=on("2026-09-14"), given=on("2026-09-18"), by="dr-lin", role="expert"),
            make_feedback(given=on("2026-09-16"), revised=on("2026-09-18"), by="cho", role="peer"),
        )
        open_one = left(make_entry(state="ready", asked=on("2026-09-14")))

        result = summary(made, open_one)

        assert (result.given, result.answered, result.on_time, result.used) == (4, 3, 2, 2)
        assert (result.response, result.uptake, result.whole) == (2, 2.5, 5)
        assert (result.waiting, result.late) == (1, 1)

    def test_claims_nothing_where_nothing_was_given(self) -> None:
        result = summary((), ())

        assert (result.given, result.response, result.uptake, result.whole) == (0, None, None, None)
