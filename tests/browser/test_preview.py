"""The preview in a real browser: reload, faults over the page, many tabs, and the strip at the top."""

import contextlib
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from eportfolio.preview.live import Live
from eportfolio.preview.serve import Built, Preview, serve
from eportfolio.preview.server import Server
from eportfolio.problems import Location, Problem, Severity

NOTICE = "This is the team's site, at home. A stranger sees less: eportfolio serve --for public"
ALLONE = Problem(
    Location("evidence/robot-arm.md", line=4, column=7, width=6),
    "not one of: alone, hints, together",
    near="alone",
    text="help: allone",
    field="help",
)
MISSING = Problem(
    Location("people.yml"), "this file is missing", mend="Write it, or take it out of portfolio.yml."
)

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{words}</title>
<style>
body {{ margin: 0 }} * {{ color: rgb(200, 0, 0) }} body > * {{ display: grid; max-width: 9rem }} {style}
</style></head>
<body><header>Mira</header><main id="main"><h1>{words}</h1>{more}</main></body></html>
"""


# Resolves once the page has come to rest, however it was made to move.
REST = """new Promise((tell) => {
  let last = -1, still = 0;
  const look = () => {
    still = scrollY === last ? still + 1 : 0;
    last = scrollY;
    still < 10 ? requestAnimationFrame(look) : tell(Math.round(scrollY));
  };
  look();
})"""


class Site:
    """A finished site of one kind of page, and the preview of it."""

    def __init__(self, folder, port=0):
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.live = Live(folder)
        self.server = Server(self.live, "/mira/", port, notice=NOTICE)
        self.address = self.server.address()

    def build(self, words, *problems, style="", more=""):
        for name in ("index.html", "map.html"):
            text = PAGE.format(words=words, style=style, more=more)
            (self.folder / name).write_text(text, encoding="utf-8")
        self.live.publish(frozenset(["index.html", "map.html"]), problems)

    def fail(self, *problems):
        self.live.publish(None, problems)


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path / "site")
    with made.server.answering():
        made.build("First")
        yield made


def heading(page, words):
    return expect(page.get_by_role("heading", level=1, name=words, exact=True))


def overlay(page):
    return page.get_by_role("dialog", name="What to mend")


def place(page):
    """Give how far down the page its reader is, in CSS pixels, once it has come to rest."""
    return page.evaluate(REST)


def wait_until_it_listens(page):
    """Wait for a first word on the channel: what is published from then on is heard at once."""
    page.wait_for_function("navigator.locks.query().then((locks) => locks.held.length === 1)")


class TestReload:
    def test_shows_what_was_built(self, site, open_page):
        page = open_page(site.address)

        site.build("Second")

        heading(page, "Second").to_be_visible()

    def test_of_a_saved_file_goes_all_the_way(self, tmp_path, open_page):
        """From the author's editor to the screen: a real folder, watched, built, served and shown."""
        entry, folder = tmp_path / "entry.md", tmp_path / "site"
        entry.write_text("First", encoding="utf-8")
        folder.mkdir()
        said, stop = [], threading.Event()

        def build():
            (folder / "index.html").write_text(
                PAGE.format(words=entry.read_text("utf-8"), style="", more=""), "utf-8"
            )
            return Built(("index.html",), (), failed=False)

        preview = Preview(tmp_path, folder, build, base="/mira/", opens_browser=False)
        serving = threading.Thread(target=serve, args=(preview, said.append, stop))
        serving.start()
        with contextlib.ExitStack() as afterwards:
            afterwards.callback(serving.join)
            afterwards.callback(stop.set)
            while not (address := next((line.split()[1] for line in said if line.startswith("Preview")), "")):
                assert serving.is_alive()
            page = open_page(address)
            heading(page, "First").to_be_visible()

            entry.write_text("Second", encoding="utf-8")

            heading(page, "Second").to_be_visible()

    @pytest.mark.parametrize("fragment", ["", "#here"])
    def test_leaves_the_reader_where_they_were(self, site, open_page, fragment):
        long_page = "<p style='height:1500px'>One</p><p id='here' style='height:3000px'>Two</p>"
        smooth = "html { scroll-behavior: smooth }"
        site.build("First", more=long_page, style=smooth)
        page = open_page(site.address + fragment)
        page.evaluate("scrollTo({top: 2345, behavior: 'instant'})")
        before = place(page)

        site.build("Second", more=long_page, style=smooth)

        heading(page, "Second").to_be_attached()
        assert before > 2000
        assert place(page) == before

    @pytest.mark.parametrize("fragment", ["", "#main"])
    def test_leaves_open_what_was_open(self, site, open_page, fragment):
        """The reckoning behind a level is behind a click, and moves all that stands below it."""
        long_steps = "<summary>Two</summary><p style='height: 5000px'>2</p>"
        steps = f"<details><summary>One</summary>1</details><details>{long_steps}</details>"
        site.build("First", more=steps)
        page = open_page(site.address + fragment)
        page.get_by_text("Two").click()
        page.evaluate("scrollTo(0, 3456)")
        assert place(page) == 3456

        site.build("Second", more=steps)

        heading(page, "Second").to_be_attached()
        assert place(page) == 3456
        assert page.evaluate("[...document.querySelectorAll('details')].map((each) => each.open)") == [
            False,
            True,
        ]

    def test_comes_by_itself_when_the_preview_is_started_anew(self, site, open_page, tmp_path):
        page = open_page(site.address)
        wait_until_it_listens(page)
        site.server.shutdown()
        site.live.close()
        site.server.server_close()

        again = Site(tmp_path / "site", site.server.port)
        with again.server.answering():
            again.build("Started anew")

            heading(page, "Started anew").to_be_visible()

    def test_comes_when_the_browser_brings_a_page_out_of_its_memory(self, site, open_page):
        """Such a page has heard nothing while it was away."""
        page = open_page(site.address)
        (site.folder / "index.html").write_text(PAGE.format(words="Later", style="", more=""), "utf-8")

        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

        heading(page, "Later").to_be_visible()


