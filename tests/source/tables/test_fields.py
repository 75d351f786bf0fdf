"""Fields: values by their declared type, and what is said where they are not of it."""

from datetime import date

import pytest

from eportfolio.source.tables.field_amounts import Day, Number, Whole
from eportfolio.source.tables.field_names import Id, Name
from eportfolio.source.tables.field_shapes import ListOf, MapOf, Sub
from eportfolio.source.tables.field_types import Choice, Markdown, OnOff, Text, YesNo
from eportfolio.source.tables.fields import Field, Table, read_fields
from eportfolio.source.tables.kinds import KINDS, all_fields
from eportfolio.source.yaml.yaml_files import read_yaml

INNER = Table("a part", "parts", (Field("name", Text(), "Its name.", "x", required=True),))


def given(author_file, text: str, *fields: Field):
    file = author_file(text)
    return read_fields(Table("a thing", "", fields), read_yaml(file, text), file)


def value_of(author_file, of, typed: str):
    """Read one value by a type: (value, what was said, what was meant)."""
    read = given(author_file, f"x: {typed}\n", Field("x", of, "X.", "x"))
    problems = read.file.problems
    return read["x"], [p.what for p in problems], [p.near for p in problems]


class TestAValue:
    @pytest.mark.parametrize(
        ("of", "typed", "value"),
        [
            (Text(), "no", "no"),
            (Text(), "2026", "2026"),
            (Text(), '" a b "', "a b"),
            (Text(), "|\n  one\n  two", "one two"),
            (Markdown(), "|\n  one\n  two", "one\ntwo"),
            (Day(), "2026-02-28", date(2026, 2, 28)),
            (Day(), "'2026-02-28'", date(2026, 2, 28)),
            (Whole(), "07", 7),
            (Number(), "2.5", 2.5),
            (Number(), "-3", -3.0),
            (YesNo(), "yes", True),
            (YesNo(), "No", False),
            (YesNo(), "true", True),
            (OnOff(), "off", False),
            (Choice("a", "b"), "b", "b"),
            (Id(), "MATH.6.EE-3_a", "MATH.6.EE-3_a"),
            (ListOf(Text()), "[a, b]", ("a", "b")),
            (ListOf(Text()), "a", ("a",)),
            (ListOf(Text()), "'a, b'", ("a, b",)),
            (ListOf(Text()), "show it first, then write about it", ("show it first, then write about it",)),
            (ListOf(Whole()), "\n  - 1\n  - 2", (1, 2)),
            (MapOf(Text(), Whole()), "{a: 1, b: 2}", (("a", 1), ("b", 2))),
        ],
    )
    def test_is_read_by_its_type(self, of, typed, value, author_file):
        assert value_of(author_file, of, typed) == (value, [], [])

    @pytest.mark.parametrize(
        ("of", "typed", "what", "near"),
        [
            (Day(), "2026-2-8", "not a date as it is written here", "2026-02-08"),
            (Day(), "14.9.2026", "not a date as it is written here", "2026-09-14"),
            (Day(), "9/14/2026", "not a date as it is written here", "2026-09-14"),
            (Day(), "14/09/2026", "not a date as it is written here", "2026-09-14"),
            (Day(), "3/4/2026", "not a date as it is written here", ""),
            (Day(), "3.4.2026", "not a date as it is written here", ""),
            (Day(), "2026-09-14T10:00", "not a date as it is written here", "2026-09-14"),
            (Day(), "tomorrow", "not a date as it is written here", ""),
            (Day(), "2026-02-30", "there is no such day", ""),
            (Day(), "0026-02-03", "this year is out of range", ""),
            (Whole(1), "0", "a whole number, 1 or more is wanted here", ""),
            (Whole(1, 9), "2.5", "a whole number from 1 to 9 is wanted here", ""),
            (Whole(), "٣", "a whole number, 0 or more is wanted here", ""),
            (Number(), "2,5", "a number is wanted here", "2.5"),
            (Number(0), "inf", "a number of 0 or more is wanted here", ""),
            (YesNo(), "yep", "yes or no is wanted here", ""),
            (OnOff(), "yep", "on or off is wanted here", ""),
            (Choice("alone", "hints"), "allone", "not one of: alone, hints", "alone"),
            (Choice("alone", "hints"), "Alone", "not one of: alone, hints", "alone"),
            (Id(), "my kite", "this cannot be an id", "my-kite"),
            (Id(), "a:b", "this cannot be an id", "a-b"),
            (Id(), "kite.", "this cannot be an id", "kite"),
            (Text(), "[a]", "a text wanted here, not a list", ""),
            (Text(), "{a: b}", "a text wanted here, not fields of its own", ""),
            (
                ListOf(Name("standard")),
                "plan, measure",
                "several of them stand in brackets",
                "[plan, measure]",
            ),
            (ListOf(Choice("a", "b")), "a, b", "several of them stand in brackets", "[a, b]"),
            (
                ListOf(Text()),
                "kite day, lemon",
                "this is one text with a comma in it: several of them stand in brackets",
                "[kite day, lemon]",
            ),
            (ListOf(Text(), least=2), "[a]", "at least 2 of them must stand here", ""),
            (ListOf(Text(), most=1), "[a, b]", "at most 1 fit here, and these are 2", ""),
            (ListOf(Text()), "[a, '']", "a part of this list is empty", ""),
            (MapOf(Text(), Whole()), "a", "names with values wanted here", ""),
            (Sub(INNER), "a", "a part has fields of its own", ""),
        ],
    )
    def test_of_another_type_is_told(self, of, typed, what, near, author_file):
        _, whats, nears = value_of(author_file, of, typed)

        assert (whats, nears) == ([what], [near])


