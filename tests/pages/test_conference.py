"""Conference page: the script of a talk that the learner leads."""

from eportfolio.model.conference import Pick, Promise
from eportfolio.model.entry import BodyLink
from eportfolio.pages.conference import conference_pages
from eportfolio.problems import Location
from makers import (
    PUBLIC,
    make_audiences,
    make_conference,
    make_entry,
    make_feedback,
    make_frame,
    make_look,
    make_marker,
    make_path,
    make_settings,
    on,
    open_to,
)


def pages_of(*talks, urls=("map.html",), **parts):
    look = make_look(conferences=talks, **{"entries": [make_entry()], **parts})
    return {page.url: page.context for page in conference_pages(look, make_frame(look, *urls))}


def page_of(day="2026-09-25", **changes):
    return pages_of(make_conference(day, **changes))[f"conferences/{day}.html"]


class TestPage:
    def test_lies_at_its_day_and_says_who_sat_together(self):
        page = page_of(present=("miras-father", "ms-rivera"))

        assert str(page.frame.title) == "Conference of 25 September 2026"
        assert page.present == ("Miras Father", "Ms Rivera")

    def test_says_a_role_once(self):
        """To a stranger father and grandmother are both the family."""
        settings = make_settings(audiences=make_audiences(PUBLIC))
        talk = make_conference(present=("miras-father", "cho", "miras-father"), audience=PUBLIC)

        page = pages_of(talk, audience=PUBLIC, settings=settings)["conferences/2026-09-25.html"]

        assert [str(one) for one in page.present] == ["the family", "a classmate"]

    def test_leads_from_the_notes_to_the_work(self):
        link = BodyLink(
            "../evidence/pancake-math.md", "evidence/pancake-math.md", False, "", Location("conferences/x.md")
        )

        page = page_of(body="See [it](../evidence/pancake-math.md).", links=(link,))

        assert page.notes is not None
        assert page.notes.links == (("../evidence/pancake-math.md", "../evidence/pancake-math.html"),)

    def test_has_no_notes_where_none_are_written(self):
        assert page_of(body="\n").notes is None


class TestPick:
    def test_says_why_it_is_shown_and_what_level_it_has(self):
        given = make_feedback(levels={"math:add": 3})

        page = pages_of(make_conference(), feedback=[given])["conferences/2026-09-25.html"]

        (pick,) = page.picks
        assert (pick.title, pick.because) == ("Pancake math", "It went wrong first.")
        assert [(one.title, one.mark.word) for one in pick.standards] == [("Add", "Proficient")]

    def test_names_no_standard_without_a_level(self):
        assert page_of().picks[0].standards == ()

    def test_stands_in_the_order_of_the_file(self):
        talk = make_conference(picks=(Pick("kite", ""), Pick("pancake-math", "")))

        page = pages_of(talk, entries=[make_entry(), make_entry("kite")])["conferences/2026-09-25.html"]

        assert [one.title for one in page.picks] == ["Kite", "Pancake math"]


class TestWhereIStand:
    """The pages say how it is today, so only the newest talk can speak of it."""

    TALKS = (make_conference("2026-03-20"), make_conference("2026-09-25"))

    def test_is_said_in_the_newest_talk_alone(self):
        given = open_to(PUBLIC, make_feedback(levels={"math:add": 3}))

        old, new = pages_of(*self.TALKS, feedback=[given]).values()

        assert (old.is_newest, old.standing) == (False, None)
        assert (new.is_newest, str(new.standing)) == (
            True,
            "I have started 1 standard, and it is on target.",
        )

    def test_leads_to_the_pages_there_are(self):
        with_both = pages_of(self.TALKS[1], urls=("map.html", "growth.html"))
        without = pages_of(self.TALKS[1], urls=())

        both, none = with_both["conferences/2026-09-25.html"], without["conferences/2026-09-25.html"]
        assert (both.has_map, both.has_growth) == (True, True)
        assert (none.has_map, none.has_growth) == (False, False)


class TestAgreements:
    DONE = Promise("Free the kitchen", "miras-father", on("2026-04-10"), on("2026-04-01"))
    OPEN = Promise("Draw first", "mira", on("2026-10-10"), None)

    def test_say_who_does_what_by_when(self):
        (row,) = page_of(promises=(self.OPEN,)).promises

        assert (row.who, row.what, row.by, row.done) == ("Mira", "Draw first", on("2026-10-10"), None)

    def test_of_the_talk_before_are_looked_at_again(self):
        talks = (make_conference("2026-03-20", promises=(self.DONE,)), make_conference("2026-09-25"))

        old, new = pages_of(*talks).values()

        assert (old.before, old.kept) == (None, ())
        assert (new.before, [(one.what, one.done) for one in new.kept]) == (
            on("2026-03-20"),
            [("Free the kitchen", on("2026-04-01"))],
        )


class TestGoals:
    def test_say_how_far_along_they_are(self):
        path = make_path(markers=(make_marker("one", met=on("2026-09-08")), make_marker("two")))

        page = pages_of(make_conference(goals=("council",)), paths=(path,))["conferences/2026-09-25.html"]

        (goal,) = page.paths
        assert (goal.title, goal.url) == ("Show the council our creek", "paths/council.html")
        assert str(goal.progress[0]) == "1 of 2 markers met."


class TestList:
    def test_of_the_others_has_the_newest_first(self):
        talks = (make_conference("2026-01-20"), make_conference("2026-03-20"), make_conference("2026-09-25"))

        page = pages_of(*talks)["conferences/2026-09-25.html"]

        assert [one.url for one in page.others] == [
            "conferences/2026-03-20.html",
            "conferences/2026-01-20.html",
        ]

    def test_begins_in_the_foot_of_every_page(self):
        look = make_look(conferences=(make_conference("2026-01-20"), make_conference("2026-09-25")))

        found = [(str(one.words), one.url) for one in make_frame(look).more]

        assert found == [("Conference of 25 September 2026", "conferences/2026-09-25.html")]


class TestSinceThen:
    def test_leads_to_what_has_changed_since_the_conference_before(self):
        """Pancake math was done on 7 September, between the two."""
        pages = pages_of(make_conference("2026-03-26"), make_conference("2026-09-25"))

        assert pages["conferences/2026-09-25.html"].since == "growth.html#since-2026-03-26"
        assert pages["conferences/2026-03-26.html"].since == ""

    def test_leads_nowhere_where_nothing_has_changed(self):
        pages = pages_of(make_conference("2026-09-24"), make_conference("2026-09-25"))

        assert pages["conferences/2026-09-25.html"].since == ""
