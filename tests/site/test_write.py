"""Write: bytes to disk, so that at any instant every page is whole and its links resolve."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from eportfolio.pages.page import Text
from eportfolio.problems import Location, Problem
from eportfolio.site.output_folder import MARKER, look_into
from eportfolio.site.report import CannotMake
from eportfolio.site.site_files import SiteFile
from eportfolio.site.write import write_site


class Site:
    """A site of texts; each build is given all of them, and remembers what the one before noted."""

    def __init__(self, root):
        self.root, self.out = root, root / "site"
        self.notes = {}
        self.made = []

    def build(self, files, make=None):
        folder, problems = look_into(self.out, self.root)
        assert not problems
        wanted = [SiteFile(url, f"from {text}", Text(url, text)) for url, text in sorted(files.items())]
        report, self.notes = write_site(folder, wanted, make or self.make, self.notes)
        return report

    def make(self, stale):
        self.made = [file.url for file in stale]
        return ((file.url, file.made_from.text.encode()) for file in stale)

    def read(self):
        """Give every file but the marker with its text."""
        files = sorted(path for path in self.out.rglob("*") if path.is_file() and path.name != MARKER)
        return {path.relative_to(self.out).as_posix(): path.read_text() for path in files}

    def marker(self):
        return (self.out / MARKER).read_text().splitlines()[1:]

    def times(self):
        return {path: path.stat().st_mtime_ns for path in self.out.rglob("*")}


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


CHECKOUT = Path(__file__).parents[2]
TWO = {"index.html": "home", "tags/kite.html": "kites"}


class TestFirstBuild:
    def test_writes_everything(self, site):
        report = site.build(TWO)

        assert site.read() == TWO
        assert (report.written, report.unchanged, report.removed) == (("index.html", "tags/kite.html"), 0, ())
        assert report.urls == ("index.html", "tags/kite.html")

    def test_lists_what_it_made(self, site):
        site.build(TWO)

        assert site.marker() == ["index.html", "tags/kite.html"]

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
    def test_is_readable_for_everyone(self, site):
        """Whatever this user's own files are: GitHub Pages refuses others."""
        before = os.umask(0o077)
        try:
            site.build(TWO)
        finally:
            os.umask(before)

        modes = {path.name: path.stat().st_mode & 0o777 for path in [site.out, *site.out.rglob("*")]}
        assert modes == {
            "site": 0o755, "tags": 0o755, "index.html": 0o644, "kite.html": 0o644, MARKER: 0o644
        }  # fmt: skip


class TestNextBuild:
    def test_of_the_same_writes_nothing(self, site):
        site.build(TWO)
        before = site.times()

        report = site.build(TWO)

        assert (report.written, report.unchanged) == ((), 2)
        assert site.times() == before

    def test_of_the_same_makes_nothing(self, site):
        site.build(TWO)

        site.build(TWO)

        assert site.made == []

    def test_makes_and_writes_only_what_has_changed(self, site):
        site.build(TWO)

        report = site.build({**TWO, "index.html": "new home"})

        assert site.made == ["index.html"]
        assert (report.written, report.unchanged) == (("index.html",), 1)
        assert site.read()["index.html"] == "new home"

    def test_makes_but_does_not_write_what_comes_out_the_same(self, site):
        """As when nobody knows any more what it was made from."""
        site.build(TWO)
        before = site.times()
        site.notes = {}

        report = site.build(TWO)

        assert site.made == ["index.html", "tags/kite.html"]
        assert report.written == ()
        assert site.times() == before

    def test_mends_what_was_changed_by_hand(self, site):
        site.build(TWO)
        (site.out / "index.html").write_text("vandalised")

        report = site.build(TWO)

        assert report.written == ("index.html",)
        assert site.read() == TWO

    def test_brings_back_what_was_deleted_by_hand(self, site):
        site.build(TWO)
        (site.out / "index.html").unlink()

        assert site.build(TWO).written == ("index.html",)

    def test_reads_but_does_not_make_what_has_only_another_time(self, site):
        """As after a copy of the folder."""
        site.build(TWO)
        os.utime(site.out / "index.html", ns=(0, 0))

        site.build(TWO)

        assert site.made == []


