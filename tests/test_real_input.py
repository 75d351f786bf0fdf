"""Real input: a portfolio on the Common Core as a school would begin it, from published package to map."""

import gzip
import json
from collections import Counter

import pytest
from conftest import PortfolioFolder

from made_site import MadeSite

PACKAGES = "data/frameworks/case"
CCSS = "ccss-math-2010"
FRAMEWORK = "common-core-state-standards-math"
LONG = "CCSS.Math.Content."
LAST_DAY = "2026-05-31"

MAP_BYTES = 40_000
"""Most that the map may have, gzipped."""

# Each entry with its day and help, then the standard as it is typed (short, long or by CASE identifier) with
# the teacher's level; None where the work still waits for a teacher.
ENTRIES = {
    "bike-speed": ("2026-02-03", "alone", {"7.RP.A.1": 2}),
    "pancake-rate": ("2026-02-10", "alone", {f"{LONG}7.RP.A.1": 3}),
    "paint-mix": ("2026-03-03", "alone", {"6b9c3a21-d7cc-11e8-824f-0242ac160002": 3}),
    "cold-week": ("2026-02-17", "alone", {"7.NS.A.1": 3}),
    "lift-game": ("2026-03-10", "alone", {f"{LONG}7.NS.A.1": 3}),
    "kite-money": ("2026-03-24", "alone", {"6b9c3725-d7cc-11e8-824f-0242ac160002": 3}),
    "shop-flyer": ("2026-03-17", "alone", {"7.EE.B.3": 1}),
    "tip-table": ("2026-04-07", "alone", {"6b9e464c-d7cc-11e8-824f-0242ac160002": 2}),
    "round-bed": ("2026-04-14", "alone", {f"{LONG}7.G.B.4": None}),
    "dice-log": ("2026-04-21", "together", {"7.SP.C.5": 3}),
    "straight-line": ("2026-04-28", "hints", {"7.RP.A.2.a": 4}),
    "trip-plan": ("2026-05-05", "alone", {"7.RP.A.3": 2.5, f"{LONG}7.NS.A.3": 3}),
}

# By hand: v = s for the first piece, then v + 0.65 × (s − v). A level begins a quarter under its value.
STANDING = {
    # 2; 2 + 0.65 × 1 = 2.65; 2.65 + 0.65 × 0.35 = 2.8775. Two of three on target: too few to settle.
    "7.RP.A.1": ("reached", 3, 2.8775, 3),
    # 3, 3, 3 on three days, all in real work, done alone.
    "7.NS.A.1": ("settled", 3, 3, 3),
    # 1; 1 + 0.65 × 1 = 1.65, and Developing begins at 1.75.
    "7.EE.B.3": ("learning", 1, 1.65, 2),
    # The first piece is where the level starts, with hints or without.
    "7.RP.A.2.a": ("reached", 4, 4, 1),
    "7.RP.A.3": ("learning", 2, 2.5, 1),
    "7.NS.A.3": ("reached", 3, 3, 1),
    # Not rated, and done together: both are shown, and neither counts.
    "7.G.B.4": ("learning", None, None, 0),
    "7.SP.C.5": ("with-help", None, None, 0),
}
SAYS = {
    "7.RP.A.1": "Proficient3 pieces",
    "7.NS.A.1": "Proficient3 pieces, settled",
    "7.EE.B.3": "Beginning2 pieces",
    "7.RP.A.2.a": "Extending1 piece",
    "7.RP.A.3": "Developing1 piece",
    "7.NS.A.3": "Proficient1 piece",
    "7.G.B.4": "Not yetnot rated yet",
    "7.SP.C.5": "Not yetso far with help",
    "7.RP.A.2": "Not yet",
}

ENTRY = """\
---
title: {title}
date: {day}
standards: [{names}]
kind: performance
help: {help}
---
I worked out what we needed, tried it, and wrote down each step with its unit.
"""
FEEDBACK = """\
---
entry: {entry}
by: my-teacher
role: teacher
given: {day}
try_by: {day}
standards: [{names}]
levels: {{{levels}}}
---
## Saw
You wrote "each step with its unit".
## Glow
Every number has a unit, so I could follow it.
## Next
- Say in one sentence how you know that the answer can be right
"""


def begin(folder, shared, package, *words):
    """Begin a portfolio that everybody may see, and take in a published package."""
    portfolio = PortfolioFolder(folder)
    new = portfolio.run("new", "--yes", "--learner", "Mira", "--who-sees", "open")
    file = shared / PACKAGES / f"{package}.json"
    taken = portfolio.run("import", "framework", str(file), *words)
    assert (new.exit_code, taken.exit_code) == (0, 0), taken.output
    return portfolio


def write_work(portfolio):
    """Write the entries, and what the teacher said."""
    for entry, (day, help_had, levels) in ENTRIES.items():
        names, title = ", ".join(levels), entry.replace("-", " ").capitalize()
        text = ENTRY.format(title=title, day=day, names=names, help=help_had)
        portfolio.write(f"evidence/{entry}.md", text)
        given = ", ".join(f"{name}: {level}" for name, level in levels.items() if level is not None)
        if given:
            text = FEEDBACK.format(entry=entry, day=day, names=names, levels=given)
            portfolio.write(f"feedback/{entry}/{day}-my-teacher.md", text)


def built(portfolio):
    """Build as on the last day, and read the site back."""
    done = portfolio.run("build", "--as-of", LAST_DAY)
    assert done.exit_code == 0, done.output
    return MadeSite(portfolio.root / "site")


def standing_in(site):
    """Give what the site's data say of each standard of the framework that anything is known of."""
    told = json.loads(site.text_of("data/portfolio.json"))["proficiency"]
    return {
        one["standard"]: (one["status"], one["level"], one["estimate"], one["pieces"])
        for one in told
        if one["framework"] == FRAMEWORK and one["status"] != "not-started"
    }


