"""Feedback outcomes: what became of each next step."""

import pytest

from eportfolio.pages.feedback_outcomes import MOST, outcomes
from makers import PUBLIC, make_entry, make_feedback, make_look, on, open_to

USED = {"revised": on("2026-09-18"), "reply": "I cut the half in two."}


def outcomes_of(*given, entries=(), **parts):
    names = {one.entry: None for one in given}
    return outcomes(
        make_look(entries=entries or [make_entry(name) for name in names], feedback=given, **parts)
    )


class TestOutcome:
    def test_names_the_step_who_gave_it_on_what_and_the_answer(self):
        (outcome,) = outcomes_of(make_feedback("a", **USED))

        assert outcome.steps == ("Redraw the bar with 4 equal parts and add again",)
        assert (outcome.who, outcome.given) == ("Ms Rivera", on("2026-09-09"))
        assert (outcome.about.words, outcome.about.url) == ("A", "evidence/a.html#said-2026-09-09-ms-rivera")
        assert outcome.reply == "I cut the half in two."

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            (USED, "Used on 18 September"),
            ({"reply": "Tomorrow"}, "Answered, to show by 21 September"),
            ({"reply": "Tomorrow", "try_by": None}, "Answered, still open"),
            ({}, "Still open, to show by 21 September"),
            ({"try_by": None}, "Still open"),
        ],
    )
    def test_is_used_or_answered_or_open(self, changes, words):
        (outcome,) = outcomes_of(make_feedback("a", **changes))

        assert str(outcome.became) == words

    def test_names_the_version_that_came_of_it(self):
        entry = make_entry("a", version=2, revised=on("2026-09-18"))

        (outcome,) = outcomes_of(make_feedback("a", **USED), entries=[entry])

        assert str(outcome.became) == "Used on 18 September, in version 2"

    def test_is_left_to_newer_feedback_of_the_same_person(self):
        newer, older = outcomes_of(make_feedback("a"), make_feedback("a", given=on("2026-09-15")))

        assert str(older.became) == "Newer feedback says what is next"
        assert str(newer.became) == "Still open, to show by 21 September"


class TestOutcomes:
    def test_are_newest_first_and_only_of_what_has_a_next_step(self):
        found = outcomes_of(
            make_feedback("a"), make_feedback("b", given=on("2026-09-15")), make_feedback("c", next=())
        )

        assert [one.about.words for one in found] == ["B", "A"]

    def test_are_as_many_as_can_be_read(self):
        assert len(outcomes_of(*(make_feedback(f"w{number}") for number in range(MOST + 1)))) == MOST

    def test_name_by_role_who_has_no_name_for_this_audience(self):
        given = open_to(PUBLIC, make_feedback("a", by="cho", role="peer"))

        (outcome,) = outcomes_of(given, audience=PUBLIC)

        assert str(outcome.who) == "a classmate"
