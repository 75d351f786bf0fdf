"""The one door to YAML: typed text with places, and refusals in words."""

import pytest
import yaml

from eportfolio.source.yaml import yaml_files
from eportfolio.source.yaml.nodes import Listing, Mapping, Scalar
from eportfolio.source.yaml.yaml_files import read_yaml

PARSERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def either_parser(request, monkeypatch):
    """Read by the C parser, and by the pure one that machines without it have."""
    monkeypatch.setattr(yaml_files, "FASTEST", request.param)


class TestText:
    @pytest.mark.parametrize("typed", ["no", "on", "012", "12:30:45", "1.10", "2026-09-14", "~", "null"])
    def test_is_what_was_typed(self, typed, author_file, either_parser):
        """YAML's own types are for programs; each field here says itself what it wants."""
        node = read_yaml(author_file(""), f"title: {typed}\n")

        assert node.pairs[0][1].text == typed

    def test_knows_its_line_column_and_width(self, author_file, either_parser):
        node = read_yaml(author_file(""), "title: Kite\ntags: [wind, 'a string']\n", first_line=5)

        (_, title), (key, tags) = node.pairs
        assert title == Scalar("Kite", 5, 8, 4)
        assert key == Scalar("tags", 6, 1, 4)
        assert tags.parts == (Scalar("wind", 6, 8, 4), Scalar("a string", 6, 14, 10, quoted=True))

    def test_counts_columns_in_letters_as_an_editor_does(self, author_file, either_parser):
        """Not in bytes, nor in the halves that some programs make of rare letters."""
        node = read_yaml(author_file(""), "a: {é𝄞: x}\n")

        assert node.pairs[0][1].pairs[0][1].column == 9

    def test_of_a_list_or_mapping_on_one_line_is_as_wide_as_its_brackets(self, author_file, either_parser):
        node = read_yaml(author_file(""), "a: [b, c]\nd: {e: f}\n")

        (_, listing), (_, mapping) = node.pairs
        assert (type(listing), listing.column, listing.width) == (Listing, 4, 6)
        assert (type(mapping), mapping.column, mapping.width) == (Mapping, 4, 6)

    def test_may_be_empty(self, author_file, either_parser):
        assert read_yaml(author_file(""), "# only a comment\n", first_line=2) == Mapping((), 2, 0, 0)


def told(author_file, text: str) -> tuple[int, int, str, str]:
    """Read YAML in which one thing is broken: (line, column, what, what was meant)."""
    file = author_file(text)
    assert read_yaml(file, text) is None
    (problem,) = file.problems
    return problem.where.line, problem.where.column, problem.what, problem.near


class TestBrokenYaml:
    @pytest.mark.parametrize(
        ("text", "line", "words", "near"),
        [
            ("title: Robots: part 2\n", 1, "a second colon", 'title: "Robots: part 2"'),
            ('title: Mira: "yes"\n', 1, "a second colon", "title: 'Mira: \"yes\"'"),
            ("title:Robots\n", 1, "a space is missing after the colon", "title: Robots"),
            ("title:Robots\ndate: 2026-09-14\n", 1, "a space is missing after this colon", ""),
            ("date: 2026-09-14\ntitle:Robots\nhelp: alone\n", 2, "a space is missing after this colon", ""),
            ("self:\n\ta: b\n", 2, "a tab stands at the start of this line", ""),
            ("title: a\n\tdate: x\n", 2, "a tab stands at the start of this line", ""),
            ('title: "Robots\ndate: x\n', 1, 'a second " is missing', ""),
            ("title: 'Robots\ndate: x\n", 1, "a second ' is missing", ""),
            ("tags: [a, b\ndate: x\n", 1, "this [ is never closed", ""),
            ("self: {a: b\ndate: x\n", 1, "this { is never closed", ""),
            ("tags: [\n", 1, "this [ is never closed", ""),
            ("tags: [#math]\ndate: x\n", 1, "# begins a comment", ""),
            ("title: 'Mira's robot'\n", 1, "goes on after its closing quote", 'title: "Mira\'s robot"'),
            ('title: "Big" robot\n', 1, "goes on after its closing quote", "title: '\"Big\" robot'"),
            ("title: [x] done\n", 1, "goes on after the closing bracket", 'title: "[x] done"'),
            ("title: @mira\n", 1, "may not begin with @", 'title: "@mira"'),
            ("title: `x`\n", 1, "may not begin with `", 'title: "`x`"'),
            ("title: *bold*\n", 1, "", 'title: "*bold*"'),
            ("title: - x\n", 1, "may not begin with -", 'title: "- x"'),
            ('title: "\\q"\n', 1, "begins a special character", ""),
            ("help: alone\n  where: home\n", 2, "stands further in than the one above", ""),
            ("tags:\n  - a\n - b\n", 3, "does not fit what stands above it", ""),
            ("date: x\nRobots\nhelp: y\n", 2, "this line is no field", ""),
            ("Robots\n", 1, "no field here", ""),
            ("- a\n", 1, "no field here", ""),
            ("? [a]\n: b\n", 1, "a field needs a name", ""),
        ],
    )
    def test_is_told_with_what_to_type_instead(self, text, line, words, near, author_file, either_parser):
        """A parser's own words ("mapping values are not allowed here") help nobody of 13."""
        where, _, what, meant = told(author_file, text)

        assert where == line
        assert words in what
        assert meant == near or (not near and not words)

    def test_points_at_the_colon_that_is_too_many(self, author_file, either_parser):
        assert told(author_file, "title: Robots: part 2\n")[:2] == (1, 14)

    def test_of_a_key_that_stands_twice_names_both_lines_and_reads_on(self, author_file, either_parser):
        text = "a: 1\nb: 2\na: 3\n"
        file = author_file(text)

        node = read_yaml(file, text)

        assert [(key.text, value.text) for key, value in node.pairs] == [("a", "1"), ("b", "2")]
        assert [(p.where.line, p.what) for p in file.problems] == [(3, '"a" stands here and on line 1 too')]


class TestNesting:
    def test_of_twenty_is_allowed_and_one_more_is_not(self, author_file, either_parser):
        """The mapping itself is the first of the twenty."""
        assert read_yaml(author_file(""), "a: " + "[" * 19 + "]" * 19) is not None
        assert told(author_file, "a: " + "[" * 20 + "]" * 20)[2] == "nested too deep"


class TestAMarkThatTurnsText:
    def test_is_a_hint(self, author_file):
        """A name may then read otherwise than it is."""
        file = author_file("title: a\u202eb\n")

        read_yaml(file, file.text)

        (problem,) = file.problems
        assert (problem.is_fault, problem.where.line) == (False, 1)
