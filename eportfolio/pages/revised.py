"""Revised: the work that was made again, when, and what the learner says of the change."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.entry import Entry
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.versions import versions


@dataclass(frozen=True, slots=True)
class RevisedRow:
    title: str
    url: str
    """Of its versions, on the page of the entry."""

    on: date
    version: Phrase
    after: Phrase | None
    """How soon after the feedback; None where that is not known."""

    reply: str
    """What the learner did with the feedback, Markdown; "" where it is not written down."""


def revised_rows(look: Lookup) -> tuple[RevisedRow, ...]:
    """List the work of which there is more than one version, the newest change first."""
    rows = [row for entry in look.shared.entries if (row := revised_row(look, entry))]
    return tuple(sorted(rows, key=lambda row: -row.on.toordinal()))


def revised_row(look: Lookup, entry: Entry) -> RevisedRow | None:
    listed = versions(look, entry)
    if len(listed) < 2:
        return None
    newest = listed[0]
    answers = [one for one in look.feedback_of.get(entry.id, ()) if one.revised == newest.on and one.reply]
    return RevisedRow(
        title=entry.title,
        url=f"{urls.entry_url(entry.id)}#vers",
        on=newest.on,
        version=phrase("version {number}", number=newest.number),
        after=newest.after,
        reply=answers[-1].reply if answers else "",
    )
