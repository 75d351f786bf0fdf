"""Feedback: who may give it, what its levels may be, and who may see it."""

import sys
from datetime import date

import pytest

from eportfolio.model.audience import Audience
from eportfolio.model.feedback import FeedbackSource
from eportfolio.model.rating import Rating

FILE = "feedback/pancake-math/a.md"
BODY = "## Saw\nStep 3.\n## Glow\nEqual parts.\n## Grow\nSizes differ.\n## Next\n- Draw it again\n"
NOT_A_PEER = "levels come from teachers and experts, not from peer"
OFF_SCALE = "not a level of this standard's scale: 1, 2, 3, 4, or a half between them"
PEOPLE = """people:
  - {id: mira, name: Mira, role: student}
  - {id: ms-rivera, name: Ms. Rivera, role: teacher, until: 2026-09-30}
  - {id: dr-lin, name: Dr. Lin, role: expert}
  - {id: leo, name: Leo, role: peer}
"""


def feedback(body: str = BODY, **changed: str | None) -> str:
    """Feedback of Ms. Rivera; a field of None is left out."""
    fields = {"entry": "pancake-math", "by": "ms-rivera", "role": "teacher", "given": "2026-09-16", **changed}
    front = "".join(f"{name}: {value}\n" for name, value in fields.items() if value is not None)
    return f"---\n{front}---\n{body}"


def entry(*lines: str) -> str:
    front = "\n".join(("title: Pancakes", "date: 2026-09-13", "standards: [equivalent]", *lines))
    return f"---\n{front}\n---\n"


@pytest.fixture
def given(read, portfolio):
    """Write one piece of feedback and read the folder."""

    def written(body: str = BODY, **changed: str | None):
        portfolio.write("people.yml", PEOPLE)
        portfolio.write(FILE, feedback(body, **changed))
        return read()

    return written


class TestFeedback:
    def test_says_what_its_file_says(self, given):
        (found,) = given(
            asked="2026-09-14",
            try_by="2026-09-21",
            version="1",
            standards="[equivalent]",
            status="returned",
            source=f"{{kind: issue, number: 7, sha256: {'ab' * 32}}}",
            reply="I drew it again",
            revised="2026-09-18",
        ).portfolio.feedback

        assert (found.id, found.entry, found.by, found.role) == (
            "pancake-math/a",
            "pancake-math",
            "ms-rivera",
            "teacher",
        )
        assert (found.given, found.asked, found.try_by) == (
            date(2026, 9, 16),
            date(2026, 9, 14),
            date(2026, 9, 21),
        )
        assert (found.standards, found.status) == (("math-7:equivalent",), "returned")
        assert found.source == FeedbackSource("issue", 7, "ab" * 32)
        assert (found.reply, found.revised) == ("I drew it again", date(2026, 9, 18))
        assert (found.saw, found.glow, found.grow) == ("Step 3.", "Equal parts.", "Sizes differ.")
        assert found.next == ("Draw it again",)

    @pytest.mark.parametrize(
        ("changed", "line", "what"),
        [
            ({"by": "rivera"}, 3, "no person has this name"),
            ({"role": "expert"}, 4, "ms-rivera is a teacher in people.yml"),
            ({"given": "2026-10-01"}, 5, "the right of ms-rivera to give feedback ended on 2026-09-30"),
            ({"entry": "pancake"}, 2, "this file is in the folder of pancake-math"),
            ({"asked": "2026-09-17"}, 6, "this is after the day it was given, 2026-09-16"),
            ({"revised": "2026-09-15"}, 6, "this is before the day it was given, 2026-09-16"),
            ({"levels": "{name-fraction: 3}"}, 6, "the entry does not name this standard"),
            (
                {"levels": "{equivalent: 3.2}"},
                6,
                OFF_SCALE,
            ),
            (
                {"levels": "{equivalent: 0.5}"},
                6,
                OFF_SCALE,
            ),
            ({"levels": "{equivalent: 3, math-7:equivalent: 3}"}, 6, "this standard stands here twice"),
            (
                {"by": "leo", "role": "peer", "levels": "{equivalent: 3}"},
                6,
                NOT_A_PEER,
            ),
            ({"path": "kites"}, 6, "no learning path has this name"),
            ({"verified": "yes"}, 6, "unknown key: feedback has no such field"),
            ({"by": "mira", "role": "student"}, 4, "not one of: teacher, peer, family, expert"),
        ],
    )
    def test_that_cannot_be_right_is_told_and_left_out(self, changed, line, what, given):
        found = given(**changed)

        assert found.faults == [(FILE, line, what)]
        assert found.portfolio.feedback == ()

    def test_names_the_standards_that_the_entry_has(self, given):
        assert given(levels="{name-fraction: 3}").only.mend == "The entry names: equivalent."

    def test_points_at_the_level_that_is_wrong(self, given):
        where = given(levels="{equivalent: 7}").only.where

        assert (where.line, where.column, where.width) == (6, 22, 1)

    def test_for_no_entry_names_the_nearest(self, read, portfolio):
        portfolio.write("feedback/pancake-meth/a.md", feedback(entry="pancake-meth"))

        assert read().only.near == "pancake-math"

    def test_in_no_folder_of_an_entry_says_where_it_goes(self, read, portfolio):
        portfolio.write("feedback/a.md", feedback())

        assert read().faults == [("feedback/a.md", 0, "this file lies in the wrong place")]

    @pytest.mark.parametrize(
        ("name", "what"),
        [
            ("b c.md", "the name of this file cannot be an id"),
            ("A.md", "feedback/pancake-math/a.md has the same id; capitals and folders make no difference"),
        ],
    )
    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere A.md and a.md are one file")
    def test_has_a_name_that_can_stand_in_an_address(self, name, what, given, portfolio):
        portfolio.write(f"feedback/pancake-math/{name}", feedback())

        assert (f"feedback/pancake-math/{name}", 0, what) in given().faults

    def test_may_not_show_pictures_from_other_sites(self, given):
        found = given("## Saw\n![x](https://a.example/b.png)\n")

        assert (found.only.code, found.only.where.line) == ("P17", 8)


