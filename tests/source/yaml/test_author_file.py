"""Author file: problems with their place and the line as written."""

from eportfolio.problems import Location
from eportfolio.source.yaml.author_file import LinePlace


class TestAProblem:
    def test_carries_the_line_as_written(self, author_file):
        file = author_file("one\n  two\n")

        file.fault(LinePlace(2, 3, 3), "what", "mend", near="near", field="field", code="P17")

        (problem,) = file.problems
        assert problem.where == Location("evidence/kite.md", 2, 3, 3)
        assert (problem.what, problem.mend, problem.near) == ("what", "mend", "near")
        assert (problem.text, problem.field, problem.code) == ("  two", "field", "P17")

    def test_of_the_whole_file_shows_no_line(self, author_file):
        file = author_file("one\n")

        file.fault(None, "what")

        assert (file.problems[0].where, file.problems[0].text) == (Location("evidence/kite.md"), "")

    def test_in_an_endless_line_shows_its_beginning(self, author_file):
        """Nobody can read a line of 5,000 characters, and carets far to the right point at nothing."""
        file = author_file("x" * 5000)

        file.fault(LinePlace(1, 3, 4000), "near")
        file.fault(LinePlace(1, 3000, 5), "far")

        near, far = file.problems
        assert near.text == far.text == "x" * 200 + " …"
        assert (near.where.column, near.where.width) == (3, 80)
        assert (far.where.column, far.where.width) == (0, 0)

    def test_that_the_author_allows_is_not_noted(self, author_file):
        file = author_file("x")
        file.allowed = frozenset({"P17"})

        file.fault(None, "what", code="P17")

        assert (file.problems, file.faults) == ([], 0)


class TestForgetting:
    def test_keeps_the_first_problems_and_counts_their_faults(self, author_file):
        file = author_file("x")
        file.fault(None, "first")
        file.hint(None, "second")
        file.fault(None, "third")

        file.forget_all_but(2)

        assert ([p.what for p in file.problems], file.faults) == (["first", "second"], 1)
