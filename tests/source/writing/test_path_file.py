"""Path file: the proposal of a path as text. What it reads as is tested with its command."""

import pytest

from eportfolio.source.writing.path_file import horizon, names_of
from makers import make_framework, make_standard


class TestHorizon:
    @pytest.mark.parametrize(
        ("steps", "word"), [(1, "short"), (3, "short"), (4, "middle"), (8, "middle"), (9, "long")]
    )
    def test_is_guessed_from_the_number_of_steps(self, steps, word):
        """Two to three weeks a standard: six weeks, a term, a year."""
        assert horizon(steps) == word


class TestNames:
    def test_are_ids_unless_something_else_has_that_name_too(self):
        """A code of another framework would make the file ambiguous."""
        math = make_framework("math", [make_standard("add"), make_standard("sub")])
        art = make_framework("art", [make_standard("draw", "art", code="sub")])

        names = names_of(math.standards, {"math": math, "art": art})

        assert names == {"math:add": "add", "math:sub": "math:sub"}
