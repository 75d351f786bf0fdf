"""The documentation: it names all there is, nothing that is not, and its links lead somewhere."""

import re
import shlex
import unicodedata
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
from PIL import Image

import renew_docs
from eportfolio.assessment.practice import quiz_score
from eportfolio.cli import main
from eportfolio.model.framework import QuizRules
from eportfolio.pages.page import Tongues
from eportfolio.site.render import FILTERS, _Templates
from eportfolio.site.theme import find_theme
from eportfolio.source.explain import explain, reference_page
from eportfolio.source.quiz.checks import MOST_LINES, MOST_QUESTIONS, SAID
from eportfolio.source.quiz.lines import KEYS
from eportfolio.source.read import read_portfolio
from eportfolio.source.tables.kinds import KINDS
from makers import make_scale

CHECKOUT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    path.relative_to(CHECKOUT).as_posix()
    for pattern in ("*.md", "docs/*.md", ".github/*.md", "themes/*.md", "sample_portfolio/README.md")
    for path in CHECKOUT.glob(pattern)
)
RENEW = "run: .venv/bin/python tests/renew_docs.py"


def page(name):
    return (CHECKOUT / name).read_text("utf-8")


def commands(group, before=""):
    """Give every command that can be run, by the words that call it."""
    found = {}
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        words = f"{before}{name}"
        found |= commands(command, f"{words} ") if isinstance(command, click.Group) else {words: command}
    return found


def options(command):
    return {name for one in command.params for name in one.opts if name.startswith("--")}


COMMANDS = commands(main)


def sections(text):
    """Part a page at its headings of the second level: heading to text."""
    heads = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(heads[1::2], heads[2::2], strict=True))


def fenced(text):
    return re.findall(r"^```[a-z]*\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)


def anchors(text):
    """Give what GitHub makes of the headings of a page: small letters, hyphens for spaces, no signs."""
    plain = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    seen = Counter()
    found = set()
    for title in re.findall(r"^#{1,6} (.+?)\s*$", plain, flags=re.MULTILINE):
        words = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", title).lower()
        slug = "".join(
            sign for sign in words if sign in " -_" or unicodedata.category(sign)[0] in "LNM"
        ).replace(" ", "-")
        found.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return found


def links(text):
    plain = re.sub(r"^```.*?^```|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"\]\(([^)\s]+)\)", plain)


class TestCommands:
    def test_have_a_section_each(self):
        """In docs/commands.md; a section of a command that is not there any more is one too many."""
        assert sorted(sections(page("docs/commands.md"))) == sorted(COMMANDS)

    @pytest.mark.parametrize("name", COMMANDS)
    def test_have_all_their_options_explained_and_no_others(self, name):
        rows = re.findall(r"^\| `(--[a-z-]+)", sections(page("docs/commands.md"))[name], flags=re.MULTILINE)

        assert sorted(rows) == sorted(options(COMMANDS[name]) - {"--help"})

    @pytest.mark.parametrize("name", COMMANDS)
    def test_begin_with_an_example(self, name):
        example, *_ = fenced(sections(page("docs/commands.md"))[name])

        assert example.startswith(f"eportfolio {name}")

    @pytest.mark.parametrize("name", PAGES)
    def test_are_written_as_they_can_be_typed(self, name):
        """Every command line of every page has words and options that exist."""
        text = page(name)
        typed = [line.strip() for block in fenced(text) for line in block.splitlines()]
        typed += re.findall(r"`((?:eportfolio|python3 run\.py) [^`]+)`", text)
        told = [
            line.split("  ")[0] for line in typed if re.match(r"(eportfolio|python3 run\.py) (?!test)", line)
        ]

        assert [line for line in told if not can_be_typed(line)] == []


def can_be_typed(line):
    words = shlex.split(line.removeprefix("python3 run.py").removeprefix("eportfolio"), comments=True)
    if words[0].startswith("--"):
        return words[0] in options(main)
    name = next((one for one in (" ".join(words[:2]), words[0]) if one in COMMANDS), None)
    if name is None:
        # A page may speak of a group by its first word alone.
        return any(one.split()[0] == words[0] for one in COMMANDS) and len(words) == 1
    given = {word for word in words if word.startswith("--")}
    return given <= options(COMMANDS[name])


class TestReference:
    def test_is_what_the_field_tables_say(self):
        """Every kind of file and every field; the tables are what the reading goes by."""
        assert page("docs/reference.md") == reference_page(), RENEW

    @pytest.mark.parametrize("kind", list(KINDS))
    def test_have_a_schema_for_editors(self, kind):
        assert page(f"docs/schemas/{kind}.schema.json") == renew_docs.schema(kind), RENEW

    @pytest.mark.parametrize("kind", KINDS)
    def test_has_every_field_of_every_kind(self, kind):
        text = page("docs/reference.md")

        assert [one.name for one in explain(kind) if f"`{one.name}`" not in text] == []


