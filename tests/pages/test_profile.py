"""Profile page: how I learn, what drives me, and whether it is still true."""

import pytest

from eportfolio.model.profile import GridRow, Habit, HistoryItem, Language, Support
from eportfolio.model.profile import TestResult as OutsideTest
from eportfolio.pages.profile import has_profile, profile_page
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_frame,
    make_framework,
    make_judgement,
    make_look,
    make_profile,
    make_settings,
    on,
)
from rated_work import rated

HABIT = Habit("math:add", 2, "I start late but I finish", on("2026-09-14"))


def page_of(today="2026-10-01", audience=TEAM, settings=None, **changes):
    look = make_look(
        today=on(today),
        audience=audience,
        profile=make_profile(**changes),
        settings=settings or make_settings(),
    )
    made = profile_page(look, make_frame(look, "profile.html"), look.shared.profile)
    assert (made.url, made.template) == ("profile.html", "pages/profile.html")
    return made.context


def listed(lists):
    return [(str(one.title), one.words) for one in lists]


class TestWhetherThereIsAPage:
    """There is one where it says more than the showcase, which has the first sentences already."""

    def has(self, audience=TEAM, **changes):
        return has_profile(make_look(audience=audience, profile=make_profile(**changes)))

    def test_not_without_a_profile(self):
        assert not has_profile(make_look())

    def test_not_for_the_first_sentences_alone(self):
        assert not self.has(about="I build kites.", grade="7")

    @pytest.mark.parametrize(
        "changes",
        [
            {"interests": ("kites",)},
            {"stoppers": ("being timed",)},
            {"grid": (GridRow("express", prefer=("build",)),)},
            {"languages": (Language("Hmong", "home"),)},
            {"history": (HistoryItem("grade 5", "changed schools"),)},
            {"supports": (Support("small print", "zoom"),)},
            {"barriers": ("a noisy room",)},
            {"plan_on_file": False},
            {"tests": (OutsideTest("reading check", on("2026-09-02"), "212", ""),)},
            {"habits": (HABIT,)},
        ],
        ids=lambda changes: next(iter(changes)),
    )
    def test_for_anything_more(self, changes):
        assert self.has(**changes)

    def test_not_where_all_of_that_is_withheld(self):
        assert not self.has(CLASS, stoppers=("being timed",), grid=(GridRow("access", need=("quiet",)),))


class TestStillTrue:
    def test_is_asked_when_it_is_older_than_the_settings_allow(self):
        """Written on 14 September; 60 days later is 13 November."""
        assert not page_of(today="2026-11-13").asks_again
        assert page_of(today="2026-11-14").asks_again
        assert page_of(today="2026-09-20", settings=make_settings(profile_days=5)).asks_again

    def test_is_not_asked_where_the_day_is_withheld(self):
        page = page_of(today="2027-11-14", audience=CLASS)

        assert (page.updated, page.asks_again) == (None, False)

    def test_says_who_wrote_it(self):
        assert page_of().written_with == ("Ms Rivera",)


class TestLists:
    def test_are_what_drives_me_in_plain_words(self):
        page = page_of(interests=("kites", "drumming"), stoppers=("being timed",))

        assert listed(page.drivers) == [
            ("What I like", ("kites", "drumming")),
            ("What stops me", ("being timed",)),
        ]

    def test_are_how_learning_works_for_me_row_by_row(self):
        page = page_of(
            grid=(
                GridRow("access", prefer=("pictures",), need=("quiet",)),
                GridRow("express", strengths=("drawing",)),
            )
        )

        assert [(str(part.title), listed(part.lists)) for part in page.grid] == [
            ("Taking it in", [("what I like best", ("pictures",)), ("what I need", ("quiet",))]),
            ("Showing it", [("what I am good at", ("drawing",))]),
        ]

    def test_say_nothing_that_is_withheld(self):
        page = page_of(
            audience=CLASS,
            stoppers=("being timed",),
            grid=(GridRow("access", prefer=("pictures",), need=("quiet",)),),
        )

        assert page.drivers == ()
        assert [listed(part.lists) for part in page.grid] == [[("what I like best", ("pictures",))]]


class TestFacts:
    def test_are_pronouns_and_class(self):
        page = page_of(pronouns="she/her", class_="7b", grade="7")

        assert page.facts == ("she/her", "7b")

    def test_are_languages_with_their_use(self):
        page = page_of(languages=(Language("Hmong", "home"), Language("English", "school")))

        assert [(one.name, str(one.use)) for one in page.languages] == [
            ("Hmong", "at home"),
            ("English", "at school"),
        ]

    def test_tell_no_plan_from_not_saying(self):
        assert page_of(plan_on_file=False).plan_on_file is False
        assert page_of().plan_on_file is None
        assert page_of(plan_on_file=False, audience=CLASS).plan_on_file is None


class TestHabits:
    def test_say_the_level_the_learner_sees_and_why(self):
        (habit,) = page_of(habits=(HABIT,)).habits

        assert (habit.standard.title, habit.mark.word, habit.why) == (
            "Add",
            "Developing",
            "I start late but I finish",
        )

    def test_stand_beside_what_the_evidence_shows(self):
        """2 by the learner, 3 by one piece of work."""
        entry, given = rated("first", "add")
        look = make_look(entries=[entry], feedback=[given], profile=make_profile(habits=(HABIT,)))

        (habit,) = profile_page(look, make_frame(look), look.shared.profile).context.habits

        assert (habit.mark.word, habit.standard.mark.word) == ("Developing", "Proficient")
        assert str(habit.based_on) == "based on 1 piece"

    def test_say_where_a_teacher_judged(self):
        judgement = make_judgement(4)
        look = make_look(
            entries=[make_entry()], judgements=[judgement], profile=make_profile(habits=(HABIT,))
        )

        (habit,) = profile_page(look, make_frame(look), look.shared.profile).context.habits

        assert (habit.standard.mark.word, str(habit.based_on)) == ("Extending", "by a teacher's judgement")

    def test_stand_alone_where_the_level_is_withheld_or_not_known(self):
        (withheld,) = page_of(
            audience=CLASS,
            settings=make_settings(audiences=make_audiences(PUBLIC, levels=TEAM)),
            habits=(HABIT,),
        ).habits
        (unknown,) = page_of(habits=(HABIT,)).habits

        assert (withheld.standard.mark, withheld.based_on) == (None, None)
        assert unknown.based_on is None

    def test_ask_again_by_their_own_day(self):
        """Written on 14 September; 60 days later is 13 November."""
        (fresh,) = page_of(today="2026-11-13", habits=(HABIT,)).habits
        (old,) = page_of(today="2026-11-14", updated=on("2026-11-14"), habits=(HABIT,)).habits

        assert (fresh.asks_again, old.asks_again) == (False, True)

    def test_name_no_standard_that_may_not_be_seen(self):
        settings = make_settings(audiences=make_audiences(PUBLIC, frameworks=TEAM))
        look = make_look(
            audience=CLASS,
            settings=settings,
            frameworks=(make_framework(audience=TEAM),),
            profile=make_profile(habits=(HABIT,)),
        )

        page = profile_page(look, make_frame(look), look.shared.profile).context

        assert page.habits == ()
