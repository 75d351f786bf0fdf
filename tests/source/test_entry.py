"""Entries: their fields, their self-assessments, and the hints for their writer."""

from datetime import date

import pytest

from eportfolio.model.audience import Audience
from eportfolio.model.entry import SelfRating


def entry(*lines: str, body: str = "Text.\n", standards: str = "[equivalent]") -> str:
    front = "\n".join(("title: Kite", "date: 2026-09-13", f"standards: {standards}", *lines))
    return f"---\n{front}\n---\n{body}"


@pytest.fixture
def kite(read, portfolio):
    """Write one entry and read the folder."""

    def written(*lines: str, **more: str):
        portfolio.write("evidence/kites/kite.md", entry(*lines, **more))
        return read()

    return written


class TestAnEntry:
    def test_has_a_default_for_all_but_three_fields(self, kite):
        found = kite().entry("kite")

        assert (found.kind, found.help, found.place, found.state) == ("product", "alone", "school", "final")
        assert (found.version, found.showcase, found.hours, found.cover) == (1, False, None, "")
        assert (found.asked, found.revised, found.people, found.tags) == (None, None, (), ())
        assert (found.file, found.audience) == ("evidence/kites/kite.md", Audience.PUBLIC)

    def test_says_what_its_file_says(self, kite):
        found = kite(
            *("kind: outside", "help: hints", "where: community", "hours: 2.5", "people: ms-rivera"),
            *("state: revised", "asked: 2026-09-14", "question: Why?", "version: 2", "revised: 2026-09-20"),
            *("showcase: yes", "audience: class", "tags: [wind, kite day, wind]"),
        ).entry("kite")

        assert (found.kind, found.help, found.place, found.hours) == ("outside", "hints", "community", 2.5)
        assert (found.people, found.state, found.question) == (("ms-rivera",), "revised", "Why?")
        assert (found.asked, found.revised) == (date(2026, 9, 14), date(2026, 9, 20))
        assert (found.version, found.showcase, found.audience) == (2, True, Audience.CLASS)
        assert found.tags == ("wind", "kite day")

    def test_knows_where_its_title_stands(self, kite):
        location = kite().entry("kite").location

        assert (location.line, location.column, location.width) == (2, 8, 4)

    def test_names_each_standard_once_by_its_ref(self, kite):
        found = kite(standards="[equivalent, math-7:equivalent, name-fraction]").entry("kite")

        assert found.standards == ("math-7:equivalent", "math-7:name-fraction")


QUIZ_PAGE = "---\ntitle: Halves\n---\n```quiz\nid: halves\nstandard: equivalent\nQ: Half of 6? [[3]]\n```\n"


class TestFiles:
    @pytest.mark.parametrize("page", ["diary.md", "kite.md", "../../practice/halves.md"])
    def test_are_never_pages_of_the_site(self, page, kite, portfolio):
        """As a file to be saved, an entry would show what is in it to whoever may see this one."""
        portfolio.write("evidence/kites/diary.md", entry("audience: team"))
        portfolio.write("practice/halves.md", QUIZ_PAGE)

        found = kite(f"files: [{{file: {page}}}]")

        assert found.only.what == "this is a page of its own, and no file to hand on"
        assert not found.has_entry("kite")


class TestSelfAssessment:
    def test_is_kept_in_the_order_written(self, kite):
        said = "self: {equivalent: {level: 2.5, because: My bar, next: Sixths}}"

        assert kite(said).entry("kite").self_ratings == (
            SelfRating("math-7:equivalent", 2.5, "My bar", "Sixths"),
        )

    @pytest.mark.parametrize(
        ("said", "what"),
        [
            ("{name-fraction: {level: 3, because: x}}", "the entry does not name this standard"),
            ("{equivalent: {level: 2.3, because: x}}", "not a level of this standard's scale: 1, 2, 3, 4"),
            ("{equivalent: {level: 5, because: x}}", "not a level of this standard's scale: 1, 2, 3, 4"),
            ("{equivalent: {level: 3}}", "a self-assessment needs the field because"),
            ("{equivalent: 3}", "a self-assessment has fields of its own"),
            (
                "{equivalent: {level: 3, because: x}, math-7:equivalent: {level: 3, because: x}}",
                "this standard stands here twice",
            ),
        ],
    )
    def test_is_refused_where_it_cannot_be_right(self, said, what, kite):
        (fault,) = kite(f"self: {said}").faults

        assert fault[1] == 5
        assert what in fault[2]


class TestDates:
    def test_of_a_question_belong_to_an_entry_that_is_ready(self, kite):
        """From that day the feedback clock runs."""
        (fault,) = kite("state: ready").faults

        assert fault == (
            "evidence/kites/kite.md",
            5,
            "an entry that is ready for feedback needs the day you asked",
        )

    def test_of_a_revision_cannot_come_before_the_work(self, kite):
        assert kite("revised: 2026-09-12").faults == [
            ("evidence/kites/kite.md", 5, "this is before the day the work was done, 2026-09-13")
        ]


class TestHints:
    def test_tell_of_an_entry_without_standards(self, kite):
        assert kite(standards="[]").hints == [
            ("evidence/kites/kite.md", 2, "this entry shows no standard, so it counts on no map")
        ]

    @pytest.mark.parametrize(
        ("line", "what", "near"),
        [
            ("standard: [equivalent]", "unknown key: an entry has no such field", "standards"),
            (
                "standards: equivalent, name-fraction",
                "several of them stand in brackets",
                "[equivalent, name-fraction]",
            ),
        ],
    )
    def test_do_not_tell_of_standards_that_are_said_another_way(self, line, what, near, read, portfolio):
        """One slip is one fault, and no hint that nothing was said."""
        portfolio.write("evidence/cake.md", f"---\ntitle: Cake\ndate: 2026-09-13\n{line}\n---\n")

        problem = read().only

        assert (problem.where.line, problem.what, problem.near) == (4, what, near)

    def test_tell_of_more_standards_than_one_piece_can_show(self, kite, portfolio):
        more = "".join(f"  - {{id: s{n}, title: T, look_for: {{3: x}}}}\n" for n in range(6))
        portfolio.write("frameworks/math-7.yml", portfolio.read("frameworks/math-7.yml") + more)

        found = kite(standards="[s0, s1, s2, s3, s4, s5]")

        assert found.hints == [
            ("evidence/kites/kite.md", 4, "6 standards are more than one piece can show well")
        ]
