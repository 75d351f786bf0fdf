"""Rating: one judgement of one entry against one standard; and a teacher's dated overruling of a level."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import Audience
from eportfolio.problems import Location


@dataclass(frozen=True, slots=True)
class Rating:
    """What one person said of one piece of work against one standard."""

    entry: str
    standard: str
    level: float
    """Rung on the framework's scale, halves allowed; work not done has none, never 0."""

    by: str
    """Person id."""

    role: str
    given: date
    version: int
    feedback: str
    """Id of the feedback that carries it."""

    audience: Audience
    """Never wider than the entry, the levels setting, or a narrower audience of the feedback itself."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A teacher's dated, reasoned overruling of a computed level."""

    standard: str
    level: float
    by: str
    date: date
    why: str
    entries: tuple[str, ...]
    """The pieces it rests on; at least one."""

    audience: Audience
    location: Location
