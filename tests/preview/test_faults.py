"""Problems as the texts of the overlay; how each is laid out is the business of `problem_layout`."""

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
    def test_is_told_in_parts(self):
        """What is wrong stands apart from the line, so that it wraps on a narrow screen."""
        assert told(ALLONE) == {
            "kind": "fault",
            "place": "evidence/robot-arm.md, line 4",
            "line": "  4 | help: allone\n    |       ^^^^^^",
            "what": "not one of: alone, hints, together",
            "ask": "Did you mean",
            "near": "alone",
            "mend": "",
            "more": "More: eportfolio explain help",
        }

    def test_of_a_whole_file_says_what_in_a_sentence(self):
        problem = Problem(Location("people.yml"), "this file is missing", mend="Write it.")

        assert told(problem)["place"] == "people.yml"
        assert told(problem)["line"] == ""
        assert told(problem)["what"] == "this file is missing"
        assert told(problem)["mend"] == "Write it."

    def test_of_no_file_has_no_place(self):
        assert told(Problem(Location(""), "the disk is full"))["place"] == ""

    def test_that_is_a_hint_says_so(self):
        assert told(ALLONE.as_hint())["kind"] == "hint"


class TestProblems:
    def test_stand_faults_first(self):
        hint = Problem(Location("a.md", line=1), "perhaps", severity=Severity.HINT)

        assert [each["kind"] for each in tell_faults([hint, ALLONE])] == ["fault", "hint"]
