"""Showcase: who this is, what they are proud of, and where they stand, for a stranger with two minutes."""

import pytest

from eportfolio.model.profile import Avatar
from eportfolio.model.settings import School
from eportfolio.pages.page import PictureSize
from eportfolio.pages.showcase import showcase_page
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_attachment,
    make_audiences,
    make_entry,
    make_feedback,
    make_frame,
    make_look,
    make_path,
    make_profile,
    make_self_rating,
    make_settings,
    on,
    open_to,
)

OPEN = make_settings(audiences=make_audiences(PUBLIC))
UPRIGHT, WIDE = PictureSize(600, 800), PictureSize(800, 600)


def page_of(*entries, **parts):
    look = make_look(entries=entries, **parts)
    made = showcase_page(look, make_frame(look, "map.html", "evidence.html"))
    assert (made.url, made.template) == ("index.html", "pages/showcase.html")
    return made.context


def titles(page):
    return [work.title for work in page.works]


def done(name, day="2026-09-07", **changes):
    return make_entry(name, done_on=on(day), **changes)


class TestFeaturedWork:
    FOUR = (
        done("one", "2026-09-01"),
        done("two", "2026-09-02"),
        done("three", "2026-09-03"),
        done("four", "2026-09-04"),
    )

    def test_is_what_the_settings_name_in_their_order(self):
        settings = make_settings(showcase=("two", "four"))

        assert titles(page_of(*self.FOUR, settings=settings)) == ["Two", "Four"]

    def test_is_else_what_says_so_itself_newest_first(self):
        entries = (
            done("old", "2026-09-01", showcase=True),
            done("new", showcase=True),
            done("newest", "2026-09-09"),
        )

        assert titles(page_of(*entries)) == ["New", "Old"]

    def test_is_else_the_newest_three(self):
        assert titles(page_of(*self.FOUR)) == ["Four", "Three", "Two"]

    def test_is_only_what_may_be_seen(self):
        secret = done("secret", audience=TEAM)
        settings = make_settings(showcase=("secret", "one"))

        assert titles(page_of(secret, self.FOUR[0], settings=settings, audience=CLASS)) == ["One"]
        assert titles(page_of(secret, self.FOUR[0], settings=settings)) == ["Secret", "One"]

    def test_is_never_a_draft_that_nobody_chose(self):
        draft = done("draft", "2026-09-09", state="draft", showcase=True)

        assert titles(page_of(draft, self.FOUR[0], drafts=True)) == ["One"]

    def test_is_told_in_its_first_sentence_with_place_and_day(self):
        (work,) = page_of(done("one", body="We cook. It is hot.", place="home")).works

        assert (work.say, work.url) == ("We cook.", "evidence/one.html")
        assert (str(work.place), work.date) == ("At home", on("2026-09-07"))

    def test_is_told_with_the_first_standard_that_has_a_level(self):
        """A level that the learner alone has given is for the page of the work."""
        given = make_feedback("one", levels={"math:add": 3})
        rated = page_of(done("one"), feedback=[given])
        own = page_of(done("one", self_ratings=(make_self_rating(),)))

        assert [(work.standard.title, work.standard.mark.word) for work in rated.works] == [
            ("Add", "Proficient")
        ]
        assert [work.standard for work in own.works] == [None]
        assert [work.standard for work in page_of(done("one"), feedback=[given], audience=PUBLIC).works] == [
            None
        ]


class TestHero:
    """One upright picture of the featured work stands beside the name."""

    def page(self, *sizes, **parts):
        names = [f"work-{number}" for number in range(len(sizes))]
        files = {f"evidence/{name}.png": size for name, size in zip(names, sizes, strict=True) if size}
        entries = [done(name, attachments=(make_attachment(f"evidence/{name}.png"),)) for name in names]
        settings = make_settings(showcase=tuple(names))
        return page_of(*entries, sizes=files, settings=settings, **parts)

    def test_is_the_first_upright_picture_but_that_of_the_first_work(self):
        assert self.page(UPRIGHT, WIDE, UPRIGHT).hero.title == "Work 2"

    def test_is_none_where_none_stands_upright(self):
        assert self.page(WIDE, WIDE).hero is None
        assert self.page(UPRIGHT).hero is None

    def test_keeps_its_place_among_few_works(self):
        assert titles(self.page(WIDE, UPRIGHT, WIDE)) == ["Work 0", "Work 1", "Work 2"]

    def test_leaves_its_place_among_many(self):
        assert titles(self.page(WIDE, UPRIGHT, WIDE, WIDE)) == ["Work 0", "Work 2", "Work 3"]

    def test_is_not_needed(self):
        """A portfolio without pictures is a portfolio too."""
        page = self.page(None, None)

        assert (page.hero, page.frame.picture) == (None, "")
        assert titles(page) == ["Work 0", "Work 1"]

    def test_leaves_the_first_picture_to_link_previews(self):
        assert self.page(WIDE, UPRIGHT).frame.picture == "files/evidence/work-0.png"


