"""Portfolio: all that a learner and their team have written, read and cross-checked, frozen.

Made by `source.read`; every name in it (person, entry, standard, path) exists, every standard is
written as its ref "<framework>:<standard>". Pages never see it: they get what `privacy.share` leaves.
"""

from dataclasses import dataclass

from eportfolio.model.conference import Conference
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.framework import Framework
from eportfolio.model.history import EarlierVersion
from eportfolio.model.learning_path import LearningPath
from eportfolio.model.people import Person
from eportfolio.model.profile import Profile
from eportfolio.model.quiz import PracticePage, Quiz, QuizResult
from eportfolio.model.rating import Judgement
from eportfolio.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Portfolio:
    settings: Settings
    people: tuple[Person, ...]
    profile: Profile | None
    frameworks: tuple[Framework, ...]
    """By file name."""

    entries: tuple[Entry, ...]
    """Newest first by date, then by id; drafts among them."""

    feedback: tuple[Feedback, ...]
    """Oldest first by the day given, then by id."""

    judgements: tuple[Judgement, ...]
    """Oldest first."""

    paths: tuple[LearningPath, ...]
    """By file name."""

    conferences: tuple[Conference, ...] = ()
    """Oldest first."""

    history: tuple[EarlierVersion, ...] = ()
    """What entries said before, as far as a repository knows; by entry, newest first."""

    practice: tuple[PracticePage, ...] = ()
    """By file name."""

    quizzes: tuple[Quiz, ...] = ()
    """Those of entries, then those of practice pages, by file name and in the order of the text."""

    quiz_results: tuple[QuizResult, ...] = ()
    """Oldest first, those of one day by file name."""

    def page_titles(self) -> dict[str, str]:
        """Give the title of every text that may hold self-checks, by its file."""
        of_entries = {entry.file: entry.title for entry in self.entries}
        return of_entries | {page.file: page.title for page in self.practice}
