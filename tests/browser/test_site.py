"""Finished sites in a real browser: for every reader, in a folder or at any address, on screen and paper."""

import os
import re
import shutil
import subprocess
from urllib.parse import urlsplit

import pytest
from opened_site import OVER_THE_EDGE, faults, is_styled, served

KINDS = {
    "showcase": "index.html",
    "evidence": "evidence.html",
    "tag": "tags/cooking.html",
    "entry": "evidence/pancake-math.html",
    "map": "map.html",
    "standard": "standards/making/add-unlike.html",
    "paths": "paths.html",
    "path": "paths/council.html",
    "feedback": "feedback.html",
    "desk": "desk.html",
    "growth": "growth.html",
    "profile": "profile.html",
    "conference": "conferences/2026-11-12.html",
    "report": "report.html",
    "family": "family.html",
    "self-checks": "practice.html",
    "page of practice": "practice/say-of-what.html",
    "sums": "sums.html",
    "not found": "404.html",
}
"""The fullest page of each kind."""

READERS = {
    "in light": {},
    "in the dark": {"dark": True},
    "in forced colours": {"forced_colours": True},
    "on a small phone": {"width": 320},
}

FOCUS = """() => {
  const one = document.activeElement, box = one.getClientRects()[0], style = getComputedStyle(one);
  const within = (place, size) => Math.min(Math.max(place + 3, 0), size - 1);
  const top = document.elementFromPoint(within(box.left, innerWidth), within(box.top, innerHeight));
  return {
    name: one.tagName + " " + one.textContent.trim().slice(0, 40),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    uncovered: one === top || one.contains(top) || (top !== null && top.contains(one)),
  };
}"""


@pytest.fixture(scope="module")
def site(sample_site):
    return sample_site("public")


def answers(page):
    """Collect what a page is answered from now on, as (address, status)."""
    heard = []
    page.on("response", lambda answer: heard.append((answer.url, answer.status)))
    page.on("requestfailed", lambda asked: heard.append((asked.url, asked.failure)))
    return heard


ALL_BUT_SELF_CHECKS = """
() => {
  for (const quiz of document.querySelectorAll(".quiz")) quiz.remove();
  return document.body.innerText;
}
"""


class TestEveryKindOfPage:
    @pytest.mark.parametrize("reader", READERS)
    def test_shuts_nobody_out(self, site, open_page, reader):
        """The rules of WCAG 2.2 AA that a program can check, by axe."""
        page = open_page(site / "index.html", **READERS[reader])

        found = {}
        for kind, url in KINDS.items():
            page.goto((site / url).as_uri())
            found[kind] = faults(page)

        assert {kind: wrong for kind, wrong in found.items() if wrong} == {}

    @pytest.mark.parametrize(("width", "letters"), [(320, 16), (1280, 32), (320, 32), (768, 16)])
    def test_never_scrolls_sideways(self, site, open_page, width, letters):
        """On a small phone, with letters of twice the size, and with both."""
        page = open_page(site / "index.html", width=width)
        page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": letters}})

        wide = {}
        for kind, url in KINDS.items():
            page.goto((site / url).as_uri())
            assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == letters
            wide[kind] = page.evaluate(OVER_THE_EDGE)
            if page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"):
                wide[kind].append("the page scrolls")

        assert {kind: over for kind, over in wide.items() if over} == {}

    def test_reads_the_same_without_script(self, site, open_page):
        """All but self-checks, which show without script the answers that script keeps for later, and the
        form of the family page, which script brings.
        """
        scripted, plain = open_page(site / "index.html"), open_page(site / "index.html", script=False)

        for url in [url for kind, url in KINDS.items() if kind != "family"]:
            scripted.goto((site / url).as_uri())
            plain.goto((site / url).as_uri())
            words = plain.evaluate(ALL_BUT_SELF_CHECKS)

            assert len(words) > 100
            assert words == scripted.evaluate(ALL_BUT_SELF_CHECKS)

    def test_fits_on_paper(self, site, open_page):
        """At the width between the margins of an A4 sheet nothing is cut, and what is folded is open."""
        page = open_page(site / "index.html", width=657)
        page.emulate_media(media="print")

        cut = {}
        for kind, url in KINDS.items():
            page.goto((site / url).as_uri())
            cut[kind] = page.evaluate(OVER_THE_EDGE)
            assert not page.locator("nav >> visible=true").count()

        assert {kind: over for kind, over in cut.items() if over} == {}


