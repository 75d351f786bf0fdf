"""Conversation: what was asked, said and answered about one piece, turn by turn."""

import pytest

from eportfolio.pages.conversation import conversation, next_step, open_feedback
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
    on,
    open_to,
)

ENTRY = make_entry()


def look_at(entry=ENTRY, *given, **parts):
    return make_look(entries=[entry], feedback=given, **parts)


def turns_of(entry, *given):
    return conversation(look_at(entry, *given), entry)


def told(turn):
    """A turn in one line: who, when, and what about."""
    return " ".join(filter(None, [str(turn.who), turn.on.isoformat(), str(turn.note or ""), turn.words]))


class TestOrder:
    def test_is_from_the_first_to_the_last(self):
        entry = make_entry(asked=on("2026-09-17"), question="Better?", version=2, revised=on("2026-09-15"))
        first = make_feedback(
            asked=on("2026-09-08"), given=on("2026-09-09"), revised=on("2026-09-15"), reply="I redrew it"
        )
        second = make_feedback(given=on("2026-09-18"), by="mr-oduya", version=2, asked=on("2026-09-17"))

        assert [told(turn) for turn in turns_of(entry, second, first)] == [
            "Mira asked 2026-09-08 for feedback",
            "Ms Rivera 2026-09-09 on version 1",
            "Mira answered 2026-09-15 with version 2 I redrew it",
            "Mira asked 2026-09-17 Better?",
            "Mr Oduya 2026-09-18 on version 2",
        ]

    def test_of_one_day_is_question_then_answer_then_reply(self):
        day = on("2026-09-09")
        entry = make_entry(asked=day, question="Right?")

        turns = turns_of(entry, make_feedback(given=day, asked=day, reply="Thank you"))

        assert [str(turn.who) for turn in turns] == ["Mira asked", "Ms Rivera", "Mira answered"]


class TestQuestion:
    def test_is_written_down_only_for_the_newest_time_of_asking(self):
        """The file keeps one question."""
        entry = make_entry(asked=on("2026-09-17"), question="Better?")

        turns = turns_of(entry, make_feedback(asked=on("2026-09-08")))

        assert [turn.words for turn in turns if "asked" in str(turn.who)] == ["", "Better?"]

    def test_without_words_says_what_was_asked_for(self):
        turns = turns_of(make_entry(asked=on("2026-09-08")))

        assert [told(turn) for turn in turns] == ["Mira asked 2026-09-08 for feedback"]

    def test_is_no_turn_where_nothing_was_asked(self):
        assert turns_of(make_entry()) == ()


class TestSaid:
    def test_gives_the_four_parts_and_the_levels(self):
        given = make_feedback(levels={"math:add": 2.5}, revised=on("2026-09-12"))

        (turn, _) = turns_of(make_entry(), given)

        assert (turn.saw, turn.glow, turn.grow) == (given.saw, given.glow, given.grow)
        assert turn.next == given.next
        ((title, url, mark),) = [(one.title, one.url, one.mark) for one in turn.levels]
        assert (title, url) == ("Add", "standards/math/add.html")
        assert (mark.word, mark.half) == ("Developing", True)

    def test_names_the_role_beside_the_name(self):
        (turn,) = turns_of(make_entry(), make_feedback(by="dr-lin", role="expert"))

        assert (turn.who, str(turn.role)) == ("Dr Lin", "expert")

    def test_says_which_version_once_there_is_more_than_one(self):
        assert turns_of(make_entry(), make_feedback())[0].note is None
        (turn,) = turns_of(make_entry(version=3), make_feedback(version=2))
        assert str(turn.note) == "on version 2"

    def test_of_a_classmate_is_by_role_outside_the_team(self):
        given = open_to(PUBLIC, make_feedback(by="cho", role="peer"))
        look = look_at(make_entry(), given, audience=CLASS)

        (turn,) = conversation(look, look.entries["pancake-math"])

        assert str(turn.who) == "a classmate"
        assert turn.anchor == "said-2026-09-09-peer"

    def test_has_a_place_that_other_pages_can_point_to(self):
        turns = turns_of(make_entry(asked=on("2026-09-08")), make_feedback(reply="Thanks"))

        assert [turn.anchor for turn in turns] == [
            "asked-2026-09-08",
            "said-2026-09-09-ms-rivera",
            "said-2026-09-09-ms-rivera-answer",
        ]


