"""Feedback page: what was said, which next steps are open, and how fast feedback travels."""

import pytest

from eportfolio.pages.feedback import FRAMED, IN_FULL, NEWEST, feedback_page
from makers import (
    CLASS,
    PUBLIC,
    make_audiences,
    make_entry,
    make_feedback,
    make_frame,
    make_look,
    make_settings,
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


class TestLede:
    def lede(self, *given, **parts):
        return str(page_of(*given, **parts).lede)

    def test_says_how_long_an_answer_takes_how_many_are_used_and_what_is_open(self):
        """One and three school days: two in the middle."""
        quick = answered("a", "2026-09-07", "2026-09-08", "2026-09-10")
        slow = answered("b", "2026-09-07", "2026-09-10")

        assert self.lede(quick, slow) == (
            "An answer usually takes 2 school days. I have used 1 of 2 suggestions. One next step is open."
        )

    def test_of_answers_of_the_same_day_says_so(self):
        assert self.lede(answered("a", "2026-09-07", "2026-09-07", "2026-09-08")) == (
            "An answer usually comes the same day. I have used 1 of 1 suggestion. No next steps are open."
        )

    def test_counts_as_used_only_what_could_be(self):
        """A line from the family that asks for nothing is not left lying."""
        kind = make_feedback("b", by="miras-father", role="family", next=())

        assert "I have used 0 of 1 suggestion." in self.lede(answered("a", "2026-09-07", "2026-09-08"), kind)
        assert self.lede(answered("a", "2026-09-07", "2026-09-08", next=())) == (
            "An answer usually takes 1 school day. No next steps are open."
        )

    def test_says_nothing_of_time_where_nobody_asked(self):
        assert self.lede(make_feedback()) == "One next step is open."

    def test_says_so_where_only_questions_are_open(self):
        waiting = make_entry(state="ready", asked=on("2026-09-28"))

        assert self.lede(entries=[waiting]) == "Nothing has been said yet."

    def test_counts_in_figures_beyond_twelve(self):
        many = [make_feedback(f"work-{number}") for number in range(13)]

        assert self.lede(*many) == "13 next steps are open."

    def test_counts_only_what_may_be_read(self):
        """What was asked for goes with the levels, and with it how long it took."""
        settings = make_settings(audiences=make_audiences(feedback=PUBLIC))
        asked = open_to(PUBLIC, answered("a", "2026-09-07", "2026-09-08"))

        assert self.lede(asked, settings=settings, audience=CLASS) == "One next step is open."
        assert self.lede(asked, settings=settings).startswith("An answer usually takes 1 school day.")


class TestNextSteps:
    def test_come_by_the_day_they_are_to_be_shown(self):
        page = page_of(
            make_feedback("a", try_by=on("2026-09-25"), next=("Second",)),
            make_feedback("b", try_by=on("2026-09-21"), next=("First",)),
            make_feedback("c", try_by=None, next=("Third",)),
        )

        steps = [*page.next_steps, *page.more_steps]
        assert [step.steps[0] for step in steps] == ["First", "Second", "Third"]

    def test_have_a_frame_as_long_as_they_are_few(self):
        page = page_of(*(make_feedback(f"work-{number}") for number in range(5)))

        assert (len(page.next_steps), len(page.more_steps)) == (FRAMED, 5 - FRAMED)


class TestStrip:
    def strip(self, *days, **changes):
        (strip,) = page_of(answered("a", *days, **changes)).strips
        return strip

    def test_draws_a_cycle_to_scale(self):
        """A school day is 46 wide, and the strip begins at 24: 2 days to the answer, 2 to its use."""
        strip = self.strip("2026-09-07", "2026-09-09", "2026-09-11")

        assert (strip.asked, strip.given, strip.used) == (24, 24 + 2 * 46, 24 + 4 * 46)
        assert strip.ticks == tuple(24 + 46 * day for day in range(10))
        assert strip.end == 24 + 9 * 46

    def test_of_a_long_cycle_shrinks_it_into_its_frame(self):
        """Four weeks of school days, 20, to the answer, and one to its use."""
        strip = self.strip("2026-09-07", "2026-10-05", "2026-10-06")

        assert strip.used == strip.end == strip.ticks[-1]
        assert len(strip.ticks) == 22
        assert strip.asked < strip.given < strip.used

    def test_leaves_out_what_has_not_happened(self):
        strip = self.strip("2026-09-07", "2026-09-09")

        assert (strip.used, strip.use) == (None, None)

    @pytest.mark.parametrize(
        ("days", "words"),
        [
            (["2026-09-07", "2026-09-08"], "Answered after 1 school day, not used yet"),
            (["2026-09-07", "2026-09-10"], "Answered after 3 school days, not used yet"),
            (["2026-09-07", "2026-09-07"], "Answered the same day, not used yet"),
            (["2026-09-07", "2026-09-08", "2026-09-08"], "Answered after 1 school day, used the same day"),
            (["2026-09-07", "2026-09-08", "2026-09-09"], "Answered after 1 school day, used the next day"),
            (["2026-09-07", "2026-09-08", "2026-09-14"], "Answered after 1 school day, used 4 days later"),
        ],
    )
    def test_says_the_same_in_words(self, days, words):
        assert str(self.strip(*days).words) == words

    def test_names_the_work(self):
        strip = self.strip("2026-09-07", "2026-09-08")

        assert (strip.title, strip.url) == ("A", "evidence/a.html")

    def test_is_there_for_the_newest_cycles_that_were_asked_for(self):
        asked = [answered(f"w{day}", "2026-09-01", f"2026-09-{day:02}") for day in range(7, 14)]
        unasked = make_feedback("unasked", given=on("2026-09-30"))

        strips = page_of(*asked, unasked).strips

        assert [strip.title for strip in strips] == ["W13", "W12", "W11", "W10", "W9"]
        assert len(strips) == NEWEST


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
        assert [(row.on.day, row.who, row.about.words) for row in page.older] == [
            (3, "Ms Rivera", "W3"),
            (2, "Ms Rivera", "W2"),
            (1, "Ms Rivera", "W1"),
        ]
        assert page.older[0].about.url == "evidence/w3.html#said-2026-09-03-ms-rivera"

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
