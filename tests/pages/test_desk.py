"""My desk: the one next step of today, and what else lies open."""

import pytest

from eportfolio.model.learning_path import Goal
from eportfolio.model.settings import Repository
from eportfolio.pages.desk import MOST_CHECKS, MOST_READY, desk_page, has_desk
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_frame,
    make_framework,
    make_look,
    make_path,
    make_self_rating,
    make_settings,
    make_standard,
    on,
    open_to,
)

LAKEVIEW = Repository(owner="lakeview", name="mira")
LATER = on("2026-12-01")


def look_at(*given, entries=(), **parts):
    names = {one.entry: None for one in given}
    parts.setdefault("frameworks", (make_framework(),))
    return make_look(
        entries=[*entries, *(make_entry(name, standards=()) for name in names)], feedback=given, **parts
    )


def page_of(*given, **parts):
    look = look_at(*given, **parts)
    made = desk_page(look, make_frame(look, "desk.html"))
    assert (made.url, made.template) == ("desk.html", "pages/desk.html")
    return made.context


def shown(name, day, ref="math:add"):
    """A piece on target of one day of 2026 that asks for nothing further."""
    entry = make_entry(name, done_on=on(f"2026-{day}"), standards=(ref,))
    feedback = make_feedback(name, levels={ref: 3}, given=on(f"2026-{day}"), next=())
    return entry, feedback


def page_showing(*pieces, **parts):
    entries, given = zip(*pieces, strict=True)
    look = make_look(entries=entries, feedback=given, **parts)
    return desk_page(look, make_frame(look, "desk.html")).context


class TestWhetherThereIsOne:
    def test_goes_by_its_own_audience(self):
        given = open_to(PUBLIC, make_feedback("a"))
        settings = make_settings(audiences=make_audiences(PUBLIC, desk=CLASS))

        found = [has_desk(look_at(given, settings=settings, audience=one)) for one in (PUBLIC, CLASS, TEAM)]

        assert found == [False, True, True]

    def test_is_for_the_team_unless_somebody_says_otherwise(self):
        given = open_to(PUBLIC, make_feedback("a"))

        assert [has_desk(look_at(given, audience=one)) for one in (CLASS, TEAM)] == [False, True]

    def test_takes_something_that_lies_there(self):
        assert not has_desk(look_at())
        assert has_desk(look_at(entries=[make_entry(state="ready", asked=on("2026-09-28"))]))
        assert has_desk(look_at(entries=[make_entry(state="draft")], drafts=True))
        assert not has_desk(look_at(entries=[make_entry(state="draft")]))


class TestToday:
    def test_is_a_next_step_with_who_gave_it_on_what(self):
        page = page_of(make_feedback("a", try_by=on("2026-10-03")))

        assert page.today.step.steps == ("Redraw the bar with 4 equal parts and add again",)
        assert (page.today.step.by, page.today.step.entry_title) == ("Ms Rivera", "A")
        assert [str(words) for words in page.today.why] == ["It is to be shown by 3 October, in 2 days."]

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"try_by": on("2026-10-01")}, "It is to be shown today."),
            ({"try_by": on("2026-10-02")}, "It is to be shown by tomorrow."),
            ({"try_by": on("2026-10-08")}, "It is to be shown by 8 October, in 7 days."),
            (
                {"try_by": on("2026-09-21")},
                "It was to be shown by 21 September. It still counts: "
                "show it now, or agree on a new day with Ms Rivera.",
            ),
            ({"try_by": LATER}, "It has had no answer from you since 9 September."),
            ({"try_by": None}, "It has had no answer from you since 9 September."),
            (
                {"try_by": LATER, "reply": "Soon"},
                "You have answered it, and it has time until 1 December.",
            ),
            ({"try_by": None, "reply": "Soon"}, "You have answered it, and now it wants to be done."),
        ],
    )
    def test_says_why_it_is_this_one(self, changes, words):
        page = page_of(make_feedback("a", **changes))

        assert [str(one) for one in page.today.why] == [words]

    def test_names_the_file_to_write_in_and_where_to_edit_it(self):
        page = page_of(make_feedback("a"), settings=make_settings(repository=LAKEVIEW))

        assert page.today.file.path == "feedback/a/2026-09-09-ms-rivera.md"
        assert page.today.file.url == (
            "https://github.com/lakeview/mira/edit/main/feedback/a/2026-09-09-ms-rivera.md"
        )

    def test_names_no_file_that_is_called_after_a_classmate(self):
        """The file is called after Cho, who has no name outside the team."""
        given = open_to(PUBLIC, make_feedback("a", by="cho", role="peer"))
        settings = make_settings(audiences=make_audiences(PUBLIC), repository=LAKEVIEW)

        page = page_of(given, settings=settings, audience=PUBLIC)

        assert page.today.file is None
        assert "cho" not in repr(page).lower().replace("school", "")

    def test_is_a_standard_to_be_shown_once_more(self):
        """Shown on 1 May, so after 21 days, on 22 May, it is time."""
        page = page_showing(shown("a", "04-30"), shown("b", "05-01"))

        assert (page.today.reason, page.today.standard.title) == ("check", "Add")
        assert [str(words) for words in page.today.why] == [
            "It wants to be shown once more since 22 May, so that it stays."
        ]
        assert page.checks == ()

    def test_is_a_standard_that_is_ready(self):
        framework = make_framework(standards=["add", make_standard("halve", needs=(("math:add",),))])

        page = page_showing(shown("a", "09-20"), shown("b", "09-25"), frameworks=(framework,))

        assert (page.today.reason, page.today.standard.title) == ("ready", "Halve")
        assert [str(words) for words in page.today.why] == [
            "You are ready for it because you have Add.",
            "It comes next in Math.",
        ]
        assert page.ready == ()

    def test_is_nothing_where_nothing_is_open(self):
        page = page_of(entries=[make_entry(state="ready", asked=on("2026-09-28"))])

        assert page.today is None


