"""Academic: the part of a profile that nobody types: how the learner stands, what was reached when, growth.

Worked out from the levels that an audience may know, so it is for whoever they are for.
"""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Status
from eportfolio.assessment.milestones import milestones
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame
from eportfolio.pages.growth import risen
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.standing import StandingLink, StrandRow, overall, standing_link, strand_rows
from eportfolio.pages.words import near_day

NEWEST = 6
"""Standards reached that are shown at once; older ones are folded."""


@dataclass(frozen=True, slots=True)
class ReachedRow:
    standard: StandingLink
    on: date
    """The first day on which it was reached."""

    words: Phrase
    """Since when it is reached, and settled."""


@dataclass(frozen=True, slots=True)
class Academic:
    standing: Phrase
    strands: tuple[StrandRow, ...]
    newest: tuple[ReachedRow, ...]
    """What was reached last, the newest first."""

    older: tuple[ReachedRow, ...]
    growth: Phrase | None
    growth_url: str
    """"" where there is no page of growth."""


def academic(look: Lookup, frame: Frame) -> Academic | None:
    """Put it together; None where no level may be known, or nothing is started."""
    standing, strands = overall(look), strand_rows(look, urls.MAP)
    if standing is None or not strands:
        return None
    reached = reached_rows(look)
    has_growth = any(link.url == urls.GROWTH for link in frame.more)
    return Academic(
        standing=standing,
        strands=strands,
        newest=reached[:NEWEST],
        older=reached[NEWEST:],
        growth=risen(look),
        growth_url=urls.GROWTH if has_growth else "",
    )


def reached_rows(look: Lookup) -> tuple[ReachedRow, ...]:
    """List what is on target now by the day on which it first was, the newest first."""
    found = [
        row
        for ref, known in look.proficiency.items()
        if known.status.is_known and (row := reached_row(look, ref))
    ]
    return tuple(sorted(found, key=lambda row: -row.on.toordinal()))


def reached_row(look: Lookup, ref: str) -> ReachedRow | None:
    link = standing_link(look, ref)
    days = milestones(look.proficiency[ref], look.frameworks[ref.partition(":")[0]])
    if link is None or days.reached is None:
        return None
    today = look.shared.today
    on = near_day(days.reached, today)
    words = phrase("reached on {day}", day=on)
    if days.settled is not None and look.proficiency[ref].status is Status.SETTLED:
        words = phrase("reached on {day}, settled on {later}", day=on, later=near_day(days.settled, today))
    return ReachedRow(link, days.reached, words)
