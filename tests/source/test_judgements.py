"""Judgements: a teacher's decisions, and what they must rest on."""

from datetime import date

import pytest

from eportfolio.model.audience import Audience

FIELDS = {
    "standard": "equivalent",
    "level": "3",
    "by": "ms-rivera",
    "date": "2026-10-05",
    "why": "explained it aloud",
    "entries": "[pancake-math]",
}


def judgement(**changed: str) -> str:
    return "  - {" + ", ".join(f"{name}: {value}" for name, value in {**FIELDS, **changed}.items()) + "}\n"


@pytest.fixture
def judged(read, portfolio):
    def written(*judgements: str):
        portfolio.write("judgements.yml", "judgements:\n" + "".join(judgements))
        return read()

    return written


class TestAJudgement:
    def test_says_what_the_file_says(self, judged):
        (found,) = judged(judgement()).portfolio.judgements

        assert (found.standard, found.level, found.by) == ("math-7:equivalent", 3, "ms-rivera")
        assert (found.date, found.why, found.entries) == (
            date(2026, 10, 5),
            "explained it aloud",
            ("pancake-math",),
        )
        assert (found.audience, found.location.line) == (Audience.TEAM, 2)

    def test_comes_after_older_ones(self, judged):
        found = judged(judgement(), judgement(date="2026-10-01"))

        assert [one.date.day for one in found.portfolio.judgements] == [1, 5]

    @pytest.mark.parametrize(
        ("changed", "what"),
        [
            ({"entries": "[]"}, "at least 1 of them must stand here"),
            ({"entries": "[pancake]"}, "no entry has this name"),
            ({"by": "mira"}, "mira is a student in people.yml, and judgements come from a teacher"),
            ({"level": "2.5"}, "not a level of this standard's scale: 1, 2, 3, 4"),
            ({"standard": "equal"}, "no standard has this name"),
            ({"why": ""}, "nothing is said here: a text is wanted"),
        ],
    )
    def test_that_cannot_be_right_is_told_and_left_out_alone(self, changed, what, judged):
        found = judged(judgement(), judgement(**changed))

        assert found.faults == [("judgements.yml", 3, what)]
        assert len(found.portfolio.judgements) == 1

    def test_is_seen_by_nobody_who_may_not_see_what_it_rests_on(self, judged, portfolio):
        portfolio.write("portfolio.yml", "schema: 1\ntitle: K\nlearner: mira\naudiences: {levels: public}\n")
        portfolio.write(
            "evidence/kite.md",
            "---\ntitle: K\ndate: 2026-09-14\nstandards: equivalent\naudience: class\n---\n",
        )

        (found,) = judged(judgement(entries="[pancake-math, kite]")).portfolio.judgements

        assert found.audience == Audience.CLASS

    def test_that_rests_on_a_broken_piece_is_left_out_with_it(self, judged, portfolio):
        """What that piece says of its own audience cannot be known."""
        portfolio.write("evidence/kite.md", "---\ntitle: K\ndate: someday\naudience: team\n---\n")

        found = judged(judgement(entries="[pancake-math, kite]"))

        assert [file for file, _, _ in found.faults] == ["evidence/kite.md"]
        assert found.portfolio.judgements == ()
