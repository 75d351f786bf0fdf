"""Prerequisites: what leans on what, as a picture with every box a link, and the same as a list."""

import pytest

from eportfolio.model.framework import Strand
from eportfolio.model.learning_path import Goal
from eportfolio.pages.prerequisites import nets
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_look,
    make_path,
    make_settings,
    make_standard,
    on,
    open_to,
)

OPEN = make_settings(audiences=make_audiences(PUBLIC))


def standard(name, *groups, **changes):
    """A standard with its needs: "a" firmly, ("a", "b") either one."""
    listed = [(group,) if isinstance(group, str) else group for group in groups]
    needs = tuple(tuple(f"math:{one}" for one in group) for group in listed)
    return make_standard(name, needs=needs, **changes)


def rated(name, level=3.0, audience=PUBLIC, **changes):
    ref = f"math:{name}"
    entry = make_entry(name, standards=(ref,), **{"audience": audience, **changes})
    return entry, open_to(audience, make_feedback(name, levels={ref: level}))


def nets_of(standards, *work, audience=PUBLIC, **parts):
    framework = {"strands": parts.pop("strands")} if "strands" in parts else {}
    look = make_look(
        audience=audience,
        today=on("2026-09-20"),
        frameworks=(make_framework(standards=standards, **framework),),
        entries=[entry for entry, _ in work],
        feedback=[given for _, given in work],
        **{"settings": OPEN, **parts},
    )
    return nets(look, look.frameworks["math"])


def the_net(*args, **parts):
    (net,) = nets_of(*args, **parts)
    return net


CHAIN = (standard("a"), standard("b", "a"), standard("c", ("a", "b")))


class TestPictures:
    def test_are_none_where_nothing_leans_on_anything(self):
        assert nets_of(("a", "b")) == ()

    def test_are_one_for_a_small_framework(self):
        net = the_net(CHAIN)

        assert (net.anchor, net.title, net.layers) == ("net:math", "", 3)
        assert [node.url for node in net.nodes] == [f"standards/math/{one}.html" for one in "abc"]

    def numbers_and_shapes(self, count):
        """Count standards in a chain of numbers, the last two of them shapes instead."""
        chain = [standard("n0")]
        chain += [standard(f"n{number}", f"n{number - 1}") for number in range(1, count - 2)]
        chain += [standard("s0", strand="shapes"), standard("s1", "s0", "n0", strand="shapes")]
        return {
            "standards": tuple(chain),
            "strands": (Strand("numbers", "Numbers", ()), Strand("shapes", "Shapes", ())),
        }

    def test_are_one_for_each_strand_of_a_larger_one(self):
        """More boxes than that cannot be followed with a finger."""
        parts = self.numbers_and_shapes(25)

        numbers, shapes = nets_of(parts.pop("standards"), **parts)

        assert (numbers.title, numbers.anchor, len(numbers.nodes)) == ("Numbers", "net:math:numbers", 23)
        assert (shapes.title, shapes.anchor, len(shapes.nodes)) == ("Shapes", "net:math:shapes", 2)

    def test_of_up_to_24_standards_are_one(self):
        parts = self.numbers_and_shapes(24)

        assert len(nets_of(parts.pop("standards"), **parts)) == 1

    def test_of_a_strand_leave_out_what_nothing_leans_on(self):
        many = [standard("n0"), standard("n1", "n0"), *(standard(f"m{number}") for number in range(30))]

        assert [node.url for node in the_net(many).nodes] == [
            "standards/math/n0.html",
            "standards/math/n1.html",
        ]


