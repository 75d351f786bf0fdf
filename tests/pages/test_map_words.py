"""Map words: the sentence of meaning above the map."""

import pytest

from eportfolio.pages.map_words import lede
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_look,
    make_settings,
    make_standard,
    open_to,
)


def say(levels, *leaning, hidden=(), audience=PUBLIC):
    """The sentence over math with a, b, c and d, of which `leaning` pairs (c, a) say that c needs a."""
    needs = dict(leaning)
    standards = [
        make_standard(name, needs=((f"math:{needs[name]}",),) if name in needs else ())
        for name in ("a", "b", "c", "d")
    ]
    entries = [make_entry(name, standards=(f"math:{name}",)) for name in levels]
    feedback = [
        open_to(TEAM if name in hidden else PUBLIC, make_feedback(name, levels={f"math:{name}": level}))
        for name, level in levels.items()
    ]
    look = make_look(
        audience=audience,
        settings=make_settings(audiences=make_audiences(PUBLIC)),
        frameworks=(make_framework(standards=standards),),
        entries=entries,
        feedback=feedback,
    )
    return str(lede(look))


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ({}, "Nothing is rated yet. This is what there is to learn."),
        ({"a": 1}, "I have started 1 standard, which is on the way."),
        ({"a": 3}, "The one standard I have started is on target."),
        ({"a": 1, "b": 2}, "I have started 2 standards, all of them on the way."),
        ({"a": 3, "b": 1}, "1 of the 2 standards I have started is on target."),
        ({"a": 3, "b": 3, "c": 1}, "2 of the 3 standards I have started are on target."),
    ],
)
def test_it_says_what_is_on_target_of_what_is_started(levels, words):
    assert say(levels) == words


class TestReady:
    """Named, the best to begin first; of many only three."""

    @pytest.mark.parametrize(
        ("levels", "leaning", "words"),
        [
            ({"a": 3}, [("b", "a"), ("c", "b"), ("d", "b")], "B is ready next."),
            ({"a": 3}, [("c", "a"), ("d", "c")], "C and B are ready next."),
            ({"a": 3}, [("d", "a")], "B, C and D are ready next."),
        ],
    )
    def test_is_named(self, levels, leaning, words):
        assert say(levels, *leaning).endswith(words)

    def test_beyond_three_is_counted(self):
        standards = [make_standard("z", needs=(("math:a",),)), *map(make_standard, "abcde")]
        look = make_look(
            frameworks=(make_framework(standards=standards),),
            entries=[make_entry(standards=("math:a",))],
            feedback=[make_feedback(levels={"math:a": 3})],
        )

        assert str(lede(look)).endswith("Z, B and C are ready next, and 2 more.")

    def test_is_not_said_where_nothing_needs_anything(self):
        assert "ready" not in say({"a": 3})


class TestWithheld:
    def test_levels_are_in_no_count(self):
        assert say({"a": 3, "b": 1}, hidden=["b"]) == "The one standard I have started is on target."

    def test_levels_of_everything_leave_what_there_is_to_learn(self):
        look = make_look(audience=CLASS, entries=[make_entry()])

        assert str(lede(look)) == "What there is to learn, with the work that shows it."
