"""Strands: what counts as started. The sums stand in the worked cases."""

from eportfolio.assessment.attainment import Status
from eportfolio.assessment.judged import StrandSummary
from eportfolio.assessment.strands import strand_summary
from makers import make_proficiency


class TestStrandSummary:
    def test_counts_work_without_a_level_as_started(self) -> None:
        """It has no level to find the middle of, and is begun all the same."""
        standings = [
            make_proficiency("math:a", Status.WITH_HELP),
            make_proficiency("math:b", Status.LEARNING),
            make_proficiency("math:c", Status.SETTLED, level=4),
            make_proficiency("math:d"),
        ]

        assert strand_summary(standings) == StrandSummary(at_target=1, started=3, of=4, middle=4)
