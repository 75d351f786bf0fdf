"""`eportfolio new`: three questions, and a portfolio that builds as it is."""

import pytest

from eportfolio.model.audience import Audience
from eportfolio.source.read import read_portfolio

QUESTIONS = ("Whose portfolio is it?", "In which language", "Who may see it?")


def settings_of(portfolio, folder="."):
    reading = read_portfolio(portfolio.root / folder)
    assert [p for p in reading.problems if p.is_fault or p.field != "language"] == []
    return reading.portfolio.settings


class TestNew:
    def test_asks_three_questions(self, portfolio):
        done = portfolio.run("new", answers="Zoë\nes\nclass\n")

        settings = settings_of(portfolio)
        assert done.exit_code == 0
        assert [question in done.output for question in QUESTIONS] == [True, True, True]
        assert (settings.title, settings.language) == ("My portfolio", "es")
        assert settings.audience_of("evidence") is Audience.CLASS

    def test_takes_an_empty_answer_for_the_usual(self, portfolio):
        """What nobody has decided to show is for the team."""
        portfolio.run("new", answers="Mira\n\n\n")

        settings = settings_of(portfolio)
        assert settings.language == "en"
        assert settings.audience_of("evidence") is Audience.TEAM

    def test_asks_again_where_an_answer_means_nothing(self, portfolio):
        done = portfolio.run("new", answers="  \nMira\nklingon\nen\nnobody\nopen\n")

        assert "a name has at least one letter" in done.output
        assert '"klingon" is not a language' in done.output
        assert "'nobody' is not one of" in done.output
        assert settings_of(portfolio).audience_of("levels") is Audience.PUBLIC

    def test_asks_nothing_with_yes(self, portfolio):
        done = portfolio.run("new", "--yes")

        assert done.exit_code == 0
        assert not any(question in done.output for question in QUESTIONS)
        assert settings_of(portfolio).learner == "learner"

    def test_asks_only_what_no_option_has_said(self, portfolio):
        words = ("--learner", "Mira", "--who-sees", "open")

        done = portfolio.run("new", *words, answers="pt-BR\n")

        assert [question in done.output for question in QUESTIONS] == [False, True, False]
        assert settings_of(portfolio).language == "pt-BR"

    def test_makes_the_folder(self, portfolio):
        done = portfolio.run("new", "--yes", "school/mira")

        assert done.exit_code == 0
        assert settings_of(portfolio, "school/mira").learner == "learner"

    def test_ends_with_the_next_three_commands_which_work(self, portfolio):
        done = portfolio.run("new", "--yes", "mira")

        assert done.output.splitlines()[-3:] == [
            "  eportfolio serve mira",
            '  eportfolio add entry "My first work" mira',
            "  eportfolio build --for team mira",
        ]
        assert portfolio.run("add", "entry", "My first work", "mira").exit_code == 0
        assert portfolio.run("build", "--for", "team", "mira").exit_code == 0

    @pytest.mark.parametrize("who", ["team", "class", "open"])
    def test_builds_without_a_hint_whoever_may_see_it(self, portfolio, who):
        portfolio.run("new", "--yes", "--who-sees", who)

        for audience in ("public", "class", "team"):
            done = portfolio.run("build", "--for", audience)
            assert done.exit_code == 0
            assert "to look at" not in done.output

    @pytest.mark.parametrize(("who", "is_named"), [("team", False), ("class", False), ("open", True)])
    def test_names_the_learner_to_anyone_only_where_anyone_may_know(self, portfolio, who, is_named):
        """The title is on every page of every site, whoever may know the name."""
        portfolio.run("new", "--yes", "--learner", "Zebulon", "--who-sees", who)

        portfolio.run("build", "--for", "public")

        files = [path for path in (portfolio.root / "site").rglob("*") if path.is_file()]
        named = [path.name for path in files if b"zebulon" in path.read_bytes().lower()]
        assert ("index.html" in named, bool(named)) == (is_named, is_named)

    def test_puts_a_folder_with_a_space_in_quotes(self, portfolio):
        done = portfolio.run("new", "--yes", "my work")

        assert '  eportfolio serve "my work"' in done.output.splitlines()


class TestFolderWithSomethingInIt:
    def test_keeps_all_of_it(self, portfolio):
        """A repository from GitHub comes with a README and a .gitignore."""
        portfolio.write("README.md", "mine")
        portfolio.write(".gitignore", "mine too")

        done = portfolio.run("new", "--yes")

        assert done.exit_code == 0
        assert (portfolio.read("README.md"), portfolio.read(".gitignore")) == ("mine", "mine too")
        assert "stay as they were: .gitignore\n" in done.output
        assert "Add to .gitignore what must not be published: /site/ " in done.output
        assert "/private-names.txt" in done.output
        assert settings_of(portfolio)

    def test_that_is_a_portfolio_is_left_alone(self, portfolio):
        portfolio.run("new", "--yes")
        before = {path: path.read_bytes() for path in portfolio.root.rglob("*") if path.is_file()}

        done = portfolio.run("new", answers="Leo\nes\nopen\n")

        assert done.exit_code == 1
        assert "there is a portfolio here already" in done.output
        assert {path: path.read_bytes() for path in portfolio.root.rglob("*") if path.is_file()} == before

    def test_where_a_file_stands_in_the_way_can_be_begun_again_once_it_is_gone(self, portfolio):
        portfolio.write("evidence", "a file")

        stopped = portfolio.run("new", "--yes")
        portfolio.remove("evidence")
        done = portfolio.run("new", "--yes")

        assert stopped.exit_code == 1
        assert "evidence stands where the folder evidence should be" in stopped.output
        assert done.exit_code == 0
        assert settings_of(portfolio)

    def test_is_not_followed_through_a_link(self, portfolio, tmp_path):
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        (portfolio.root / "evidence").symlink_to(elsewhere, target_is_directory=True)

        done = portfolio.run("new", "--yes")

        assert done.exit_code == 1
        assert list(elsewhere.iterdir()) == []


class TestNoPlaceForOne:
    def test_is_a_file(self, portfolio):
        portfolio.write("notes.txt", "mine")

        done = portfolio.run("new", "--yes", "notes.txt")

        assert done.exit_code == 1
        assert "this is a file, not a folder" in done.output

    def test_is_the_home_folder(self, portfolio, monkeypatch):
        """A terminal opens there, and its files would lie among all others."""
        monkeypatch.setenv("HOME", str(portfolio.root))
        monkeypatch.setenv("USERPROFILE", str(portfolio.root))

        done = portfolio.run("new", "--yes")

        assert done.exit_code == 1
        assert "a portfolio needs a folder of its own" in done.output
        assert list(portfolio.root.iterdir()) == []


class TestNobodyToAsk:
    def test_is_told_how_to_be_asked_nothing(self, portfolio):
        done = portfolio.run("new", "mira", fresh=True)

        assert done.exit_code == 1
        assert done.output.endswith("Nothing was made. To be asked nothing:\n  eportfolio new --yes mira\n")
        assert list(portfolio.root.iterdir()) == []
