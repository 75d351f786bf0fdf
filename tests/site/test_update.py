"""Update: brings the folder of a site up to date with what is planned."""

import os

import pytest

from eportfolio.pages.page import Page, Plan, Text
from eportfolio.site.one_build import one_build_at_a_time
from eportfolio.site.theme import Template, Theme
from eportfolio.site.update import update_site

THEME = Theme((Template("page.html", "<p>{{ page }}</p>", "themes/page.html"),), (), "1")
PLAN = Plan((Page("index.html", "page.html", "Hello"), Page("map.html", "page.html", "Map")), ())


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "portfolio").mkdir()
    return tmp_path / "portfolio"


def update(folder, plan=PLAN, theme=THEME, **more):
    return update_site(plan, theme, folder, folder / "site", **more)


class TestUpdate:
    def test_makes_the_site(self, folder):
        report = update(folder)

        assert report.written == (".nojekyll", "index.html", "map.html")
        assert report.out == folder / "site"
        assert (folder / "site/index.html").read_text() == "<p>Hello</p>\n"

    def test_of_the_same_writes_nothing(self, folder):
        update(folder)

        report = update(folder)

        assert (report.written, report.removed, report.unchanged) == ((), (), 3)
        assert report.urls == (".nojekyll", "index.html", "map.html")

    def test_with_another_theme_makes_every_page(self, folder):
        update(folder)

        report = update(folder, theme=Theme((Template("page.html", "<b>{{ page }}</b>", ""),), (), "2"))

        assert report.written == ("index.html", "map.html")

    def test_removes_what_is_not_planned_any_more(self, folder):
        update(folder)

        assert update(folder, Plan(PLAN.pages[:1], ())).removed == ("map.html",)

    def test_tells_how_far_it_is(self, folder):
        told = []

        update(folder, progress=lambda made, of: told.append((made, of)))

        assert told == [(1, 3), (2, 3), (3, 3)]

    def test_without_its_notes_comes_to_the_same(self, folder):
        update(folder)
        for file in (folder / ".eportfolio/cache").iterdir():
            file.unlink()

        assert update(folder).written == ()


class TestProblem:
    """One sentence, and the site as it was."""

    def test_of_an_own_template(self, folder):
        update(folder)
        own = Theme((Template("page.html", "{{ page.no }}", "theme/templates/page.html"),), (), "2")

        report = update(folder, theme=own)

        assert [problem.where.file for problem in report.problems] == ["theme/templates/page.html"]
        assert (report.written, report.urls) == ((), ())
        assert (folder / "site/index.html").read_text() == "<p>Hello</p>\n"

    def test_of_a_foreign_file(self, folder):
        update(folder)
        (folder / "site/CNAME").write_text("example.org")

        report = update(folder, Plan((), (), (Text("a.txt", "a"),)))

        assert [problem.where.file for problem in report.problems] == ["site/CNAME"]
        assert (folder / "site/CNAME").read_text() == "example.org"
        assert (folder / "site/index.html").exists()

    def test_of_two_builds_at_once(self, folder, monkeypatch):
        monkeypatch.setattr("eportfolio.site.one_build.PATIENCE", 0)
        update(folder)
        (lock,) = (folder / ".eportfolio/cache").glob("*.lock")

        with one_build_at_a_time(lock):
            report = update(folder, Plan((), ()))

        assert "another build" in report.problems[0].what
        assert (folder / "site/index.html").exists()

    @pytest.mark.skipif(
        os.name == "nt" or os.geteuid() == 0, reason="permissions bind neither Windows nor root"
    )
    def test_of_a_folder_that_may_not_be_written(self, folder):
        folder.chmod(0o555)

        report = update(folder)

        folder.chmod(0o755)
        assert "does not let eportfolio write" in report.problems[0].what
