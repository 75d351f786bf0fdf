"""Learning path pages: the list of the paths, and a page for each."""

from eportfolio.model.learning_path import Demonstration, Goal
from eportfolio.pages.learning_path import path_pages
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_change,
    make_entry,
    make_feedback,
    make_frame,
    make_framework,
    make_look,
    make_marker,
    make_path,
    make_path_step,
    make_settings,
    on,
)


def pages_of(*paths, **parts):
    look = make_look(paths=paths, **{"entries": [make_entry()], **parts})
    made = path_pages(look, make_frame(look, "paths.html"))
    return {page.url: page.context for page in made}


def page_of(audience=TEAM, *others, **changes):
    parts = {
        name: changes.pop(name)
        for name in ("entries", "feedback", "frameworks", "settings")
        if name in changes
    }
    path = make_path(**{"audience": PUBLIC, **changes})
    return pages_of(path, *others, audience=audience, **parts)["paths/council.html"]


class TestList:
    def test_has_the_longest_first_and_what_is_over_last(self):
        paths = (
            make_path("a", horizon="short", title="Short"),
            make_path("b", horizon="long", title="Over", state="reached"),
            make_path("c", horizon="middle", title="Middle"),
            make_path("d", horizon="long", title="Long"),
            make_path("e", horizon="long", title="Dropped", state="dropped"),
        )

        rows = pages_of(*paths)["paths.html"].rows

        assert [row.title for row in rows] == ["Long", "Middle", "Short", "Over", "Dropped"]

    def lede(self, *states):
        paths = [make_path(f"p{number}", state=state) for number, state in enumerate(states)]
        return str(pages_of(*paths)["paths.html"].lede)

    def test_says_how_many_are_under_way(self):
        assert self.lede("active", "agreed", "proposed", "paused") == "Two paths are under way."
        assert self.lede("active") == "One path is under way."
        assert self.lede("proposed") == "No paths are under way."

    def test_says_where_each_leads_and_how_far_along_it_is(self):
        markers = (make_marker("one", met=on("2026-09-08")), make_marker("two"))

        (row,) = pages_of(make_path(markers=markers))["paths.html"].rows

        assert (row.url, row.why) == ("paths/council.html", "I want a grate on the drain.")
        assert [(goal.standard.title, goal.target) for goal in row.goals] == [("Add", "Proficient")]
        assert str(row.markers) == "1 of 2 markers met"

    def test_holds_only_paths_that_may_be_seen(self):
        made = pages_of(make_path("open", audience=PUBLIC), make_path("secret"), audience=CLASS)

        assert sorted(made) == ["paths.html", "paths/open.html"]
        assert len(made["paths.html"].rows) == 1


class TestGoal:
    def test_says_what_is_wanted_and_where_i_am(self):
        page = page_of(goals=(Goal("math:add", 4),), feedback=[make_feedback(levels={"math:add": 2})])

        (goal,) = page.goals
        assert (goal.target, goal.standard.mark.word) == ("Extending", "Developing")

    def test_does_not_say_where_i_am_where_the_level_is_withheld(self):
        page = page_of(CLASS, feedback=[make_feedback(levels={"math:add": 2})])

        assert [(goal.target, goal.standard.mark) for goal in page.goals] == [("Proficient", None)]

    def test_is_left_out_where_its_framework_is_withheld(self):
        assert page_of(CLASS, frameworks=(make_framework(audience=TEAM),)).goals == ()


class TestMarkers:
    def test_say_what_can_be_seen_when_it_was_met_and_where(self):
        page = page_of(markers=(make_marker(met=on("2026-09-08"), entry="pancake-math"), make_marker("open")))

        met, still_open = page.markers
        assert (met.is_met, met.met, met.entry.url) == (True, on("2026-09-08"), "evidence/pancake-math.html")
        assert (still_open.is_met, still_open.met, still_open.entry) == (False, None, None)

    def test_say_which_level_of_what_and_who_looks(self):
        marker = make_marker(standard="math:add", level=3, by="ms-rivera")

        (only,) = page_of(markers=(marker,)).markers
        (withheld,) = page_of(CLASS, markers=(marker,), frameworks=(make_framework(audience=TEAM),)).markers

        assert (only.standard.title, only.level, only.by) == ("Add", "Proficient", "Ms Rivera")
        assert (withheld.standard, withheld.level, withheld.by) == (None, "", "Ms Rivera")

    def test_link_to_no_work_that_may_not_be_opened(self):
        marker = make_marker(met=on("2026-09-08"), entry="diary")

        page = page_of(CLASS, entries=[make_entry("diary", audience=TEAM)], markers=(marker,))

        assert [(one.is_met, one.entry) for one in page.markers] == [(True, None)]


