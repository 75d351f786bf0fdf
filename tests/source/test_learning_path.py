"""Learning paths: where they lead, who agreed, and how it will be known."""

from datetime import date

import pytest

from eportfolio.model.audience import Audience
from eportfolio.model.learning_path import (
    Agreement,
    Change,
    Demonstration,
    Goal,
    Marker,
    PathStep,
)

FIELDS = {
    "id": "kites",
    "title": "Kites that fly",
    "horizon": "short",
    "standards": "[{id: equivalent, target: 4}]",
    "why": "I want to",
    "start": "2026-09-10",
    "state": "active",
    "decisions": "{pace: student, goal: together}",
    "markers": "[{id: m, see: it flies}]",
    "demonstration": "{show: a kite, to: my class}",
}
LINES = {name: number for number, name in enumerate(FIELDS, 1)}


def path(**changed: str | None) -> str:
    """A path, one field a line; a field of None is left out."""
    fields = {**FIELDS, **changed}
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value is not None)


@pytest.fixture
def kites(read, portfolio):
    def written(**changed: str | None):
        portfolio.write("paths/kites.yml", path(**changed))
        return read()

    return written


class TestAPath:
    def test_says_what_its_file_says(self, kites):
        (found,) = kites(
            due="2026-10-20",
            driver="the wind",
            steps="[{id: s, do: Draw it, by: ms-rivera, from: an idea, standard: equivalent, where: home, "
            "needs: paper, done: 2026-09-12}, {do: Fly it}]",
            markers="[{id: m, see: it flies, standard: equivalent, level: 3, by: ms-rivera, met: 2026-09-30, "
            "entry: pancake-math}]",
            demonstration="{show: a kite, to: my class, by: 2026-10-19, entry: pancake-math}",
            agreed="[{who: mira, role: student, date: 2026-09-10}]",
            changes="[{date: 2026-09-20, what: a longer tail, why: it spun, by: mira}]",
            home="Fly it together",
        ).portfolio.paths

        assert (found.id, found.title, found.horizon, found.state) == (
            "kites",
            "Kites that fly",
            "short",
            "active",
        )
        assert (found.start, found.due) == (date(2026, 9, 10), date(2026, 10, 20))
        assert (found.why, found.driver, found.home) == ("I want to", "the wind", "Fly it together")
        assert found.goals == (Goal("math-7:equivalent", 4),)
        assert found.decisions == (("goal", "together"), ("pace", "student"))
        assert found.steps == (
            PathStep(
                *("s", "Draw it", "ms-rivera", "an idea", "math-7:equivalent", "home", "paper"),
                date(2026, 9, 12),
            ),
            PathStep("", "Fly it", "", "", "", "", "", None),
        )
        assert found.markers == (
            Marker("m", "it flies", "math-7:equivalent", 3, "ms-rivera", date(2026, 9, 30), "pancake-math"),
        )
        assert found.demonstration == Demonstration("a kite", "my class", date(2026, 10, 19), "pancake-math")
        assert found.agreed == (Agreement("mira", "student", date(2026, 9, 10)),)
        assert found.changes == (Change(date(2026, 9, 20), "a longer tail", "it spun", "mira"),)
        assert found.audience == Audience.TEAM

    def test_wants_the_target_of_the_framework_where_none_is_said(self, kites):
        assert kites(standards="equivalent").portfolio.paths[0].goals == (Goal("math-7:equivalent", 3),)

    @pytest.mark.parametrize(
        ("field", "value", "what"),
        [
            ("id", "other", "the id in a file is the name of the file, without its ending"),
            ("horizon", "shrt", "not one of: short, middle, long"),
            ("standards", "[{id: equal}]", "no standard has this name"),
            (
                "standards",
                "[{id: equivalent, target: 2.5}]",
                "not a level of this standard's scale: 1, 2, 3, 4",
            ),
            ("standards", "[equivalent, equivalent]", "this standard stands here twice"),
            ("state", "agreed", "an agreed path needs a student and a teacher; missing: student, teacher"),
            ("decisions", "{goal: me}", "not one of: teacher, choice, together, student"),
            ("markers", "[]", "at least 1 of them must stand here"),
            ("markers", "[{see: x, entry: kite}]", "no entry has this name"),
            ("demonstration", "{to: my class}", "a demonstration needs the field show"),
        ],
    )
    def test_that_cannot_be_right_is_told_and_left_out(self, field, value, what, kites):
        found = kites(**{field: value})

        assert found.faults == [("paths/kites.yml", LINES[field], what)]
        assert found.portfolio.paths == ()

    def test_that_ends_before_it_starts_is_told(self, kites):
        assert kites(due="2026-09-01").only.what == "this is before the start, 2026-09-10"

    def test_without_a_marker_is_told(self, kites):
        assert kites(markers=None).only.what == "a learning path needs the field markers"

    def test_agreed_by_one_alone_names_who_is_missing(self, kites):
        problem = kites(state="agreed", agreed="[{who: mira, role: student, date: 2026-09-10}]").only

        assert problem.what == "an agreed path needs a student and a teacher; missing: teacher"

    def test_agreed_by_somebody_in_a_role_not_theirs_is_told(self, kites):
        assert kites(agreed="[{who: mira, role: teacher, date: 2026-09-10}]").only.near == "student"


class TestAParent:
    def test_is_a_longer_path_of_a_short_one(self, kites, portfolio):
        portfolio.write("paths/build.yml", path(id="build", horizon="long"))

        assert [p.parent for p in kites(parent="build").portfolio.paths] == ["", "build"]

    @pytest.mark.parametrize(
        ("horizon", "parent_horizon", "what"),
        [
            ("short", "short", "this path is short itself"),
            ("middle", "long", "only a short path belongs to another"),
        ],
    )
    def test_of_another_kind_is_told(self, horizon, parent_horizon, what, kites, portfolio):
        portfolio.write("paths/build.yml", path(id="build", horizon=parent_horizon))

        assert kites(horizon=horizon, parent="build").only.what == what

    def test_that_is_not_there_is_told(self, kites):
        assert kites(parent="kite").only.near == "kites"

    def test_that_is_broken_is_dropped(self, kites, portfolio):
        portfolio.write("paths/build.yml", path(id="build", horizon="long", state="x"))

        assert [p.parent for p in kites(parent="build").portfolio.paths] == [""]


def test_a_path_in_which_the_learner_decides_nothing_is_a_hint(kites):
    """It is the learner's path; one part at least is decided together."""
    assert kites(decisions="{goal: teacher, pace: choice}").hints == [
        ("paths/kites.yml", 8, "not co-created: the learner decided nothing here, alone or together")
    ]
