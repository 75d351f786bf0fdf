"""Proficiency map: a table for each framework, by strand, and what stood at the end of each term."""

import pytest

from eportfolio.model.framework import Strand
from eportfolio.model.settings import Calendar, Term
from eportfolio.pages.proficiency_map import map_page
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
    make_scale,
    make_settings,
    make_standard,
    on,
    open_to,
)

SPRING = Term("spring", "Spring", on("2026-01-12"), on("2026-06-12"))
AUTUMN = Term("autumn", "Autumn", on("2026-08-24"), on("2026-09-30"))
WINTER = Term("winter", "Winter", on("2026-10-12"), on("2026-12-18"))


def settings_with(*terms, audience=PUBLIC, **changes):
    return make_settings(audiences=make_audiences(audience), calendar=Calendar(terms), **changes)


def page_of(*work, today="2026-10-15", terms=(), audience=PUBLIC, standards=("add",), **parts):
    """The map of work given as (entry, feedback) pairs, all of it for anyone unless it says otherwise."""
    parts = {"frameworks": (make_framework(standards=standards),), "settings": settings_with(*terms), **parts}
    look = make_look(
        audience=audience,
        today=on(today),
        entries=[entry for entry, _ in work],
        feedback=[given for _, given in work if given],
        **parts,
    )
    made = map_page(look, make_frame(look, "map.html"))
    assert (made.url, made.template) == ("map.html", "pages/map.html")
    return made.context


def rated(day, level=3.0, standard="add", audience=PUBLIC, **changes):
    """A piece done on a day and rated two days later."""
    name = f"{standard}-{day}"
    ref = f"math:{standard}"
    entry = make_entry(name, standards=(ref,), done_on=on(day), audience=audience, **changes)
    given = make_feedback(name, levels={ref: level}, given=on(day).replace(day=on(day).day + 2))
    return entry, open_to(audience, given)


def row_of(page, place=0):
    return [row for strand in page.frameworks[0].strands for row in strand.rows][place]


def said(cell):
    return cell and (cell.mark.word, str(cell.count or ""))


class TestColumns:
    def terms(self, today):
        return page_of(today=today, terms=(SPRING, AUTUMN, WINTER)).frameworks[0].terms

    def test_are_the_terms_that_have_ended(self):
        """A term still running has no last day to show."""
        assert self.terms("2026-10-15") == ("Spring", "Autumn")

    def test_begin_the_day_after_a_term(self):
        assert self.terms("2026-09-30") == ("Spring",)
        assert self.terms("2026-10-01") == ("Spring", "Autumn")

    def test_are_none_without_terms(self):
        assert page_of().frameworks[0].terms == ()

    def test_are_none_where_no_level_may_be_known(self):
        framework = page_of(terms=(SPRING,), settings=settings_with(SPRING, audience=TEAM)).frameworks[0]

        assert (framework.terms, framework.shows_levels, framework.key) == ((), False, ())


class TestRow:
    def test_says_how_it_stood_at_the_end_of_each_term_and_now(self):
        """1 in spring; then 1 + 0.65 × (3 − 1) = 2.30 in autumn; then 2.30 + 0.65 × (3 − 2.30) = 2.76 now."""
        work = [rated("2026-03-02", 1), rated("2026-09-07", 3), rated("2026-10-12", 3)]

        row = row_of(page_of(*work, terms=(SPRING, AUTUMN)))

        assert [said(cell) for cell in row.was] == [("Beginning", "1 piece"), ("Developing", "2 pieces")]
        assert said(row.now) == ("Proficient", "3 pieces")

    def test_is_empty_before_the_first_piece(self):
        row = row_of(page_of(rated("2026-09-07"), terms=(SPRING,)))

        assert [said(cell) for cell in row.was] == [("", "")]

    def test_leaves_a_term_open_whose_level_may_not_be_known(self):
        """Not "not yet": that would be said of a level that is there."""
        entry = make_entry(done_on=on("2026-03-02"))
        closed = make_feedback(levels={"math:add": 1}, given=on("2026-03-04"))
        newer = open_to(PUBLIC, make_feedback(levels={"math:add": 3}, given=on("2026-10-01")))
        look = make_look(
            audience=PUBLIC,
            today=on("2026-10-15"),
            settings=settings_with(SPRING),
            entries=[entry],
            feedback=[closed, newer],
        )

        row = row_of(map_page(look, make_frame(look)).context)

        assert row.was == (None,)
        assert said(row.now) == ("Proficient", "1 piece")

    def test_leads_to_its_standard(self):
        coded = make_standard("add", code="MATH.7.1", title="Add fractions")

        row = row_of(page_of(standards=(coded,)))

        assert (row.title, row.code, row.url) == ("Add fractions", "MATH.7.1", "standards/math/add.html")

    @pytest.mark.parametrize(
        ("work", "words"),
        [
            ([], ("", "")),
            ([(make_entry(), None)], ("", "not rated yet")),
            ([rated("2026-09-07", help="together")], ("", "so far with help")),
            ([rated("2026-09-07", 4)], ("Extending", "1 piece")),
            (
                [rated(f"2026-09-{day:02}") for day in (7, 8, 9, 10)],
                ("Proficient", "4 pieces, settled"),
            ),
        ],
        ids=["nothing", "unrated", "with help", "one piece", "settled"],
    )
    def test_says_in_words_what_a_bare_level_would_hide(self, work, words):
        assert said(row_of(page_of(*work)).now) == words

    def test_says_so_where_a_teacher_judged_without_a_piece(self):
        """The work it rests on is for another standard."""
        judgement = make_judgement(standard="math:halve", audience=PUBLIC)

        page = page_of((make_entry(), None), standards=("add", "halve"), judgements=[judgement])

        assert said(row_of(page, 1).now) == ("Proficient", "judged by a teacher")


