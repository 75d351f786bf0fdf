"""Share: what one audience may see of each kind of item, and what hangs on it."""

import pytest

from eportfolio.model.feedback import FeedbackSource
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_attachment,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_judgement,
    make_path,
    make_self_rating,
    make_settings,
    make_shared,
    on,
    open_to,
)

READERS = (PUBLIC, CLASS, TEAM)

# Whom a thing is for, and which of public, class and team find it.
EACH = pytest.mark.parametrize(
    ("meant_for", "seen"),
    [
        pytest.param(PUBLIC, [True, True, True], id="public"),
        pytest.param(CLASS, [False, True, True], id="class"),
        pytest.param(TEAM, [False, False, True], id="team"),
    ],
)


def seen_by_each(part, **parts):
    """Say for public, class and team whether anything is left in one part of what they may see."""
    return [bool(getattr(make_shared(reader, **parts), part)) for reader in READERS]


class TestEveryKind:
    @EACH
    def test_evidence(self, meant_for, seen):
        """The entry's own audience, whether it narrows the setting or widens it."""
        assert seen_by_each("entries", entries=[make_entry(audience=meant_for)]) == seen

    @EACH
    def test_frameworks(self, meant_for, seen):
        assert seen_by_each("frameworks", frameworks=(make_framework(audience=meant_for),)) == seen

    @EACH
    def test_feedback(self, meant_for, seen):
        given = open_to(meant_for, make_feedback())

        assert seen_by_each("feedback", entries=[make_entry()], feedback=[given]) == seen

    @EACH
    def test_peer_feedback(self, meant_for, seen):
        given = open_to(meant_for, make_feedback(by="cho", role="peer"))

        assert seen_by_each("feedback", entries=[make_entry()], feedback=[given]) == seen

    @EACH
    def test_paths(self, meant_for, seen):
        parts = {"entries": [make_entry()], "paths": (make_path(audience=meant_for),)}

        assert seen_by_each("paths", **parts) == seen
        assert seen_by_each("progress", **parts) == seen

    @EACH
    def test_judgements(self, meant_for, seen):
        parts = {"entries": [make_entry()], "judgements": [make_judgement(audience=meant_for)]}

        assert seen_by_each("judgements", **parts) == seen

    @EACH
    def test_levels(self, meant_for, seen):
        settings = make_settings(audiences=make_audiences(levels=meant_for))
        given = open_to(meant_for, make_feedback(levels={"math:add": 3}))

        assert (
            seen_by_each("proficiency", settings=settings, entries=[make_entry()], feedback=[given]) == seen
        )

    @EACH
    def test_self_assessments(self, meant_for, seen):
        settings = make_settings(audiences=make_audiences(self=meant_for))
        entry = make_entry(self_ratings=(make_self_rating(),))

        shared = [make_shared(reader, settings=settings, entries=[entry]) for reader in READERS]

        assert [bool(one.entries[0].self_ratings) for one in shared] == seen


class TestDefaults:
    def test_show_anyone_the_work_and_what_there_is_to_learn(self):
        shared = make_shared(PUBLIC, entries=[make_entry()])

        assert [one.id for one in shared.entries] == ["pancake-math"]
        assert [one.id for one in shared.frameworks] == ["math"]

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS])
    def test_keep_levels_feedback_and_paths_for_the_team(self, audience):
        shared = make_shared(
            audience,
            entries=[make_entry(self_ratings=(make_self_rating(),))],
            feedback=[make_feedback(levels={"math:add": 3})],
            judgements=[make_judgement()],
            paths=(make_path(),),
        )

        assert (shared.feedback, shared.judgements, shared.paths, shared.proficiency) == ((), (), (), ())
        assert (shared.readiness, shared.ready_next, shared.growth, shared.terms) == ((), (), (), ())
        assert (shared.cycles, shared.waiting, shared.progress) == ((), (), ())
        assert shared.entries[0].self_ratings == ()

    def test_show_feedback_of_classmates_to_the_class(self):
        parts = {"entries": [make_entry()], "feedback": [make_feedback(by="cho", role="peer")]}

        assert seen_by_each("feedback", **parts) == [False, True, True]