class TestFolder:
    """The site opened as files, without any server."""

    def test_leads_from_the_front_page_to_all_the_others(self, site, open_page, requests):
        page = open_page(site / "index.html")
        complaints = []
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        names = page.locator("header nav a").all_inner_texts()

        seen = []
        for name in names:
            page.locator("header nav").get_by_role("link", name=name, exact=True).click()
            assert page.locator('header nav [aria-current="page"]').inner_text() == name
            assert is_styled(page)
            seen.append(page.locator("h1").inner_text())

        assert len(names) == len(set(seen)) == 7
        assert complaints == []
        assert {urlsplit(address).scheme for address in requests} == {"file"}

    def test_leads_down_to_the_proof_of_a_level_and_back(self, site, open_page):
        """From a cell of the map to its standard, to the piece behind it, and home."""
        page = open_page(site / "map.html")

        page.locator("td.now a").first.click()
        page.locator(".steps a").first.click()
        page.locator("header .name").click()

        assert page.url == (site / "index.html").as_uri()

    def test_shows_the_drawn_glyphs(self, site, open_page):
        """A glyph is a reference inside the page, which a browser may refuse to files."""
        page = open_page(site / "map.html")

        box = page.evaluate("document.querySelector('td.now svg.g use').getBBox().width")

        assert box > 10


class TestAddress:
    @pytest.mark.parametrize("base", ["/", "/any/base/"])
    def test_may_be_any(self, site, open_page, requests, base):
        """Every request is answered, and none leaves the base path."""
        with served(site, base) as address:
            page = open_page(address)
            heard = answers(page)
            for url in ["", *KINDS.values()]:
                if url != "404.html":  # which belongs to no address of its own: see below
                    page.goto(address + url)
                    assert is_styled(page)

        # A picture further down is given up when the page is left; what is held already is not sent again.
        assert [one for one in heard if one[1] not in (200, 304, "net::ERR_ABORTED")] == []
        assert len(heard) > len(KINDS)
        assert [one for one in requests if not one.startswith(address)] == []

    def test_that_is_wrong_shows_the_way_home_however_deep_it_is(self, site, open_page):
        """The sample is published under /mira/; a host gives its 404 page for every address that is none."""
        with served(site, "/mira/") as address:
            page = open_page(address + "no/such/place.html")

            assert page.locator("h1").inner_text() == "This page is not here"
            assert is_styled(page)
            page.locator("main a").click()
            assert page.url == address + "index.html"


class TestKeyboard:
    def test_comes_to_the_link_past_the_navigation_first(self, site, open_page):
        page = open_page(site / "evidence.html")

        page.keyboard.press("Tab")
        first = page.evaluate(FOCUS)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert first["name"] == "A Skip to the page"
        assert first["inSight"]
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")

    @pytest.mark.parametrize("width", [1280, 320])
    @pytest.mark.parametrize("kind", ["showcase", "map", "feedback"])
    def test_shows_where_it_is(self, site, open_page, kind, width):
        """Every stop has a ring, and nothing that sticks to an edge lies over it."""
        page = open_page(site / KINDS[kind], width=width, reduced_motion=True)

        stops = []
        for _ in range(40):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(FOCUS))

        assert [
            one["name"]
            for one in stops
            if not (one["ring"] and one["inSight"] and one["uncovered"])
            and not one["name"].startswith("BODY")
        ] == []
        assert len({one["name"] for one in stops}) > 8