class TestRemoval:
    def test_takes_what_has_no_source_any_more(self, site):
        site.build(TWO)

        report = site.build({"index.html": "home"})

        assert report.removed == ("tags/kite.html",)
        assert site.read() == {"index.html": "home"}
        assert not (site.out / "tags").exists()
        assert site.marker() == ["index.html"]

    def test_leaves_a_folder_in_which_something_is_left(self, site):
        site.build({**TWO, "tags/creek.html": "creek"})
        (site.out / "tags/.DS_Store").write_text("")

        site.build({"index.html": "home"})

        assert (site.out / "tags/.DS_Store").exists()

    def test_comes_first_where_names_differ_only_by_case(self, site):
        """On Windows and macOS both are one file, and the new one must not go with the old."""
        site.build({"evidence/Kite.html": "kite"})

        site.build({"evidence/kite.html": "kite"})

        assert site.read() == {"evidence/kite.html": "kite"}

    def test_comes_last(self, site):
        """So that no page ever points to one that is gone already, or not there yet."""
        site.build({"a.html": "1", "old.html": "old"})
        seen = []

        def replace(path, target, real=Path.replace):
            seen.append((Path(target).name, (site.out / "old.html").exists()))
            return real(path, target)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Path, "replace", replace)
            site.build({"a.html": "2", "new.html": "new"})

        assert seen == [(MARKER, True), ("new.html", True), ("a.html", True), (MARKER, False)]


class TestFault:
    """The old site stays as it was, and nothing lies about."""

    def check_untouched(self, site, make, files=None):
        site.build(TWO)
        before = site.times()

        with pytest.raises(CannotMake) as caught:
            site.build(files or {"index.html": "new", "places/home.html": "new"}, make)

        assert site.read() == TWO
        assert {path: time for path, time in site.times().items() if path.is_file()} == {
            path: time for path, time in before.items() if path.is_file()
        }
        assert not (site.out / "places").exists()
        return caught.value.problem

    def test_in_a_page_replaces_nothing(self, site):
        def make(stale):
            yield "index.html", b"new"
            raise CannotMake(Problem(Location("theme/templates/x.html"), "broken"))

        assert self.check_untouched(site, make).what == "broken"

    def test_of_our_own_replaces_nothing_and_stays_a_bug(self, site):
        site.build(TWO)

        def make(stale):
            yield "places/home.html", b"new"
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            site.build({"index.html": "new", "places/home.html": "new"}, make)

        assert site.read() == TWO

    def test_of_a_full_disk_replaces_nothing(self, site):
        def make(stale):
            yield "places/home.html", b"new"
            raise OSError(errno.ENOSPC, "No space left on device")

        problem = self.check_untouched(site, make)

        assert "disk is full" in problem.what
        assert problem.mend

    @pytest.mark.skipif(
        os.name == "nt" or os.geteuid() == 0, reason="permissions bind neither Windows nor root"
    )
    def test_of_a_folder_that_may_not_be_written_is_one_sentence(self, site):
        site.build(TWO)
        site.out.chmod(0o555)
        try:
            with pytest.raises(CannotMake, match="does not let eportfolio write"):
                site.build({**TWO, "index.html": "new"})
        finally:
            site.out.chmod(0o755)

    def test_of_a_folder_that_cannot_be_made_is_one_sentence(self, site):
        """A file lies where a folder has to be."""
        (site.root / "up").write_text("")
        site.out = site.root / "up/site"

        with pytest.raises(CannotMake, match="could not be written"):
            site.build(TWO)


class TestKilledBuild:
    """At any instant: what is there is whole, and the next build goes on from it."""

    KILLED_AFTER = dedent("""\
        import os, sys
        from pathlib import Path
        sys.path.insert(0, sys.argv[1])
        import test_write
        site = test_write.Site(Path(sys.argv[2]))
        done, real = 0, Path.replace
        def replace(path, target):
            global done
            if done == int(sys.argv[3]):
                os._exit(9)
            done += 1
            return real(path, target)
        Path.replace = replace
        site.build({"index.html": "new", "new.html": "new"})
        """)

    @pytest.mark.parametrize("step", [0, 1, 2, 3])
    def test_leaves_whole_pages_and_no_hindrance(self, site, step):
        site.build(TWO)
        words = [
            sys.executable,
            "-c",
            self.KILLED_AFTER,
            str(Path(__file__).parent),
            str(site.root),
            str(step),
        ]

        killed = subprocess.run(words, cwd=CHECKOUT, check=False)

        assert killed.returncode == 9
        half = {url for url in site.read() if url.endswith(".part")}
        assert {site.read()[url] for url in site.read().keys() - half} <= {"home", "kites", "new"}
        site.build({"index.html": "newest", "new.html": "new"})
        assert site.read() == {"index.html": "newest", "new.html": "new"}