class TestWho:
    def test_is_told_by_name_and_first_words(self):
        page = page_of(profile=make_profile(about="I build kites. And maps."))

        assert (page.name, page.about.text) == ("Mira", "I build kites. And maps.")
        assert page.frame.description == "I build kites."

    def test_is_told_by_the_title_where_the_name_is_withheld(self):
        settings = make_settings(title="A kite book", audiences=make_audiences(**{"profile.name": TEAM}))

        page = page_of(settings=settings, audience=PUBLIC)

        assert (page.name, page.frame.name, page.frame.description) == ("A kite book", "", "A kite book")

    def test_is_described_by_name_where_nothing_is_said(self):
        assert str(page_of().frame.description) == "The portfolio of Mira."

    @pytest.mark.parametrize(
        ("grade", "school", "words"),
        [
            ("7", "Creek School", "Grade 7, Creek School."),
            ("7", "", "Grade 7."),
            ("", "Creek School", "Creek School."),
            ("", "", None),
        ],
    )
    def test_is_told_by_grade_and_school(self, grade, school, words):
        settings = make_settings(school=School(school))

        said = page_of(settings=settings, profile=make_profile(grade=grade)).facts

        assert (said and str(said)) == words

    def test_is_told_without_the_grade_where_that_is_withheld(self):
        page = page_of(
            settings=make_settings(school=School("Creek School")),
            profile=make_profile(grade="7"),
            audience=PUBLIC,
        )

        assert str(page.facts) == "Creek School."

    def test_has_a_picture_where_one_may_be_seen(self):
        profile = make_profile(avatar=Avatar("me.png", "A drawn face"))
        parts = {"profile": profile, "sizes": {"me.png": UPRIGHT}}

        assert page_of(**parts, audience=CLASS).avatar.alt == "A drawn face"
        assert page_of(**parts, audience=PUBLIC).avatar is None


class TestKept:
    def test_says_since_when_and_until_when(self):
        page = page_of(done("one", "2025-10-09"), done("two", "2026-09-07"))

        assert str(page.kept) == "Kept since October 2025, last added to on 7 September 2026."

    def test_tells_no_day_of_work_that_is_withheld(self):
        page = page_of(done("one"), done("secret", "2026-09-20", audience=TEAM), audience=CLASS)

        assert str(page.kept) == "Kept since September 2026, last added to on 7 September 2026."


class TestWhereILStand:
    def test_is_one_sentence_and_the_strands(self):
        given = open_to(PUBLIC, make_feedback(levels={"math:add": 3}))

        page = page_of(make_entry(), feedback=[given], settings=OPEN, audience=PUBLIC)

        assert str(page.standing) == "I have started 1 standard, and it is on target."
        assert [strand.title for strand in page.strands] == ["Numbers"]

    def test_is_left_out_where_no_level_may_be_known(self):
        page = page_of(make_entry(), feedback=[make_feedback(levels={"math:add": 3})], audience=PUBLIC)

        assert (page.standing, page.strands) == (None, ())


class TestNext:
    def step(self, *given, **parts):
        page = page_of(make_entry(), feedback=given, today=on("2026-10-01"), **parts)
        return page.next_step and page.next_step.steps[0]

    def test_is_the_step_to_be_shown_soonest(self):
        soon = make_feedback(next=("Soon",), try_by=on("2026-10-02"))
        later = make_feedback(next=("Later",), try_by=on("2026-10-09"), by="mr-oduya", given=on("2026-09-30"))

        assert self.step(later, soon) == "Soon"

    def test_is_else_the_newest_of_those_whose_day_is_past_or_not_set(self):
        past = make_feedback(next=("Past",), try_by=on("2026-09-21"))
        newest = make_feedback(next=("Newest",), try_by=None, by="mr-oduya", given=on("2026-09-30"))

        assert self.step(past, newest) == "Newest"

    def test_is_none_where_feedback_may_not_be_read(self):
        assert self.step(make_feedback(), audience=CLASS) is None

    def test_leads_along_the_longest_path_under_way(self):
        paths = (
            make_path("short", horizon="short"),
            make_path("done", horizon="long", state="reached"),
            make_path("term", horizon="middle", title="To the mill", why="For the bread"),
        )

        path = page_of(paths=paths).path

        assert (path.title, path.url, path.why) == ("To the mill", "paths/term.html", "For the bread")

    def test_leads_along_no_path_that_may_not_be_seen(self):
        assert page_of(paths=(make_path(),), audience=CLASS).path is None


class TestEmptyPortfolio:
    def test_has_a_name_and_nothing_made_up(self):
        page = page_of(frameworks=())

        assert page.name == "Mira"
        assert (page.works, page.hero, page.kept, page.facts) == ((), None, None, None)
        assert (page.standing, page.strands, page.next_step, page.path) == (None, (), None, None)
