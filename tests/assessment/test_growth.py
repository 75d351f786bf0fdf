"""Growth: which estimates are compared. The sums stand in the worked cases."""

from eportfolio.assessment.attainment import Piece, Proficiency
from eportfolio.assessment.growth import arrow, growth_so_far
from eportfolio.assessment.proficiency import proficiency
from makers import make_framework, make_piece, make_scale, on


def judged(*pieces: Piece) -> Proficiency:
    return proficiency("math:add", make_framework(), pieces, on("2026-12-01"))


class TestGrowthSoFar:
    def test_runs_from_the_first_estimate_to_the_newest(self) -> None:
        """1 to 1 + 0.65 × 2 = 2.3; what was only shown does not count as a date."""
        result = growth_so_far(
            judged(
                make_piece("2026-09-01", 4, help="together", weight=0.0),
                make_piece("2026-09-07", 1),
                make_piece("2026-10-07", 3),
            ),
            make_scale(),
        )

        assert result is not None
        assert (result.start, result.end, round(result.change, 4)) == (
            on("2026-09-07"),
            on("2026-10-07"),
            1.3,
        )

    def test_needs_two_dates(self) -> None:
        same_day = judged(make_piece(entry="a", score=1), make_piece(entry="b", score=3))

        assert growth_so_far(same_day, make_scale()) is None
        assert growth_so_far(judged(), make_scale()) is None


class TestArrow:
    def test_turns_at_half_a_level(self) -> None:
        assert [arrow(change) for change in (0.5, 0.49, 0, -0.49, -0.5)] == [
            "up",
            "steady",
            "steady",
            "steady",
            "down",
        ]
