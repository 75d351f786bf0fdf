"""Sections: the four parts of feedback, and its next steps."""

import pytest

from eportfolio.source.sections import part_sections, steps_of


class TestSections:
    def test_are_parted_at_their_headings(self, author_file):
        text = "## Saw\n\nOne.\n\nTwo.\n## glow ##\nThree.\n## NEXT\n- four\n"

        assert part_sections(text, 1, author_file(text)) == {
            "saw": "One.\n\nTwo.",
            "glow": "Three.",
            "grow": "",
            "next": "- four",
        }

    def test_without_any_heading_are_what_was_seen(self, author_file):
        """Family often writes just that."""
        assert part_sections("I saw you fold it.\n", 1, author_file(""))["saw"] == "I saw you fold it."

    def test_keep_headings_of_code_and_of_lower_levels(self, author_file):
        text = "## Saw\n```\n## Next\n```\n### Step 3\nx\n"

        assert part_sections(text, 1, author_file(text))["saw"] == "```\n## Next\n```\n### Step 3\nx"

    @pytest.mark.parametrize(
        ("text", "line", "near"),
        [("## Sow\nx\n", 7, "## Saw"), ("## Saw\nx\n## Nxt\n", 9, "## Next"), ("## Fruit bowl\n", 7, "")],
    )
    def test_of_another_name_are_told(self, text, line, near, author_file):
        file = author_file("\n" * 6 + text)

        part_sections(text, 7, file)

        assert [(p.where.line, p.near) for p in file.problems] == [(line, near)]

    def test_that_begin_twice_are_told(self, author_file):
        text = "## Saw\nx\n## Saw\ny\n"
        file = author_file(text)

        part_sections(text, 1, file)

        assert [(p.where.line, p.what) for p in file.problems] == [(3, "Saw began on line 1 already")]


class TestNextSteps:
    @pytest.mark.parametrize(
        ("text", "steps"),
        [
            ("", ()),
            ("- one\n- two", ("one", "two")),
            ("* one\n* two\n\n* three", ("one", "two", "three")),
            ("1. one\n2) two", ("one", "two")),
            ("- one goes\n  on here\n- two", ("one goes on here", "two")),
            ("Draw it again.", ("Draw it again.",)),
            ("Draw it\nagain.\n\nThen cut it.", ("Draw it again.", "Then cut it.")),
        ],
    )
    def test_are_the_points_of_the_list_or_else_the_paragraphs(self, text, steps):
        assert steps_of(text) == steps
