"""Academic: the part of a profile that is worked out from the evidence."""

import pytest

from eportfolio.pages.academic import NEWEST, academic
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_frame,
    make_framework,
    make_judgement,
    make_look,
    on,
)
from rated_work import OPEN, rated


def academic_of(*work, urls=("growth.html",), standards=("add", "halve"), **parts):
    look = make_look(
        frameworks=(make_framework(standards=standards),),
        entries=[entry for entry, _ in work],
        feedback=[given for _, given in work],
        **parts,
    )
    return academic(look, make_frame(look, *urls))


class TestWhetherThereIsOne:
    def test_not_where_nothing_is_started(self):
        assert academic_of() is None

    def test_not_where_levels_are_withheld(self):
        """It is worked out from the levels, so it is for whoever they are for."""
        work = rated("first", "add")

        seen = [academic_of(work, audience=one) is not None for one in (PUBLIC, CLASS, TEAM)]

        assert seen == [False, False, True]
        assert academic_of(work, audience=PUBLIC, settings=OPEN) is not None


class TestStanding:
    def test_is_said_in_a_sentence_and_strand_by_strand(self):
        found = academic_of(rated("first", "add"))

        assert str(found.standing) == "I have started 1 standard, and it is on target."
        assert [(row.title, [str(words) for words in row.words]) for row in found.strands] == [
            ("Numbers", ["1 of 1 on target"])
        ]


class TestGrowth:
    def test_is_said_as_on_the_page_that_it_leads_to(self):
        """1, then 1 + 0.65 × 2 = 2.3 six weeks later."""
        found = academic_of(
            rated("first", "add", level=1, day="2026-08-10"), rated("second", "add", day="2026-09-21")
        )

        assert str(found.growth).startswith("Since August 2026, 1 standard has risen")
        assert found.growth_url == "growth.html"

    def test_is_not_said_where_there_is_none(self):
        found = academic_of(rated("first", "add"), urls=())

        assert (found.growth, found.growth_url) == (None, "")


class TestReached:
    def test_is_the_first_day_on_target_the_newest_first(self):
        found = academic_of(
            rated("first", "add", day="2026-09-07"), rated("second", "halve", day="2025-12-14")
        )

        assert [(row.standard.title, str(row.words)) for row in found.newest] == [
            ("Add", "reached on 7 September"),
            ("Halve", "reached on 14 December 2025"),
        ]

    def test_says_when_it_was_settled(self):
        """Three products, made alone, are on target on three days: real work."""
        work = [rated(f"work-{day}", "add", day=f"2026-09-{day:02}") for day in (7, 14, 21)]

        (row,) = academic_of(*work).newest

        assert str(row.words) == "reached on 7 September, settled on 21 September"

    def test_may_be_by_a_judgement(self):
        judgement = make_judgement(date=on("2026-09-25"), entries=("first",))

        (row,) = academic_of(rated("first", "add", level=1), judgements=[judgement]).newest

        assert str(row.words) == "reached on 25 September"

    @pytest.mark.parametrize("level", [1, 2])
    def test_is_nothing_that_is_not_on_target_now(self, level):
        assert academic_of(rated("first", "add", level=level)).newest == ()

    def test_folds_what_was_reached_long_ago(self):
        names = [f"s{number}" for number in range(NEWEST + 2)]
        work = [rated(f"work-{name}", name, day=f"2026-09-{n + 1:02}") for n, name in enumerate(names)]

        found = academic_of(*work, standards=names)

        assert [row.standard.title for row in found.older] == ["S1", "S0"]
        assert len(found.newest) == NEWEST
