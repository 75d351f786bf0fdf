"""Stepping stones: the steps of a path, and the stream they lie in as a picture."""

import re
from itertools import pairwise

import pytest

from eportfolio.pages.stepping_stones import stone, stream
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
    make_path_step,
    make_settings,
    on,
)

DONE = on("2026-09-08")


def stones_of(*steps, **parts):
    path = make_path(steps=steps, audience=PUBLIC)
    look = make_look(paths=(path,), **parts)
    return tuple(stone(look, look.shared.paths[0], index) for index in range(len(steps)))


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


class TestStone:
    def test_says_what_it_is(self):
        step = make_path_step(
            "Map the creek", by="ms-rivera", place="community", needs="boots", done=DONE, origin="my own idea"
        )

        (only,) = stones_of(step)

        assert (only.number, only.do, only.done) == (1, "Map the creek", DONE)
        assert (only.by, str(only.place), only.needs) == ("Ms Rivera", "In the community", "boots")
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
        stones = stones_of(*steps(*[False] * count))

        drawn = stream(stones)

        assert all(0 <= x <= drawn.width and 0 <= y <= 236 for x, y in places(drawn.water))
        assert all(19 <= one.x <= drawn.width - 19 and 19 <= one.y <= 236 - 19 for one in stones)
        assert all(14 <= one.label_y <= 236 - 4 for one in stones)

    def test_runs_past_every_stone_in_order(self):
        stones = stones_of(*steps(True, False, False))

        drawn = places(stream(stones).water)

        positions = [drawn.index((one.x, one.y)) for one in stones]
        assert positions == sorted(positions)

    def test_keeps_the_words_of_two_stones_apart(self):
        """Stones lie high and low in turn, their words above and below."""
        stones = stones_of(*steps(False, False, False, False))

        assert [one.label_y < one.y for one in stones] == [True, False, True, False]
        assert {right.x - left.x for left, right in pairwise(stones)} == {143}

    @pytest.mark.parametrize(
        ("done", "last"),
        [([True, False, False], 1), ([True, True, False], 2), ([True, True, True], 2)],
    )
    def test_is_behind_the_learner_up_to_where_they_are(self, done, last):
        stones = stones_of(*steps(*done))

        assert places(stream(stones).gone)[-1] == (stones[last].x, stones[last].y)

    def test_is_all_ahead_where_nothing_is_done(self):
        assert stream(stones_of(*steps(False, False))).gone == ""