class TestSteps:
    def test_are_told_apart_by_whether_they_have_an_answer(self):
        page = page_of(
            make_feedback("today", try_by=on("2026-10-02")),
            make_feedback("asked", try_by=LATER),
            make_feedback("said", try_by=LATER, reply="Soon"),
        )

        assert [row.about.words for row in page.answers] == ["Asked"]
        assert [row.about.words for row in page.steps] == ["Said"]

    def test_leave_out_what_is_in_the_box(self):
        page = page_of(make_feedback("a"))

        assert (page.answers, page.steps) == ((), ())

    def test_leave_out_what_is_used_or_asks_for_nothing(self):
        page = page_of(
            make_feedback("today", try_by=on("2026-10-02")),
            make_feedback("used", revised=on("2026-09-12")),
            make_feedback("kind", next=()),
        )

        assert (page.answers, page.steps) == ((), ())

    def test_have_the_longest_waiting_answer_first(self):
        page = page_of(
            make_feedback("today", try_by=on("2026-10-02")),
            make_feedback("new", given=on("2026-09-25"), try_by=on("2026-10-20")),
            make_feedback("old", given=on("2026-09-10"), try_by=LATER),
        )

        assert [row.about.words for row in page.answers] == ["Old", "New"]

    @pytest.mark.parametrize(
        ("try_by", "words"),
        [
            (LATER, "to show by 1 December"),
            (on("2026-09-21"), "was to be shown by 21 September"),
            (None, "None"),
        ],
    )
    def test_say_by_when(self, try_by, words):
        page = page_of(make_feedback("today", try_by=on("2026-10-02")), make_feedback("a", try_by=try_by))

        assert str(page.answers[0].when) == words


class TestReady:
    def ready(self, *standards, **parts):
        page = page_of(
            make_feedback("today", try_by=on("2026-10-02")),
            frameworks=(make_framework(standards=standards),),
            **parts,
        )
        return [(row.standard.title, str(row.words)) for row in page.ready]

    def test_says_why_each_stands_where_it_does(self):
        """On the way to the goal first, then what opens most, then as the framework has them."""
        standards = [
            make_standard("count"),
            make_standard("name"),
            make_standard("add"),
            make_standard("halve", needs=(("math:name",),)),
            make_standard("goal", needs=(("math:add",), ("math:halve",))),
            make_standard("draw", needs=(("math:name",), ("math:count",))),
        ]
        path = make_path(goals=(Goal("math:goal", 3),))

        assert self.ready(*standards, paths=[path]) == [
            ("Name", "It is on the way to your goal Goal, and it opens 1 door."),
            ("Add", "It is on the way to your goal Goal."),
            ("Count", "It comes next in Math."),
        ]

    def test_says_when_it_is_the_goal_itself(self):
        standards = [make_standard("add"), make_standard("halve", needs=(("math:add",),))]
        path = make_path(goals=(Goal("math:add", 3),))

        assert self.ready(*standards, paths=[path]) == [
            ("Add", "It is a goal of yours, and it opens 1 door.")
        ]

    def test_offers_a_few(self):
        standards = [make_standard(f"s{number}") for number in range(MOST_READY + 2)]
        leaning = make_standard("last", needs=(("math:s0",),))

        assert len(self.ready(*standards, leaning)) == MOST_READY

    def test_offers_nothing_where_nothing_leans_on_anything(self):
        """Then everything is always ready, and the word says nothing; but for a goal."""
        standards = [make_standard("add"), make_standard("halve")]

        assert self.ready(*standards) == []
        assert self.ready(*standards, paths=[make_path(goals=(Goal("math:halve", 3),))]) == [
            ("Halve", "It is a goal of yours.")
        ]

    def test_tells_nothing_of_goals_that_are_withheld(self):
        """The path is for the team, desk and levels are for all: what is ready is told without the goal."""
        standards = [
            make_standard("add"),
            make_standard("halve"),
            make_standard("goal", needs=(("math:halve",),)),
        ]
        path = make_path(goals=(Goal("math:goal", 3),), audience=TEAM)
        settings = make_settings(audiences=make_audiences(PUBLIC))

        look = look_at(
            frameworks=(make_framework(standards=standards),),
            paths=[path],
            settings=settings,
            audience=PUBLIC,
        )
        page = desk_page(look, make_frame(look)).context

        assert (page.today.standard.title, [str(words) for words in page.today.why]) == (
            "Halve",
            ["It opens 1 door."],
        )
        assert [str(row.words) for row in page.ready] == ["It comes next in Math."]


