"""Feedback hints: each of the twelve, and what is no reason for one."""

from typing import Any

import pytest

from eportfolio.assessment.feedback_hints import HINT_WORDS, feedback_hints
from eportfolio.assessment.school_days import school_days
from eportfolio.model.settings import Calendar, DaysOff
from makers import make_entry, make_feedback, on


def hints(
    entry: dict[str, Any] | None = None, days_off: tuple[DaysOff, ...] = (), **feedback: Any
) -> tuple[str, ...]:
    return feedback_hints(
        make_feedback(**feedback), make_entry(**(entry or {})), school_days(Calendar(days_off=days_off)), 3
    )


class TestGoodFeedback:
    def test_gets_no_hint(self) -> None:
        assert hints(levels={"math:add": 2}, asked=on("2026-09-07")) == ()

    @pytest.mark.parametrize(
        "saw",
        [
            "The dashed lines from the half bar down to two of the quarters.",
            "Two measured lengths for the same bend, 141 m and 150 m, and a third one with a rope.",
            "“You cannot pour more in”",
            "> less than a half",
            "Du hast die Balken in Viertel geteilt.",
        ],
    )
    def test_shows_the_spot_in_many_ways(self, saw: str) -> None:
        """By quoting, counting, pointing, or telling what was seen, in any language."""
        assert hints(saw=saw, glow="", grow="") == ()


class TestGoal:
    def test_may_be_a_standard_or_a_path(self) -> None:
        assert hints(standards=()) == ("F01",)
        assert hints(standards=(), path="council") == ()


class TestNextStep:
    def test_is_wanted(self) -> None:
        assert hints(next=()) == ("F02",)

    @pytest.mark.parametrize(
        "step",
        [
            "Draw more",
            "Try harder!",
            "Please try to be more careful with your work",
            "You just need to work harder next time",
            "Keep up the good work and do your best",
            "Check your answers again please",
            "Add more details to make it better",
        ],
    )
    def test_must_say_what_to_do(self, step: str) -> None:
        assert hints(next=(step,)) == ("F03",)

    @pytest.mark.parametrize(
        "step",
        [
            "Draw the bar again",
            "Try again with sixths, and draw the bars before adding",
            "Check your answers by measuring with the jug",
            "Plan batter for 30 people, with sixths and eighths in it",
        ],
    )
    def test_that_says_it_is_enough(self, step: str) -> None:
        assert hints(next=(step,)) == ()

    def test_is_one_of_three_at_most(self) -> None:
        step = "Redraw the bar with 4 equal parts"

        assert hints(next=(step,) * 3) == ()
        assert hints(next=(step,) * 4) == ("F07",)

    def test_wants_a_day_to_try_it_by(self) -> None:
        """Where there is no step, there is nothing to try."""
        assert hints(try_by=None) == ("F11",)
        assert hints(next=(), try_by=None) == ("F02",)


class TestSaw:
    @pytest.mark.parametrize("saw", ["", "I looked at your work.", "Well done, this is lovely work!"])
    def test_that_shows_nothing(self, saw: str) -> None:
        assert "F04" in hints(saw=saw, glow="", grow="Think about the pieces and their size.")

    def test_may_stand_elsewhere(self) -> None:
        """Who points at the spot under Grow has pointed at it."""
        assert hints(saw="", grow="The pieces in step 3 are not the same size yet.") == ()


class TestPraiseAndBlame:
    @pytest.mark.parametrize(
        ("glow", "grow"),
        [
            ("Good job!", ""),
            ("Great work. I love it!", ""),
            ("", "This is sloppy and wrong."),
            ("Nice.", "Too messy!"),
        ],
    )
    def test_alone_help_nobody(self, glow: str, grow: str) -> None:
        assert hints(saw="", glow=glow, grow=grow) == ("F04", "F05")

    def test_beside_what_was_seen_do_no_harm(self) -> None:
        assert hints(glow="Great work!", grow="") == ()


class TestTime:
    def test_counts_school_days(self) -> None:
        """Friday to Thursday is four school days, with a day off three."""
        friday_to_thursday = {"asked": on("2026-09-11"), "given": on("2026-09-17")}

        assert hints(**friday_to_thursday) == ("F06",)
        assert hints(**friday_to_thursday, days_off=(DaysOff(on("2026-09-16"), on("2026-09-16")),)) == ()


class TestLength:
    def test_is_at_most_200_words(self) -> None:
        """Saw, glow and next have 24 words here: 176 more are just enough."""
        words = {"saw": "You wrote 2/6 in step 3.", "glow": "", "next": ("Cut the bar in four parts",)}

        assert hints(**words, grow="pieces " * 188) == ()
        assert hints(**words, grow="pieces " * 189) == ("F08",)


class TestPerson:
    @pytest.mark.parametrize(
        "glow",
        [
            "You are so clever",
            "You’re a natural!",
            "Clever girl.",
            "You are just not good at fractions.",
            "you are lazy",
        ],
    )
    def test_is_not_what_feedback_is_about(self, glow: str) -> None:
        assert hints(glow=glow) == ("F09",)

    @pytest.mark.parametrize(
        "glow",
        [
            "You are right that halves fit.",
            "The bright lamp you are using helps.",
            "You are drawing smart little bars.",
        ],
    )
    def test_may_be_spoken_to(self, glow: str) -> None:
        assert hints(glow=glow) == ()


class TestLevel:
    def test_needs_words(self) -> None:
        """A step to try does not say what was seen."""
        assert hints(levels={"math:add": 2}, saw="", glow="", grow="") == ("F04", "F10")


class TestVersion:
    def test_is_the_newest_there_was(self) -> None:
        newer = {"version": 2, "revised": on("2026-09-08")}

        assert hints(entry=newer, given=on("2026-09-09"), version=1) == ("F12",)
        assert hints(entry=newer, given=on("2026-09-09"), version=2) == ()

    def test_made_since_is_what_feedback_is_for(self) -> None:
        """The learner revised because of it; that is no fault of the writer."""
        since = {"version": 2, "revised": on("2026-09-18")}

        assert hints(entry=since, given=on("2026-09-09"), version=1) == ()


class TestFamily:
    def test_need_only_say_what_they_saw(self) -> None:
        said = "We have walked there for years and I did not know the gardens drained that way."

        assert hints(role="family", saw=said, glow="", grow="", next=(), standards=(), try_by=None) == ()


class TestWords:
    def test_are_there_for_every_hint(self) -> None:
        assert list(HINT_WORDS) == [f"F{number:02}" for number in range(1, 13)]

    def test_say_the_limits(self) -> None:
        assert str(HINT_WORDS["F08"]) == "Make it shorter: over 200 words, the next step gets lost."
