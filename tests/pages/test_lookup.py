"""Lookup: one audience's view, with everything found by its name."""

import pytest

from eportfolio.pages.lookup import shortened
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_entry,
    make_feedback,
    make_framework,
    make_look,
    make_person,
    make_standard,
    on,
)

MIRA = make_person("mira")


class TestName:
    @pytest.mark.parametrize(("role", "words"), [("peer", "a classmate"), ("family", "the family")])
    def test_is_the_role_where_the_name_is_withheld(self, role, words):
        look = make_look(audience=CLASS, people=(MIRA, make_person("kai", role)))

        assert str(look.name(role)) == words

    def test_is_the_name_where_it_may_be_known(self):
        look = make_look(people=(MIRA, make_person("kai", "peer")))

        assert look.name("kai") == "Kai"


class TestTitle:
    @pytest.mark.parametrize(
        ("text", "most", "short"),
        [
            ("Adding parts", 12, "Adding parts"),
            ("Adding parts of a whole", 12, "Adding…"),
            ("Adding, then halving", 10, "Adding…"),
            ("分数を比べることができる", 6, "分数を比べ…"),
            ("Ab", 1, "…"),
        ],
    )
    def test_is_cut_at_a_word_where_it_is_too_long(self, text, most, short):
        assert shortened(text, most) == short

    @pytest.mark.parametrize("text", ["one two three four", "onetwothreefour", "a, b. c: d; e f g"])
    @pytest.mark.parametrize("most", [2, 5, 9])
    def test_is_never_longer_than_it_may_be(self, text, most):
        assert len(shortened(text, most)) <= most

    def test_of_a_standard_is_cut_where_an_imported_one_is_a_paragraph(self):
        long = make_standard("long", title="word " * 40)

        look = make_look(frameworks=(make_framework(standards=(long,)),))

        assert look.standard_title("math:long") == "word " * 17 + "word…"


class TestFound:
    LOOK = make_look(
        frameworks=(
            make_framework(
                standards=(
                    "a",
                    make_standard("b", needs=(("math:a",), ("math:a", "math:c"))),
                    make_standard("c", includes=("math:a",), title="A"),
                )
            ),
        ),
        entries=[
            make_entry("one", standards=("math:a", "math:b"), done_on=on("2026-09-01")),
            make_entry("two", standards=("math:a",)),
        ],
        feedback=[
            make_feedback("one", given=on("2026-09-20")),
            make_feedback("one", given=on("2026-09-10"), by="mr-oduya"),
        ],
    )

    def test_by_standard_is_the_work_that_shows_it_newest_first(self):
        assert [entry.id for entry in self.LOOK.entries_of["math:a"]] == ["two", "one"]

    def test_by_work_is_what_was_said_oldest_first(self):
        assert [one.by for one in self.LOOK.feedback_of["one"]] == ["mr-oduya", "ms-rivera"]

    def test_by_file_is_the_work_in_it(self):
        assert self.LOOK.entry_in["evidence/one.md"].id == "one"

    def test_by_standard_is_what_leans_on_it_once(self):
        assert self.LOOK.opens == {"math:a": ("math:b",), "math:c": ("math:b",)}

    def test_by_standard_is_what_includes_it(self):
        assert self.LOOK.part_of == {"math:a": ("math:c",)}

    def test_by_title_is_how_many_bear_it(self):
        assert (self.LOOK.twins["A"], self.LOOK.twins["B"]) == (2, 1)

    def test_is_the_round_of_each_feedback(self):
        assert self.LOOK.cycle_of["one/2026-09-20-ms-rivera"].given == on("2026-09-20")


class TestMark:
    def test_of_a_level_is_none_where_it_may_not_be_known(self):
        """Not "not yet", which says something."""
        parts = {"entries": [make_entry()], "feedback": [make_feedback(levels={"math:add": 3})]}

        assert make_look(audience=PUBLIC, **parts).level_mark("math:add") is None
        assert make_look(audience=TEAM, **parts).level_mark("math:add").word == "Proficient"
        assert make_look(audience=TEAM).level_mark("math:add").word == ""
