"""Since: what has changed from one day to another."""

from collections.abc import Sequence
from typing import Any

from eportfolio.assessment.attainment import LevelThen, Proficiency, Status
from eportfolio.assessment.since import Changes, Days, Met, Rise, changes_since
from makers import TEAM, make_entry, make_feedback, make_marker, make_path, make_proficiency, on

AUTUMN = Days(on("2026-09-10"), on("2026-10-10"))


def then(level: float | None, status: Status = Status.LEARNING, standard: str = "math:add") -> LevelThen:
    return LevelThen(standard, level, status, TEAM)


def now(level: float | None, status: Status = Status.LEARNING, standard: str = "math:add") -> Proficiency:
    return make_proficiency(standard, status, level=level)


def changes(
    before: Sequence[LevelThen] = (), after: Sequence[Proficiency] = (), **things: Sequence[Any]
) -> Changes:
    named = {"entries": (), "feedback": (), "paths": (), **things}
    return changes_since(AUTUMN, before, after, named["entries"], named["feedback"], named["paths"])


class TestRises:
    def test_are_levels_higher_than_then(self) -> None:
        assert changes([then(2)], [now(3, Status.REACHED)]).rises == (Rise("math:add", 2, 3, False),)

    def test_are_first_levels(self) -> None:
        assert changes([then(None, Status.NOT_STARTED)], [now(1)]).rises == (
            Rise("math:add", None, 1, False),
        )

    def test_are_levels_settled_since(self) -> None:
        assert changes([then(3, Status.REACHED)], [now(3, Status.SETTLED)]).rises == (
            Rise("math:add", 3, 3, True),
        )

    def test_are_not_levels_that_stayed_or_sank(self) -> None:
        assert changes([then(2)], [now(2)]).rises == ()
        assert changes([then(3, Status.SETTLED)], [now(3, Status.SETTLED)]).rises == ()
        assert changes([then(3, Status.REACHED)], [now(2)]).rises == ()
        assert changes([then(2)], [now(None)]).rises == ()

    def test_are_not_told_of_what_was_not_known_then(self) -> None:
        """A standard whose level then may not be seen, or that did not exist."""
        assert changes([], [now(3)]).rises == ()


class TestDays:
    def test_begin_after_the_first_and_end_with_the_last(self) -> None:
        entries = [
            make_entry(day, done_on=on(day))
            for day in ("2026-10-11", "2026-10-10", "2026-09-11", "2026-09-10")
        ]

        assert changes(entries=entries).entries == ("2026-10-10", "2026-09-11")

    def test_hold_no_draft(self) -> None:
        assert changes(entries=[make_entry(done_on=on("2026-09-20"), state="draft")]).entries == ()

    def test_hold_markers_met_in_them(self) -> None:
        markers = (
            make_marker("early", met=on("2026-09-10")),
            make_marker("now", met=on("2026-09-20")),
            make_marker("open"),
        )

        assert changes(paths=[make_path(markers=markers)]).met == (Met("council", "now"),)

    def test_hold_feedback_answered_in_them(self) -> None:
        given = [
            make_feedback("early", revised=on("2026-09-10")),
            make_feedback("now", revised=on("2026-09-20")),
            make_feedback("open"),
        ]

        assert changes(feedback=given).answered == ("now/2026-09-09-ms-rivera",)


class TestAny:
    def test_is_true_with_a_single_change(self) -> None:
        assert not changes().is_any
        assert changes([then(2)], [now(3)]).is_any
        assert changes(entries=[make_entry(done_on=on("2026-09-20"))]).is_any