class TestWithheldRow:
    """A standard whose level is withheld is there, with the pieces that may be opened."""

    @pytest.fixture
    def row(self):
        return row_of(page_of(rated("2026-09-07"), rated("2026-09-14", audience=TEAM), terms=(SPRING,)))

    def test_has_no_level(self, row):
        assert row.now is None

    def test_lists_the_work_that_may_be_opened(self, row):
        assert [(link.words, link.url) for link in row.works] == [
            ("Add 2026 09 07", "evidence/add-2026-09-07.html")
        ]

    def test_leaves_other_rows_their_levels(self):
        page = page_of(rated("2026-09-07"), rated("2026-09-14", 2, "halve", TEAM), standards=("add", "halve"))

        assert said(row_of(page, 0).now) == ("Proficient", "1 piece")
        assert row_of(page, 1).now is None
        assert row_of(page, 0).works == ()


class TestKey:
    def test_explains_every_mark_and_names_the_target(self):
        key = page_of().frameworks[0].key

        assert [(item.mark.word, item.mark.glyph, item.is_target) for item in key] == [
            ("", "none", False),
            ("Beginning", "14", False),
            ("Developing", "12", False),
            ("Proficient", "target", True),
            ("Extending", "star", False),
        ]

    def test_is_that_of_each_framework(self):
        habits = make_framework("habits", ("plan",), scale=make_scale((1, 2, 3), target=2))

        page = page_of(frameworks=(make_framework(), habits))

        assert [len(framework.key) for framework in page.frameworks] == [5, 4]


class TestLargeFramework:
    """An imported one can have hundreds of standards: strands where nothing is begun fold into a list."""

    def page(self, count, *work, **parts):
        numbers = [make_standard(f"n{number}") for number in range(count - 2)]
        shapes = [make_standard(f"s{number}", strand="shapes", code=f"SH.{number}") for number in range(2)]
        framework = make_framework(
            standards=(*numbers, *shapes),
            strands=(Strand("numbers", "Numbers", ()), Strand("shapes", "Shapes", ())),
        )
        return page_of(*work, frameworks=(framework,), **parts).frameworks[0]

    def test_folds_what_is_not_begun(self):
        framework = self.page(61, rated("2026-09-07", 3, "n1"))

        assert [strand.title for strand in framework.strands] == ["Numbers"]
        assert [(strand.title, strand.anchor) for strand in framework.folded] == [
            ("Shapes", "map:math:shapes")
        ]
        assert [(one.title, one.code, one.url) for one in framework.folded[0].standards] == [
            ("S0", "SH.0", "standards/math/s0.html"),
            ("S1", "SH.1", "standards/math/s1.html"),
        ]
        assert framework.folded_count == 2

    def test_is_one_of_more_than_sixty_standards(self):
        framework = self.page(60)

        assert ([strand.title for strand in framework.strands], framework.folded) == (
            ["Numbers", "Shapes"],
            (),
        )

    def test_keeps_a_strand_with_work_whose_level_is_withheld(self):
        framework = self.page(61, rated("2026-09-07", 3, "s1", TEAM, state="final"), audience=CLASS)

        assert framework.folded_count == 61

        team = self.page(61, rated("2026-09-07", 3, "s1", TEAM), audience=TEAM)
        assert [strand.title for strand in team.strands] == ["Shapes"]

    def test_keeps_a_strand_that_a_teacher_judged(self):
        judgement = make_judgement(standard="math:s0", audience=PUBLIC)

        framework = self.page(61, rated("2026-09-07", 3, "n1"), judgements=[judgement])

        assert framework.folded == ()


class TestFrameworks:
    def test_without_standards_are_left_out(self):
        page = page_of(frameworks=(make_framework(), make_framework("empty", ())))

        assert [framework.id for framework in page.frameworks] == ["math"]

    def test_that_may_not_be_seen_are_left_out(self):
        hidden = make_framework("habits", ("plan",), audience=TEAM)

        page = page_of(frameworks=(make_framework(), hidden), audience=CLASS)

        assert [framework.id for framework in page.frameworks] == ["math"]
