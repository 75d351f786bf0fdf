"""Sites in other languages in a real browser: longer words, and the page as its own mirror."""

import re

import pytest
from conftest import SAMPLE_DAY
from opened_site import OVER_THE_EDGE, faults

from pseudo import LEFT_TO_RIGHT, RIGHT_TO_LEFT, pseudo_languages

LANGUAGES = (LEFT_TO_RIGHT, RIGHT_TO_LEFT)


@pytest.fixture(scope="module")
def sites(sample, tmp_path_factory):
    """Give the folder of the sample's public site by language."""
    folder = tmp_path_factory.mktemp("languages")
    with pseudo_languages(folder / "catalogues"):
        for tag in LANGUAGES:
            words = ("build", "--as-of", SAMPLE_DAY, "--language", tag, "--out", str(folder / tag))
            result = sample.run(*words)
            assert result.exit_code == 0, result.output
    return {tag: folder / tag for tag in LANGUAGES}


def one_of_each_kind(site):
    """Give the largest page of each folder, and every page beside them."""
    kinds = {}
    for file in sorted(site.rglob("*.html")):
        url = file.relative_to(site).as_posix()
        kind = re.sub(r"/.*", "", url)
        if kind not in kinds or file.stat().st_size > kinds[kind].stat().st_size:
            kinds[kind] = file
    return kinds


class TestEveryKindOfPage:
    @pytest.mark.parametrize("tag", LANGUAGES)
    def test_shuts_nobody_out(self, sites, open_page, tag):
        """By axe, which also tells a language that is no language and a text cut off from its label."""
        page = open_page(sites[tag] / "index.html")

        found = {}
        for kind, file in one_of_each_kind(sites[tag]).items():
            page.goto(file.as_uri())
            found[kind] = faults(page)

        assert {kind: wrong for kind, wrong in found.items() if wrong} == {}

    @pytest.mark.parametrize("width", [320, 1280])
    @pytest.mark.parametrize("tag", LANGUAGES)
    def test_never_scrolls_sideways(self, sites, open_page, tag, width):
        """With words a third longer than English ones, and from right to left too."""
        page = open_page(sites[tag] / "index.html", width=width)

        wide = {}
        for kind, file in one_of_each_kind(sites[tag]).items():
            page.goto(file.as_uri())
            wide[kind] = page.evaluate(OVER_THE_EDGE)
            if page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"):
                wide[kind].append("the page scrolls")

        assert {kind: over for kind, over in wide.items() if over} == {}

    def test_begins_at_the_other_side(self, sites, open_page):
        """The heading and the first word of a page in Arabic stand where those of one in English end."""
        page = open_page(sites[RIGHT_TO_LEFT] / "map.html")

        beside = page.evaluate(
            """() => {
              const heading = document.querySelector("h1"), range = document.createRange();
              const box = heading.getBoundingClientRect();
              range.selectNodeContents(heading);
              return Math.round(box.right - range.getBoundingClientRect().right);
            }"""
        )

        assert beside == 0
