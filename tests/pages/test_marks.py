"""Marks: a level as a word, a glyph that fills up, and a step of the colours."""

import pytest

from eportfolio.pages.marks import NOT_YET, Mark, glyph_names, mark
from makers import make_scale


class TestGlyphs:
    """Under the target a ring fills up in even parts, the target is a disc, above it are stars."""

    @pytest.mark.parametrize(
        ("levels", "target", "glyphs"),
        [
            (3, 1, "target star star-ring"),
            (3, 2, "12 target star"),
            (3, 3, "14 12 target"),
            (4, 1, "target star star-ring star-ring"),
            (4, 2, "12 target star star-ring"),
            (4, 3, "14 12 target star"),
            (4, 4, "14 12 34 target"),
            (5, 1, "target star star-ring star-ring star-ring"),
            (5, 2, "12 target star star-ring star-ring"),
            (5, 3, "14 12 target star star-ring"),
            (5, 4, "14 12 34 target star"),
            (5, 5, "15 25 35 45 target"),
            (6, 1, "target star star-ring star-ring star-ring star-ring"),
            (6, 2, "12 target star star-ring star-ring star-ring"),
            (6, 3, "14 12 target star star-ring star-ring"),
            (6, 4, "14 12 34 target star star-ring"),
            (6, 5, "15 25 35 45 target star"),
            (6, 6, "16 13 12 23 56 target"),
        ],
    )
    def test_by_number_of_levels_and_place_of_the_target(self, levels, target, glyphs):
        scale = make_scale(tuple(range(1, levels + 1)), target=target)

        assert glyph_names(scale) == tuple(glyphs.split())

    def test_go_by_the_place_of_a_level_and_not_by_its_value(self):
        assert glyph_names(make_scale((0, 40, 70, 100), target=70)) == ("14", "12", "target", "star")


class TestMark:
    SCALE = make_scale()

    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            (1, Mark("Beginning", "14", 1)),
            (2, Mark("Developing", "12", 2)),
            (3, Mark("Proficient", "target", 3)),
            (4, Mark("Extending", "star", 4)),
        ],
    )
    def test_of_a_level(self, value, shown):
        assert mark(self.SCALE, value) == shown

    def test_of_a_half_is_the_level_under_it_and_says_so(self):
        """A glyph between two would be read as either."""
        assert mark(self.SCALE, 2.5) == Mark("Developing", "12", 2, half=True)

    def test_of_nothing_is_an_empty_ring_without_a_word(self):
        """The theme says "not yet" in its language."""
        assert mark(self.SCALE, None) == NOT_YET == Mark("", "none", 0)

    def test_of_a_level_of_value_zero_is_not_nothing(self):
        scale = make_scale((0, 1, 2), target=2)

        assert mark(scale, 0) == Mark("Beginning", "14", 1)
