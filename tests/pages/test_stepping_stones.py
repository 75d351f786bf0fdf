"""Stepping stones: the steps of a path, and the stream they lie in as a picture."""

import re
from itertools import pairwise

import pytest

from eportfolio.pages.stepping_stones import stones, stream
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_change,
    make_entry,
    make_feedback,
    make_framework,
    make_look,
    make_path,
    make_path_step,
    make_settings,
    on,
)

DONE = on("2026-09-08")


def stones_of(*steps, changes=(), state="active", **parts):
    path = make_path(steps=steps, changes=changes, state=state, audience=PUBLIC)
    look = make_look(paths=(path,), **parts)
    return stones(look, look.shared.paths[0])


def steps(*done):
    return [
        make_path_step(f"Step {number}", done=DONE if is_done else None)
        for number, is_done in enumerate(done)
    ]


class TestState:
    @pytest.mark.parametrize(
        ("done", "states"),
        [
            ([False, False, False], ["on", "todo", "todo"]),
            ([True, False, False], ["did", "on", "todo"]),
            ([True, False, True], ["did", "on", "did"]),
            ([True, True, True], ["did", "did", "did"]),
        ],
    )
    def test_is_done_where_i_am_or_ahead(self, done, states):
        """Where I am is the first step that is not done, whatever was done after it."""
        assert [one.state for one in stones_of(*steps(*done))] == states


class TestWhere:
    def say(self, *done, **changes):
        return [str(one.where) for one in stones_of(*steps(*done), **changes)]

    def test_says_in_words_how_far_it_is(self):
        assert self.say(True, False, False) == [
            "Done on 8 September 2026.",
            "This is where I am.",
            "Ahead.",
        ]

    def test_says_of_a_path_that_is_not_begun_only_what_comes_first(self):
        assert self.say(False, False, state="proposed") == ["This comes first.", "Ahead."]


class TestChoice:
    def test_stands_with_the_step_and_its_reason(self):
        taken = make_change("2026-09-11", what="taken: Map the creek", why="I have boots")

        (only,) = stones_of(make_path_step("Map the creek"), changes=(taken,))

        assert (str(only.choice.words), only.choice.why) == (
            "I took this step on 11 September 2026.",
            "I have boots",
        )

    def test_of_something_else_replaces_what_is_said_of_where_the_step_came_from(self):
        """That was said of the step which stood there before."""
        swapped = make_change("2026-09-11", what="swapped: Ask around -> Map the creek")

        (only,) = stones_of(make_path_step("Map the creek", origin="a list"), changes=(swapped,))

        assert str(only.choice.words) == "I chose this on 11 September 2026, instead of “Ask around”."
        assert only.origin == ""

    def test_to_leave_a_step_out_takes_it_off_the_way(self):
        left = make_change(what="declined: Map the creek")

        row = stones_of(make_path_step("Map the creek"), make_path_step("Draw it"), changes=(left,))

        assert [(one.number, one.do, one.state) for one in row] == [(1, "Draw it", "on")]


class TestStone:
    def test_says_what_it_is(self):
        step = make_path_step(
            "Map the creek", by="ms-rivera", place="community", needs="boots", done=DONE, origin="my own idea"
        )

        (only,) = stones_of(step)

        assert (only.number, only.do, str(only.where)) == (1, "Map the creek", "Done on 8 September 2026.")
        assert (only.by, str(only.place), only.needs) == ("Ms Rivera", "in the community", "boots")
        assert only.origin == "my own idea"

    def test_says_nothing_that_was_not_said(self):
        (only,) = stones_of(make_path_step(by=""))

        assert (only.by, only.place, only.needs, only.origin, only.standard) == (None, None, "", "", None)

    def test_names_no_file_of_the_portfolio(self):
        (only,) = stones_of(make_path_step(origin="feedback/pancake-math/2026-09-09-ms-rivera.md"))

        assert only.origin == ""

    def test_names_who_suggested_it_by_role_outside_the_team(self):
        (only,) = stones_of(make_path_step(by="cho"), audience=CLASS)

        assert str(only.by) == "a classmate"

    def test_links_to_its_standard_with_where_i_stand(self):
        work = {"entries": [make_entry()], "feedback": [make_feedback(levels={"math:add": 2})]}

        (team,) = stones_of(make_path_step(standard="math:add"), **work)
        (klass,) = stones_of(make_path_step(standard="math:add"), audience=CLASS, **work)

        assert (team.standard.title, team.standard.mark.word) == ("Add", "Developing")
        assert (klass.standard.title, klass.standard.mark) == ("Add", None)

    def test_links_to_no_standard_that_may_not_be_seen(self):
        settings = make_settings(audiences=make_audiences(frameworks=TEAM))
        hidden = make_framework(audience=TEAM)

        (only,) = stones_of(
            make_path_step(standard="math:add"), audience=CLASS, settings=settings, frameworks=(hidden,)
        )

        assert only.standard is None

    def test_is_called_by_its_first_words_in_the_picture(self):
        long = "Ask the engineer at the water office what a grate costs"

        assert stones_of(make_path_step(long))[0].label == "Ask the engineer at the…"
        assert stones_of(make_path_step("Map it"))[0].label == "Map it"
        assert (
            stones_of(make_path_step("Donaudampfschifffahrtsgesellschaft"))[0].label
            == "Donaudampfschifffahrtsg…"
        )


def places(d):
    """Every pair of numbers of an SVG path."""
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", d)]


class TestStream:
    @pytest.mark.parametrize("count", [2, 3, 5, 12])
    def test_stays_inside_its_picture(self, count):
        """The picture is 236 high, and as wide as it says; a stone is 19 around its middle."""
        row = stones_of(*steps(*[False] * count))

        drawn = stream(row)

        assert all(0 <= x <= drawn.width and 0 <= y <= 236 for x, y in places(drawn.water))
        assert all(19 <= one.x <= drawn.width - 19 and 19 <= one.y <= 236 - 19 for one in row)
        assert all(14 <= one.label_y <= 236 - 4 for one in row)

    def test_runs_past_every_stone_in_order(self):
        row = stones_of(*steps(True, False, False))

        drawn = places(stream(row).water)

        positions = [drawn.index((one.x, one.y)) for one in row]
        assert positions == sorted(positions)

    def test_keeps_the_words_of_two_stones_apart(self):
        """Stones lie high and low in turn, their words above and below."""
        row = stones_of(*steps(False, False, False, False))

        assert [one.label_y < one.y for one in row] == [True, False, True, False]
        assert {right.x - left.x for left, right in pairwise(row)} == {143}

    @pytest.mark.parametrize(
        ("done", "last"),
        [([True, False, False], 1), ([True, True, False], 2), ([True, True, True], 2)],
    )
    def test_is_behind_the_learner_up_to_where_they_are(self, done, last):
        row = stones_of(*steps(*done))

        assert places(stream(row).gone)[-1] == (row[last].x, row[last].y)

    def test_is_all_ahead_where_nothing_is_done(self):
        assert stream(stones_of(*steps(False, False))).gone == ""
