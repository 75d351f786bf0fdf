"""Bad inputs: groups A and C of the public corpus, as far as reading goes; each row is one test.

A row gives files, and what must be said: (file, line, words). Nothing else may be wrong, the broken entry is
left out, and nothing outside the folder is opened.
"""

import os
import sys
from dataclasses import dataclass

import pytest

from eportfolio.source.files.folders import Folders
from eportfolio.source.files.inside import Refused
from eportfolio.source.files.opening import read_inside
from eportfolio.source.read import read_portfolio

OTHER = "---\ntitle: Other\ndate: 2026-09-13\nstandards: [equivalent]\n---\n"


def entry(*lines: str, body: str = "Text.\n") -> str:
    """An entry with these lines under title, date and standards: the first is line 5."""
    front = "".join(
        f"{line}\n" for line in ("title: Kite", "date: 2026-09-13", "standards: [equivalent]", *lines)
    )
    return f"---\n{front}---\n{body}"


def pictured(target: str) -> str:
    """An entry with one picture, on line 6."""
    return entry(body=f"![what it shows]({target})\n")


@dataclass(frozen=True)
class Row:
    name: str
    files: dict[str, str | bytes]
    says: list[tuple[str, int, str]]
    near: str = ""
    left_out: str = ""
    code: str = ""


def one(name: str, text: str | bytes, line: int, words: str, *, near: str = "", code: str = "") -> Row:
    """A row with one bad entry."""
    return Row(name, {"evidence/bad.md": text}, [("evidence/bad.md", line, words)], near, "bad", code)


YAML_ROWS = [
    one("A1 bomb", entry("a: &a [x, x]", "b: &b [*a, *a]"), 5, "anchors and aliases are not allowed"),
    one("A1 alias first", entry("a: [*a, *a]"), 5, "anchors and aliases are not allowed"),
    one("A2 self", entry("tags: &a [*a]"), 5, "anchors and aliases are not allowed"),
    one("A3 deep", entry("tags: " + "[" * 500), 5, "nested too deep"),
    one("A3 deeper", entry("tags: " + "[" * 20_000), 5, "nested too deep"),
    one("A4 tag", entry("x: !!python/object/apply:os.system ['true']"), 5, "unknown tag"),
    one("A4 own tag", entry("x: !thing y"), 5, "unknown tag"),
    one("A5 dup", entry("audience: team", "audience: public"), 6, '"audience" stands here and on line 5 too'),
    one("A6 merge", entry("<<: {audience: public}"), 5, "merge keys are not allowed"),
    one("A7 date", OTHER.replace("2026-09-13", "2026-13-45"), 3, "there is no such day"),
    one("A8 digits", entry("version: " + "9" * 5000), 5, "a whole number from 1 to 9,999 is wanted here"),
    *(
        one(f"A10 {typed}", entry(f"hours: {typed}"), 5, "a number of 0 or more is wanted here")
        for typed in (".nan", ".inf", "-1", "1e999")
    ),
    one("A11 key", entry("audiense: team"), 5, "unknown key", near="audience"),
    one("A12 list", OTHER.replace("Other", "[a]"), 2, "a text wanted here, not a list"),
    one("A12 empty", OTHER.replace("Other", ""), 2, "nothing is said here"),
    one("A13 open", "---\ntitle: Kite\ndate: 2026-09-13\nText\n", 1, "the fields at the top never end"),
    one("A14 UTF-16", entry().encode("utf-16"), 0, "saved as UTF-16"),
    one("A14 UTF-16 without its mark", entry().encode("utf-16-le"), 0, "saved as UTF-16"),
    one("A14 Latin-1", entry("question: Größe?").encode("latin-1"), 5, "Latin-1 or Windows-1252"),
    one("A15 NUL", entry('question: "a\0b"'), 5, "control character stands here (U+0000)"),
    one("A15 C1", entry(body="a\x9bb\n"), 6, "control character stands here (U+009B)"),
    one("A15 NUL by escape", entry(r'question: "a\0b"'), 5, "U+0000 is not allowed"),
    one("A15 half a pair", entry(r'question: "\ud800"'), 5, "begins a special character"),
    one("many values", entry("tags: [" + "a," * 20_000 + "]"), 5, "more than 10,000 values"),
    one(
        "a list never closed",
        "---\ntitle: Kite\ndate: 2026-09-13\nstandards: [equivalent\n---\n",
        4,
        "never closed",
    ),
]

PEOPLE = "people:\n  - {id: mira, name: Mira, role: student}\n"
PORTFOLIO = "schema: 1\ntitle: Kites\nlearner: mira\n"


