"""Output folder: whose a folder is and what lies in it, before anything there is touched.

A and C numbers are rows of the corpus of bad inputs.
"""

from pathlib import Path

import pytest

from eportfolio.site.output_folder import HEAD, MARKER, look_into


@pytest.fixture
def root(tmp_path):
    """A portfolio with a site of ours in it: one page."""
    root = tmp_path / "home" / "portfolio"
    for folder in ("evidence", "site/tags"):
        (root / folder).mkdir(parents=True)
    (root / "site/index.html").write_text("ours")
    (root / "site" / MARKER).write_text(f"{HEAD}index.html\ntags/kite.html\n")
    return root


def why_not(out, root):
    folder, problems = look_into(out, root)
    assert folder is None
    assert all(problem.is_fault and problem.mend for problem in problems)
    return problems[0].what


class TestOurFolder:
    def test_tells_what_lies_in_it(self, root):
        folder, problems = look_into(root / "site", root)

        assert problems == ()
        assert list(folder.files) == ["index.html"]
        assert folder.files["index.html"].size == 4
        assert folder.made == {"index.html", "tags/kite.html"}

    def test_may_be_looked_at_on_a_desktop(self, root):
        """Desktops leave files behind in every folder; nobody can keep them out."""
        for name in (".DS_Store", "tags/Thumbs.db"):
            (root / "site" / name).write_text("")

        folder, _ = look_into(root / "site", root)

        assert list(folder.files) == ["index.html"]

    def test_may_hold_what_a_killed_build_left(self, root):
        left = f"tags/.{16 * '0'}.part"
        (root / "site" / left).write_text("half")

        folder, _ = look_into(root / "site", root)

        assert folder.half_written == (left,)


class TestNewFolder:
    @pytest.mark.parametrize("name", ["site-class", "site/../new", ".eportfolio/preview"])
    def test_may_lie_in_the_portfolio(self, root, name):
        folder, _ = look_into(root / name, root)

        assert (dict(folder.files), folder.made) == ({}, frozenset())

    def test_may_lie_elsewhere(self, root, tmp_path):
        assert look_into(tmp_path / "elsewhere/deep", root)[0]

    def test_may_be_there_and_empty(self, root):
        (root / "site-team").mkdir()

        assert look_into(root / "site-team", root)[0]

    def test_of_a_first_build_that_was_killed_counts_as_empty(self, root):
        (root / "site-team").mkdir()
        (root / "site-team" / f".{16 * 'f'}.part").write_text("half")

        assert look_into(root / "site-team", root)[0]


class TestRefusedFolder:
    """A17: nothing is ever built into these, whatever they hold."""

    def test_is_the_portfolio_or_holds_it(self, root):
        assert "is the portfolio itself" in why_not(root, root)
        assert "is the portfolio itself" in why_not(root / "evidence/..", root)
        assert "is the portfolio itself" in why_not(root.parent, root)

    @pytest.mark.parametrize(
        "name", ["evidence", "feedback/site", "theme", ".git", ".eportfolio", ".eportfolio/kept"]
    )
    def test_is_an_authors(self, root, name):
        assert "where what you write lies" in why_not(root / name, root)

    def test_is_a_drive(self, root):
        assert "whole drive" in why_not(Path(root.anchor), root)

    def test_is_the_home_folder_or_holds_it(self, root, tmp_path, monkeypatch):
        home = tmp_path / "people/mira"
        home.mkdir(parents=True)
        monkeypatch.setenv("HOME", str(home))
        monkeypatch.setenv("USERPROFILE", str(home))

        assert "home folder" in why_not(home, root)
        assert "home folder" in why_not(home.parent, root)
        assert look_into(home / "site", root)[0]

    def test_is_a_link(self, root, tmp_path):
        (tmp_path / "elsewhere").mkdir()
        (root / "site-class").symlink_to(tmp_path / "elsewhere")

        assert "is a link" in why_not(root / "site-class", root)

    def test_is_a_file(self, root):
        (root / "site-class").write_text("mine")

        assert "is a file" in why_not(root / "site-class", root)

    def test_holds_what_we_did_not_make(self, root, tmp_path):
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine/diary.txt").write_text("mine")

        assert "is not empty" in why_not(tmp_path / "mine", root)

    def test_bears_a_marker_that_is_not_ours(self, root):
        (root / "site" / MARKER).write_text("index.html\n")

        assert "is not empty" in why_not(root / "site", root)


class TestForeignThing:
    """C18: what somebody else put into our folder."""

    def test_is_a_fault_that_names_it(self, root):
        (root / "site/CNAME").write_text("example.org")

        _, problems = look_into(root / "site", root)

        assert [problem.where.file for problem in problems] == ["site/CNAME"]
        assert "did not make this" in problems[0].what

    @pytest.mark.parametrize("name", ["tags/kite.html", "elsewhere", "index.html"])
    def test_may_be_a_link(self, root, tmp_path, name):
        """Also in the place of a file that we made: to write there would write elsewhere."""
        (root / "site" / name).unlink(missing_ok=True)
        (root / "site" / name).symlink_to(tmp_path)

        _, problems = look_into(root / "site", root)

        assert [problem.where.file for problem in problems] == [f"site/{name}"]

    def test_among_many_leaves_the_message_short(self, root):
        for number in range(100):
            (root / f"site/mine-{number:03}.txt").write_text("")

        _, problems = look_into(root / "site", root)

        assert [problem.where.file for problem in problems][:2] == ["site/mine-000.txt", "site/mine-001.txt"]
        assert len(problems) == 5

    def test_may_be_a_folder_with_nothing_in_it(self, root):
        (root / "site/empty").mkdir()

        assert look_into(root / "site", root)[0]
