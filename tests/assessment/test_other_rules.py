"""Other rules: what each rule for the estimate would say of the same pieces."""

from collections.abc import Sequence
from typing import Any

import pytest

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.estimate import RULES
from eportfolio.assessment.other_rules import RuleSays, rules_say
from eportfolio.assessment.reckoning import reckon
from eportfolio.model.framework import EstimateRule, Framework, Rules
from makers import make_framework, make_piece

DAYS = ("2026-09-07", "2026-09-14", "2026-09-21", "2026-10-05")
GROWING = [make_piece(day, score) for day, score in zip(DAYS, (1, 2, 3, 3), strict=True)]


def asked(pieces: Sequence[Piece], **estimate: Any) -> dict[str, RuleSays]:
    framework = made(**estimate)
    steps = reckon(pieces, framework.rules, framework.scale.target)
    return {one.rule.rule: one for one in rules_say(steps, framework)}


def made(**estimate: Any) -> Framework:
    return make_framework(rules=Rules(estimate=EstimateRule(**estimate)))


class TestEstimate:
    @pytest.mark.parametrize(
        ("rule", "estimate"),
        [
            # 1, then 1 + 0.65 × 1 = 1.65, then 1.65 + 0.65 × 1.35 = 2.5275, then 2.5275 + 0.65 × 0.4725.
            ("decaying_average", 2.834625),
            # 0.65 × 3 + 0.35 × the mean of 1, 2 and 3.
            ("weighted_average", 2.65),
            ("average", 2.25),
            ("latest", 3),
            ("highest", 3),
            ("best_n", 8 / 3),
        ],
    )
    def test_is_that_of_the_rule(self, rule: str, estimate: float) -> None:
        assert asked(GROWING)[rule].estimate == pytest.approx(estimate)

    def test_is_none_where_too_few_are_on_target(self) -> None:
        """Two of three wanted; with two wanted they are their mean."""
        assert asked(GROWING)["n_times"].estimate is None
        assert asked(GROWING, n=2)["n_times"].estimate == 3

    def test_takes_the_numbers_of_the_framework(self) -> None:
        """0.5 × 3 + 0.5 × 2; the best two of four."""
        told = asked(GROWING, w=0.5, n=2)

        assert (told["weighted_average"].estimate, told["best_n"].estimate) == (2.5, 3)

    def test_takes_each_piece_alone_by_every_rule_but_the_default(self) -> None:
        """Of one day, by half and in full: (0.5 × 1 + 1 × 4) ÷ 1.5 = 3 at once, else the mean or the last."""
        pieces = [make_piece(score=1, entry="bar", weight=0.5), make_piece(score=4, entry="kite")]

        told = asked(pieces)

        estimates = [told[rule].estimate for rule in ("decaying_average", "average", "latest")]
        assert estimates == [3, 2.5, 4]

    def test_leaves_out_what_does_not_count(self) -> None:
        together = make_piece("2026-10-06", 4, weight=0.0)

        assert asked([*GROWING, together])["latest"].estimate == 3

    def test_of_nothing_is_not_asked_for(self) -> None:
        assert asked([]) == {}
        assert asked([make_piece(score=3, weight=0.0)]) == {}


class TestLevel:
    def test_is_marked_where_the_choice_would_change_it(self) -> None:
        """2.83 is Proficient, 2.65, 2.25 and 2.67 are Developing, and none is another level too."""
        changing = {rule for rule, said in asked(GROWING).items() if said.changes_level}

        assert changing == {"weighted_average", "average", "n_times", "best_n"}

    def test_is_compared_with_that_of_the_rule_in_force(self) -> None:
        told = asked(GROWING, rule="average")

        assert [rule for rule, said in told.items() if said.is_in_force] == ["average"]
        assert {rule for rule, said in told.items() if said.changes_level} == {
            *("decaying_average", "latest", "highest", "n_times"),
        }

    def test_may_be_held_by_some_rules_only(self) -> None:
        """The rule settles it, or never let it sink: three on target, then one weak piece."""
        pieces = [make_piece(day, score) for day, score in zip(DAYS, (3, 3, 3, 1), strict=True)]

        told = asked(pieces)

        assert {rule for rule, said in told.items() if said.is_held} == {
            *("decaying_average", "weighted_average", "average", "latest"),
        }
        assert {said.level for said in told.values()} == {3}


class TestWords:
    def test_are_the_last_step_of_the_sum(self) -> None:
        told = asked(GROWING)

        assert {rule: str(said.words) for rule, said in told.items()} == {
            "decaying_average": "2.53 + 0.65 × 1 × (3 − 2.53) = 2.83",
            "weighted_average": "0.65 × 3 + 0.35 × 2.00 = 2.65, with 2.00 the mean of the earlier pieces",
            "average": "The mean of 4 pieces: 2.25",
            "latest": "The newest piece is the level: 3.00",
            "highest": "The best piece so far is the level: 3.00",
            "n_times": "Fewer than 3 pieces on target so far: no level yet",
            "best_n": "The mean of the best 3 pieces: 2.67",
        }

    def test_say_how_pieces_of_one_day_are_taken_together(self) -> None:
        pieces = [make_piece(score=1, entry="bar", weight=0.5), make_piece(score=4, entry="kite")]

        assert str(asked(pieces)["decaying_average"].words) == (
            "(0.5 × 1 + 1 × 4) ÷ 1.5 = 3. The first piece is where the level starts: 3.00"
        )


def test_rules_are_told_in_one_order() -> None:
    assert list(asked(GROWING, rule="latest")) == list(RULES)
