"""Picture sizes: how large each picture of a portfolio is on the site, and which cannot be shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from eportfolio.pages.page import PictureSize
from eportfolio.site.picture_sizes import Seen, measure, picture_kind


@pytest.fixture
def root(tmp_path):
    (tmp_path / "evidence").mkdir()
    Image.new("RGB", (40, 20)).save(tmp_path / "evidence/bar.png")
    return tmp_path


CHECKOUT = Path(__file__).parents[2]
BAR = "evidence/bar.png"


class TestSizes:
    def test_are_those_of_every_picture(self, root):
        (root / "evidence/notes.pdf").write_bytes(b"%PDF")

        measured = measure(root, [BAR, "evidence/notes.pdf", BAR], {})

        assert measured.sizes == {BAR: PictureSize(40, 20)}
        assert measured.problems == ()

    def test_of_an_unchanged_file_are_remembered(self, root):
        """Its size and time are looked at, and nothing in it."""
        state = (root / BAR).stat()
        known = Seen(state.st_size, state.st_mtime_ns, 7, 5, False)

        measured = measure(root, [BAR], {BAR: known})

        assert measured.sizes == {BAR: PictureSize(7, 5)}
        assert measured.seen == {BAR: known}

    def test_of_a_changed_file_are_measured_again(self, root):
        before = measure(root, [BAR], {}).seen
        Image.new("RGB", (30, 10)).save(root / BAR)
        os.utime(root / BAR, ns=(0, 0))

        assert measure(root, [BAR], before).sizes == {BAR: PictureSize(30, 10)}

    def test_of_what_is_gone_are_forgotten(self, root):
        before = measure(root, [BAR], {}).seen

        assert measure(root, [], before).seen == {}

    def test_that_are_remembered_need_no_pillow(self, root):
        """An unchanged build has to be done before Pillow would even be loaded."""
        code = (
            "import sys; from pathlib import Path; from eportfolio.site.picture_sizes import Seen, measure\n"
            "state = Path(sys.argv[1], sys.argv[2]).stat()\n"
            "known = Seen(state.st_size, state.st_mtime_ns, 4, 2, False)\n"
            "measure(Path(sys.argv[1]), [sys.argv[2]], {sys.argv[2]: known})\n"
            "sys.exit('PIL' in sys.modules)"
        )

        done = subprocess.run([sys.executable, "-c", code, str(root), BAR], cwd=CHECKOUT, check=False)

        assert done.returncode == 0


class TestPictureThatCannotBeShown:
    def test_is_a_fault_that_names_it(self, root):
        (root / "evidence/cut.jpg").write_bytes(b"\xff\xd8\xff\xe0")

        measured = measure(root, ["evidence/cut.jpg", BAR], {})

        (problem,) = measured.problems
        assert problem.is_fault
        assert problem.where.file == "evidence/cut.jpg"
        assert problem.mend
        assert set(measured.sizes) == {BAR}

    def test_may_have_gone_in_the_meantime(self, root):
        (problem,) = measure(root, ["evidence/gone.png"], {}).problems

        assert problem.what == "this picture cannot be opened"

    @pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system cannot refuse to follow a link")
    def test_may_be_a_link(self, root):
        (root / "evidence/link.png").symlink_to(root / BAR)

        (problem,) = measure(root, ["evidence/link.png"], {}).problems

        assert problem.is_fault

    def test_is_told_again_by_the_next_build(self, root):
        (root / "evidence/cut.jpg").write_bytes(b"\xff\xd8\xff\xe0")
        before = measure(root, ["evidence/cut.jpg"], {}).seen

        assert measure(root, ["evidence/cut.jpg"], before).problems


class TestMovingPicture:
    def test_is_a_hint_in_every_build(self, root):
        frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "blue")]
        frames[0].save(root / "evidence/spin.gif", save_all=True, append_images=frames[1:])
        first = measure(root, ["evidence/spin.gif"], {})

        second = measure(root, ["evidence/spin.gif"], first.seen)

        assert [problem.is_fault for problem in first.problems] == [False]
        assert second.problems == first.problems


class TestKind:
    @pytest.mark.parametrize(
        ("name", "kind"),
        [("a/b.JPG", "JPEG"), ("b.jpeg", "JPEG"), ("c.webp", "WEBP"), ("d.pdf", ""), ("png", "")],
    )
    def test_is_what_the_name_promises(self, name, kind):
        assert picture_kind(name) == kind
