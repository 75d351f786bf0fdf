"""YAML text: whatever is written is read as the same again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.yaml_files import read_yaml
from eportfolio.source.yaml.yaml_text import field_lines, one_line, text

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")))


def read_back(words: str, place: str) -> str:
    """Write a text in one of three places and read it again."""
    value = {"alone": words, "in a list": [words], "in a mapping": {"key": words}}[place]
    file = AuthorFile("x")
    node = read_yaml(file, "\n".join(field_lines("field", value)) + "\n")
    assert node is not None, file.problems
    found = node.pairs[0][1]
    return {
        "alone": lambda: found,
        "in a list": lambda: found.parts[0],
        "in a mapping": lambda: found.pairs[0][1],
    }[place]().text


class TestAText:
    @pytest.mark.parametrize("place", ["alone", "in a list", "in a mapping"])
    @pytest.mark.parametrize(
        "words",
        [
            *(
                "Robots: part 2",
                "#math",
                "a # b",
                "@mira",
                "- x",
                "? x",
                "it's",
                'say "hi"',
                "a, b",
                "[x] done",
            ),
            *(
                "{a}",
                "no",
                "12:30",
                "1.10",
                " space ",
                "a\nb",
                "tab\there",
                "back\\slash",
                "*bold*",
                "&a",
                "!x",
            ),
            *(
                "%",
                "|",
                ">",
                "`x`",
                "é — ½",
                "a\u2028b",
                "...",
                "---",
                "'quoted'",
                "key: value",
                "ends with:",
                "",
                "~",
            ),
        ],
    )
    def test_comes_back_as_it_was(self, words, place):
        assert read_back(words, place) == words

    @given(
        st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn"))),
        st.sampled_from(["alone", "in a list"]),
    )
    def test_comes_back_whatever_it_is(self, words, place):
        assert read_back(words, place) == words

    @pytest.mark.parametrize("words", ["Kite", "Say it, and show it", "x (y)", "50 % of it", "2026-09-14"])
    def test_has_quotes_only_where_it_needs_them(self, words):
        assert text(words, alone=True) == words


class TestAValue:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            (True, "yes"),
            (False, "no"),
            (3, "3"),
            (3.0, "3"),
            (2.75, "2.75"),
            (date(2026, 9, 14), "2026-09-14"),
            (["a", "b, c"], '[a, "b, c"]'),
            ({"a": 1, "b": ["c"]}, "{a: 1, b: [c]}"),
            ([], "[]"),
        ],
    )
    def test_is_written_on_one_line(self, value, written):
        assert one_line(value) == written

    def test_that_is_long_is_written_below_its_name(self):
        long = {"id": "a", "title": "word " * 20, "needs": ["b"]}

        assert field_lines("standards", [long, {"id": "c"}]) == [
            "standards:",
            "  - id: a",
            f'    title: "{"word " * 20}"',
            "    needs: [b]",
            "  - {id: c}",
        ]