class TestThemeContract:
    def test_is_what_the_pages_hold(self):
        """For every template the fields of `page`, and of all that stands in them."""
        made = page("themes/README.md").partition(renew_docs.MADE)[2]

        assert made == renew_docs.contract(), RENEW

    def test_names_every_template(self):
        theme, _ = find_theme("classic", CHECKOUT / "sample_portfolio")
        own = {one.name for one in theme.templates if not one.name.startswith(("parts/", "classic:"))}

        assert own - {"layout.html"} == set(renew_docs.contexts())

    def test_explains_every_filter_and_every_name(self):
        theme, _ = find_theme("classic", CHECKOUT / "sample_portfolio")
        templates = _Templates(theme, Tongues())
        ours = {*FILTERS, *templates.filters(), "page", "to", "static"}

        known = set(re.findall(r"`([a-z_]+)", page("themes/README.md").partition(renew_docs.MADE)[0]))

        assert ours - known == set()
        assert {"to", "static"} <= templates.jinja.globals.keys()

    def test_explains_every_block_of_the_frame(self):
        layout = page("themes/classic/templates/layout.html")
        blocks = set(re.findall(r"{% block ([a-z_]+) %}", layout))

        assert [block for block in blocks if f"`{block}`" not in page("themes/README.md")] == []


class TestLinks:
    @pytest.mark.parametrize("name", PAGES)
    def test_lead_to_a_file_and_a_heading(self, name):
        astray = []
        for link in links(page(name)):
            if re.match(r"[a-z]+:", link):
                continue
            path, _, fragment = link.partition("#")
            target = (CHECKOUT / name).parent / unquote(path) if path else CHECKOUT / name
            if not target.exists() or (fragment and fragment not in anchors(target.read_text("utf-8"))):
                astray.append(link)

        assert astray == []

    def test_lead_from_the_front_page_to_every_page(self):
        """A page that nobody finds is not written for anybody."""
        seen, ahead = {"README.md"}, ["README.md"]
        while ahead:
            name = ahead.pop()
            for link in links(page(name)):
                target = ((CHECKOUT / name).parent / link.partition("#")[0]).resolve()
                if target.suffix == ".md" and target.is_relative_to(CHECKOUT):
                    found = target.relative_to(CHECKOUT).as_posix()
                    if found not in seen:
                        seen.add(found)
                        ahead.append(found)

        assert set(PAGES) - seen - {"sample_portfolio/README.md"} == set()


class TestSelfChecks:
    @pytest.fixture
    def guide(self):
        return page("docs/self-checks.md")

    def test_show_an_example_that_can_be_built(self, guide, portfolio):
        """With every way to answer, in the order of the table that explains them."""
        (example,) = re.findall(r"^````markdown\n(.*?)^````$", guide, flags=re.MULTILINE | re.DOTALL)
        portfolio.start().write("practice/halves.md", example)

        reading = read_portfolio(portfolio.root)
        built = portfolio.run("build")

        (quiz,) = reading.portfolio.quizzes
        ways = first_cells(guide, "| way | what you write |")
        assert reading.problems == ()
        assert list(dict.fromkeys(one.mark for one in quiz.questions)) == ways == list(SAID)
        assert built.exit_code == 0, built.output
        assert 'id="quiz-halves-1"' in portfolio.read("site/practice/halves.html")

    def test_explain_every_key(self, guide):
        assert first_cells(guide, "| key | what it means |") == list(KEYS)

    def test_are_right_about_luck(self, guide):
        """By the usual rules: so many questions for choosing one of so many options."""
        rows = re.findall(r"^\| (\d+) \| (\d+) \| ([\d.]+) \| (yes|no) \|$", guide, flags=re.MULTILINE)
        told = [(float(luck), counts == "yes") for *_, luck, counts in rows]

        scores = [
            quiz_score(0, [1 / int(options)] * int(questions), make_scale(), QuizRules())
            for questions, options, *_ in rows
        ]

        assert len(rows) == 7
        assert [(pytest.approx(100 * one.luck, abs=0.051), one.counts) for one in scores] == told

    def test_are_right_about_their_size(self, guide):
        assert f"up to {MOST_QUESTIONS} questions, and a question up to {MOST_LINES} options" in guide


def first_cells(text, head):
    """Give the first cells of the rows of the table with this head, without their backticks."""
    rows = text.partition(head)[2].partition("\n\n")[0].splitlines()[2:]
    return [row.split("|")[1].strip(" `") for row in rows]


class TestScreenshot:
    def test_is_small_enough_to_be_committed(self):
        """Made by tests/pictures/screenshot.py."""
        file = CHECKOUT / "docs" / "showcase.webp"

        with Image.open(file) as picture:
            assert picture.width == 1280
        assert file.stat().st_size < 200_000


class TestPages:
    @pytest.mark.parametrize("name", PAGES)
    def test_say_nothing_of_the_machine_they_were_written_on(self, name):
        assert re.findall(r"/(?:work|tmp|home|Users)/\S*", page(name)) == []
