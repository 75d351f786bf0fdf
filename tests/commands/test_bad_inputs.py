"""Bad inputs: the rows of the public corpus that are about the command line and the build, one test each.

Whatever is typed and whatever lies around: no traceback, nothing written or deleted that is not ours, and a
message that says what to do.
"""

import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from made_site import MadeSite

CHECKOUT = Path(__file__).resolve().parents[2]

ENTRY = "---\ntitle: {title}\ndate: 2026-09-20\nstandards: [equivalent]\n---\n{body}\n"


def everything_around(portfolio):
    """Give all files beside and in the portfolio, but for what the program keeps for itself."""
    files = [path for path in portfolio.root.parent.rglob("*") if path.is_file() or path.is_symlink()]
    return {path: path.read_bytes() for path in files if ".eportfolio" not in path.parts and path.is_file()}


class TestA17:
    """A folder for the site that is somebody's: an error, and nothing in it is touched."""

    @pytest.mark.parametrize(
        ("out", "says"),
        [
            ("../", "is the portfolio itself, or holds it"),
            (".", "is the portfolio itself, or holds it"),
            ("evidence", "where what you write lies"),
            ("evidence/site", "where what you write lies"),
            ("feedback", "where what you write lies"),
            ("theme", "where what you write lies"),
            (".git", "where what you write lies"),
            (".eportfolio", "where what you write lies"),
            ("portfolio.yml", "is a file, not a folder"),
            ("mine", "eportfolio did not make what is in it"),
            ("~", "is your home folder, or holds it"),
            (Path(Path.cwd().anchor), "is a whole drive"),
        ],
    )
    def test_is_refused(self, portfolio, out, says):
        portfolio.start().write("mine/notes.txt", "not yours")
        before = everything_around(portfolio)

        done = portfolio.run("build", "--out", str(Path(out).expanduser()))

        assert done.exit_code == 1
        assert says in done.output
        assert "--out" in done.output
        assert "Nothing was written." in done.output
        assert everything_around(portfolio) == before

    def test_is_refused_also_where_it_is_a_link(self, portfolio):
        portfolio.start().write("mine/notes.txt", "not yours")
        (portfolio.root / "site").symlink_to(portfolio.root / "mine", target_is_directory=True)

        done = portfolio.run("build")

        assert done.exit_code == 1
        assert "is a link to another folder" in done.output
        assert [path.name for path in (portfolio.root / "mine").iterdir()] == ["notes.txt"]


class TestC18:
    """Something in the site's folder that is not ours: an error; never written to, followed or deleted."""

    def test_a_file_of_somebody(self, portfolio):
        portfolio.start().run("build")
        portfolio.write("site/notes.txt", "mine")
        before = everything_around(portfolio)

        done = portfolio.run("build")

        assert done.exit_code == 1
        assert "site/notes.txt\n  eportfolio did not make this" in done.output
        assert "the last good site stays" in done.output
        assert everything_around(portfolio) == before

    @pytest.mark.parametrize("place", ["evil", "evidence/evil", "index.html"])
    def test_a_link_to_elsewhere(self, portfolio, tmp_path, place):
        """Also in the place of a page of ours, where writing would go through it."""
        outside = tmp_path / "outside.txt"
        outside.write_text("not yours", "utf-8")
        portfolio.start().run("build")
        (portfolio.root / "site" / place).unlink(missing_ok=True)
        (portfolio.root / "site" / place).symlink_to(outside)

        done = portfolio.run("build")

        assert done.exit_code == 1
        assert f"site/{place}\n  eportfolio did not make this" in done.output
        assert outside.read_text("utf-8") == "not yours"

    def test_a_folder_that_is_a_link(self, portfolio, tmp_path):
        outside = tmp_path / "outside"
        outside.mkdir()
        portfolio.start().run("build")
        for page in (portfolio.root / "site/evidence").iterdir():
            page.unlink()
        (portfolio.root / "site/evidence").rmdir()
        (portfolio.root / "site/evidence").symlink_to(outside, target_is_directory=True)

        done = portfolio.run("build")

        assert done.exit_code == 1
        assert list(outside.iterdir()) == []


class TestI4:
    """Little or nothing in it: clear words for whoever has just begun."""

    def test_an_empty_folder(self, portfolio):
        done = portfolio.run("build")

        assert done.exit_code == 1
        assert "or begin one here: eportfolio new" in done.output

    def test_a_portfolio_of_settings_alone(self, portfolio):
        """What is missing is told with how to write it."""
        portfolio.write("portfolio.yml", "schema: 1\ntitle: Mira's portfolio\nlearner: mira\n")

        done = portfolio.run("build")

        assert done.exit_code == 1
        assert "people.yml" in done.output

    def test_a_portfolio_without_any_work(self, portfolio):
        portfolio.start().remove("evidence/pancake-math.md")
        portfolio.remove("frameworks/math-7.yml")

        done = portfolio.run("build")

        assert done.exit_code == 0
        assert MadeSite(portfolio.root / "site").astray() == []


