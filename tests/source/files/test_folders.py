"""Folders: what really lies there, by its own spelling and never through a link."""

import os
import sys

import pytest

from eportfolio.source.files.folders import Folders
from eportfolio.source.files.inside import Refused

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights on Windows")


@pytest.fixture
def root(tmp_path):
    """A folder with two files, beside one with a secret."""
    for path in ("portfolio/evidence/bar.png", "portfolio/evidence/kites/kite.md", "portfolio-evil/x.png"):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    return tmp_path / "portfolio"


class TestResolving:
    def test_gives_the_path_from_the_root(self, root):
        assert Folders(root).resolve("evidence/kites", "../bar.png") == "evidence/bar.png"

    def test_finds_another_unicode_form_and_gives_the_one_on_disk(self, root):
        """macOS writes accents apart, everybody else together."""
        (root / "evidence/e\u0301.png").write_bytes(b"x")

        assert Folders(root).resolve("evidence", "\u00e9.png") in (
            "evidence/e\u0301.png",
            "evidence/\u00e9.png",
        )

    @pytest.mark.parametrize(
        ("target", "what"),
        [
            ("no.png", "no such file"),
            ("Bar.png", "capital and small letters differ"),
            ("kites", "evidence/kites is a folder"),
            ("bar.png/x", "evidence/bar.png is not a folder"),
            ("../../portfolio-evil/x.png", "this path leaves the portfolio"),
        ],
    )
    def test_refuses_what_is_no_file_here(self, target, what, root):
        with pytest.raises(Refused, match=what):
            Folders(root).resolve("evidence", target)

    @needs_links
    @pytest.mark.parametrize(
        ("link", "to", "target"),
        [
            ("evidence/a.png", "evidence/bar.png", "a.png"),
            ("evidence/dir", "portfolio-evil", "dir/x.png"),
            ("evidence/loop", "evidence/loop", "loop"),
            ("evidence/dangling", "evidence/nowhere", "dangling"),
        ],
    )
    def test_follows_no_link_wherever_it_leads(self, link, to, target, root):
        (root / link).symlink_to(root.parent / to if to.startswith("portfolio") else root / to)

        with pytest.raises(Refused, match="is a link to somewhere else"):
            Folders(root).resolve("evidence", target)


class TestListing:
    @needs_links
    def test_goes_through_no_link(self, root):
        (root / "feedback").symlink_to(root.parent / "portfolio-evil")

        folders = Folders(root)

        assert folders.listing("feedback") == {}
        assert list(folders.walk("feedback")) == []

    def test_is_in_order_and_tells_the_kind(self, root):
        assert [(name, seen.kind) for name, seen in Folders(root).listing("evidence").items()] == [
            ("bar.png", "file"),
            ("kites", "folder"),
        ]

    def test_walks_below_in_order_and_passes_hidden_names_over(self, root):
        for path in ("evidence/.git/config", "evidence/.DS_Store", "evidence/.env", "evidence/a/b/c.md"):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(b"x")

        paths = [path for path, _ in Folders(root).walk("evidence")]

        assert paths == [
            *("evidence/.env", "evidence/a", "evidence/bar.png", "evidence/kites"),
            *("evidence/a/b", "evidence/a/b/c.md", "evidence/kites/kite.md"),
        ]

    def test_goes_as_deep_as_a_disk_allows(self, root):
        deep = root / "evidence"
        for _ in range(400):
            deep = deep / "a"
        deep.mkdir(parents=True)

        assert len(list(Folders(root).walk("evidence"))) == 403

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
    def test_shows_a_name_that_nobody_can_write(self, root):
        """Neither a name in another encoding nor one that steers the terminal goes further as it is."""
        for name in (b"gr\xf6n.png", b"a\x1b[31m.png"):
            (root / "evidence" / os.fsdecode(name)).write_bytes(b"x")

        found = Folders(root).listing("evidence")

        assert found["gr\\udcf6n.png"].kind == "nameless"
        assert found["a\\u001b[31m.png"].kind == "nameless"