class TestTheVersionAnswered:
    """It decides whether a later change has been answered."""

    @pytest.mark.parametrize(
        ("day", "said", "version"),
        [("2026-09-16", None, 1), ("2026-09-20", None, 2), ("2026-09-25", None, 2), ("2026-09-25", "1", 1)],
    )
    def test_is_that_of_the_day_where_nothing_is_said(self, day, said, version, given, portfolio):
        portfolio.write("evidence/pancake-math.md", entry("version: 2", "revised: 2026-09-20"))

        (found,) = given(given=day, version=said).portfolio.feedback

        assert found.version == version


class TestRatings:
    def test_are_the_levels_given(self, given):
        (found,) = given(levels="{equivalent: 2.5}").portfolio.feedback

        assert found.ratings == (
            Rating(
                entry="pancake-math",
                standard="math-7:equivalent",
                level=2.5,
                by="ms-rivera",
                role="teacher",
                given=date(2026, 9, 16),
                version=1,
                feedback="pancake-math/a",
                audience=Audience.TEAM,
            ),
        )


class TestAudience:
    """Never wider than the entry; of ratings also never wider than levels are."""

    @pytest.mark.parametrize(
        ("settings", "audience", "own", "of_feedback", "of_ratings"),
        [
            ("{}", "public", None, "team", "team"),
            ("{feedback: public}", "public", None, "public", "team"),
            ("{feedback: public, levels: public}", "public", None, "public", "public"),
            ("{feedback: public, levels: public}", "class", None, "class", "class"),
            ("{feedback: public, levels: public}", "public", "team", "team", "team"),
            ("{levels: public}", "public", None, "team", "public"),
            ("{levels: public}", "public", "public", "public", "public"),
            ("{levels: team}", "class", "public", "class", "team"),
        ],
    )
    def test_is_the_strictest_of_what_it_hangs_on(
        self, settings, audience, own, of_feedback, of_ratings, given, portfolio
    ):
        portfolio.write("portfolio.yml", f"schema: 1\ntitle: K\nlearner: mira\naudiences: {settings}\n")
        portfolio.write("evidence/pancake-math.md", entry(f"audience: {audience}"))

        (found,) = given(levels="{equivalent: 3}", audience=own).portfolio.feedback

        assert found.audience.word == of_feedback
        assert found.ratings[0].audience.word == of_ratings

    def test_of_a_peer_is_a_kind_of_its_own(self, given):
        (found,) = given(by="leo", role="peer").portfolio.feedback

        assert found.audience == Audience.CLASS


class TestByFamily:
    """A site that must not tell the ids of a family has no other word for the one who writes back."""

    ONE = PEOPLE + "  - {id: kin, name: Kin, role: family}\n"

    @pytest.fixture
    def line(self, read, portfolio):
        def written(people: str):
            portfolio.write("people.yml", people)
            portfolio.write(FILE, feedback("## Saw\nIt flew.\n", by="family", role="family"))
            return read()

        return written

    def test_means_the_one_there_is(self, line):
        found = line(self.ONE)

        assert [(one.by, one.role) for one in found.portfolio.feedback] == [("kin", "family")]

    def test_means_nobody_where_there_are_several(self, line):
        found = line(self.ONE + "  - {id: aunt, name: Aunt, role: family}\n")

        assert found.faults == [(FILE, 3, "no person has this name")]
        assert "aunt" in found.only.mend

    def test_is_whoever_has_it_for_an_id(self, line):
        found = line(self.ONE + "  - {id: family, name: All of us, role: family}\n")

        assert [one.by for one in found.portfolio.feedback] == ["family"]
