"""Self-gap: which ratings are set side by side. The sums stand in the worked cases."""

from typing import Any

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.judged import SelfGap
from eportfolio.assessment.self_gap import self_gap
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


def gap(entries: list[Any], pieces: dict[str, list[Piece]], self_for: Audience = PUBLIC) -> SelfGap | None:
    return self_gap(entries, pieces, [make_framework()], self_for)


class TestPairs:
    def test_are_of_the_same_work_and_standard(self) -> None:
        kite = make_entry("kite", self_ratings=(make_self_rating(4), make_self_rating(1, "math:percent")))

        result = gap(
            [kite], {"math:add": [make_piece(score=3, entry="kite"), make_piece(score=1, entry="other")]}
        )

        assert result == SelfGap(1, 1, 1, "sees it higher", PUBLIC)

    def test_need_a_teacher_or_expert(self) -> None:
        """A quiz has no eyes."""
        kite = make_entry("kite", self_ratings=(make_self_rating(4),))

        assert gap([kite], {"math:add": [make_piece(entry="kite", source="quiz", weight=0.5)]}) is None
        assert gap([kite], {"math:add": [make_piece(score=None, entry="kite", source="")]}) is None

    def test_may_be_of_work_done_together(self) -> None:
        """It does not count for the level, and still both have looked at it."""
        kite = make_entry("kite", self_ratings=(make_self_rating(3),))
        piece = make_piece(entry="kite", help="together", weight=0.0)

        assert gap([kite], {"math:add": [piece]}) == SelfGap(1, 0, 0, "matches", PUBLIC)

    def test_are_compared_in_levels_of_their_own_scale(self) -> None:
        """40 for 70 on a scale of 0, 40, 70, 100 is one level."""
        shop = make_framework(
            "shop", [make_standard("tax", "shop")], scale=make_scale((0, 40, 70, 100), target=70)
        )
        entry = make_entry("till", self_ratings=(make_self_rating(40, "shop:tax"),))

        result = self_gap([entry], {"shop:tax": [make_piece(score=70, entry="till")]}, [shop], PUBLIC)

        assert result == SelfGap(1, -1, 1, "sees it lower", PUBLIC)


class TestAudience:
    def test_is_the_strictest_of_selves_and_ratings(self) -> None:
        kite = make_entry("kite", self_ratings=(make_self_rating(3),))

        strict_piece = gap([kite], {"math:add": [make_piece(entry="kite", audience=TEAM)]})
        strict_self = gap([kite], {"math:add": [make_piece(entry="kite")]}, self_for=TEAM)

        assert strict_piece is not None
        assert strict_self is not None
        assert (strict_piece.audience, strict_self.audience) == (TEAM, TEAM)
