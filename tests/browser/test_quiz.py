"""Self-checks in a real browser: by keyboard alone, kept when the tab is closed, and turned into evidence."""

import re
from contextlib import contextmanager
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from every_mark import EVERY_MARK
from opened_site import OVER_THE_EDGE, faults, is_styled, served
from playwright.sync_api import expect

from pseudo import LEFT_TO_RIGHT, RIGHT_TO_LEFT, accented, pseudo_languages

NOW = datetime(2026, 9, 20, 12)  # noqa: DTZ001
DAY = "2026-09-20"
PRACTICE = "practice/kites.html"
STANDARD = "standards/math-7/equivalent.html"

# How each question of `EVERY_MARK` is answered: (what is chosen or typed wrongly, and rightly).
CHOSEN = {1: (("2/6",), ("2/4",)), 2: (("3/4",), ("4/6", "6/9"))}
TYPED = {3: ("6/8", " Seven  EIGHTHS "), 4: ("7", "3,55")}
MATCHED = {6: (("0.25", "0.5", "0.75"), ("0.5", "0.25", "0.75"))}
ORDERED = {5: ("1/4", "1/3", "1/2")}
SUM = "%(right)s of %(all)s at the first try."
SCORED = (1, 2, 3, 4, 5, 6)

NO_STORE = """Object.defineProperty(window, "localStorage", {get() { throw new DOMException("no"); }})"""
NO_CLIPBOARD = """Object.defineProperty(navigator, "clipboard", {value: undefined})"""


@pytest.fixture
def folder(portfolio):
    """The smallest portfolio with a page of one self-check that asks in every way."""
    portfolio.start()
    text = f"---\ntitle: Kite fractions\n---\nTry it without a calculator.\n\n{EVERY_MARK}\nThat was it.\n"
    portfolio.write("practice/kites.md", text)
    settings = (
        "repository: {owner: lakeview, name: mira}\naudiences: {levels: public, quiz_results: public}\n"
    )
    portfolio.write("portfolio.yml", portfolio.read("portfolio.yml") + settings)
    build(portfolio)
    return portfolio


def build(portfolio):
    result = portfolio.run("build", "--as-of", DAY)
    assert result.exit_code == 0, result.output


@pytest.fixture
def page(folder, open_page):
    page = open_page(folder.root / "site" / PRACTICE, reduced_motion=True)
    page.clock.set_fixed_time(NOW)
    return page


@contextmanager
def as_folder(folder):
    yield folder.as_uri() + "/"


def question(page, number):
    return page.locator(f"#quiz-every-mark-{number}")


def said(page, number):
    """What is said of an answer."""
    return question(page, number).get_by_role("status")


def press_check(page, number):
    question(page, number).locator("[data-do=check]").click()


def answer(page, number, is_right):
    """Answer one question with the mouse, as far as that goes without dragging."""
    asked = question(page, number)
    if number in CHOSEN:
        for box in asked.locator(".choices input:checked[type=checkbox]").all():
            box.uncheck()
        for words in CHOSEN[number][is_right]:
            asked.get_by_label(words, exact=True).check()
    elif number in TYPED:
        asked.locator("[data-field]").fill(TYPED[number][is_right])
    elif number in MATCHED:
        for place, words in enumerate(MATCHED[number][is_right]):
            asked.get_by_role("combobox").nth(place).select_option(label=words)
    else:
        wanted = ORDERED[number] if is_right else ORDERED[number][::-1]
        for place, words in enumerate(wanted):
            for _ in range(lines(asked).index(words) - place):
                asked.get_by_role("listitem").filter(has_text=words).locator("[data-do=up]").click()
    press_check(page, number)


def answer_all(page, wrong=()):
    for number in SCORED:
        if number in wrong:
            answer(page, number, is_right=False)
        answer(page, number, is_right=True)


def lines(asked):
    """The lines to put in order, as they stand now."""
    return asked.locator(".line").all_inner_texts()


