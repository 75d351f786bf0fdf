"""Feedback strips: each round of feedback as a line of posts (asked, given, used), and the same in words."""

from dataclasses import dataclass

from eportfolio.assessment.rounds import Cycle
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.lookup import Lookup

# A scale of nine school days, 46 units each, from x = 24.
STRIP_DAYS, STRIP_DAY, STRIP_START = 9, 46, 24
NEWEST = 5
MOST = 40
"""Strips drawn at all; the rounds before them are in the data for programs."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One round of feedback as a line of posts, with the same in words."""

    title: str
    url: str
    ticks: tuple[int, ...]
    asked: int
    given: int
    used: int | None
    wait: Phrase
    use: Phrase | None
    words: Phrase
    end: int


def strips(look: Lookup) -> tuple[Strip, ...]:
    """Draw every round that was asked for, the newest first, as far as there are not too many."""
    asked_for = [one for one in look.shared.cycles if one.response is not None and one.entry in look.entries]
    return tuple(strip(look, one) for one in asked_for[:MOST])


def strip(look: Lookup, cycle: Cycle) -> Strip:
    response, uptake = cycle.response or 0, cycle.uptake
    # A cycle longer than the scale stretches it, so that every strip keeps its true proportions.
    days = max(STRIP_DAYS, response + (uptake or 0))
    day = STRIP_DAY * STRIP_DAYS / days
    given = STRIP_START + response * day
    used = None if uptake is None else round(given + uptake * day)
    return Strip(
        title=look.entries[cycle.entry].title,
        url=urls.entry_url(cycle.entry),
        ticks=tuple(round(STRIP_START + number * day) for number in range(days + 1)),
        asked=STRIP_START,
        given=round(given),
        used=used,
        wait=counted("{n} day", "{n} days", response),
        use=None if uptake is None else counted("{n} day", "{n} days", uptake),
        words=strip_words(response, uptake),
        end=STRIP_START + STRIP_DAY * STRIP_DAYS,
    )


def strip_words(response: int, uptake: int | None) -> Phrase:
    """Say a cycle in words; the picture only repeats it."""
    answer = counted("Answered after {n} school day", "Answered after {n} school days", response)
    if response == 0:
        answer = phrase("Answered the same day")
    if uptake is None:
        return phrase("{answer}, not used yet", answer=answer)
    if uptake == 0:
        return phrase("{answer}, used the same day", answer=answer)
    return counted("{answer}, used the next day", "{answer}, used {n} days later", uptake, answer=answer)
