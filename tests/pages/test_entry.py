"""Entry page: the work first, then what it shows and how it is seen, then what was said and changed."""

import pytest

from eportfolio.pages.entry import entry_page
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
    make_standard,
    on,
    open_to,
)

OPEN = make_settings(audiences=make_audiences(PUBLIC))
SIZES = {"evidence/bar.png": PictureSize(800, 600), "evidence/kite.png": PictureSize(600, 800)}


def page_of(entry, *given, **parts):
    """The page of an entry, for the team unless an audience is given."""
    look = make_look(entries=[entry], feedback=given, **parts)
    made = entry_page(look, make_frame(look, "evidence.html"), look.entries[entry.id])
    assert (made.url, made.template) == (f"evidence/{entry.id}.html", "pages/entry.html")
    return made.context


def facts(page):
    return [str(fact) for fact in page.facts]


def levels_said(page):
    """Who says what of the first standard."""
    return [(str(said.who), said.mark.word) for said in page.shows[0].said]


class TestHead:
    def test_says_when_where_what_and_with_how_much_help(self):
        page = page_of(make_entry(place="home", kind="performance", help="hints"))

        assert page.done_on == on("2026-09-07")
        assert facts(page) == ["at home", "performance", "made with hints"]

    def test_says_nothing_of_help_to_those_who_may_not_know(self):
        assert facts(page_of(make_entry(help="together"), audience=PUBLIC)) == ["at school", "product"]

    def test_says_the_version_from_the_second_on(self):
        assert facts(page_of(make_entry(version=2)))[-1] == "version 2"
        assert "version 1" not in facts(page_of(make_entry()))

    def test_names_those_it_was_made_with(self):
        entry = make_entry(people=("cho", "ms-rivera"))

        assert [str(one) for one in page_of(entry).made_with] == ["Cho", "Ms Rivera"]
        assert [str(one) for one in page_of(entry, audience=PUBLIC).made_with] == ["a classmate", "Ms Rivera"]

    def test_marks_a_draft(self):
        assert page_of(make_entry(state="draft"), drafts=True).is_draft
        assert not page_of(make_entry()).is_draft

    def test_gives_search_and_previews_the_first_sentence(self):
        frame = page_of(make_entry(body="# Bars\n\nWe cook. It is hot.")).frame

        assert (frame.title, frame.description) == ("Pancake math", "We cook.")
        assert [link.current for link in frame.nav if link.url == "evidence.html"] == ["true"]


class TestShows:
    def test_sets_side_by_side_who_says_which_level(self):
        """The learner first: the self-assessment comes before the teacher's level."""
        entry = make_entry(self_ratings=(make_self_rating(3),))

        page = page_of(entry, make_feedback(levels={"math:add": 2}))

        assert levels_said(page) == [
            ("I say", "Proficient"),
            ("Ms Rivera", "Developing"),
            ("On my map", "Developing"),
        ]
        assert page.shows[0].said[0].because == "My bar shows it"
        assert str(page.shows[0].said[2].note) == "based on 1 piece"

    def test_takes_the_newest_rating_of_each_rater(self):
        older = make_feedback(levels={"math:add": 1})
        newer = make_feedback(levels={"math:add": 3}, given=on("2026-09-16"))

        assert ("Ms Rivera", "Proficient") in levels_said(page_of(make_entry(), older, newer))
        assert ("Ms Rivera", "Beginning") not in levels_said(page_of(make_entry(), older, newer))

    def test_names_the_standard_without_a_level_where_none_may_be_known(self):
        entry = make_entry(self_ratings=(make_self_rating(),))

        page = page_of(entry, make_feedback(levels={"math:add": 2}), audience=CLASS)

        assert [(one.title, one.said) for one in page.shows] == [("Add", ())]

    def test_shows_a_rating_that_is_open_also_where_the_level_is_not(self):
        """The level rests on other work as well, which this audience does not see."""
        diary = make_entry("diary", audience=TEAM)
        look = make_look(
            audience=PUBLIC,
            settings=OPEN,
            entries=[make_entry(), diary],
            feedback=[
                open_to(PUBLIC, make_feedback(levels={"math:add": 3})),
                make_feedback("diary", levels={"math:add": 1}),
            ],
        )

        page = entry_page(look, make_frame(look), look.entries["pancake-math"]).context

        assert levels_said(page) == [("Ms Rivera", "Proficient")]

    def test_asks_raters_who_are_far_apart_to_talk_first(self):
        page = page_of(
            make_entry(),
            make_feedback(levels={"math:add": 1}),
            make_feedback(levels={"math:add": 3}, by="mr-oduya"),
        )

        assert page.shows[0].talk

    def test_leaves_out_the_talk_where_levels_are_withheld(self):
        two = [
            open_to(PUBLIC, make_feedback(audience=PUBLIC)),
            open_to(PUBLIC, make_feedback(by="mr-oduya")),
        ]

        assert not page_of(make_entry(), *two, audience=PUBLIC).shows[0].talk

    def test_leaves_out_standards_of_frameworks_that_are_withheld(self):
        art = make_framework("art", ("draw",), audience=TEAM)
        entry = make_entry(standards=("math:add", "art:draw"))

        page = page_of(entry, audience=PUBLIC, frameworks=(make_framework(), art))

        assert [one.title for one in page.shows] == ["Add"]


