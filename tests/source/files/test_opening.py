"""Opening: the bytes that were meant, or none."""

import os
import sys
from pathlib import Path

import pytest

from eportfolio.source.files import opening
from eportfolio.source.files.opening import read_inside

ANYTHING = 100
OPEN = Path("/dev/fd")
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights on Windows")


@pytest.fixture
def root(tmp_path):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence/bar.png").write_bytes(b"bars")
    return tmp_path


@pytest.fixture(params=["by its folders", "by its path"])
def way(request, monkeypatch):
    """Both ways there are: most systems open folder by folder, Windows can only look and then open."""
    if request.param == "by its path":
        monkeypatch.setattr(opening.os, "supports_dir_fd", frozenset())


@pytest.mark.usefixtures("way")
class TestReading:
    def test_gives_the_bytes(self, root):
        assert read_inside(root, "evidence/bar.png", ANYTHING) == b"bars"

    def test_gives_nothing_of_a_file_that_is_too_large(self, root):
        assert read_inside(root, "evidence/bar.png", 4) == b"bars"
        assert read_inside(root, "evidence/bar.png", 3) is None

    @needs_links
    @pytest.mark.parametrize("swapped", ["evidence/bar.png", "evidence"])
    def test_fails_when_a_link_was_put_in_the_way(self, swapped, root):
        (root / "evidence").rename(root / "old")
        if swapped == "evidence":
            (root / "evidence").symlink_to(root / "old")
        else:
            (root / "evidence").mkdir()
            (root / "evidence/bar.png").symlink_to(root / "old/bar.png")

        with pytest.raises(OSError, match=r".+"):
            read_inside(root, "evidence/bar.png", ANYTHING)

    @needs_links
    def test_takes_a_portfolio_that_is_itself_reached_by_a_link(self, root, tmp_path_factory):
        """A folder of the home folder is often a link to another disk; the author chose it."""
        link = tmp_path_factory.mktemp("desk") / "portfolio"
        link.symlink_to(root)

        assert read_inside(link, "evidence/bar.png", ANYTHING) == b"bars"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
    def test_never_waits_for_a_pipe(self, root):
        os.mkfifo(root / "evidence/pipe.png")

        with pytest.raises(OSError, match="not a plain file"):
            read_inside(root, "evidence/pipe.png", ANYTHING)

    @pytest.mark.skipif(not OPEN.is_dir(), reason="no list of what is open here")
    def test_leaves_nothing_open(self, root):
        """A preview reads all day long."""
        before = len(list(OPEN.iterdir()))

        read_inside(root, "evidence/bar.png", ANYTHING)
        with pytest.raises(FileNotFoundError):
            read_inside(root, "evidence/none/bar.png", ANYTHING)

        assert len(list(OPEN.iterdir())) == before