class TestManyTabs:
    def test_listen_over_one_connection(self, site, open_page, requests):
        """A browser opens six connections to one host: with one for each tab, the seventh would hang."""
        first = open_page(site.address)
        tabs = [first, *(first.context.new_page() for _ in range(8))]
        for tab in tabs[1:]:
            tab.goto(site.address)
        wait_until_it_listens(first)
        assert len([url for url in requests if "/.preview/events" in url]) == 1

        site.build("Second")

        for tab in tabs:
            heading(tab, "Second").to_be_visible()

    def test_go_on_when_the_one_that_listens_is_closed(self, site, open_page):
        first = open_page(site.address)
        wait_until_it_listens(first)
        tabs = [first.context.new_page() for _ in range(8)]
        for tab in tabs:
            tab.goto(site.address)

        first.close()
        site.build("Second")

        for tab in tabs:
            heading(tab, "Second").to_be_visible()

    def test_that_come_later_are_told_what_is_wrong(self, site, open_page):
        first = open_page(site.address)
        site.fail(ALLONE)
        expect(overlay(first)).to_be_visible()

        second = first.context.new_page()
        second.goto(site.address)

        expect(overlay(second)).to_be_visible()

    def test_listen_each_for_itself_where_there_are_no_locks(self, site, open_page):
        """An address in the network is no secure one for a browser, so it offers none there."""
        page = open_page(site.address)
        page.context.add_init_script("Object.defineProperty(navigator, 'locks', {value: undefined})")
        page.reload()
        site.fail(ALLONE)
        expect(overlay(page)).to_be_visible()

        site.build("Second")

        heading(page, "Second").to_be_visible()


