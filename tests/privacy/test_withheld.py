"""Withheld: what is left out is remembered, word for word, for the last look at the finished site."""

import pytest

from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_attachment,
    make_audiences,
    make_entry,
    make_feedback,
    make_judgement,
    make_path,
    make_person,
    make_profile,
    make_self_rating,
    make_settings,
    make_shared,
    open_to,
)

MIRA = make_person("mira")


def withheld(audience, **parts):
    """Give what is withheld, file by file; of people only the learner unless others are given."""
    shared = make_shared(audience, **{"people": (MIRA, make_person("ms-rivera", "teacher")), **parts})
    return [(one.source, one.texts) for one in shared.withheld]


class TestEntry:
    def test_that_is_left_out_is_remembered_as_a_whole(self):
        picture = make_attachment(alt="Me on the roof", transcript="I can see the creek")
        entry = make_entry(
            "diary",
            audience=TEAM,
            title="My diary",
            body="Today it rained.",
            question="Is it any good?",
            attachments=(picture,),
            self_ratings=(make_self_rating(because="I wrote it", next="Write more"),),
        )

        assert withheld(CLASS, entries=[entry]) == [
            (
                "evidence/diary.md",
                (
                    *("My diary", "Today it rained.", "Me on the roof", "I can see the creek"),
                    *("Is it any good?", "I wrote it", "Write more"),
                ),
            )
        ]

    def test_that_is_shown_is_remembered_where_it_was_cut(self):
        entry = make_entry(question="Is it any good?", self_ratings=(make_self_rating(because="I see it"),))
        settings = make_settings(audiences=make_audiences(self=PUBLIC))

        assert withheld(PUBLIC, entries=[entry]) == [
            ("evidence/pancake-math.md", ("Is it any good?", "I see it"))
        ]
        assert withheld(PUBLIC, entries=[entry], settings=settings) == [
            ("evidence/pancake-math.md", ("Is it any good?",))
        ]

    def test_that_is_shown_whole_is_not(self):
        assert withheld(PUBLIC, entries=[make_entry()]) == []

    def test_that_is_a_draft_is_remembered(self):
        assert withheld(TEAM, entries=[make_entry("half", state="draft", title="Half", body="So")]) == [
            ("evidence/half.md", ("Half", "So"))
        ]


class TestFeedback:
    GIVEN = make_feedback(saw="Three bars", glow="Neat", grow="Units", next=("Name the unit",), reply="I did")
    WORDS = ("Three bars", "Neat", "Units", "Name the unit", "I did")

    def test_that_is_left_out_is_remembered(self):
        parts = {"entries": [make_entry()], "feedback": [self.GIVEN]}

        assert withheld(CLASS, **parts) == [("feedback/pancake-math/2026-09-09-ms-rivera.md", self.WORDS)]
        assert withheld(TEAM, **parts) == []

    def test_that_hangs_on_what_is_left_out_is_remembered(self):
        parts = {"entries": [make_entry(audience=TEAM)], "feedback": [open_to(PUBLIC, self.GIVEN)]}

        assert ("feedback/pancake-math/2026-09-09-ms-rivera.md", self.WORDS) in withheld(CLASS, **parts)


class TestEverythingElse:
    def test_of_a_path(self):
        path = make_path(title="To the council", why="The drain", home="Ask me", audience=TEAM)

        ((source, texts),) = withheld(CLASS, paths=(path,))

        assert source == "paths/council.yml"
        assert texts == (
            *("To the council", "The drain", "Ask me"),
            *("Map the creek", "A sixth grader sorts five animals"),
        )

    def test_of_a_judgement(self):
        judgement = make_judgement(why="Said so aloud")

        assert withheld(CLASS, entries=[make_entry()], judgements=[judgement]) == [
            ("judgements.yml", ("Said so aloud",))
        ]

    def test_of_a_profile(self):
        """Less what the same audience reads in another of its fields."""
        profile = make_profile(interests=("kites",), hooks=("kites", "wind"), stoppers=("being timed",))

        assert withheld(CLASS, profile=profile) == [("profile.yml", ("wind", "being timed"))]

    @pytest.mark.parametrize("role", ["peer", "family"])
    def test_of_people_who_appear_by_role(self, role):
        people = (MIRA, make_person("kai", role, title="of the kite club"))

        assert withheld(PUBLIC, people=people) == [("people.yml", ("Kai", "of the kite club"))]
        assert withheld(TEAM, people=people) == []
