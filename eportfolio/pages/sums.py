"""How the sums work: why a page says what it says, in plain words, with this portfolio's own numbers."""

from dataclasses import dataclass, replace

from eportfolio.model.framework import Framework
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark, mark
from eportfolio.pages.page import Page
from eportfolio.pages.words import MADE, RATED

ESTIMATORS = {
    "decaying_average": phrase("Each new piece pulls the level part of the way towards its own rating."),
    "weighted_average": phrase("The newest piece counts most, and the mean of the earlier ones the rest."),
    "average": phrase("All pieces count alike: the level is their mean."),
    "latest": phrase("Only the newest piece counts."),
    "highest": phrase("Only the best piece counts."),
    "n_times": phrase("The target has to be shown several times; then the mean of those times counts."),
    "best_n": phrase("The mean of the best pieces counts."),
}


@dataclass(frozen=True, slots=True)
class LevelRule:
    mark: Mark
    starts_at: float
    is_target: bool


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
    check_days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SumsPage:
    frame: Frame
    rules: tuple[FrameworkRules, ...]
    feedback_days: int
    has_map: bool


def sums_page(look: Lookup, frame: Frame) -> Page:
    alike: dict[FrameworkRules, list[str]] = {}
    for framework in look.shared.frameworks:
        alike.setdefault(rules_of(framework), []).append(framework.title)
    page = SumsPage(
        frame=titled(frame, urls.SUMS, phrase("How the sums work")),
        rules=tuple(replace(rules, titles=tuple(titles)) for rules, titles in alike.items()),
        feedback_days=look.shared.settings.feedback_days,
        has_map=any(link.url == urls.MAP for link in frame.nav),
    )
    return Page(urls.SUMS, "pages/sums.html", page)


def rules_of(framework: Framework) -> FrameworkRules:
    """Give the rules without the framework's name, so that those of two can be compared."""
    rules, scale = framework.rules, framework.scale
    return FrameworkRules(
        titles=(),
        estimator=ESTIMATORS[rules.estimate.rule],
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
        check_days=rules.check_days,
    )
