"""Read: the author's files, turned into a portfolio with every problem found.

First each file is read by itself, through the table of its kind; then everything is known that can be named,
and the names are looked up. A broken thing is left out, and so is what hangs on it; its fault is told once.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from eportfolio.model.audience import AUDIENCES
from eportfolio.model.conference import Conference
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.learning_path import LearningPath
from eportfolio.model.portfolio import Portfolio
from eportfolio.model.profile import Profile
from eportfolio.model.quiz import PracticePage, Quiz, QuizResult
from eportfolio.model.rating import Judgement
from eportfolio.model.settings import Settings
from eportfolio.problems import Problem, in_order
from eportfolio.source.conference import make_conference
from eportfolio.source.entry import make_entry
from eportfolio.source.feedback import make_feedback
from eportfolio.source.files.folders import Folders
from eportfolio.source.files.layout import not_a_portfolio, survey
from eportfolio.source.files.named_files import NamedFiles
from eportfolio.source.framework import make_frameworks
from eportfolio.source.judgements import make_judgements
from eportfolio.source.learning_path import make_path
from eportfolio.source.people import make_people
from eportfolio.source.practice import make_practice
from eportfolio.source.profile import make_profile
from eportfolio.source.quiz.make import make_quizzes
from eportfolio.source.quiz_result import make_quiz_result
from eportfolio.source.references import Names
from eportfolio.source.settings import find_showcase, make_settings
from eportfolio.source.shelf import Shelf, fill_shelf, name_files
from eportfolio.source.written import Memory, Reader
from eportfolio.source.yaml.author_file import AuthorFile


@dataclass(frozen=True, slots=True)
class Reading:
    """What a portfolio's folder holds."""

    portfolio: Portfolio | None
    """All that is not broken; None when nobody can tell whose portfolio it is."""

    problems: tuple[Problem, ...]
    """Faults first, then by file and line."""


def read_portfolio(folder: Path, today: date | None = None, memory: Memory | None = None) -> Reading:
    """Read a portfolio's folder.

    Args:
        folder: where `portfolio.yml` lies.
        today: the day it is, to speak of work dated later; None when days to come are no mistake.
        memory: what an earlier reading of the folder knew; a file that has not changed is not read again.

    Returns:
        The portfolio with all problems of all files at once.
    """
    folders = Folders(folder)
    if missing := not_a_portfolio(folders):
        return Reading(None, (missing,))
    layout = survey(folders)
    shelf = fill_shelf(Reader(folders, memory or Memory()), layout)
    maker = _Maker(shelf, folders, today)
    portfolio = maker.portfolio()
    in_files = (problem for written in shelf.all() for problem in written.file.problems)
    return Reading(portfolio, in_order((*layout.problems, *maker.problems, *in_files)))


