"""Attainment: where a learner stands on one standard, and the work it was worked out from.

Frozen types only; the sums that fill them stand beside this module, one file each. Words are `Phrase`
objects, so that the reckoning can be printed in any language.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from eportfolio.model.audience import Audience
from eportfolio.model.phrase import Phrase
from eportfolio.model.rating import Judgement, Rating


class Status(Enum):
    """Where a learner stands on one standard, in the words of files and exports."""

    NOT_STARTED = "not-started"
    WITH_HELP = "with-help"
    LEARNING = "learning"
    REACHED = "reached"
    SETTLED = "settled"

    @property
    def is_known(self) -> bool:
        """Whether the target level is taken as shown."""
        return self in (Status.REACHED, Status.SETTLED)

    @property
    def is_started(self) -> bool:
        return self is not Status.NOT_STARTED


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of work against one standard, all its raters taken together."""

    entry: str
    """"" for a self-check."""

    title: str
    date: date
    """By which the sums go: the day of the work, or of the revision once that has been rated."""

    kind: str
    help: str
    source: str
    """Whose word counts: teacher, expert, quiz, self, …; "" while nobody has rated it."""

    score: float | None
    """Mean of two raters, median of more; None while nobody has rated it."""

    weight: float
    """From 0 (shown, not counted) to 1 (counts in full): source times help."""

    ratings: tuple[Rating, ...]
    """The newest of each rater, in the order given."""

    talk: bool
    """Raters are more than one level apart and should talk first; of only two, the weight is 0 until then."""

    audience: Audience
    """The strictest of the entry and its ratings, or of the self-check and its result."""

    quiz: str = ""
    """Id of the self-check that this is a result of; "" for an entry."""

    says: Phrase | None = None
    """Of a self-check: how it went, and why it does not count where it does not."""

    @property
    def counts(self) -> bool:
        return self.score is not None and self.weight > 0


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the reckoning."""

    piece: Piece | None
    """None for a step that comes from no single piece, such as a judgement."""

    before: float | None
    after: float | None
    """The estimate before and after, unrounded; None where there is none yet. Pieces that count on one day
    share both by the default rule, since they move the estimate together."""

    words: Phrase
    """The reckoning in words and numbers, such as "1.33 + 0.65 × 1 × (3 − 1.33) = 2.41"."""


@dataclass(frozen=True, slots=True)
class Proficiency:
    """Where a learner stands on one standard, and how that was worked out."""

    standard: str
    status: Status
    level: float | None
    """Value of the level on the scale; None when there is no estimate and no judgement."""

    estimate: float | None
    """Unrounded."""

    sureness: float
    """Chance that more than half of such pieces would be on target, from 0 to 1; 0 with no piece."""

    pieces: int
    """How many pieces count (the "based on 3 pieces" of the pages)."""

    by: str
    """computed, held or judgement."""

    check_on: date | None
    """When to show it once more; None unless it is reached or settled."""

    check_due: bool
    steps: tuple[Step, ...]
    """Oldest first, those that do not count among them; () of an earlier day."""

    judgement: Judgement | None
    """The one that decides the level, if one does."""

    talk: tuple[str, ...]
    """Entries whose raters are more than one level apart."""

    audience: Audience
    """The strictest of all that went in."""


@dataclass(frozen=True, slots=True)
class TermLevel:
    """A standard as it stood on the last day of a term that has ended."""

    term: str
    proficiency: Proficiency


@dataclass(frozen=True, slots=True)
class LevelThen:
    """Where the learner stood on one standard at the end of an earlier day."""

    standard: str
    level: float | None
    status: Status
    audience: Audience


@dataclass(frozen=True, slots=True)
class EarlierDay:
    """How things stood at the end of the day of a conference."""

    day: date
    levels: tuple[LevelThen, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What the prerequisites say of one standard, out of all levels; `privacy` works out who is told what."""

    standard: str
    mark: str
    """ready, almost, or "" (known already, or further away)."""

    because: tuple[str, ...]
    """Refs of the known standards that it leans on directly."""

    missing: tuple[str, ...]
    """For almost: refs of the ready standards of which any one would do."""

    opens: tuple[str, ...]
    """Refs of the standards not yet known that would become ready once this one is known too."""

    on_way_to: tuple[str, ...]
    """Refs of the learner's goals (of paths agreed or active) that it leads to, itself among them if it
    is one."""

    implied: bool
    """Not shown itself, but firmly needed by something that is known."""

    newest: bool
    """Known, and nothing known leans on it alone."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How far the estimate of one standard has moved; to be shown to whom its proficiency is."""

    standard: str
    start: date
    end: date
    change: float
    """In the values of the scale."""

    per_30_days: float
    arrow: str
    """up, steady or down."""