class TestDemonstration:
    def test_says_what_is_shown_to_whom_and_by_when(self):
        page = page_of(
            demonstration=Demonstration("The map", "the council", on("2027-05-01"), "pancake-math")
        )

        assert (page.show, page.show_to, page.show_by) == ("The map", "the council", on("2027-05-01"))
        assert page.show_entry.words == "Pancake math"

    def test_links_to_no_work_that_may_not_be_opened(self):
        shown = Demonstration("My diary", "", None, "diary")

        page = page_of(CLASS, entries=[make_entry("diary", audience=TEAM)], demonstration=shown)

        assert (page.show, page.show_entry) == ("My diary", None)

    def test_may_be_missing(self):
        page = page_of(demonstration=None)

        assert (page.show, page.show_to, page.show_by, page.show_entry) == ("", "", None, None)


class TestDecisions:
    def test_say_who_decided_what(self):
        decisions = [(str(one.what), one.by) for one in page_of().decisions]

        assert decisions == [("The goal", "together"), ("The steps", "student"), ("The pace", "teacher")]

    def test_name_the_learner_only_to_those_who_may_know(self):
        settings = make_settings(audiences=make_audiences(**{"profile.name": TEAM}))

        assert str(dict(page_of(CLASS, settings=settings).deciders)["student"]) == "the learner"
        assert dict(page_of(settings=settings).deciders)["student"] == "Mira"

    def test_of_agreements_are_by_role_where_the_name_is_withheld(self):
        settings = make_settings(audiences=make_audiences(**{"profile.name": TEAM}))

        assert str(page_of(CLASS, settings=settings).agreed) == (
            "Agreed by the learner and Ms Rivera on 4 September 2026."
        )


class TestChanges:
    def test_stand_newest_first(self):
        page = page_of(
            changes=(
                make_change("2026-09-11", what="Moved it", by="mira"),
                make_change("2026-09-20", what="Moved it again", by="cho", why=""),
            )
        )

        assert [(one.what, one.why, one.by) for one in page.changes] == [
            ("Moved it again", "", "Cho"),
            ("Moved it", "We need a wet month", "Mira"),
        ]

    def test_of_one_day_stand_with_the_last_one_added_first(self):
        page = page_of(changes=(make_change(what="First"), make_change(what="Then")))

        assert [one.what for one in page.changes] == ["Then", "First"]

    def test_are_by_role_outside_the_team(self):
        page = page_of(CLASS, changes=(make_change(by="cho"),))

        assert [str(one.by) for one in page.changes] == ["a classmate"]


class TestFamilyOfPaths:
    def test_leads_up_and_down(self):
        short = make_path("short", title="Short", horizon="short", parent="council", audience=PUBLIC)
        pages = pages_of(make_path(title="Long"), short)

        assert [link.url for link in pages["paths/council.html"].children] == ["paths/short.html"]
        assert pages["paths/short.html"].parent.words == "Long"
        assert pages["paths/council.html"].parent is None

    def test_leads_nowhere_that_may_not_be_seen(self):
        short = make_path("short", horizon="short", parent="council", audience=PUBLIC)
        pages = pages_of(make_path(audience=TEAM), short, audience=CLASS)

        assert pages["paths/short.html"].parent is None


class TestPicture:
    def test_is_drawn_from_two_steps_on(self):
        """One stone is no stream."""
        assert page_of(steps=(make_path_step(),)).stream is None
        assert page_of(steps=(make_path_step(), make_path_step("Show it"))).stream is not None

    def test_is_not_drawn_without_steps(self):
        page = page_of(steps=())

        assert (page.stream, page.stones) == (None, ())
        assert str(page.heading) == "The steps are still to be chosen"
