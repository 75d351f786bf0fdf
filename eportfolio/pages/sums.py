"""How the sums work: why a page says what it says, in plain words, with this portfolio's own numbers."""

from dataclasses import dataclass, replace
from fractions import Fraction

from eportfolio.model.framework import Framework
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark, mark
from eportfolio.pages.page import Page
from eportfolio.pages.rule_panel import in_plain_words
from eportfolio.pages.words import MADE, RATED

MOST_QUESTIONS = 100
"""A share is said out of no more questions than this."""


@dataclass(frozen=True, slots=True)
class LevelRule:
    mark: Mark
    starts_at: float
    is_target: bool


@dataclass(frozen=True, slots=True)
class CheckRules:
    """What a self-check is worth."""

    cuts: tuple[tuple[int, int, Mark], ...]
    """(right at the first try, of how many, level that this share is worth), falling."""

    fewest: int
    """Questions it needs to count."""

    luck: int
    """Pure luck may reach the target once in so many times, no more often; 0 for never."""

    weight: float


@dataclass(frozen=True, slots=True)
class FrameworkRules:
    """The rules of one framework, or of several that share them."""

    titles: tuple[str, ...]
    estimator: Phrase
    is_default: bool
    w: float
    levels: tuple[LevelRule, ...]
    helped: tuple[tuple[Phrase, float], ...]
    """(how a piece was made, how much it weighs)."""

    heard: tuple[tuple[Phrase, float], ...]
    """(who rated it, how much that weighs); only whose word counts at all."""

    window: int
    settled_days: int
    settled_sureness: float
    self_checks: CheckRules
    check_days: tuple[int, ...]
    check_step_days: int


@dataclass(frozen=True, slots=True)
class SumsPage:
    frame: Frame
    rules: tuple[FrameworkRules, ...]
    feedback_days: int
    has_map: bool
    has_self_checks: bool


def sums_page(look: Lookup, frame: Frame) -> Page:
    alike: dict[FrameworkRules, list[str]] = {}
    for framework in look.shared.frameworks:
        alike.setdefault(rules_of(framework), []).append(framework.title)
    page = SumsPage(
        frame=titled(frame, urls.SUMS, phrase("How the sums work")),
        rules=tuple(replace(rules, titles=tuple(titles)) for rules, titles in alike.items()),
        feedback_days=look.shared.settings.feedback_days,
        has_self_checks=bool(look.shared.quizzes),
        has_map=any(link.url == urls.MAP for link in frame.nav),
    )
    return Page(urls.SUMS, "pages/sums.html", page)


def rules_of(framework: Framework) -> FrameworkRules:
    """Give the rules without the framework's name, so that those of two can be compared."""
    rules, scale = framework.rules, framework.scale
    return FrameworkRules(
        titles=(),
        estimator=in_plain_words(rules.estimate),
        is_default=rules.estimate.rule == "decaying_average",
        w=rules.estimate.w,
        levels=tuple(
            LevelRule(mark(scale, one.value), one.starts_at, one.value == scale.target)
            for one in scale.levels
        ),
        helped=tuple((MADE[how], weight) for how, weight in rules.help),
        heard=tuple((RATED[source], weight) for source, weight in rules.sources if weight),
        window=rules.window,
        settled_days=rules.settled_days,
        settled_sureness=rules.settled_sureness,
        self_checks=check_rules(framework),
        check_days=rules.check_days,
        check_step_days=rules.check_step_days,
    )


def check_rules(framework: Framework) -> CheckRules:
    """Say shares as numbers that can be counted: 0.8 is 4 of 5."""
    rules, scale = framework.rules, framework.scale
    # Where two shares are worth the same level, the smaller says it.
    least = {level: share for share, level in rules.quiz.cuts}
    shares = [(Fraction(share).limit_denominator(MOST_QUESTIONS), level) for level, share in least.items()]
    return CheckRules(
        cuts=tuple((share.numerator, share.denominator, mark(scale, level)) for share, level in shares),
        fewest=rules.quiz.min_items,
        luck=round(1 / rules.quiz.max_guess) if rules.quiz.max_guess else 0,
        weight=dict(rules.sources).get("quiz", 0.0),
    )
