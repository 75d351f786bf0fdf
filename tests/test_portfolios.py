"""The tiny portfolios: one situation each, from a single entry to more than a page can easily hold."""

import json
import re
from pathlib import Path

import pytest

from made_site import MadeSite

ALL = sorted(folder.name for folder in Path(__file__).with_name("portfolios").iterdir() if folder.is_dir())
DAY = "2026-10-10"

SCALES = [
    ("three-levels", 1, ("target", "star", "star-ring")),
    ("three-levels", 2, ("12", "target", "star")),
    ("three-levels", 3, ("14", "12", "target")),
    ("six-levels", 1, ("target", "star", "star-ring", "star-ring", "star-ring", "star-ring")),
    ("six-levels", 4, ("14", "12", "34", "target", "star", "star-ring")),
    ("six-levels", 6, ("16", "13", "12", "23", "56", "target")),
]
"""A portfolio, a target put on its scale, and the glyphs of the levels from the lowest up."""


def built(portfolio):
    """Build the public site and give it; nothing may be wrong with the portfolio."""
    result = portfolio.run("build", "--strict", "--as-of", DAY)
    assert result.exit_code == 0, result.output
    return MadeSite(portfolio.root / "site")


class TestEverySituation:
    @pytest.mark.parametrize("name", ALL)
    def test_makes_a_sound_site(self, situation, name):
        site = built(situation(name))

        assert site.faults() == []

    @pytest.mark.parametrize("name", ALL)
    def test_leaves_nothing_unsaid_on_a_page(self, situation, name):
        """Words of the program for what is not there."""
        site = built(situation(name))

        odd = {
            page.url: re.findall(r"\b(?:None|null|undefined|nan)\b|\{[a-z_]+\}", page.text) for page in site
        }

        assert {url: words for url, words in odd.items() if words} == {}


class TestOneEntry:
    """A portfolio, its people, one framework and one entry are enough for a good site."""

    @pytest.fixture
    def site(self, situation):
        return built(situation("one-entry"))

    def test_has_the_pages_that_say_something_and_no_others(self, site):
        assert set(site.pages) == {
            "index.html",
            "evidence.html",
            "evidence/bird-box.html",
            "map.html",
            "standards/woodwork/saw-straight.html",
            "404.html",
        }

    def test_shows_the_work_at_once(self, site):
        assert "A box for the wrens" in site["index.html"].text
        assert "The front went crooked twice" in site["index.html"].text

    def test_has_nothing_empty(self, site):
        """No list, table or section without anything in it."""
        empty = [
            (page.url, str(element))
            for page in site
            for element in page.all(
                "ul", "ol", "dl", "table", "tbody", "section", "nav", "figure", "p", "li", "div"
            )
            if not element.text and not element.is_in("svg")
        ]

        assert empty == []

    def test_asks_nothing_of_what_is_not_told(self, site):
        """No levels, no feedback, no terms: no words about them either."""
        words = " ".join(page.text for page in site)

        assert not re.search("feedback|not yet|rated|term|settled|next step|grade", words, re.IGNORECASE)

    def test_shows_the_level_once_it_may_be_seen(self, situation):
        portfolio = situation("one-entry")
        portfolio.write("portfolio.yml", portfolio.read("portfolio.yml") + "audiences: {levels: public}\n")

        site = built(portfolio)

        assert site.faults() == []
        assert "not rated yet" in site["map.html"].text


class TestScale:
    @pytest.mark.parametrize(("name", "target", "glyphs"), SCALES)
    def test_may_have_its_target_anywhere(self, situation, name, target, glyphs):
        """The glyph fills up to the target, which is full; what lies above it is more than full."""
        portfolio = situation(name)
        (file,) = (path.name for path in (portfolio.root / "frameworks").iterdir())
        text = portfolio.read(f"frameworks/{file}")
        text = re.sub(r"target: \d", f"target: {target}", text)
        portfolio.write(f"frameworks/{file}", re.sub(r"look_for: \{\d:", f"look_for: {{{target}:", text))

        site = built(portfolio)

        assert site.faults() == []
        key = next(one for one in site["map.html"].all("ul") if one.has_class("key"))
        uses = [one for one in site["map.html"].all("use") if key in one.around]
        assert tuple(one.attributes["href"] for one in uses) == ("#g-none", *(f"#g-{one}" for one in glyphs))


class TestAccent:
    @pytest.mark.parametrize(("name", "colour"), [("six-levels", "#7d3c7a"), ("three-levels", "ochre")])
    def test_brings_a_ramp_of_its_own(self, situation, name, colour):
        """One colour for each level of the scale, with a colour for the text on it."""
        levels = {"three-levels": 3, "six-levels": 6}[name]

        site = built(situation(name))

        sheet = site.text_of("static/colours.css")
        assert {f"--l{step}" for step in range(1, levels + 1)} <= set(re.findall(r"--l\d", sheet))
        assert {f"--t{step}" for step in range(1, levels + 1)} <= set(re.findall(r"--t\d", sheet))


class TestManyStandards:
    def test_are_all_on_the_map(self, situation):
        site = built(situation("forty-standards"))

        told = json.loads(site.text_of("data/portfolio.json"))
        rows = [one for one in site["map.html"].all("th") if one.attributes.get("scope") == "row"]
        assert len(rows) == len(told["proficiency"]) == 40

    def test_are_drawn_strand_by_strand(self, situation):
        """One picture of forty boxes would be too wide to read."""
        site = built(situation("forty-standards"))

        pictures = [one for one in site["map.html"].all("svg") if one.has_class("net")]
        assert len(pictures) == 5


class TestLongNames:
    def test_stand_in_full_where_they_are_at_home(self, situation):
        site = built(situation("long-names"))

        headings = {page.outline[0][1] for page in site}
        assert "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselanhänger" in headings
        assert "Wiederaufbereitungsanlagenbetriebsgenehmigungsverfahrensbeteiligung" in headings
