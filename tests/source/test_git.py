"""Git: what a repository is asked, and that nothing it says of itself is run."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from repository import Repository

from eportfolio.source import git
from eportfolio.source.git import changes, find_git, head_of, texts
from makers import on

POSIX = pytest.mark.skipif(os.name != "posix", reason="the traps of this test are shell scripts")


@pytest.fixture
def folder(repository):
    """A repository with two versions of one file."""
    write(repository, "evidence/bar.md", "one")
    repository.commit("2026-09-07")
    write(repository, "evidence/bar.md", "two")
    repository.commit("2026-09-12")
    return repository.root


def write(repository, name, text):
    file = repository.root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def told(folder, under="evidence"):
    head = head_of(folder)
    found = changes(folder, head, under)
    said = texts(folder, (one.text for one in found))
    return [(one.on, one.was, one.file, said.get(one.text)) for one in found]


class TestHead:
    def test_is_the_commit_and_where_the_portfolio_lies_in_the_repository(self, repository):
        write(repository, "classes/7b/mira/evidence/bar.md", "one")
        repository.commit("2026-09-07")

        inside = head_of(repository.root / "classes/7b/mira")

        assert head_of(repository.root).commit == repository.git("rev-parse", "HEAD").strip()
        assert (head_of(repository.root).folder, inside.folder) == ("", "classes/7b/mira/")

    def test_is_none_outside_of_a_repository_and_before_its_first_commit(self, tmp_path, repository):
        assert head_of(tmp_path) is None
        assert head_of(repository.root) is None

    def test_is_none_without_git(self, folder, monkeypatch):
        monkeypatch.setenv("PATH", "")

        assert head_of(folder) is None

    def test_is_none_where_git_takes_too_long(self, folder, monkeypatch):
        monkeypatch.setattr(git, "SECONDS", 0)

        assert head_of(folder) is None


class TestChanges:
    def test_are_told_newest_first_with_their_texts(self, folder):
        assert told(folder) == [
            (on("2026-09-12"), "evidence/bar.md", "evidence/bar.md", "two"),
            (on("2026-09-07"), "evidence/bar.md", "evidence/bar.md", "one"),
        ]

    def test_are_those_under_one_folder_of_the_portfolio(self, repository):
        write(repository, "mira/evidence/bar.md", "hers")
        write(repository, "cho/evidence/bar.md", "not hers")
        write(repository, "mira/profile.yml", "no evidence")
        repository.commit("2026-09-07")

        assert told(repository.root / "mira") == [
            (on("2026-09-07"), "evidence/bar.md", "evidence/bar.md", "hers")
        ]

    def test_know_a_file_that_was_renamed(self, folder):
        repository = Repository(folder)
        (folder / "evidence/kitchen").mkdir()
        (folder / "evidence/bar.md").rename(folder / "evidence/kitchen/bär 2.md")
        repository.commit("2026-09-20")

        assert told(folder)[0] == (
            on("2026-09-20"),
            "evidence/bar.md",
            "evidence/kitchen/bär 2.md",
            "two",
        )

    def test_are_dated_by_the_day_they_were_written(self, repository):
        """Not by the day on which somebody moved them to another branch."""
        write(repository, "evidence/bar.md", "one")
        repository.commit("2026-09-07")
        repository.git("commit", "--quiet", "--amend", "--no-edit", "--reset-author", day="2026-10-01")
        write(repository, "evidence/bar.md", "two")
        repository.git(
            "commit", "--quiet", "--all", "--message", "x", "--date=2026-09-08T12:00", day="2026-11-01"
        )

        assert [day for day, *_ in told(repository.root)] == [on("2026-09-08"), on("2026-10-01")]

    @POSIX
    def test_are_of_plain_files(self, folder):
        """What a link points at is not the portfolio's."""
        (folder / "evidence/link.md").symlink_to("bar.md")
        Repository(folder).commit("2026-09-20")

        assert {file for _, _, file, _ in told(folder)} == {"evidence/bar.md"}


