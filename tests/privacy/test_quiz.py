"""Quiz: which self-checks and results one audience may see, by the page they stand in."""

from dataclasses import replace

import pytest
from every_mark import FILE, make_practice, make_question, make_quiz, make_result

from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_framework,
    make_settings,
    make_shared,
)

EVERYBODY = {"settings": make_settings(audiences=make_audiences(PUBLIC))}


def typed(number, standard="math:add"):
    return make_question(number, "word", words=("1/2",), standard=standard)


def kept(audience=PUBLIC, **changes):
    """A page of practice with a self-check of five questions, and a result, all for one audience."""
    quiz = make_quiz(questions=tuple(map(typed, range(1, 6))), audience=audience, **changes)
    return {
        "practice": (make_practice(audience=audience),),
        "quizzes": (quiz,),
        "quiz_results": (make_result(5, 5, audience=audience),),
    }


class TestAPageOfPractice:
    @pytest.mark.parametrize(
        ("meant_for", "seen"),
        [(PUBLIC, [True] * 3), (CLASS, [False, True, True]), (TEAM, [False, False, True])],
    )
    def test_is_seen_with_its_self_checks_and_their_results(self, meant_for, seen):
        for part in ("practice", "quizzes", "quiz_results"):
            shared = [make_shared(reader, **kept(meant_for)) for reader in (PUBLIC, CLASS, TEAM)]
            assert [bool(getattr(one, part)) for one in shared] == seen

    def test_leads_to_no_work_that_is_withheld(self):
        body = "See [my diary](../evidence/diary.md) first."
        page = make_practice(body=body)
        diary = make_entry("diary", file="evidence/diary.md", audience=TEAM)

        (shown,) = make_shared(PUBLIC, entries=[diary], practice=(page,)).practice

        assert "diary.md" not in shown.body
        assert make_shared(TEAM, entries=[diary], practice=(page,)).practice == (page,)


class TestASelfCheckInAnEntry:
    def shared(self, reader, **entry):
        """The setting is the widest, so that only the entry decides."""
        quiz = make_quiz(file="evidence/kite.md")
        return make_shared(
            reader, entries=[make_entry("kite", **entry)], quizzes=(quiz,), quiz_results=(make_result(),)
        )

    def test_goes_with_the_entry(self):
        assert self.shared(PUBLIC, audience=CLASS).quizzes == ()
        assert len(self.shared(CLASS, audience=CLASS).quizzes) == 1

    def test_of_a_draft_goes_with_its_results(self):
        shared = self.shared(TEAM, state="draft")

        assert (shared.quizzes, shared.quiz_results) == ((), ())


class TestAResult:
    def test_may_be_for_fewer_than_the_questions(self):
        parts = {**kept(), "quiz_results": (make_result(5, 5, audience=TEAM),)}

        assert make_shared(CLASS, **parts).quizzes != ()
        assert make_shared(CLASS, **parts).quiz_results == ()
        assert len(make_shared(TEAM, **parts).quiz_results) == 1

    def test_withholds_the_level_that_it_moved(self):
        """A computed value takes the strictest audience of its inputs."""
        parts = {**kept(), **EVERYBODY}
        team_only = {**parts, "quiz_results": (make_result(5, 5, audience=TEAM),)}

        assert [one.level for one in make_shared(PUBLIC, **parts).proficiency] == [3]
        assert make_shared(PUBLIC, **team_only).proficiency == ()

    def test_names_its_witness_to_all_who_know_teachers_by_name(self):
        parts = kept()
        seen = replace(parts["quiz_results"][0], witnessed="ms-rivera")

        (shown,) = make_shared(PUBLIC, **{**parts, "quiz_results": (seen,)}).quiz_results

        assert shown.witnessed == "ms-rivera"


class TestAStandardThatIsWithheld:
    def test_takes_its_questions_with_it(self):
        """What is asked would tell what the standard is about."""
        secret = make_framework("math", ["add"], audience=TEAM)

        assert make_shared(PUBLIC, frameworks=(secret,), **kept()).quizzes == ()
        assert make_shared(PUBLIC, frameworks=(secret,), **kept()).quiz_results == ()
        assert len(make_shared(TEAM, frameworks=(secret,), **kept()).quizzes) == 1

    def test_takes_the_whole_self_check_with_it_if_one_question_is_about_it(self):
        secret = make_framework("secret", ["x"], audience=TEAM)
        quiz = make_quiz(questions=(typed(1), typed(2, "secret:x")), file=FILE)
        parts = {"frameworks": (make_framework(), secret), "practice": (make_practice(),)}

        assert make_shared(PUBLIC, quizzes=(quiz,), **parts).quizzes == ()
        assert make_shared(TEAM, quizzes=(quiz,), **parts).quizzes == (quiz,)
