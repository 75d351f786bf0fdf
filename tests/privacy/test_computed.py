"""Computed: levels and what else follows, as far as every input may be seen."""

from dataclasses import replace

import pytest

from eportfolio.model.settings import Calendar, Term
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_judgement,
    make_self_rating,
    make_settings,
    make_shared,
    on,
    open_to,
)
from rated_work import OPEN, rated, shared_of


def levels_seen(shared):
    return {one.standard: one.level for one in shared.proficiency}


class TestLevel:
    @pytest.mark.parametrize(
        ("hidden", "seen"),
        [(PUBLIC, [True, True, True]), (CLASS, [False, True, True]), (TEAM, [False, False, True])],
    )
    def test_takes_the_strictest_audience_of_its_pieces(self, hidden, seen):
        """One open piece and one that is not: with the level, the closed one could be reckoned."""
        work = [rated("open", "add"), rated("other", "add", audience=hidden, day="2026-09-14")]

        known = ["math:add" in levels_seen(shared_of(one, ["add"], *work)) for one in (PUBLIC, CLASS, TEAM)]

        assert known == seen

    def test_is_for_nobody_whom_a_single_rating_is_not_for(self):
        entry, given = rated("open", "add")

        shared = shared_of(CLASS, ["add"], (entry, open_to(TEAM, given)))

        assert levels_seen(shared) == {}

    def test_is_for_nobody_whom_the_judgement_behind_it_is_not_for(self):
        judgement = make_judgement(entries=("open",), audience=TEAM)

        shared = shared_of(CLASS, ["add"], rated("open", "add"), judgements=[judgement])

        assert levels_seen(shared) == {}

    def test_of_other_standards_stays(self):
        work = [rated("open", "add"), rated("diary", "halve", audience=TEAM)]

        assert levels_seen(shared_of(PUBLIC, ["add", "halve"], *work)) == {"math:add": 3}

    def test_names_no_rater_who_appears_by_role(self):
        entry, given = rated("open", "add")
        of_cho = open_to(PUBLIC, make_feedback("open", levels={"math:add": 4}, by="cho", role="peer"))

        shared = make_shared(PUBLIC, settings=OPEN, entries=[entry], feedback=[given, of_cho])

        (known,) = shared.proficiency
        assert [one.by for one in known.steps[0].piece.ratings] == ["peer", "ms-rivera"]
        assert "cho" not in repr(shared.proficiency)

    def test_of_a_judgement_names_only_work_that_may_be_opened(self):
        """The judgement stands on the page of the standard, and rests on work of other standards too."""
        judgement = make_judgement(entries=("open", "diary"), audience=PUBLIC)
        work = [rated("open", "add"), rated("diary", "halve", audience=TEAM)]

        shared = shared_of(PUBLIC, ["add", "halve"], *work, judgements=[judgement])

        assert shared.proficiency[0].judgement.entries == ("open",)


class TestTerms:
    SETTINGS = make_settings(
        audiences=make_audiences(PUBLIC),
        calendar=Calendar((Term("autumn", "Autumn", on("2026-08-24"), on("2026-09-10")),)),
    )

    def test_are_withheld_with_the_level_of_now(self):
        """Work that came later and is closed must not be told by what the level was before."""
        work = [rated("open", "add"), rated("diary", "add", audience=TEAM, day="2026-09-14")]

        shared = shared_of(CLASS, ["add"], *work, settings=self.SETTINGS)

        assert shared.terms == ()

    def test_are_withheld_one_by_one(self):
        """A rating that was closed then, and was replaced by an open one since."""
        entry, given = rated("open", "add")
        closed = open_to(TEAM, given)
        newer = open_to(
            PUBLIC, make_feedback("open", levels={"math:add": 3}, given=on("2026-09-15"), version=2)
        )

        shared = make_shared(CLASS, settings=self.SETTINGS, entries=[entry], feedback=[closed, newer])

        assert levels_seen(shared) == {"math:add": 3}
        assert shared.terms == (("math:add", ()),)

    def test_are_seen_with_the_levels(self):
        shared = shared_of(PUBLIC, ["add"], rated("open", "add"), settings=self.SETTINGS)

        ((ref, (term,)),) = shared.terms
        assert (ref, term.term, term.proficiency.standard) == ("math:add", "autumn", "math:add")


class TestGrowth:
    def test_goes_with_the_level(self):
        work = [
            rated("open", "add", level=1),
            rated("diary", "add", audience=CLASS, day="2026-09-14"),
        ]

        grown = [[one.standard for one in shared_of(one, ["add"], *work).growth] for one in (PUBLIC, CLASS)]

        assert grown == [[], ["math:add"]]


class TestCycles:
    def cycles(self, audience, **changes):
        given = open_to(PUBLIC, make_feedback(**changes))
        settings = make_settings(audiences=make_audiences(PUBLIC, levels=TEAM))
        return make_shared(audience, settings=settings, entries=[make_entry()], feedback=[given]).cycles

    def test_that_were_asked_for_go_with_the_levels(self):
        """When something was asked is withheld with them, and the wait would tell."""
        assert self.cycles(CLASS, asked=on("2026-09-08")) == ()
        assert len(self.cycles(TEAM, asked=on("2026-09-08"))) == 1

    def test_that_nobody_asked_for_go_with_the_feedback(self):
        assert [one.response for one in self.cycles(PUBLIC)] == [None]


def seen_beside(audience, hidden=PUBLIC, kinds=None):
    """Two pieces of work that the learner rated 4 and a teacher 3; the other one may be hidden."""
    work = [rated("open", "add"), rated("other", "halve", audience=hidden, day="2026-09-14")]
    return make_shared(
        audience,
        settings=make_settings(audiences=make_audiences(PUBLIC, **(kinds or {}))),
        frameworks=(make_framework(standards=("add", "halve")),),
        entries=[replace(one, self_ratings=(make_self_rating(4, one.standards[0]),)) for one, _ in work],
        feedback=[feedback for _, feedback in work],
    )


class TestSelfBesideTeacher:
    """Shown to whoever may see both; what all of them say together, only to whoever may see them all."""

    def test_is_whole_where_everything_is_open(self):
        shared = seen_beside(PUBLIC)

        assert [(one.entry, one.own, one.teacher) for one in shared.self_pairs] == [
            ("other", 4, 3),
            ("open", 4, 3),
        ]
        assert shared.self_gap.say == "sees it higher"

    @pytest.mark.parametrize("hidden", [CLASS, TEAM])
    def test_of_withheld_work_is_withheld_and_so_is_what_they_say_together(self, hidden):
        shared = seen_beside(PUBLIC, hidden)

        assert ([one.entry for one in shared.self_pairs], shared.self_gap) == (["open"], None)

    def test_is_withheld_where_self_assessments_are(self):
        shared = seen_beside(CLASS, kinds={"self": TEAM})

        assert (shared.self_pairs, shared.self_gap) == ((), None)

    def test_is_withheld_where_the_framework_is(self):
        settings = make_settings(audiences=make_audiences(PUBLIC))
        entry, given = rated("open", "add")
        own = replace(entry, self_ratings=(make_self_rating(4),))

        shared = make_shared(
            CLASS,
            settings=settings,
            frameworks=(make_framework(audience=TEAM),),
            entries=[own],
            feedback=[given],
        )

        assert (shared.self_pairs, shared.self_gap) == ((), None)
