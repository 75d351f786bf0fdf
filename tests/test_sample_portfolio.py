"""The sample portfolio, built by the real command: what anybody sees who tries the program out."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from textwrap import dedent

import pytest
from conftest import copy_portfolio
from repository import Repository, need_git

from made_site import MadeSite

CHECKOUT = Path(__file__).resolve().parent.parent
DAY = "2026-11-25"
ADDRESS = "https://lakeview-portfolios.github.io/mira/"
LEARNER = "Mira"
PANCAKES = "evidence/kitchen/pancake-math.md"

KINDS = {
    "showcase": "index.html",
    "evidence": "evidence.html",
    "tag": "tags/*.html",
    "place": "places/*.html",
    "entry": "evidence/*.html",
    "map": "map.html",
    "standard": "standards/*/*.html",
    "paths": "paths.html",
    "path": "paths/*.html",
    "feedback": "feedback.html",
    "desk": "desk.html",
    "growth": "growth.html",
    "profile": "profile.html",
    "practice": "practice.html",
    "page of self-checks": "practice/*.html",
    "conference": "conferences/*.html",
    "report": "report.html",
    "family": "family.html",
    "sums": "sums.html",
    "not found": "404.html",
    "feed": "feed.xml",
    "data for programs": "data/portfolio.json",
    "data for spreadsheets": "data/evidence.csv",
}

MOST_PAGE, MOST_MAP, MOST_STYLE, MOST_SCRIPT, MOST_PICTURE = 15_000, 40_000, 12_000, 6_000, 120_000
"""Bytes: the first four gzipped, the last one of the picture that a page shows first."""

BACKWARDS = """\
    # Lists every folder the other way round, as another file system might.
    import os
    scandir, listdir = os.scandir, os.listdir
    class Backwards:
        def __init__(self, *where):
            with scandir(*where) as entries:
                self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))
        def __iter__(self): return self
        def __next__(self): return next(self.entries)
        def __enter__(self): return self
        def __exit__(self, *error): pass
        def close(self): pass
    os.scandir = Backwards
    os.listdir = lambda *where: sorted(listdir(*where), reverse=True)
    """


@pytest.fixture(scope="module")
def site(sample_site):
    """What a stranger sees."""
    return MadeSite(sample_site("public"), ADDRESS)


@pytest.fixture(scope="module")
def told(site):
    """What the site tells other programs."""
    return json.loads(site.text_of("data/portfolio.json"))


@pytest.fixture(scope="module")
def kept(sample, tmp_path_factory):
    """The sample in a folder of a repository, with the first version of one piece."""
    need_git()
    root = tmp_path_factory.mktemp("kept")
    mine = copy_portfolio(sample.root, root / "mira")
    repository = Repository(root).start()
    today = mine.read(PANCAKES)
    first = today.replace("version: 2", "version: 1").replace(
        "Three quarters of a cup", "Two sixths of a cup"
    )
    mine.write(PANCAKES, first)
    repository.commit("2026-09-14")
    mine.write(PANCAKES, today)
    repository.commit("2026-09-18")
    return mine


def stamps(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


class TestSample:
    def test_has_nothing_to_mend(self, sample):
        """People copy it: what it does has to be right. Two pieces of feedback show what a hint is for."""
        result = sample.run("check", "--format", "json")

        told = [(one["severity"], one["code"], one["file"]) for one in json.loads(result.output)["problems"]]
        assert result.exit_code == 0
        assert told == [
            ("hint", "F12", "feedback/alder-creek-map/2026-10-05-ms-haddad.md"),
            ("hint", "F06", "feedback/council-letter-first-try/2026-04-21-ms-okafor.md"),
        ]

    @pytest.mark.parametrize("kind", KINDS)
    def test_shows_every_kind_of_page(self, site, kind):
        assert any(Path(url).match(KINDS[kind]) for url in site.files)

    @pytest.mark.parametrize("audience", ["class", "team"])
    def test_makes_a_site_for_every_audience(self, sample_site, audience):
        theirs = MadeSite(sample_site(audience))

        assert theirs.astray() == []
        assert theirs.reached() == set(theirs.pages) - {"404.html"}

    def test_tells_the_status_of_every_standard_on_the_map(self, site, told):
        """Each word for where one stands is there, so that a reader has seen each in its place."""
        status = {one["standard"]: one["status"] for one in told["proficiency"]}
        shown = map_rows(site)

        by_status = {
            word: [shown[name] for name in status if status[name] == word] for word in status.values()
        }

        assert shown.keys() == status.keys()
        assert set(by_status) == {"not-started", "with-help", "learning", "reached", "settled"}
        assert all("Not yet" in now for now in by_status["not-started"])
        assert all("so far with help" in now for now in by_status["with-help"])
        assert all("settled" in now for now in by_status["settled"])
        assert all(
            re.search("Beginning|Developing|Sometimes|not rated yet", now) for now in by_status["learning"]
        )
        assert all(re.search("Proficient|Extending|Steady", now) for now in by_status["reached"])
        assert not any("settled" in now for now in by_status["reached"])

    @pytest.mark.parametrize(
        "words", ["Ready", "Almost", "Check again", "Waits for feedback", "Talk first", "Next step open"]
    )
    def test_tells_what_is_next_on_the_map(self, site, words):
        marks = {one.text for one in site["map.html"].all("b") if one.is_in("table")}

        assert words in marks


def map_rows(site):
    """Give what the map says of now, by the id of the standard."""
    rows = {}
    name = ""
    for element in site["map.html"].elements:
        if element.name == "a" and element.is_in("th"):
            name = Path(element.attributes["href"]).stem
        if element.name == "td" and element.has_class("now"):
            rows[name] = element.text
    return rows


def values_of(page, attribute):
    return [one.attributes[attribute] for one in page.elements if attribute in one.attributes]


class TestSelfChecks:
    """At least six, in work and on pages of their own, and what was kept of them."""

    def standing(self, told, name):
        return next(one for one in told["proficiency"] if one["standard"] == name)

    def test_stand_in_work_and_on_pages_of_practice(self, site):
        found = {name: page.url for page in site for name in values_of(page, "data-quiz")}

        assert found == {
            "cloth-for-five": "evidence/kite-five-a-box.html",
            "more-than-a-half": "practice/more-than-a-half.html",
            "once-round": "evidence/three-against-two.html",
            "same-size-pieces": "evidence/pancake-math.html",
            "say-of-what": "practice/say-of-what.html",
            "so-much-for-each": "practice/so-much-for-each.html",
            "with-my-key": "evidence/how-i-sort-creek-bugs.html",
        }

    def test_ask_in_every_way(self, site):
        marks = {mark for page in site for mark in values_of(page, "data-mark")}

        assert marks == {"choice", "many", "word", "number", "order", "match", "open"}

    def test_that_were_kept_count_half(self, told):
        """The test of November left 2.01; five of six at the first try are a 3, which draws half as far:
        2.00999 + 0.65 × 0.5 × 0.99001 = 2.33175.
        """
        compare = self.standing(told, "compare")

        *_, test, kept = compare["steps"]
        assert (kept["quiz"], kept["score"], kept["weight"]) == ("more-than-a-half", 3, 0.5)
        assert kept["estimate"] == pytest.approx(test["estimate"] + 0.65 * 0.5 * (3 - test["estimate"]))
        assert compare["estimate"] == pytest.approx(2.33175, abs=1e-5)
        assert compare["by"] == "held"

    def test_are_one_piece_by_their_newest_result(self, told):
        """Four of seven on 16 November, six of seven on the 22nd."""
        kept = [step for step in self.standing(told, "percent")["steps"] if step["quiz"]]

        assert [(step["date"], step["score"]) for step in kept] == [("2026-11-22", 3)]

    def test_that_a_teacher_watched_answer_what_was_to_be_shown_again(self, told):
        """Shown on 31 October; 24 November is more than 14 days later, so the next step of 60 days."""
        area = self.standing(told, "area")

        assert (area["steps"][-1]["weight"], area["pieces"]) == (1, 2)
        assert (area["check_on"], area["check_due"]) == ("2027-01-23", False)

    def test_are_all_of_the_questions_of_today(self, told):
        assert {one["stale"] for one in told["quizzes"]} == {False}


class TestLinks:
    def test_lead_to_something(self, site):
        """Every address inside the site, with its fragment: on pages, in style sheets, feed and sitemap."""
        assert site.astray() == []

    def test_lead_to_every_page(self, site):
        assert site.reached() == set(site.pages) - {"404.html"}

    def test_are_relative(self, site):
        """The same files work at any address and from a folder."""
        rooted = [(page.url, link) for page in site for link in page.links if link.startswith("/")]

        assert rooted == []

    def test_lead_to_other_hosts_only_when_followed(self, site):
        loaded = [(page.url, link) for page in site for link in page.loaded]
        loaded += [(url, link) for url, link in site.links() if url.endswith(".css")]

        assert [one for one in loaded if re.match(r"[a-z][a-z0-9+.-]*:|//", one[1], re.IGNORECASE)] == []


class TestBuild:
    def test_again_writes_nothing(self, sample, sample_site):
        folder = sample_site("public")
        before = stamps(folder)

        result = sample.run("build", "--as-of", DAY, "--out", str(folder))

        assert result.exit_code == 0
        assert stamps(folder) == before

    def test_makes_the_same_bytes_elsewhere(self, sample, site, tmp_path):
        """Another folder, working directory, locale, time zone, hash seed and order of files: one site."""
        copy = tmp_path / "a copy"
        copy.mkdir()
        for path in sorted(sample.root.rglob("*"), reverse=True):
            if path.is_file() and ".eportfolio" not in path.parts:
                to = copy / path.relative_to(sample.root)
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, to)
        (tmp_path / "sitecustomize.py").write_text(dedent(BACKWARDS), encoding="utf-8")
        elsewhere = {
            "PYTHONPATH": f"{tmp_path}{os.pathsep}{CHECKOUT}",
            "PYTHONHASHSEED": "4711",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "tr_TR.UTF-8",
            "LANGUAGE": "de",
        }

        done = subprocess.run(
            [sys.executable, "-m", "eportfolio", "build", "a copy", "--as-of", DAY, "--out", "made"],
            cwd=tmp_path,
            env={**os.environ, **elsewhere},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

        assert done.returncode == 0, done.stdout
        ours, theirs = site.bytes_of(), MadeSite(tmp_path / "made").bytes_of()
        assert [url for url in ours.keys() | theirs.keys() if ours.get(url) != theirs.get(url)] == []


class TestInARepository:
    """Where git knows what a piece of work said before; a stranger's site does not depend on it."""

    def site_of(self, kept, audience):
        out = kept.root.parent / f"site-{audience}"
        result = kept.run("build", "--for", audience, "--as-of", DAY, "--out", str(out))
        assert result.exit_code == 0, result.output
        return MadeSite(out, ADDRESS)

    def test_is_the_same_site_for_anyone(self, kept, site):
        assert self.site_of(kept, "public").bytes_of() == site.bytes_of()

    def test_shows_the_team_what_is_different(self, kept):
        page = self.site_of(kept, "team")["evidence/pancake-math.html"]

        taken, put = ([one.text for one in page.all(tag)] for tag in ("del", "ins"))
        assert "taken out: Two sixths" in taken
        assert put == ["put in: Three quarters"]


