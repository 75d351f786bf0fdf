"""`eportfolio check`: everything that is wrong, at once, without making a site."""

import json
from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Mistake:
    text: str
    """The whole file."""

    line: int
    near: str
    """The nearest right thing; "" where there is none."""


MISTAKES = {
    "portfolio.yml": Mistake(
        "schema: 1\ntitle: Mira's portfolio\nlearner: mira\nlanguge: en\n",
        line=4,
        near="language",
    ),
    "people.yml": Mistake(
        """\
        people:
          - {id: mira, name: Mira, role: student}
          - {id: ms-rivera, name: Ms. Rivera, role: teacher}
          - {id: leo, name: Leo, role: peeer}
        """,
        line=4,
        near="peer",
    ),
    "profile.yml": Mistake("updated: 2026-09-14\nwith: [ms-riviera]\n", line=2, near="ms-rivera"),
    "frameworks/habits.yml": Mistake(
        """\
        schema: 1
        id: habits
        title: Habits
        scale: {target: 2, levels: [{value: 1, name: No}, {value: 2, name: So}, {value: 3, name: Yes}]}
        strands: [{id: me, title: Me}]
        standards:
          - {id: plan-time, title: Plan my time, strand: mee, look_for: {2: A plan}}
        """,
        line=7,
        near="me",
    ),
    "evidence/robot-arm.md": Mistake(
        "---\ntitle: Robot arm\ndate: 2026-09-20\nhelp: allone\n---\nIt lifts.\n",
        line=4,
        near="alone",
    ),
    "evidence/drum.md": Mistake(
        "---\ntitle: Drum\ndate: 2026-09-31\nstandards: [equivalent]\n---\nIt beats.\n",
        line=3,
        near="",
    ),
    "evidence/kite.md": Mistake(
        "---\ntitle: Kite\ndate: 2026-09-20\nstandards: [equivalnt]\n---\nIt flies.\n",
        line=4,
        near="equivalent",
    ),
    "feedback/pancake-math/2026-09-16-ms-rivera.md": Mistake(
        """\
        ---
        entry: pancake-math
        by: ms-rivera
        role: teacher
        given: 2026-09-16
        try_by: 2026-09-21
        standards: [equivalent]
        levels: {equivalent: 7}
        ---
        ## Saw
        "1/2 cup into eighths"
        ## Next
        - Draw the cup and cut it in eight
        """,
        line=8,
        near="",
    ),
    "judgements.yml": Mistake(
        """\
        judgements:
          - standard: equivalent
            level: 3
            by: ms-rivera
            date: 2026-09-30
            why: She showed it at the board.
            entries: [pancake-maths]
        """,
        line=7,
        near="pancake-math",
    ),
    "paths/market.yml": Mistake(
        """\
        id: market
        title: Sell kites
        horizon: midle
        standards: [{id: equivalent, target: 3}]
        why: I want to sell kites.
        start: 2026-09-01
        state: proposed
        decisions: {goal: student}
        steps: [{do: Build one}]
        markers: [{id: one, see: one that flies}]
        demonstration: {show: a kite}
        """,
        line=3,
        near="middle",
    ),
}


def faults_of(done):
    return [one for one in json.loads(done.output)["problems"] if one["severity"] == "fault"]


@pytest.fixture
def with_mistakes(portfolio):
    portfolio.start()
    for file, mistake in MISTAKES.items():
        portfolio.write(file, mistake.text)
    return portfolio


class TestTenMistakesInTenFiles:
    def test_are_ten_messages_in_one_run_each_with_its_line(self, with_mistakes):
        faults = faults_of(with_mistakes.run("check", "--format", "json"))

        told = {(one["file"], one["line"]) for one in faults}
        assert len(faults) == 10
        assert told == {(file, mistake.line) for file, mistake in MISTAKES.items()}

    def test_name_the_nearest_right_thing(self, with_mistakes):
        faults = faults_of(with_mistakes.run("check", "--format", "json"))

        near = {one["file"]: one["near"] for one in faults}
        assert near == {file: mistake.near for file, mistake in MISTAKES.items()}

    def test_are_printed_so(self, with_mistakes):
        done = with_mistakes.run("check")

        assert done.exit_code == 1
        assert done.output.startswith("10 to mend")
        assert (
            "\n"
            "evidence/robot-arm.md, line 4\n"
            "  4 | help: allone\n"
            "    |       ^^^^^^ not one of: alone, hints, together\n"
            "  Did you mean  alone ?\n"
            "  More: eportfolio explain help\n"
            "\n"
        ) in done.output
        assert done.output.endswith("\nWhen it is mended, look again:\n  eportfolio check\n")

    def test_are_ten_annotations_on_github(self, with_mistakes):
        lines = with_mistakes.run("check", "--format", "github").output.splitlines()

        errors = [line for line in lines if line.startswith("::error ")]
        assert len(errors) == 10
        assert (
            "::error file=evidence/robot-arm.md,line=4,col=7"
            "::not one of: alone, hints, together. Did you mean alone ?"
        ) in errors

    def test_make_no_site(self, with_mistakes):
        with_mistakes.run("check")

        assert not (with_mistakes.root / "site").exists()


class TestPortfolioThatIsRight:
    def test_is_told_so_with_what_comes_next(self, portfolio):
        done = portfolio.start().run("check")

        assert (done.exit_code, done.output) == (0, "All is well. See it:\n  eportfolio serve\n")

    def test_is_no_annotation_at_all(self, portfolio):
        done = portfolio.start().run("check", "--format", "github")

        assert (done.exit_code, done.output) == (0, "")


class TestPortfolioWithHints:
    def test_has_nothing_to_mend(self, portfolio):
        portfolio.start().write("evidence/arm.md", "---\ntitle: Arm\ndate: 2026-09-20\n---\nIt lifts.\n")

        done = portfolio.run("check")

        assert done.exit_code == 0
        assert done.output.startswith("1 to look at\n")
        assert done.output.endswith("\nNothing has to be mended. See it:\n  eportfolio serve\n")


class TestFolder:
    def test_that_lies_elsewhere_is_in_the_command_that_comes_next(self, portfolio):
        portfolio.start()

        done = portfolio.run("check", str(portfolio.root))

        assert done.output.splitlines()[-1] == f"  eportfolio serve {portfolio.root}"

    def test_in_a_repository_is_in_the_annotations(self, portfolio):
        """GitHub names files from the root of the repository, where the workflow runs."""
        portfolio.write("mira/portfolio.yml", "schema: 1\n")

        done = portfolio.run("check", "--format", "github", "mira")

        assert "::error file=mira/portfolio.yml,line=1" in done.output

    def test_that_is_no_portfolio_is_one_sentence(self, portfolio):
        done = portfolio.run("check")

        assert done.exit_code == 1
        assert "this is not a portfolio folder: it has no portfolio.yml" in done.output
        assert "eportfolio new" in done.output
