"""Readiness: what an audience may be told of what is ready, and of what is on the way to a goal."""

import pytest

from eportfolio.model.learning_path import Goal
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_framework,
    make_path,
    make_shared,
    make_standard,
)
from rated_work import OPEN, rated, shared_of


def standard(name, *needs):
    """A standard of math with its needs: "a" firmly, ("a", "b") either one."""
    groups = [(need,) if isinstance(need, str) else need for need in needs]
    return make_standard(name, needs=tuple(tuple(f"math:{one}" for one in group) for group in groups))


def readiness_of(audience, standards, *work):
    """What an audience is told, by the id of the standard."""
    told = shared_of(audience, standards, *work).readiness
    return {one.standard.removeprefix("math:"): one for one in told}


class TestReadiness:
    def test_is_withheld_with_any_level_that_decides_it(self):
        """Percent is ready because decimals are reached; whoever reads "ready" knows that they are."""
        standards = [standard("decimals"), standard("percent", "decimals")]
        work = rated("diary", "decimals", audience=TEAM)

        public, team = (shared_of(one, standards, work) for one in (PUBLIC, TEAM))

        assert "math:percent" not in [one.standard for one in public.readiness]
        assert ("math:percent", "ready") in [(one.standard, one.mark) for one in team.readiness]
        assert "math:percent" not in public.ready_next
        assert "math:percent" in team.ready_next

    def test_is_told_where_it_holds_whatever_is_withheld(self):
        """Either of two will do, and the open one is reached."""
        standards = [standard("a"), standard("b"), standard("c", ("a", "b"))]
        work = [rated("open", "a"), rated("diary", "b", audience=TEAM)]

        klass, team = (readiness_of(one, standards, *work)["c"] for one in (CLASS, TEAM))

        assert (klass.mark, klass.because) == ("ready", ("math:a",))
        assert (team.mark, team.because) == ("ready", ("math:a", "math:b"))

    def test_names_no_reason_whose_level_is_withheld(self):
        """B is known from what was built on it, but its own level is not to be told."""
        standards = [standard("b"), standard("built", "b"), standard("c", "b")]
        work = [rated("open", "built"), rated("diary", "b", level=1, audience=TEAM)]

        klass, team = (readiness_of(one, standards, *work) for one in (CLASS, TEAM))

        assert (klass["c"].mark, klass["c"].because) == ("ready", ())
        assert (team["c"].mark, team["c"].because) == ("ready", ("math:b",))
        assert "b" not in klass

    @pytest.mark.parametrize("level", [1, 3])
    @pytest.mark.parametrize(
        ("leaning", "told"),
        [
            pytest.param([standard("c", "a", "b")], ["a"], id="almost, if b were known"),
            pytest.param([standard("c", "b", "b2")], ["a"], id="ready, if both were known"),
            pytest.param(
                [standard("c", "b"), standard("d", "c")], ["a"], id="almost, if b were known and c so ready"
            ),
            pytest.param([standard("far"), standard("c", "b", "far")], ["a", "far"], id="almost"),
            pytest.param(
                [
                    standard("x"),
                    standard("far", "x"),
                    standard("farther", "far"),
                    standard("c", "b", "farther"),
                ],
                ["a", "x", "far", "farther", "c"],
                id="further away, whatever b is",
            ),
        ],
    )
    def test_is_not_told_where_it_depends_on_what_is_withheld(self, level, leaning, told):
        """And not only when it is ready or almost: what is missing would tell as well."""
        standards = [standard("a"), standard("b"), standard("b2"), *leaning]
        work = [rated(name, name, level=level, audience=TEAM) for name in ("b", "b2")]

        assert list(readiness_of(CLASS, standards, *work)) == told

    def test_is_not_told_of_what_may_be_known_from_what_is_withheld(self):
        """Whoever has built on it has it."""
        standards = [standard("a"), standard("built", "a")]

        klass, team = (
            readiness_of(one, standards, rated("diary", "built", audience=TEAM)) for one in (CLASS, TEAM)
        )

        assert list(klass) == []
        assert (team["a"].mark, team["a"].implied) == ("", True)

    def test_says_what_a_standard_opens_as_far_as_that_may_be_known(self):
        """D opens once b is known too, e is open already if b is known, and f is withheld itself."""
        standards = [
            *(standard("a"), standard("b"), standard("g")),
            *(
                standard("c", "a"),
                standard("d", "a", "b"),
                standard("e", ("a", "b")),
                standard("f", ("a", "g")),
            ),
        ]
        diary, plan = rated("diary", "b", level=1, audience=TEAM), rated("plan", "f", level=1, audience=TEAM)

        klass, team = (readiness_of(one, standards, diary, plan)["a"] for one in (CLASS, TEAM))

        assert klass.opens == ("math:c",)
        assert team.opens == ("math:c", "math:e", "math:f")

    def test_says_what_is_newest_only_where_nothing_may_have_been_built_on_it(self):
        standards = [standard("a"), standard("b", "a")]

        closed = readiness_of(
            CLASS, standards, rated("open", "a"), rated("diary", "b", level=1, audience=TEAM)
        )
        whole = readiness_of(CLASS, standards, rated("open", "a"))

        assert (closed["a"].newest, whole["a"].newest) == (False, True)

    def test_is_whole_where_nothing_is_withheld(self):
        standards = [standard("a"), standard("b", "a"), standard("c", "b")]

        told = [readiness_of(audience, standards, rated("open", "a")) for audience in (PUBLIC, TEAM)]

        assert told[0] == told[1]
        assert [one.mark for one in told[0].values()] == ["", "ready", "almost"]