class TestI6:
    def test_two_builds_at_once_make_one_whole_site(self, portfolio):
        """One waits for the other."""
        portfolio.start()
        for number in range(40):
            portfolio.write(
                f"evidence/kite-{number}.md", ENTRY.format(title=f"Kite {number}", body="It flies.")
            )
        words = [sys.executable, "-m", "eportfolio", "build", str(portfolio.root)]

        builds = [subprocess.Popen(words, cwd=CHECKOUT, stdout=subprocess.PIPE) for _ in range(3)]
        said = [build.communicate(timeout=60)[0].decode() for build in builds]

        assert [build.returncode for build in builds] == [0, 0, 0]
        assert sum("nothing has changed" in words for words in said) == 2
        site = MadeSite(portfolio.root / "site")
        assert sum(url.startswith("evidence/kite-") for url in site.pages) == 40
        assert site.astray() == []
        assert not any(url.endswith(".part") for url in site.files)

    def test_a_build_that_is_broken_off_leaves_the_old_site_whole(self, portfolio):
        """I5: stopped where the pages are being made."""
        portfolio.start().run("build")
        before = everything_around(portfolio)
        for number in range(200):
            portfolio.write(
                f"evidence/kite-{number}.md", ENTRY.format(title=f"Kite {number}", body="It flies.")
            )
        words = [sys.executable, "-m", "eportfolio", "build", str(portfolio.root)]

        build = subprocess.Popen(words, cwd=CHECKOUT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        waits_until(lambda: any((portfolio.root / "site").rglob("*.part")) or build.poll() is not None)
        build.kill()
        build.wait()

        site = portfolio.root / "site"
        old = {path: content for path, content in before.items() if path.is_relative_to(site)}
        if not (site / "evidence/kite-0.html").exists():  # else it had come to an end already
            assert all(path.read_bytes() == content for path, content in old.items())
        assert portfolio.run("build").exit_code == 0
        assert not any(site.rglob("*.part"))
        assert MadeSite(site).astray() == []


def waits_until(is_so, seconds=20):
    until = time.monotonic() + seconds
    while not is_so() and time.monotonic() < until:
        time.sleep(0.001)


class TestI7:
    """Languages and scripts of every kind."""

    @pytest.mark.parametrize(
        ("language", "direction"),
        [("pt-BR", None), ("zh-Hant", None), ("ar", "rtl"), ("he", "rtl"), ("ur", "rtl")],
    )
    def test_what_was_written_has_the_language_and_direction_of_its_portfolio(
        self, portfolio, language, direction
    ):
        """The words around it are English, since nobody has put them into this language."""
        portfolio.start()
        portfolio.write("portfolio.yml", portfolio.read("portfolio.yml") + f"language: {language}\n")

        assert portfolio.run("build").exit_code == 0

        page = MadeSite(portfolio.root / "site")["evidence/pancake-math.html"]
        html, title = page.one("html"), page.one("h1")
        assert (html.attributes["lang"], html.attributes["dir"]) == ("en", "ltr")
        assert (title.attributes["lang"], title.attributes.get("dir")) == (language, direction)

    @pytest.mark.parametrize("language", ["klingon", "e", "en_US", "en us", '"en\\nus"', "<b>"])
    def test_a_language_that_is_none_is_a_fault(self, portfolio, language):
        portfolio.start()
        portfolio.write("portfolio.yml", portfolio.read("portfolio.yml") + f"language: {language}\n")

        done = portfolio.run("build")

        assert done.exit_code == 1
        assert "portfolio.yml, line 4" in done.output

    @pytest.mark.parametrize(
        "title", ["🤖🦾 𝒳", "روبوت", "e\u0301cole", "日本語の題", "ไทย", "I\u0307stanbul"]
    )
    def test_a_title_is_shown_as_it_is_written(self, portfolio, title):
        portfolio.start().write("evidence/work.md", ENTRY.format(title=title, body=title))

        assert portfolio.run("build").exit_code == 0

        page = MadeSite(portfolio.root / "site")["evidence/work.html"]
        assert page.one("h1").text == title

    def test_tags_that_look_alike_have_addresses_of_their_own(self, portfolio):
        """No system may take two of them for one: neither by case nor by how an accent is written."""
        portfolio.start()
        tags = ["école", unicodedata.normalize("NFD", "école"), "日本", "中国", "🤖", "Ecole"]
        for number, tag in enumerate(tags):
            text = ENTRY.format(title=f"Work {number}", body="Words.").replace(
                "---\nW", f"tags: ['{tag}']\n---\nW"
            )
            portfolio.write(f"evidence/work-{number}.md", text)

        assert portfolio.run("build").exit_code == 0

        site = MadeSite(portfolio.root / "site")
        pages = [url for url in site.pages if url.startswith("tags/")]
        assert len(pages) == len(tags)
        assert len({unicodedata.normalize("NFKC", url).casefold() for url in pages}) == len(tags)
        assert site.astray() == []

    def test_addresses_are_the_same_on_every_build(self, portfolio):
        portfolio.start().run("add", "entry", "Ça va, 日本? 🤖")
        portfolio.run("build")
        first = sorted(MadeSite(portfolio.root / "site").files)
        portfolio.run("build", "--out", "again")

        assert sorted(MadeSite(portfolio.root / "again").files) == first
