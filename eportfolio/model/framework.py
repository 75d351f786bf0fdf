"""Framework: the standards of one subject, how they lean on each other, and the scale they are judged on."""

from dataclasses import dataclass

from eportfolio.model.audience import Audience
from eportfolio.model.in_languages import InLanguages
from eportfolio.problems import Location

Wording = tuple[tuple[str, str], ...]
"""What is said in one or in several languages, as (language, text); "" for the framework's own language."""


def worded(wording: Wording, language: str) -> tuple[str, str]:
    """Choose the text for readers of a language.

    Returns:
        (the language it is in, text): that language, else a near one (es for es-MX), else the framework's
        own, else the first; ("", "") where nothing is said.
    """
    base = language.partition("-")[0]
    exact = [pair for pair in wording if pair[0] == language]
    near = [pair for pair in wording if pair[0].partition("-")[0] == base]
    own = [pair for pair in wording if not pair[0]]
    return next(iter((*exact, *near, *own, *wording)), ("", ""))


@dataclass(frozen=True, slots=True)
class Level:
    """One rung of the scale."""

    value: float
    name: str
    short: str
    plain: str
    """In the learner's words: "I can do it on my own"; "" when not given."""

    family: Wording
    starts_at: float
    """The estimate from which this level is reached (`from` in files)."""

    symbol: str
    in_languages: InLanguages = ()


@dataclass(frozen=True, slots=True)
class Scale:
    levels: tuple[Level, ...]
    """3 to 6, by rising value."""

    target: float
    """The value of the level that counts as reached."""

    def level(self, value: float) -> Level:
        """Give the level of exactly this value; KeyError when the scale has none."""
        for level in self.levels:
            if level.value == value:
                return level
        raise KeyError(value)

    def at(self, rating: float) -> Level:
        """Give the highest level whose value is not above a rating; halves are allowed in ratings."""
        return [self.levels[0], *(one for one in self.levels if one.value <= rating)][-1]


@dataclass(frozen=True, slots=True)
class Strand:
    id: str
    title: str
    family: Wording
    in_languages: InLanguages = ()


@dataclass(frozen=True, slots=True)
class Standard:
    ref: str
    """The name used everywhere after reading: "<framework id>:<standard id>"."""

    id: str
    framework: str
    code: str
    title: str
    plain: str
    family: Wording
    strand: str
    """Id of its strand; "" when it has none."""

    needs: tuple[tuple[str, ...], ...]
    """Prerequisites as refs: each group is met by any one of its standards, and every group must be met."""

    includes: tuple[str, ...]
    """Refs of easier standards that are contained in this one."""

    look_for: tuple[tuple[float, str], ...]
    """(level value, what work at that level looks like), by rising value."""

    aliases: tuple[str, ...]
    case: str
    """The CASE identifier; "" when it has none."""

    location: Location
    in_languages: InLanguages = ()


@dataclass(frozen=True, slots=True)
class EstimateRule:
    rule: str = "decaying_average"
    w: float = 0.65
    n: int = 3


@dataclass(frozen=True, slots=True)
class QuizRules:
    cuts: tuple[tuple[float, float], ...] = ((0.8, 3), (0.5, 2), (0, 1))
    """(first-try share from, level), falling."""

    min_items: int = 3
    max_guess: float = 0.05


@dataclass(frozen=True, slots=True)
class Rules:
    """The constants of the sums; the defaults are those of the design, and a framework may set any."""

    estimate: EstimateRule = EstimateRule()
    sources: tuple[tuple[str, float], ...] = (
        *(("teacher", 1.0), ("expert", 1.0), ("quiz", 0.5)),
        *(("peer", 0.0), ("self", 0.0), ("family", 0.0)),
    )
    performance: tuple[str, ...] = ("performance", "product", "outside")
    help: tuple[tuple[str, float], ...] = (("alone", 1.0), ("hints", 0.5), ("together", 0.0))
    window: int = 3
    """How many of the newest pieces sureness and settling look at."""

    settled_sureness: float = 0.9
    settled_days: int = 2
    check_days: tuple[int, ...] = (21, 60, 120)
    check_step_days: int = 14
    quiz: QuizRules = QuizRules()


@dataclass(frozen=True, slots=True)
class Translation:
    """How a school turns levels into its own grades; opt-in, and always printed beside the grade."""

    name: str
    source: str
    rule: str
    """Either bands (of the mean) or all-of."""

    bands: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a framework comes from."""

    name: str = ""
    url: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Framework:
    id: str
    title: str
    language: str
    version: str
    source: Source
    case_identifier: str
    case_uri: str
    scale: Scale
    strands: tuple[Strand, ...]
    standards: tuple[Standard, ...]
    """In the order of the file, which is the order of the pages."""

    rules: Rules
    translate: Translation | None
    audience: Audience
    location: Location
    in_languages: InLanguages = ()
