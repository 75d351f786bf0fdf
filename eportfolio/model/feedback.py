"""Feedback: one person's answer to one entry: what was seen, what glows, what can grow, and the next step."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import Audience
from eportfolio.model.rating import Rating
from eportfolio.problems import Location

GIVERS = ("teacher", "peer", "family", "expert")
STATUSES = ("comment", "returned", "accepted")


@dataclass(frozen=True, slots=True)
class FeedbackSource:
    """How a feedback file came in; written by the program, never by hand."""

    kind: str
    """issue, file or local."""

    number: int | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Feedback:
    id: str
    """Its place, <entry>/<file name without .md>; unique in the portfolio."""

    entry: str
    by: str
    role: str
    given: date
    version: int
    """Of the entry reviewed; the entry's version on that day when not said."""

    asked: date | None
    try_by: date | None
    standards: tuple[str, ...]
    path: str
    """Id of the learning path it is about; "" when none."""

    ratings: tuple[Rating, ...]
    """The levels given, in the order written."""

    status: str
    audience: Audience
    source: FeedbackSource | None
    reply: str
    """The learner's answer: what I did with it."""

    revised: date | None
    """The day the learner answered with a change."""

    saw: str
    """The four sections as Markdown; "" when left out."""

    glow: str
    grow: str
    next: tuple[str, ...]
    """The next steps, one Markdown line each."""

    location: Location
