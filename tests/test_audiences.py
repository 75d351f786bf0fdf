"""Audiences: nothing that is meant for fewer people is anywhere in a site for more, down to the last byte.

Built from `portfolios/secrets`, in which every text that some reader must not find holds a word of its own;
the word begins with the reason, and `README.md` there explains the reasons.
"""

import re
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from eportfolio.assessment.assess import assess
from eportfolio.exchange.export_csv import export_csv
from eportfolio.exchange.export_json import export_json
from eportfolio.pages.page import PictureSize
from eportfolio.pages.plan import plan_site
from eportfolio.pages.urls import entry_url
from eportfolio.privacy.share import share
from eportfolio.source.read import read_portfolio
from makers import CLASS, PUBLIC, TEAM

SECRETS = Path(__file__).parent / "portfolios" / "secrets"
MARKED = re.compile(r"x(class|team|mate|own|role|never)[a-z]+", re.IGNORECASE)
DAY = "2026-10-15"

# What each audience may find, by the reason in the word.
BY_DEFAULT = {PUBLIC: "", CLASS: "class mate", TEAM: "class team mate own role"}

# Where the settings open every kind of item to everybody, all but what an item says of itself.
EVERYTHING_OPEN = """\
audiences:
  {evidence: public, frameworks: public, practice: public, levels: public, self: public, feedback: public,
  peer_feedback: public, paths: public, quiz_results: public, conferences: public, desk: public,
  review: public, family: public, report: public, PROFILE}
"""
PROFILE_FIELDS = (
    *("name", "about", "interests", "talents", "avatar", "pronouns", "grade", "class", "languages", "hopes"),
    *("careers", "people", "prefer", "tools", "strategies", "strengths", "updated", "with", "history"),
    *("supports", "barriers", "plan_on_file", "tests", "habits", "challenges", "need", "hooks", "stoppers"),
)
IF_OPEN = {PUBLIC: "class team", CLASS: "class team mate", TEAM: "class team mate own role"}

EACH_AUDIENCE = pytest.mark.parametrize("audience", [PUBLIC, CLASS, TEAM], ids=lambda one: one.word)
EACH_SETTING = pytest.mark.parametrize("is_open", [False, True], ids=["by default", "everything open"])


def marked_words(text):
    return {found[0].lower() for found in MARKED.finditer(text)}


def told(reasons, words):
    """Leave the words that may be found for one of these reasons."""
    return {word for word in words if MARKED.match(word)[1] in reasons.split()}


def words_of_files(folder):
    """Every marked word in the names and the bytes of a folder's files, with one file that has it."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.name != "README.md":
            text = f"{file.relative_to(folder)}\n{file.read_bytes().decode('latin-1')}"
            found.update((word, file.relative_to(folder).as_posix()) for word in marked_words(text))
    return found


ALL_WORDS = frozenset(words_of_files(SECRETS))


def write_secrets(portfolio, is_open):
    """Put the portfolio of secrets in a test's own folder."""
    shutil.copytree(SECRETS, portfolio.root, dirs_exist_ok=True)
    if is_open:
        fields = ", ".join(f"profile.{field}: public" for field in PROFILE_FIELDS)
        settings = portfolio.read("portfolio.yml")
        kept = [line for line in settings.splitlines() if not line.startswith("audiences:")]
        portfolio.write("portfolio.yml", "\n".join([*kept, EVERYTHING_OPEN.replace("PROFILE", fields)]))


def may_find(audience, is_open):
    return told((IF_OPEN if is_open else BY_DEFAULT)[audience], ALL_WORDS)


class TestTheSecrets:
    def test_are_enough_to_mean_something(self):
        """At least a few for every reason; the list grows with what a portfolio can hold."""
        counts = {
            reason: len(told(reason, ALL_WORDS))
            for reason in ["class", "team", "mate", "own", "role", "never"]
        }

        assert min(counts.values()) >= 4, counts
        assert sum(counts.values()) >= 90

    def test_name_every_field_of_a_profile_that_there_is(self):
        """A new field has to be opened here as well, and to hold a word of its own."""
        from eportfolio.model.audience import DEFAULT_AUDIENCES

        known = {kind.removeprefix("profile.") for kind in DEFAULT_AUDIENCES if kind.startswith("profile.")}

        assert set(PROFILE_FIELDS) == known


class TestPlan:
    """Before anything is made: what pages and exports are given."""

    @EACH_SETTING
    @EACH_AUDIENCE
    def test_holds_no_word_of_what_is_withheld(self, portfolio, audience, is_open):
        write_secrets(portfolio, is_open)
        reading = read_portfolio(portfolio.root, date.fromisoformat(DAY))
        assert [problem for problem in reading.problems if problem.is_fault] == []
        shared = share(reading.portfolio, assess(reading.portfolio, date.fromisoformat(DAY)), audience)
        pictures = ("evidence/bar.png", "evidence/xownpicture.png", "xclassavatar.png")

        plan, clashes = plan_site(shared, dict.fromkeys(pictures, PictureSize(400, 300)))

        assert clashes == ()
        found = {page.url: marked_words(f"{page.url} {page.context!r}") for page in plan.pages}
        found["copies"] = marked_words(repr(plan.copies))
        found["data"] = marked_words(export_json(shared, entry_url) + export_csv(shared, entry_url))
        allowed = may_find(audience, is_open)
        assert {place: words - allowed for place, words in found.items() if words - allowed} == {}


