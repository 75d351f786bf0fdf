"""Profile: every field goes to those its own setting names, and to nobody else."""

import pytest

from eportfolio.model.audience import DEFAULT_AUDIENCES
from eportfolio.model.profile import Avatar, GridRow, Habit, HistoryItem, Language, Support
from eportfolio.model.profile import TestResult as OutsideTest
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_framework,
    make_profile,
    make_settings,
    make_shared,
    on,
)

COLUMNS = ("strengths", "challenges", "prefer", "need", "tools", "strategies")

FULL = make_profile(
    avatar=Avatar("me.png", "A drawn face with a red kite"),
    pronouns="she/her",
    grade="7",
    class_="7b",
    languages=(Language("Hmong", "home"),),
    history=(HistoryItem("grade 5", "changed schools"),),
    supports=(Support("small print", "zoom 150 %"),),
    barriers=("a noisy room",),
    plan_on_file=True,
    tests=(OutsideTest("reading check", on("2026-09-02"), "212", ""),),
    habits=(Habit("math:add", 2, "I start late but I finish", on("2026-09-14")),),
    grid=(GridRow("express", **{column: (f"my {column}",) for column in COLUMNS}),),
    interests=("kites",),
    talents=("steady hands",),
    hopes=("to fly a kite I designed",),
    careers=("bridge engineer",),
    people=("my uncle Tou",),
    hooks=("things that move",),
    stoppers=("being timed",),
)

# The name of a field in `portfolio.yml`, where the profile has another one for it.
ATTRIBUTES = {"with": "written_with", "class": "class_"}
FIELDS = [kind.removeprefix("profile.") for kind in DEFAULT_AUDIENCES if kind.startswith("profile.")]
OWN_FIELDS = [field for field in FIELDS if field != "name"]

# The table of the design, written down once more.
DEFAULTS = {
    PUBLIC: {"about", "interests", "talents"},
    CLASS: {
        *("avatar", "pronouns", "grade", "class", "languages", "hopes", "careers", "people"),
        *("prefer", "tools", "strategies", "strengths"),
    },
    TEAM: {
        *("updated", "with", "history", "supports", "barriers", "plan_on_file", "tests", "habits"),
        *("challenges", "need", "hooks", "stoppers"),
    },
}


def seen(audience, audiences, profile=FULL):
    """Name the fields of a profile that an audience finds filled."""
    shared = make_shared(audience, profile=profile, settings=make_settings(audiences=audiences))
    return {field for field in OWN_FIELDS if value_of(shared.profile, field)}


def value_of(profile, field):
    if field in COLUMNS:
        return [getattr(row, field) for row in profile.grid if getattr(row, field)]
    return getattr(profile, ATTRIBUTES.get(field, field))


class TestEveryField:
    @pytest.mark.parametrize("field", OWN_FIELDS)
    def test_is_filled_for_the_team(self, field):
        """So that what is missing for others in the tests below is missing because it was withheld."""
        assert field in seen(TEAM, DEFAULT_AUDIENCES)

    @pytest.mark.parametrize("field", OWN_FIELDS)
    @pytest.mark.parametrize(
        ("meant_for", "readers"), [(PUBLIC, "public class team"), (CLASS, "class team"), (TEAM, "team")]
    )
    def test_goes_by_its_own_setting(self, field, meant_for, readers):
        audiences = make_audiences(TEAM, **{f"profile.{field}": meant_for})

        found = [one.word for one in (PUBLIC, CLASS, TEAM) if field in seen(one, audiences)]

        assert " ".join(found) == readers

    @pytest.mark.parametrize("field", OWN_FIELDS)
    def test_takes_no_other_field_along(self, field):
        audiences = make_audiences(TEAM, **{f"profile.{field}": PUBLIC})

        assert seen(PUBLIC, audiences) == {field}

    def test_goes_by_the_table_of_the_design_where_nothing_is_set(self):
        assert seen(PUBLIC, DEFAULT_AUDIENCES) == DEFAULTS[PUBLIC]
        assert seen(CLASS, DEFAULT_AUDIENCES) == DEFAULTS[PUBLIC] | DEFAULTS[CLASS]
        assert seen(TEAM, DEFAULT_AUDIENCES) == DEFAULTS[PUBLIC] | DEFAULTS[CLASS] | DEFAULTS[TEAM]


class TestRow:
    def test_that_says_nothing_any_more_is_left_out(self):
        """Else a page would be made for it that has nothing to say."""
        profile = make_profile(
            grid=(GridRow("access", need=("quiet",)), GridRow("express", tools=("a saw",)))
        )

        shared = make_shared(CLASS, profile=profile)

        assert shared.profile.grid == (GridRow("express", tools=("a saw",)),)


class TestWrittenWith:
    AUDIENCES = make_audiences(**{"profile.with": CLASS})

    def test_names_teachers_and_family_by_role(self):
        profile = make_profile(written_with=("ms-rivera", "miras-father"))

        shared = make_shared(CLASS, profile=profile, settings=make_settings(audiences=self.AUDIENCES))

        assert shared.profile.written_with == ("ms-rivera", "family")


class TestNoProfile:
    def test_stays_none(self):
        assert make_shared(PUBLIC).profile is None


class TestHabits:
    def test_of_a_framework_that_is_withheld_are_withheld_too(self):
        """Its standards are named nowhere."""
        withheld = make_framework("habits", ["plan-time"], audience=TEAM)
        habit = Habit("habits:plan-time", 2, "I start late", on("2026-09-14"))
        shared = make_shared(
            PUBLIC,
            frameworks=(make_framework(), withheld),
            profile=make_profile(habits=(*FULL.habits, habit)),
            settings=make_settings(audiences=make_audiences(PUBLIC)),
        )

        assert shared.profile.habits == FULL.habits