def setting(name: str, line: str, words: str) -> Row:
    """A row with one bad setting, on line 4."""
    return Row(name, {"portfolio.yml": f"{PORTFOLIO}{line}\n"}, [("portfolio.yml", 4, words)])


SETTING_ROWS = [
    *(
        setting(
            f"A16 pages {address}",
            f"repository: {{pages: '{address}'}}",
            "not a web address that begins with https://",
        )
        for address in (
            "javascript:alert(1)",
            "http://user:pw@h/",
            "//h",
            'https://h/a"b',
            "https://h/<b>",
            "ftp://h/",
        )
    ),
    setting("A16 pages over two lines", 'repository: {pages: "https://h/a\\nb"}', "not a web address"),
    *(
        setting(f"A16 host {host}", f"repository: {{host: '{host}'}}", "not a host name")
        for host in (
            "https://h",
            "h",
            "a b.c",
            "user@h.c",
            "h.c/x",
            "h.c?x",
            "h.c#x",
            "-h.c",
            "h..c",
            "javascript:1",
        )
    ),
    *(
        setting(f"E21 {field_name} {typed}", f"repository: {{{field_name}: '{typed}'}}", "not a")
        for field_name in ("owner", "name")
        for typed in ("a/b", "a?b", "a#b", "a b", "..")
    ),
]

FRAMEWORK = """\
schema: 1
id: math-7
title: Fractions
scale: {target: 3, levels: [{value: 1, name: A}, {value: 2, name: B}, {value: 3, name: C}]}
strands: []
standards:
  - {id: equivalent, title: T, look_for: {3: x}%s}
"""


def framework(more: str, *lines: str) -> str:
    """A framework with this in its first standard (line 7) and these below."""
    return FRAMEWORK % more + "".join(f"  - {{{line}, title: T, look_for: {{3: x}}}}\n" for line in lines)


def standard(name: str, text: str, line: int, words: str, near: str = "") -> Row:
    """A row with a bad framework."""
    return Row(name, {"frameworks/math-7.yml": text}, [("frameworks/math-7.yml", line, words)], near)


FRAMEWORK_ROWS = [
    standard("A19 slash", framework("", "id: a/b"), 8, "this cannot be an id", near="a-b"),
    standard("A19 dots", framework("", "id: .."), 8, "this cannot be an id"),
    standard("A19 tag", framework("", 'id: "<script>"'), 8, "this cannot be an id", near="script"),
    standard(
        "A19 circle",
        framework(", needs: [b]", "id: b, needs: [c]", "id: c, needs: [equivalent]"),
        7,
        "a circle: equivalent → b → c → equivalent",
    ),
    standard("A19 itself", framework(", needs: [equivalent]"), 7, "this standard leans on itself"),
    standard("A19 twice", framework("", "id: Equivalent"), 8, "the standard on line 7 has this id too"),
]

CLASHES = [
    Row(
        "A20 two folders",
        {"evidence/a/kite.md": OTHER, "evidence/b/kite.md": OTHER},
        [
            ("evidence/a/kite.md", 0, "evidence/b/kite.md has the same id"),
            ("evidence/b/kite.md", 0, "evidence/a/kite.md has the same id"),
        ],
        left_out="kite",
    ),
    Row(
        "A20 capitals",
        {"evidence/a/kite.md": OTHER, "evidence/b/Kite.md": OTHER},
        [
            ("evidence/a/kite.md", 0, "evidence/b/Kite.md has the same id"),
            ("evidence/b/Kite.md", 0, "evidence/a/kite.md has the same id"),
        ],
    ),
    Row(
        "A20 Unicode forms",
        {"evidence/a/\u00c9t.md": OTHER, "evidence/b/E\u0301t.md": OTHER},
        [
            ("evidence/a/\u00c9t.md", 0, "evidence/b/E\u0301t.md has the same id"),
            ("evidence/a/\u00c9t.md", 0, "the name of this file cannot be an id"),
            ("evidence/b/E\u0301t.md", 0, "evidence/a/\u00c9t.md has the same id"),
            ("evidence/b/E\u0301t.md", 0, "the name of this file cannot be an id"),
        ],
    ),
]

