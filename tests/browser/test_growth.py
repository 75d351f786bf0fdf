"""Growth and versions in a real browser: what is folded, once it is opened, and where others lead to."""

import pytest
from opened_site import OVER_THE_EDGE, faults

OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
ENTRY = """\
---
title: Pancake math
date: 2026-09-07
standards: [equivalent]
version: {version}
revised: 2026-09-12
---
We cook for {people} people on kite day, and the card in our kitchen is for eight.
"""


@pytest.fixture
def growth(sample_site):
    return sample_site("public") / "growth.html"


@pytest.fixture
def versions(portfolio, repository):
    """The team's page of a piece of work whose first version git has."""
    portfolio.start()
    portfolio.write("evidence/pancake-math.md", ENTRY.format(version=1, people="twenty"))
    repository.commit("2026-09-07")
    portfolio.write("evidence/pancake-math.md", ENTRY.format(version=2, people="twenty-four"))
    result = portfolio.run("build", "--for", "team", "--as-of", "2026-10-01", "--out", "built")
    assert result.exit_code == 0, result.output
    return portfolio.root / "built/evidence/pancake-math.html"


class TestOpened:
    @pytest.mark.parametrize("page", ["growth", "versions"])
    @pytest.mark.parametrize(
        "reader",
        [{}, {"dark": True}, {"forced_colours": True}, {"width": 320}],
        ids=["in light", "in the dark", "in forced colours", "on a small phone"],
    )
    def test_shuts_nobody_out(self, page, reader, request, open_page):
        opened = open_page(request.getfixturevalue(page), **reader)

        opened.evaluate(OPEN_ALL)

        assert opened.locator("details:not([open])").count() == 0
        assert faults(opened) == []
        assert opened.evaluate(OVER_THE_EDGE) == []


class TestVersions:
    def test_say_in_words_what_was_taken_out_and_put_in(self, versions, open_page):
        page = open_page(versions)

        page.get_by_text("What is different from version 1").click()

        assert page.locator("del").inner_text().split() == ["taken", "out:", "twenty"]
        assert page.locator("ins").inner_text().split() == ["put", "in:", "twenty-four"]


class TestSince:
    def test_is_open_for_whoever_is_led_to_it(self, growth, open_page):
        """The page of a conference leads to what has changed since the one before."""
        page = open_page(growth.parent / "conferences/2026-11-12.html")
        page.get_by_role("link", name="What has changed since").click()

        assert page.url.endswith("growth.html#since-2026-03-26")
        assert page.locator("#since-2026-03-26").is_visible()

    def test_is_printed_of_the_newest_conference_alone(self, growth, open_page):
        page = open_page(growth, width=657)

        page.emulate_media(media="print")

        shown = [one.is_visible() for one in page.locator("section[aria-labelledby=since] summary").all()]
        assert shown == [True, False]
