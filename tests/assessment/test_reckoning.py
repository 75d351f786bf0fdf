"""Reckoning: the steps, and what each of them says."""

from typing import Any

import pytest

from eportfolio.assessment.reckoning import reckon
from eportfolio.model.framework import EstimateRule, Rules
from makers import make_piece, make_rating


def told(*pieces: Any, **rule: Any) -> list[str]:
    rules = Rules(estimate=EstimateRule(**rule))
    return [str(step.words) for step in reckon(pieces, rules, 3)]


class TestWords:
    def test_tell_the_sum(self) -> None:
        """The reckoning of the standard page: 1, then hints, then together, then alone."""
        words = told(
            make_piece("2026-02-10", 1),
            make_piece("2026-03-24", 2, help="hints", weight=0.5),
            make_piece("2026-05-19", 3, help="together", weight=0.0),
            make_piece("2026-09-18", 3),
        )

        assert words == [
            "The first piece is where the level starts: 1.00",
            "1.00 + 0.65 × 0.5 × (2 − 1.00) = 1.33",
            "Shown, not counted: still 1.33",
            "1.33 + 0.65 × 1 × (3 − 1.33) = 2.41",
        ]

    def test_say_what_waits_for_a_rating(self) -> None:
        unrated = make_piece("2026-09-14", None, source="", weight=0.0)

        assert told(unrated) == ["Not rated yet. No level yet"]
        assert told(make_piece("2026-09-07", 2), unrated)[1] == "Not rated yet: still 2.00"

    def test_say_that_raters_must_talk(self) -> None:
        ratings = (make_rating(1), make_rating(3, by="mr-oduya"))
        piece = make_piece(score=2, weight=0.0, talk=True, ratings=ratings)

        assert told(piece) == [
            "Two ratings, more than one level apart: it counts once the raters have talked. No level yet"
        ]

    @pytest.mark.parametrize(
        ("levels", "score", "talk", "words"),
        [
            ((2, 3), 2.5, False, "2.5 is the mean of 2 and 3."),
            ((3, 3), 3.0, False, "The raters agree on 3."),
            ((3, 2, 3), 3.0, False, "3 is the middle of 2, 3 and 3."),
            ((4, 1, 3), 3.0, True, "3 is the middle of 1, 3 and 4, whose raters should talk."),
        ],
    )
    def test_say_how_raters_were_combined(
        self, levels: tuple[float, ...], score: float, talk: bool, words: str
    ) -> None:
        ratings = tuple(make_rating(level, by=f"teacher-{place}") for place, level in enumerate(levels))

        (said,) = told(make_piece(score=score, talk=talk, ratings=ratings))

        assert said == f"{words} The first piece is where the level starts: {score:.2f}"

    def test_say_how_a_day_became_one_score(self) -> None:
        """(1 × 3 + 0.5 × 2) ÷ 1.5 = 2.67, then 1 + 0.65 × (2.6667 − 1) = 2.0833."""
        words = told(
            make_piece("2026-09-07", 1),
            make_piece("2026-09-14", 3, entry="a"),
            make_piece("2026-09-14", 2, entry="b", weight=0.5),
        )

        assert words[1:] == [
            "Counts together with the other work of this day.",
            "(1 × 3 + 0.5 × 2) ÷ 1.5 = 2.67. 1.00 + 0.65 × 1 × (2.67 − 1.00) = 2.08",
        ]

    @pytest.mark.parametrize(
        ("rule", "words"),
        [
            (
                "weighted_average",
                [
                    "The first piece is where the level starts: 2.00",
                    "0.65 × 4 + 0.35 × 2.00 = 3.30, with 2.00 the mean of the earlier pieces",
                    "0.65 × 3 + 0.35 × 3.00 = 3.00, with 3.00 the mean of the earlier pieces",
                ],
            ),
            (
                "average",
                ["The mean of 1 piece: 2.00", "The mean of 2 pieces: 3.00", "The mean of 3 pieces: 3.00"],
            ),
            ("latest", [f"The newest piece is the level: {level}" for level in ("2.00", "4.00", "3.00")]),
            (
                "highest",
                [f"The best piece so far is the level: {level}" for level in ("2.00", "4.00", "4.00")],
            ),
            (
                "n_times",
                [
                    "Fewer than 2 pieces on target so far: no level yet",
                    "Fewer than 2 pieces on target so far: no level yet",
                    "The mean of the pieces on target: 3.50",
                ],
            ),
            (
                "best_n",
                [
                    "The best piece: 2.00",
                    "The mean of the best 2 pieces: 3.00",
                    "The mean of the best 2 pieces: 3.50",
                ],
            ),
        ],
    )
    def test_go_as_the_rule_goes(self, rule: str, words: list[str]) -> None:
        pieces = [
            make_piece(day, score) for day, score in (("2026-09-07", 2), ("2026-09-14", 4), ("2026-09-21", 3))
        ]

        assert told(*pieces, rule=rule, n=2) == words


class TestSteps:
    def test_carry_the_unrounded_estimate(self) -> None:
        pieces = (make_piece("2026-09-07", 1), make_piece("2026-09-14", 2, weight=0.5))

        steps = reckon(pieces, Rules(), 3)

        assert [(step.before, step.after) for step in steps] == [(None, 1), (1, pytest.approx(1.325))]

    def test_put_what_counts_first_in_a_day(self) -> None:
        """So that "still 2.41" is what the day came to."""
        together = make_piece("2026-09-14", 4, entry="a", help="together", weight=0.0)
        alone = make_piece("2026-09-14", 3, entry="b")

        steps = reckon((together, alone), Rules(), 3)

        assert [(step.piece and step.piece.entry, step.after) for step in steps] == [("b", 3), ("a", 3)]

    def test_move_piece_by_piece_under_other_rules(self) -> None:
        """Two of one day are two scores to an average, in the order of their ids."""
        pieces = (make_piece("2026-09-14", 1, entry="a"), make_piece("2026-09-14", 4, entry="b"))

        steps = reckon(pieces, Rules(estimate=EstimateRule("latest")), 3)

        assert [step.after for step in steps] == [1, 4]
