"""Rule panel: what each rule for the estimate would say of one standard, and where the level would differ."""

from dataclasses import dataclass

from eportfolio.assessment.attainment import Proficiency
from eportfolio.assessment.other_rules import RuleSays, rules_say
from eportfolio.model.framework import EstimateRule, Framework
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages.marks import Mark, mark

RULE_NAMES = {
    "decaying_average": phrase("Decaying average"),
    "weighted_average": phrase("Weighted average"),
    "average": phrase("Average"),
    "latest": phrase("Latest"),
    "highest": phrase("Highest"),
    "n_times": phrase("Several times on target"),
    "best_n": phrase("Average of the best"),
}


@dataclass(frozen=True, slots=True)
class RuleRow:
    name: Phrase
    plain: Phrase
    """The rule in plain words."""

    mark: Mark | None
    """None while the rule gives no estimate."""

    words: Phrase
    """The last step of its sum."""

    is_held: bool
    is_in_force: bool
    changes_level: bool
    """Never where a judgement stands above the sum, whichever rule makes it."""


@dataclass(frozen=True, slots=True)
class RulePanel:
    summary: Phrase
    """Whether any of the other rules would change the level, so that one need not look to know."""

    rows: tuple[RuleRow, ...]


def rule_panel(framework: Framework, known: Proficiency) -> RulePanel | None:
    """Set the rules side by side; None where no piece counts."""
    said = rules_say(known.steps, framework)
    if not said:
        return None
    is_judged = known.by == "judgement"
    changing = 0 if is_judged else sum(one.changes_level for one in said)
    return RulePanel(
        summary=summary(changing, len(said) - 1, is_judged),
        rows=tuple(rule_row(framework, one, is_judged) for one in said),
    )


def summary(changing: int, others: int, is_judged: bool) -> Phrase:
    if is_judged:
        return phrase("What other rules would say: the judgement stands above them all")
    if not changing:
        return phrase("What other rules would say: the same level")
    return counted(
        "What other rules would say: {n} of {others} would change the level",
        "What other rules would say: {n} of {others} would change the level",
        changing,
        others=others,
    )


def rule_row(framework: Framework, said: RuleSays, is_judged: bool) -> RuleRow:
    return RuleRow(
        name=RULE_NAMES[said.rule.rule],
        plain=in_plain_words(said.rule),
        mark=None if said.level is None else mark(framework.scale, said.level),
        words=said.words,
        is_held=said.is_held,
        is_in_force=said.is_in_force,
        changes_level=said.changes_level and not is_judged,
    )


def in_plain_words(rule: EstimateRule) -> Phrase:
    """Say what a rule for the estimate does, with its own number."""
    words = {
        "decaying_average": phrase("Each new piece pulls the level part of the way towards its own rating."),
        "weighted_average": phrase(
            "The newest piece counts most, and the mean of the earlier ones the rest."
        ),
        "average": phrase("All pieces count alike: the level is their mean."),
        "latest": phrase("Only the newest piece counts."),
        "highest": phrase("Only the best piece counts."),
        "n_times": counted(
            "One piece has to be on target; then the mean of all on target counts.",
            "{n} pieces have to be on target; then the mean of all on target counts.",
            rule.n,
        ),
        "best_n": counted(
            "Only the best piece counts, and a new best takes its place.",
            "The mean of the best {n} pieces counts.",
            rule.n,
        ),
    }
    return words[rule.rule]
