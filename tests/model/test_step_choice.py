"""Step choice: what a learner did with a step, as the history of its path tells it."""

import pytest

from eportfolio.model.step_choice import StepChoice, read_choice, write_choice
from makers import make_change, make_path, make_path_step


class TestChoice:
    @pytest.mark.parametrize(
        ("what", "choice"),
        [
            ("taken: Map the creek", StepChoice("taken", "Map the creek")),
            ("declined: Map: the creek", StepChoice("declined", "Map: the creek")),
            ("swapped: Map it -> Draw it", StepChoice("swapped", "Map it", "Draw it")),
            (" Taken :Map the creek ", StepChoice("taken", "Map the creek")),
        ],
    )
    def test_is_read_from_the_words_of_a_change(self, what, choice):
        assert read_choice(what) == choice

    @pytest.mark.parametrize(
        "what",
        ["Taken by the wind", "taken:", "swapped: Map it", "Moved: the talk", "We have taken: none", ""],
    )
    def test_is_in_no_other_change(self, what):
        """What people write of a path in their own words stays what they wrote."""
        assert read_choice(what) is None

    @pytest.mark.parametrize(
        "choice", [StepChoice("taken", "Map it"), StepChoice("swapped", "Map -> draw it", "Paint it")]
    )
    def test_is_written_as_it_is_read(self, choice):
        assert read_choice(write_choice(choice)) == choice


def last_choice(*changes, **step):
    made = make_path_step("Map the creek", **step)
    path = make_path(steps=(made,), changes=tuple(make_change(day, what=what) for day, what in changes))
    chosen = path.choice_about(made)
    return chosen and (chosen[0].kind, chosen[1].date.day)


class TestLastChoice:
    def test_is_the_newest_about_the_step(self):
        told = ("2026-09-12", "declined: Map the creek"), ("2026-09-11", "taken: Map the creek")

        assert last_choice(*told) == ("declined", 12)

    def test_of_one_day_is_the_one_added_last(self):
        told = ("2026-09-12", "declined: Map the creek"), ("2026-09-12", "taken: Map the creek")

        assert last_choice(*told) == ("taken", 12)

    def test_goes_by_what_a_swapped_step_says_now(self):
        assert last_choice(("2026-09-12", "swapped: Draw it -> Map the creek")) == ("swapped", 12)
        assert last_choice(("2026-09-12", "swapped: Map the creek -> Draw it")) is None

    def test_knows_a_step_by_its_id_and_in_other_capitals(self):
        assert last_choice(("2026-09-12", "taken: map"), id="map") == ("taken", 12)
        assert last_choice(("2026-09-12", "taken: map the  Creek.")) == ("taken", 12)

    def test_is_none_where_only_others_are_spoken_of(self):
        assert last_choice(("2026-09-12", "taken: Map the drain"), ("2026-09-12", "Map the creek")) is None


class TestKeptSteps:
    def test_are_all_but_those_declined(self):
        steps = make_path_step("Map it"), make_path_step("Draw it"), make_path_step("Fly it")
        changes = make_change(what="taken: Map it"), make_change(what="declined: Draw it")

        path = make_path(steps=steps, changes=changes)

        assert [step.do for step in path.kept_steps] == ["Map it", "Fly it"]