class TestAnyContent:
    """The tiny portfolios: what a theme has to bear besides the sample."""

    @pytest.fixture
    def made(self, situation):
        def build(name, **settings):
            portfolio = situation(name)
            more = "".join(f"{key}: {value}\n" for key, value in settings.items())
            portfolio.write("portfolio.yml", portfolio.read("portfolio.yml") + more)
            result = portfolio.run("build", "--as-of", "2026-10-10")
            assert result.exit_code == 0, result.output
            return portfolio.root / "site"

        return build

    @pytest.mark.parametrize("name", ["long-names", "forty-standards", "six-levels", "one-entry"])
    def test_stays_within_the_page(self, made, open_page, name):
        """Names of sixty letters, forty standards, six levels, or next to nothing."""
        folder = made(name)
        standards = sorted(folder.glob("standards/*/*.html"))
        page = open_page(folder / "index.html")

        wide = {}
        for file in [one for one in folder.rglob("*.html") if one not in standards[2:]]:
            page.goto(file.as_uri())
            for width in (320, 768, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                wide[file.name, width] = page.evaluate(OVER_THE_EDGE)

        assert {name: over for name, over in wide.items() if over} == {}

    def test_stays_within_the_page_from_right_to_left(self, made, open_page, pseudo_words):
        folder = made("six-levels", language="ar-XB")
        page = open_page(folder / "index.html", width=320)

        for url in ("index.html", "map.html", "standards/piano/both.html", "feedback.html"):
            page.goto((folder / url).as_uri())
            assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
            assert page.evaluate(OVER_THE_EDGE) == []

    @pytest.mark.parametrize("reader", ["in light", "in the dark"])
    @pytest.mark.parametrize("name", ["three-levels", "six-levels"])
    def test_shuts_nobody_out_in_any_colour(self, made, open_page, name, reader):
        """A portfolio's own accent, with a ramp of as many steps as its scale has levels."""
        folder = made(name)
        page = open_page(folder / "index.html", **READERS[reader])

        found = []
        standard = min(folder.glob("standards/*/*.html"))
        for file in (folder / "map.html", folder / "feedback.html", standard):
            page.goto(file.as_uri())
            found += faults(page)

        assert found == []


class TestPaper:
    @pytest.mark.parametrize("kind", ["showcase", "map", "standard"])
    def test_holds_the_page_to_its_last_line(self, site, open_page, kind, tmp_path):
        page = open_page(site / KINDS[kind])
        last = [" ".join(words.split()) for words in page.locator(LAST[kind]).all_inner_texts()]

        page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)

        sheets = re.findall(rb"/Type\s*/Page\b", (tmp_path / "page.pdf").read_bytes())
        assert 1 <= len(sheets) <= 12
        words = words_of(tmp_path / "page.pdf")
        assert last
        assert [one for one in last if one.replace(" ", "") not in words] == []
        assert "Mira,25November2026" in words

    def test_is_light_for_a_reader_in_the_dark(self, site, open_page):
        """Ink on paper: a dark page would cost a cartridge."""
        page = open_page(site / "map.html", dark=True)
        page.emulate_media(media="print")

        ink, paper = page.evaluate(
            "[document.body, document.documentElement].map((one) => getComputedStyle(one))"
            ".map((style, index) => index ? style.backgroundColor : style.color)"
        )

        assert ink == "rgb(16, 33, 30)"
        assert paper == "rgb(255, 255, 255)"


LAST = {
    "showcase": "main section:last-of-type h2, main section:last-of-type .go",
    "map": ".map tbody tr:last-child th[scope=row] a, main > section:last-of-type .order li:last-child a",
    "standard": "main h2, .source",
}
"""What stands at the ends of a page and of its tables, and so would be the first to be cut."""


def words_of(pdf):
    """Give all words of a PDF without the spaces between them, which depend on how it is set."""
    program = shutil.which("pdftotext")
    if program is None:
        assert not os.environ.get("CI"), "CI reads what is printed: install poppler-utils"
        pytest.skip("no pdftotext here")
    done = subprocess.run([program, "-raw", pdf, "-"], capture_output=True, encoding="utf-8", check=True)
    return re.sub(r"\s+", "", done.stdout)