class TestAnswer:
    def test_stands_right_after_the_feedback_where_it_has_no_day_of_its_own(self):
        first = make_feedback(reply="I see")
        second = make_feedback(by="mr-oduya")

        turns = turns_of(make_entry(), first, second)

        assert [str(turn.who) for turn in turns] == ["Mr Oduya", "Ms Rivera", "Mira answered"]

    def test_without_words_still_says_that_something_changed(self):
        turns = turns_of(make_entry(version=2), make_feedback(revised=on("2026-09-12")))

        assert told(turns[-1]) == "Mira answered 2026-09-12 with version 2"

    def test_with_words_only_is_with_no_version(self):
        (_, answer) = turns_of(make_entry(), make_feedback(reply="I will keep it as it is"))

        assert answer.note is None


class TestOpenNextSteps:
    def steps(self, *given):
        return [one.by for one in open_feedback(look_at(make_entry(), *given), "pancake-math")]

    def test_are_those_not_used_yet(self):
        assert self.steps(make_feedback()) == ["ms-rivera"]
        assert self.steps(make_feedback(revised=on("2026-09-12"))) == []

    def test_are_only_those_there_are(self):
        assert self.steps(make_feedback(next=())) == []

    def test_of_one_person_are_the_newest_ones(self):
        """What the same person said later is what they think is next now."""
        older = make_feedback(next=("Draw it",))
        newer = make_feedback(given=on("2026-09-16"), next=("Name the unit",))

        open_ones = open_feedback(look_at(make_entry(), older, newer), "pancake-math")

        assert [one.next for one in open_ones] == [("Name the unit",)]

    def test_of_one_person_are_over_once_the_newest_is_used(self):
        newer = make_feedback(given=on("2026-09-16"), revised=on("2026-09-20"))

        assert self.steps(make_feedback(), newer) == []

    def test_of_two_people_stand_side_by_side(self):
        assert self.steps(make_feedback(), make_feedback(by="mr-oduya")) == ["mr-oduya", "ms-rivera"]

    def test_are_left_to_their_box_and_not_said_twice(self):
        entry = make_entry()
        used = make_feedback(revised=on("2026-09-12"))
        still_open = make_feedback(by="mr-oduya")

        turns = turns_of(entry, used, still_open)

        assert [turn.next for turn in turns if turn.role] == [(), used.next]

    @pytest.fixture
    def box(self):
        given = make_feedback(levels={"math:add": 2})
        look = look_at(make_entry(), given)
        return next_step(look, given)

    def test_say_in_their_box_by_whom_on_what_and_until_when(self, box):
        assert box.steps == ("Redraw the bar with 4 equal parts and add again",)
        assert (box.by, box.try_by) == ("Ms Rivera", on("2026-09-21"))
        assert (box.entry_title, box.entry_url) == ("Pancake math", "evidence/pancake-math.html")
        assert box.standards == ("Add",)

    def test_name_no_standard_that_may_not_be_seen(self):
        given = open_to(PUBLIC, make_feedback(standards=("math:add", "art:draw")))
        look = make_look(
            audience=PUBLIC,
            settings=make_settings(audiences=make_audiences(PUBLIC)),
            frameworks=(make_framework(), make_framework("art", ("draw",), audience=CLASS)),
            entries=[make_entry()],
            feedback=[given],
        )

        assert next_step(look, look.shared.feedback[0]).standards == ("Add",)


class TestHints:
    def test_stand_at_the_feedback_for_the_team_alone(self):
        """They are for the writer; a reader of the open site has no use for them."""
        entry = make_entry()
        given = open_to(PUBLIC, make_feedback(try_by=None))

        hints = {
            audience: conversation(look_at(entry, given, audience=audience), entry)[-1].hints
            for audience in (PUBLIC, CLASS, TEAM)
        }

        assert (hints[PUBLIC], hints[CLASS]) == ((), ())
        assert [str(words) for words in hints[TEAM]] == ["Set a day to try the next step by."]
