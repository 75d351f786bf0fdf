"""Feedback page: what was said, which next steps are open, and how fast feedback travels."""

from eportfolio.pages.feedback import FRAMED, IN_FULL, feedback_page
from makers import (
    PUBLIC,
    make_entry,
    make_feedback,
    make_frame,
    make_look,
    on,
    open_to,
)

WORDS = ("Redraw the bar with 4 equal parts and add again",)


def page_of(*given, entries=(), **parts):
    names = {one.entry: None for one in given}
    look = make_look(entries=entries or [make_entry(name) for name in names], feedback=given, **parts)
    made = feedback_page(look, make_frame(look, "feedback.html"))
    assert (made.url, made.template) == ("feedback.html", "pages/feedback.html")
    return made.context


def answered(name, asked, given, revised=None, **changes):
    """Feedback on a piece of its own: 7 September 2026 is a Monday."""
    days = {"asked": asked and on(asked), "given": on(given), "revised": revised and on(revised)}
    return make_feedback(name, **days, **changes)


class TestNextSteps:
    def test_come_by_the_day_they_are_to_be_shown(self):
        page = page_of(
            make_feedback("a", try_by=on("2026-09-25"), next=("Second",)),
            make_feedback("b", try_by=on("2026-09-21"), next=("First",)),
            make_feedback("c", try_by=None, next=("Third",)),
        )

        steps = [*page.next_steps, *page.more_steps]
        assert [step.steps[0] for step in steps] == ["First", "Second", "Third"]

    def test_put_what_can_still_be_in_time_before_what_is_late(self):
        """On 1 October."""
        page = page_of(
            make_feedback("a", try_by=on("2026-09-30"), next=("Late",)),
            make_feedback("b", try_by=on("2026-10-01"), next=("Today",)),
            make_feedback("c", try_by=None, next=("Some day",)),
        )

        steps = [*page.next_steps, *page.more_steps]
        assert [(step.steps[0], step.is_late) for step in steps] == [
            ("Today", False),
            ("Late", True),
            ("Some day", False),
        ]

    def test_have_a_frame_as_long_as_they_are_few(self):
        page = page_of(*(make_feedback(f"work-{number}") for number in range(5)))

        assert (len(page.next_steps), len(page.more_steps)) == (FRAMED, 5 - FRAMED)


class TestStrips:
    def test_stand_there_for_the_newest_rounds_and_folded_for_those_before(self):
        asked = [answered(f"w{day}", "2026-09-01", f"2026-09-{day:02}") for day in range(7, 14)]

        page = page_of(*asked)

        assert [strip.title for strip in page.strips] == ["W13", "W12", "W11", "W10", "W9"]
        assert [strip.title for strip in page.more_strips] == ["W8", "W7"]


class TestWaiting:
    def test_says_since_when_and_how_many_school_days(self):
        """From Monday 28 September to Thursday 1 October."""
        waiting = make_entry(state="ready", asked=on("2026-09-28"))

        (row,) = page_of(entries=[waiting]).waiting

        assert (row.title, row.url) == ("Pancake math", "evidence/pancake-math.html")
        assert str(row.words) == "since 28 September, 3 school days"

    def test_has_the_longest_wait_first(self):
        rows = page_of(
            entries=[
                make_entry("new", state="ready", asked=on("2026-09-30")),
                make_entry("old", state="ready", asked=on("2026-09-28")),
            ]
        ).waiting

        assert [row.title for row in rows] == ["Old", "New"]


class TestSaid:
    def test_is_newest_first_with_the_work_and_the_answer(self):
        page = page_of(
            make_feedback("a", revised=on("2026-09-12"), reply="I did"),
            make_feedback("b", given=on("2026-09-30")),
        )

        assert [(row.about.words, row.about.url) for row in page.said] == [
            ("B", "evidence/b.html"),
            ("A", "evidence/a.html"),
        ]
        assert [[turn.words for turn in row.answers] for row in page.said] == [[], ["I did"]]

    def test_is_in_full_as_long_as_it_is_new(self):
        many = [make_feedback(f"w{day}", given=on(f"2026-09-{day:02}")) for day in range(1, 16)]

        page = page_of(*many)

        assert len(page.said) == IN_FULL
        assert [row.about.words for row in page.said[:2]] == ["W15", "W14"]
        assert len(page.outcomes) == 15

    def test_is_by_role_where_the_name_is_withheld(self):
        given = open_to(PUBLIC, make_feedback(by="miras-father", role="family"))

        (row,) = page_of(given, audience=PUBLIC).said

        assert (str(row.turn.who), str(row.turn.role)) == ("the family", "family")
        assert "father" not in repr(row)

    def test_holds_no_open_step_twice(self):
        """The box above has it."""
        page = page_of(make_feedback())

        assert page.next_steps[0].steps == WORDS
        assert page.said[0].turn.next == ()

    def test_keeps_hints_for_the_place_of_their_writer(self):
        """They stand at the feedback on the page of the work, and by the writer's name here."""
        page = page_of(make_feedback(try_by=None))

        assert page.said[0].turn.hints == ()
        assert page.givers[0].hints != ()
