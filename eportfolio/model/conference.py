"""Conference: a talk of learner, family and teacher that the learner leads, and what was agreed in it."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import Audience
from eportfolio.model.entry import BodyLink
from eportfolio.problems import Location


@dataclass(frozen=True, slots=True)
class Pick:
    """One piece of work that the learner chose to show."""

    entry: str
    because: str
    """Why, in the learner's words; "" when not said."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing that somebody agreed to do."""

    what: str
    who: str
    """Person id."""

    by: date | None
    """The day by which it is to be done; None when none was named."""

    done: date | None


@dataclass(frozen=True, slots=True)
class Conference:
    day: date
    """Its file's name too: there is one a day at most."""

    present: tuple[str, ...]
    """Ids of those who sat together (`with` in files)."""

    picks: tuple[Pick, ...]
    """In the order in which they are shown."""

    goals: tuple[str, ...]
    """Ids of the learning paths that are talked about."""

    ask: str
    """What the learner asks of the others, in the learner's words."""

    promises: tuple[Promise, ...]
    """What was agreed (`agreed` in files)."""

    family: str
    """What the family says, in their words, as Markdown."""

    body: str
    """The learner's own notes, Markdown as written."""

    links: tuple[BodyLink, ...]
    """The links of the body."""

    audience: Audience
    location: Location
