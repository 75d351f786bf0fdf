"""Conference: what its file says, and that nothing in it may be nobody's."""

import pytest

from eportfolio.model.audience import Audience
from eportfolio.model.conference import Pick, Promise
from makers import on

FIELDS = {
    "date": "2026-11-12",
    "with": "[ms-rivera]",
    "picks": "[{entry: pancake-math, because: It went wrong first}]",
}
LINES = {name: number for number, name in enumerate(FIELDS, 2)}


@pytest.fixture
def talk(read, portfolio):
    """Write a conference, one field a line, and read the folder."""

    def written(name: str = "2026-11-12", body: str = "Welcome.", **changed: str | None):
        fields = {**FIELDS, **changed}
        lines = "".join(f"{field}: {value}\n" for field, value in fields.items() if value is not None)
        portfolio.write(f"conferences/{name}.md", f"---\n{lines}---\n{body}\n")
        return read()

    return written


class TestAConference:
    def test_says_what_its_file_says(self, talk):
        (found,) = talk(
            ask="May I use the kitchen?",
            agreed="[{what: Free the kitchen, who: mira, by: 2026-11-22, done: 2026-11-20}]",
            family="We saw her explain it.",
        ).portfolio.conferences

        assert (found.day, found.present) == (on("2026-11-12"), ("ms-rivera",))
        assert found.picks == (Pick("pancake-math", "It went wrong first"),)
        assert found.promises == (Promise("Free the kitchen", "mira", on("2026-11-22"), on("2026-11-20")),)
        assert (found.ask, found.family) == ("May I use the kitchen?", "We saw her explain it.")
        assert (found.body, found.audience) == ("Welcome.\n", Audience.TEAM)

    def test_picks_by_a_name_alone(self, talk):
        assert talk(picks="pancake-math").portfolio.conferences[0].picks == (Pick("pancake-math", ""),)

    def test_talks_about_paths(self, talk, portfolio):
        portfolio.write(
            "paths/kites.yml",
            """\
            id: kites
            title: Kites
            horizon: short
            standards: equivalent
            why: I want to
            start: 2026-09-10
            state: active
            decisions: {goal: student}
            markers: [{id: m, see: it flies}]
            demonstration: {show: a kite}
            """,
        )

        assert talk(goals="kites").portfolio.conferences[0].goals == ("kites",)

    def test_stands_after_older_ones(self, talk):
        talk("2026-12-01", date="2026-12-01")

        assert [one.day.month for one in talk().portfolio.conferences] == [11, 12]

    def test_knows_where_its_links_lead(self, talk):
        found = talk(body="See [it](../evidence/pancake-math.md).").portfolio.conferences[0]

        assert [one.file for one in found.links] == ["evidence/pancake-math.md"]

    @pytest.mark.parametrize(
        ("field", "value", "what"),
        [
            ("date", "2026-11-13", "the day of a conference is the name of its file, without the ending"),
            ("with", "[]", "at least 1 of them must stand here"),
            ("with", "[ms-river]", "no person has this name"),
            ("picks", "[kite]", "no entry has this name"),
            ("picks", "[{because: I like it}]", "a pick needs the field entry"),
        ],
    )
    def test_that_cannot_be_right_is_told_and_left_out(self, field, value, what, talk):
        found = talk(**{field: value})

        assert found.faults == [("conferences/2026-11-12.md", LINES[field], what)]
        assert found.portfolio.conferences == ()

    @pytest.mark.parametrize("field", ["by", "done"])
    def test_agrees_to_nothing_in_the_past(self, field, talk):
        """What was due before the talk was not agreed in it."""
        found = talk(agreed=f"[{{what: Draw it, who: mira, {field}: 2026-11-11}}]")

        assert found.only.what == "this is before the day of the conference, 2026-11-12"

    def test_with_more_than_can_be_shown_is_a_hint(self, talk, portfolio):
        for name in "abcd":
            portfolio.write(
                f"evidence/{name}.md", f"---\ntitle: {name}\ndate: 2026-09-13\nstandards: equivalent\n---\n"
            )

        found = talk(picks="[pancake-math, a, b, c, d]")

        assert found.hints == [
            (
                "conferences/2026-11-12.md",
                LINES["picks"],
                "5 pieces are more than eight minutes and two printed sides hold",
            )
        ]
        assert len(found.portfolio.conferences[0].picks) == 5

    def test_whose_name_is_no_day_is_told(self, talk):
        found = talk("autumn")

        assert found.only.mend == "Rename the file to 2026-11-12.md, or mend the day."

    def test_has_no_pictures_of_its_own(self, talk, put):
        put("conferences/us.png", b"x")

        found = talk(body="![us](us.png)")

        assert found.only.what == "a conference has no pictures of its own"

    def test_asks_no_other_site_for_a_picture(self, talk):
        assert talk(body="![us](https://pictures.example/us.png)").only.code == "P17"

    def test_without_fields_is_told_how_to_begin(self, read, portfolio):
        portfolio.write("conferences/2026-11-12.md", "Welcome.\n")

        problem = read().only

        assert problem.what == "the fields at the top are missing"
        assert "date: 2026-11-12" in problem.mend

    def test_that_ends_in_another_way_is_not_passed_over(self, read, portfolio):
        portfolio.write("conferences/2026-11-12.markdown", "Welcome.\n")

        assert read().only.near == "2026-11-12.md"