class TestEveryPage:
    """What holds for each page of the site; a failure names the pages."""

    def test_has_tags_that_nest(self, site):
        assert {page.url: page.astray for page in site if page.astray} == {}

    def test_has_one_heading_of_the_first_level(self, site):
        firsts = {page.url: [text for level, text in page.outline if level == 1] for page in site}

        assert {url: texts for url, texts in firsts.items() if len(texts) != 1} == {}

    def test_skips_no_level_of_headings(self, site):
        assert {page.url: page.skipped for page in site if page.skipped} == {}

    def test_has_something_under_every_heading(self, site):
        assert {page.url: page.hollow for page in site if page.hollow} == {}

    def test_has_words_on_every_heading_and_link(self, site):
        assert {page.url: page.nameless for page in site if page.nameless} == {}

    def test_has_a_title_of_its_own(self, site):
        titles = Counter(page.title for page in site)

        assert [title for title, count in titles.items() if count > 1 or not title] == []

    def test_says_language_and_direction(self, site):
        said = {(page.one("html").attributes["lang"], page.one("html").attributes["dir"]) for page in site}

        assert said == {("en", "ltr")}

    def test_has_its_landmarks(self, site):
        wrong = []
        for page in site:
            navs = [one.attributes.get("aria-label", "") for one in page.all("nav")]
            tops = [one for one in page.all("header", "footer") if not one.is_in("main")]
            if (
                len(page.all("main")) != 1
                or [one.name for one in tops] != ["header", "footer"]
                or "" in navs
                or len(navs) != len(set(navs))
                or not navs
            ):
                wrong.append((page.url, navs, list(map(str, tops))))

        assert wrong == []

    def test_begins_with_a_link_past_the_navigation(self, site):
        firsts = {(page.all("a")[0].attributes["href"], page.one("main").attributes["id"]) for page in site}

        assert firsts == {("#main", "main")}

    def test_has_the_same_navigation_in_the_same_place(self, site):
        """The words of it; where they lead differs by the depth of the page."""
        navs = {tuple((one.attributes["aria-label"], one.text) for one in page.all("nav")) for page in site}

        assert len(navs) == 1

    def test_has_ids_of_their_own(self, site):
        assert {page.url: page.twice for page in site if page.twice} == {}

    def test_names_only_what_is_there(self, site):
        """Labels and descriptions that are said elsewhere on the page."""
        astray = [
            (page.url, str(element), name)
            for page in site
            for element in page.elements
            for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
            for name in element.attributes.get(attribute, "").split()
            if name not in page.ids
        ]

        assert astray == []

    def test_runs_no_script_on_the_way(self, site):
        """Only what tells machines about the page, or a file of the theme's; a wrong address alone has to
        find its way home from the page itself.
        """
        scripts = [
            (page.url, element.attributes.get("type", ""))
            for page in site
            for element in page.all("script")
            if element.attributes.get("type") != "application/ld+json" and "src" not in element.attributes
        ]
        inline = [
            (page.url, str(element))
            for page in site
            for element in page.elements
            if any(name.startswith("on") for name in element.attributes)
            or any(value.lower().lstrip().startswith("javascript:") for value in element.attributes.values())
        ]

        assert scripts == [("404.html", "")]
        assert inline == []

    def test_gives_each_picture_its_words_and_its_room(self, site):
        assert {page.url: page.unsized for page in site if page.unsized} == {}

    def test_asks_search_engines_to_stay_out(self, site):
        """The sample says `indexing: off`."""
        said = {
            meta.attributes["content"]
            for page in site
            for meta in page.all("meta")
            if meta.attributes.get("name") == "robots"
        }

        assert said == {"noindex"}

    def test_tells_machines_about_the_work_and_never_who_made_it(self, site):
        described = [
            (page.url, json.loads("".join(script.words)))
            for page in site
            for script in page.all("script")
            if script.attributes.get("type") == "application/ld+json"
        ]

        about = {url.split("/")[0] for url, _ in described}
        assert about == {"evidence", "standards"}
        assert [url for url, shape in described if f'"{LEARNER}' in json.dumps(shape)] == []