class TestChecks:
    def checks(self, *days):
        """A standard for each day of 2026 on which it was last shown, and a step that goes before them."""
        refs = [f"math:s{number}" for number in range(len(days))]
        pieces = [shown(f"work-{day}-{ref[5:]}", day, ref) for ref, day in zip(refs, days, strict=True)]
        today = make_entry("today", standards=()), make_feedback("today", try_by=on("2026-10-02"))
        framework = make_framework(standards=[ref[5:] for ref in refs])
        page = page_showing(*pieces, today, frameworks=(framework,))
        return page.checks_due, [(row.standard.title, str(row.words)) for row in page.checks]

    def test_are_those_due_the_longest_due_first(self):
        """21 days after 20 June and 1 May; what was shown on 25 September has time."""
        assert self.checks("06-20", "05-01", "09-25") == (
            2,
            [("S1", "since 22 May"), ("S0", "since 11 July")],
        )

    def test_announce_what_comes_first_where_none_is_due(self):
        assert self.checks("09-25", "09-20") == (0, [("S1", "from 11 October")])

    def test_are_as_many_as_can_be_read(self):
        due, listed = self.checks(*["05-01"] * (MOST_CHECKS + 1))

        assert (due, len(listed)) == (MOST_CHECKS + 1, MOST_CHECKS)


class TestWaiting:
    def test_says_what_waits_for_a_teacher_since_when(self):
        page = page_of(entries=[make_entry(state="ready", asked=on("2026-09-28"))])

        assert [(row.title, str(row.words)) for row in page.waiting] == [
            ("Pancake math", "since 28 September, 3 school days")
        ]
        assert page.feedback_days == 3

    def test_is_withheld_with_the_levels(self):
        """When something was asked goes with them."""
        waiting = make_entry(state="ready", asked=on("2026-09-28"))
        settings = make_settings(audiences=make_audiences(PUBLIC, levels=TEAM))

        page = page_of(
            open_to(PUBLIC, make_feedback("a")), entries=[waiting], settings=settings, audience=PUBLIC
        )

        assert page.waiting == ()


class TestDrafts:
    def draft(self, drafts=True, **changes):
        page = page_of(
            make_feedback("a"), entries=[make_entry("soup", state="draft", **changes)], drafts=drafts
        )
        return page.drafts

    def test_say_what_each_still_lacks(self):
        (row,) = self.draft(body=" ", standards=())

        assert (row.title, row.url, row.file.path) == ("Soup", "evidence/soup.html", "evidence/soup.md")
        assert [str(words) for words in row.lacks] == [
            "its story",
            "the standards it shows",
            "how you see it yourself",
            "one question to the reader",
        ]

    def test_lack_nothing_when_all_is_there(self):
        (row,) = self.draft(question="Is step 3 right?", self_ratings=(make_self_rating(),))

        assert row.lacks == ()

    def test_lack_nothing_that_this_audience_would_not_see(self):
        """In `serve --for public`: the question and the learner's own level are there, only not for them."""
        draft = make_entry("soup", state="draft", question="Right?", self_ratings=(make_self_rating(),))
        settings = make_settings(audiences=make_audiences(PUBLIC, levels=TEAM, self=TEAM))

        page = page_of(entries=[draft], settings=settings, audience=PUBLIC, drafts=True)

        assert page.drafts[0].lacks == ()

    def test_are_there_at_home_only(self):
        assert self.draft(drafts=False) == ()


class TestNewPiece:
    def test_is_begun_in_the_folder_of_the_evidence(self):
        page = page_of(make_feedback("a"), settings=make_settings(repository=LAKEVIEW))

        assert page.new_file == "https://github.com/lakeview/mira/new/main?filename=evidence/"
        assert page.host == "github.com"

    def test_has_no_address_where_the_repository_is_not_known(self):
        assert page_of(make_feedback("a")).new_file == ""
