"""Learning path: when pace is spoken of. The sums stand in the worked cases."""

import pytest

from eportfolio.assessment.learning_path import path_progress
from makers import CLASS, make_marker, make_path, on


class TestPace:
    @pytest.mark.parametrize("state", ["proposed", "paused", "reached", "changed", "dropped"])
    def test_is_not_spoken_of_unless_under_way(self, state: str) -> None:
        """A paused path is not behind."""
        result = path_progress(make_path(due=on("2026-10-31"), state=state), on("2026-10-30"))

        assert result.pace == ""

    @pytest.mark.parametrize("state", ["agreed", "active"])
    def test_is_spoken_of_under_way(self, state: str) -> None:
        result = path_progress(make_path(due=on("2026-10-31"), state=state), on("2026-10-30"))

        assert result.pace == "talk about it"

    def test_of_a_path_of_one_day_is_all_or_nothing(self) -> None:
        one_day = make_path(start=on("2026-09-01"), due=on("2026-09-01"))

        assert path_progress(one_day, on("2026-08-31")).used == 0
        assert path_progress(one_day, on("2026-09-01")).used == 1


class TestMarkers:
    def test_are_met_once_they_have_a_day(self) -> None:
        markers = (make_marker(met=on("2026-09-29")), make_marker("argued"), make_marker("sorted-again"))

        result = path_progress(make_path(markers=markers), on("2026-10-05"))

        assert (result.met, result.markers, result.done) == (1, 3, pytest.approx(1 / 3))


class TestAudience:
    def test_is_that_of_the_path(self) -> None:
        assert path_progress(make_path(audience=CLASS), on("2026-10-05")).audience == CLASS
