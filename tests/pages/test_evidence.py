"""Evidence pages: the whole list of the work, and one list for each tag and each place."""

from eportfolio.model.settings import Calendar, Term
from eportfolio.pages.evidence import evidence_pages
from eportfolio.pages.page import PictureSize
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_attachment,
    make_audiences,
    make_entry,
    make_feedback,
    make_frame,
    make_framework,
    make_look,
    make_self_rating,
    make_settings,
    on,
    open_to,
)

SPRING = Term("spring-2026", "Spring 2026", on("2026-01-12"), on("2026-06-12"))
AUTUMN = Term("autumn-2026", "Autumn 2026", on("2026-08-24"), on("2026-12-18"))
WITH_TERMS = make_settings(calendar=Calendar((SPRING, AUTUMN)))


def pages_of(*entries, feedback=(), **parts):
    """Every page of the evidence by its address."""
    look = make_look(entries=entries, feedback=feedback, **parts)
    made = evidence_pages(look, make_frame(look, "evidence.html"))
    assert {page.template for page in made} == {"pages/evidence.html"}
    return {page.url: page.context for page in made}


def done(day, name="", **changes):
    return make_entry(name or f"work-of-{day}", done_on=on(day), **changes)


def row_of(entry, *given, **parts):
    (group,) = pages_of(entry, feedback=given, **parts)["evidence.html"].groups
    (row,) = group.rows
    return row


class TestGroups:
    def groups(self, *days, settings=WITH_TERMS):
        page = pages_of(*(done(day) for day in days), settings=settings)["evidence.html"]
        return [(str(one.title), [row.date.isoformat() for row in one.rows]) for one in page.groups]

    def test_are_terms_the_newest_first(self):
        assert self.groups("2026-03-01", "2026-09-07", "2026-10-01") == [
            ("Autumn 2026", ["2026-10-01", "2026-09-07"]),
            ("Spring 2026", ["2026-03-01"]),
        ]

    def test_take_the_work_of_the_holidays_with_the_term_before(self):
        assert self.groups("2026-07-20") == [("Spring 2026", ["2026-07-20"])]

    def test_begin_with_the_first_day_of_a_term(self):
        assert self.groups("2026-08-23", "2026-08-24") == [
            ("Autumn 2026", ["2026-08-24"]),
            ("Spring 2026", ["2026-08-23"]),
        ]

    def test_are_years_before_the_first_term(self):
        assert self.groups("2026-01-11", "2025-12-01") == [("2026", ["2026-01-11"]), ("2025", ["2025-12-01"])]

    def test_are_years_where_there_are_no_terms(self):
        assert self.groups("2026-09-07", "2025-12-01", settings=make_settings()) == [
            ("2026", ["2026-09-07"]),
            ("2025", ["2025-12-01"]),
        ]

    def test_have_anchors_that_nothing_else_on_a_page_has(self):
        """Nobody knows what a school calls its terms: "main" is an anchor of every page."""
        term = Term("main", "Main", on("2026-08-24"), on("2026-12-18"))
        settings = make_settings(calendar=Calendar((term,)))

        page = pages_of(done("2026-09-07"), done("2026-01-07"), settings=settings)["evidence.html"]

        assert [group.anchor for group in page.groups] == ["term-main", "year-2026"]


class TestLede:
    def lede(self, *entries, **parts):
        return str(pages_of(*entries, **parts)["evidence.html"].lede)

    def test_counts_the_pieces_and_says_since_when(self):
        assert self.lede(done("2026-09-07")) == "One piece, from September 2026."
        assert self.lede(done("2026-09-07"), done("2025-12-01")) == "Two pieces since December 2025."

    def test_counts_in_figures_beyond_twelve(self):
        many = [done("2026-09-07", f"work-{number}") for number in range(13)]

        assert self.lede(*many) == "13 pieces since September 2026."

    def test_counts_only_what_may_be_seen(self):
        assert self.lede(done("2026-09-07"), done("2025-12-01", audience=TEAM), audience=CLASS) == (
            "One piece, from September 2026."
        )

    def test_counts_no_drafts(self):
        """At home they stand in the list, with a ribbon."""
        draft = done("2026-09-10", state="draft")

        assert self.lede(done("2026-09-07"), draft, drafts=True) == "One piece, from September 2026."
        assert self.lede(draft, drafts=True) == "Only drafts so far."


