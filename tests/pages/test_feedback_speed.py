"""Feedback speed: how long it takes, how much is used and what waits, in words and school days."""

import pytest

from eportfolio.pages.feedback_speed import lede, speeds, usually
from makers import (
    CLASS,
    PUBLIC,
    make_audiences,
    make_entry,
    make_feedback,
    make_look,
    make_settings,
    on,
    open_to,
)


def answered(name, asked, given, revised=None, **changes):
    """Feedback on a piece of its own: 7 September 2026 is a Monday."""
    days = {"asked": asked and on(asked), "given": on(given), "revised": revised and on(revised)}
    return make_feedback(name, **days, **changes)


def look_at(*given, entries=(), **parts):
    names = {one.entry: None for one in given}
    return make_look(entries=entries or [make_entry(name) for name in names], feedback=given, **parts)


class TestLede:
    def lede(self, *given, **parts):
        look = look_at(*given, **parts)
        is_open = [one for one in look.shared.feedback if one.next and one.revised is None]
        return str(lede(look, len(is_open)))

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


class TestSpeeds:
    def told(self, *given, **parts):
        return {
            str(one.title): [str(words) for words in one.words] for one in speeds(look_at(*given, **parts))
        }

    def test_are_medians_of_school_days_with_what_they_rest_on(self):
        """Answers after 1, 2 and 4 school days; use after 1 and 2 of them, so 1.5; the whole after 3 and 4.

        From Monday the 7th to Friday the 11th are four school days, one more than is on time.
        """
        told = self.told(
            answered("a", "2026-09-07", "2026-09-08", "2026-09-10"),
            answered("b", "2026-09-07", "2026-09-09", "2026-09-10"),
            answered("c", "2026-09-07", "2026-09-11"),
        )

        assert told == {
            "From the question to the answer": ["usually 2 school days", "2 of 3 within 3 school days"],
            "From the answer to its use": ["usually 1.5 school days", "used 2 of 3"],
            "From the question to its use": ["usually 3 school days"],
            "Waiting now": ["nothing waits for an answer"],
        }

    def test_say_what_waits_and_for_how_many_it_is_late(self):
        """On Thursday 1 October: since Friday the 25th four school days, since Monday three."""
        told = self.told(
            answered("a", "2026-09-07", "2026-09-08"),
            entries=[
                make_entry("a"),
                make_entry("b", state="ready", asked=on("2026-09-25")),
                make_entry("c", state="ready", asked=on("2026-09-28")),
            ],
        )

        assert told["Waiting now"] == ["2 pieces of work, 1 of them for more than 3 school days"]

    def test_leave_out_what_is_not_known(self):
        told = self.told(answered("a", "2026-09-07", "2026-09-08", next=()))

        assert list(told) == ["From the question to the answer", "Waiting now"]

    def test_say_nothing_where_nobody_asked(self):
        assert self.told(make_feedback("a")) == {}


class TestUsually:
    @pytest.mark.parametrize(
        ("days", "words"),
        [
            (0.0, "usually the same day"),
            (0.5, "usually 0.5 school day"),
            (1.0, "usually 1 school day"),
            (1.5, "usually 1.5 school days"),
            (2.0, "usually 2 school days"),
        ],
    )
    def test_keeps_the_half_of_a_median(self, days, words):
        assert str(usually(days)) == words

    def test_says_nothing_of_what_is_not_known(self):
        assert usually(None) is None
