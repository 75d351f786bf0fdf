"""`eportfolio build`: the site of one audience, or nothing at all."""

from pathlib import Path

import pytest

from made_site import MadeSite

FAULTY = "---\ntitle: Robot arm\ndate: 2026-09-20\nstandards: [equivalent]\nhelp: allone\n---\nIt lifts.\n"
HINTED = "---\ntitle: Robot arm\ndate: 2026-09-20\n---\nIt lifts.\n"
LATER = "---\ntitle: Kite\ndate: 2026-10-01\nstandards: [equivalent]\n---\nIt flies.\n"


def site_of(portfolio, folder="site"):
    out = portfolio.root / folder
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


class TestBuild:
    def test_says_what_has_changed_and_where_to_look(self, portfolio):
        done = portfolio.start().run("build")

        made = len(site_of(portfolio)) - 1  # the marker is not counted
        assert done.exit_code == 0
        assert done.output.splitlines() == [
            f"site: {made} new or changed, 0 as before, 0 removed.",
            f"Open it in a browser: {Path('site/index.html')}",
        ]

    def test_once_more_says_that_nothing_has(self, portfolio):
        portfolio.start().run("build")

        done = portfolio.run("build")

        assert done.output.startswith("site: nothing has changed.\n")

    def test_says_what_is_gone(self, portfolio):
        portfolio.start().write("evidence/kite.md", LATER)
        portfolio.run("build")
        portfolio.remove("evidence/kite.md")

        done = portfolio.run("build")

        assert "1 removed." in done.output
        assert "evidence/kite.html" not in site_of(portfolio)

    @pytest.mark.parametrize(
        ("words", "folder"),
        [
            ((), "site"),
            (("--for", "public"), "site"),
            (("--for", "class"), "site-class"),
            (("--for", "team"), "site-team"),
            (("--out", "mine"), "mine"),
            (("--for", "team", "--out", "mine/deep"), "mine/deep"),
        ],
    )
    def test_puts_each_audience_into_a_folder_of_its_own(self, portfolio, words, folder):
        done = portfolio.start().run("build", *words)

        assert done.exit_code == 0
        assert "index.html" in site_of(portfolio, folder)

    def test_of_a_day_leaves_out_what_came_later(self, portfolio):
        portfolio.start().write("evidence/kite.md", LATER)

        portfolio.run("build", "--as-of", "2026-09-30")

        assert "evidence/pancake-math.html" in site_of(portfolio)
        assert "evidence/kite.html" not in site_of(portfolio)


class TestLanguage:
    def test_says_the_site_s_own_words_beside_what_was_written(self, portfolio):
        """For a family that reads another language; the portfolio's own site stays as it is."""
        portfolio.start().run("build")
        before = site_of(portfolio)

        done = portfolio.run("build", "--language", "es")

        page = MadeSite(portfolio.root / "site-es")["evidence/pancake-math.html"]
        assert done.exit_code == 0
        assert page.one("html").attributes["lang"] == "es"
        assert (page.one("h1").text, page.one("h1").attributes["lang"]) == ("Pancake math", "en")
        assert "Hecho el 13 de septiembre de 2026" in page.one("main").text
        assert site_of(portfolio) == before

    def test_of_the_portfolio_needs_no_marks(self, portfolio):
        portfolio.start().write("portfolio.yml", portfolio.read("portfolio.yml") + "language: es\n")

        portfolio.run("build")

        page = MadeSite(portfolio.root / "site")["evidence/pancake-math.html"]
        assert (page.one("html").attributes["lang"], page.one("h1").attributes.get("lang")) == ("es", None)

    def test_that_nobody_has_translated_is_named_with_those_there_are(self, portfolio):
        done = portfolio.start().run("build", "--language", "fr")

        assert done.exit_code == 2
        assert 'the site\'s words are not in "fr" yet' in done.output
        assert "There are: en, es." in done.output


class TestNoWorkToBeSeen:
    """A stranger's site that is empty surprises whoever has just begun."""

    def test_leads_to_the_site_of_the_team(self, portfolio):
        portfolio.run("new", "--yes")

        done = portfolio.run("build")

        assert done.exit_code == 0
        assert "There is no work in it that this audience may see." in done.output
        assert done.output.splitlines()[-1] == "  eportfolio build --for team"

    def test_leads_to_the_first_entry_where_there_is_none(self, portfolio):
        """I4: an empty project."""
        portfolio.start().remove("evidence/pancake-math.md")

        done = portfolio.run("build", "--for", "team")

        assert done.exit_code == 0
        assert done.output.splitlines()[-1] == '  eportfolio add entry "My first work"'

    def test_of_a_day_before_all_of_it_is_no_surprise(self, portfolio):
        done = portfolio.start().run("build", "--as-of", "2020-01-01")

        assert done.exit_code == 0
        assert "no work" not in done.output


class TestFault:
    def test_leaves_the_last_good_site(self, portfolio):
        portfolio.start().run("build")
        before = site_of(portfolio)
        portfolio.write("evidence/robot-arm.md", FAULTY)

        done = portfolio.run("build")

        assert done.exit_code == 1
        assert site_of(portfolio) == before
        assert done.output.startswith("1 to mend\n\nevidence/robot-arm.md, line 5\n")
        assert done.output.endswith(
            "\nNothing was written; the last good site stays. Mend it, then build again.\n"
        )

    def test_makes_no_site_where_there_was_none(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", FAULTY)

        done = portfolio.run("build")

        assert "Nothing was written. Mend it" in done.output
        assert not (portfolio.root / "site").exists()

    def test_leaves_out_only_what_is_broken_with_keep_going(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", FAULTY)

        done = portfolio.run("build", "--keep-going")

        assert done.exit_code == 1
        assert "evidence/robot-arm.md, line 5\n" in done.output
        assert "What is broken is left out, and the rest is made.\n" in done.output
        assert "evidence/pancake-math.html" in site_of(portfolio)
        assert "evidence/robot-arm.html" not in site_of(portfolio)
        assert not any(b"Robot arm" in content for content in site_of(portfolio).values())

    def test_is_what_a_hint_is_when_one_is_strict(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", HINTED)

        done = portfolio.run("build", "--strict")

        assert done.exit_code == 1
        assert "With --strict" in done.output
        assert not (portfolio.root / "site").exists()

    def test_is_none_where_a_hint_is_just_said(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", HINTED)

        done = portfolio.run("build")

        assert done.exit_code == 0
        assert done.output.startswith("1 to look at\n")
        assert "evidence/robot-arm.html" in site_of(portfolio)

    def test_of_a_folder_that_is_no_portfolio_is_one_sentence(self, portfolio):
        done = portfolio.run("build")

        assert done.exit_code == 1
        assert done.output.startswith("1 to mend\n\nportfolio.yml\n  this is not a portfolio folder")
        assert list(portfolio.root.iterdir()) == []
