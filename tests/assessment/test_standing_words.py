"""Standing words: how sure, whether settled, and when to check again, as sums to follow with a pencil."""

from typing import Any

import pytest

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.check_again import Shown
from eportfolio.assessment.proficiency import proficiency
from eportfolio.assessment.standing_words import say_check, say_settled, say_sureness
from eportfolio.model.framework import Rules
from makers import PUBLIC, make_framework, make_judgement, make_piece, on

THREE = [make_piece(day) for day in ("2026-09-07", "2026-09-14", "2026-09-21")]


def told(say: Any, *pieces: Piece, rules: Rules = Rules(), **more: Any) -> str | None:
    framework = make_framework(rules=rules)
    known = proficiency("math:add", framework, pieces, on("2026-12-01"), levels_for=PUBLIC, **more)
    words = say(known, framework)
    return None if words is None else str(words)


class TestSureness:
    @pytest.mark.parametrize(
        ("scores", "sum_told"),
        [
            ([3, 3, 3], "15 have 3 heads or fewer: 15 ÷ 16 = 0.94."),
            ([2, 3, 3], "11 have 2 heads or fewer: 11 ÷ 16 = 0.69."),
            ([2, 2, 2], "1 has 0 heads or fewer: 1 ÷ 16 = 0.06."),
        ],
    )
    def test_is_a_game_of_coins(self, scores: list[float], sum_told: str) -> None:
        """4 coins fall in 16 ways: 1 without heads, 4 with one, 6 with two, 4 with three, 1 with four."""
        pieces = [make_piece(f"2026-09-0{day}", score) for day, score in enumerate(scores, start=1)]
        hits = scores.count(3)

        assert told(say_sureness, *pieces) == (
            f"Newest pieces on target: {hits} of 3. Of the 16 ways in which 4 coins can fall, {sum_told}"
        )

    def test_looks_at_the_newest_alone(self) -> None:
        """1 of 2, and of 3 coins 1 + 3 of 8 ways have one head or none."""
        pieces = [make_piece("2026-09-01", 3), make_piece("2026-09-02", 2), make_piece("2026-09-03", 3)]

        assert told(say_sureness, *pieces, rules=Rules(window=2)) == (
            "Newest pieces on target: 1 of 2. "
            "Of the 8 ways in which 3 coins can fall, 4 have 1 heads or fewer: 4 ÷ 8 = 0.50."
        )

    def test_of_nothing_is_not_told(self) -> None:
        assert told(say_sureness) is None
        assert told(say_sureness, make_piece(weight=0.0)) is None


class TestSettled:
    def test_names_what_makes_it_so(self) -> None:
        assert told(say_settled, *THREE) == (
            "Yes: 0.94 is at least 0.9, the work is of 3 different days, "
            "and “Pancake math” is real work on target, done alone."
        )

    def test_names_all_that_is_missing(self) -> None:
        """Two tests of one day: 2 of 2 is 7 of 8 ways, 0.88."""
        tests = [make_piece(entry=name, kind="test") for name in ("bar", "kite")]

        assert told(say_settled, *tests) == (
            "Not yet: 0.88 is under 0.9, the work is of 1 day and 2 are needed and none of it is real work "
            "on target, done alone and rated by a teacher or expert."
        )

    def test_says_what_would_end_a_level_that_is_held(self) -> None:
        assert told(say_settled, *THREE, make_piece("2026-09-28", 1)) == (
            "It was settled before. Two weak pieces in a row would take the target away."
        )

    def test_is_not_told_before_the_target_is_reached(self) -> None:
        assert told(say_settled, make_piece(score=2)) is None
        assert told(say_settled) is None

    def test_is_not_told_where_a_judgement_alone_speaks(self) -> None:
        assert told(say_settled, judgement=make_judgement(3)) is None


class TestCheck:
    def test_is_counted_from_the_last_showing(self) -> None:
        assert told(say_check, make_piece()) == (
            "Last shown on target on 7 September 2026. "
            "At step 1 of 3 the next check comes 21 days later: 28 September 2026."
        )

    def test_comes_later_once_it_was_shown_again(self) -> None:
        """From 7 to 21 September are the 14 days that a step up needs."""
        assert told(say_check, *THREE) == (
            "Last shown on target on 21 September 2026. "
            "At step 2 of 3 the next check comes 60 days later: 20 November 2026."
        )

    def test_is_refreshed_by_something_harder(self) -> None:
        harder = Shown(on("2026-10-01"), PUBLIC)

        assert told(say_check, make_piece(), refreshed=harder) == (
            "Something harder that includes it was last shown on target on 1 October 2026. "
            "At step 1 of 3 the next check comes 21 days later: 22 October 2026."
        )

    def test_of_a_judgement_is_counted_from_its_day(self) -> None:
        """There is no piece on target that it could be counted from."""
        judgement = make_judgement(3, date=on("2026-09-15"))

        assert told(say_check, make_piece(score=2), judgement=judgement) == (
            "Judged on 15 September 2026. At step 1 of 3 the next check comes 21 days later: 6 October 2026."
        )

    def test_of_a_level_that_is_held_is_due_at_once(self) -> None:
        assert told(say_check, *THREE, make_piece("2026-09-28", 1)) == (
            "The level is held, so it asks to be shown again at once. "
            "The newest piece is of 28 September 2026."
        )

    def test_of_a_held_level_is_not_called_weak_for_a_piece_on_target(self) -> None:
        """A self-check on target after the weak piece lifts the sum, and not yet far enough."""
        since = make_piece("2026-10-02", 3, weight=0.5, quiz="halves")

        assert told(say_check, *THREE, make_piece("2026-09-28", 1), since) == (
            "The level is held, so it asks to be shown again at once. The newest piece is of 2 October 2026."
        )

    def test_is_not_told_where_nothing_is_to_be_kept(self) -> None:
        assert told(say_check, make_piece(score=2)) is None