class TestATextWithASignForComments:
    """`title: My #1 robot` says "My" to YAML, and nobody would notice before the site is out."""

    @pytest.mark.parametrize(
        ("typed", "near"), [("My #1 robot", '"My #1 robot"'), ("It is  #best", '"It is  #best"')]
    )
    def test_is_hinted_at(self, typed, near, author_file):
        _, whats, nears = value_of(author_file, Text(), typed)

        assert (whats, nears) == (["from # on this is a comment, and not part of the text"], [near])

    @pytest.mark.parametrize("typed", ["My robot  # the second", '"My #1 robot"', "C#", "My robot ## x"])
    def test_is_fine_in_quotes_and_where_a_comment_is_meant(self, typed, author_file):
        assert value_of(author_file, Text(), typed)[1] == []


class TestATable:
    def test_gives_the_default_where_nothing_is_said(self, author_file):
        fields = (
            Field("a", Choice("x", "y"), "A.", "x", default="y"),
            Field("b", ListOf(Text()), "B.", "[x]"),
        )

        read = given(author_file, "a:\n", *fields)

        assert (read["a"], read["b"], read.says("a"), read.is_sound) == ("y", (), False, True)

    def test_names_an_unknown_key_and_the_nearest(self, author_file):
        read = given(author_file, "titel: x\n", Field("title", Text(), "T.", "x"))

        (problem,) = read.file.problems
        assert (problem.where.line, problem.where.column, problem.where.width) == (1, 1, 5)
        assert (problem.near, problem.field, problem.text) == ("title", "title", "titel: x")

    def test_tells_what_must_be_there(self, author_file):
        read = given(
            author_file, "a: 1\n", Field("a", Text(), "A.", "x"), Field("b", Text(), "B.", "y", required=True)
        )

        assert [p.what for p in read.file.problems] == ["a thing needs the field b"]
        assert [p.mend for p in read.file.problems] == ["Add a line such as  b: y"]

    def test_does_not_miss_what_an_unknown_key_was_meant_for(self, author_file):
        """One slip is one fault."""
        read = given(author_file, "tittle: x\n", Field("title", Text(), "T.", "x", required=True))

        assert [(p.what, p.near) for p in read.file.problems] == [
            ("unknown key: a thing has no such field", "title")
        ]
        assert (read["title"], read.is_sound) == ("x", False)

    def test_says_nothing_of_the_value_of_an_unknown_key(self, author_file):
        """The key is mended first; it may not have been that field."""
        read = given(author_file, "dat: soon\n", Field("date", Day(), "D.", "2026-09-14", required=True))

        assert [p.near for p in read.file.problems] == ["date"]

    def test_keeps_what_is_said_under_the_right_key(self, author_file):
        for text in ("title: x\ntitel: y\n", "titel: y\ntitle: x\n"):
            assert given(author_file, text, Field("title", Text(), "T.", "x"))["title"] == "x"

    def test_points_at_the_inner_mapping_that_lacks_a_field(self, author_file):
        read = given(
            author_file, "parts:\n  - {name: x}\n  - {}\n", Field("parts", ListOf(Sub(INNER)), "P.", "[]")
        )

        (problem,) = read.file.problems
        assert (problem.where.line, problem.field) == (3, "parts.name")
        assert [one.is_sound for one in read["parts"]] == [True, False]


class TestEveryDeclaredField:
    @pytest.mark.parametrize("kind", KINDS)
    def test_has_an_example_that_is_right(self, kind, author_file):
        """It is what a message tells an author to type."""
        for table, field in all_fields(KINDS[kind].table):
            text = f"{field.name}: {field.example}\n"
            file = author_file(text)
            alone = Table(table.what, table.path, (field,))

            read_fields(alone, read_yaml(file, text), file)

            assert [(field.name, problem.what) for problem in file.problems] == []

    @pytest.mark.parametrize("kind", KINDS)
    def test_is_explained_in_one_sentence(self, kind):
        for _, field in all_fields(KINDS[kind].table):
            assert field.meaning.endswith((".", "?")), field.name
            assert field.meaning.count(". ") == 0, field.name
            assert len(field.meaning) <= 120, field.name