class TestWhatHangsOnAnEntry:
    """A widely shared setting never shows more people a thing than may see the entry that it hangs on."""

    @pytest.fixture
    def shared(self):
        everything = make_settings(audiences=make_audiences(PUBLIC), showcase=("diary", "pancake-math"))
        diary = make_entry(
            "diary",
            audience=TEAM,
            state="ready",
            asked=on("2026-09-08"),
            tags=("private",),
            self_ratings=(make_self_rating(),),
            attachments=(make_attachment("evidence/diary.png"),),
        )
        given = make_feedback("diary", levels={"math:add": 3}, asked=on("2026-09-08"))
        return make_shared(
            CLASS,
            settings=everything,
            entries=[make_entry(), diary],
            feedback=[open_to(PUBLIC, given)],
            paths=(make_path(audience=PUBLIC),),
        )

    def test_is_no_wider_than_the_entry(self, shared):
        assert [one.id for one in shared.entries] == ["pancake-math"]
        assert shared.feedback == ()
        assert (shared.cycles, shared.waiting) == ((), ())

    def test_leaves_no_trace_in_the_settings(self, shared):
        assert shared.settings.showcase == ("pancake-math",)

    def test_goes_with_its_files(self, shared):
        assert "diary.png" not in repr(shared.entries)

    def test_takes_the_level_of_its_standard_along(self, shared):
        """A computed value takes the strictest audience of its inputs."""
        assert shared.proficiency == ()


class TestLevelsWithheld:
    """Help, asked and question tell how a piece was judged, so they go with the levels."""

    @pytest.fixture
    def entry(self):
        return make_entry(
            help="together",
            state="ready",
            asked=on("2026-09-08"),
            question="Is step 3 right?",
        )

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS])
    def test_empty_help_asked_and_question(self, audience, entry):
        (shown,) = make_shared(audience, entries=[entry]).entries

        assert (shown.help, shown.asked, shown.question, shown.state) == ("", None, "", "final")

    def test_leave_them_to_those_who_may_see_levels(self, entry):
        settings = make_settings(audiences=make_audiences(levels=CLASS))

        (shown,) = make_shared(CLASS, settings=settings, entries=[entry]).entries

        assert (shown.help, shown.asked, shown.state) == ("together", on("2026-09-08"), "ready")
        assert shown.question == "Is step 3 right?"

    def test_take_the_day_of_asking_out_of_feedback(self):
        given = open_to(PUBLIC, make_feedback(asked=on("2026-09-08")))

        shared = make_shared(PUBLIC, entries=[make_entry()], feedback=[given])

        assert [one.asked for one in shared.feedback] == [None]

    def test_take_ratings_out_of_feedback(self):
        """What was said may be read, the level in it not."""
        given = make_feedback(levels={"math:add": 3}, audience=PUBLIC)

        shared = make_shared(PUBLIC, entries=[make_entry()], feedback=[given])

        assert [one.glow for one in shared.feedback] == ["Your bar drawing has equal parts."]
        assert [one.ratings for one in shared.feedback] == [()]

    def test_say_nothing_of_who_waits(self, entry):
        assert make_shared(CLASS, entries=[entry]).waiting == ()
        assert [one.entry for one in make_shared(TEAM, entries=[entry]).waiting] == ["pancake-math"]


class TestFrameworksWithheld:
    """A standard that an audience may not see is named nowhere."""

    @pytest.fixture
    def shared(self):
        given = make_feedback(levels={"math:add": 3})
        return make_shared(
            CLASS,
            settings=make_settings(audiences=make_audiences(PUBLIC, frameworks=TEAM)),
            frameworks=(make_framework(audience=TEAM),),
            entries=[make_entry(self_ratings=(make_self_rating(),))],
            feedback=[open_to(PUBLIC, given)],
            judgements=[make_judgement(audience=PUBLIC)],
            paths=(make_path(audience=PUBLIC),),
        )

    def test_leave_the_work_and_what_was_said_of_it(self, shared):
        assert [one.id for one in shared.entries] == ["pancake-math"]
        assert [one.entry for one in shared.feedback] == ["pancake-math"]

    def test_are_named_by_nothing(self, shared):
        items = (shared.entries, shared.feedback, shared.judgements, shared.paths, shared.proficiency)

        assert "math:add" not in repr(items)
        assert "math:add" not in repr((shared.readiness, shared.ready_next, shared.terms, shared.growth))


