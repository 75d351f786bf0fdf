"""Strands: where a learner stands in one strand; what is not started is said apart, never counted as zero.

Sum 18. Reckoned for each audience out of the standings it may see, so that withheld levels are in no count.
"""

from collections.abc import Iterable
from statistics import median_low

from eportfolio.assessment.attainment import Proficiency
from eportfolio.assessment.judged import StrandSummary


def strand_summary(standings: Iterable[Proficiency]) -> StrandSummary:
    """Sum up the standings of one strand's standards."""
    all_of_it = tuple(standings)
    levels = [one.level for one in all_of_it if one.level is not None]
    return StrandSummary(
        at_target=sum(one.status.is_known for one in all_of_it),
        started=sum(one.status.is_started for one in all_of_it),
        of=len(all_of_it),
        middle=median_low(levels) if levels else None,
    )