class TestTexts:
    def test_that_are_too_large_or_not_utf8_are_left_out(self, repository, monkeypatch):
        monkeypatch.setattr(git, "LARGEST_TEXT", 10)
        write(repository, "evidence/long.md", "x" * 11)
        write(repository, "evidence/good.md", "x" * 10)
        (repository.root / "evidence/latin.md").write_bytes("Bär".encode("latin-1"))
        repository.commit("2026-09-07")

        assert {file: text for _, _, file, text in told(repository.root)} == {
            "evidence/good.md": "x" * 10,
            "evidence/latin.md": None,
            "evidence/long.md": None,
        }

    def test_may_hold_anything(self, repository):
        """Line ends, and what looks like an answer of git."""
        text = "one\n\n0123456789012345678901234567890123456789 blob 3\nabc\n\n"
        write(repository, "evidence/bar.md", text)
        repository.commit("2026-09-07")

        assert [said for *_, said in told(repository.root)] == [text]

    def test_that_nobody_has_are_left_out(self, folder):
        assert texts(folder, ["0" * 40, head_of(folder).commit]) == {}


class TestProgram:
    @POSIX
    def test_that_lies_in_the_portfolio_or_the_working_folder_is_not_run(self, folder, tmp_path, monkeypatch):
        trap(folder / "git", tmp_path / "sprung")
        monkeypatch.setenv("PATH", str(folder))

        assert find_git(folder) is None
        monkeypatch.chdir(folder)
        assert find_git(tmp_path) is None
        monkeypatch.setenv("PATH", ".")
        assert find_git(tmp_path / "elsewhere") is None

    def test_is_found_on_the_path(self, folder):
        assert find_git(folder) == str(Path(shutil.which("git")).resolve())


def trap(file, sprung):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\ntouch '{sprung}'\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def sign(repository):
    """Give the newest commit a signature, for git to have a program look at it."""
    written = repository.git("cat-file", "commit", "HEAD")
    head, _, message = written.partition("\n\n")
    mark = "-----{} PGP SIGNATURE-----"
    signature = f"gpgsig {mark.format('BEGIN')}\n \n iQ==\n {mark.format('END')}"
    (repository.root / ".git/signed").write_text(f"{head}\n{signature}\n\n{message}", encoding="utf-8")
    commit = repository.git("hash-object", "-t", "commit", "-w", ".git/signed").strip()
    repository.git("update-ref", "refs/heads/main", commit)


@POSIX
class TestTraps:
    """A repository can name programs to run; whoever downloads a portfolio must not run them."""

    @pytest.fixture
    def sprung(self, tmp_path):
        return tmp_path / "sprung"

    @pytest.mark.parametrize(
        "setting",
        [
            "core.pager",
            "core.fsmonitor",
            "core.sshCommand",
            "core.editor",
            "diff.external",
            "diff.bar.command",
            "diff.bar.textconv",
            "gpg.program",
            "pager.log",
            "alias.log",
            "filter.bar.smudge",
        ],
    )
    def test_in_the_settings_are_not_sprung(self, folder, sprung, setting):
        repository = Repository(folder)
        repository.git("config", setting, str(trap(sprung.parent / "trap", sprung)))
        repository.git("config", "log.showSignature", "true")
        sign(repository)
        write(repository, ".gitattributes", "*.md diff=bar filter=bar\n")

        assert len(told(folder)) == 2
        assert not sprung.exists()

    def test_in_hooks_are_not_sprung(self, folder, sprung):
        for hook in ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"):
            trap(folder / ".git/hooks" / hook, sprung)

        assert len(told(folder)) == 2
        assert not sprung.exists()

    def test_in_the_place_that_missing_texts_would_come_from_are_not_sprung(self, folder, sprung):
        """A partial clone fetches what it lacks, by whatever program its settings name."""
        repository = Repository(folder)
        lacking = repository.git("rev-parse", "HEAD~1:evidence/bar.md").strip()
        (folder / ".git/objects" / lacking[:2] / lacking[2:]).unlink()
        command = trap(sprung.parent / "trap", sprung)
        for name, value in {
            "core.repositoryFormatVersion": "1",
            "extensions.partialClone": "origin",
            "remote.origin.promisor": "true",
            "remote.origin.url": f"ext::{command}",
            "protocol.ext.allow": "always",
            "protocol.allow": "always",
        }.items():
            repository.git("config", name, value)

        assert [text for *_, text in told(folder)] in (["two", None], [])
        assert not sprung.exists()

    def test_in_the_environment_lead_nowhere(self, folder, tmp_path, monkeypatch):
        """A hook that runs a build has these set, for another repository."""
        monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
        monkeypatch.setenv("GIT_EXTERNAL_DIFF", sys.executable)
        monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))

        assert len(told(folder)) == 2
        assert not (tmp_path / "trace").exists()