class TestNode:
    def says(self, *work, **parts):
        return {
            node.url.removeprefix("standards/math/").removesuffix(".html"): (str(node.says), node.is_ready)
            for node in the_net(CHAIN, *work, **parts).nodes
        }

    def test_says_ready_almost_or_not_yet_of_what_is_not_begun(self):
        """C needs a or b: a is ready, so one thing is missing."""
        assert self.says() == {"a": ("Ready", True), "b": ("Almost", False), "c": ("Almost", False)}

    def test_says_not_yet_of_what_is_further_away(self):
        net = the_net((standard("a"), standard("b", "a"), standard("c", "b")))

        assert [str(node.says) for node in net.nodes] == ["Ready", "Almost", "Not yet"]

    def test_says_the_level_of_what_is_begun(self):
        says = self.says(rated("a", 3), rated("b", 2))

        assert says == {"a": ("Proficient", False), "b": ("Developing", False), "c": ("Ready", True)}

    def test_says_when_there_is_something_to_add(self):
        old = rated("a", 3, done_on=on("2026-03-02"))
        without_rating = make_entry("b", standards=("math:b",)), open_to(PUBLIC, make_feedback("b"))

        says = self.says(old, without_rating)

        assert says["a"] == ("Proficient, check again", False)
        assert says["b"] == ("Not rated yet", False)

    def test_says_settled(self):
        work = [
            (
                make_entry(f"a{day}", standards=("math:a",), done_on=on(f"2026-09-{day}")),
                open_to(PUBLIC, make_feedback(f"a{day}", levels={"math:a": 3})),
            )
            for day in (10, 11, 12)
        ]

        assert self.says(*work)["a"] == ("Proficient, settled", False)

    def test_says_nothing_where_the_level_is_withheld(self):
        node = the_net(CHAIN, rated("a", audience=TEAM)).nodes[0]

        assert (node.says, node.mark, node.is_ready) == ("", None, False)

    def test_has_its_title_in_lines_that_fit(self):
        long = standard("long", "a", title="Comparing fractions, decimals and percents of a whole")

        node = the_net((standard("a"), long)).nodes[1]

        assert len(node.lines) == 3
        assert " ".join(node.lines).startswith("Comparing fractions,")


class TestLines:
    def test_are_dotted_where_another_would_do(self):
        edges = the_net(CHAIN).edges

        assert sorted(edge.either for edge in edges) == [False, True, True]

    def net_with_goal(self, goal, path_audience=PUBLIC, audience=PUBLIC):
        path = make_path(goals=(Goal(f"math:{goal}", 3),), audience=path_audience)
        chain = (standard("a"), standard("b", "a"), standard("c", "b"), standard("d", "a"))
        return the_net(chain, paths=(path,), audience=audience)

    def test_are_thick_on_the_way_to_a_goal(self):
        net = self.net_with_goal("c")

        assert net.goals == ("C",)
        assert sum(edge.on_way for edge in net.edges) == 2

    def test_that_are_thick_are_drawn_last(self):
        """So that no thin line runs over them."""
        ways = [edge.on_way for edge in self.net_with_goal("c").edges]

        assert ways == sorted(ways)

    def test_are_not_thick_to_a_goal_of_a_path_that_is_withheld(self):
        net = self.net_with_goal("c", path_audience=TEAM, audience=CLASS)

        assert net.goals == ()
        assert not any(edge.on_way for edge in net.edges)


class TestList:
    def test_says_the_same_first_things_first(self):
        items = the_net(CHAIN, rated("a", 3)).items

        leaning = [
            (item.title, str(item.says), [[link.words for link in group] for group in item.leans_on])
            for item in items
        ]
        assert leaning == [
            ("A", "Proficient", []),
            ("B", "Ready", [["A"]]),
            ("C", "Ready", [["A", "B"]]),
        ]

    def test_names_what_lies_in_other_frameworks_too(self):
        art = make_framework("art", ("draw",))
        leaning = make_standard("b", needs=(("math:a",), ("art:draw",)))
        look = make_look(
            audience=PUBLIC,
            settings=OPEN,
            frameworks=(make_framework(standards=("a", leaning)), art),
        )

        (net,) = nets(look, look.frameworks["math"])

        assert [[link.url for link in group] for group in net.items[1].leans_on] == [
            ["standards/math/a.html"],
            ["standards/art/draw.html"],
        ]

    @pytest.mark.parametrize(("audience", "groups"), [(TEAM, 2), (CLASS, 1)])
    def test_names_nothing_of_a_framework_that_may_not_be_seen(self, audience, groups):
        art = make_framework("art", ("draw",), audience=TEAM)
        leaning = make_standard("b", needs=(("math:a",), ("art:draw",)))
        look = make_look(audience=audience, frameworks=(make_framework(standards=("a", leaning)), art))

        (net,) = nets(look, look.frameworks["math"])

        assert len(net.items[1].leans_on) == groups

    def test_names_what_is_ready(self):
        assert the_net(CHAIN, rated("a", 3)).ready == ("B", "C")
