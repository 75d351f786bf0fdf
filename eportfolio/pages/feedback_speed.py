"""Feedback speed: how long an answer takes, how much of it is used, and what waits, in words and school days.

Sum 8. The summary is made anew out of the rounds that this audience may see.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from eportfolio.assessment.cycles import summary
from eportfolio.assessment.rounds import CycleSummary
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.words import spelled


@dataclass(frozen=True, slots=True)
class Speed:
    """One stretch of the way that feedback takes, in words."""

    title: Phrase
    words: tuple[Phrase, ...]


def lede(look: Lookup, open_count: int) -> Phrase:
    """Say how long an answer takes, how much of it is used, and how many next steps are open."""
    total = summary(look.shared.cycles, look.shared.waiting)
    some_steps = counted(
        "{word} next step is open.", "{word} next steps are open.", open_count, word=spelled(open_count)
    )
    next_steps = some_steps if open_count else phrase("No next steps are open.")
    if total.response is None:
        return next_steps if look.shared.feedback else phrase("Nothing has been said yet.")
    # A median of two can end in a half; half a day more or less is no news to a reader.
    usual = round(total.response)
    takes = counted(
        "An answer usually takes {n} school day.", "An answer usually takes {n} school days.", usual
    )
    answer = takes if usual else phrase("An answer usually comes the same day.")
    used, asking = used_of(look)
    if not asking:
        return phrase("{answer} {open}", answer=answer, open=next_steps)
    suggestions = counted(
        "I have used {used} of {n} suggestion.", "I have used {used} of {n} suggestions.", asking, used=used
    )
    return phrase("{answer} {used} {open}", answer=answer, used=suggestions, open=next_steps)


def used_of(look: Lookup) -> tuple[int, int]:
    """Count (used, given) of the feedback with a next step.

    What asks for nothing, such as a line from the family, cannot be used or left lying.
    """
    asking = [one for one in look.shared.feedback if one.next]
    return sum(one.revised is not None for one in asking), len(asking)


def speeds(look: Lookup) -> tuple[Speed, ...]:
    """Give the medians of each stretch, and the counts that stand behind them; () where nobody was asked."""
    total = summary(look.shared.cycles, look.shared.waiting)
    if total.response is None:
        return ()
    used, asking = used_of(look)
    of_asking = counted("used {used} of {n}", "used {used} of {n}", asking, used=used) if asking else None
    found = (
        (phrase("From the question to the answer"), [usually(total.response), on_time(look, total)]),
        (phrase("From the answer to its use"), [usually(total.uptake), of_asking]),
        (phrase("From the question to its use"), [usually(total.whole)]),
        (phrase("Waiting now"), [waiting_now(look, total)]),
    )
    return tuple(Speed(title, kept(words)) for title, words in found if kept(words))


def kept(words: Iterable[Phrase | None]) -> tuple[Phrase, ...]:
    return tuple(one for one in words if one is not None)


def usually(days: float | None) -> Phrase | None:
    """Say a median of school days, with its half where it has one; None where nothing is known."""
    if days is None:
        return None
    if days == 0:
        return phrase("usually the same day")
    exact = int(days) if days.is_integer() else Decimal(str(days))
    return counted("usually {days} school day", "usually {days} school days", ceil(days), days=exact)


def on_time(look: Lookup, total: CycleSummary) -> Phrase:
    return counted(
        "{on_time} of {answered} within {n} school day",
        "{on_time} of {answered} within {n} school days",
        look.shared.settings.feedback_days,
        on_time=total.on_time,
        answered=total.answered,
    )


def waiting_now(look: Lookup, total: CycleSummary) -> Phrase:
    if not total.waiting:
        return phrase("nothing waits for an answer")
    pieces = counted("{n} piece of work", "{n} pieces of work", total.waiting)
    if not total.late:
        return pieces
    return counted(
        "{pieces}, {late} of them for more than {n} school day",
        "{pieces}, {late} of them for more than {n} school days",
        look.shared.settings.feedback_days,
        pieces=pieces,
        late=total.late,
    )
