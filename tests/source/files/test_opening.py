"""Opening: the bytes that were meant, or none."""

import os
import sys

import pytest

from eportfolio.source.files.opening import open_inside


@pytest.fixture
def root(tmp_path):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence/bar.png").write_bytes(b"x")
    return tmp_path


class TestOpening:
    def test_gives_the_bytes(self, root):
        with os.fdopen(open_inside(root, "evidence/bar.png"), "rb") as file:
            assert file.read() == b"x"

    @pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights on Windows")
    @pytest.mark.parametrize("swapped", ["evidence/bar.png", "evidence"])
    def test_fails_when_a_link_was_put_in_the_way(self, swapped, root):
        (root / "evidence").rename(root / "old")
        if swapped == "evidence":
            (root / "evidence").symlink_to(root / "old")
        else:
            (root / "evidence").mkdir()
            (root / "evidence/bar.png").symlink_to(root / "old/bar.png")

        with pytest.raises(OSError, match=r".+"):
            open_inside(root, "evidence/bar.png")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
    def test_never_waits_for_a_pipe(self, root):
        os.mkfifo(root / "evidence/pipe.png")

        with pytest.raises(OSError, match="not a plain file"):
            open_inside(root, "evidence/pipe.png")
