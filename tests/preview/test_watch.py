"""Watching real folders with the real watchdog."""

import errno
import shutil
import threading
import time

import pytest
import watchdog.observers

from eportfolio.preview.watch import LOOK_AGAIN, Watch, is_of_an_author

LONG = 10
"""Seconds after which a change that should have been noticed counts as missed."""

SHORT = 0.3
"""Seconds in which nothing must be noticed; the slowest notice takes half of it."""


@pytest.fixture
def folder(tmp_path):
    """A small portfolio folder."""
    root = tmp_path / "mira"
    for name in ("evidence", "feedback/kite", "site", ".git", ".eportfolio/serve/team"):
        (root / name).mkdir(parents=True)
    (root / "portfolio.yml").write_text("title: Mira", encoding="utf-8")
    (root / "evidence/kite.md").write_text("My kite", encoding="utf-8")
    return root


@pytest.fixture
def watch(folder):
    with Watch([folder]) as watching:
        yield watching


class TestChange:
    @pytest.mark.parametrize(
        "name", ["portfolio.yml", "evidence/kite.md", "evidence/new.md", "feedback/kite/one.md"]
    )
    def test_is_a_file_that_is_written(self, folder, watch, name):
        (folder / name).write_text("new words", encoding="utf-8")

        assert watch.changed(within=LONG)

    def test_is_a_file_that_is_deleted(self, folder, watch):
        (folder / "evidence/kite.md").unlink()

        assert watch.changed(within=LONG)

    def test_is_a_file_that_an_editor_puts_in_the_place_of_the_old_one(self, folder, watch):
        (folder / "evidence/.kite.md.tmp").write_text("new words", encoding="utf-8")
        assert not watch.changed(within=SHORT)

        (folder / "evidence/.kite.md.tmp").replace(folder / "evidence/kite.md")

        assert watch.changed(within=LONG)

    def test_is_a_file_in_a_new_folder_in_a_new_folder(self, folder, watch):
        (folder / "paths/old").mkdir(parents=True)
        assert watch.changed(within=LONG)

        (folder / "paths/old/first.yml").write_text("id: first", encoding="utf-8")

        assert watch.changed(within=LONG)

    def test_is_a_file_of_a_theme_that_is_handed_in(self, folder, tmp_path):
        theme = tmp_path / "themes/classic"
        (theme / "templates").mkdir(parents=True)
        with Watch([folder, theme]) as watch:
            (theme / "templates/entry.html").write_text("<h1>", encoding="utf-8")

            assert watch.changed(within=LONG)

    def test_that_was_made_before_the_question_counts(self, folder, watch, eventually):
        """A build takes a while; what is saved meanwhile must not be lost."""
        (folder / "evidence/kite.md").write_text("new words", encoding="utf-8")
        eventually(watch._stirred.is_set)

        assert watch.changed(within=0)

    def test_is_noticed_by_looking_where_the_system_does_not_tell(self, folder):
        with Watch([folder], poll=True) as watch:
            (folder / "evidence/new.md").write_text("new words", encoding="utf-8")

            assert watch.changed(within=LONG)


class TestNoChange:
    def test_is_a_file_that_is_read(self, folder, watch):
        """A build reads every file, and must not set off the next one."""
        (folder / "evidence/kite.md").read_text("utf-8")

        assert not watch.changed(within=SHORT)

    def test_is_what_a_build_or_git_or_an_editor_writes_for_itself(self, folder, watch):
        for name in (
            "site/index.html",
            "site-team/index.html",
            ".eportfolio/serve/team/index.html",
            ".git/index.lock",
            "evidence/.kite.md.swp",
            "evidence/kite.md~",
            "evidence/4913",
            "evidence/#kite.md#",
            "evidence/~$report.docx",
            "evidence/kite.md.tmp",
        ):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text("not an author's", encoding="utf-8")

        assert not watch.changed(within=SHORT)


