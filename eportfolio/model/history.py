"""History: what an entry said in an earlier version, as the repository of the portfolio has it."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import Audience


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """The text of one version before it became the next one."""

    entry: str
    number: int
    saved_on: date
    """The day of the last change to it."""

    title: str
    body: str
    """Markdown as written then, after the front matter, of which nothing else is kept."""

    audience: Audience
    """The strictest of older texts, of the entry, and of what the text then said of itself."""
