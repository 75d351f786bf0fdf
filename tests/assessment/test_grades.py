"""Grades: the edges that the worked cases leave out."""

import pytest

from eportfolio.assessment.grades import grade
from eportfolio.model.framework import Translation
from makers import make_scale

LETTERS = Translation("Letters", "staff", "bands", ((2.75, "B"),))


def test_of_nothing_started_there_is_none() -> None:
    """What is not started is no zero, and nothing has no mean."""
    with pytest.raises(ValueError, match="no levels"):
        grade([], LETTERS, make_scale())


def test_a_mean_on_the_edge_of_a_band_is_in_it() -> None:
    """0.1 + 0.2 is not 0.3 to a machine, and a learner's grade must not hang on that."""
    letters = Translation("Letters", "staff", "bands", ((0.3, "B"),))

    assert grade([0.1 + 0.1, 0.4], letters, make_scale((0, 1, 2), target=1)) == "B"
