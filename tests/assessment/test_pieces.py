"""Pieces: what counts, and how much."""

from typing import Any

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.pieces import combine, pieces_by_standard
from eportfolio.model.framework import Rules
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_entry,
    make_feedback,
    make_framework,
    make_rating,
    make_scale,
    make_self_rating,
    on,
)


def pieces(entries: list[Any], feedback: list[Any] = [], **framework: Any) -> tuple[Piece, ...]:  # noqa: B006
    """Make the pieces of math:add."""
    return pieces_by_standard([make_framework(**framework)], entries, feedback)["math:add"]


def piece(entry: Any, *feedback: Any, **framework: Any) -> Piece:
    (only,) = pieces([entry], list(feedback), **framework)
    return only


class TestWeight:
    def test_is_source_times_help(self) -> None:
        rated = make_feedback(levels={"math:add": 3})

        assert piece(make_entry(help="alone"), rated).weight == 1
        assert piece(make_entry(help="hints"), rated).weight == 0.5
        assert piece(make_entry(help="together"), rated).weight == 0

    def test_goes_by_the_rules_of_the_framework(self) -> None:
        rules = Rules(sources=(("teacher", 0.8), ("expert", 1.0)), help=(("alone", 1.0), ("hints", 0.25)))

        found = piece(make_entry(help="hints"), make_feedback(levels={"math:add": 3}), rules=rules)

        assert found.weight == 0.2

    def test_is_none_where_nobody_has_rated(self) -> None:
        """The work is there and waits; it is no zero."""
        found = piece(make_entry(self_ratings=(make_self_rating(4),)))

        assert (found.score, found.weight, found.source, found.counts) == (None, 0, "", False)


class TestRaters:
    def test_say_their_newest_word(self) -> None:
        first = make_feedback(levels={"math:add": 1}, given=on("2026-09-09"))
        second = make_feedback(levels={"math:add": 3}, given=on("2026-09-16"))

        found = piece(make_entry(), first, second)

        assert found.score == 3
        assert [rating.level for rating in found.ratings] == [3]

    def test_are_heard_together(self) -> None:
        teacher = make_feedback(levels={"math:add": 2})
        expert = make_feedback(levels={"math:add": 3}, by="dr-lin", role="expert")

        found = piece(make_entry(), teacher, expert)

        assert (found.score, found.weight, found.talk) == (2.5, 1, False)

    def test_two_far_apart_talk_first(self) -> None:
        """Their mean would be a level that neither of them saw."""
        low = make_feedback(levels={"math:add": 1})
        high = make_feedback(levels={"math:add": 3}, by="mr-oduya")

        found = piece(make_entry(), low, high)

        assert found.talk
        assert not found.counts

    def test_count_again_once_they_have_talked(self) -> None:
        """They say so by a newer rating."""
        low = make_feedback(levels={"math:add": 1})
        high = make_feedback(levels={"math:add": 3}, by="mr-oduya")
        talked = make_feedback(levels={"math:add": 2}, given=on("2026-09-16"))

        found = piece(make_entry(), low, high, talked)

        assert (found.score, found.weight, found.talk) == (2.5, 1, False)

    def test_three_count_by_the_middle_even_when_they_should_talk(self) -> None:
        said = [
            make_feedback(levels={"math:add": level}, by=by)
            for level, by in ((1, "ms-rivera"), (3, "mr-oduya"), (4, "ms-lee"))
        ]

        found = piece(make_entry(), *said)

        assert (found.score, found.weight, found.talk) == (3, 1, True)

    def test_whose_word_weighs_nothing_do_not_sway_the_others(self) -> None:
        rules = Rules(sources=(("teacher", 1.0), ("expert", 0.0)))
        teacher = make_feedback(levels={"math:add": 3})
        expert = make_feedback(levels={"math:add": 1}, by="dr-lin", role="expert")

        found = piece(make_entry(), teacher, expert, rules=rules)

        assert (found.score, found.weight, found.source, found.talk) == (3, 1, "teacher", False)
        assert len(found.ratings) == 2

    def test_are_far_apart_in_levels_of_the_scale(self) -> None:
        """On a scale of 0, 40, 70, 100 the ratings 40 and 70 are neighbours."""
        scale = make_scale((0, 40, 70, 100), target=70)

        assert not combine([40, 70], scale).apart
        assert combine([40, 100], scale).apart


class TestDate:
    def test_is_that_of_the_work(self) -> None:
        found = piece(make_entry(done_on=on("2026-09-07")), make_feedback(levels={"math:add": 3}))

        assert found.date == on("2026-09-07")

    def test_is_the_revision_once_that_has_been_rated(self) -> None:
        entry = make_entry(done_on=on("2026-09-07"), revised=on("2026-09-18"), version=2)
        before = make_feedback(levels={"math:add": 2}, given=on("2026-09-16"))
        after = make_feedback(levels={"math:add": 3}, given=on("2026-09-18"))

        assert piece(entry, before).date == on("2026-09-07")
        assert piece(entry, before, after).date == on("2026-09-18")

    def test_orders_the_pieces_and_ids_order_a_day(self) -> None:
        entries = [
            make_entry("b", done_on=on("2026-09-14")),
            make_entry("c", done_on=on("2026-09-07")),
            make_entry("a", done_on=on("2026-09-14")),
        ]

        assert [one.entry for one in pieces(entries)] == ["c", "a", "b"]


class TestStandards:
    def test_come_from_the_entry_and_from_what_was_rated(self) -> None:
        """A teacher may see more in a work than its author tagged."""
        framework = make_framework(standards=("add", "compare", "percent"))
        rated = make_feedback(levels={"math:compare": 3})

        found = pieces_by_standard([framework], [make_entry(standards=("math:add",))], [rated])

        assert {ref: [one.score for one in some] for ref, some in found.items()} == {
            "math:add": [None],
            "math:compare": [3],
            "math:percent": [],
        }

    def test_leave_out_what_is_said_of_other_entries(self) -> None:
        """A draft is handed to nobody, and what was said of it counts as little."""
        assert pieces([], [make_feedback("a-draft", levels={"math:add": 3})]) == ()


class TestAudience:
    def test_is_the_strictest_of_entry_and_ratings(self) -> None:
        rating = make_rating(audience=PUBLIC)
        open_feedback = make_feedback(ratings=(rating,))
        class_feedback = make_feedback(ratings=(make_rating(by="mr-oduya", audience=CLASS),), by="mr-oduya")

        assert piece(make_entry(), open_feedback).audience == PUBLIC
        assert piece(make_entry(), open_feedback, class_feedback).audience == CLASS
        assert piece(make_entry(audience=TEAM), open_feedback).audience == TEAM