class TestBudget:
    def test_of_a_page(self, site):
        sizes = {page.url: zipped(page.html) for page in site if page.url != "map.html"}

        assert {url: size for url, size in sizes.items() if size > MOST_PAGE} == {}

    def test_of_the_map(self, site):
        assert zipped(site["map.html"].html) <= MOST_MAP

    def test_of_style_sheets_together(self, site):
        assert sum(zipped(site.text_of(url)) for url in site.files if url.endswith(".css")) <= MOST_STYLE

    def test_of_the_scripts_of_a_page(self, site):
        sizes = {
            page.url: sum(
                zipped(site.text_of(site.leads(page.url, one.attributes["src"])[0]))
                for one in page.all("script")
                if "src" in one.attributes
            )
            for page in site
        }

        assert {url: size for url, size in sizes.items() if size > MOST_SCRIPT} == {}

    def test_of_the_first_picture(self, site):
        firsts = {(page.url, page.all("img")[0].attributes["src"]) for page in site if page.all("img")}

        files = {site.leads(url, source)[0] for url, source in firsts}
        assert [file for file in files if site.files[file].stat().st_size > MOST_PICTURE] == []


def zipped(text):
    return len(gzip.compress(text.encode("utf-8"), 9))


class TestAsOf:
    """The portfolio as it stood on an earlier day, made from today's files."""

    DAY = "2026-06-15"

    PLANNED = re.compile(r"calendar\..*|.*\.(try_by|due|check_on)|paths\.demonstration\.by|.*\.markers\.by")
    """What was known that day of days to come."""

    @pytest.fixture(scope="class")
    @classmethod
    def earlier(cls, sample, tmp_path_factory):
        out = tmp_path_factory.mktemp("earlier") / "site"
        result = sample.run("build", "--as-of", cls.DAY, "--out", str(out))
        assert result.exit_code == 0, result.output
        return MadeSite(out, ADDRESS)

    def test_is_a_whole_site(self, earlier):
        assert earlier.astray() == []
        assert len(earlier.pages) > 50

    def test_holds_nothing_dated_later(self, earlier):
        told = json.loads(earlier.text_of("data/portfolio.json"))

        dated = [(place, day) for place, day in dates_of(told) if not self.PLANNED.fullmatch(place)]

        assert told["as_of"] == self.DAY
        assert [one for one in dated if one[1] > self.DAY] == []
        assert max(day for place, day in dated if place != "as_of") < self.DAY

    def test_leaves_out_the_work_that_was_not_done_yet(self, earlier, site):
        gone = {url for url in site.pages if url.startswith("evidence/")} - set(earlier.pages)

        assert {"evidence/pancake-math.html", "evidence/alder-creek-map.html"} <= gone
        assert "evidence/kite-from-a-plan.html" in earlier.pages

    def test_goes_back_to_before_the_first_day(self, sample, tmp_path):
        result = sample.run("build", "--as-of", "2025-01-01", "--out", str(tmp_path / "site"))

        assert result.exit_code == 0
        assert MadeSite(tmp_path / "site", ADDRESS).astray() == []


def dates_of(told, place=""):
    """Give every day of what is told to programs as (place, day)."""
    if isinstance(told, dict):
        for name, value in told.items():
            yield from dates_of(value, f"{place}.{name}".lstrip("."))
    elif isinstance(told, list):
        for value in told:
            yield from dates_of(value, place)
    elif isinstance(told, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", told):
        yield place, told
