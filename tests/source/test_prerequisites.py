"""Prerequisites: circles, found whatever surrounds them."""

import pytest

from eportfolio.source.prerequisites import circles


class TestCircles:
    @pytest.mark.parametrize(
        ("leans_on", "found"),
        [
            ({}, ()),
            ({"a": [], "b": ["a"], "c": ["a", "b"]}, ()),
            ({"a": ["a"]}, (("a",),)),
            ({"a": ["b"], "b": ["a"]}, (("a", "b"),)),
            ({"b": ["c"], "a": ["b"], "c": ["a"]}, (("b", "c", "a"),)),
            ({"a": ["b"], "b": ["a"], "x": ["y"], "y": ["x"]}, (("a", "b"), ("x", "y"))),
            ({"a": ["gone"], "b": ["a", "gone"]}, ()),
            ({"z": ["a"], "a": ["b"], "b": ["a"]}, (("a", "b"),)),
        ],
    )
    def test_begin_at_the_name_that_comes_first_and_go_the_way_of_leaning(self, leans_on, found):
        assert circles(leans_on) == found

    def test_are_found_in_a_chain_of_ten_thousand(self):
        """Without running out of stack."""
        chain = {str(n): [str((n + 1) % 10_000)] for n in range(10_000)}

        assert [len(circle) for circle in circles(chain)] == [10_000]

    def test_are_told_at_most_twenty_at_once(self):
        assert len(circles({str(n): [str(n)] for n in range(100)})) == 20
