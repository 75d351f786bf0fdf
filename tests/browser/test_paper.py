"""Paper: pages that are made to be printed come out of a real browser on as many sides as they promise."""

import re

import pytest


def sides(page):
    """Count the sheets' sides that a page takes on A4."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("day", ["2026-03-26", "2026-11-12"])
def test_a_conference_has_two_sides(day, sample_site, open_page):
    assert sides(open_page(sample_site("public") / "conferences" / f"{day}.html")) == 2
