"""Knowledge: the way to a goal. What is ready, implied and newest stands in the worked cases."""

from eportfolio.assessment.knowledge import knowledge

NEEDS = {
    "parts": (),
    "name": (("parts",),),
    "compare": (("name",),),
    "decimals": (("name",),),
    "percent": (("decimals", "compare"),),
    "shop": (("percent",), ("parts",)),
}


class TestWay:
    def test_goes_through_every_branch_that_is_open(self) -> None:
        assert knowledge(NEEDS, []).way_to("percent") == {"parts", "name", "compare", "decimals", "percent"}

    def test_goes_only_through_the_branch_that_is_known(self) -> None:
        """Nobody has to learn decimals for percent who came by comparing."""
        way = knowledge(NEEDS, ["compare"]).way_to("percent")

        assert way == {"parts", "name", "compare", "percent"}


class TestOpened:
    def test_needs_nothing_else_to_be_missing(self) -> None:
        """Decimals or comparing would open percent; percent is all that shop still lacks."""
        assert knowledge(NEEDS, ["name"]).opened() == {
            "compare": ("percent",),
            "decimals": ("percent",),
            "percent": ("shop",),
        }

    def test_counts_no_door_that_is_open_already(self) -> None:
        assert "decimals" not in knowledge(NEEDS, ["compare"]).opened()


class TestImplied:
    def test_reaches_down_to_the_ground(self) -> None:
        assert knowledge(NEEDS, ["compare"]).implied == {"name", "parts"}
