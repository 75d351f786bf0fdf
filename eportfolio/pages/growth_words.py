"""Growth words: how far something has come and in what time, as a sentence."""

from datetime import date
from decimal import Decimal

from eportfolio.assessment.judged import SelfGap
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.model.rounding import rounded

TWO_WEEKS, TEN_WEEKS, TWO_YEARS = 14, 70, 730
"""Days from which a time is told in weeks, in months and in years."""

DAYS_A_MONTH, DAYS_A_YEAR = 30.44, 365.25


def tenths(value: float) -> Decimal:
    """Write an estimate with one place, which is enough for a sentence: 2.755 → 2.8."""
    return Decimal(f"{rounded(value, 1):.1f}")


def span(start: date, end: date) -> Phrase:
    """Say how long it is from one day to another: "6 weeks"."""
    days = (end - start).days
    if days < TWO_WEEKS:
        return counted("{n} day", "{n} days", days)
    if days < TEN_WEEKS:
        return counted("{n} week", "{n} weeks", round(days / 7))
    if days < TWO_YEARS:
        return counted("{n} month", "{n} months", round(days / DAYS_A_MONTH))
    return counted("{n} year", "{n} years", round(days / DAYS_A_YEAR))


def grown(first: float, last: float, time: Phrase, arrow: str) -> Phrase:
    """Say how an estimate has moved.

    Args:
        first: the estimate at the start, unrounded.
        last: the newest.
        time: how long that took.
        arrow: up, steady or down.
    """
    start, end = tenths(first), tenths(last)
    if arrow == "down":
        return phrase("From {start} to {end} in {time}: worth another look.", start=start, end=end, time=time)
    if arrow == "up":
        return phrase("From {start} to {end} in {time}.", start=start, end=end, time=time)
    if start == end:
        return phrase("{end} now, the same as {time} before.", end=end, time=time)
    return phrase("{start} at first and {end} now, {time} apart.", start=start, end=end, time=time)


def alike(gap: SelfGap) -> Phrase:
    """Say whether the learner and the teachers see the work alike."""
    return {
        "matches": phrase("My teachers and I see my work alike."),
        "sees it higher": phrase("I see more in my work than my teachers do so far."),
        "sees it lower": phrase("My teachers see more in my work than I do."),
        "varies": phrase("Sometimes I see more in my work, and sometimes my teachers do."),
    }[gap.say]


def how_near(gap: SelfGap) -> Phrase:
    """Say what the verdict rests on, and how far apart the two are."""
    return counted(
        "That is from {n} pair of levels; the two are {size} levels apart.",
        "That is from {n} pairs of levels; on average the two are {size} levels apart.",
        gap.pairs,
        size=tenths(gap.size),
    )


def seen(own: float, teacher: float) -> Phrase:
    """Say how one self-assessment stands beside what the teachers say."""
    if own == teacher:
        return phrase("alike")
    return phrase("I saw more") if own > teacher else phrase("they saw more")
