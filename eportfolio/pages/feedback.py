"""Feedback page: what was said, by whom, which next steps are open, and how fast feedback travels."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.cycles import summary
from eportfolio.assessment.rounds import Cycle, Waiting
from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.conversation import NextStep, Turn, anchor, answered, next_step, open_feedback, said
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.words import near_day, spelled

# The strip of one cycle: a scale of nine school days, 46 units each, from x = 24.
STRIP_DAYS, STRIP_DAY, STRIP_START = 9, 46, 24
NEWEST = 5
FRAMED = 2
"""Open next steps that get a frame: those to be shown soonest. More frames than that would say nothing."""

IN_FULL = 12
"""Answers shown in full; older ones are a line that leads to the work they were given on."""


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


@dataclass(frozen=True, slots=True)
class WaitingRow:
    title: str
    url: str
    words: Phrase


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One thing said, with the work it was said of and the learner's answer."""

    turn: Turn
    about: Link
    answers: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class OlderRow:
    on: date
    who: Phrase | str
    about: Link


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    frame: Frame
    lede: Phrase
    next_steps: tuple[NextStep, ...]
    more_steps: tuple[NextStep, ...]
    strips: tuple[Strip, ...]
    waiting: tuple[WaitingRow, ...]
    said: tuple[SaidRow, ...]
    older: tuple[OlderRow, ...]


def feedback_page(look: Lookup, frame: Frame) -> Page:
    shared = look.shared
    open_ones = [one for entry in shared.entries for one in open_feedback(look, entry.id)]
    dated = [one for one in shared.cycles if one.response is not None and one.entry in look.entries]
    words = lede(look, len(open_ones))
    steps = [next_step(look, one) for one in sorted(open_ones, key=lambda one: one.try_by or date.max)]
    newest_first = shared.feedback[::-1]
    page = FeedbackPage(
        frame=titled(frame, urls.FEEDBACK, phrase("Feedback"), words),
        lede=words,
        next_steps=tuple(steps[:FRAMED]),
        more_steps=tuple(steps[FRAMED:]),
        strips=tuple(strip(look, one) for one in dated[:NEWEST]),
        waiting=tuple(waiting_row(look, one) for one in shared.waiting if one.entry in look.entries),
        said=tuple(said_row(look, one) for one in newest_first[:IN_FULL]),
        older=tuple(older_row(look, one) for one in newest_first[IN_FULL:]),
    )
    return Page(urls.FEEDBACK, "pages/feedback.html", page)


def lede(look: Lookup, open_count: int) -> Phrase:
    """Say how long an answer takes, how much of it is used, and how many next steps are open."""
    total = summary(look.shared.cycles, look.shared.waiting)
    next_steps = counted(
        "{word} next step is open.", "{word} next steps are open.", open_count, word=spelled(open_count)
    )
    if total.response is None:
        return next_steps if look.shared.feedback else phrase("Nothing has been said yet.")
    # A median of two can end in a half; half a day more or less is no news to a reader.
    usual = round(total.response)
    takes = counted(
        "An answer usually takes {n} school day.", "An answer usually takes {n} school days.", usual
    )
    answer = takes if usual else phrase("An answer usually comes the same day.")
    # What asks for nothing, such as a line from the family, cannot be used or left lying.
    asking = [one for one in look.shared.feedback if one.next]
    if not asking:
        return phrase("{answer} {open}", answer=answer, open=next_steps)
    used = counted(
        "I have used {used} of {n} suggestion.",
        "I have used {used} of {n} suggestions.",
        len(asking),
        used=sum(one.revised is not None for one in asking),
    )
    return phrase("{answer} {used} {open}", answer=answer, used=used, open=next_steps)


def waiting_row(look: Lookup, waiting: Waiting) -> WaitingRow:
    entry, day = look.entries[waiting.entry], near_day(waiting.asked, look.shared.today)
    words = phrase("since {day}", day=day)
    if waiting.days:
        words = counted("since {day}, {n} school day", "since {day}, {n} school days", waiting.days, day=day)
    return WaitingRow(entry.title, urls.entry_url(entry.id), words)


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


def said_row(look: Lookup, feedback: Feedback) -> SaidRow:
    entry = look.entries[feedback.entry]
    turn = said(look, feedback, entry.version)
    return SaidRow(turn, Link(entry.title, urls.entry_url(entry.id)), tuple(answered(look, feedback)))


def older_row(look: Lookup, feedback: Feedback) -> OlderRow:
    entry = look.entries[feedback.entry]
    about = Link(entry.title, f"{urls.entry_url(entry.id)}#{anchor(feedback)}")
    return OlderRow(feedback.given, look.name(feedback.by), about)
