"""Feedback outcomes: what became of each next step, newest first: used, answered, or still open."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages.conversation import newer_version, open_feedback, talk_link
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.words import near_day

MOST = 50
"""Next steps listed at all; those before them stand with their work."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The next steps of one feedback, and what the learner did with them."""

    steps: tuple[str, ...]
    given: date
    who: Phrase | str
    about: Link
    became: Phrase
    reply: str
    """The learner's answer, Markdown; "" without one."""


def outcomes(look: Lookup) -> tuple[Outcome, ...]:
    """Tell of every feedback with a next step, as far as there are not too many."""
    asking = [one for one in look.shared.feedback[::-1] if one.next]
    return tuple(
        Outcome(
            steps=one.next,
            given=one.given,
            who=look.name(one.by),
            about=talk_link(look, one),
            became=became(look, one),
            reply=one.reply,
        )
        for one in asking[:MOST]
    )


def became(look: Lookup, feedback: Feedback) -> Phrase:
    """Say in words what became of a next step."""
    today = look.shared.today
    if feedback.revised:
        day, number = near_day(feedback.revised, today), newer_version(look, feedback)
        if number:
            return phrase("Used on {day}, in version {number}", day=day, number=number)
        return phrase("Used on {day}", day=day)
    if feedback not in open_feedback(look, feedback.entry):
        return phrase("Newer feedback says what is next")
    if feedback.try_by is None:
        return phrase("Answered, still open") if feedback.reply else phrase("Still open")
    day = near_day(feedback.try_by, today)
    if feedback.reply:
        return phrase("Answered, to show by {day}", day=day)
    return phrase("Still open, to show by {day}", day=day)
