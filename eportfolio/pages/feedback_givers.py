"""Feedback givers: the same feedback by the person who gave it and by the goal it is about.

How fast one person answers, and hints for writers, are for the team alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.cycles import middle
from eportfolio.assessment.feedback_hints import HINT_WORDS
from eportfolio.model.audience import Audience
from eportfolio.model.feedback import Feedback
from eportfolio.model.learning_path import LearningPath
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.conversation import talk_link
from eportfolio.pages.feedback_speed import usually
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.standing import by_strand
from eportfolio.pages.words import ROLE

MOST_OF_ONE, MOST_ON_GOAL = 40, 10
"""Pieces of feedback listed of one person, and on one goal; those before them stand with their work."""


@dataclass(frozen=True, slots=True)
class GivenOn:
    """One piece of feedback in a list: on which work, and when."""

    about: Link
    day: date


@dataclass(frozen=True, slots=True)
class HintRow:
    """What a writer could still do about one piece of feedback."""

    given: GivenOn
    words: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Giver:
    who: Phrase | str
    role: Phrase | str
    count: Phrase
    speed: Phrase | None
    """How fast this person usually answers; for the team only."""

    given: tuple[GivenOn, ...]
    """Newest first."""

    left_out: Phrase | None
    """How many more there are than are listed."""

    hints: tuple[HintRow, ...]
    """For the team only."""


@dataclass(frozen=True, slots=True)
class GoalGiven:
    who: Phrase | str
    given: GivenOn
    mark: Mark | None
    """The level given; None where none was, or it may not be seen."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One standard or learning path, and who said what about it."""

    title: str
    url: str
    given: tuple[GoalGiven, ...]
    left_out: Phrase | None


@dataclass(frozen=True, slots=True)
class GoalStrand:
    title: Phrase | str
    goals: tuple[Goal, ...]


def givers(look: Lookup) -> tuple[Giver, ...]:
    """List who gave feedback, those who gave most first; people without a name are one for each role."""
    grouped: dict[str, list[Feedback]] = {}
    for one in look.shared.feedback[::-1]:
        person = look.people[one.by]
        grouped.setdefault(person.id if person.name else person.role, []).append(one)
    most_first = sorted(grouped.values(), key=len, reverse=True)
    return tuple(giver(look, given) for given in most_first)


def giver(look: Lookup, given: list[Feedback]) -> Giver:
    """Tell of one person.

    Args:
        given: their feedback, newest first.
    """
    by = given[0].by
    cycles = [look.cycle_of[one.id] for one in given if one.id in look.cycle_of]
    speed = usually(middle(one.response for one in cycles))
    return Giver(
        who=look.name(by),
        role=look.people[by].title or ROLE[given[0].role],
        count=counted("{n} piece of feedback", "{n} pieces of feedback", len(given)),
        speed=speed if look.shared.audience is Audience.TEAM else None,
        given=tuple(given_on(look, one) for one in given[:MOST_OF_ONE]),
        left_out=left_out(len(given) - MOST_OF_ONE),
        hints=tuple(hint_rows(look, given)),
    )


def hint_rows(look: Lookup, given: Iterable[Feedback]) -> Iterable[HintRow]:
    for one in given:
        codes = look.hints_of.get(one.id, ())
        if codes:
            yield HintRow(given_on(look, one), tuple(HINT_WORDS[code] for code in codes))


def goal_strands(look: Lookup) -> tuple[GoalStrand, ...]:
    """List what feedback is about: standards, strand by strand as the frameworks have them, then paths."""
    standards, paths = by_goal(look.shared.feedback[::-1])
    strands: list[GoalStrand] = []
    for framework in look.shared.frameworks:
        for title, _, own in by_strand(framework):
            about = [one.ref for one in own if one.ref in standards]
            if about:
                strands.append(GoalStrand(title, tuple(goal(look, ref, standards[ref]) for ref in about)))
    on_paths = tuple(path_goal(look, one, paths[one.id]) for one in look.shared.paths if one.id in paths)
    return (*strands, GoalStrand(phrase("Learning paths"), on_paths)) if on_paths else tuple(strands)


def by_goal(given: Iterable[Feedback]) -> tuple[dict[str, list[Feedback]], dict[str, list[Feedback]]]:
    """Group feedback as (by standard, by path); what is about several is in each of their groups."""
    standards: dict[str, list[Feedback]] = {}
    paths: dict[str, list[Feedback]] = {}
    for one in given:
        for ref in dict.fromkeys((*one.standards, *(rating.standard for rating in one.ratings))):
            standards.setdefault(ref, []).append(one)
        paths.setdefault(one.path, []).append(one)
    return standards, paths


def goal(look: Lookup, ref: str, given: list[Feedback]) -> Goal:
    rows = tuple(
        GoalGiven(look.name(one.by), given_on(look, one), mark_given(look, one, ref))
        for one in given[:MOST_ON_GOAL]
    )
    more = left_out(len(given) - MOST_ON_GOAL)
    return Goal(look.standard_title(ref), urls.standard_url(ref), rows, more)


def path_goal(look: Lookup, path: LearningPath, given: list[Feedback]) -> Goal:
    rows = tuple(GoalGiven(look.name(one.by), given_on(look, one), None) for one in given[:MOST_ON_GOAL])
    return Goal(path.title, urls.path_url(path.id), rows, left_out(len(given) - MOST_ON_GOAL))


def left_out(count: int) -> Phrase | None:
    if count <= 0:
        return None
    return counted("{n} more stands with its work.", "{n} more stand with their work.", count)


def mark_given(look: Lookup, feedback: Feedback, ref: str) -> Mark | None:
    levels = [one.level for one in feedback.ratings if one.standard == ref]
    return look.mark(ref, levels[0]) if levels else None


def given_on(look: Lookup, feedback: Feedback) -> GivenOn:
    return GivenOn(talk_link(look, feedback), feedback.given)