class Keyboard:
    """A reader who has nothing but keys."""

    def __init__(self, page):
        self.page = page

    def go_to(self, locator, key="Tab"):
        """Press Tab until the focus is there, and let nobody say it was lost on the way."""
        wanted = locator.element_handle()
        for _ in range(150):
            if wanted.evaluate("(one) => one === document.activeElement"):
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"no way to {wanted.evaluate('(one) => one.outerHTML')[:120]}")

    def choose(self, asked, name):
        """Choose one of a group of radio buttons: Tab to the group, arrows within."""
        wanted = asked.get_by_label(name, exact=True)
        group = asked.locator(f'input[name="{wanted.get_attribute("name")}"]')
        for _ in range(100):
            if group.evaluate_all("(all) => all.includes(document.activeElement)"):
                break
            self.page.keyboard.press("Tab")
        for _ in range(4):
            if wanted.evaluate("(one) => one === document.activeElement"):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        assert wanted.is_checked()

    def tick(self, asked, names):
        for box in asked.locator(".choices input").all():
            name = box.locator("xpath=..").inner_text().strip()
            if box.is_checked() != (name in names):
                self.go_to(box)
                self.page.keyboard.press("Space")

    def order(self, asked, wanted):
        for place, words in enumerate(wanted):
            line = asked.get_by_role("listitem").filter(has_text=words)
            for _ in range(lines(asked).index(words) - place):
                self.go_to(line.get_by_label("Move up"))
                self.page.keyboard.press("Enter")
        assert lines(asked) == list(wanted)

    def answer(self, number, is_right):
        """Answer and check, from the beginning of the question."""
        asked = question(self.page, number)
        asked.locator("legend").first.evaluate("(one) => { one.tabIndex = -1; one.focus(); }")
        if number == 1:
            self.choose(asked, CHOSEN[1][is_right][0])
        elif number in CHOSEN:
            self.tick(asked, CHOSEN[number][is_right])
        elif number in TYPED:
            self.go_to(asked.get_by_label("Your answer"))
            self.page.keyboard.press("Control+A")
            self.page.keyboard.type(TYPED[number][is_right])
        elif number in MATCHED:
            for place, words in enumerate(MATCHED[number][is_right]):
                self.go_to(asked.get_by_role("combobox").nth(place))
                self.page.keyboard.type(words)
                self.page.keyboard.press("Enter")
        else:
            self.order(asked, ORDERED[number] if is_right else ORDERED[number][::-1])
        if not is_right:
            self.choose(asked, "certain" if number == 2 else "a guess")
        self.go_to(asked.get_by_role("button", name="Check"))
        self.page.keyboard.press("Enter")


class TestLearner:
    """The whole way: wrong first and then right, the tab closed, the result kept, and counted."""

    @pytest.mark.parametrize("place", ["from a folder", "at an address"])
    def test_turns_a_self_check_into_evidence_by_keyboard_alone(self, folder, open_page, place, tmp_path):
        site = folder.root / "site"
        with as_folder(site) if place == "from a folder" else served(site, "/mira/") as address:
            page = open_page(address + PRACTICE)
            page.context.clock.set_fixed_time(NOW)
            keys = Keyboard(page)
            assert is_styled(page)
            assert faults(page) == []

            for number in SCORED:
                keys.answer(number, is_right=False)
                expect(said(page, number)).to_contain_text("Not yet.")
                assert faults(page) == []
                keys.answer(number, is_right=True)
                expect(said(page, number)).to_contain_text("Right.")
                expect(said(page, number)).to_contain_text("First try:")
            keys.go_to(page.get_by_label("My note"))
            page.keyboard.type("A cake, last week.")
            assert faults(page) == []

            context = page.context
            page.close()
            page = context.new_page()
            page.goto(address + PRACTICE)
            keys = Keyboard(page)
            expect(page.locator("[data-sum]")).to_contain_text("0 of 6 at the first try.")
            expect(page.locator("[data-sum] li").first).to_have_text(
                "Question 2. Look at this one first: you were certain."
            )
            expect(page.get_by_label("My note")).to_have_value("A cake, last week.")
            assert faults(page) == []

            keys.go_to(page.get_by_role("button", name="Download the file"))
            with page.expect_download() as download:
                page.keyboard.press("Enter")
            assert download.value.suggested_filename == f"every-mark-{DAY}.yml"
            kept = folder.root / "quiz-results" / download.value.suggested_filename
            download.value.save_as(kept)
            build(folder)

            page.goto(address + STANDARD)
            expect(page.locator(".verdict")).to_contain_text("based on 1 piece")
            expect(page.locator("main")).to_contain_text("0 of 6 at the first try")
            assert faults(page) == []


