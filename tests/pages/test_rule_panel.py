"""Rule panel: what each rule would say of a standard, so that choosing one is no secret."""

from eportfolio.assessment.estimate import RULES
from eportfolio.assessment.proficiency import proficiency
from eportfolio.model.framework import EstimateRule, Rules
from eportfolio.pages.rule_panel import in_plain_words, rule_panel
from makers import make_framework, make_judgement, make_piece, on

GROWING = [make_piece("2026-09-07", 1), make_piece("2026-09-14", 3), make_piece("2026-09-21", 3)]
"""By the default 1, 2.3, 2.755: Proficient. The mean is 2.33 and two are on target."""

SETTLED = [make_piece(day) for day in ("2026-09-07", "2026-09-14", "2026-09-21")]


def panel_of(*pieces, judgement=None):
    framework = make_framework()
    known = proficiency("math:add", framework, pieces, on("2026-12-01"), judgement=judgement)
    return rule_panel(framework, known)


class TestSummary:
    def test_counts_the_rules_that_would_change_the_level(self):
        """Weighted 0.65 × 3 + 0.35 × 2 = 2.65, average 2.33, best 3 2.33, and n times nothing yet."""
        assert str(panel_of(*GROWING).summary) == (
            "What other rules would say: 4 of 6 would change the level"
        )

    def test_says_so_where_none_would(self):
        assert str(panel_of(*SETTLED).summary) == "What other rules would say: the same level"

    def test_says_what_stands_above_them_all(self):
        panel = panel_of(*GROWING, judgement=make_judgement(2, date=on("2026-09-22")))

        assert str(panel.summary) == "What other rules would say: the judgement stands above them all"
        assert not any(row.changes_level for row in panel.rows)


class TestRow:
    def test_has_name_rule_level_and_sum(self):
        row = panel_of(*GROWING).rows[2]

        assert (str(row.name), str(row.plain)) == (
            "Average",
            "All pieces count alike: the level is their mean.",
        )
        assert (row.mark.word, str(row.words)) == ("Developing", "The mean of 3 pieces: 2.33")
        assert (row.is_in_force, row.changes_level) == (False, True)

    def test_has_no_level_while_a_rule_gives_no_estimate(self):
        n_times = panel_of(*GROWING).rows[5]

        assert (n_times.mark, n_times.changes_level) == (None, True)

    def test_is_marked_for_the_rule_in_force(self):
        assert [row.is_in_force for row in panel_of(*GROWING).rows] == [True, *[False] * 6]

    def test_says_that_a_level_is_held(self):
        rows = panel_of(*SETTLED, make_piece("2026-09-28", 1)).rows

        assert (rows[0].is_held, rows[0].mark.word) == (True, "Proficient")

    def test_is_there_only_where_a_piece_counts(self):
        assert panel_of() is None
        assert panel_of(make_piece(weight=0.0)) is None


class TestPlainWords:
    def test_are_there_for_every_rule(self):
        """The seven of the design, each in words of its own."""
        said = {str(in_plain_words(EstimateRule(rule))) for rule in RULES}

        assert len(said) == 7

    def test_have_the_rules_own_number(self):
        assert str(in_plain_words(EstimateRule("n_times", n=2))).startswith("2 pieces have to be on target")
        assert str(in_plain_words(EstimateRule("best_n", n=4))) == "The mean of the best 4 pieces counts."


def test_rule_of_the_framework_is_in_force():
    framework = make_framework(rules=Rules(estimate=EstimateRule("highest")))
    known = proficiency("math:add", framework, GROWING, on("2026-12-01"))

    (in_force,) = (row for row in rule_panel(framework, known).rows if row.is_in_force)

    assert (str(in_force.name), in_force.mark.word) == ("Highest", "Proficient")
