"""Report: what the learner can do, each level one click from its proof."""

import pytest

from eportfolio.model.settings import Calendar, School, Term
from eportfolio.pages.report import has_report, report_page
from eportfolio.pages.report_rows import MOST_ROWS
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_frame,
    make_framework,
    make_judgement,
    make_look,
    make_path,
    make_profile,
    make_settings,
    on,
    open_to,
)

RATED = {"entries": [make_entry()], "feedback": [make_feedback(levels={"math:add": 3})]}


def page_of(*urls, **parts):
    look = make_look(**{**RATED, **parts})
    return report_page(look, make_frame(look, *urls)).context


def rows_of(**parts):
    return [row for strand in page_of(**parts).strands for row in strand.rows]


class TestWhetherThereIsOne:
    def test_goes_by_its_own_audience(self):
        audiences = make_audiences(PUBLIC, report=CLASS)
        given = open_to(PUBLIC, RATED["feedback"][0])
        parts = {
            "settings": make_settings(audiences=audiences),
            "entries": [make_entry()],
            "feedback": [given],
        }

        assert [has_report(make_look(audience=one, **parts)) for one in (PUBLIC, CLASS, TEAM)] == [
            False,
            True,
            True,
        ]

    def test_takes_a_level(self):
        """Without one it could say nothing."""
        assert not has_report(make_look(entries=[make_entry()]))
        assert has_report(make_look(**RATED))


class TestHead:
    def test_says_who_and_where_and_when(self):
        term = Term("autumn", "Autumn 2026", on("2026-09-01"), on("2026-12-18"))
        later = Term("winter", "Winter 2027", on("2027-01-05"), on("2027-03-26"))
        settings = make_settings(school=School("Lakeview"), calendar=Calendar((term, later)))

        page = page_of(settings=settings, profile=make_profile(grade="8", class_="8b"))

        assert (page.learner, str(page.facts)) == ("Mira", "Grade 8, Lakeview.")
        assert (page.grade_class, page.term) == ("8b", "Autumn 2026")


class TestRow:
    def test_has_the_level_in_words_and_what_it_is_based_on(self):
        (row,) = rows_of()

        assert (row.title, row.url) == ("Add", "standards/math/add.html")
        assert (row.mark.word, str(row.status), str(row.based_on)) == (
            "Proficient",
            "reached",
            "based on 1 piece",
        )

    def test_leads_to_the_work_with_the_highest_rating(self):
        entries = [
            make_entry("first", done_on=on("2026-09-01")),
            make_entry("best", done_on=on("2026-09-07")),
            make_entry("last", done_on=on("2026-09-14")),
        ]
        feedback = [
            make_feedback("first", levels={"math:add": 2}),
            make_feedback("best", levels={"math:add": 4}),
            make_feedback("last", levels={"math:add": 3}, given=on("2026-09-16")),
        ]

        (row,) = rows_of(entries=entries, feedback=feedback)

        assert (row.proof.link.words, row.proof.link.url) == ("Best", "evidence/best.html")

    def test_leads_to_the_newer_of_two_alike(self):
        entries = [make_entry("old", done_on=on("2026-09-01")), make_entry("new", done_on=on("2026-09-07"))]
        feedback = [make_feedback(one, levels={"math:add": 3}) for one in ("old", "new")]

        (row,) = rows_of(entries=entries, feedback=feedback)

        assert row.proof.link.url == "evidence/new.html"

    def test_of_a_judgement_leads_to_what_it_rests_on(self):
        entries = [make_entry(), make_entry("talk", done_on=on("2026-09-01"), standards=())]
        judgement = make_judgement(4, entries=("talk",))

        page = page_of(entries=entries, judgements=[judgement])

        (row,) = page.strands[0].rows
        assert (row.mark.word, str(row.based_on)) == ("Extending", "by a teacher’s judgement")
        assert row.proof.link.url == "evidence/talk.html"
        (judged,) = page.judgements
        assert (judged.about.words, judged.judgement.why) == ("Add", "Explained it aloud without notes.")

    def test_is_there_only_where_there_is_a_level(self):
        framework = make_framework(standards=("add", "halve"))

        assert [row.title for row in rows_of(frameworks=(framework,))] == ["Add"]


class TestTooManyForTwoPages:
    NAMES = tuple(f"s{number:02}" for number in range(MOST_ROWS + 2))

    @pytest.fixture
    def page(self):
        refs = [f"math:{name}" for name in self.NAMES]
        halves = (refs[: len(refs) // 2], refs[len(refs) // 2 :])
        entries = [make_entry(f"work-{number}", standards=tuple(half)) for number, half in enumerate(halves)]
        feedback = [
            make_feedback(f"work-{number}", levels=dict.fromkeys(half, 3 - number))
            for number, half in enumerate(halves)
        ]
        return page_of(frameworks=(make_framework(standards=self.NAMES),), entries=entries, feedback=feedback)

    def test_shows_what_is_reached_first(self, page):
        rows = [row for strand in page.strands for row in strand.rows]

        assert len(rows) == MOST_ROWS
        assert sum(row.mark.word == "Proficient" for row in rows) == len(self.NAMES) // 2

    def test_says_how_many_found_no_room(self, page):
        assert str(page.left_out) == "2 more standards have a level; they are on the map."


class TestInShort:
    def lines(self, **parts):
        return {str(one.title): [str(link.words) for link in one.links] for one in page_of(**parts).in_short}

    def test_names_what_goes_further_than_asked(self):
        lines = self.lines(feedback=[make_feedback(levels={"math:add": 4})])

        assert lines == {"Goes further than asked": ["Add"]}

    def test_names_what_has_grown(self):
        entries = [make_entry("old", done_on=on("2026-09-01")), make_entry("new", done_on=on("2026-09-07"))]
        feedback = [
            make_feedback("old", levels={"math:add": 1}),
            make_feedback("new", levels={"math:add": 3}),
        ]

        assert self.lines(entries=entries, feedback=feedback)["Has grown most"] == ["Add"]

    def test_names_what_is_ready_and_where_it_leads(self):
        framework = make_framework(standards=("add", "halve"))

        lines = self.lines(frameworks=(framework,), paths=(make_path(), make_path("old", state="reached")))

        assert lines == {
            "Ready to learn next": ["Halve"],
            "Works towards": ["Show the council our creek"],
        }


class TestWhatTheLevelsMean:
    def test_is_said_once_for_frameworks_that_share_them(self):
        frameworks = (make_framework(), make_framework("art", ("draw",)))

        (scale,) = page_of(frameworks=frameworks).scales

        assert scale.titles == ("Math", "Art")
        assert [one.mark.word for one in scale.levels][:2] == ["Beginning", "Developing"]
        assert str(scale.rule).startswith("Each new piece pulls the level")
