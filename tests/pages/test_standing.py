"""Standing: counts and words of where the learner stands; what is withheld is in no count."""

import pytest

from eportfolio.model.framework import Strand
from eportfolio.pages.standing import (
    Counts,
    by_strand,
    counts,
    overall,
    standing_link,
    standing_links,
    strand_rows,
)
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_look,
    make_settings,
    make_standard,
    on,
    open_to,
)

OPEN = make_settings(audiences=make_audiences(PUBLIC))


def standard(name, *needs, **changes):
    return make_standard(name, needs=tuple((f"math:{need}",) for need in needs), **changes)


def look_at(standards, levels, audience=PUBLIC, hidden=(), **framework):
    """A look at standards, rated once where `levels` says so, for the team only where `hidden` does."""
    entries = [make_entry(name, standards=(f"math:{name}",)) for name in levels]
    feedback = [
        open_to(TEAM if name in hidden else PUBLIC, make_feedback(name, levels={f"math:{name}": level}))
        for name, level in levels.items()
    ]
    return make_look(
        audience=audience,
        settings=OPEN,
        frameworks=(make_framework(standards=standards, **framework),),
        entries=entries,
        feedback=feedback,
    )


class TestCounts:
    STANDARDS = (standard("a"), standard("b"), standard("c", "b"), standard("d", "c"))

    def counts(self, levels, **parts):
        look = look_at(self.STANDARDS, levels, **parts)
        return counts(look, look.standards.values())

    def test_of_nothing_rated(self):
        """A and b lean on nothing; c leans on b alone, which is ready."""
        assert self.counts({}) == Counts(of=4, started=0, on_target=0, ready=2, almost=1)

    def test_of_what_is_started_and_on_target(self):
        """B is reached, so c is ready, and d leans on that."""
        assert self.counts({"a": 2, "b": 3}) == Counts(of=4, started=2, on_target=1, ready=1, almost=1)

    def test_call_nothing_ready_that_is_started(self):
        """C is begun already, though b is reached."""
        assert self.counts({"b": 3, "c": 1}) == Counts(of=4, started=2, on_target=1, ready=1, almost=1)

    def test_leave_out_what_is_withheld_and_what_would_tell_of_it(self):
        """Of b no level may be known, and so not whether c is ready."""
        assert self.counts({"a": 3, "b": 3}, hidden=["b"]) == Counts(
            of=3, started=1, on_target=1, ready=0, almost=0
        )

    def test_call_nothing_ready_where_nothing_needs_anything(self):
        """There everything always is, so it would say nothing."""
        look = look_at(("a", "b"), {})

        assert counts(look, look.standards.values()) == Counts(
            of=2, started=0, on_target=0, ready=0, almost=0
        )


class TestOverall:
    def say(self, levels, standards=("a", "b", "c"), **parts):
        words = overall(look_at(standards, levels, **parts))
        return words and str(words)

    @pytest.mark.parametrize(
        ("levels", "words"),
        [
            ({}, "Nothing is rated yet; the map shows what there is to learn."),
            ({"a": 1}, "I have started 1 standard, and it is on the way."),
            ({"a": 3}, "I have started 1 standard, and it is on target."),
            ({"a": 1, "b": 2}, "I have started 2 standards, and all of them are on the way."),
            ({"a": 3, "b": 2}, "I have started 2 standards, and 1 of them is on target."),
            ({"a": 3, "b": 3}, "I have started 2 standards, and 2 of them are on target."),
        ],
    )
    def test_says_how_many_are_started_and_on_target(self, levels, words):
        assert self.say(levels) == words

    def test_says_how_many_are_ready(self):
        chain = (standard("a"), standard("b", "a"), standard("c", "b"))
        fan = (standard("a"), standard("b", "a"), standard("c", "a"))

        assert self.say({"a": 3}, chain) == (
            "I have started 1 standard, and it is on target. One more is ready to begin."
        )
        assert self.say({"a": 3}, fan) == (
            "I have started 1 standard, and it is on target. Two more are ready to begin."
        )

    def test_says_nothing_where_no_level_may_be_known(self):
        assert self.say({"a": 3, "b": 2, "c": 1}, hidden=["a", "b", "c"]) is None

    def test_counts_no_standard_that_is_withheld(self):
        assert self.say({"a": 3, "b": 3}, hidden=["b"]) == ("I have started 1 standard, and it is on target.")
        assert self.say({"a": 3, "b": 3}, hidden=["b"], audience=TEAM) == (
            "I have started 2 standards, and 2 of them are on target."
        )


