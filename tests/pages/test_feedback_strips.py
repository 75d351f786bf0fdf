"""Feedback strips: a round of feedback drawn to scale, and the same in words."""

import pytest

from eportfolio.pages.feedback_strips import MOST, strips
from makers import make_entry, make_feedback, make_look, on


def answered(name, asked, given, revised=None):
    """Feedback on a piece of its own: 7 September 2026 is a Monday."""
    return make_feedback(name, asked=on(asked), given=on(given), revised=revised and on(revised))


def strips_of(*given):
    return strips(make_look(entries=[make_entry(one.entry) for one in given], feedback=given))


class TestStrip:
    def strip(self, *days, **changes):
        (strip,) = strips_of(answered("a", *days, **changes))
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

    def test_is_there_for_every_round_that_was_asked_for(self):
        unasked = make_feedback("unasked", given=on("2026-09-30"))

        assert [strip.title for strip in strips_of(answered("a", "2026-09-07", "2026-09-08"), unasked)] == [
            "A"
        ]

    def test_is_drawn_for_the_newest_where_there_are_very_many(self):
        many = [answered(f"w{number}", "2026-09-07", "2026-09-08") for number in range(MOST + 1)]

        assert len(strips_of(*many)) == MOST