class TestNames:
    """Wherever an item names a peer or a relative, it is by their role."""

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS])
    def test_of_people_made_with(self, audience):
        entry = make_entry(people=("cho", "ms-rivera", "miras-father"))

        (shown,) = make_shared(audience, entries=[entry]).entries

        assert shown.people == ("peer", "ms-rivera", "family")

    def test_of_givers(self):
        given = open_to(PUBLIC, make_feedback(by="miras-father", role="family"))

        shared = make_shared(PUBLIC, entries=[make_entry()], feedback=[given])

        assert [(one.by, one.role) for one in shared.feedback] == [("family", "family")]

    def test_are_whole_for_the_team(self):
        entry = make_entry(people=("cho",))

        shared = make_shared(TEAM, entries=[entry], feedback=[make_feedback(by="cho", role="peer")])

        assert shared.entries[0].people == ("cho",)
        assert [(one.id, one.by) for one in shared.feedback] == [("pancake-math/2026-09-09-cho", "cho")]


class TestFeedback:
    def test_does_not_say_how_it_came_in(self):
        """An issue's number leads to the account that wrote it."""
        given = open_to(PUBLIC, make_feedback(source=FeedbackSource("issue", 12, "0" * 64)))

        assert make_shared(PUBLIC, entries=[make_entry()], feedback=[given]).feedback[0].source is None

    def test_does_not_name_a_path_that_is_withheld(self):
        given = open_to(PUBLIC, make_feedback(path="council"))
        parts = {"entries": [make_entry()], "feedback": [given], "paths": (make_path("council"),)}

        paths = [make_shared(reader, **parts).feedback[0].path for reader in READERS]

        assert paths == ["", "", "council"]

    def test_keeps_only_the_ratings_that_may_be_seen(self):
        given = make_feedback(levels={"math:add": 3, "math:halve": 2}, audience=PUBLIC)
        ratings = (open_to(CLASS, given).ratings[0], given.ratings[1])
        framework = make_framework(standards=("add", "halve"))
        entry = make_entry(standards=("math:add", "math:halve"))
        feedback = open_to(PUBLIC, given)

        shared = make_shared(
            CLASS,
            frameworks=(framework,),
            entries=[entry],
            feedback=[make_feedback(audience=PUBLIC, ratings=ratings)],
        )

        assert len(feedback.ratings) == 2
        assert [one.standard for one in shared.feedback[0].ratings] == ["math:add"]


class TestJudgement:
    def test_names_only_the_work_that_may_be_opened(self):
        judgement = make_judgement(entries=("pancake-math", "diary"), audience=CLASS)

        shared = make_shared(
            CLASS, entries=[make_entry(), make_entry("diary", audience=TEAM)], judgements=[judgement]
        )

        assert [one.entries for one in shared.judgements] == [("pancake-math",)]


class TestHints:
    VAGUE = make_feedback(next=("try harder",))

    def test_are_for_the_team(self):
        shared = make_shared(TEAM, entries=[make_entry()], feedback=[self.VAGUE])

        assert [(one.feedback, "F03" in one.codes) for one in shared.hints] == [
            ("pancake-math/2026-09-09-ms-rivera", True)
        ]

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS])
    def test_are_for_nobody_else_whatever_the_settings(self, audience):
        settings = make_settings(audiences=make_audiences(PUBLIC))

        shared = make_shared(
            audience, settings=settings, entries=[make_entry()], feedback=[open_to(PUBLIC, self.VAGUE)]
        )

        assert len(shared.feedback) == 1
        assert shared.hints == ()


class TestDrafts:
    DRAFT = make_entry("half-done", state="draft")

    @pytest.mark.parametrize("audience", READERS)
    def test_are_in_no_build(self, audience):
        shared = make_shared(
            audience,
            settings=make_settings(showcase=("half-done",)),
            entries=[self.DRAFT],
            feedback=[open_to(PUBLIC, make_feedback("half-done"))],
        )

        assert (shared.entries, shared.feedback, shared.settings.showcase) == ((), (), ())

    def test_are_shown_when_asked_for(self):
        shared = make_shared(TEAM, drafts=True, entries=[self.DRAFT], feedback=[make_feedback("half-done")])

        assert [(one.id, one.state) for one in shared.entries] == [("half-done", "draft")]
        assert [one.entry for one in shared.feedback] == ["half-done"]

    def test_stay_drafts_where_levels_are_withheld(self):
        shared = make_shared(PUBLIC, drafts=True, entries=[self.DRAFT])

        assert [one.state for one in shared.entries] == ["draft"]

    def test_are_shown_only_to_those_who_may_see_them(self):
        secret = make_entry("half-done", state="draft", audience=TEAM)

        assert make_shared(CLASS, drafts=True, entries=[secret]).entries == ()