class _Maker:
    """Makes the things of a portfolio in the order in which they lean on each other."""

    def __init__(self, shelf: Shelf, folders: Folders, today: date | None) -> None:
        self.shelf = shelf
        self.folders = folders
        self.today = today
        self.names = Names()
        self.problems = name_files(shelf, self.names)
        self.quizzes: dict[str, Quiz] = {}
        """Filled with the entries and the practice pages."""

    def portfolio(self) -> Portfolio | None:
        settings = self.settings()
        # Also where there are none, the other files are looked through: all faults are told at once.
        known = settings or Settings(title="", learner="")
        frameworks_of = [one.given for one in self.shelf.frameworks if one.given]
        audience = known.audience_of("frameworks")
        frameworks = make_frameworks(frameworks_of, self.names, known.language, audience)
        entries = self.entries(known)
        by_id = {entry.id: entry for entry in entries}
        paths = self.paths(known)
        feedback = self.feedback(known, by_id)
        judgements = self.judgements(known, by_id)
        profile = self.profile()
        conferences = self.conferences(known)
        practice = self.practice(known)
        results = self.quiz_results(known)
        if settings is None or self.shelf.settings is None or self.shelf.settings.given is None:
            return None
        settings = replace(settings, showcase=find_showcase(self.shelf.settings.given, self.names))
        people = tuple(self.names.person.values())
        return Portfolio(
            settings=settings,
            people=people,
            profile=profile,
            frameworks=frameworks,
            entries=entries,
            feedback=feedback,
            judgements=judgements,
            paths=paths,
            conferences=conferences,
            practice=practice,
            quizzes=tuple(self.quizzes.values()),
            quiz_results=results,
        )

    def settings(self) -> Settings | None:
        people = self.shelf.people and self.shelf.people.given
        if people:
            self.names.person = {person.id: person for person in make_people(people)}
            self.names.people.add(self.names.person)
            self.names.people.add((one["id"] for one in people["people"]), broken=True)
        given = self.shelf.settings and self.shelf.settings.given
        return make_settings(given, self.names) if given else None

    def entries(self, settings: Settings) -> tuple[Entry, ...]:
        """Make the sound entries, newest first."""
        pages = {written.file.name for written in self.shelf.entries}
        audience = settings.audience_of("evidence")
        entries = []
        for written in self.shelf.entries:
            if written.given:
                files = self.files(written.file, pages)
                own = AUDIENCES.get(written.given["audience"], audience)
                quizzes = make_quizzes(written.quizzes, self.names, written.file, own)
                entry = make_entry(written, written.given, self.names, files, audience, self.today)
                if entry:
                    entries.append(entry)
                    self.quizzes |= {quiz.id: quiz for quiz in quizzes}
        self.names.entries.keep({entry.id for entry in entries})
        return tuple(sorted(entries, key=lambda entry: (-entry.done_on.toordinal(), entry.id)))

    def files(self, file: AuthorFile, pages: set[str]) -> NamedFiles:
        return NamedFiles(file, self.folders, lambda path: path in pages or _is_practice(path))

    def paths(self, settings: Settings) -> tuple[LearningPath, ...]:
        """Make the sound paths, by file name."""
        given = [written.given for written in self.shelf.paths if written.given]
        horizons = {one["id"]: one["horizon"] for one in given}
        audience = settings.audience_of("paths")
        made = [path for one in given if (path := make_path(one, self.names, horizons, audience))]
        sound = {path.id for path in made}
        self.names.paths.keep(sound)
        return tuple(path if path.parent in sound else replace(path, parent="") for path in made)

    def feedback(self, settings: Settings, entries: dict[str, Entry]) -> tuple[Feedback, ...]:
        """Make the sound feedback, oldest first."""
        made = (
            make_feedback(written, written.given, self.names, entries, settings, self.today)
            for written in self.shelf.feedback
            if written.given
        )
        return tuple(sorted((one for one in made if one), key=lambda one: (one.given, one.id)))

    def judgements(self, settings: Settings, entries: dict[str, Entry]) -> tuple[Judgement, ...]:
        given = self.shelf.judgements and self.shelf.judgements.given
        return make_judgements(given, self.names, entries, settings.audience_of("levels")) if given else ()

    def conferences(self, settings: Settings) -> tuple[Conference, ...]:
        """Make the sound conferences, oldest first."""
        pages = {written.file.name for written in self.shelf.entries}
        audience = settings.audience_of("conferences")
        made = (
            make_conference(one, one.given, self.names, self.files(one.file, pages), audience)
            for one in self.shelf.conferences
            if one.given
        )
        return tuple(sorted((one for one in made if one), key=lambda one: one.day))

    def practice(self, settings: Settings) -> tuple[PracticePage, ...]:
        """Make the sound pages of self-checks, by file name; with them all self-checks are known."""
        pages = {written.file.name for written in self.shelf.entries}
        audience = settings.audience_of("practice")
        made = []
        for written in self.shelf.practice:
            if written.given:
                quizzes = make_quizzes(written.quizzes, self.names, written.file, audience)
                page = make_practice(written, written.given, self.files(written.file, pages), audience)
                if page:
                    made.append(page)
                    self.quizzes |= {quiz.id: quiz for quiz in quizzes}
        self.names.quizzes.keep(set(self.quizzes))
        return tuple(made)

    def quiz_results(self, settings: Settings) -> tuple[QuizResult, ...]:
        """Make the sound results, oldest first."""
        audience = settings.audience_of("quiz_results")
        made = (
            make_quiz_result(one, one.given, self.names, self.quizzes, audience, self.today)
            for one in self.shelf.quiz_results
            if one.given
        )
        return tuple(sorted((one for one in made if one), key=lambda one: (one.done_on, one.id)))

    def profile(self) -> Profile | None:
        written = self.shelf.profile
        if written is None or written.given is None:
            return None
        return make_profile(written.given, self.names, self.files(written.file, set()))


def _is_practice(path: str) -> bool:
    """Whether a file is a page of self-checks, which lie in a folder of their own."""
    return path.startswith("practice/") and path.endswith(".md")