class TestStorm:
    def test_is_a_change_or_two(self, folder, watch):
        """A sync tool or a checkout brings many files, and each build would be stale before it is done."""
        passed = threading.Event()

        def bring() -> None:
            for number in range(60):
                (folder / f"evidence/entry-{number}.md").write_text("words", encoding="utf-8")
                time.sleep(0.005)
            passed.set()

        bringing = threading.Thread(target=bring)
        bringing.start()
        changes = 0
        while not passed.is_set():
            changes += watch.changed(within=LONG)
        bringing.join()

        assert 1 <= changes <= 6

    def test_without_end_is_taken_as_it_is(self, folder, watch):
        """Something that writes all the time must not keep the author from seeing anything."""
        enough = threading.Event()

        def write_on() -> None:
            while not enough.wait(0.005):
                (folder / "evidence/log.md").write_text(str(time.monotonic()), encoding="utf-8")

        writing = threading.Thread(target=write_on)
        writing.start()
        started = time.monotonic()
        noticed = watch.changed(within=LONG)
        took = time.monotonic() - started
        enough.set()
        writing.join()

        assert noticed
        assert took < LONG


class TestLostFolder:
    def test_is_a_change_and_its_return_is_another(self, folder, watch):
        shutil.rmtree(folder)
        assert watch.changed(within=LONG)

        (folder / "evidence").mkdir(parents=True)
        assert watch.changed(within=LONG)

        (folder / "evidence/kite.md").write_text("written again", encoding="utf-8")
        assert watch.changed(within=LONG)

    def test_may_have_been_moved_away_and_back(self, folder, watch):
        """Moving a folder is told to nobody who watches it."""
        folder.rename(folder.with_name("away"))
        assert watch.changed(within=LONG)

        folder.with_name("away").rename(folder)
        assert watch.changed(within=LONG)

        (folder / "evidence/kite.md").write_text("new words", encoding="utf-8")
        assert watch.changed(within=LONG)

    def test_inside_the_portfolio_is_followed_too(self, folder, watch):
        shutil.rmtree(folder / "evidence")
        assert watch.changed(within=LONG)

        (folder / "evidence").mkdir()
        assert watch.changed(within=LONG)

        (folder / "evidence/kite.md").write_text("new words", encoding="utf-8")
        assert watch.changed(within=LONG)

    def test_may_come_only_later(self, tmp_path):
        with Watch([tmp_path / "soon"]) as watch:
            assert not watch.changed(within=0)

            (tmp_path / "soon").mkdir()

            assert watch.changed(within=LONG)

    def test_may_be_replaced_by_a_new_one_at_once(self, folder, watch, eventually):
        """A disk may even give the new one the number of the old one."""
        shutil.rmtree(folder / "evidence")
        (folder / "evidence").mkdir()
        assert watch.changed(within=LONG)
        eventually(lambda: not watch.changed(within=2 * LOOK_AGAIN))

        (folder / "evidence/kite.md").write_text("new words", encoding="utf-8")

        assert watch.changed(within=LONG)


class TestLimitOfTheSystem:
    def test_leads_to_looking_once_a_second(self, folder, monkeypatch):
        """A system watches only so many folders for one user; an editor and a sync tool may use them up."""

        class Exhausted(watchdog.observers.Observer):
            def on_thread_start(self):
                raise OSError(errno.ENOSPC, "inotify watch limit reached")

        monkeypatch.setattr(watchdog.observers, "Observer", Exhausted)

        with Watch([folder]) as watch:
            (folder / "evidence/new.md").write_text("new words", encoding="utf-8")

            assert watch.polls
            assert watch.changed(within=LONG)


class TestName:
    @pytest.mark.parametrize(
        "name",
        [
            ".kite.md.swp",
            "kite.md~",
            "4913",
            "#kite.md#",
            "~$a.docx",
            "a.tmp",
            "a.md.part",
            ".DS_Store",
            "a.md___jb_tmp___",
        ],
    )
    def test_of_an_editors_own_file_is_no_authors(self, name):
        assert not is_of_an_author(name, at_top=False)

    @pytest.mark.parametrize(
        "name", ["kite.md", "tide-pool", "2026-temperatures.csv", "website.md", "4913.md", "site"]
    )
    def test_of_a_file_in_a_folder_is_an_authors(self, name):
        assert is_of_an_author(name, at_top=False)

    @pytest.mark.parametrize(
        "name", ["site", "site-team", "site-class", ".git", ".eportfolio", "node_modules"]
    )
    def test_of_what_is_made_is_no_authors_at_the_top(self, name):
        assert not is_of_an_author(name, at_top=True)
