"""Problems in the layout of the overlay."""

from eportfolio.preview.faults import tell_faults
from eportfolio.problems import Location, Problem, Severity

ALLONE = Problem(
    Location("evidence/robot-arm.md", line=4, column=7, width=6),
    "not one of: alone, hints, together",
    near="alone",
    text="help: allone",
    field="help",
)


def told(problem: Problem) -> dict[str, str]:
    return tell_faults([problem])[0]


class TestProblem:
    def test_is_laid_out_as_on_the_terminal(self):
        assert told(ALLONE) == {
            "kind": "fault",
            "place": "evidence/robot-arm.md, line 4",
            "line": "  4 | help: allone\n    |       ^^^^^^ not one of: alone, hints, together",
            "what": "",
            "near": "alone",
            "mend": "",
            "more": "More: eportfolio explain help",
        }

    def test_of_a_whole_line_has_no_carets(self):
        problem = Problem(Location("a.md", line=12), "this line says nothing", text="---")

        assert told(problem)["line"] == " 12 | ---\n    | this line says nothing"

    def test_of_a_whole_file_says_what_in_a_sentence(self):
        problem = Problem(Location("people.yml"), "this file is missing", mend="Write it.")

        assert told(problem)["place"] == "people.yml"
        assert told(problem)["line"] == ""
        assert told(problem)["what"] == "this file is missing"
        assert told(problem)["mend"] == "Write it."

    def test_of_no_file_has_no_place(self):
        assert told(Problem(Location(""), "the disk is full"))["place"] == ""

    def test_in_a_number_of_four_digits_keeps_its_carets_in_line(self):
        problem = Problem(Location("a.md", line=1234, column=1, width=2), "no", text="ab")

        assert told(problem)["line"] == "1234 | ab\n     | ^^ no"

    def test_after_wide_letters_has_its_carets_under_what_is_meant(self):
        """A Chinese letter is as wide as two of ours; an accent of its own takes no room."""
        problem = Problem(Location("a.md", line=1, column=6, width=1), "no", text="日本e\u0301:x")

        assert told(problem)["line"] == "  1 | 日本e\u0301:x\n    |       ^ no"

    def test_far_along_a_long_line_is_shown_with_what_stands_around_it(self):
        """A paragraph is one line in the file, and would hide its own fault to the right."""
        text = "a" * 300 + "WRONG" + "b" * 300
        problem = Problem(Location("a.md", line=9, column=301, width=5), "no", text=text)

        line, carets = told(problem)["line"].split("\n")

        assert line == "  9 | …" + "a" * 40 + "WRONG" + "b" * 55 + "…"
        assert carets == "    | " + " " * 41 + "^^^^^ no"

    def test_with_letters_that_turn_the_text_around_shows_a_mark_for_each(self):
        problem = Problem(
            Location("evil\u202egnp.md", line=1, column=3, width=1), "no", text="a\u202eb\tc\x1b[31m"
        )

        assert told(problem)["place"] == "evil\ufffdgnp.md, line 1"
        assert told(problem)["line"] == "  1 | a\ufffdb c\ufffd[31m\n    |   ^ no"

    def test_that_is_a_hint_says_so(self):
        assert told(ALLONE.as_hint())["kind"] == "hint"


class TestProblems:
    def test_stand_faults_first(self):
        hint = Problem(Location("a.md", line=1), "perhaps", severity=Severity.HINT)

        assert [each["kind"] for each in tell_faults([hint, ALLONE])] == ["fault", "hint"]