class TestAnswer:
    def test_is_explained_at_once(self, page):
        answer(page, 1, is_right=False)

        assert said(page, 1).inner_text().split("\n\n") == [
            "Not yet.",
            "Cut a bar in 6. Half of it is 3 pieces.",
            "Tries left: 1",
        ]

    def test_of_which_a_part_is_missing_says_that_the_rest_is_right(self, page):
        question(page, 2).get_by_label("4/6").check()
        press_check(page, 2)

        assert said(page, 2).inner_text().split("\n\n") == [
            "Not yet: what you chose is right, and something is still missing.",
            "Each third in two.",
            "Tries left: 1",
        ]

    def test_that_is_right_keeps_the_first_try_in_sight(self, page):
        answer(page, 1, is_right=False)
        answer(page, 1, is_right=True)

        assert said(page, 1).inner_text().split("\n\n") == [
            "Right.",
            "Yes. Cut each half in two.",
            "First try: 2/6",
        ]

    def test_is_shown_when_no_try_is_left(self, page):
        answers = question(page, 3).locator(".ans")
        assert not answers.is_visible()

        answer(page, 3, is_right=False)
        assert not answers.is_visible()
        answer(page, 3, is_right=False)

        expect(said(page, 3)).to_contain_text("The answer stands below.")
        expect(said(page, 3)).to_contain_text("Same-size pieces: count them.")
        assert "7/8 or seven eighths" in answers.inner_text()

    def test_can_no_longer_be_changed_then(self, page):
        answer(page, 1, is_right=True)
        answer(page, 3, is_right=True)

        assert question(page, 1).get_by_label("2/6").is_disabled()
        assert not question(page, 3).get_by_label("Your answer").is_editable()

    def test_that_was_not_given_costs_no_try(self, page):
        press_check(page, 1)
        press_check(page, 6)

        expect(said(page, 1)).to_have_text("Give an answer first; then it can be checked.")
        expect(said(page, 6)).to_have_text("Give an answer first; then it can be checked.")
        answer(page, 1, is_right=False)
        expect(said(page, 1)).to_contain_text("Tries left: 1")

    def test_that_is_no_number_costs_no_try_where_one_is_asked(self, page):
        question(page, 4).get_by_label("Your answer").fill("three and a half")
        press_check(page, 4)

        expect(said(page, 4)).to_have_text("This has to be a number in figures, such as 3.5.")

    def test_in_which_the_reader_was_certain_and_wrong_says_so(self, page):
        question(page, 1).get_by_label("certain").check()
        answer(page, 1, is_right=False)

        expect(said(page, 1)).to_contain_text("You were certain. That makes this the best clue.")

    @pytest.mark.parametrize(
        ("number", "typed", "is_right"),
        [
            (3, "7/8", True),
            (3, "⅞", True),
            (3, "seven eights", False),
            (4, "3.5", True),
            (4, "3,6", True),
            (4, "3.61", False),
            (4, "+3.5 ", True),
            (4, "−3.5", False),
            (4, "3,500", True),
        ],
    )
    def test_is_read_as_children_and_telephones_write_it(self, page, number, typed, is_right):
        question(page, number).get_by_label("Your answer").fill(typed)
        question(page, number).get_by_label("Your answer").press("Enter")

        expect(said(page, number)).to_contain_text("Right." if is_right else "Not yet.")


class TestDragging:
    def drag(self, page, what, to):
        what.evaluate("(one) => one.closest('.q').scrollIntoView({block: 'center'})")
        start, end = what.bounding_box(), to.bounding_box()
        page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
        page.mouse.down()
        page.mouse.move(start["x"] + start["width"] / 2, end["y"] + 20, steps=6)
        page.mouse.move(end["x"] + 20, end["y"] + 8, steps=6)
        page.mouse.up()

    def test_brings_lines_into_order(self, page):
        asked = question(page, 5)

        for place, words in enumerate(ORDERED[5]):
            line = asked.get_by_role("listitem").filter(has_text=words)
            self.drag(page, line.locator(".grip"), asked.get_by_role("listitem").nth(place))
        press_check(page, 5)

        assert lines(asked) == list(ORDERED[5])
        expect(said(page, 5)).to_contain_text("Right.")

    def test_puts_a_partner_beside_its_line(self, page):
        asked = question(page, 6)

        for place, words in enumerate(MATCHED[6][True]):
            choice = asked.locator(".bank li").filter(has_text=re.compile(f"^{re.escape(words)}$"))
            self.drag(page, choice, asked.locator(".match li").nth(place))
        press_check(page, 6)

        expect(said(page, 6)).to_contain_text("Right.")

    def test_beside_everything_changes_nothing(self, page):
        asked = question(page, 6)

        self.drag(page, asked.locator(".bank li").first, asked.locator("legend").first)

        assert [one.input_value() for one in asked.get_by_role("combobox").all()] == ["", "", ""]

    def test_says_where_a_line_stands_now(self, page):
        asked = question(page, 5)
        first = asked.get_by_role("listitem").first

        first.get_by_label("Move down").click()

        expect(page.locator("main > [role=status]")).to_have_text("Now at place 2 of 3.")
        assert first.get_by_label("Move down").evaluate("(one) => one !== document.activeElement")


