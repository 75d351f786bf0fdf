"""Estimate: the rules themselves stand in the worked cases; here, what they have in common."""

import pytest

from eportfolio.assessment.estimate import RULES, Score, running_estimate
from eportfolio.model.framework import EstimateRule


class TestEveryRule:
    @pytest.mark.parametrize("name", RULES)
    def test_tells_the_estimate_after_each_score(self, name: str) -> None:
        """So that the steps of a reckoning end where the level does."""
        scores = [Score(level) for level in (1, 3, 2, 4, 3, 3)]
        rule = EstimateRule(name)

        running = running_estimate(scores, rule, 3)

        alone = [running_estimate(scores[:count], rule, 3)[-1] for count in range(1, 7)]
        assert running == pytest.approx(alone)

    @pytest.mark.parametrize("name", RULES)
    def test_says_nothing_of_nothing(self, name: str) -> None:
        """No score is no estimate, never 0."""
        assert running_estimate([], EstimateRule(name), 3) == []

    @pytest.mark.parametrize("name", RULES)
    def test_stays_among_the_scores(self, name: str) -> None:
        running = running_estimate([Score(3), Score(4, 0.5), Score(3)], EstimateRule(name), 3)

        assert all(value is None or 3 <= value <= 4 for value in running)

    def test_must_have_a_name(self) -> None:
        """The reader of frameworks lets no other through: if one comes, it is a bug of ours."""
        with pytest.raises(KeyError):
            running_estimate([Score(3)], EstimateRule("power_law"), 3)


class TestDecayingAverage:
    def test_lets_weight_scale_the_pull(self) -> None:
        """2 + 0.65 × 0.5 × (4 − 2) = 2.65."""
        assert running_estimate([Score(2), Score(4, 0.5)], EstimateRule(), 3) == pytest.approx([2, 2.65])

    def test_starts_at_the_first_score_whatever_its_weight(self) -> None:
        assert running_estimate([Score(2, 0.5)], EstimateRule(), 3) == [2]
