"""Check again: how harder work refreshes easier. The days themselves stand in the worked cases."""

from eportfolio.assessment.check_again import Shown, last_shown, refreshed_by_harder
from makers import CLASS, PUBLIC, make_framework, make_piece, make_scale, make_standard, on


class TestLastShown:
    def test_is_the_newest_on_target_that_counts(self) -> None:
        pieces = [
            make_piece("2026-09-07", 3, audience=CLASS),
            make_piece("2026-09-14", 2),
            make_piece("2026-09-21", 3, help="together", weight=0.0),
        ]

        assert last_shown(pieces, make_scale()) == Shown(on("2026-09-07"), CLASS)

    def test_is_nothing_without_such_a_piece(self) -> None:
        assert last_shown([make_piece("2026-09-14", 2)], make_scale()) is None


class TestHarderWork:
    def test_refreshes_what_it_includes_at_any_depth(self) -> None:
        """Percent includes decimals, decimals include fractions, in two frameworks."""
        math = make_framework(
            standards=[make_standard("fractions"), make_standard("decimals", includes=("math:fractions",))]
        )
        shop = make_framework("shop", [make_standard("percent", "shop", includes=("math:decimals",))])
        early, late = Shown(on("2026-09-07"), PUBLIC), Shown(on("2026-10-05"), CLASS)

        refreshed = refreshed_by_harder([math, shop], {"math:decimals": early, "shop:percent": late})

        assert refreshed == {"math:fractions": late, "math:decimals": late}

    def test_may_go_round_in_a_circle(self) -> None:
        """Two that contain each other are odd, but no reason to hang."""
        pair = [make_standard("a", includes=("math:b",)), make_standard("b", includes=("math:a",))]
        shown = Shown(on("2026-09-07"), PUBLIC)

        assert refreshed_by_harder([make_framework(standards=pair)], {"math:a": shown, "math:b": None}) == {
            "math:b": shown
        }