class TestStrandRows:
    STRANDS = (Strand("numbers", "Numbers", ()), Strand("shapes", "Shapes", ()))
    STANDARDS = (
        standard("a"),
        standard("b", "a"),
        standard("c", "b"),
        standard("circle", strand="shapes"),
        standard("square", "circle", strand="shapes"),
    )

    def rows(self, levels, **parts):
        look = look_at(self.STANDARDS, levels, strands=self.STRANDS, **parts)
        return [
            (row.title, row.url, [mark.glyph for mark in row.marks], [str(one) for one in row.words])
            for row in strand_rows(look, "map.html")
        ]

    def test_are_one_for_each_strand_that_is_started(self):
        assert self.rows({"a": 3, "b": 1}) == [
            (
                "Numbers",
                "map.html#map:math:numbers",
                ["target", "14", "none"],
                ["1 of 2 on target", "1 almost ready"],
            )
        ]

    @pytest.mark.parametrize(
        ("levels", "words"),
        [
            ({"a": 3}, ["1 of 1 on target", "1 ready to begin"]),
            ({"a": 3, "b": 1}, ["1 of 2 on target", "1 almost ready"]),
            ({"circle": 2}, ["1 started, on the way", "1 almost ready"]),
            ({"circle": 3, "square": 3}, ["2 of 2 on target"]),
        ],
    )
    def test_say_what_is_ready_else_what_is_almost(self, levels, words):
        assert self.rows(levels)[0][3] == words

    def test_leave_out_what_is_withheld(self):
        assert self.rows({"a": 3, "circle": 3}, hidden=["circle"])[0][0] == "Numbers"
        assert len(self.rows({"a": 3, "circle": 3}, hidden=["circle"])) == 1
        assert self.rows({"a": 3, "b": 1}, hidden=["b"])[0][2] == ["target", "none"]

    def test_show_only_what_is_begun_where_a_strand_is_very_long(self):
        """25 standards, of which two are begun: 25 rings would say less than two."""
        many = tuple(standard(f"s{number}") for number in range(25))
        look = look_at(many, {"s3": 3, "s20": 1}, strands=self.STRANDS)

        (row,) = strand_rows(look, "map.html")

        assert [mark.glyph for mark in row.marks] == ["target", "14"]

    def test_are_none_where_nothing_is_started(self):
        assert self.rows({}) == []


class TestStrands:
    def test_without_standards_are_left_out_and_the_rest_goes_by_the_framework(self):
        framework = make_framework(
            standards=(standard("a"), standard("b", strand="")),
            strands=(Strand("numbers", "Numbers", ()), Strand("shapes", "Shapes", ())),
        )

        assert [(title, anchor, len(own)) for title, anchor, own in by_strand(framework)] == [
            ("Numbers", "map:math:numbers", 1),
            ("Math", "map:math:", 1),
        ]


class TestLink:
    def test_says_where_the_learner_stands(self):
        look = look_at(("a", "b"), {"a": 3})

        links = standing_links(look, ("math:a", "math:b"))

        assert [(one.title, one.url, one.mark.word) for one in links] == [
            ("A", "standards/math/a.html", "Proficient"),
            ("B", "standards/math/b.html", ""),
        ]

    def test_says_no_level_that_may_not_be_known(self):
        look = look_at(("a",), {"a": 3}, hidden=["a"], audience=CLASS)

        assert standing_link(look, "math:a").mark is None

    def test_is_none_to_a_standard_that_may_not_be_seen(self):
        look = make_look(audience=CLASS, frameworks=(make_framework(audience=TEAM),))

        assert standing_link(look, "math:add") is None
        assert standing_links(look, ("math:add",)) == ()


class TestDates:
    def test_of_another_day_change_nothing(self):
        """A level never sinks by the calendar."""
        entry, given = make_entry(), open_to(PUBLIC, make_feedback(levels={"math:add": 3}))

        said = [
            str(overall(make_look(today=on(day), settings=OPEN, entries=[entry], feedback=[given])))
            for day in ("2026-10-01", "2028-10-01")
        ]

        assert said == ["I have started 1 standard, and it is on target."] * 2