class TestSite:
    """The finished site, as its files lie on the disk."""

    @pytest.fixture
    def build(self, portfolio):
        def build(audience, is_open):
            write_secrets(portfolio, is_open)
            result = portfolio.run("build", "--for", audience.word, "--as-of", DAY, "--out", "built")
            assert result.exit_code == 0, result.output
            return portfolio.root / "built"

        return build

    @EACH_SETTING
    @EACH_AUDIENCE
    def test_holds_no_word_of_what_is_withheld_and_every_word_of_the_rest(self, build, audience, is_open):
        """The second half shows that the first one looks in the right place."""
        found = words_of_files(build(audience, is_open))

        allowed = may_find(audience, is_open)
        assert {word: file for word, file in found.items() if word not in allowed} == {}
        assert allowed - found.keys() == set()

    @EACH_AUDIENCE
    def test_holds_no_link_to_what_it_does_not_hold(self, build, audience):
        """A link that leads nowhere tells of a page that somebody else has."""
        site = build(audience, is_open=False)

        dead = {page.relative_to(site).as_posix(): dead_links(site, page) for page in site.rglob("*.html")}

        assert {page: links for page, links in dead.items() if links} == {}

    def test_of_anyone_has_no_level_of_a_standard_with_one_closed_piece(self, build):
        """Of halving all is closed, of ratios a rating, of adding a piece; of scales and percent nothing."""
        site = build(PUBLIC, is_open=True)

        exported = (site / "data/portfolio.json").read_text("utf-8")

        known = re.findall(r'"framework": "math", "standard": "([a-z-]+)", "status"', exported)
        assert known == ["map-scale", "percent"]

    @EACH_AUDIENCE
    def test_tells_of_a_kept_result_to_the_team_alone_unless_opened(self, build, audience):
        """A result holds no words of its own, only how it went and on which day."""
        told = {}
        for is_open in (False, True):
            pages = build(audience, is_open).rglob("*.html")
            told[is_open] = any("3 October 2026" in page.read_text("utf-8") for page in pages)

        assert told == {False: audience is TEAM, True: True}

    @EACH_AUDIENCE
    def test_has_a_desk_for_the_team_alone_unless_opened(self, build, audience):
        """All that lies on it is in the site anyway, each by its own kind; the heap is the learner's."""
        desks = {is_open: (build(audience, is_open) / "desk.html").exists() for is_open in (False, True)}

        assert desks == {False: audience is TEAM, True: True}

    def test_of_anyone_has_no_page_of_a_place_where_only_closed_work_was_done(self, build):
        site = build(PUBLIC, is_open=False)

        assert sorted(file.name for file in site.glob("places/*")) == []
        assert sorted(file.name for file in site.glob("tags/*")) == ["kites.html"]


OLDER = """\
---
title: Xteamoldtitle
date: 2026-09-07
standards: [add]
version: 1
question: Xneveroldquestion
tags: [xneveroldtag]
self:
  add: {level: 2, because: xneveroldbecause, next: xneveroldnext}
audience: AUDIENCE
---
Xteamoldbody, with [a page](xneveroldpage.md).

<!-- Xneveroldcomment

still xneveroldcomment. -->
"""
DRAFT = OLDER.replace("version: 1", "state: draft").replace("Xteamold", "Xneverdraftold")
REFUSED = OLDER.replace("version: 1", "state: darft").replace("Xteamold", "Xneverrefusedold")


class TestOlderTexts:
    """What an entry said before, which git alone still knows."""

    @pytest.fixture
    def found(self, portfolio, repository):
        def found(audience, said_then, is_open):
            write_secrets(portfolio, is_open)
            if is_open:
                opened = portfolio.read("portfolio.yml").replace(
                    "report: public", "report: public, history: public"
                )
                portfolio.write("portfolio.yml", opened)
            today = portfolio.read("evidence/open-work.md")
            for day, text in (("2026-09-06", OLDER), ("2026-09-07", DRAFT), ("2026-09-08", REFUSED)):
                portfolio.write("evidence/open-work.md", text.replace("AUDIENCE", said_then))
                repository.commit(day)
            portfolio.write("evidence/open-work.md", today)
            repository.commit("2026-09-28")
            result = portfolio.run("build", "--for", audience.word, "--as-of", DAY, "--out", "built")
            assert result.exit_code == 0, result.output
            return {word for word in words_of_files(portfolio.root / "built") if "old" in word}

        return found

    @EACH_AUDIENCE
    def test_are_for_the_team(self, found, audience):
        """Title and text; what else stood at the top is for nobody, nor is a draft or a comment."""
        for_team = {"xteamoldtitle", "xteamoldbody"}

        assert found(audience, "public", is_open=False) == (for_team if audience is TEAM else set())

    @EACH_AUDIENCE
    def test_are_for_others_where_the_settings_say_so(self, found, audience):
        assert found(audience, "public", is_open=True) == {"xteamoldtitle", "xteamoldbody"}

    @EACH_AUDIENCE
    def test_are_never_for_more_than_they_were_for_themselves(self, found, audience):
        words = found(audience, "class", is_open=True)

        assert words == (set() if audience is PUBLIC else {"xteamoldtitle", "xteamoldbody"})


class Links(HTMLParser):
    """Collects where a page leads, and the ids that can be led to."""

    def __init__(self, text):
        super().__init__()
        self.targets, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.targets += [attributes[name] for name in ("href", "src") if attributes.get(name)]
        self.ids |= {attributes["id"]} if attributes.get("id") else set()


def dead_links(site, page):
    """List the links of a page within the site that lead to no file or no place in it."""
    here = page.relative_to(site).as_posix()
    links = Links(page.read_text("utf-8"))
    dead = []
    for target in links.targets:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            continue
        path = normpath(join(dirname(here), unquote(parts.path))) if parts.path else here
        if not (site / path).is_file():
            dead.append(target)
        elif parts.fragment:
            there = links if path == here else Links((site / path).read_text("utf-8"))
            dead += [target] if unquote(parts.fragment) not in there.ids else []
    return dead
