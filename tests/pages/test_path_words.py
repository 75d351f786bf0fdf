"""Path words: a path in a line, in words that do not alarm."""

import pytest

from eportfolio.assessment.learning_path import path_progress
from eportfolio.model.learning_path import Agreement
from eportfolio.pages.path_words import agreed, facts, heading, progress_words, proposal, voice
from makers import PUBLIC, TEAM, make_look, make_marker, make_path, make_path_step, on

MET = on("2026-09-08")


class TestFacts:
    def say(self, **changes):
        return [str(fact) for fact in facts(make_path(**changes))]

    def test_say_how_long_since_when_and_how_it_stands(self):
        assert self.say(horizon="middle", due=on("2026-12-18"), state="agreed") == [
            "A path for a term",
            "since 1 September 2026",
            "until 18 December 2026",
            "agreed",
        ]

    def test_say_that_there_is_no_due_date(self):
        """A flexible pace is a choice, not a gap."""
        assert self.say()[2] == "no fixed end"


class TestHeading:
    @pytest.mark.parametrize(
        ("done", "words"),
        [
            ([], "The steps are still to be chosen"),
            ([None], "One stepping stone"),
            ([None, None, None], "Three stepping stones"),
            ([MET, None, None], "Three stepping stones, 1 behind me"),
            ([MET, MET], "Two stepping stones, 2 behind me"),
        ],
    )
    def test_says_how_many_steps_and_how_many_lie_behind(self, done, words):
        path = make_path(steps=tuple(make_path_step(done=one) for one in done))

        assert str(heading(path)) == words


def markers(*met):
    return tuple(make_marker(f"m{number}", met=MET if one else None) for number, one in enumerate(met))


class TestProgress:
    def say(self, *met, today="2026-09-16", **changes):
        path = make_path(markers=markers(*met), **changes)
        return [str(words) for words in progress_words(path, path_progress(path, on(today)))]

    def test_without_a_due_date_there_is_no_pace(self):
        assert self.say(True, False) == [
            "1 of 2 markers met.",
            "There is no due date, so there is no pace to be behind.",
        ]
        assert self.say(True)[0] == "1 of 1 marker met."

    @pytest.mark.parametrize(
        ("met", "pace"),
        [
            ([True, True], "Ahead: more markers are met than time has passed."),
            ([True, False], "On pace: markers and time keep step."),
            ([False, False], "Time to talk about it: more time has passed than markers are met."),
        ],
    )
    def test_with_one_says_the_pace(self, met, pace):
        """Half-way between 1 September and 1 October."""
        assert self.say(*met, due=on("2026-10-01"))[1] == pace

    def test_of_a_path_not_under_way_says_no_pace(self):
        assert self.say(True, False, due=on("2026-10-01"), state="paused") == ["1 of 2 markers met."]

    def test_that_is_not_known_is_not_said(self):
        assert progress_words(make_path(), None) == ()


class TestVoice:
    def say(self, *decisions, audience=TEAM):
        path = make_path(decisions=decisions)
        look = make_look(audience=audience)
        return [str(words) for words in voice(look, path, path_progress(path, on("2026-10-01")))]

    def test_says_what_part_the_learner_had(self):
        assert self.say(("goal", "together"), ("steps", "student"), ("pace", "teacher")) == [
            "2 of 3 were decided by me or together."
        ]
        assert self.say(("goal", "student")) == ["1 of 1 was decided by me or together."]

    def test_says_so_where_the_learner_had_none(self):
        """A choice among what a teacher offers is not yet a decision of one's own."""
        assert self.say(("goal", "teacher"), ("pace", "choice"), audience=PUBLIC) == [
            "None of this was decided by the learner or together yet."
        ]

    def test_tells_the_team_how_to_mend_that(self):
        assert self.say(("goal", "teacher"))[1] == (
            "Decide one part together: the steps, the pace, or how it is shown."
        )

    def test_says_nothing_where_nothing_is_written_down(self):
        assert self.say() == []
        assert voice(make_look(), make_path(), None) == ()


class TestProposal:
    def test_is_said_until_both_agree(self):
        assert str(proposal(make_path(state="proposed"))) == (
            "This is a proposal: it begins once the learner and a teacher agree."
        )
        assert proposal(make_path(state="agreed")) is None


class TestAgreed:
    def test_says_who_and_since_when_all_had(self):
        path = make_path(
            agreed=(
                Agreement("mira", "student", on("2026-09-04")),
                Agreement("ms-rivera", "teacher", on("2026-09-07")),
            )
        )

        assert str(agreed(make_look(), path)) == "Agreed by Mira and Ms Rivera on 7 September 2026."

    def test_says_nothing_before(self):
        assert agreed(make_look(), make_path(agreed=())) is None
