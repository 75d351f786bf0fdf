"""The themes: each makes every kind of page, and a portfolio changes single files of it."""

import re
from datetime import date

import pytest
from conftest import SAMPLE_DAY

from eportfolio.model.audience import Audience
from eportfolio.pipeline import plan_portfolio
from eportfolio.site.theme import find_theme, themes_folder
from made_site import MadeSite

THEMES = sorted(folder.name for folder in themes_folder().iterdir() if folder.is_dir())


def with_setting(portfolio, **settings):
    """Give the text of `portfolio.yml` with these settings in place of what it says."""
    text = portfolio.read("portfolio.yml")
    for name, value in settings.items():
        text = re.sub(rf"^{name}:.*\n", "", text, flags=re.MULTILINE) + f"{name}: {value}\n"
    return text


@pytest.fixture
def varied(sample, situation, tmp_path):
    """A copy of the sample that may be changed."""
    from conftest import copy_portfolio

    return copy_portfolio(sample.root, tmp_path / "portfolio")


class TestTheme:
    @pytest.mark.parametrize("theme", THEMES)
    def test_makes_every_kind_of_page(self, varied, theme):
        varied.write("portfolio.yml", with_setting(varied, theme=theme, indexing="on"))

        result = varied.run("build", "--as-of", SAMPLE_DAY)

        assert result.exit_code == 0, result.output
        assert MadeSite(varied.root / "site", "https://lakeview-portfolios.github.io/mira/").faults() == []

    @pytest.mark.parametrize("theme", THEMES)
    def test_has_a_template_for_every_kind_and_none_besides(self, varied, theme):
        """The sample, with search engines let in, has every kind of page there is."""
        varied.write("portfolio.yml", with_setting(varied, theme=theme, indexing="on"))
        planned = plan_portfolio(varied.root, Audience.PUBLIC, date.fromisoformat(SAMPLE_DAY))
        found, _ = find_theme(theme, varied.root)

        names = {template.name for template in found.templates}
        own = {name for name in names if ":" not in name and not name.startswith("parts/")}

        assert own - {"layout.html"} == {page.template for page in planned.plan.pages}

    def test_that_is_not_there_is_a_fault_with_the_nearest_one(self, varied):
        varied.write("portfolio.yml", with_setting(varied, theme="clasic"))

        result = varied.run("build")

        assert result.exit_code == 1
        assert result.problem("portfolio.yml").suggests("classic")


class TestOwnTheme:
    """The folder `theme/` of a portfolio."""

    def test_replaces_a_single_file(self, situation):
        portfolio = situation("one-entry")
        portfolio.write("theme/static/style.css", "h1 { color: rebeccapurple }\n")

        portfolio.run("build")

        site = MadeSite(portfolio.root / "site")
        (sheet,) = (url for url in site.files if url.endswith(".css"))
        assert site.text_of(sheet) == "h1 { color: rebeccapurple }\n"
        assert site.faults() == []

    def test_changes_one_block_of_a_page_and_keeps_the_rest(self, situation):
        portfolio = situation("one-entry")
        portfolio.write(
            "theme/templates/pages/404.html",
            """\
            {% extends "classic:pages/404.html" %}
            {% block main %}<h1>Lost in the woods</h1><p>{{ page.frame.site_title }}</p>{% endblock %}
            """,
        )

        portfolio.run("build")

        site = MadeSite(portfolio.root / "site")
        page = site["404.html"]
        assert page.outline[0] == (1, "Lost in the woods")
        assert page.all("base", "script") != []
        assert "Ana's portfolio" in page.one("main").text
        assert site["index.html"].outline[0] == (1, "Ana")

    def test_that_is_broken_is_told_with_its_line_and_leaves_the_last_good_site(self, situation):
        portfolio = situation("one-entry")
        portfolio.run("build")
        before = MadeSite(portfolio.root / "site").bytes_of()
        portfolio.write("theme/templates/pages/map.html", "<p>\n{% if %}\n")

        result = portfolio.run("build")

        assert result.exit_code == 1
        assert "theme/templates/pages/map.html, line 2" in result.output
        assert MadeSite(portfolio.root / "site").bytes_of() == before
