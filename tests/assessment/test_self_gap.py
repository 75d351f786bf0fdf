"""Self-gap: which ratings are set side by side. The sums stand in the worked cases."""

from typing import Any

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.judged import SelfGap, SelfPair
from eportfolio.assessment.self_gap import self_gap, self_pairs
from eportfolio.model.audience import Audience
from makers import (
    PUBLIC,
    TEAM,
    make_entry,
    make_framework,
    make_piece,
    make_scale,
    make_self_rating,
    make_standard,
)


def pairs(
    entries: list[Any], pieces: dict[str, list[Piece]], self_for: Audience = PUBLIC
) -> tuple[SelfPair, ...]:
    return self_pairs(entries, pieces, self_for)


class TestPairs:
    def test_are_of_the_same_work_and_standard(self) -> None:
        kite = make_entry("kite", self_ratings=(make_self_rating(4), make_self_rating(1, "math:percent")))

        result = pairs(
            [kite], {"math:add": [make_piece(score=3, entry="kite"), make_piece(score=1, entry="other")]}
        )

        assert result == (SelfPair("kite", "math:add", 4, 3, PUBLIC),)

    def test_need_a_teacher_or_expert(self) -> None:
        """A quiz has no eyes."""
        kite = make_entry("kite", self_ratings=(make_self_rating(4),))

        assert pairs([kite], {"math:add": [make_piece(entry="kite", source="quiz", weight=0.5)]}) == ()
        assert pairs([kite], {"math:add": [make_piece(score=None, entry="kite", source="")]}) == ()

    def test_may_be_of_work_done_together(self) -> None:
        """It does not count for the level, and still both have looked at it."""
        kite = make_entry("kite", self_ratings=(make_self_rating(3),))
        piece = make_piece(entry="kite", help="together", weight=0.0)

        assert pairs([kite], {"math:add": [piece]}) == (SelfPair("kite", "math:add", 3, 3, PUBLIC),)

    def test_are_for_those_who_may_see_both_sides(self) -> None:
        kite = make_entry("kite", self_ratings=(make_self_rating(3),))

        (strict_piece,) = pairs([kite], {"math:add": [make_piece(entry="kite", audience=TEAM)]})
        (strict_self,) = pairs([kite], {"math:add": [make_piece(entry="kite")]}, self_for=TEAM)

        assert (strict_piece.audience, strict_self.audience) == (TEAM, TEAM)


class TestGap:
    def test_is_none_without_a_pair(self) -> None:
        assert self_gap((), [make_framework()]) is None

    def test_is_counted_in_levels_of_each_scale(self) -> None:
        """40 for 70 on a scale of 0, 40, 70, 100 is one level under; 4 for 3 is one above."""
        shop = make_framework(
            "shop", [make_standard("tax", "shop")], scale=make_scale((0, 40, 70, 100), target=70)
        )
        under = SelfPair("till", "shop:tax", 40, 70, PUBLIC)
        above = SelfPair("kite", "math:add", 4, 3, PUBLIC)

        assert self_gap([under], [shop]) == SelfGap(1, -1, 1, "sees it lower", PUBLIC)
        assert self_gap([under, above], [shop, make_framework()]) == SelfGap(2, 0, 1, "varies", PUBLIC)

    def test_is_for_those_who_may_see_every_pair(self) -> None:
        rows = [SelfPair("kite", "math:add", 3, 3, PUBLIC), SelfPair("diary", "math:add", 3, 3, TEAM)]

        gap = self_gap(rows, [make_framework()])

        assert gap is not None
        assert gap.audience == TEAM
