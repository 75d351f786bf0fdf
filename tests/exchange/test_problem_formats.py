"""Problems for other programs: what editors read, and what GitHub shows beside the lines of a change."""

import json
from pathlib import PurePath

from eportfolio.exchange.problem_formats import github_annotations, problems_json
from eportfolio.problems import Location, Problem

ALLONE = Problem(
    Location("evidence/robot-arm.md", line=4, column=7, width=6),
    "not one of: alone, hints, together",
    near="alone",
    text="help: allone",
    field="help",
    code="F02",
)
HERE = PurePath()


def annotated(problem: Problem, folder: str = ".") -> str:
    (line,) = github_annotations([problem], PurePath(folder))
    return line


class TestJson:
    def test_tells_all_of_each_problem_by_stable_keys(self):
        told = json.loads(problems_json([ALLONE.as_hint()]))

        assert told == {
            "problems": [
                {
                    "severity": "hint",
                    "code": "F02",
                    "file": "evidence/robot-arm.md",
                    "line": 4,
                    "column": 7,
                    "width": 6,
                    "text": "help: allone",
                    "what": "not one of: alone, hints, together",
                    "near": "alone",
                    "mend": "",
                    "field": "help",
                }
            ]
        }

    def test_is_whole_where_there_is_nothing_to_tell(self):
        assert json.loads(problems_json([])) == {"problems": []}


class TestAnnotation:
    def test_names_the_place_and_what_is_wrong_with_it(self):
        assert annotated(ALLONE) == (
            "::error file=evidence/robot-arm.md,line=4,col=7"
            "::not one of: alone, hints, together. Did you mean alone ?"
        )

    def test_of_a_hint_is_a_warning(self):
        assert annotated(ALLONE.as_hint()).startswith("::warning file=")

    def test_names_the_file_from_the_root_of_the_repository(self):
        """Else GitHub could not find it where a portfolio lies in a folder of its repository."""
        assert "file=class-7/mira/evidence/robot-arm.md," in annotated(ALLONE, "class-7/mira")

    def test_of_a_whole_file_has_no_line(self):
        problem = Problem(Location("people.yml"), "this file is missing", mend="Write it.")

        assert annotated(problem) == "::error file=people.yml::this file is missing. Write it."

    def test_of_no_file_has_no_place(self):
        assert annotated(Problem(Location(""), "the disk is full")) == "::error::the disk is full"


class TestEscaping:
    """What an author wrote can neither end a command nor begin another."""

    def test_of_the_message(self):
        problem = Problem(Location("a.md"), "100% wrong\r\n::error::hacked")

        assert annotated(problem) == "::error file=a.md::100%25 wrong%0D%0A::error::hacked"

    def test_of_the_place(self):
        """Commas and colons part one value from the next."""
        problem = Problem(Location("a,line=9::b\n%.md", line=1), "no")

        assert annotated(problem) == "::error file=a%2Cline=9%3A%3Ab%0A%25.md,line=1::no"
