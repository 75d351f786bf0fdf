"""Colours: an accent of the portfolio's own, and ramps for every scale, all of it legible."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eportfolio.model.settings import ACCENTS
from eportfolio.pages.colours import DARK, LIGHT, colour_sheet, contrast, luminance, ramp, scheme

SCHEMES = pytest.mark.parametrize("where", [LIGHT, DARK], ids=["light", "dark"])
ANY_COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
HEX = "#[0-9a-f]{6}"


def steps(words):
    """Read the (fill, text) of each step of a ramp."""
    fills = re.findall(rf"--l\d: ({HEX})", words)
    texts = re.findall(rf"--t\d: ({HEX})", words)
    return list(zip(fills, texts, strict=True))


class TestContrast:
    """As WCAG 2.2 reckons it."""

    def test_of_black_and_white_is_the_highest_there_is(self):
        assert contrast("#000000", "#ffffff") == pytest.approx(21)

    def test_of_a_colour_with_itself_is_one(self):
        assert contrast("#2b7c6f", "#2b7c6f") == 1

    def test_does_not_depend_on_which_is_the_text(self):
        assert (
            contrast("#767676", "#ffffff") == contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)
        )

    @pytest.mark.parametrize(
        ("fill", "text", "told"),
        [("#cfe6df", "#10211e", 12.8), ("#2b7c6f", "#ffffff", 5.0), ("#2d7568", "#f2f5f4", 5.0)],
    )
    def test_of_the_theme_is_what_the_design_says(self, fill, text, told):
        assert contrast(fill, text) == pytest.approx(told, abs=0.1)


class TestRamp:
    @SCHEMES
    @pytest.mark.parametrize("levels", [3, 4, 5, 6])
    @pytest.mark.parametrize("name", ACCENTS)
    def test_of_every_named_accent_can_be_read_at_every_step(self, name, levels, where):
        found = steps(ramp(ACCENTS[name], where, levels))

        assert len(found) == levels
        assert min(contrast(fill, text) for fill, text in found) >= 4.5

    @SCHEMES
    @settings(deadline=None)
    @given(colour=ANY_COLOUR, levels=st.integers(3, 6))
    def test_of_any_accent_can_be_read_at_every_step(self, where, colour, levels):
        assert min(contrast(fill, text) for fill, text in steps(ramp(colour, where, levels))) >= 4.5

    @settings(deadline=None)
    @given(colour=ANY_COLOUR, levels=st.integers(3, 6))
    def test_falls_steadily_from_light_to_strong(self, colour, levels):
        """So that it survives a printer without colours."""
        light = [luminance(fill) for fill, _ in steps(ramp(colour, LIGHT, levels))]
        dark = [luminance(fill) for fill, _ in steps(ramp(colour, DARK, levels))]

        assert all(higher > lower for higher, lower in pairwise(light))
        assert all(lower < higher for lower, higher in pairwise(dark))


class TestAccent:
    @SCHEMES
    @settings(deadline=None)
    @given(colour=ANY_COLOUR)
    def test_can_be_read_on_paper_whatever_was_chosen(self, where, colour):
        (accent,) = re.findall(f"--accent: ({HEX})", scheme(colour, where, changed=True, level_counts=[]))

        assert contrast(accent, where.paper) >= 4.5

    @pytest.mark.parametrize("name", ACCENTS)
    def test_that_has_a_name_stays_near_itself_on_light_paper(self, name):
        """Named accents are chosen to be legible as they are."""
        assert contrast(ACCENTS[name], LIGHT.paper) >= 4.5


class TestSheet:
    def test_is_empty_where_the_themes_own_colours_do(self):
        assert colour_sheet("", [4, 4]) == ""
        assert colour_sheet("teal", []) == ""
        assert colour_sheet(ACCENTS["teal"], [4]) == ""

    def test_gives_an_accent_to_both_schemes_and_to_paper(self):
        sheet = colour_sheet("plum", [4])

        light, dark, printed = re.split("@media", sheet)
        assert dark.startswith(" (prefers-color-scheme: dark)")
        assert printed.startswith(" print")
        assert light.strip() in printed
        assert [part.count("--accent") for part in (light, dark, printed)] == [1, 1, 1]

    def test_gives_a_ramp_to_each_number_of_levels_that_the_theme_has_none_for(self):
        sheet = colour_sheet("", [4, 6, 3, 6])

        assert re.findall(r"\.n(\d) ", sheet) == ["3", "6", "3", "6", "3", "6"]
        assert "--accent" not in sheet

    def test_takes_a_colour_as_well_as_a_name(self):
        assert colour_sheet("#7d3c7a", [4]) == colour_sheet("plum", [4])
