"""Reckoning: how a level was worked out, line by line, so that it can be reckoned again by hand."""

import pytest
from every_mark import make_practice, make_question, make_quiz, make_result

from eportfolio.model.framework import EstimateRule, Rules
from eportfolio.pages.reckoning import judgement_row, step_row, thresholds
from makers import (
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_judgement,
    make_look,
    make_scale,
    make_settings,
    on,
    open_to,
)

OPEN = make_settings(audiences=make_audiences(PUBLIC))


def rated(day, level=3.0, **changes):
    name = f"work-{day}"
    entry = make_entry(name, done_on=on(f"2026-09-{day}"), **changes)
    return entry, open_to(PUBLIC, make_feedback(name, levels={"math:add": level}))


def look_at(*work, **parts):
    return make_look(
        **{"settings": OPEN, **parts},
        entries=[entry for entry, _ in work],
        feedback=[given for _, given in work],
    )


def steps_of(look):
    return [step_row(look, "math:add", step) for step in look.proficiency["math:add"].steps]


def look_at_self_check(**result):
    """A self-check of five questions that nobody can guess, all right at the first try."""
    typed = tuple(make_question(number, "word", words=("1/2",)) for number in range(1, 6))
    return make_look(
        settings=OPEN,
        practice=(make_practice(),),
        quizzes=(make_quiz(questions=typed),),
        quiz_results=(make_result(5, 5, audience=PUBLIC, **result),),
    )


class TestStepOfASelfCheck:
    def test_leads_to_the_self_check_and_tells_how_it_went(self):
        (row,) = steps_of(look_at_self_check())

        assert (row.title, row.date) == ("Kite fractions", on("2026-09-14"))
        assert row.url == "practice/kites.html#quiz-every-mark"
        assert [str(fact) for fact in row.facts] == ["a self-check"]
        assert str(row.words) == (
            "5 of 5 at the first try, so 3. The first piece is where the level starts: 3.00"
        )
        assert row.raters == ()

    def test_says_that_a_teacher_watched(self):
        (row,) = steps_of(look_at_self_check(witnessed="ms-rivera"))

        assert [str(fact) for fact in row.facts] == ["a self-check that a teacher watched"]

    def test_says_that_the_questions_have_changed(self):
        (row,) = steps_of(look_at_self_check(block="0123456789ab"))

        assert str(row.words) == "The questions have changed since. No level yet"


class TestStep:
    def test_gives_the_piece_its_facts_and_its_sum(self):
        first, second = steps_of(look_at(rated("07", 2), rated("14", 3, help="hints", kind="performance")))

        assert (first.title, first.url, first.date) == (
            "Work 07",
            "evidence/work-07.html",
            on("2026-09-07"),
        )
        assert [str(fact) for fact in first.facts] == ["product", "alone"]
        assert [str(fact) for fact in second.facts] == ["performance", "with hints, so it weighs half"]
        # 2 + 0.65 × 0.5 × (3 − 2) = 2.325, shown with two places.
        assert str(second.words) == "2.00 + 0.65 × 0.5 × (3 − 2.00) = 2.33"

    @pytest.mark.parametrize(
        "rules", [Rules(help=(("alone", 1), ("hints", 0.75))), Rules(estimate=EstimateRule("average"))]
    )
    def test_says_no_weight_that_the_rules_do_not_give(self, rules):
        """A school may weigh hints otherwise, and most ways to estimate heed no weight at all."""
        look = look_at(rated("07", 2, help="hints"), frameworks=[make_framework(rules=rules)])

        (step,) = steps_of(look)

        assert [str(fact) for fact in step.facts] == ["product", "with hints"]

    def test_names_each_rater_with_their_level(self):
        entry, given = rated("07", 2.5)
        other = open_to(PUBLIC, make_feedback(entry.id, levels={"math:add": 3}, by="mr-oduya"))
        look = make_look(settings=OPEN, entries=[entry], feedback=[given, other])

        (step,) = steps_of(look)

        assert [(one.who, one.mark.word, one.mark.half, one.level) for one in step.raters] == [
            ("Mr Oduya", "Proficient", False, 3),
            ("Ms Rivera", "Developing", True, 2.5),
        ]

    def test_that_comes_from_no_piece_has_no_address(self):
        look = look_at(rated("07", 2), judgements=[make_judgement(entries=("work-07",), audience=PUBLIC)])

        last = steps_of(look)[-1]

        assert (str(last.title), last.url, last.date, last.facts, last.raters) == (
            *("What follows", "", None),
            *((), ()),
        )

    def test_of_work_made_together_is_shown_and_not_counted(self):
        (step,) = steps_of(look_at(rated("07", 3, help="together")))

        assert [str(fact) for fact in step.facts] == ["product", "made together with others"]
        assert str(step.words) == "Shown, not counted. No level yet"


class TestThresholds:
    def say(self, *work, framework=None, **parts):
        framework = framework or make_framework()
        look = look_at(*work, frameworks=(framework,), **parts)
        words = thresholds(framework, look.proficiency.get("math:add"))
        return words and str(words)

    def test_say_where_this_level_and_the_next_begin(self):
        assert self.say(rated("07", 2)) == (
            "Developing begins at 1.75 and Proficient at 2.75. With 2.00 the level is Developing."
        )

    def test_say_only_where_the_highest_begins(self):
        assert self.say(rated("07", 4)) == "Extending begins at 3.75. With 4.00 the level is Extending."

    def test_do_not_pretend_that_the_sum_decided(self):
        """Where a teacher judged, or a settled level was held, the sum says something else."""
        judgement = make_judgement(entries=("work-07",), audience=PUBLIC)

        assert self.say(rated("07", 2), judgements=[judgement]) == (
            "Proficient begins at 2.75 and Extending at 3.75."
        )

    @pytest.mark.parametrize("work", [[], [rated("07", 3, help="together")]], ids=["nothing", "together"])
    def test_are_not_said_without_an_estimate(self, work):
        assert self.say(*work) is None

    def test_are_not_said_where_the_level_is_withheld(self):
        assert self.say(rated("07", 2), settings=make_settings(), audience=PUBLIC) is None

    def test_are_those_of_the_framework(self):
        scale = make_scale((1, 2, 3), target=2, starts=(0, 1.5, 2.5))

        assert self.say(rated("07", 2), framework=make_framework(scale=scale)) == (
            "Developing begins at 1.50 and Proficient at 2.50. With 2.00 the level is Developing."
        )


class TestJudgement:
    def test_says_who_when_what_why_and_on_which_work(self):
        judgement = make_judgement(entries=("work-07",), audience=PUBLIC)
        look = look_at(rated("07", 2), judgements=[judgement])

        row = judgement_row(look, look.proficiency["math:add"].judgement)

        assert (row.who, row.date, row.mark.word) == ("Ms Rivera", on("2026-09-15"), "Proficient")
        assert row.why == "Explained it aloud without notes."
        assert [(link.words, link.url) for link in row.entries] == [("Work 07", "evidence/work-07.html")]

    def test_names_no_work_that_may_not_be_opened(self):
        diary = make_entry("diary", standards=(), audience=TEAM)
        given = open_to(PUBLIC, make_feedback("diary"))
        judgement = make_judgement(entries=("work-07", "diary"), audience=PUBLIC)
        look = look_at(rated("07", 2), (diary, given), judgements=[judgement], audience=PUBLIC)

        row = judgement_row(look, look.proficiency["math:add"].judgement)

        assert [link.url for link in row.entries] == ["evidence/work-07.html"]
