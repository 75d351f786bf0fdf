"""Edit: new files, written whole, never over anything, and read again without a fault."""

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from eportfolio.problems import Location
from eportfolio.source.edit import change_file, entry_file, framework_file, new_file
from eportfolio.source.files.inside import Refused
from eportfolio.source.tables.kinds import KINDS
from eportfolio.source.writing.scaffold import plain_file, scaffold

TODAY = date(2026, 9, 14)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def unplaced(framework):
    """A framework without the lines it was read from."""
    nowhere = Location("")
    standards = tuple(replace(one, location=nowhere) for one in framework.standards)
    return replace(framework, standards=standards, location=nowhere)


class TestANewFile:
    def test_is_written_with_its_folders(self, tmp_path):
        new_file(tmp_path / "new", "evidence/kites/kite.md", "Größe\n")

        assert (tmp_path / "new/evidence/kites/kite.md").read_bytes() == "Größe\n".encode()
        assert names(tmp_path / "new/evidence/kites") == ["kite.md"]

    def test_may_be_read_by_others(self, tmp_path):
        """Temporary files are made for one's own eyes, and Pages refuses those."""
        new_file(tmp_path, "a.yml", "x")

        assert sys.platform == "win32" or (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o644

    @pytest.mark.parametrize("path", ["a.md", "A.md", "a.md/b.md"])
    def test_never_takes_the_place_of_another(self, path, tmp_path):
        (tmp_path / "a.md").write_text("mine", encoding="utf-8")

        with pytest.raises(Refused):
            new_file(tmp_path, path, "x")

        assert (tmp_path / "a.md").read_text(encoding="utf-8") == "mine"
        assert names(tmp_path) == ["a.md"]

    @pytest.mark.parametrize("path", ["../a.md", "/a.md", "a\\b.md", "C:a.md", "con.md", "x/../../a.md"])
    def test_never_leaves_the_folder(self, path, tmp_path):
        root = tmp_path / "portfolio"

        with pytest.raises(Refused):
            new_file(root, path, "x")

        assert names(tmp_path) in ([], ["portfolio"])

    @pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights on Windows")
    def test_is_not_written_through_a_link(self, tmp_path):
        (tmp_path / "outside").mkdir()
        root = tmp_path / "portfolio"
        root.mkdir()
        (root / "evidence").symlink_to(tmp_path / "outside")

        with pytest.raises(Refused, match="stands where the folder evidence should be"):
            new_file(root, "evidence/kite.md", "x")

        assert names(tmp_path / "outside") == []

    @pytest.mark.skipif(sys.platform == "win32", reason="a rename never replaces a file there")
    def test_is_also_written_where_no_hard_link_can_be_made(self, tmp_path, monkeypatch):
        """A memory stick's file system has none."""

        def refuse(*_):
            raise OSError("no links here")

        monkeypatch.setattr(os, "link", refuse)

        new_file(tmp_path, "a.md", "x")

        assert (tmp_path / "a.md").read_text(encoding="utf-8") == "x"
        assert names(tmp_path) == ["a.md"]


class TestAChangedFile:
    def test_says_what_was_made_of_its_text(self, tmp_path):
        (tmp_path / "a.yml").write_bytes("Größe: 1\r\n# c".encode())

        change_file(tmp_path, "a.yml", lambda text: text.replace("1", "2"))

        assert (tmp_path / "a.yml").read_bytes() == "Größe: 2\r\n# c".encode()

    def test_keeps_its_byte_order_mark(self, tmp_path):
        """Windows' editor writes one; who changes the text is not to trip over it."""
        (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfa: 1")

        change_file(tmp_path, "a.yml", lambda text: text + "!")

        assert (tmp_path / "a.yml").read_bytes() == b"\xef\xbb\xbfa: 1!"

    def test_leaves_a_copy_of_what_it_said_before(self, tmp_path):
        new_file(tmp_path, "paths/council.yml", "first")

        first = change_file(tmp_path, "paths/council.yml", lambda _: "second")
        change_file(tmp_path, "paths/council.yml", lambda _: "third")

        kept = tmp_path / ".eportfolio/kept/paths/council"
        assert first == ".eportfolio/kept/paths/council/1.yml"
        assert {one.name: one.read_text("utf-8") for one in kept.iterdir()} == {
            "1.yml": "first",
            "2.yml": "second",
        }
        assert names(tmp_path / "paths") == ["council.yml"]

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows knows only read and write")
    def test_may_be_read_by_whom_it_could_before(self, tmp_path):
        new_file(tmp_path, "a.yml", "x")
        (tmp_path / "a.yml").chmod(0o600)

        change_file(tmp_path, "a.yml", lambda text: text + "y")

        assert (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o600

    def test_stays_as_it_is_where_no_change_is_found(self, tmp_path):
        new_file(tmp_path, "a.yml", "x")

        with pytest.raises(ZeroDivisionError):
            change_file(tmp_path, "a.yml", lambda text: text * (1 // 0))

        assert (tmp_path / "a.yml").read_text("utf-8") == "x"
        assert names(tmp_path) == ["a.yml"]

    @pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights on Windows")
    def test_is_no_link(self, tmp_path):
        (tmp_path / "outside").write_text("x", encoding="utf-8")
        (tmp_path / "a.yml").symlink_to(tmp_path / "outside")

        with pytest.raises(OSError, match="link"):
            change_file(tmp_path, "a.yml", lambda text: text + "y")

        assert (tmp_path / "outside").read_text("utf-8") == "x"


class TestANewEntry:
    def test_is_named_after_its_title_and_reads_without_a_fault(self, read, portfolio):
        path, text = entry_file("Robot arm: part 2", ["equivalent"], TODAY)
        new_file(portfolio.root, path, text)

        found = read()

        assert path == "evidence/robot-arm-part-2.md"
        assert found.faults == []
        entry = found.entry("robot-arm-part-2")
        assert (entry.title, entry.done_on, entry.standards) == (
            "Robot arm: part 2",
            TODAY,
            ("math-7:equivalent",),
        )

    def test_explains_every_field(self):
        _, text = entry_file("Kite", [], TODAY)

        for field in KINDS["entry"].table.fields:
            assert field.name == "allow" or field.meaning in text

    def test_shows_the_other_fields_with_an_example_to_uncomment(self):
        _, text = entry_file("Kite", ["equivalent"], TODAY)

        assert "# help: alone  # Whether you did it alone, with hints, or together." in text.split("\n")

    def test_begins_as_a_draft_and_says_how_it_ends(self):
        _, text = entry_file("Kite", [], TODAY)

        assert "\nstate: draft  # change to final when it is written\n" in text

    def test_shows_days_as_of_today(self):
        """Who takes the sign away has asked today, not on a day in the past."""
        _, text = entry_file("Kite", [], date(2027, 3, 1))

        assert "# asked: 2027-03-01  # The day you asked" in text
        assert "2026" not in text

    def test_has_a_name_of_its_own(self):
        assert entry_file("Kite", [], TODAY, taken=["kite"])[0] == "evidence/kite-2.md"

    def test_in_another_script_is_named_by_its_day(self):
        assert entry_file("风筝", [], TODAY)[0] == "evidence/work-2026-09-14.md"


class TestAFrameworkFile:
    def test_reads_as_the_same_framework_again(self, read, portfolio):
        portfolio.write(
            "frameworks/math-7.yml",
            """\
            schema: 1
            id: math-7
            title: "Fractions: at work"
            language: de
            version: 2026
            source: {name: "Us, all", url: https://a.example/x, licence: CC0}
            case: {identifier: abc, uri: https://a.example/y}
            scale:
              target: 2.5
              levels:
                - {value: 1, name: A, from: 0.5, short: a, symbol: "*"}
                - {value: 2.5, name: B, plain: "I can: yes", family: does it}
                - {value: 3, name: C, from: 2.9}
            strands: [{id: n, title: "Numbers, parts"}, {id: m}]
            standards:
              - {id: equivalent, title: "Same, but \\"other\\"", code: 7.RP.A.2, strand: n,
                 case: "x:1", aliases: ["a, b"]}
              - {id: b, title: T, needs: [equivalent, [c, more:a]], look_for: {2.5: x, 1: "y: z"}}
              - {id: c, title: T, includes: [equivalent]}
            rules: {estimate: {rule: n_times, n: 4}, sources: {quiz: 1}, help: {hints: 0.25}, check_days: [5],
              performance: [test], quiz: {cuts: [[0.9, 3], [0, 1]]}, settled_sureness: 0.8}
            translate: {name: Letters, source: staff, rule: bands, bands: [[2.5, A], [0, "B: not yet"]]}
            """,
        )
        portfolio.write(
            "frameworks/more.yml",
            """\
            schema: 1
            id: more
            title: More
            scale: {target: 3, levels: [{value: 1, name: A}, {value: 2, name: B}, {value: 3, name: C}]}
            strands: []
            standards: [{id: a, title: T}]
            """,
        )
        before = read()
        assert before.faults == []

        for framework in before.portfolio.frameworks:
            portfolio.write(f"frameworks/{framework.id}.yml", framework_file(framework))

        after = read()
        assert after.faults == []
        assert [unplaced(one) for one in after.portfolio.frameworks] == [
            unplaced(one) for one in before.portfolio.frameworks
        ]

    def test_leaves_out_what_has_its_default(self, read):
        text = framework_file(read().portfolio.frameworks[0])

        assert "rules" not in text
        assert "from" not in text


class TestAScaffold:
    @pytest.mark.parametrize("write", [scaffold, plain_file])
    @pytest.mark.parametrize("values", [{"title": "K"}, {"title": "K", "date": TODAY, "titel": "K"}])
    def test_refuses_fields_that_no_table_has_and_the_lack_of_one(self, write, values):
        """Such a mistake is ours, not the author's."""
        with pytest.raises(KeyError):
            write("entry", values)
