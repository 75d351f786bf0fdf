"""Readiness: reasons and order. The marks themselves stand in the worked cases."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eportfolio.assessment.attainment import Readiness, Status
from eportfolio.assessment.readiness import readiness, ready_next
from eportfolio.model.learning_path import Goal
from makers import make_framework, make_path, make_proficiency, make_standard

NEEDS: Mapping[str, Sequence[Sequence[str]]] = {
    "speed": [],
    "parts": [],
    "name": [["parts"]],
    "compare": [["name"]],
    "decimals": [["name"]],
    "percent": [["decimals", "compare"]],
}


def ready(
    known: Iterable[str] = (),
    paths: Sequence[Any] = (),
    needs: Mapping[str, Sequence[Sequence[str]]] = NEEDS,
) -> dict[str, Readiness]:
    """Judge by name."""
    standards = [
        make_standard(name, needs=tuple(tuple(f"math:{one}" for one in group) for group in groups))
        for name, groups in needs.items()
    ]
    standings = [
        make_proficiency(one.ref, Status.SETTLED if one.id in known else Status.LEARNING) for one in standards
    ]
    found = readiness([make_framework(standards=standards)], standings, paths)
    return {one.standard.removeprefix("math:"): one for one in found}


def path_to(*goals: str, **changes: Any) -> Any:
    return make_path(goals=tuple(Goal(f"math:{goal}", 3) for goal in goals), **changes)


class TestReasons:
    def test_are_the_known_standards_it_leans_on(self) -> None:
        found = ready(known=["compare", "decimals"])

        assert found["percent"].because == ("math:decimals", "math:compare")
        assert found["compare"].because == ("math:name",)

    def test_for_almost_are_the_ready_ones_of_which_any_would_do(self) -> None:
        found = ready(known=["name"])

        assert (found["percent"].mark, found["percent"].missing) == (
            "almost",
            ("math:decimals", "math:compare"),
        )

    def test_may_come_from_another_framework(self) -> None:
        """Percent in the shop leans on percent in mathematics."""
        math = make_framework(standards=["percent"])
        shop = make_framework("shop", [make_standard("discount", "shop", needs=(("math:percent",),))])
        standings = [make_proficiency("math:percent", Status.REACHED), make_proficiency("shop:discount")]

        found = readiness([math, shop], standings, ())

        assert [(one.standard, one.mark) for one in found] == [
            ("math:percent", ""),
            ("shop:discount", "ready"),
        ]


class TestOrder:
    def test_puts_the_way_to_a_goal_first_then_open_doors_then_the_file(self) -> None:
        """Speed leads nowhere and parts opens one door, so parts comes first; a goal turns that round."""
        assert ready_next(ready().values()) == ("math:parts", "math:speed")
        assert ready_next(ready(paths=[path_to("speed")]).values()) == ("math:speed", "math:parts")

    def test_keeps_the_order_of_the_file_among_equals(self) -> None:
        needs: Mapping[str, Sequence[Sequence[str]]] = {"b": [], "a": []}

        assert ready_next(ready(needs=needs).values()) == ("math:b", "math:a")


class TestGoals:
    def test_are_those_of_paths_under_way(self) -> None:
        """A proposal is not the learner's goal yet, and a dropped path no longer."""
        paths = [path_to("percent"), path_to("speed", state="proposed"), path_to("speed", state="dropped")]

        found = ready(paths=paths)

        assert found["parts"].on_way_to == ("math:percent",)
        assert found["percent"].on_way_to == ("math:percent",)
        assert found["speed"].on_way_to == ()
