"""Words: what the site says for the short words of the files."""

import pytest

from eportfolio.assessment.attainment import Status
from eportfolio.model.entry import HELP, KINDS, PLACES
from eportfolio.model.feedback import GIVERS
from eportfolio.model.learning_path import DECISIONS, HORIZONS, PATH_STATES
from eportfolio.model.people import ROLES
from eportfolio.pages.words import (
    DECISION,
    HORIZON,
    KIND,
    MADE,
    PATH_STATE,
    PLACE,
    ROLE,
    STATUS,
    based_on,
    month,
    near_day,
    spelled,
)
from makers import on


class TestEveryWordOfTheFiles:
    """A word without one of these would stop a build, and only in the portfolio that uses it."""

    @pytest.mark.parametrize(
        ("said", "written"),
        [
            (PLACE, PLACES),
            (KIND, KINDS),
            (MADE, HELP),
            (ROLE, {*ROLES, *GIVERS}),
            (STATUS, Status),
            (HORIZON, HORIZONS),
            (PATH_STATE, PATH_STATES),
            (DECISION, DECISIONS),
        ],
        ids=["place", "kind", "help", "role", "status", "horizon", "path state", "decision"],
    )
    def test_has_its_words(self, said, written):
        assert set(said) == set(written)


class TestNumbers:
    @pytest.mark.parametrize(
        ("count", "words"), [(0, "0"), (1, "One"), (12, "Twelve"), (13, "13"), (120, "120")]
    )
    def test_at_the_beginning_of_a_sentence_are_letters_up_to_twelve(self, count, words):
        assert str(spelled(count)) == words

    def test_of_pieces_say_what_a_level_rests_on(self):
        assert [str(based_on(count)) for count in (1, 3)] == ["based on 1 piece", "based on 3 pieces"]


class TestDays:
    def test_of_this_year_need_no_year(self):
        assert str(near_day(on("2026-01-05"), on("2026-12-31"))) == "5 January"

    def test_of_another_year_keep_theirs(self):
        assert near_day(on("2025-12-31"), on("2026-01-01")) == on("2025-12-31")

    def test_can_be_told_by_their_month(self):
        assert str(month(on("2026-01-05"))) == "January 2026"
