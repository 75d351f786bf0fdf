"""Choose step: a choice in a path's file. The usual layouts are tested with the command."""

from datetime import date

import pytest

from eportfolio.model.step_choice import StepChoice
from eportfolio.source.writing.choose_step import by_hand, change_of, choose_step

SWAP = StepChoice("swapped", "Map it", "Draw it")
PART = change_of(SWAP, "I can draw", "mira", date(2026, 11, 25))


def swapped(written):
    return choose_step(written, 0, SWAP, PART, "").partition("changes:")[0]


class TestAStepAlone:
    """One step may stand where a list could."""

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("steps: Map it  # c\n", "steps: {do: Draw it, by: mira, from: instead of Map it}  # c\n"),
            (
                "steps: {do: Map it, by: cho}\n",
                "steps: {do: Draw it, by: mira, from: instead of Map it}\n",
            ),
            (
                "steps:\n  do: Map it\n",
                "steps:\n  do: Draw it\n  by: mira\n  from: instead of Map it\n",
            ),
        ],
    )
    def test_is_swapped_where_it_stands(self, before, after):
        assert swapped(before) == after


class TestChange:
    def test_says_nothing_of_a_reason_that_was_not_given(self):
        taken = change_of(StepChoice("taken", "Map it"), "", "mira", date(2026, 11, 25))

        assert taken == {"date": "2026-11-25", "what": "taken: Map it", "by": "mira"}

    def test_can_be_typed_by_hand(self):
        assert by_hand(SWAP, PART, "draw") == [
            "  - {do: Draw it, by: mira, from: instead of Map it, standard: draw}",
            "changes:",
            '  - {date: 2026-11-25, what: "swapped: Map it -> Draw it", why: I can draw, by: mira}',
        ]
