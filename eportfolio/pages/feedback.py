"""Feedback page: what was said and by whom, which next steps are open, what became of the rest, how fast."""

from dataclasses import dataclass, replace
from datetime import date

from eportfolio.assessment.rounds import Waiting
from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.conversation import NextStep, Turn, answered, next_step, open_feedback, said
from eportfolio.pages.feedback_givers import Giver, GoalStrand, givers, goal_strands
from eportfolio.pages.feedback_outcomes import Outcome, outcomes
from eportfolio.pages.feedback_speed import Speed, lede, speeds
from eportfolio.pages.feedback_strips import NEWEST, Strip, strips
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.words import near_day

FRAMED = 2
"""Open next steps that get a frame: those to be shown soonest. More frames than that would say nothing."""

IN_FULL = 5
"""Answers shown in full; of the others it says what became of them, and leads to the work."""


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
class FeedbackPage:
    frame: Frame
    lede: Phrase
    next_steps: tuple[NextStep, ...]
    more_steps: tuple[NextStep, ...]
    speeds: tuple[Speed, ...]
    strips: tuple[Strip, ...]
    more_strips: tuple[Strip, ...]
    waiting: tuple[WaitingRow, ...]
    said: tuple[SaidRow, ...]
    outcomes: tuple[Outcome, ...]
    goals: tuple[GoalStrand, ...]
    givers: tuple[Giver, ...]


def feedback_page(look: Lookup, frame: Frame) -> Page:
    shared = look.shared
    open_ones = [one for entry in shared.entries for one in open_feedback(look, entry.id)]
    words = lede(look, len(open_ones))
    steps = sorted((next_step(look, one) for one in open_ones), key=worth_a_frame)
    drawn = strips(look)
    page = FeedbackPage(
        frame=titled(frame, urls.FEEDBACK, phrase("Feedback"), words),
        lede=words,
        next_steps=tuple(steps[:FRAMED]),
        more_steps=tuple(steps[FRAMED:]),
        speeds=speeds(look),
        strips=drawn[:NEWEST],
        more_strips=drawn[NEWEST:],
        waiting=tuple(waiting_row(look, one) for one in shared.waiting if one.entry in look.entries),
        said=tuple(said_row(look, one) for one in shared.feedback[::-1][:IN_FULL]),
        outcomes=outcomes(look),
        goals=goal_strands(look),
        givers=givers(look),
    )
    return Page(urls.FEEDBACK, "pages/feedback.html", page)


def worth_a_frame(step: NextStep) -> tuple[bool, bool, date]:
    """Order next steps by their day, those that can still be in time before the late ones."""
    return step.try_by is None, step.is_late, step.try_by or date.max


def waiting_row(look: Lookup, waiting: Waiting) -> WaitingRow:
    entry, day = look.entries[waiting.entry], near_day(waiting.asked, look.shared.today)
    words = phrase("since {day}", day=day)
    if waiting.days:
        words = counted("since {day}, {n} school day", "since {day}, {n} school days", waiting.days, day=day)
    return WaitingRow(entry.title, urls.entry_url(entry.id), words)


def said_row(look: Lookup, feedback: Feedback) -> SaidRow:
    entry = look.entries[feedback.entry]
    # Hints stand by the name of their writer further down.
    turn = replace(said(look, feedback, entry.version), hints=())
    return SaidRow(turn, Link(entry.title, urls.entry_url(entry.id)), tuple(answered(look, feedback)))
