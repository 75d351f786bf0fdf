"""Readiness: reasons, order and audiences. The marks themselves stand in the worked cases."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eportfolio.assessment.judged import Readiness, Status
from eportfolio.assessment.readiness import readiness, ready_next, told_to
from eportfolio.model.audience import Audience
from eportfolio.model.learning_path import Goal
from makers import CLASS, PUBLIC, TEAM, make_framework, make_path, make_proficiency, make_standard

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
    **audiences: Audience,
) -> dict[str, Readiness]:
    """Judge by name; a standard whose audience is not given is public."""
    standards = [
        make_standard(name, needs=tuple(tuple(f"math:{one}" for one in group) for group in groups))
        for name, groups in needs.items()
    ]
    standings = [
        make_proficiency(
            one.ref,
            Status.SETTLED if one.id in known else Status.LEARNING,
            audience=audiences.get(one.id, PUBLIC),
        )
        for one in standards
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


class TestAudience:
    def test_is_that_of_the_levels_that_decide_the_mark(self) -> None:
        found = ready(known=["name"], name=CLASS, decimals=TEAM)

        assert found["compare"].audience == CLASS
        assert found["speed"].audience == PUBLIC

    def test_of_almost_takes_in_what_makes_the_missing_one_ready(self) -> None:
        """That compare is ready says that name is known."""
        assert ready(known=["name"], name=CLASS)["percent"].audience == CLASS

    def test_of_a_known_one_takes_in_what_leans_on_it(self) -> None:
        """That it is not among the newest says that something harder is known."""
        assert ready(known=["name", "compare"], compare=TEAM)["name"].audience == TEAM

    def test_of_what_is_implied_is_that_of_the_least_strict_that_implies_it(self) -> None:
        """Whoever sees decimals known may work out that name is known too."""
        found = ready(known=["compare", "decimals"], compare=TEAM, decimals=CLASS)

        assert (found["name"].implied, found["parts"].audience) == (True, CLASS)


class TestToldTo:
    def test_leaves_out_marks_that_may_not_be_seen(self) -> None:
        found = ready(known=["name"], decimals=TEAM)

        told = [one.standard for one in told_to(CLASS, found.values(), ())]

        assert told == ["math:speed", "math:parts", "math:compare"]

    def test_leaves_out_goals_of_paths_that_may_not_be_seen(self) -> None:
        path, hidden = path_to("percent"), path_to("decimals", name="hidden")
        found = ready(paths=[path, hidden])

        (parts,) = [one for one in told_to(PUBLIC, found.values(), [path]) if one.standard == "math:parts"]

        assert found["parts"].on_way_to == ("math:percent", "math:decimals")
        assert parts.on_way_to == ("math:percent",)

    def test_leaves_out_doors_that_may_not_be_seen(self) -> None:
        found = ready(known=["parts"], decimals=TEAM)

        (name,) = [one for one in told_to(PUBLIC, found.values(), ()) if one.standard == "math:name"]

        assert found["name"].opens == ("math:compare", "math:decimals")
        assert name.opens == ("math:compare",)
