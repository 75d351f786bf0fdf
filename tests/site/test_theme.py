"""Theme: the templates and static files that a site is made with."""

import pytest

from eportfolio.site.theme import find_theme, themes_folder


class Folders:
    """A folder of themes and a portfolio, both to be filled."""

    def __init__(self, root):
        self.themes, self.portfolio = root / "themes", root / "portfolio"
        self.portfolio.mkdir()
        self.write("themes/plain/theme.yml", "name: plain\n")
        self.write("themes/plain/templates/page.html", "plain page")
        self.write("themes/plain/static/style.css", "p {}")

    def write(self, name, text):
        file = self.themes.parent / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def find(self, name="plain"):
        return find_theme(name, self.portfolio, self.themes)

    def template(self, name, theme="plain"):
        found, _ = self.find(theme)
        return next(template.text for template in found.templates if template.name == name)


@pytest.fixture
def folders(tmp_path):
    return Folders(tmp_path)


class TestTheme:
    def test_is_found_with_its_files(self, folders):
        theme, problems = folders.find()

        assert problems == ()
        assert folders.template("page.html") == "plain page"
        assert [file.name for file in theme.static] == ["style.css"]

    def test_of_an_unknown_name_is_a_fault_with_the_nearest_one(self, folders):
        theme, (problem,) = folders.find("plian")

        assert theme is None
        assert (problem.near, problem.where.file) == ("plain", "portfolio.yml")

    @pytest.mark.parametrize("name", ["../portfolio", ".", "", "/etc"])
    def test_is_never_a_path(self, folders, name):
        assert folders.find(name)[0] is None

    def test_takes_from_what_it_extends_the_files_it_lacks(self, folders):
        folders.write("themes/bright/theme.yml", "name: bright\nextends: plain\n")
        folders.write("themes/bright/static/style.css", "p { color: red }")

        theme, _ = folders.find("bright")

        assert folders.template("page.html", "bright") == "plain page"
        assert [file.content for file in theme.static] == [b"p { color: red }"]

    def test_ours_is_there(self, tmp_path):
        """What the program brings along can be read as a theme."""
        theme, problems = find_theme("classic", tmp_path)

        assert problems == ()
        assert "layout.html" in {template.name for template in theme.templates}
        assert (themes_folder() / "classic" / "theme.yml").is_file()


class TestOwnFiles:
    """The files in a portfolio's own `theme/` folder."""

    def test_come_first(self, folders):
        folders.write("portfolio/theme/templates/page.html", "my page")

        assert folders.template("page.html") == "my page"

    def test_can_build_on_those_they_replace(self, folders):
        folders.write("portfolio/theme/templates/page.html", '{% extends "plain:page.html" %}')

        assert folders.template("plain:page.html") == "plain page"

    def test_say_where_they_stand_from_the_root(self, folders):
        folders.write("portfolio/theme/templates/page.html", "my page")

        theme, _ = folders.find()

        assert "theme/templates/page.html" in {template.file for template in theme.templates}

    def test_that_are_links_are_a_fault(self, folders, tmp_path):
        """A link could bring any file of this computer onto the site."""
        folders.write("secret.txt", "private")
        folders.write("portfolio/theme/static/own.css", "")
        (folders.portfolio / "theme/static/secret.txt").symlink_to(tmp_path / "secret.txt")
        (folders.portfolio / "theme/templates").symlink_to(tmp_path)

        theme, problems = folders.find()

        assert [problem.where.file for problem in problems] == ["theme/templates", "theme/static/secret.txt"]
        assert all(problem.is_fault for problem in problems)
        assert b"private" not in {file.content for file in theme.static}

    def test_that_lie_where_nothing_uses_them_are_a_hint(self, folders):
        folders.write("portfolio/theme/style.css", "p {}")

        _, (problem,) = folders.find()

        assert problem.where.file == "theme/style.css"
        assert not problem.is_fault

    def test_in_another_encoding_are_a_fault(self, folders):
        folders.write("portfolio/theme/templates/page.html", "Grüße".encode("latin-1"))

        _, (problem,) = folders.find()

        assert problem.is_fault
        assert "UTF-8" in problem.what

    def test_that_are_hidden_are_left_out(self, folders):
        folders.write("portfolio/theme/templates/.page.html.swp", "half a page")
        folders.write("portfolio/theme/.git/config", "")

        theme, problems = folders.find()

        assert problems == ()
        assert len(theme.templates) == 2


class TestStaticFile:
    def test_bears_a_digest_in_its_address(self, folders):
        """So that a reader's browser never shows a page with the style sheet of last week."""
        before = folders.find()[0].static[0].url
        folders.write("themes/plain/static/style.css", "p { margin: 0 }")

        after = folders.find()[0].static[0].url

        assert before != after
        assert before.startswith("static/style-")
        assert before.endswith(".css")

    def test_keeps_its_folder(self, folders):
        folders.write("portfolio/theme/static/fonts/LICENCE", "free")

        urls = [file.url for file in folders.find()[0].static]

        assert any(url.startswith("static/fonts/LICENCE-") for url in urls)


class TestDigest:
    def test_stays_where_nothing_changes(self, folders):
        assert folders.find()[0].digest == folders.find()[0].digest

    @pytest.mark.parametrize("name", ["themes/plain/templates/page.html", "themes/plain/static/style.css"])
    def test_changes_with_any_file(self, folders, name):
        before = folders.find()[0].digest

        folders.write(name, "changed")

        assert folders.find()[0].digest != before