class TestProgress:
    def test_is_there_again_when_the_page_is(self, page):
        answer(page, 1, is_right=False)
        question(page, 5).get_by_role("listitem").first.get_by_label("Move down").click()
        choices, order = question(page, 1).locator(".choices").inner_text(), lines(question(page, 5))

        page.reload()

        expect(said(page, 1)).to_contain_text("Tries left: 1")
        assert question(page, 1).get_by_label("2/6").is_checked()
        assert question(page, 1).locator(".choices").inner_text() == choices
        assert lines(question(page, 5)) == order
        expect(page.locator("[data-kept]")).to_have_text(
            "Your answers stay in this browser and go nowhere else."
        )

    def test_goes_when_the_reader_clears_it(self, page):
        answer_all(page, wrong=(1,))
        page.get_by_label("My note").fill("A cake")

        page.get_by_role("button", name="Clear my answers").click()

        for where in ("here", "when the page is opened again"):
            assert page.locator(".told:visible").count() == 0, where
            assert page.locator("input:checked").count() == 0, where
            assert page.get_by_label("My note").input_value() == "", where
            assert lines(question(page, 5)) != list(ORDERED[5]), where
            assert not page.get_by_role("button", name="Download the file").is_visible(), where
            page.reload()

    def test_leaves_the_focus_at_the_self_check_when_it_is_cleared(self, page):
        answer(page, 1, is_right=False)

        page.get_by_role("button", name="Clear my answers").click()

        assert page.evaluate("document.activeElement.textContent").startswith("Check yourself")

    def test_of_other_questions_is_not_taken_for_that_of_these(self, page, folder):
        answer(page, 1, is_right=False)
        folder.write("practice/kites.md", folder.read("practice/kites.md").replace("2/6", "3/6"))
        build(folder)

        page.reload()

        assert page.locator(".told:visible").count() == 0

    @pytest.mark.parametrize("kept", ["", "{}", "[1]", '{"seed": 1, "of": {"1": {"now": 7, "tries": "x"}}}'])
    def test_that_nobody_can_read_is_passed_over(self, page, kept):
        key = page.locator("[data-key]").get_attribute("data-key")
        page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])

        page.reload()
        answer(page, 3, is_right=True)

        expect(said(page, 3)).to_contain_text("Right.")

    def test_is_not_promised_where_the_browser_keeps_nothing(self, page):
        page.context.add_init_script(NO_STORE)
        page.reload()

        answer_all(page)

        expect(page.locator("[data-sum]")).to_contain_text("6 of 6 at the first try.")
        expect(page.locator("[data-kept]")).to_contain_text("This browser keeps nothing")


class TestResult:
    EXPECTED = """\
quiz: every-mark
block: {block}
date: {day}
items:
  - {{n: 1, standard: math-7:equivalent, first: no, tries: 2, hints: 1, sure: 2}}
  - {{n: 2, standard: math-7:equivalent, first: yes, tries: 1, hints: 0}}
  - {{n: 3, standard: math-7:equivalent, first: yes, tries: 1, hints: 0}}
  - {{n: 4, standard: math-7:equivalent, first: yes, tries: 1, hints: 0}}
  - {{n: 5, standard: math-7:equivalent, first: yes, tries: 1, hints: 0}}
  - {{n: 6, standard: math-7:equivalent, first: yes, tries: 1, hints: 0}}
"""

    @pytest.fixture
    def answered(self, page):
        """One wrong at first, after a hint and fairly sure; the rest right."""
        question(page, 1).get_by_text("Show a hint").click()
        question(page, 1).get_by_label("fairly sure").check()
        answer_all(page, wrong=(1,))
        return page

    def expected(self, page):
        block = page.locator("[data-block]").get_attribute("data-block")
        return self.EXPECTED.format(block=block, day=DAY)

    def test_is_not_offered_before_the_last_question(self, page):
        for number in SCORED[:-1]:
            answer(page, number, is_right=True)

        assert not page.get_by_role("button", name="Download the file").is_visible()

    def test_is_the_file_that_a_portfolio_reads(self, answered):
        with answered.expect_download() as download:
            answered.get_by_role("button", name="Download the file").click()

        assert download.value.path().read_text("utf-8") == self.expected(answered)

    def test_fills_the_page_for_a_new_file(self, answered):
        address = answered.get_by_role("link", name="Put it into the repository").get_attribute("href")

        asked = parse_qs(urlsplit(address).query)
        assert address.startswith("https://github.com/lakeview/mira/new/main?")
        assert asked["filename"] == [f"quiz-results/every-mark-{DAY}.yml"]
        assert asked["value"] == [self.expected(answered)]

    def test_is_copied(self, answered):
        answered.context.grant_permissions(["clipboard-read", "clipboard-write"])

        answered.get_by_role("button", name="Copy it as text").click()

        expect(answered.locator("[data-copied]")).to_have_text(
            f"Copied. Paste it into a new file with this name: quiz-results/every-mark-{DAY}.yml"
        )
        assert answered.evaluate("navigator.clipboard.readText()") == self.expected(answered)

    def test_is_marked_to_be_copied_where_there_is_no_clipboard(self, answered):
        answered.context.add_init_script(NO_CLIPBOARD)
        answered.reload()

        answered.get_by_role("button", name="Copy it as text").click()

        expect(answered.locator("[data-copied]")).to_contain_text("The text is marked.")
        assert answered.evaluate("getSelection().toString()").strip() == self.expected(answered).strip()

    def test_keeps_the_day_on_which_it_was_reached(self, answered):
        key = answered.locator("[data-key]").get_attribute("data-key")
        answered.evaluate(
            """(key) => {
              const way = JSON.parse(localStorage.getItem(key));
              localStorage.setItem(key, JSON.stringify({...way, on: "2026-09-14"}));
            }""",
            key,
        )
        answered.reload()

        with answered.expect_download() as download:
            answered.get_by_role("button", name="Download the file").click()

        assert download.value.suggested_filename == "every-mark-2026-09-14.yml"


