"""Path choices: what the learner did with steps that were suggested, told where it matters."""

import pytest

from eportfolio.pages.path_choices import declined, what_changed
from makers import CLASS, PUBLIC, make_change, make_look, make_path, make_path_step


def left_out(*changes, **parts):
    steps = make_path_step("Map it"), make_path_step("Draw it")
    look = make_look(paths=(make_path(steps=steps, changes=changes, audience=PUBLIC),), **parts)
    return [(one.do, str(one.choice.words), one.choice.why) for one in declined(look, look.shared.paths[0])]


class TestDeclined:
    def test_are_told_with_day_and_reason(self):
        change = make_change("2026-09-11", what="declined: Draw it", why="I cannot sit still that long")

        assert left_out(change) == [
            ("Draw it", "I left this out on 11 September 2026.", "I cannot sit still that long")
        ]

    def test_are_none_once_the_learner_thinks_better_of_it(self):
        first, then = (
            make_change("2026-09-11", what="declined: Draw it"),
            make_change("2026-09-12", what="taken: Draw it"),
        )

        assert left_out(first, then) == []

    def test_are_told_of_somebody_else_by_name_in_the_team_and_by_role_outside(self):
        change = make_change("2026-09-11", what="declined: Draw it", by="cho")

        assert left_out(change)[0][1] == "Cho left this out on 11 September 2026."
        assert left_out(change, audience=CLASS)[0][1] == "a classmate left this out on 11 September 2026."


class TestWhatChanged:
    @pytest.mark.parametrize(
        ("what", "words"),
        [
            ("taken: Map it", "Took the step “Map it”."),
            ("declined: Map it", "Left out the step “Map it”."),
            ("swapped: Map it -> Draw it", "Put “Draw it” in place of “Map it”."),
            ("Moved the talk to May", "Moved the talk to May"),
        ],
    )
    def test_is_a_sentence_for_choices_and_else_what_was_written(self, what, words):
        assert str(what_changed(make_change(what=what))) == words
