"""Paper: pages that are made to be printed come out of a real browser on as many sides as they promise."""

import re

import pytest
from conftest import SAMPLE_DAY

TALKS = ("conferences/2026-03-26.html", "conferences/2026-11-12.html")
LETTERS = """\
translate:
  name: Riverside letters
  source: staff meeting of 3 June 2026
  rule: bands
  bands: [[3.5, A], [2.75, B], [2, C]]
"""


def sides(page):
    """Count the sheets' sides that a page takes on A4."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


@pytest.fixture(scope="module", params=["en", "es"])
def site(request, sample, sample_site):
    """The sample in each language: words of another length must not need another sheet."""
    if request.param == "en":
        return sample_site("public")
    out = sample.root.parent / "site-in-spanish"
    words = ("build", "--language", request.param, "--as-of", SAMPLE_DAY, "--out", str(out))
    result = sample.run(*words)
    assert result.exit_code == 0, result.output
    return out


@pytest.mark.parametrize("url", [*TALKS, "family.html", "report.html"])
def test_is_two_sides_of_one_sheet(url, site, open_page):
    assert sides(open_page(site / url)) == 2


@pytest.mark.parametrize("name", ["forty-standards", "letter-grades", "long-names"])
def test_a_report_is_no_longer_whatever_stands_in_it(name, situation, open_page):
    portfolio = situation(name)

    assert sides(open_page(report_of(portfolio))) <= 2


def test_a_report_of_more_than_fits_is_no_longer(situation, open_page):
    """Forty levels, each with a decision and its reason, and a grade."""
    portfolio = situation("forty-standards")
    framework = portfolio.read("frameworks/shapes.yml")
    names = re.findall(r"- \{id: ([a-z-]+), code", framework)
    assert len(names) == 40
    portfolio.write("frameworks/shapes.yml", f"{framework}\n{LETTERS}")
    decided = "by: ms-lund, date: 2026-10-01, why: She explained it aloud and without notes, entries: [tiles]"
    rows = "".join(f"  - {{standard: {one}, level: 3, {decided}}}\n" for one in names)
    portfolio.write("judgements.yml", f"judgements:\n{rows}")

    assert sides(open_page(report_of(portfolio))) <= 2


def report_of(portfolio):
    result = portfolio.run("build", "--for", "team", "--as-of", "2026-10-10")
    assert result.exit_code == 0, result.output
    return portfolio.root / "site-team" / "report.html"