class TestFaults:
    def test_stand_over_the_last_good_page_in_words(self, site, open_page):
        page = open_page(site.address)

        site.fail(MISSING, ALLONE)

        expect(overlay(page)).to_be_visible()
        expect(overlay(page).get_by_role("alert")).to_have_text("2 to mend")
        assert overlay(page).get_by_role("heading").all_inner_texts() == [
            "evidence/robot-arm.md, line 4",
            "people.yml",
        ]
        first, second = overlay(page).get_by_role("listitem").all()
        expect(first).to_contain_text("  4 | help: allone\n    |       ^^^^^^")
        expect(first).to_contain_text("not one of: alone, hints, together")
        expect(first).to_contain_text("Did you mean alone ?")
        expect(first).to_contain_text("More: eportfolio explain help")
        expect(second).to_contain_text("this file is missing")
        expect(second).to_contain_text("Write it, or take it out of portfolio.yml.")
        heading(page, "First").to_be_attached()

    def test_say_all_that_is_wrong_on_a_telephone(self, site, open_page):
        """After the carets it would stand beyond the edge, where nobody looks for it."""
        page = open_page(site.address, width=375)

        site.fail(ALLONE)

        said = overlay(page).get_by_text("not one of: alone, hints, together", exact=True)
        expect(said).to_be_visible()
        box = said.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 375
        assert said.evaluate("(element) => element.scrollWidth <= element.clientWidth")

    def test_go_when_they_are_mended(self, site, open_page):
        page = open_page(site.address)
        site.fail(ALLONE)
        expect(overlay(page)).to_be_visible()

        site.build("Second")

        heading(page, "Second").to_be_visible()
        expect(overlay(page)).to_be_hidden()
        expect(page.get_by_role("button", name="to mend")).to_be_hidden()

    def test_can_be_closed_and_stay_so_on_the_next_page(self, site, open_page):
        """The last good page is there to be read meanwhile."""
        page = open_page(site.address)
        site.fail(ALLONE)
        overlay(page).get_by_role("button", name="Close").click()
        expect(overlay(page)).to_be_hidden()

        page.goto(site.address + "map.html")

        expect(page.get_by_role("button", name="1 to mend")).to_be_visible()
        expect(overlay(page)).to_be_hidden()

    def test_can_be_closed_by_the_keyboard_and_opened_from_the_strip(self, site, open_page):
        page = open_page(site.address)
        site.fail(ALLONE)
        expect(overlay(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(overlay(page)).to_be_hidden()

        page.get_by_role("button", name="1 to mend").press("Enter")

        expect(overlay(page)).to_be_visible()

    def test_come_back_when_something_else_is_wrong(self, site, open_page):
        page = open_page(site.address)
        site.fail(ALLONE)
        overlay(page).get_by_role("button", name="Close").click()

        site.fail(MISSING)

        expect(overlay(page)).to_contain_text("this file is missing")
        expect(overlay(page)).to_be_visible()

    def test_of_a_first_build_are_shown_until_there_is_a_site(self, tmp_path, open_page):
        site = Site(tmp_path / "site")
        with site.server.answering():
            site.fail(ALLONE)
            page = open_page(site.address)
            expect(overlay(page)).to_contain_text("then the site appears by itself")

            site.build("At last")

            heading(page, "At last").to_be_visible()
            expect(overlay(page)).to_be_hidden()

    def test_that_are_only_hints_wait_in_the_strip(self, site, open_page):
        page = open_page(site.address)
        site.build("Second", Problem(Location("a.md", line=1), "perhaps", severity=Severity.HINT))

        page.get_by_role("button", name="1 to look at").click()

        expect(overlay(page)).to_contain_text("The site is built. These are worth a look.")

    def test_are_text_whatever_they_hold(self, tmp_path, open_page):
        """G8: a file name, a line and a notice come from anyone, and run nothing."""
        attack = "\"'><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>&lt;b&gt;"
        attacked = Problem(
            Location(attack + ".md", line=1, column=1, width=3), attack, attack, attack, attack, attack
        )
        site = Site(tmp_path / "site")
        with site.server.answering():
            site.build("First")
            page = open_page(site.address)

            site.fail(attacked, Problem(Location(attack), attack, attack))

            expect(overlay(page)).to_contain_text(f"{attack}.md, line 1")
            expect(overlay(page).get_by_text(attack, exact=True).first).to_be_visible()
            expect(overlay(page)).to_contain_text(f"Did you mean {attack} ?")
            expect(overlay(page)).to_contain_text(f"More: eportfolio explain {attack}")
            assert overlay(page).locator("script, img, b").count() == 0
            assert page.evaluate("window.ran") is None


class TestStrip:
    def test_says_whose_site_it_is(self, site, open_page):
        page = open_page(site.address)

        expect(page.get_by_role("region", name="About this preview")).to_have_text(NOTICE)

    def test_is_text_whatever_it_holds(self, tmp_path, open_page):
        notice = '"><script>window.ran = 1</script>'
        live = Live(tmp_path)
        server = Server(live, "/", 0, notice=notice)
        with server.answering():
            page = open_page(server.address())

            expect(page.get_by_role("region", name="About this preview")).to_have_text(notice)
            assert page.evaluate("window.ran") is None

    def test_stands_above_the_page_and_covers_nothing(self, site, open_page):
        page = open_page(site.address, width=320)
        strip = page.get_by_role("region", name="About this preview").bounding_box()

        assert (strip["x"], strip["y"], strip["width"]) == (0, 0, 320)
        assert page.locator("body > header").bounding_box()["y"] >= strip["height"]
        assert page.evaluate("document.documentElement.scrollWidth") == 320

    def test_and_the_faults_are_not_printed(self, site, open_page):
        page = open_page(site.address)
        site.fail(ALLONE)
        expect(overlay(page)).to_be_visible()

        page.emulate_media(media="print")

        expect(page.get_by_text(NOTICE)).to_be_hidden()
        expect(overlay(page)).to_be_hidden()

    def test_is_left_alone_by_the_style_of_the_site(self, site, open_page):
        """The page of these tests colours all it can reach."""
        page = open_page(site.address)

        colour = page.get_by_text(NOTICE).evaluate("(element) => getComputedStyle(element).color")

        assert colour == "rgb(27, 38, 34)"

    @pytest.mark.parametrize("reader", [{}, {"dark": True}, {"forced_colours": True}, {"width": 320}])
    def test_and_the_faults_are_open_to_every_reader(self, site, open_page, reader):
        page = open_page(site.address, **reader)
        site.build("Second", style="* { color: revert } body { background: Canvas }")
        heading(page, "Second").to_be_visible()
        wide = Problem(Location("a.md", line=1, column=90, width=3), "not a word", text="word " * 20)
        site.fail(ALLONE, MISSING, wide, ALLONE.as_hint())
        expect(overlay(page)).to_be_visible()

        found = Axe().run(page)

        assert found.response["violations"] == []
