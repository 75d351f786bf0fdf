"""Feedback hints: what a writer could still do, so that feedback shows the spot and the next try.

Sum 7. They are for the writer, never on a site outside the team.
"""

from collections.abc import Mapping

from eportfolio.assessment.feedback_words import (
    is_about_the_person,
    is_only_judging,
    is_vague,
    shows_the_spot,
    words_of,
)
from eportfolio.assessment.school_days import SchoolDays
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase, phrase

MOST_STEPS = 3
MOST_WORDS = 200

HINT_WORDS: Mapping[str, Phrase] = {
    "F01": phrase("Say which standard or path this is about: feedback helps most when it belongs to a goal."),
    "F02": phrase("Add a next step: one thing to try, small enough to begin tomorrow."),
    "F03": phrase("Make the next step something to do and to see: what to try, on which spot, and how."),
    "F04": phrase("Show the spot: quote a few words of the work, or say where to look."),
    "F05": phrase(
        "Say what was done, not only that it is good or bad: praise alone does not show what to keep."
    ),
    "F06": phrase(
        "This comes later than the days agreed on. A short answer in time helps more than a long one late."
    ),
    "F07": phrase("Keep the {most} steps that matter most: nobody can try more at once.", most=MOST_STEPS),
    "F08": phrase("Make it shorter: over {most} words, the next step gets lost.", most=MOST_WORDS),
    "F09": phrase("Write about the work, not the person: what was done can be done again, or changed."),
    "F10": phrase("Add words to the level: what did you see that tells you so?"),
    "F11": phrase("Set a day to try the next step by."),
    "F12": phrase("There was a newer version of this work: look at that one."),
}
"""What to say to the writer, by the hint's code."""


def feedback_hints(feedback: Feedback, entry: Entry, days: SchoolDays, feedback_days: int) -> tuple[str, ...]:
    """Give the codes of all hints, rising.

    Family need only say what they saw, so they are asked neither for a goal nor for a next step.

    Args:
        entry: the one it is about, as it is now.
        feedback_days: school days within which feedback is in time.
    """
    is_family = feedback.role == "family"
    said = (feedback.saw, feedback.glow, feedback.grow)
    everything = "\n".join((*said, *feedback.next))
    response = days.between(feedback.asked, feedback.given) if feedback.asked else 0
    holds = {
        "F01": not (is_family or feedback.standards or feedback.path),
        "F02": not (is_family or feedback.next),
        "F03": any(is_vague(step) for step in feedback.next),
        "F04": not shows_the_spot(feedback.saw, (feedback.glow, feedback.grow)),
        "F05": is_only_judging(said),
        "F06": response > feedback_days,
        "F07": len(feedback.next) > MOST_STEPS,
        "F08": len(words_of(everything)) > MOST_WORDS,
        "F09": is_about_the_person(everything),
        "F10": bool(feedback.ratings) and not any(said),
        "F11": bool(feedback.next) and feedback.try_by is None,
        "F12": is_about_older_version(feedback, entry),
    }
    return tuple(code for code, is_so in holds.items() if is_so)


def is_about_older_version(feedback: Feedback, entry: Entry) -> bool:
    """Say whether a newer version was there already; one made since, because of it, is no fault."""
    was_there = entry.revised is None or entry.revised <= feedback.given
    return feedback.version < entry.version and was_there