class TestGoals:
    """What is on the way to a goal is told only to those who may see the path that names the goal."""

    STANDARDS = (standard("a"), standard("b"), standard("c", "b"))

    def shared(self, audience, path_audience, standards=STANDARDS, work=(), goal="math:c"):
        path = make_path(goals=(Goal(goal, 3),), audience=path_audience)
        return shared_of(audience, standards, *work, paths=(path,))

    def ways(self, shared):
        return {one.standard: one.on_way_to for one in shared.readiness}

    def test_of_an_open_path_are_told(self):
        ways = self.ways(self.shared(PUBLIC, PUBLIC))

        assert ways == {"math:a": (), "math:b": ("math:c",), "math:c": ("math:c",)}

    def test_of_a_withheld_path_are_not_told(self):
        assert self.ways(self.shared(CLASS, TEAM)) == {"math:a": (), "math:b": (), "math:c": ()}

    def test_of_a_withheld_path_do_not_order_what_is_ready(self):
        """Else the first of the ready ones would give the goal away."""
        two = (standard("a"), standard("b"))

        assert self.shared(TEAM, TEAM, two, goal="math:b").ready_next == ("math:b", "math:a")
        assert self.shared(CLASS, TEAM, two, goal="math:b").ready_next == ("math:a", "math:b")

    @pytest.mark.parametrize("level", [1, 3])
    def test_are_not_told_where_the_way_would_tell_what_is_known(self, level):
        """Of "a or b" only the one that is known stays on the way: with a gone from it, b would be known."""
        standards = (
            *(standard("a"), standard("b"), standard("c", ("a", "b"))),
            *(standard("d", "c"), standard("e", "d")),
        )
        diary = rated("diary", "b", level=level, audience=TEAM)

        klass = self.ways(self.shared(CLASS, PUBLIC, standards, [diary], goal="math:e"))
        whole = self.ways(self.shared(CLASS, PUBLIC, standards, goal="math:e"))

        assert set(klass.values()) == {()}
        assert set(whole.values()) == {("math:e",)}

    def test_that_need_withheld_levels_firmly_are_told_all_the_same(self):
        """What is firmly needed is on the way whether it is known or not."""
        diary = rated("diary", "b", audience=TEAM)
        standards = (standard("a"), standard("b"), standard("c", "a", "b"))

        shared = self.shared(CLASS, PUBLIC, standards, [diary])

        assert self.ways(shared)["math:a"] == ("math:c",)

    def test_in_a_framework_that_is_withheld_are_not_told(self):
        leaning = make_standard("draw", "art", needs=(("math:a", "math:b"),))
        frameworks = (make_framework(standards=("a", "b")), make_framework("art", [leaning], audience=TEAM))
        path = make_path(goals=(Goal("art:draw", 3),), audience=PUBLIC)
        parts = {"frameworks": frameworks, "paths": (path,), "settings": OPEN}

        klass, team = (self.ways(make_shared(one, **parts)) for one in (CLASS, TEAM))

        assert klass == {"math:a": (), "math:b": ()}
        assert (team["math:a"], team["math:b"]) == (("art:draw",), ("art:draw",))
