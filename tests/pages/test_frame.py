"""Frame: what every page carries around its own content."""

import pytest

from eportfolio.model.settings import Repository, School
from eportfolio.pages.frame import titled
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_frame,
    make_framework,
    make_look,
    make_scale,
    make_settings,
    on,
)

REPOSITORY = Repository(owner="mira", name="portfolio")


def frame_of(*urls, **parts):
    return make_frame(make_look(**parts), *urls)


class TestNavigation:
    def test_leads_to_the_pages_that_there_are(self):
        frame = frame_of("map.html", "evidence.html")

        assert [(str(link.words), link.url) for link in frame.nav] == [
            ("Work", "evidence.html"),
            ("Map", "map.html"),
        ]

    def test_says_which_page_this_is(self):
        frame = titled(frame_of("map.html", "evidence.html"), "map.html", "Map")

        assert [link.current for link in frame.nav] == ["", "page"]

    def test_says_which_page_this_one_is_a_part_of(self):
        frame = titled(
            frame_of("map.html", "evidence.html"), "evidence/kite.html", "Kite", belongs_to="evidence.html"
        )

        assert [link.current for link in frame.nav] == ["true", ""]

    def test_leads_from_the_foot_to_the_newest_work_and_the_rest(self):
        entries = [make_entry("old", done_on=on("2026-09-01")), make_entry("new")]

        frame = frame_of("sums.html", "feed.xml", entries=entries)

        assert [(str(link.words), link.url) for link in frame.more] == [
            ("The newest work: New", "evidence/new.html"),
            ("How the sums work", "sums.html"),
            ("New work as a feed", "feed.xml"),
        ]

    def test_leads_to_nothing_that_is_not_there(self):
        assert frame_of(entries=[make_entry(audience=TEAM)], audience=CLASS).more == ()


class TestWhoseCopyItIs:
    def test_says_name_school_day_and_pieces(self):
        settings = make_settings(school=School("Creek School", "office@creek.example"))

        frame = frame_of(entries=[make_entry(), make_entry("two")], settings=settings)

        assert (frame.name, frame.school, frame.contact) == ("Mira", "Creek School", "office@creek.example")
        assert (frame.as_of, frame.pieces) == (on("2026-10-01"), 2)

    def test_counts_what_this_audience_may_see(self):
        entries = [make_entry(), make_entry("diary", audience=TEAM)]

        assert [frame_of(entries=entries, audience=one).pieces for one in (CLASS, TEAM)] == [1, 2]

    def test_counts_no_drafts(self):
        entries = [make_entry(), make_entry("half", state="draft")]

        assert frame_of(entries=entries, drafts=True).pieces == 1

    def test_has_no_name_where_it_is_withheld(self):
        settings = make_settings(audiences=make_audiences(**{"profile.name": TEAM}))

        assert frame_of(settings=settings, audience=PUBLIC).name == ""


class TestLanguage:
    @pytest.mark.parametrize(
        ("language", "words_in", "said"),
        [
            ("en", "", ("en", "ltr")),
            ("en-GB", "", ("en-GB", "ltr")),
            ("ar-XB", "", ("ar-XB", "rtl")),
            ("en", "ar-XB", ("ar-XB", "rtl")),
        ],
    )
    def test_is_that_of_the_words_with_its_direction(self, language, words_in, said, pseudo_words):
        frame = frame_of(settings=make_settings(language=language, words_in=words_in))

        assert (frame.language, frame.direction) == said

    def test_is_english_where_nobody_has_translated_the_words(self):
        """A voice that reads English by the rules of Arabic is understood by nobody."""
        frame = frame_of(settings=make_settings(language="ar"))

        assert (frame.language, frame.direction) == ("en", "ltr")


class TestSearchEngines:
    """Asked for once more here, since nothing can be called back from there."""

    @pytest.mark.parametrize(
        ("indexing", "audience", "told"),
        [(True, PUBLIC, True), (True, CLASS, False), (True, TEAM, False), (False, PUBLIC, False)],
    )
    def test_are_let_in_only_where_anyone_may_read_and_it_was_said(self, indexing, audience, told):
        frame = frame_of(settings=make_settings(indexing=indexing), audience=audience)

        assert frame.indexing is told

    @pytest.mark.parametrize(
        ("audience", "address"), [(PUBLIC, "https://mira.github.io/portfolio/"), (CLASS, "")]
    )
    def test_and_previews_learn_the_address_of_the_open_site_only(self, audience, address):
        assert frame_of(settings=make_settings(repository=REPOSITORY), audience=audience).address == address


class TestGlyphs:
    def test_are_all_that_the_scales_can_need_each_once(self):
        habits = make_framework("habits", ("plan",), scale=make_scale((1, 2, 3), target=2))

        frame = frame_of(frameworks=(make_framework(), habits))

        assert frame.glyphs == ("none", "target", "14", "12", "star")

    def test_are_there_without_a_framework_too(self):
        """A marker of a path is open or met."""
        assert frame_of(frameworks=()).glyphs == ("none", "target")


class TestTitle:
    def test_and_description_are_those_of_the_page(self):
        frame = titled(frame_of(), "map.html", "Map", "What there is", picture="files/map.png")

        assert (frame.url, frame.title, frame.description) == ("map.html", "Map", "What there is")
        assert (frame.picture, frame.is_home) == ("files/map.png", False)

    def test_describes_a_page_that_has_nothing_else(self):
        assert titled(frame_of(), "map.html", "Map").description == "Map"

    def test_of_the_first_page_is_that_of_the_site(self):
        assert titled(frame_of(), "index.html", "Mira's work").is_home
