"""Lookup: one audience's view of a portfolio, with everything found by its name in one step.

Made once for all pages of a site, so that no page searches through a list.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from eportfolio.assessment.attainment import Proficiency, Readiness, TermLevel
from eportfolio.assessment.rounds import Cycle
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.framework import Framework, Scale, Standard
from eportfolio.model.history import EarlierVersion
from eportfolio.model.people import Person
from eportfolio.model.phrase import Phrase, like, phrase
from eportfolio.model.quiz import Quiz, QuizResult
from eportfolio.pages import urls
from eportfolio.pages.marks import Mark, mark
from eportfolio.pages.page import PictureSize
from eportfolio.privacy.shared import Shared

Item = TypeVar("Item")

TITLE_LENGTH = 90
"""Longest title of a standard in a list or table, in letters; an imported one can be a whole paragraph."""

NAMELESS = {
    "student": phrase("the learner"),
    "teacher": phrase("a teacher"),
    "expert": phrase("an expert"),
    "peer": phrase("a classmate"),
    "family": phrase("the family"),
}


@dataclass(frozen=True, slots=True)
class Lookup:
    shared: Shared
    standards: Mapping[str, Standard]
    frameworks: Mapping[str, Framework]
    entries: Mapping[str, Entry]
    people: Mapping[str, Person]
    proficiency: Mapping[str, Proficiency]
    readiness: Mapping[str, Readiness]
    entries_of: Mapping[str, tuple[Entry, ...]]
    """Standard to the entries that show it, newest first."""

    feedback_of: Mapping[str, tuple[Feedback, ...]]
    """Entry to its feedback, oldest first."""

    history_of: Mapping[str, Mapping[int, EarlierVersion]]
    """Entry to its earlier versions by number, as far as this audience may see older texts."""

    entry_in: Mapping[str, Entry]
    """File to the entry that stands in it."""

    quizzes: Mapping[str, Quiz]
    quizzes_in: Mapping[str, tuple[Quiz, ...]]
    """File to the self-checks that stand in it."""

    quizzes_for: Mapping[str, tuple[Quiz, ...]]
    """Standard to the self-checks with at least one question for it."""

    results_of: Mapping[str, tuple[QuizResult, ...]]
    """Self-check to the results of it that were kept, newest first."""

    cycle_of: Mapping[str, Cycle]
    """Feedback to its round."""

    hints_of: Mapping[str, tuple[str, ...]]
    """Feedback to the codes of its hints; empty outside the team."""

    terms: Mapping[str, tuple[TermLevel, ...]]
    """Standard to its level at the end of each term that has ended."""

    opens: Mapping[str, tuple[str, ...]]
    """Standard to those that lean on it directly."""

    part_of: Mapping[str, tuple[str, ...]]
    """Standard to those that include it."""

    twins: Mapping[str, int]
    """Shortened title to how many standards bear it."""

    tag_urls: Mapping[str, str]
    sizes: Mapping[str, PictureSize]
    """Picture to its size; what is not in it cannot be shown."""

    @property
    def learner(self) -> Person:
        return self.people[self.shared.settings.learner]

    def scale(self, ref: str) -> Scale:
        return self.frameworks[ref.partition(":")[0]].scale

    def mark(self, ref: str, value: float | None) -> Mark:
        return mark(self.scale(ref), value)

    def level_mark(self, ref: str) -> Mark | None:
        """Give where the learner stands on a standard; None where this audience may not know."""
        known = self.proficiency.get(ref)
        return mark(self.scale(ref), known.level) if known else None

    def name(self, person: str) -> str | Phrase:
        """Give the name of a person, or of their role where this audience may not know the name."""
        known = self.people.get(person)
        if known is None:
            return person
        return known.name or NAMELESS[known.role]

    def standard_title(self, ref: str, most: int = TITLE_LENGTH) -> str:
        return shortened(self.standards[ref].title, most)


def look_up(shared: Shared, sizes: Mapping[str, PictureSize]) -> Lookup:
    """Index what one audience may see."""
    standards = shared.standards()
    history_of: dict[str, dict[int, EarlierVersion]] = {}
    for version in shared.history:
        history_of.setdefault(version.entry, {})[version.number] = version
    return Lookup(
        shared=shared,
        standards=standards,
        frameworks={one.id: one for one in shared.frameworks},
        entries={one.id: one for one in shared.entries},
        people={one.id: one for one in shared.people},
        proficiency={one.standard: one for one in shared.proficiency},
        readiness={one.standard: one for one in shared.readiness},
        entries_of=grouped((ref, one) for one in shared.entries for ref in one.standards),
        feedback_of=grouped((one.entry, one) for one in shared.feedback),
        history_of=history_of,
        entry_in={one.file: one for one in shared.entries},
        quizzes={one.id: one for one in shared.quizzes},
        quizzes_in=grouped((one.file, one) for one in shared.quizzes),
        quizzes_for=grouped(
            (ref, one)
            for one in shared.quizzes
            for ref in dict.fromkeys(each.standard for each in one.questions)
        ),
        results_of=grouped(
            (one.quiz, one)
            for one in sorted(shared.quiz_results, key=lambda each: each.done_on, reverse=True)
        ),
        cycle_of={one.feedback: one for one in shared.cycles},
        hints_of={one.feedback: one.codes for one in shared.hints},
        terms=dict(shared.terms),
        opens=grouped((need, ref) for ref, one in standards.items() for need in needed(one)),
        part_of=grouped((part, ref) for ref, one in standards.items() for part in one.includes),
        twins=Counter(shortened(standard.title, TITLE_LENGTH) for standard in standards.values()),
        tag_urls=urls.tag_urls(tag for entry in shared.entries for tag in entry.tags),
        sizes=sizes,
    )


def needed(standard: Standard) -> Iterable[str]:
    """Give everything a standard may lean on, each once."""
    return dict.fromkeys(need for group in standard.needs for need in group)


def grouped(pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    """Collect what belongs to one name, in the order given."""
    found: dict[str, list[Item]] = {}
    for name, item in pairs:
        found.setdefault(name, []).append(item)
    return {name: tuple(items) for name, items in found.items()}


def shortened(text: str, most: int) -> str:
    """Cut a long title at a word if it has any, with an ellipsis; the full text stands on its own page."""
    if len(text) <= most:
        return text
    start = text[:most].rpartition(" ")[0] or text[: most - 1]
    return like(text, start.rstrip(" ,;:.") + "…")
