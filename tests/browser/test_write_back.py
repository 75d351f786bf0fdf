"""Write back: a family fills in the form, and the file that comes out goes into `feedback/` as it is."""

import re
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import SAMPLE_DAY, copy_portfolio
from opened_site import faults

from made_site import MadeSite

DAY = datetime.fromisoformat(f"{SAMPLE_DAY}T09:00:00")
SAW = "She read it to us *twice*.\n## And then?\n---\n- <b>1/2</b> of it was [true](http://x)"


@pytest.fixture
def home(sample, tmp_path):
    """A copy of the sample that may be changed."""
    return copy_portfolio(sample.root, tmp_path / "portfolio")


@pytest.fixture
def opened(home, open_page):
    """Open the family page of one audience's site, on the day of the tests."""

    def opened(audience="team", **reader):
        result = home.run("build", "--for", audience, "--as-of", SAMPLE_DAY, "--out", "built")
        assert result.exit_code == 0, result.output
        page = open_page(home.root / "built" / "family.html", **reader)
        page.clock.set_fixed_time(DAY)
        return page

    return opened


def saved(page):
    """Press Download and give the file's name and text."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download").click()
    return waiting.value.suggested_filename, waiting.value.path().read_text("utf-8")


class TestTheFile:
    def test_is_taken_as_it_is_and_shown_beside_the_work(self, home, opened):
        page = opened()
        page.get_by_label("Which work is it about?").select_option("council-letter-second-try")
        page.get_by_label("Who are you?").select_option("grandmother")
        page.get_by_label("What did you see?").fill(SAW)
        page.get_by_label("Do you have a question?").fill("Who reads it next?")

        name, text = saved(page)
        home.write(f"feedback/council-letter-second-try/{name}", text)

        before = re.findall(r"^(\d+) to look at", home.run("check").output, flags=re.MULTILINE)
        assert (name, before) == ("2026-11-25-grandmother.md", ["2"])
        home.run("build", "--for", "team", "--as-of", SAMPLE_DAY, "--out", "built")
        shown = MadeSite(home.root / "built")["evidence/council-letter-second-try.html"].text
        for words in ("She read it to us *twice*.", "## And then?", "<b>1/2</b> of it was [true]"):
            assert words in shown
        assert "My question: Who reads it next?" in shown

    def test_of_an_open_site_is_by_the_one_there_is(self, home, opened):
        """The ids of a family are in no site but the team's."""
        people = home.read("people.yml")
        home.write(
            "people.yml",
            people.replace("  - {id: grandmother, name: Mira's grandmother, role: family}\n", ""),
        )
        for line in home.root.glob("feedback/*/*grandmother.md"):
            line.unlink()
        rice = "evidence/kitchen/sticky-rice-for-nineteen.md"
        home.write(rice, home.read(rice).replace("people: [grandmother]\n", ""))
        talk = "conferences/2026-03-26.md"
        home.write(talk, home.read(talk).replace("father, grandmother, ", "father, "))
        page = opened("public")
        page.get_by_label("What did you see?").fill("It stood still in the air.")

        name, text = saved(page)
        home.write(f"feedback/kite-five-flies/{name}", text)

        assert "by: family\n" in text
        assert home.run("check").exit_code == 0
        result = home.run("build", "--as-of", SAMPLE_DAY, "--out", "built")
        assert result.exit_code == 0, result.output
        assert (
            "It stood still in the air."
            in MadeSite(home.root / "built")["evidence/kite-five-flies.html"].text
        )

    def test_of_an_open_site_asks_who_writes_where_there_are_several(self, home, opened):
        page = opened("public")
        page.get_by_label("Who are you?").fill(" Grandmother ")
        page.get_by_label("What did you see?").fill("It stood still in the air.")

        name, text = saved(page)
        home.write(f"feedback/kite-five-flies/{name}", text)

        assert (name, "by: grandmother\n" in text) == ("2026-11-25-grandmother.md", True)
        assert home.run("check").exit_code == 0


class TestTheForm:
    def test_says_what_is_missing_and_goes_there(self, opened):
        page = opened("public")

        page.get_by_role("button", name="Download").click()
        assert page.get_by_role("status").inner_text() == "Say first who you are."
        assert page.evaluate("document.activeElement.id") == "wb-by"

        page.get_by_label("Who are you?").fill("father")
        page.get_by_role("button", name="Download").click()
        assert page.get_by_role("status").inner_text() == "Write first what you saw."
        assert page.evaluate("document.activeElement.id") == "wb-saw"

    def test_hands_the_text_to_a_mail_to_the_school(self, opened):
        page = opened()
        page.get_by_label("What did you see?").fill("It flew.")
        asked = []
        page.on("request", lambda request: asked.append(request.url))

        page.get_by_role("button", name="Send by mail").click()

        page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        assert page.get_by_role("status").inner_text() == "Your mail program opens now. Send it from there."
        assert all(urlsplit(url).scheme == "mailto" for url in asked)
        for url in asked:
            told = parse_qs(urlsplit(url).query)
            assert urlsplit(url).path == "office@lakeview.example"
            assert told["body"][0].startswith("---\nentry: ")

    def test_copies_what_is_too_long_for_a_mail_program(self, opened):
        page = opened()
        page.get_by_label("What did you see?").fill("It flew over the mill. " * 100)

        page.get_by_role("button", name="Send by mail").click()

        page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        assert re.match("Copied|Here is the text", page.get_by_role("status").inner_text())

    def test_can_be_copied(self, opened):
        page = opened()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_label("What did you see?").fill("It flew.")

        page.get_by_role("button", name="Copy the text").click()

        page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        told = page.get_by_role("status").inner_text()
        if told.startswith("Copied"):
            assert "## Saw\nIt flew." in page.evaluate("navigator.clipboard.readText()")
        else:
            assert page.get_by_label("What did you see?").input_value().endswith("## Saw\nIt flew.\n")

    def test_is_not_there_without_script_but_the_way_by_mail_is(self, opened):
        page = opened("public", script=False)

        assert not page.locator("form").is_visible()
        links = page.locator("main a[href^='mailto:office@lakeview.example']")
        assert links.count() == 1

    @pytest.mark.parametrize("reader", [{}, {"dark": True}, {"forced_colours": True}, {"width": 320}])
    def test_can_be_used_by_everybody(self, opened, reader):
        page = opened("public", **reader)
        page.get_by_role("button", name="Download").click()

        assert faults(page) == []
