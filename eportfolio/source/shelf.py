"""Shelf: all files of one portfolio, each read by itself, and the names they bring in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eportfolio.problems import Location, Problem
from eportfolio.source.files.inside import same_name
from eportfolio.source.files.layout import Layout
from eportfolio.source.judgements import JUDGEMENTS
from eportfolio.source.people import PEOPLE
from eportfolio.source.references import Known, Names
from eportfolio.source.tables.conference_fields import CONFERENCE
from eportfolio.source.tables.entry_fields import ENTRY
from eportfolio.source.tables.feedback_fields import FEEDBACK
from eportfolio.source.tables.field_names import ID
from eportfolio.source.tables.fields import Table
from eportfolio.source.tables.framework_fields import FRAMEWORK
from eportfolio.source.tables.path_fields import PATH
from eportfolio.source.tables.portfolio_fields import PORTFOLIO
from eportfolio.source.tables.profile_fields import PROFILE
from eportfolio.source.tables.quiz_fields import PRACTICE, RESULT
from eportfolio.source.writing.slugs import slug
from eportfolio.source.written import Reader, Written


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files by kind, in the order of their names; None for one that is not there."""

    settings: Written | None
    people: Written | None
    profile: Written | None
    judgements: Written | None
    frameworks: tuple[Written, ...]
    entries: tuple[Written, ...]
    feedback: tuple[Written, ...]
    paths: tuple[Written, ...]
    conferences: tuple[Written, ...]
    practice: tuple[Written, ...]
    quiz_results: tuple[Written, ...]

    def all(self) -> Iterator[Written]:
        """Give every file."""
        yield from (
            one for one in (self.settings, self.people, self.profile, self.judgements) if one is not None
        )
        yield from (*self.frameworks, *self.entries, *self.feedback, *self.paths)
        yield from (*self.conferences, *self.practice, *self.quiz_results)


def fill_shelf(reader: Reader, layout: Layout) -> Shelf:
    """Read every file by itself."""
    top = reader.folders.listing("")

    def single(name: str, table: Table) -> Written | None:
        return reader.yaml(name, table) if name in top and top[name].kind == "file" else None

    return Shelf(
        settings=single("portfolio.yml", PORTFOLIO),
        people=single("people.yml", PEOPLE),
        profile=single("profile.yml", PROFILE),
        judgements=single("judgements.yml", JUDGEMENTS),
        frameworks=tuple(reader.yaml(path, FRAMEWORK) for path in layout.frameworks),
        entries=tuple(reader.markdown(path, ENTRY, "entry") for path in layout.entries),
        feedback=tuple(reader.markdown(path, FEEDBACK, "feedback") for path in layout.feedback),
        paths=tuple(reader.yaml(path, PATH) for path in layout.paths),
        conferences=tuple(reader.markdown(path, CONFERENCE, "conference") for path in layout.conferences),
        practice=tuple(reader.markdown(path, PRACTICE, "practice") for path in layout.practice),
        quiz_results=tuple(reader.yaml(path, RESULT) for path in layout.quiz_results),
    )


def name_files(shelf: Shelf, names: Names) -> tuple[Problem, ...]:
    """Take in the names that files themselves give, and check that each can be one and stands only once.

    Frameworks and paths carry their id inside too, and it must be the file's.
    """
    problems = [] if shelf.people else [_no_people()]
    for written in (*shelf.frameworks, *shelf.paths):
        _check_own_id(written)
    of_markdown = (shelf.entries, shelf.conferences, shelf.practice)
    for several in (*of_markdown, shelf.frameworks, shelf.paths, shelf.quiz_results):
        _check_stems((written, written.stem) for written in several)
    _check_stems((written, f"{written.folder}/{written.stem}") for written in shelf.feedback)
    _know(names.entries, shelf.entries)
    _know(names.paths, shelf.paths)
    _know_quizzes(names.quizzes, (*shelf.entries, *shelf.practice))
    names.standards.is_whole = all(written.given for written in shelf.frameworks)
    names.people.is_whole = bool(shelf.people and shelf.people.given)
    return tuple(problems)


def _no_people() -> Problem:
    mend = "Write one that begins with  people: [{id: mira, name: Mira, role: student}]"
    return Problem(Location("people.yml"), "this file is missing: it says who is who", mend)


def _check_own_id(written: Written) -> None:
    given = written.given
    if given is None:
        return
    if given["id"] and given["id"] != written.stem:
        what = "the id in a file is the name of the file, without its ending"
        given.file.fault(given.place("id"), what, near=written.stem, field="id")
    given.values["id"] = written.stem


def _check_stems(several: Iterable[tuple[Written, str]]) -> None:
    """Check files with the ids that their names make."""
    first_with: dict[str, Written] = {}
    for written, made_id in several:
        file = written.file
        first = first_with.setdefault(same_name(made_id), written)
        if first is not written:
            for one, other in ((written, first), (first, written)):
                what = f"{other.file.name} has the same id; capitals and folders make no difference"
                one.file.fault(None, what, "Give one of the two files another name.")
        if not ID.fullmatch(written.stem) or written.stem.endswith("."):
            file.fault(None, "the name of this file cannot be an id", _other_name(written))


def _other_name(written: Written) -> str:
    """Advise a name that can be an id, where the letters of the old one make one."""
    if made := slug(written.stem, ""):
        return f"Rename it to {made}.{written.file.name.rpartition('.')[2]}."
    return "Use A-Z, a-z, 0-9, dot, hyphen and underscore, and begin with a letter or digit."


def _know(known: Known, several: Iterable[Written]) -> None:
    for written in several:
        known.add((written.stem,), broken=written.given is None)


def _know_quizzes(known: Known, pages: Iterable[Written]) -> None:
    """Take in the ids of self-checks, each of which may stand only once in a portfolio."""
    first_with: dict[str, Location] = {}
    for page in pages:
        for one in page.quizzes:
            first = first_with.setdefault(same_name(one.id), page.file.location(one.block.fence))
            if first != page.file.location(one.block.fence):
                what = f"{first.file}, line {first.line}, has a self-check of this id: {one.id}"
                page.file.fault(one.block.fence, what, "Give one of the two another id.")
        known.add((one.id for one in page.quizzes), broken=page.given is None)
        known.is_whole = known.is_whole and not page.has_broken_quiz
