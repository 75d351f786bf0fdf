"""Site files: every file of a site, and from what it is made."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from eportfolio.pages.page import Copy, Page, Plan, Text, Tongues
from eportfolio.site.report import CannotMake
from eportfolio.site.site_files import make_files, site_files
from eportfolio.site.theme import StaticFile, Template, Theme

CHECKOUT = Path(__file__).parents[2]
THEME = Theme(
    (Template("page.html", "<p>{{ page }}</p>", "themes/page.html"),),
    (StaticFile("style.css", "static/style-1a2b3c4d.css", b"p {}"),),
    "digest",
)


@pytest.fixture
def root(tmp_path):
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-1.7")
    Image.new("RGB", (4, 2)).save(tmp_path / "bar.png", dpi=(72, 72))
    return tmp_path


def plan_of(*parts):
    kinds = {Page: [], Copy: [], Text: []}
    for part in parts:
        kinds[type(part)].append(part)
    return Plan(*(tuple(kind) for kind in kinds.values()))


def listed(root, *parts):
    return site_files(plan_of(*parts), THEME, root)


def made(root, *parts):
    return dict(make_files(listed(root, *parts), THEME, root, Tongues()))


class TestList:
    def test_holds_what_is_planned_and_what_the_theme_brings(self, root):
        files = listed(root, Page("index.html", "page.html", "Hello"), Text("data/a.json", "{}"))

        urls = [file.url for file in files]
        assert urls == [".nojekyll", "data/a.json", "index.html", "static/style-1a2b3c4d.css"]

    def test_needs_neither_jinja_nor_pillow(self, root):
        """An unchanged build ends here, and is done before they would even be loaded."""
        code = (
            "import sys, eportfolio.site.site_files\n"
            "sys.exit(bool({'jinja2', 'markdown', 'PIL'} & set(sys.modules)))"
        )

        assert subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, check=False).returncode == 0

    def test_of_a_file_that_is_gone_is_a_fault(self, root):
        with pytest.raises(CannotMake) as caught:
            listed(root, Copy("gone.pdf", "files/gone.pdf"))

        assert caught.value.problem.where.file == "gone.pdf"


class TestFingerprint:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (Page("a", "page.html", "Hello"), Page("a", "page.html", "Good bye")),
            (Text("a", "Hello"), Text("a", "Good bye")),
        ],
    )
    def test_differs_with_what_is_said(self, root, before, after):
        assert set(listed(root, before)) & set(listed(root, after)) == set(listed(root))

    def test_of_a_copy_differs_with_its_file(self, root):
        copy = Copy("notes.pdf", "files/notes.pdf")
        before = listed(root, copy)

        (root / "notes.pdf").write_bytes(b"%PDF-1.4 longer")

        assert set(listed(root, copy)) != set(before)


class TestMaking:
    def test_gives_each_file_its_bytes(self, root):
        parts = (Page("index.html", "page.html", "Hello"), Text("a.txt", "Grüße"), Copy("notes.pdf", "b.pdf"))

        assert made(root, *parts) == {
            "index.html": b"<p>Hello</p>\n",
            "a.txt": "Grüße".encode(),
            "b.pdf": b"%PDF-1.7",
            ".nojekyll": b"",
            "static/style-1a2b3c4d.css": b"p {}",
        }

    def test_gives_of_a_picture_nothing_but_the_picture(self, root):
        content = made(root, Copy("bar.png", "bar.png"))["bar.png"]

        assert b"pHYs" in (root / "bar.png").read_bytes()
        assert b"pHYs" not in content
        assert content.startswith(b"\x89PNG")

    def test_never_gives_an_original_for_a_picture(self, root):
        """What only calls itself a picture could be anything; it stops the build."""
        (root / "bad.png").write_bytes(b"<script>alert(1)</script>")

        with pytest.raises(CannotMake) as caught:
            made(root, Copy("bad.png", "bad.png"))

        assert caught.value.problem.where.file == "bad.png"