class TestLook:
    @pytest.mark.parametrize("width", [320, 1280])
    def test_stays_within_the_page(self, page, width):
        page.set_viewport_size({"width": width, "height": 800})
        answer_all(page, wrong=(1, 2, 3))

        assert page.evaluate(OVER_THE_EDGE) == []

    @pytest.mark.parametrize("reader", [{"dark": True}, {"forced_colours": True}, {"width": 320}])
    def test_shuts_nobody_out(self, folder, open_page, reader):
        page = open_page(folder.root / "site" / PRACTICE, **reader)
        assert faults(page) == []

        answer_all(page, wrong=(1, 2, 3))

        assert faults(page) == []

    def test_gives_fingers_room(self, page):
        """Every button, box and line to choose is at least 44 pixels high."""
        small = page.evaluate(
            """() => [...document.querySelectorAll(".quiz *")]
              .filter((one) => one.matches("button, .pick, select, summary, .grip, .bank li"))
              .map((one) => [one.getBoundingClientRect().height, one.outerHTML])
              .filter(([height]) => height > 0 && height < 44)"""
        )

        assert small == []


class TestOtherLanguages:
    @pytest.mark.parametrize("tag", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
    def test_are_said_by_the_script_too_and_shut_nobody_out(self, folder, open_page, tag, tmp_path):
        """Two languages that nobody speaks, with longer words than English, one from right to left."""
        out = tmp_path / "site"
        with pseudo_languages(tmp_path / "catalogues"):
            folder.run("build", "--as-of", DAY, "--language", tag, "--out", str(out))
        page = open_page(out / PRACTICE, width=320, reduced_motion=True)

        for number in SCORED:
            for is_right in (False, True):
                answer(page, number, is_right)
                first = said(page, number).locator("p").first.inner_text()
                assert first == accented("Right." if is_right else "Not yet.")
                assert faults(page) == []

        assert page.locator("[data-sum] .sum").inner_text() == accented(SUM) % {"right": 0, "all": 6}
        assert page.evaluate(OVER_THE_EDGE) == []


class TestWithoutScript:
    @pytest.fixture
    def plain(self, folder, open_page):
        return open_page(folder.root / "site" / PRACTICE, script=False)

    def test_asks_and_folds_the_answers(self, plain):
        assert not plain.get_by_text("Yes. Cut each half in two.").is_visible()

        plain.get_by_text("Answer to question 1").click()

        assert plain.get_by_text("Yes. Cut each half in two.").is_visible()
        assert plain.get_by_role("button").count() == 0

    def test_gives_nothing_away_by_an_order(self, plain):
        assert lines(question(plain, 5)) != list(ORDERED[5])
        assert question(plain, 6).locator(".bank li").all_inner_texts() != list(MATCHED[6][True])

    def test_folds_the_answers_on_paper_too(self, plain):
        plain.emulate_media(media="print")

        assert not plain.get_by_text("Yes. Cut each half in two.").is_visible()
        assert not plain.get_by_text("Draw a bar and fold it.").is_visible()
        assert plain.get_by_text("Which fraction is the same as 1/2?").is_visible()