LEAVES = "this path leaves the portfolio"
CODED = "may not be written with %"
ROOTED = "a path may not begin at the root of a disk"
DRIVE = "a path may not name a drive"
BACKSLASH = "a path is written with /"
PATH_ROWS = [
    *(
        one(f"C1 {target}", pictured(target), 6, words)
        for target, words in (
            ("../../../out.png", LEAVES),
            ("../../out.png", LEAVES),
            ("%2e%2e%2f%2e%2e%2fout.png", CODED),
            ("..%2fout.png", CODED),
            ("%252e%252e/out.png", CODED),
            ("../..;/out.png", "hidden files stay private"),
            ("x/../../../out.png", LEAVES),
        )
    ),
    *(
        one(f"C2 {target}", pictured(target), 6, words)
        for target, words in (
            ("/etc/passwd", ROOTED),
            ("/evidence/bar.png", ROOTED),
            ("file:///etc/passwd", "leads to a disk"),
            ("~user/x.png", ROOTED),
            ("C:x.png", DRIVE),
            ("C:/x.png", DRIVE),
        )
    ),
    *(
        one(f"C2 file: {target}", entry(f"files: [{{file: '{target}', alt: x}}]"), 5, words)
        for target, words in (
            ("/etc/passwd", ROOTED),
            ("file:///etc/passwd", DRIVE),
            ("~/x.png", ROOTED),
            ("C:x.png", DRIVE),
            (r"\\h\s\x.png", BACKSLASH),
            (r"\\?\x.png", BACKSLASH),
            ("../../x.png", LEAVES),
            ("%2e%2e/x.png", CODED),
            ("..", "this path names the whole portfolio"),
        )
    ),
    *(
        one(f"C3 {target}", entry(f"files: [{{file: '{target}', alt: x}}]"), 5, BACKSLASH)
        for target in (r"..\..\x.png", r"a/..\x.png", r"a\x.png")
    ),
    one("C8 sibling", pictured("../../portfolio-evil/x.png"), 6, LEAVES),
    one("C9 slug", entry("slug: ../../index"), 5, "unknown key"),
    one("C9 permalink", entry("permalink: /../x"), 5, "unknown key"),
    *(
        one(f"C10 {target}", pictured(target), 6, words)
        for target, words in (
            ("CON.png", "Windows keeps this name"),
            ("aux", "Windows keeps this name"),
            ("com1.tar.png", "Windows keeps this name"),
            ("a./x.png", "may not end with a dot or a space"),
            ("b:y.png", DRIVE),
            ("x/b:y.png", "a name may not hold :"),
            ("a" * 300 + ".png", "this name is too long"),
            ("a%0ab.png", "a name may not hold U+000A"),
        )
    ),
]


def named(name: str, path: str, words: str, *, near: str = "", code: str = "") -> Row:
    """A row with a file that may not have this name."""
    return Row(name, {path: OTHER}, [(path, 0, words)], near=near, code=code)


