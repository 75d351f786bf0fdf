"""Feedback givers: feedback by the person who gave it, and by the goal it is about."""

from dataclasses import replace

from eportfolio.pages.feedback_givers import MOST_OF_ONE, MOST_ON_GOAL, givers, goal_strands
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_look,
    make_path,
    make_people,
    make_person,
    make_settings,
    on,
    open_to,
)

OPEN = make_settings(audiences=make_audiences(PUBLIC))


def look_at(*given, **parts):
    names = {one.entry: None for one in given}
    return make_look(entries=[make_entry(name) for name in names], feedback=given, **parts)


class TestGivers:
    def test_are_those_who_gave_most_first(self):
        found = givers(
            look_at(
                make_feedback("a", by="mr-oduya"),
                make_feedback("a"),
                make_feedback("b", given=on("2026-09-15")),
            )
        )

        assert [(one.who, str(one.count)) for one in found] == [
            ("Ms Rivera", "2 pieces of feedback"),
            ("Mr Oduya", "1 piece of feedback"),
        ]
        assert [(one.about.words, one.day) for one in found[0].given] == [
            ("B", on("2026-09-15")),
            ("A", on("2026-09-09")),
        ]

    def test_without_a_name_are_one_for_each_role(self):
        """How many classmates there are is nobody's business."""
        people = (*make_people(), make_person("dario", "peer"))
        given = [
            open_to(PUBLIC, make_feedback("a", by=by, role=role))
            for by, role in [("cho", "peer"), ("dario", "peer"), ("miras-father", "family")]
        ]

        found = givers(look_at(*given, people=people, audience=PUBLIC))

        assert [(str(one.who), len(one.given)) for one in found] == [("a classmate", 2), ("the family", 1)]

    def test_have_the_newest_listed_and_the_rest_counted(self):
        (found,) = givers(look_at(*(make_feedback(f"w{number}") for number in range(MOST_OF_ONE + 2))))

        assert len(found.given) == MOST_OF_ONE
        assert str(found.left_out) == "2 more stand with their work."

    def test_have_their_speed_for_the_team_alone(self):
        """How fast one person is concerns them and those who work with them, whatever the settings."""
        given = open_to(PUBLIC, make_feedback("a", asked=on("2026-09-07")))

        speeds = {
            audience: givers(look_at(given, settings=OPEN, audience=audience))[0].speed
            for audience in (PUBLIC, CLASS, TEAM)
        }

        assert {audience: str(speed) for audience, speed in speeds.items()} == {
            PUBLIC: "None",
            CLASS: "None",
            TEAM: "usually 2 school days",
        }

    def test_have_no_speed_where_nobody_asked(self):
        assert givers(look_at(make_feedback("a")))[0].speed is None

    def test_have_hints_for_the_team_alone(self):
        given = open_to(PUBLIC, make_feedback("a", try_by=None))

        hints = {
            audience: givers(look_at(given, settings=OPEN, audience=audience))[0].hints
            for audience in (PUBLIC, CLASS, TEAM)
        }

        assert (hints[PUBLIC], hints[CLASS]) == ((), ())
        ((row,)) = hints[TEAM]
        assert [str(words) for words in row.words] == ["Set a day to try the next step by."]
        assert row.given.about.words == "A"


class TestGoals:
    def goals(self, *given, **parts):
        parts.setdefault("frameworks", (make_framework(standards=["add", "halve"]),))
        return [
            (str(strand.title), [(one.title, one.url) for one in strand.goals])
            for strand in goal_strands(look_at(*given, **parts))
        ]

    def test_are_the_standards_that_feedback_is_about_in_the_order_of_the_framework(self):
        found = self.goals(
            make_feedback("a", standards=("math:halve",)),
            make_feedback("b", levels={"math:halve": 2, "math:add": 3}),
        )

        assert found == [
            (
                "Numbers",
                [("Add", "standards/math/add.html"), ("Halve", "standards/math/halve.html")],
            )
        ]

    def test_end_with_the_learning_paths(self):
        about_path = replace(make_feedback("a"), path="council", standards=())

        assert self.goals(about_path, paths=[make_path()]) == [
            ("Learning paths", [("Show the council our creek", "paths/council.html")])
        ]

    def test_tell_who_said_what_about_them(self):
        (strand,) = goal_strands(look_at(make_feedback("a", levels={"math:add": 2})))

        (row,) = strand.goals[0].given
        assert (row.who, row.given.about.words, row.given.day) == ("Ms Rivera", "A", on("2026-09-09"))
        assert row.mark.word == "Developing"

    def test_have_no_level_where_none_may_be_seen(self):
        """The words are for everybody here, the rating in them is not."""
        given = replace(make_feedback("a", levels={"math:add": 2}), audience=PUBLIC)

        (strand,) = goal_strands(look_at(given, audience=PUBLIC))

        assert strand.goals[0].given[0].mark is None

    def test_have_the_newest_listed_and_the_rest_counted(self):
        many = [make_feedback(f"w{number}") for number in range(MOST_ON_GOAL + 1)]

        (strand,) = goal_strands(look_at(*many))

        assert len(strand.goals[0].given) == MOST_ON_GOAL
        assert str(strand.goals[0].left_out) == "1 more stands with its work."

    def test_are_not_there_for_feedback_about_no_goal(self):
        assert self.goals(make_feedback("a", standards=())) == []
