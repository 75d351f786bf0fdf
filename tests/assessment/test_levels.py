"""Levels: where a number stands on a scale."""

import pytest

from eportfolio.assessment.levels import is_on_target, level_at, rungs
from makers import make_scale


class TestLevelAt:
    def test_is_the_highest_that_begins_at_or_under_the_estimate(self) -> None:
        assert level_at(make_scale(), 2.7499).value == 2
        assert level_at(make_scale(), 2.75).value == 3
        assert level_at(make_scale(), 4).value == 4

    def test_forgives_what_adding_fractions_loses(self) -> None:
        """0.1 + 0.2 and the like must not cost a learner a level."""
        assert level_at(make_scale(), 2.75 - 1e-10).value == 3

    def test_is_never_under_the_lowest(self) -> None:
        """A school may let its lowest level begin above 0; there is still nothing below it."""
        scale = make_scale(starts=(1.5, 1.75, 2.75, 3.75))

        assert level_at(scale, 1).value == 1


class TestRungs:
    @pytest.mark.parametrize(("value", "rung"), [(1, 0), (2.5, 1.5), (4, 3), (0, -1), (5, 4)])
    def test_count_from_the_lowest_level(self, value: float, rung: float) -> None:
        assert rungs(make_scale(), value) == rung

    @pytest.mark.parametrize(("value", "rung"), [(0, 0), (20, 0.5), (40, 1), (85, 2.5), (100, 3)])
    def test_measure_any_scale_in_levels(self, value: float, rung: float) -> None:
        """On a scale of 0, 40, 70, 100 one level is now 40 wide, now 30."""
        assert rungs(make_scale((0, 40, 70, 100), target=70), value) == pytest.approx(rung)


class TestOnTarget:
    def test_goes_by_the_value_of_the_target(self) -> None:
        """Thresholds are for estimates; a rating is on target when it says so."""
        assert is_on_target(make_scale(), 3)
        assert not is_on_target(make_scale(), 2.75)