class TestTalk:
    def test_waits_where_it_is_asked_for_and_nobody_answered(self):
        entry = make_entry(state="ready", asked=on("2026-09-08"))

        assert page_of(entry).waits_since == on("2026-09-08")
        assert page_of(entry, audience=CLASS).waits_since is None
        assert page_of(entry, make_feedback()).waits_since is None

    def test_has_the_newest_next_step_on_top(self):
        page = page_of(
            make_entry(),
            make_feedback(next=("Draw it",)),
            make_feedback(by="mr-oduya", given=on("2026-09-16"), next=("Say it",)),
        )

        assert [step.steps for step in page.next_steps] == [("Say it",), ("Draw it",)]

    def test_is_empty_for_those_who_may_not_read_it(self):
        page = page_of(make_entry(), make_feedback(reply="Thanks"), audience=CLASS)

        assert (page.talk, page.next_steps) == ((), ())


class TestPictures:
    def page(self, *files, **changes):
        return page_of(make_entry(attachments=files, **changes), sizes=SIZES)

    def test_that_the_text_does_not_show_stand_at_its_head_and_below(self):
        page = self.page(make_attachment(in_text=False), make_attachment("evidence/kite.png", in_text=False))

        assert page.lead.url == "files/evidence/bar.png"
        assert [one.url for one in page.gallery] == ["files/evidence/kite.png"]
        assert page.frame.picture == "files/evidence/bar.png"

    def test_that_is_the_cover_comes_first(self):
        files = make_attachment(in_text=False), make_attachment("evidence/kite.png", in_text=False)

        assert self.page(*files, cover="evidence/kite.png").lead.url == "files/evidence/kite.png"

    def test_that_the_text_shows_stand_there_only(self):
        page = self.page(make_attachment())

        assert (page.lead, page.gallery, page.downloads) == (None, (), ())

    def test_keep_their_words_unless_they_only_decorate(self):
        plain = self.page(make_attachment(in_text=False, credit="Cho")).lead
        decorative = self.page(make_attachment(in_text=False, decorative=True)).lead

        assert (plain.alt, plain.credit, plain.width, plain.height) == ("A bar cut in four", "Cho", 800, 600)
        assert decorative.alt == ""

    def test_are_told_from_other_files(self):
        sound = make_attachment("evidence/talk.mp3", alt="My talk", transcript="Hello", in_text=False)

        page = self.page(make_attachment(in_text=False), sound)

        assert [(one.name, one.url, one.about, one.transcript) for one in page.downloads] == [
            ("talk.mp3", "files/evidence/talk.mp3", "My talk", "Hello")
        ]


class TestForMachines:
    @pytest.fixture
    def described(self):
        coded = make_standard(code="MATH.7.1", title="Add fractions")
        page = page_of(
            make_entry(people=("cho",)),
            frameworks=(make_framework(standards=(coded,)),),
            settings=make_settings(language="de"),
        )
        return page.json_ld

    def test_is_described_as_work_that_shows_a_standard(self, described):
        described = dict(described)

        assert described["@type"] == ("CreativeWork", "LearningResource")
        assert (described["name"], described["dateCreated"]) == ("Pancake math", "2026-09-07")
        assert described["inLanguage"] == "de"
        assert described["assesses"] == (
            (("@type", "DefinedTerm"), ("name", "Add fractions"), ("termCode", "MATH.7.1")),
        )

    def test_never_names_a_person(self, described):
        assert "Mira" not in repr(described)
        assert "Cho" not in repr(described)
