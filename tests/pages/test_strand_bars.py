"""Strand bars: how many standards of a strand were on target, term by term."""

from itertools import pairwise

import pytest

from eportfolio.model.phrase import phrase
from eportfolio.model.settings import Calendar, Term
from eportfolio.pages.strand_bars import (
    BLOCK,
    FLOOR,
    MOST_BARS,
    ROOM,
    WIDTH,
    Stage,
    in_two_lines,
    since_then,
    stages,
    strand_bars,
)
from makers import CLASS, PUBLIC, TEAM, make_audiences, make_framework, make_look, make_settings, on
from rated_work import rated

TERMS = (
    Term("spring", "Spring", on("2026-01-05"), on("2026-06-12")),
    Term("autumn", "Autumn", on("2026-09-01"), on("2026-09-30")),
    Term("winter", "Winter", on("2026-11-01"), on("2026-12-18")),
)


def look_at(*work, audiences=None, **parts):
    kinds = {"audiences": audiences} if audiences else {}
    return make_look(
        settings=make_settings(calendar=Calendar(TERMS), **kinds),
        frameworks=(make_framework(standards=("add", "halve")),),
        entries=[entry for entry, _ in work],
        feedback=[given for _, given in work],
        **parts,
    )


def told(look):
    standards = look.shared.frameworks[0].standards
    return [(str(one.when), one.on_target, one.started) for one in stages(look, standards)]


class TestStages:
    def test_are_the_terms_that_have_ended_and_now(self):
        """Add is at 3 from 7 September; spring had nothing, and winter has not ended."""
        assert told(look_at(rated("first", "add"))) == [("Autumn", 1, 1), ("now", 1, 1)]

    def test_count_what_was_begun_since(self):
        look = look_at(
            rated("first", "add"),
            rated("second", "halve", level=1, day="2026-10-01"),
            today=on("2026-10-20"),
        )

        assert told(look) == [("Autumn", 1, 1), ("now", 1, 2)]

    def test_are_none_where_nothing_is_started(self):
        assert told(look_at()) == []

    def test_leave_out_levels_that_are_withheld(self):
        work = (rated("first", "add"), rated("diary", "halve", audience=TEAM))
        levels = {"audiences": make_audiences(PUBLIC)}

        assert told(look_at(*work, audience=CLASS, **levels)) == [("Autumn", 1, 1), ("now", 1, 1)]
        assert told(look_at(*work, audience=TEAM, **levels)) == [("Autumn", 2, 2), ("now", 2, 2)]


class TestWords:
    def test_compare_the_first_term_with_now(self):
        words = since_then((Stage("Autumn", 0, 1), Stage("Winter", 1, 2), Stage(phrase("now"), 2, 3)))

        assert str(words) == "0 of 1 on target at the end of Autumn, 2 of 3 now."

    def test_say_how_it_is_where_there_is_nothing_to_compare(self):
        assert str(since_then((Stage(phrase("now"), 2, 3),))) == "2 of 3 on target now."
        assert since_then(()) is None


class TestBars:
    def test_are_not_drawn_of_one_stage(self):
        assert strand_bars((Stage(phrase("now"), 2, 3),)) is None

    def test_have_a_block_a_standard_with_those_on_target_at_the_foot(self):
        first, second = strand_bars((Stage("Autumn", 0, 1), Stage(phrase("now"), 1, 3))).bars

        assert [block.on_target for block in first.blocks] == [False]
        assert [block.on_target for block in second.blocks] == [True, False, False]
        assert [block.y for block in second.blocks] == [FLOOR - BLOCK, FLOOR - 2 * BLOCK, FLOOR - 3 * BLOCK]

    def test_stand_side_by_side(self):
        bars = strand_bars(tuple(Stage(f"Term {n}", 1, 2) for n in range(4))).bars

        assert [bar.middle for bar in bars] == [37, 112, 187, 262]
        assert all(bar.x + bar.width <= after.x for bar, after in pairwise(bars))

    def test_leave_out_the_middle_of_a_long_time(self):
        """The first term and the newest ones."""
        many = tuple(Stage(f"Term {n}", 1, 2) for n in range(9))

        shown = [str(bar.stage.when) for bar in strand_bars(many).bars]

        assert shown == ["Term 0", "Term 5", "Term 6", "Term 7", "Term 8"]
        assert len(shown) == MOST_BARS

    @pytest.mark.parametrize("started", [1, 13, 14, 84, 400])
    def test_stay_inside_the_drawing(self, started):
        """Very many standards become two blocks."""
        drawn = strand_bars((Stage("Autumn", 0, 1), Stage(phrase("now"), started // 2, started)))

        blocks = [block for bar in drawn.bars for block in bar.blocks]
        assert all(block.y >= FLOOR - ROOM - 1 and block.y + block.height <= FLOOR for block in blocks)
        assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH for bar in drawn.bars)
        assert drawn.top >= 0
        assert sum(len(bar.blocks) for bar in drawn.bars) == (started + 1 if started < 14 else 3)

    def test_have_names_of_two_lines_at_most(self):
        assert in_two_lines("Autumn 2025", 9) == ("Autumn", "2025")
        assert in_two_lines("The autumn of our school in 2025", 9) == ("The", "autumn…")
