"""How the sums work: the rules in plain words, with this portfolio's own numbers."""

from every_mark import look_with, make_quiz

from eportfolio.model.framework import EstimateRule, QuizRules, Rules
from eportfolio.pages.sums import sums_page
from makers import make_frame, make_framework, make_look, make_scale, make_settings


def page_of(*frameworks, urls=("map.html", "sums.html"), **parts):
    look = make_look(frameworks=frameworks or (make_framework(),), **parts)
    made = sums_page(look, make_frame(look, *urls))
    assert (made.url, made.template) == ("sums.html", "pages/sums.html")
    return made.context


class TestRules:
    def test_are_those_of_the_framework(self):
        rules = Rules(
            window=4,
            settled_days=3,
            settled_sureness=0.8,
            check_days=(10, 20),
            check_step_days=7,
            help=(("alone", 1.0), ("hints", 0.25)),
        )
        scale = make_scale((1, 2, 3), target=2)

        (told,) = page_of(make_framework(rules=rules, scale=scale)).rules

        assert [(one.mark.word, one.starts_at, one.is_target) for one in told.levels] == [
            ("Beginning", 0, False),
            ("Developing", 1.75, True),
            ("Proficient", 2.75, False),
        ]
        assert (told.window, told.settled_days, told.settled_sureness) == (4, 3, 0.8)
        assert (told.check_days, told.check_step_days) == ((10, 20), 7)
        assert [(str(how), weight) for how, weight in told.helped] == [
            ("made alone", 1.0),
            ("made with hints", 0.25),
        ]

    def test_of_frameworks_that_share_them_are_told_once(self):
        other = make_framework("art", rules=Rules(window=4))

        rules = page_of(make_framework(), make_framework("habits"), other).rules

        assert [one.titles for one in rules] == [("Math", "Habits"), ("Art",)]

    def test_name_how_the_level_is_reckoned(self):
        default, highest = page_of(
            make_framework(), make_framework("art", rules=Rules(estimate=EstimateRule("highest")))
        ).rules

        assert (default.is_default, default.w) == (True, 0.65)
        assert (highest.is_default, str(highest.estimator)) == (False, "Only the best piece counts.")


class TestSelfChecks:
    def test_are_told_in_numbers_that_can_be_counted(self):
        (told,) = page_of().rules

        checks = told.self_checks
        assert [(right, all_, mark.word) for right, all_, mark in checks.cuts] == [
            (4, 5, "Proficient"),
            (1, 2, "Developing"),
            (0, 1, "Beginning"),
        ]
        assert (checks.fewest, checks.luck, checks.weight) == (3, 20, 0.5)

    def test_are_told_of_each_level_once(self):
        """On a scale with one level under the target, half and less are worth the same."""
        rules = Rules(quiz=QuizRules(cuts=((0.9, 2), (0.5, 1), (0, 1)), max_guess=0))

        (told,) = page_of(make_framework(rules=rules)).rules

        assert [(right, all_, mark.word) for right, all_, mark in told.self_checks.cuts] == [
            (9, 10, "Developing"),
            (0, 1, "Beginning"),
        ]
        assert told.self_checks.luck == 0

    def test_are_told_of_only_where_there_are_some(self):
        look = look_with(quizzes=(make_quiz(),))

        assert sums_page(look, make_frame(look)).context.has_self_checks
        assert not page_of().has_self_checks


class TestPage:
    def test_says_when_feedback_is_on_time(self):
        assert page_of(settings=make_settings(feedback_days=5)).feedback_days == 5

    def test_leads_back_to_the_map_where_there_is_one(self):
        assert page_of().has_map
        assert not page_of(urls=("sums.html",)).has_map