class TestPlaces:
    PAGES = pages_of(done("2026-09-07", place="home"), done("2026-09-08"), done("2026-09-09", place="home"))

    def test_have_a_page_each_with_their_work(self):
        page = self.PAGES["places/home.html"]

        assert str(page.title) == "At home"
        assert str(page.lede) == "Two pieces since September 2026."
        assert [row.date.day for group in page.groups for row in group.rows] == [9, 7]

    def test_where_nothing_was_done_have_none(self):
        assert [url for url in self.PAGES if url.startswith("places/")] == [
            "places/school.html",
            "places/home.html",
        ]

    def test_are_listed_with_how_much_there_is(self):
        ways = self.PAGES["evidence.html"].places

        assert [(str(way.link.words), way.link.url, way.count) for way in ways] == [
            ("At school", "places/school.html", 1),
            ("At home", "places/home.html", 2),
        ]

    def test_lead_back_to_the_whole_list(self):
        assert self.PAGES["places/home.html"].back.url == "evidence.html"
        assert self.PAGES["evidence.html"].back is None

    def test_belong_to_the_work_in_the_navigation(self):
        assert [link.current for link in self.PAGES["places/home.html"].frame.nav] == ["true"]
        assert [link.current for link in self.PAGES["evidence.html"].frame.nav] == ["page"]


class TestTags:
    def test_have_a_page_each_by_the_alphabet(self):
        pages = pages_of(
            done("2026-09-07", tags=("kites", "Creek")),
            done("2026-09-08", tags=("kites",)),
        )

        assert [(one.link.words, one.link.url, one.count) for one in pages["evidence.html"].tags] == [
            ("Creek", "tags/creek.html", 1),
            ("kites", "tags/kites.html", 2),
        ]
        assert str(pages["tags/kites.html"].title) == "Work tagged kites"

    def test_of_work_that_is_withheld_have_none(self):
        pages = pages_of(
            done("2026-09-07"), done("2026-09-08", audience=TEAM, tags=("diary",)), audience=CLASS
        )

        assert [url for url in pages if url.startswith("tags/")] == []


class TestRow:
    def test_says_what_the_work_is(self):
        row = row_of(make_entry(place="community", kind="outside", body="We cook. It is hot."))

        assert (row.title, row.url, row.date) == (
            "Pancake math",
            "evidence/pancake-math.html",
            on("2026-09-07"),
        )
        assert (str(row.place), str(row.kind)) == ("In the community", "from outside school")
        assert row.say == "We cook."

    def test_shows_its_cover(self):
        picture = make_attachment()

        row = row_of(make_entry(attachments=(picture,)), sizes={picture.file: PictureSize(800, 600)})

        assert row.picture.url == "files/evidence/bar.png"

    def standard(self, entry, *given, **parts):
        (standard,) = row_of(entry, *given, **parts).standards
        return standard.mark and standard.mark.word, standard.by_learner

    def test_says_the_newest_level_given(self):
        older = make_feedback(levels={"math:add": 1})
        newer = make_feedback(levels={"math:add": 3}, by="mr-oduya", given=on("2026-09-16"))

        assert self.standard(make_entry(), older, newer) == ("Proficient", False)

    def test_says_the_learners_own_level_while_there_is_no_other(self):
        entry = make_entry(self_ratings=(make_self_rating(4),))

        assert self.standard(entry) == ("Extending", True)
        assert self.standard(entry, make_feedback(levels={"math:add": 2})) == ("Developing", False)

    def test_says_no_level_where_none_may_be_known(self):
        entry = make_entry(self_ratings=(make_self_rating(4),))

        assert self.standard(entry, make_feedback(levels={"math:add": 2}), audience=CLASS) == (None, True)

    def test_names_no_standard_that_may_not_be_seen(self):
        entry = make_entry(standards=("math:add", "art:draw"))
        frameworks = (make_framework(), make_framework("art", ("draw",), audience=TEAM))

        row = row_of(entry, frameworks=frameworks, audience=PUBLIC)

        assert [one.title for one in row.standards] == ["Add"]

    def notes(self, entry, *given, **parts):
        return [str(note) for note in row_of(entry, *given, **parts).notes]

    def test_says_what_else_is_worth_knowing(self):
        entry = make_entry(state="ready", asked=on("2026-09-08"), version=2, help="together")

        assert self.notes(entry) == ["Waits for feedback", "Version 2", "Made together"]
        assert self.notes(make_entry(help="hints")) == ["With hints"]
        assert self.notes(make_entry()) == []

    def test_says_less_where_levels_are_withheld(self):
        entry = make_entry(state="ready", asked=on("2026-09-08"), version=2, help="together")

        assert self.notes(entry, audience=CLASS) == ["Version 2"]

    def test_says_a_level_whose_rating_is_open(self):
        settings = make_settings(audiences=make_audiences(levels=PUBLIC))
        given = open_to(PUBLIC, make_feedback(levels={"math:add": 3}))

        assert self.standard(make_entry(), given, settings=settings, audience=PUBLIC) == ("Proficient", False)

    def test_marks_a_draft(self):
        assert row_of(make_entry(state="draft"), drafts=True).is_draft
