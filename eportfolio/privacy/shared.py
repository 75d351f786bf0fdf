"""Shared: what one audience may see of a portfolio; the only thing that pages and exports are made from.

The same shapes as the model and the judged types, less what is withheld. Outside the team a peer or
a member of the family has no name and the id of their role.
"""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import EarlierDay, Growth, Proficiency, Readiness, TermLevel
from eportfolio.assessment.judged import PathProgress, SelfGap, SelfPair
from eportfolio.assessment.rounds import Cycle, FeedbackHints, Waiting
from eportfolio.model.audience import Audience
from eportfolio.model.conference import Conference
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.framework import Framework, Standard
from eportfolio.model.history import EarlierVersion
from eportfolio.model.learning_path import LearningPath
from eportfolio.model.people import Person
from eportfolio.model.profile import Profile
from eportfolio.model.quiz import PracticePage, Quiz, QuizResult
from eportfolio.model.rating import Judgement
from eportfolio.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Shared:
    audience: Audience
    today: date
    settings: Settings
    people: tuple[Person, ...]
    """A peer or relative without a name has `name == ""`."""

    profile: Profile | None
    """Fields that this audience may not see are empty."""

    frameworks: tuple[Framework, ...]
    entries: tuple[Entry, ...]
    """Newest first; where levels are withheld, help is "", and nothing is asked."""

    feedback: tuple[Feedback, ...]
    """Oldest first, each with only those ratings that may be seen."""

    judgements: tuple[Judgement, ...]
    paths: tuple[LearningPath, ...]
    proficiency: tuple[Proficiency, ...]
    """Only standards whose level may be seen; the others are shown without one and left out of counts."""

    terms: tuple[tuple[str, tuple[TermLevel, ...]], ...]
    earlier: tuple[EarlierDay, ...]
    """Of each conference before this day that this audience may see, oldest first."""

    readiness: tuple[Readiness, ...]
    ready_next: tuple[str, ...]
    growth: tuple[Growth, ...]
    cycles: tuple[Cycle, ...]
    waiting: tuple[Waiting, ...]
    progress: tuple[PathProgress, ...]
    hints: tuple[FeedbackHints, ...]
    """For the team only, whatever the settings."""

    self_pairs: tuple[SelfPair, ...]
    """Self-assessments beside what was said of the same work, of the newest work first."""

    self_gap: SelfGap | None
    """What all pairs say together; None where one of them may not be seen."""

    quizzes: tuple[Quiz, ...] = ()
    """Only those whose page and whose standards may all be seen."""

    practice: tuple[PracticePage, ...] = ()
    quiz_results: tuple[QuizResult, ...] = ()
    conferences: tuple[Conference, ...] = ()
    """Oldest first."""

    history: tuple[EarlierVersion, ...] = ()
    """What the entries shown said before; by entry, newest first."""

    @property
    def learner(self) -> Person:
        return next(person for person in self.people if person.id == self.settings.learner)

    def standards(self) -> dict[str, Standard]:
        """Give every standard that may be seen by its ref."""
        return {standard.ref: standard for one in self.frameworks for standard in one.standards}