NAME_ROWS = [
    named("C10 CON", "evidence/CON.md", "Windows keeps this name"),
    named("C10 aux", "evidence/aux.md", "Windows keeps this name"),
    named("C10 space", "evidence/a .md", "the name of this file cannot be an id"),
    named("C10 dot", "evidence/b..md", "the name of this file cannot be an id"),
    named("C10 colon", "evidence/x:y.md", "a name may not hold :"),
    Row(
        "C10 newline",
        {"evidence/x\ny.md": OTHER},
        [("evidence/x\\u000ay.md", 0, "this name holds signs that cannot be shown")],
    ),
    named("another ending", "evidence/kite.markdown", "an entry's file ends with .md", near="kite.md"),
    *(
        named(f"C12 {ending}", f"evidence/page.{ending}", f"a .{ending} file can run a program")
        for ending in ("html", "xhtml", "xml", "mhtml", "js", "wasm", "swf", "svg")
    ),
    named("C12 htaccess", "evidence/page.htaccess", "can run a program"),
    named("C16 env", "evidence/.env", "looks like a key or a password file", code="P16"),
    named("C16 key", "evidence/id_rsa", "looks like a key or a password file", code="P16"),
    named("C16 pem", "evidence/me.pem", "looks like a key or a password file", code="P16"),
    Row(
        "C15 case",
        {"evidence/a.PNG": b"x", "evidence/a.png": b"x"},
        [("evidence/a.png", 0, "a.PNG lies in the same folder")],
    ),
]
ROWS = [*YAML_ROWS, *SETTING_ROWS, *FRAMEWORK_ROWS, *CLASHES, *PATH_ROWS, *NAME_ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_is_refused_in_words(row, read, portfolio, put):
    """Each bad input is told once, where it stands, and nothing of it gets through."""
    for path, content in row.files.items():
        try:
            put(path, content.encode() if isinstance(content, str) else content)
        except OSError as error:
            pytest.skip(f"this system has no such names: {error}")
    if not all(portfolio.root / path in (portfolio.root / path).parent.iterdir() for path in row.files):
        pytest.skip("this system takes two of these names for one")

    found = read()

    told = found.faults
    assert [place[:2] for place in told] == [place[:2] for place in row.says]
    assert all(words in what for (_, _, words), (_, _, what) in zip(row.says, told, strict=True)), told
    problem = found.reading.problems[0]
    assert (problem.near, problem.code) == (row.near or problem.near, row.code)
    assert not row.left_out or not found.has_entry(row.left_out)


class TestLargeFiles:
    def test_are_refused_by_size_before_they_are_read(self, read, put):
        """A18: 50 MB of front matter."""
        with put("evidence/bad.md", b"---\n").open("r+b") as file:
            file.truncate(50_000_000)

        assert read().faults == [("evidence/bad.md", 0, "this file is too large")]

    def test_are_refused_when_no_host_takes_them(self, read, put):
        """C17: one file of 2 GB; the total is over the limit too."""
        with put("evidence/film.mp4", b"").open("r+b") as file:
            file.truncate(2_000_000_000)

        assert read().faults == [
            ("evidence", 0, "there is too much here: more than 100,000 files or 900 MB"),
            ("evidence/film.mp4", 0, "this file has 2000 MB, and GitHub takes none over 100 MB"),
        ]

    def test_a_framework_of_ten_thousand_standards_is_read(self, read, portfolio):
        """A19: large lists still build."""
        more = (f"id: s{number}" for number in range(10_000))
        portfolio.write("frameworks/math-7.yml", framework("", *more))

        assert len(read().portfolio.frameworks[0].standards) == 10_001


class TestTextThatYamlWouldTurnIntoSomethingElse:
    def test_is_kept_as_it_was_typed(self, read, portfolio):
        """A9: plain YAML makes False, 10, 45045 and 1.1 of these."""
        text = entry("tags: [012, 12:30:45, 1.10]").replace("title: Kite", "title: no")
        portfolio.write("evidence/norway.md", text)

        norway = read().entry("norway")

        assert (norway.title, norway.tags) == ("no", ("012", "12:30:45", "1.10"))

    def test_one_name_is_a_list_of_one(self, read, portfolio):
        """A12, first part."""
        portfolio.write("evidence/kite.md", OTHER.replace("[equivalent]", "equivalent"))

        assert read().entry("kite").standards == ("math-7:equivalent",)


class TestFrontMatter:
    def test_may_hold_dashes_inside_a_longer_text_and_end_with_dots(self, read, portfolio):
        """A13, second and third part."""
        text = OTHER.removesuffix("---\n") + "question: |\n  one\n  ---\n  two\n...\nThe body.\n"
        portfolio.write("evidence/kite.md", text)

        kite = read().entry("kite")

        assert (kite.question, kite.body) == ("one --- two", "The body.\n")

    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a BOM"])
    def test_is_read_with_windows_line_ends(self, mark, read, put):
        """A14, first part."""
        put("evidence/kite.md", mark + entry(body="One.\nTwo.\n").replace("\n", "\r\n").encode())

        assert read().entry("kite").body == "One.\nTwo.\n"


needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights on Windows")


@needs_links
class TestLinksOnDisk:
    """C4 to C7: refused wherever they lead, and whether anything names them or not."""

    def test_to_a_file_outside_is_refused(self, read, portfolio, put):
        outside = portfolio.root.parent / "secret.png"
        outside.write_bytes(b"x")
        (portfolio.root / "evidence/a.png").symlink_to(outside)
        portfolio.write("evidence/bad.md", pictured("a.png"))

        found = read()

        assert found.faults == [
            ("evidence/a.png", 0, "this is a link to somewhere else"),
            ("evidence/bad.md", 6, "evidence/a.png is a link to somewhere else"),
        ]
        assert not found.has_entry("bad")

    def test_as_a_folder_on_the_way_is_refused(self, read, portfolio):
        outside = portfolio.root.parent / "elsewhere"
        outside.mkdir()
        (outside / "b.png").write_bytes(b"x")
        (portfolio.root / "evidence/dir").symlink_to(outside)
        portfolio.write("evidence/bad.md", pictured("dir/b.png"))

        assert read().faults == [
            ("evidence/bad.md", 6, "evidence/dir is a link to somewhere else"),
            ("evidence/dir", 0, "this is a link to somewhere else"),
        ]

    @pytest.mark.parametrize("target", ["loop", "nowhere.md", "pancake-math.md", "."])
    def test_in_a_circle_to_nowhere_or_inside_is_refused(self, target, read, portfolio):
        (portfolio.root / "evidence/loop").symlink_to(target)

        assert read().faults == [("evidence/loop", 0, "this is a link to somewhere else")]

    @pytest.mark.parametrize("name", ["frameworks/more.yml", "paths", "profile.yml", "feedback"])
    def test_anywhere_that_is_read_is_refused(self, name, read, portfolio):
        (portfolio.root / name).symlink_to(portfolio.root.parent)

        assert [fault[:2] for fault in read().faults] == [(name, 0)]

    def test_put_in_place_of_a_file_after_the_check_is_not_opened(self, read, portfolio, put):
        """C20: the race between check and read."""
        read()
        put("evidence/a.png")
        path = Folders(portfolio.root).resolve("evidence", "a.png")
        (portfolio.root / path).unlink()
        (portfolio.root / path).symlink_to(portfolio.root / "people.yml")

        with pytest.raises(OSError, match=r"symbolic link|not a plain file|is a link"):
            read_inside(portfolio.root, path, 100)


class TestWhatIsNoFile:
    """C11: refused, and never waited for."""

    @needs_links
    def test_a_pipe_is_refused(self, read, portfolio):
        os.mkfifo(portfolio.root / "evidence/pipe.md")
        os.mkfifo(portfolio.root / "paths.yml")

        assert read().faults == [("evidence/pipe.md", 0, "this is a pipe or a device, not a plain file")]

    @needs_links
    def test_a_pipe_in_place_of_the_settings_is_refused(self, read, portfolio):
        portfolio.remove("people.yml")
        os.mkfifo(portfolio.root / "people.yml")

        assert read().faults[-1] == ("people.yml", 0, "this should be a file")

    def test_a_folder_with_the_name_of_a_picture_is_refused(self, read, portfolio):
        (portfolio.root / "evidence/x.png").mkdir()

        assert read().faults == [("evidence/x.png", 0, "this is a folder with the name of a file")]


class TestWhatStaysPrivate:
    """C16: never part of the evidence, however it is named."""

    @pytest.mark.parametrize("path", [".git/config", "private-names.txt", "consent.yml", "node_modules/a"])
    def test_is_refused_as_a_file_of_an_entry(self, path, read, portfolio, put):
        put(path, b"x")
        portfolio.write("evidence/bad.md", entry(body=f"[x](../{path})\n"))

        assert [fault[:2] for fault in read().faults] == [("evidence/bad.md", 6)]

    def test_editors_leavings_are_passed_over(self, read, put):
        for name in (
            "evidence/.kite.md.swp",
            "evidence/.DS_Store",
            "evidence/kite.md~",
            "evidence/Thumbs.db",
        ):
            put(name)

        assert read().faults == []


class TestAPathThatIsFine:
    @pytest.mark.parametrize("written", ["b c.png", "./b c.png", "../evidence/b c.png"])
    def test_is_given_from_the_root(self, written, read, portfolio, put):
        read()
        put("evidence/b c.png")

        assert Folders(portfolio.root).resolve("evidence", written) == "evidence/b c.png"

    def test_with_other_capitals_is_refused_on_every_system(self, read, portfolio, put):
        """It would be found on Windows, and lost on the web."""
        read()
        put("evidence/Bar.png")

        with pytest.raises(Refused) as refused:
            Folders(portfolio.root).resolve("evidence", "bar.PNG")

        assert refused.value.near == "Bar.png"


def test_ten_mistakes_in_ten_files_give_ten_problems_in_one_reading(portfolio):
    """Nobody should have to mend one fault to hear of the next."""
    portfolio.start()
    mistakes = {
        "portfolio.yml": (PORTFOLIO + "languge: en\n", 4),
        "people.yml": (
            "people:\n  - {id: mira, name: Mira, role: student}\n  - {id: x y, name: X, role: peer}\n",
            3,
        ),
        "profile.yml": ("updated: yesterday\n", 1),
        "frameworks/more.yml": (framework("").replace("math-7", "more").replace("equivalent", "a b"), 7),
        "paths/kites.yml": ("id: kites\ntitle: Robots: part 2\n", 2),
        "judgements.yml": ("judgements:\n  - a judgement\n", 2),
        "evidence/one.md": (entry("help: allone"), 5),
        "evidence/two.md": (entry(body="One.\n\n![](bar.png)\n"), 8),
        "evidence/three.md": (entry("standrads: [x]"), 5),
        "feedback/pancake-math/a.md": ("No fields.\n", 1),
    }
    for path, (text, _) in mistakes.items():
        portfolio.write(path, text)

    problems = read_portfolio(portfolio.root).problems

    assert sorted((p.where.file, p.where.line) for p in problems if p.is_fault) == sorted(
        (path, line) for path, (_, line) in mistakes.items()
    )
