"""Sureness: what settles a level, and what keeps it settled. Most of it stands in the worked cases."""

from eportfolio.assessment.reckoning import reckon
from eportfolio.assessment.sureness import is_settled, stays_settled, sureness
from eportfolio.model.framework import Rules
from makers import make_piece, make_scale

SCALE = make_scale()


class TestSureness:
    def test_needs_three_of_three_for_nine_tenths(self) -> None:
        """The words of the pages: 75 %, 88 %, 94 %."""
        assert [sureness(count, count) for count in (1, 2, 3)] == [0.75, 0.875, 0.9375]


class TestSettled:
    def test_looks_at_the_newest_pieces_only(self) -> None:
        """A low start does not hold a learner down."""
        low = [make_piece(f"2026-08-0{day}", 1) for day in (1, 2, 3)]
        high = [make_piece(f"2026-09-0{day}", 3) for day in (1, 2, 3)]

        assert is_settled(low + high, SCALE, Rules())

    def test_goes_by_the_rules(self) -> None:
        pieces = [make_piece("2026-09-01"), make_piece("2026-09-02")]

        assert not is_settled(pieces, SCALE, Rules())
        assert is_settled(pieces, SCALE, Rules(settled_sureness=0.8))
        assert not is_settled(pieces, SCALE, Rules(settled_sureness=0.8, settled_days=3))

    def test_is_judged_at_the_end_of_a_day(self) -> None:
        """With the weak piece in it, the third day settles nothing that could be held."""
        pieces = [
            make_piece("2026-09-01"),
            make_piece("2026-09-02"),
            make_piece("2026-09-03", 3, entry="a"),
            make_piece("2026-09-03", 1, entry="b"),
        ]

        assert not stays_settled(reckon(pieces, Rules(), 3), SCALE, Rules())
        assert stays_settled(reckon(pieces[:3], Rules(), 3), SCALE, Rules())
