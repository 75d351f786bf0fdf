"""Growth lines: one small drawing a standard, all over the same time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from eportfolio.assessment.reckoning import reckon
from eportfolio.pages.growth_lines import (
    BOTTOM,
    LEFT,
    LINE,
    RIGHT,
    TOP,
    Period,
    Reckoned,
    growth_line,
    has_moved,
    period_of,
    reckoned,
)
from makers import make_framework, make_piece, make_proficiency, make_scale, on

YEAR = Period(on("2026-01-01"), on("2026-12-31"))


def rows_of(*pairs):
    """Estimates given as (day, value)."""
    return tuple(Reckoned(on(day), "Pancake math", value) for day, value in pairs)


class TestNumbers:
    def test_are_the_estimates_after_each_piece_that_counts(self):
        """1, then 1 + 0.65 × 2 = 2.3; what was made together is only shown."""
        framework = make_framework()
        pieces = [
            make_piece("2026-09-01", 1),
            make_piece("2026-09-05", 4, help="together", weight=0.0),
            make_piece("2026-09-08", 3),
        ]
        known = make_proficiency(steps=reckon(pieces, framework.rules, framework.scale.target))

        assert [(str(row.on), round(row.value, 2)) for row in reckoned(known)] == [
            ("2026-09-01", 1),
            ("2026-09-08", 2.3),
        ]


class TestPeriod:
    def test_runs_from_the_first_piece_of_all_to_the_day_of_the_page(self):
        rows = [rows_of(("2026-03-01", 1)), (), rows_of(("2026-02-01", 1), ("2026-04-01", 2))]

        assert period_of(rows, on("2026-10-01")) == Period(on("2026-02-01"), on("2026-10-01"))


class TestMoved:
    def test_is_half_a_level_between_any_two_days(self):
        scale = make_scale()

        assert has_moved(scale, rows_of(("2026-01-01", 2), ("2026-02-01", 2.5)))
        assert not has_moved(scale, rows_of(("2026-01-01", 2), ("2026-02-01", 2.49)))
        assert has_moved(scale, rows_of(("2026-01-01", 2), ("2026-02-01", 3), ("2026-03-01", 2)))


class TestLine:
    def test_stands_where_its_days_and_values_are(self):
        """Of a scale from 1 up to 3.75 the value 2.375 is half-way; 2 July is day 182 of 364."""
        line = growth_line(
            make_framework(), rows_of(("2026-01-01", 1), ("2026-07-02", 2.375), ("2026-12-31", 3.75)), YEAR
        )

        middle = ((LEFT + RIGHT) // 2, (TOP + BOTTOM) // 2)
        assert line.dots == ((LEFT, BOTTOM), middle, (RIGHT, TOP))
        assert line.line == f"M{LEFT} {BOTTOM}L{middle[0]} {middle[1]}L{RIGHT} {TOP}"

    def test_names_the_target_where_it_begins(self):
        """2.75 is 1.75 of the 2.75 between the ends."""
        line = growth_line(make_framework(), rows_of(("2026-01-01", 1), ("2026-02-01", 2)), YEAR)

        assert (line.target_name, line.target) == (
            "Proficient",
            round(BOTTOM - 1.75 / 2.75 * (BOTTOM - TOP)),
        )

    def test_has_its_first_number_on_the_side_it_moves_away_from(self):
        rising = growth_line(make_framework(), rows_of(("2026-01-01", 1), ("2026-02-01", 2)), YEAR)
        falling = growth_line(make_framework(), rows_of(("2026-01-01", 3), ("2026-02-01", 2)), YEAR)

        assert rising.first.y > rising.dots[0][1]
        assert falling.first.y < falling.dots[0][1]

    @settings(deadline=None)
    @given(
        values=st.lists(st.floats(1, 4), min_size=2, max_size=6), last=st.dates(on("2026-02-01"), YEAR.end)
    )
    def test_keeps_its_numbers_and_the_name_of_the_target_apart(self, values, last):
        days = [*(f"2026-01-{number + 1:02}" for number in range(len(values) - 1)), last.isoformat()]

        line = growth_line(make_framework(), rows_of(*zip(days, values, strict=True)), YEAR)

        ends_before = line.last.x + 24 <= line.name.x
        assert ends_before or abs(line.last.y - line.name.y) >= LINE - 4
        assert all(LEFT <= x <= RIGHT and TOP <= y <= BOTTOM for x, y in line.dots)
