"""Entry: one piece of evidence, the work and its story."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import Audience
from eportfolio.problems import Location

KINDS = ("performance", "product", "practice", "reflection", "test", "outside")
HELP = ("alone", "hints", "together")
PLACES = ("school", "home", "community", "online", "work")
STATES = ("draft", "ready", "revised", "final")
PEOPLE_SHOWN = ("none", "group", "back", "consented")


@dataclass(frozen=True, slots=True)
class SelfRating:
    """How the learner sees the work; shown before the teacher's level and never counted."""

    standard: str
    level: float
    because: str
    next: str


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link or picture inside the text that leads to a file of the portfolio."""

    target: str
    """As written."""

    file: str
    """The file it means, from the portfolio's root, without any #fragment; "" when it leads outside."""

    is_picture: bool
    alt: str
    location: Location


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to an entry: named in `files`, or used as a picture in the text."""

    file: str
    """From the portfolio's root, with forward slashes; known to lie inside it, behind no symlink."""

    alt: str
    decorative: bool
    credit: str
    transcript: str
    people: str
    """Who can be seen: one of `PEOPLE_SHOWN`; "" when not said."""

    in_text: bool
    """Whether the text itself shows it; if not, the page lists it."""

    location: Location


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    file: str
    """Its Markdown file, from the portfolio's root."""

    title: str
    done_on: date
    """The day the work was done (`date` in files), not when it was written up or rated: sums go by it."""

    standards: tuple[str, ...]
    """Refs of the standards it shows."""

    kind: str
    help: str
    place: str
    """Where it was done: one of `PLACES` (`where` in files)."""

    hours: float | None
    people: tuple[str, ...]
    """Ids of those it was made with."""

    state: str
    asked: date | None
    question: str
    version: int
    revised: date | None
    self_ratings: tuple[SelfRating, ...]
    showcase: bool
    audience: Audience
    tags: tuple[str, ...]
    cover: str
    """Picture for lists, from the portfolio's root; "" for the first picture of the entry, or none."""

    attachments: tuple[Attachment, ...]
    links: tuple[BodyLink, ...]
    body: str
    """Markdown as written, after the front matter."""

    location: Location

    @property
    def is_draft(self) -> bool:
        return self.state == "draft"