def rows_of(site):
    """Give what the map's rows say now, by code."""
    page = site["map.html"]
    codes = [one.text for one in page.all("small") if one.is_in("th")]
    now = [one.text for one in page.all("td") if one.has_class("now")]
    # The first cells are those of this framework, whose standards have codes; those of the starter have none.
    return {code: words.removeprefix("Now") for code, words in zip(codes, now, strict=False)}


@pytest.fixture(scope="module")
def grade_7(tmp_path_factory, shared):
    words = ("--select", "grade:7", "--alias-prefix", LONG)
    portfolio = begin(tmp_path_factory.mktemp("grade-7"), shared, CCSS, *words)
    write_work(portfolio)
    return portfolio


@pytest.fixture(scope="module")
def site(grade_7):
    return built(grade_7)


@pytest.fixture(scope="module")
def whole(tmp_path_factory, shared):
    """The site of the whole package."""
    portfolio = begin(tmp_path_factory.mktemp("whole"), shared, CCSS, "--alias-prefix", LONG)
    write_work(portfolio)
    return built(portfolio)


class TestOneGrade:
    """What a school takes of a package: its own grade, and the long form of each code beside the short."""

    def test_is_taken_whole_and_alone(self, site):
        """RP 7, NS 11, EE 6, G 6 and SP 13, as printed in the Common Core."""
        told = json.loads(site.text_of("data/portfolio.json"))["frameworks"]

        standards = {one["id"]: one["standards"] for one in told}[FRAMEWORK]

        domains = [one["code"].split(".")[1] for one in standards]
        assert Counter(domains) == {"RP": 7, "NS": 11, "EE": 6, "G": 6, "SP": 13}

    def test_has_nothing_to_mend(self, grade_7):
        """What is left to look at: a published package does not say what good work looks like."""
        told = json.loads(grade_7.run("check", "--format", "json").output)["problems"]

        assert [one["field"] for one in told if "target level" in one["what"]] == ["standards.look_for"]
        assert {one["severity"] for one in told} == {"hint"}

    def test_stands_where_the_evidence_says(self, site):
        """A standard is the same one, whichever of its three names an entry has used."""
        standing = standing_in(site)

        assert standing.keys() == STANDING.keys()
        for code, (status, level, estimate, pieces) in STANDING.items():
            assert standing[code] == (status, level, pytest.approx(estimate), pieces), code

    def test_stands_so_on_the_map(self, site):
        rows = rows_of(site)

        assert {code: rows[code] for code in SAYS} == SAYS

    def test_has_titles_on_the_map_that_are_no_paragraphs(self, site):
        titles = [one.text for one in site["map.html"].all("th") if one.attributes.get("scope") == "row"]

        assert max(map(len, titles)) <= 110
        assert any("…" in title for title in titles)

    def test_has_the_whole_statement_on_the_page_of_its_own(self, site):
        """Its first sentence is the heading, and the examples are text."""
        page = site[f"standards/{FRAMEWORK}/7.RP.A.1.html"]

        assert page.one("h1").text == (
            "Compute unit rates associated with ratios of fractions, "
            "including ratios of lengths, areas and other quantities measured in like or different units."
        )
        assert "compute the unit rate as the complex fraction (1/2)/(1/4) miles per hour" in page.text

    def test_is_led_to_from_the_work_and_back(self, site):
        entry, standard = "evidence/paint-mix.html", f"standards/{FRAMEWORK}/7.RP.A.1.html"

        assert standard in [site.leads(entry, link)[0] for link in site[entry].links]
        assert entry in [site.leads(standard, link)[0] for link in site[standard].links if ":" not in link]

    def test_has_no_link_that_leads_nowhere(self, site):
        assert site.astray() == []


class TestWholePackage:
    """746 items unselected: it works, and stays readable."""

    def test_says_the_same_of_what_was_shown(self, whole):
        assert standing_in(whole).keys() == STANDING.keys()

    def test_has_a_page_for_each_of_its_517_standards(self, whole):
        """The other 229 items are headings."""
        assert sum(url.startswith(f"standards/{FRAMEWORK}/") for url in whole.pages) == 517

    def test_has_a_map_of_the_one_grade_that_is_begun(self, whole):
        """The rest is a list below it, folded: 517 less the 43 of grade 7."""
        page = whole["map.html"]

        assert {code.split(".")[0] for code in rows_of(whole)} == {"7"}
        assert [one.text for one in page.all("summary")] == ["474 standards not begun"]
        assert not any("open" in one.attributes for one in page.all("details"))
        assert "Count to 100 by ones and by tens. K.CC.A.1" in [one.text for one in page.all("a")]

    def test_has_a_map_that_loads_at_once(self, whole):
        assert len(gzip.compress(whole.files["map.html"].read_bytes())) < MAP_BYTES

    def test_has_no_link_that_leads_nowhere(self, whole):
        assert whole.astray() == []


class TestOtherPackages:
    """Packages as they are in the wild, each with a dialect or a habit of its own."""

    @pytest.mark.parametrize(
        ("package", "standards"),
        [
            ("act-holistic-math-ordering", 24),
            ("opensalt-2017-dialect-with-precedes", 14),
            ("opensalt-adopted-tiny", 1),
            ("opensalt-utf8-tiny", 1),
        ],
    )
    def test_become_a_site(self, tmp_path, shared, package, standards):
        site = built(begin(tmp_path, shared, package))

        # Four of the starter's own, in a framework of their own.
        assert sum(url.startswith("standards/") for url in site.pages) == standards + 4
        assert site.astray() == []
