"""Which standards a `--select` takes."""

import pytest

from eportfolio.exchange.case_selection import grades, starts_with


class TestGrades:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("07", {7}),
            ("7", {7}),
            ("KG", {0}),
            ("Kindergarten", {0}),
            ("Pre-K", {-1}),
            ("PK-1", {-1, 0, 1}),
            ("K-2", {0, 1, 2}),
            ("09,10,11,12", {9, 10, 11, 12}),
            ("Grades 9–12", {9, 10, 11, 12}),
            ("6 to 8", {6, 7, 8}),
            ("7th grade", {7}),
            ("high school", set()),
            ("2010", set()),
            ("", set()),
        ],
    )
    def test_are_read_as_schools_write_them(self, written, read):
        assert grades(written) == read


class TestBeginningOfACode:
    @pytest.mark.parametrize(
        ("code", "prefix"),
        [
            ("7.RP.A.2", "7.RP"),
            ("7.RP.A.2", "7.RP."),
            ("7.RP.A.2", "7.rp.a.2"),
            ("7.RP.A.2a", "7.RP.A.2"),
            ("HSF-IF.C.7", "HSF"),
            ("MP1", "MP"),
        ],
    )
    def test_fits_on_whole_parts(self, code, prefix):
        assert starts_with(code, prefix)

    @pytest.mark.parametrize(
        ("code", "prefix"),
        [("7.RP.A.2", "7.R"), ("7.RP.A.10", "7.RP.A.1"), ("HSF-IF", "HS"), ("7.RP", "7.RP.A"), ("7.RP", ".")],
    )
    def test_does_not_fit_on_half_a_part(self, code, prefix):
        """Whoever asks for 7.RP.A.1 does not want 7.RP.A.10 as well."""
        assert not starts_with(code, prefix)
