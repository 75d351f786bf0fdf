"""Profile: how a learner learns, in four dimensions, and the hints that keep it kind and short."""

from datetime import date

import pytest

from eportfolio.model.profile import (
    Avatar,
    GridRow,
    Habit,
    HistoryItem,
    Language,
    Support,
)
from eportfolio.model.profile import (
    TestResult as Result,
)

WHOLE = """updated: 2026-09-14
with: ms-rivera
about: |
  I build kites.

  And I drum.
avatar: {file: me.png, alt: a red kite}
pronouns: she/her
grade: 7
class: 7b
context:
  languages: [{name: Hmong, use: home}]
  history: [{when: grade 5, what: changed schools}]
  supports: [{need: small print, helps: zoom 150 %}]
  barriers: [noise]
  plan_on_file: no
academic:
  tests: [{name: reading check, date: 2026-09-02, result: 212}]
skills:
  habits: [{standard: equivalent, level: 2, why: I start late, date: 2026-09-14}]
  express: {prefer: [build, speak], tools: recorder}
drivers:
  interests: [kites, drumming]
  people: [Uncle Tou]
"""


@pytest.fixture
def profile(read, portfolio, put):
    def written(text: str):
        put("me.png")
        portfolio.write("profile.yml", text)
        return read()

    return written


class TestAProfile:
    def test_says_what_the_file_says(self, profile):
        found = profile(WHOLE).portfolio.profile

        assert (found.updated, found.written_with) == (date(2026, 9, 14), ("ms-rivera",))
        assert found.about == "I build kites.\n\nAnd I drum."
        assert found.avatar == Avatar("me.png", "a red kite")
        assert (found.pronouns, found.grade, found.class_) == ("she/her", "7", "7b")
        assert found.languages == (Language("Hmong", "home"),)
        assert found.history == (HistoryItem("grade 5", "changed schools"),)
        assert found.supports == (Support("small print", "zoom 150 %"),)
        assert (found.barriers, found.plan_on_file) == (("noise",), False)
        assert found.tests == (Result("reading check", date(2026, 9, 2), "212", ""),)
        assert found.habits == (Habit("math-7:equivalent", 2, "I start late", date(2026, 9, 14)),)
        assert found.grid == (GridRow("express", prefer=("build", "speak"), tools=("recorder",)),)
        assert (found.interests, found.people) == (("kites", "drumming"), ("Uncle Tou",))
        assert (found.talents, found.stoppers) == ((), ())

    def test_needs_only_its_date(self, profile):
        found = profile("updated: 2026-09-14\n").portfolio.profile

        assert (found.about, found.avatar, found.plan_on_file, found.grid) == ("", None, None, ())

    @pytest.mark.parametrize(
        ("said", "what"),
        [
            ("with: rivera", "no person has this name"),
            ("avatar: {file: you.png, alt: x}", "no such file"),
            ("avatar: {file: me.png}", "an avatar needs the field alt"),
            ("context: {languages: [{name: Hmong, use: often}]}", "not one of: home, school, learning"),
            (
                "skills: {habits: [{standard: equivalent, level: 9, why: x, date: 2026-09-14}]}",
                "not a level of this standard's scale: 1, 2, 3, 4, or a half between them",
            ),
            ("drivers: {interest: kites}", "unknown key: the drivers has no such field"),
            ("about: '![x](https://a.example/b.png)'", "a picture from another site"),
        ],
    )
    def test_that_cannot_be_right_is_told_and_left_out(self, said, what, profile):
        found = profile(f"updated: 2026-09-14\n{said}\n")

        ((file, line, told),) = found.faults
        assert (file, line) == ("profile.yml", 2)
        assert what in told
        assert found.portfolio.profile is None


class TestHints:
    @pytest.mark.parametrize(
        "label",
        [
            *("a visual learner", "an Auditory learner", "a kinesthetic-learner", "my learning style"),
            *("visual", "Kinaesthetic", "read/write", "auditory learning", "my VARK is A"),
        ],
    )
    def test_object_to_learning_styles(self, label, profile):
        """The research does not support them, and a label stays longer than what it was made for."""
        found = profile(f"updated: 2026-09-14\ncontext:\n  barriers: [{label}]\n")

        assert found.hints[0][1] == 3
        assert found.portfolio.profile is not None

    def test_leave_other_words_alone(self, profile):
        said = "I like visual art, a visual timetable helps, and I learn by doing."

        assert profile(f"updated: 2026-09-14\nabout: {said}\n").hints == []

    def test_tell_of_a_text_that_nobody_reads_to_its_end(self, profile):
        assert profile(f"updated: 2026-09-14\nabout: {'x' * 600}\n").hints == []
        assert profile(f"updated: 2026-09-14\nabout: {'x' * 601}\n").hints == [
            ("profile.yml", 2, "601 characters: readers stop before the end")
        ]

    def test_tell_of_a_list_that_says_nothing_any_more(self, profile):
        many = ", ".join("abcdefghijk")

        assert profile(f"updated: 2026-09-14\ndrivers: {{hopes: [{many}]}}\n").hints == [
            ("profile.yml", 2, "11 are too many to say anything")
        ]
