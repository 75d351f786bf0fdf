"""Languages: a whole site in another language than the one its people write in.

Made in two languages that nobody speaks (see `pseudo.py`), so that what is neither in brackets nor named as
its author's stands out: that word would be English on every site in the world.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser

import pytest
from conftest import CHECKOUT, SAMPLE_DAY

from eportfolio.languages.locales import language_of
from eportfolio.model.audience import Audience
from eportfolio.pipeline import build_site
from eportfolio.source.read import read_portfolio
from made_site import VOID, MadeSite
from pseudo import LEFT_TO_RIGHT, RIGHT_TO_LEFT, pseudo_languages

DAY = date.fromisoformat(SAMPLE_DAY)

SAID = ("alt", "aria-label", "title", "placeholder")
"""Attributes that are read out or shown."""

NOT_READ = ("script", "style")

STYLE_SHEETS = sorted((*CHECKOUT.glob("themes/*/static/*.css"), *CHECKOUT.glob("eportfolio/preview/*.css")))


@pytest.fixture(scope="module")
def sites(sample, tmp_path_factory):
    """Give the sample's team site by language, with drafts, as `serve --language` makes it."""
    folder = tmp_path_factory.mktemp("languages")
    made = {}
    with pseudo_languages(folder / "catalogues"):
        for tag in (LEFT_TO_RIGHT, RIGHT_TO_LEFT, "es"):
            out = folder / tag
            build_site(sample.root, out, Audience.TEAM, DAY, as_of=DAY, drafts=True, language=tag)
            made[tag] = MadeSite(out)
    return made


@dataclass(slots=True)
class Said:
    """Some words of a page, and the language they are said to be in."""

    words: str
    language: str
    where: str
    is_attribute: bool = False


@dataclass(slots=True)
class Listener(HTMLParser):
    """Hears a page as a screen reader does: each text with the language of the nearest `lang`."""

    open: list[tuple[str, str]] = field(default_factory=list)
    heard: list[Said] = field(default_factory=list)

    def __post_init__(self):
        HTMLParser.__init__(self)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        language = given.get("lang") or self.language
        self.heard += [
            Said(given[name], language, f"{name} of {tag}", True) for name in SAID if given.get(name)
        ]
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if data.strip() and self.open and self.open[-1][0] not in NOT_READ:
            self.heard.append(Said(data.strip(), self.language, self.open[-1][0]))

    @property
    def language(self):
        return self.open[-1][1] if self.open else ""


def heard(page):
    listener = Listener()
    listener.feed(page)
    return listener.heard


def outside_brackets(heard, tag):
    """Give what is said in a language outside ⟦…⟧, which may stand inside one another and hold elements."""
    depth = 0
    for said in heard:
        kept, inside = [], 0 if said.is_attribute else depth
        for sign in said.words:
            inside += sign == "⟦"
            if not inside:
                kept.append(sign)
            inside -= sign == "⟧"
        # An attribute is a text of its own.
        depth = depth if said.is_attribute else inside
        if said.language == tag:
            yield Said("".join(kept), tag, said.where, said.is_attribute)


def words_of_days_and_lists(tag):
    """Give what a language itself brings along, without the catalogue."""
    facts = language_of(tag)
    patterns = " ".join((*facts.both, *facts.either, *facts.days.values()))
    return {*facts.months, *facts.alone, *facts.short, *re.findall(r"\b[^\W\d_]+\b", patterns)}


class TestPseudoLanguage:
    @pytest.mark.parametrize("tag", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
    def test_leaves_no_word_in_english(self, sites, tag):
        """On every page: in brackets, a day, or named as the language that a person wrote it in."""
        known = words_of_days_and_lists(tag)

        missed = {}
        for page in sites[tag]:
            for said in outside_brackets(heard(sites[tag].text_of(page.url)), tag):
                # Every title ends with the learner's name; an address is the same in every language.
                words = re.sub(r", Mira$", "", said.words) if said.where == "title" else said.words
                words = re.sub(r"\S+@\S+", "", words)
                if set(re.findall(r"[^\W\d_]+", words)) - known:
                    missed.setdefault((said.where, said.words), page.url)

        assert missed == {}

    @pytest.mark.parametrize(("tag", "direction"), [(LEFT_TO_RIGHT, "ltr"), (RIGHT_TO_LEFT, "rtl")])
    def test_is_that_of_the_page(self, sites, tag, direction):
        said = {
            (page.one("html").attributes["lang"], page.one("html").attributes["dir"]) for page in sites[tag]
        }

        assert said == {(tag, direction)}

    def test_keeps_what_was_written_in_its_own_direction(self, sites):
        """English inside a page that runs from right to left: its full stop belongs at its end."""
        written = [
            one for page in sites[RIGHT_TO_LEFT] for one in page.all("h1", "p") if one.attributes.get("lang")
        ]

        assert {(one.attributes["lang"], one.attributes["dir"]) for one in written} == {("en", "ltr")}


class TestSpanish:
    def test_is_a_whole_site(self, sites):
        assert sites["es"].faults() == []

    def test_says_what_the_school_says_in_spanish_too(self, sites):
        """Standards, levels, what to look for and terms: nothing of them is left in English anywhere."""
        frameworks = read_portfolio(CHECKOUT / "sample_portfolio").portfolio.frameworks
        english = {
            words
            for framework in frameworks
            for words in (
                framework.title,
                *(level.name for level in framework.scale.levels),
                *(one.title for one in (*framework.strands, *framework.standards)),
                *(one.plain for one in framework.standards),
                *(words for one in framework.standards for _, words in one.look_for),
            )
        }

        said = {(page.url, one.words) for page in sites["es"] for one in heard(sites["es"].text_of(page.url))}

        assert {(url, words) for url, words in said if words in english} == set()

    def test_writes_days_numbers_and_lists_as_spanish_does(self, sites):
        standard = sites["es"]["standards/making/add-unlike.html"].one("main").text

        assert "2,41 + 0,65 × 1 × (3 − 2,41) = 2,79" in standard
        assert "8 de octubre de 2026" in standard
        assert "Competente empieza en 2,75 y Más allá en 3,75." in standard


class TestStyleSheets:
    SIDES = re.compile(
        r"(?<![\w-])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)[\w-]*|left|right"
        r"|border-(top|bottom)-(left|right)-radius)\s*:|(?<![\w-])(text-align|float|clear)\s*:\s*(left|right)"
    )

    @pytest.mark.parametrize("file", STYLE_SHEETS, ids=[file.name for file in STYLE_SHEETS])
    def test_know_beginning_and_end_but_not_left_and_right(self, file):
        """So that a page from right to left is its mirror, without a rule of its own."""
        rules = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)

        assert [found[0] for found in self.SIDES.finditer(rules)] == []

    @pytest.mark.parametrize(
        "rule", ["margin-left: 0", "p{left:0}", "text-align: right", "border-left-width:1px"]
    )
    def test_would_be_caught(self, rule):
        assert self.SIDES.search(rule)
