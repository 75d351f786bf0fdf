"""Paper: pages that are made to be printed come out of a real browser on as many sides as they promise."""

import re

import pytest


def sides(page):
    """Count the sheets' sides that a page takes on A4."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("day", ["2026-03-26", "2026-11-12"])
def test_a_conference_has_two_sides(day, sample_site, open_page):
    assert sides(open_page(sample_site("public") / "conferences" / f"{day}.html")) == 2


def test_the_family_page_has_two_sides(sample_site, open_page):
    assert sides(open_page(sample_site("public") / "family.html")) == 2


def test_a_report_has_two_sides(sample_site, open_page):
    assert sides(open_page(sample_site("public") / "report.html")) == 2


@pytest.mark.parametrize("name", ["forty-standards", "letter-grades", "long-names"])
def test_a_report_has_two_sides_at_most_whatever_stands_in_it(name, situation, open_page):
    portfolio = situation(name)
    result = portfolio.run("build", "--for", "team", "--as-of", "2026-10-10")
    assert result.exit_code == 0, result.output

    assert sides(open_page(portfolio.root / "site-team" / "report.html")) <= 2
