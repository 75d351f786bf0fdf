"""Front matter: where the fields end and the text begins."""

from eportfolio.source.yaml.front_matter import part


class TestParting:
    def test_gives_fields_and_text_with_their_lines(self, author_file):
        parted = part(author_file("---\ntitle: Kite\n---\nOne.\n"), "entry")

        assert parted == ("title: Kite\n", 2, "One.\n", 4)

    def test_takes_dots_as_the_end(self, author_file):
        assert part(author_file("---\na: b\n...\nOne.\n"), "entry").body == "One.\n"

    def test_leaves_dashes_of_the_text_in_the_text(self, author_file):
        assert part(author_file("---\na: b\n---\nOne.\n---\nTwo.\n"), "entry").body == "One.\n---\nTwo.\n"

    def test_takes_indented_dashes_for_part_of_a_longer_text(self, author_file):
        parted = part(author_file("---\na: |\n  one\n  ---\n  two\n---\nBody\n"), "entry")

        assert parted.yaml == "a: |\n  one\n  ---\n  two\n"

    def test_allows_empty_fields_no_text_and_lines_before(self, author_file):
        assert part(author_file("---\n---"), "entry") == ("", 2, "", 3)
        assert part(author_file("\n\n---\na: b\n---\nOne.\n"), "entry").yaml_line == 4


class TestMissingFrontMatter:
    def test_is_told_on_one_line_with_the_lines_to_add(self, author_file):
        """The layout of problems shows a line end as a sign that cannot be read."""
        file = author_file("# My kite\n")

        assert part(file, "entry") is None
        (problem,) = file.problems
        assert problem.what == "the fields at the top are missing"
        assert problem.mend == (
            "Begin the file with a line ---, then lines such as title: What I made, date: 2026-09-14 and "
            "standards: [name-of-a-standard], then a line ---."
        )

    def test_of_a_single_field_is_told_as_one(self, author_file):
        file = author_file("Try it without a calculator.\n")

        part(file, "practice")

        (problem,) = file.problems
        assert problem.mend == (
            "Begin the file with a line ---, then a line such as title: What can be practised here, "
            "then a line ---."
        )

    def test_above_fields_is_asked_for_where_they_begin(self, author_file):
        file = author_file("\ntitle: Kite\ndate: 2026-09-14\n---\nText.\n")

        assert part(file, "entry") is None
        (problem,) = file.problems
        assert (problem.where.line, problem.text) == (2, "title: Kite")
        assert problem.what == "the line --- above the fields is missing"
        assert problem.mend == "Put a line with only --- above this one."

    def test_above_a_sentence_with_a_colon_is_no_line_of_fields(self, author_file):
        file = author_file("Note: my kite flew.\n")

        part(file, "entry")

        assert [p.what for p in file.problems] == ["the fields at the top are missing"]

    def test_that_never_ends_is_told_at_its_beginning(self, author_file):
        file = author_file("---\ntitle: Kite\n\nText.\n")

        assert part(file, "entry") is None
        assert [(p.where.line, p.what) for p in file.problems] == [
            (1, "the fields at the top never end: a second --- is missing")
        ]
