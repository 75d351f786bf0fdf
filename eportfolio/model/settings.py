"""Settings: what `portfolio.yml` says about the portfolio as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from eportfolio.model.audience import DEFAULT_AUDIENCES, Audience
from eportfolio.model.in_languages import InLanguages

ACCENTS: Mapping[str, str] = {
    "teal": "#1d6a5e",
    "blue": "#1f5f99",
    "indigo": "#4a4fa3",
    "plum": "#7d3c7a",
    "rose": "#a33a58",
    "brick": "#a34a2c",
    "ochre": "#8a6210",
    "moss": "#4f6b23",
    "slate": "#44586b",
}
"""Accents that have a name in `portfolio.yml`, each with its colour as #rrggbb."""


@dataclass(frozen=True, slots=True)
class School:
    name: str = ""
    contact: str = ""
    responsible: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    title: str
    first_day: date
    last_day: date
    in_languages: InLanguages = ()


@dataclass(frozen=True, slots=True)
class DaysOff:
    """One day, or a run of days with both ends in it."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Calendar:
    """What school days are counted by; without terms every weekday counts."""

    terms: tuple[Term, ...] = ()
    """By first day."""

    days_off: tuple[DaysOff, ...] = ()


@dataclass(frozen=True, slots=True)
class Repository:
    host: str = "github.com"
    owner: str = ""
    name: str = ""
    branch: str = "main"
    setup: str = "private"
    """private, two or public."""

    pages: str = ""
    """Published address; "" for Pages' own."""

    @property
    def address(self) -> str:
        """The published address, with a slash at its end; "" when it cannot be known."""
        if self.pages:
            return self.pages.rstrip("/") + "/"
        if not (self.owner and self.name) or self.host != "github.com":
            return ""
        host = f"https://{self.owner.lower()}.github.io/"
        return host if self.name.lower() == f"{self.owner.lower()}.github.io" else f"{host}{self.name}/"


@dataclass(frozen=True, slots=True)
class Seal:
    audiences: tuple[Audience, ...] = ()
    epoch: int = 1


@dataclass(frozen=True, slots=True)
class Settings:
    title: str
    learner: str
    """Person id."""

    language: str = "en"
    """What the people of the portfolio write in."""

    words_in: str = ""
    """The language of the site's own words, where readers want another one; "" for `language`."""

    theme: str = "classic"
    accent: str = ""
    """A name of `ACCENTS` or a colour as #rrggbb; "" for the theme's own."""

    school: School = School()
    calendar: Calendar = Calendar()
    audiences: Mapping[str, Audience] = field(default_factory=lambda: DEFAULT_AUDIENCES)
    """Every kind of item with its audience."""

    showcase: tuple[str, ...] = ()
    """Entry ids of the featured work, in order; empty for those that say `showcase: yes`."""

    repository: Repository = Repository()
    feedback_days: int = 3
    """School days within which feedback is on time."""

    profile_days: int = 60
    """Days after which the profile is asked again whether it is still true."""

    seal: Seal = Seal()
    review_on: bool = False
    review_routes: tuple[str, ...] = ()
    """Names of the routes; empty for all."""

    indexing: bool = False
    expires: date | None = None

    def audience_of(self, kind: str) -> Audience:
        """Give the audience of a kind of item, such as "levels" or "profile.about"; KeyError for no kind."""
        return self.audiences[kind]
