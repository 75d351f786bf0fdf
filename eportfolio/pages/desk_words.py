"""Desk words: why it is this one, when it is wanted, what a draft lacks; for a learner of thirteen."""

from datetime import date

from eportfolio.assessment.attainment import Proficiency, Readiness
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.words import near_day

MOST_NAMED = 3
"""Standards named in one sentence."""


def why_due(try_by: date, today: date) -> Phrase:
    """Say when a next step that is still in time is to be shown."""
    left = (try_by - today).days
    if left == 0:
        return phrase("It is to be shown today.")
    if left == 1:
        return phrase("It is to be shown by tomorrow.")
    return counted(
        "It is to be shown by {day}, in {n} day.",
        "It is to be shown by {day}, in {n} days.",
        left,
        day=near_day(try_by, today),
    )


def why_late(look: Lookup, feedback: Feedback, try_by: date) -> Phrase:
    """Say that a day has passed, and that nothing is lost by it."""
    return phrase(
        "It was to be shown by {day}. It still counts: show it now, or agree on a new day with {who}.",
        day=near_day(try_by, look.shared.today),
        who=look.name(feedback.by),
    )


def why_answer(feedback: Feedback, today: date) -> Phrase:
    return phrase("It has had no answer from you since {day}.", day=near_day(feedback.given, today))


def why_open(feedback: Feedback, today: date) -> Phrase:
    if feedback.try_by is None:
        return phrase("You have answered it, and now it wants to be done.")
    return phrase("You have answered it, and it has time until {day}.", day=near_day(feedback.try_by, today))


def when_step(feedback: Feedback, today: date) -> Phrase | None:
    """Say in a list by when a next step is to be shown; None without a day."""
    if feedback.try_by is None:
        return None
    day = near_day(feedback.try_by, today)
    if feedback.try_by < today:
        return phrase("was to be shown by {day}", day=day)
    return phrase("to show by {day}", day=day)


def when_check(known: Proficiency, today: date) -> Phrase | None:
    """Say in a list since when, or from when, a standard wants to be shown once more."""
    if known.check_on is None:
        return None
    day = near_day(known.check_on, today)
    return phrase("since {day}", day=day) if known.check_due else phrase("from {day}", day=day)


def why_check(known: Proficiency, today: date) -> Phrase:
    if known.check_on is None:
        return phrase("It wants to be shown once more, so that it stays.")
    day = near_day(known.check_on, today)
    return phrase("It wants to be shown once more since {day}, so that it stays.", day=day)


def why_next(look: Lookup, ready: Readiness) -> Phrase:
    """Say why a ready standard stands where it does in the order: goal, doors, the framework (sum 10)."""
    doors = len(ready.opens)
    goals = tuple(look.standard_title(ref, 60) for ref in ready.on_way_to if ref in look.standards)
    if ready.standard in ready.on_way_to and doors:
        return counted(
            "It is a goal of yours, and it opens {n} door.",
            "It is a goal of yours, and it opens {n} doors.",
            doors,
        )
    if ready.standard in ready.on_way_to:
        return phrase("It is a goal of yours.")
    if goals and doors:
        return counted(
            "It is on the way to your goal {goals}, and it opens {n} door.",
            "It is on the way to your goal {goals}, and it opens {n} doors.",
            doors,
            goals=goals[:MOST_NAMED],
        )
    if goals:
        return phrase("It is on the way to your goal {goals}.", goals=goals[:MOST_NAMED])
    if doors:
        return counted("It opens {n} door.", "It opens {n} doors.", doors)
    return phrase("It comes next in {framework}.", framework=framework_title(look, ready.standard))


def because(look: Lookup, ready: Readiness) -> Phrase | None:
    """Say what makes a standard ready; None where it leans on nothing that may be named."""
    known = tuple(look.standard_title(ref, 60) for ref in ready.because if ref in look.standards)
    if not known:
        return None
    return phrase("You are ready for it because you have {titles}.", titles=known[:MOST_NAMED])


def framework_title(look: Lookup, ref: str) -> str:
    return look.frameworks[look.standards[ref].framework].title


def lacks(look: Lookup, draft: Entry) -> tuple[Phrase, ...]:
    """List what a draft still needs before a teacher is asked, as far as this audience would see it."""
    shared = look.shared

    def may(kind: str) -> bool:
        return shared.audience.may_see(shared.settings.audience_of(kind))

    missing = (
        (not draft.body.strip(), phrase("its story")),
        (not draft.standards, phrase("the standards it shows")),
        (may("self") and not draft.self_ratings, phrase("how you see it yourself")),
        (may("levels") and not draft.question, phrase("one question to the reader")),
    )
    return tuple(words for is_missing, words in missing if is_missing)
