"""Growth chart: how a level has moved, drawn to scale, with every mark inside the frame."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eportfolio.assessment.reckoning import reckon
from eportfolio.model.framework import EstimateRule, Rules
from eportfolio.pages.growth_chart import BOTTOM, LEFT, NEWEST, RIGHT, TOP, growth_chart
from makers import make_framework, make_piece, make_proficiency, make_scale, on


def chart_of(*pieces, framework=None):
    """The chart of pieces given as (day, score) or (day, score, changes)."""
    framework = framework or make_framework()
    made = [make_piece(day, score, **(more[0] if more else {})) for day, score, *more in pieces]
    made.sort(key=lambda piece: piece.date)
    steps = reckon(made, framework.rules, framework.scale.target)
    return growth_chart(framework, make_proficiency(steps=steps))


class TestNoChart:
    @pytest.mark.parametrize(
        "pieces",
        [
            [],
            [("2026-09-07", 2)],
            [("2026-09-07", 2), ("2026-09-07", 3, {"entry": "other"})],
            [("2026-09-07", 2), ("2026-09-14", None)],
            [("2026-09-07", 2), ("2026-09-14", 3, {"weight": 0.0})],
        ],
        ids=["nothing", "one piece", "one day", "one unrated", "one that does not count"],
    )
    def test_is_drawn_of_a_single_day(self, pieces):
        """One day shows no growth."""
        assert chart_of(*pieces) is None


class TestPoints:
    def test_stand_as_far_apart_as_their_days_do(self):
        """Days 0, 10 and 30: a third of the way, and the whole."""
        chart = chart_of(("2026-09-01", 1), ("2026-09-11", 2), ("2026-10-01", 3))

        assert [point.x for point in chart.points] == [LEFT, LEFT + round((NEWEST - LEFT) / 3), NEWEST]

    def test_stand_as_high_as_the_estimate_after_them(self):
        """From 1 at the bottom to 3.75, where the highest level begins, at the top: 1, 2.3 and 2.755."""
        chart = chart_of(("2026-09-01", 1), ("2026-09-11", 3), ("2026-09-21", 3))

        assert [round(point.value, 3) for point in chart.points] == [1, 2.3, 2.755]
        heights = [BOTTOM, BOTTOM - 1.3 / 2.75 * (BOTTOM - TOP), BOTTOM - 1.755 / 2.75 * (BOTTOM - TOP)]
        assert [point.y for point in chart.points] == [round(height) for height in heights]

    def test_that_do_not_count_stand_at_their_own_score(self):
        together = {"weight": 0.0, "help": "together"}

        chart = chart_of(("2026-09-01", 1), ("2026-09-11", 4, together), ("2026-09-21", 3))

        assert [(point.counts, point.value) for point in chart.points] == [(True, 1), (False, 4), (True, 2.3)]
        assert len(re.findall(r"\d+ \d+", chart.line)) == 2

    def test_that_are_not_rated_are_left_out(self):
        chart = chart_of(("2026-09-01", 1), ("2026-09-11", None), ("2026-09-21", 3))

        assert [point.date for point in chart.points] == [on("2026-09-01"), on("2026-09-21")]

    def test_have_their_number_above_when_they_rise_and_below_when_they_fall(self):
        """So that the line does not run through it."""
        chart = chart_of(("2026-09-01", 2), ("2026-09-11", 3), ("2026-09-21", 1))

        assert [point.label_above for point in chart.points] == [True, True, False]

    def test_name_their_month_where_there_is_room(self):
        chart = chart_of(("2026-03-01", 1), ("2026-03-05", 2), ("2026-06-01", 2), ("2026-09-01", 3))

        months = [point.month and str(point.month) for point in chart.points]
        assert months == ["Mar", None, "Jun", "Sep"]


class TestLine:
    def test_joins_the_points(self):
        chart = chart_of(("2026-09-01", 1), ("2026-09-11", 3), ("2026-09-21", 3))

        first, second, third = chart.points
        assert chart.line == f"M{first.x} {first.y}L{second.x} {second.y}L{third.x} {third.y}"
        assert (chart.first, round(chart.last, 3)) == (1, 2.755)


class TestRungs:
    def test_are_where_each_level_begins(self):
        chart = chart_of(("2026-09-01", 1), ("2026-09-11", 3))

        assert [(rung.name, rung.starts_at, rung.is_target) for rung in chart.rungs] == [
            ("Beginning", None, False),
            ("Developing", 1.75, False),
            ("Proficient", 2.75, True),
            ("Extending", 3.75, False),
        ]
        assert (chart.rungs[0].y, chart.rungs[-1].y) == (BOTTOM, TOP)


class TestAhead:
    def test_is_where_one_more_piece_on_target_would_lead(self):
        """1 + 0.65 × (2 − 1) = 1.65, and 1.65 + 0.65 × (3 − 1.65) = 2.5275 with one more."""
        chart = chart_of(("2026-09-01", 1), ("2026-09-11", 2))

        newest = chart.points[-1]
        y = round(BOTTOM - 1.5275 / 2.75 * (BOTTOM - TOP))
        assert chart.ahead == (RIGHT, y)
        assert chart.ahead_line == f"M{newest.x} {newest.y}L{RIGHT} {y}"

    def test_is_not_drawn_where_the_target_is_reached(self):
        chart = chart_of(("2026-09-01", 3), ("2026-09-11", 4))

        assert (chart.ahead, chart.ahead_line) == (None, "")

    def test_is_not_drawn_under_a_rule_that_looks_at_all_pieces(self):
        framework = make_framework(rules=Rules(estimate=EstimateRule("average")))

        assert chart_of(("2026-09-01", 1), ("2026-09-11", 2), framework=framework).ahead is None


SCORES = st.sampled_from([0, 1, 2, 2.5, 3, 4])
DAYS = st.dates(on("2020-01-01"), on("2030-12-31"))


class TestFrame:
    @settings(deadline=None)
    @given(scores=st.dictionaries(DAYS, SCORES, min_size=2, max_size=8))
    def test_holds_everything_whatever_the_scores_and_days(self, scores):
        scale = make_scale((0, 1, 2, 3, 4), target=3)

        chart = chart_of(
            *((day.isoformat(), score) for day, score in scores.items()),
            framework=make_framework(scale=scale),
        )

        assert all(LEFT <= point.x <= NEWEST for point in chart.points)
        heights = [*chart.points, *chart.rungs]
        assert all(TOP <= one.y <= BOTTOM for one in heights)
        assert chart.ahead is None or TOP <= chart.ahead[1] <= BOTTOM

    def test_holds_levels_that_begin_far_under_their_value(self):
        """A scale may let its levels begin anywhere; then all of them lie at the bottom."""
        scale = make_scale((10, 20, 30), target=30, starts=(0, 1, 2))

        chart = chart_of(("2026-09-01", 10), ("2026-09-11", 10), framework=make_framework(scale=scale))

        assert [point.y for point in chart.points] == [BOTTOM, BOTTOM]
        assert [rung.y for rung in chart.rungs] == [BOTTOM] * 3
