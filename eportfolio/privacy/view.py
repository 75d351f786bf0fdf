"""View: which of a portfolio's names one audience may read, and the names under which people appear to it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count, islice

from eportfolio.assessment.judged import Assessment
from eportfolio.model.audience import Audience
from eportfolio.model.people import Person
from eportfolio.model.portfolio import Portfolio
from eportfolio.model.settings import Settings

NAMED_BY_ROLE = ("peer", "family")
LEARNER = "learner"


@dataclass(frozen=True, slots=True)
class View:
    audience: Audience
    settings: Settings
    entries: frozenset[str]
    """Ids of the entries shown."""

    hidden_entries: frozenset[str]
    paths: frozenset[str]
    """Ids of the paths shown."""

    sees_all_paths: bool
    standards: frozenset[str]
    """Refs of all standards of the frameworks shown."""

    levels: frozenset[str]
    """Refs of the standards whose level may be known."""

    names: Mapping[str, str]
    """Person to the id under which they appear, for all who do not appear under their own."""

    feedback: Mapping[str, str]
    """Feedback to the id under which it appears."""

    def may(self, kind: str) -> bool:
        """Say whether this audience may see a kind of item, such as "levels" or "profile.name"."""
        return self.audience.may_see(self.settings.audience_of(kind))

    def name(self, person: str) -> str:
        return self.names.get(person, person)


def view_of(portfolio: Portfolio, assessment: Assessment, audience: Audience, drafts: bool) -> View:
    """Find what one audience may see by name.

    Args:
        drafts: whether drafts are shown too.
    """
    shown = frozenset(
        one.id for one in portfolio.entries if audience.may_see(one.audience) and (drafts or not one.is_draft)
    )
    frameworks = [one for one in portfolio.frameworks if audience.may_see(one.audience)]
    standards = frozenset(standard.ref for one in frameworks for standard in one.standards)
    known = (one.standard for one in assessment.proficiency if audience.may_see(one.audience))
    names = names_of(portfolio, audience)
    paths = frozenset(one.id for one in portfolio.paths if audience.may_see(one.audience))
    return View(
        audience=audience,
        settings=portfolio.settings,
        entries=shown,
        hidden_entries=frozenset(one.id for one in portfolio.entries) - shown,
        paths=paths,
        sees_all_paths=len(paths) == len(portfolio.paths),
        standards=standards,
        levels=standards.intersection(known),
        names=names,
        feedback={} if audience is Audience.TEAM else feedback_names(portfolio, names),
    )


def names_of(portfolio: Portfolio, audience: Audience) -> dict[str, str]:
    """Give the ids of those who do not appear by name: an id mostly is the name.

    Outside the team that are peers and family, and the learner where their name is withheld. Two
    classmates stay two, so that what one of them said is not taken for the other's.
    """
    settings = portfolio.settings
    names: dict[str, str] = {}
    if audience is not Audience.TEAM:
        for role in NAMED_BY_ROLE:
            those = [one.id for one in portfolio.people if role_of(one, settings) == role]
            others = {one.id for one in portfolio.people} - set(those)
            names |= dict(zip(those, free_names(role, len(those), others), strict=True))
    if not audience.may_see(settings.audience_of("profile.name")):
        others = {one.id for one in portfolio.people}
        names[settings.learner] = next(free_names(LEARNER, 1, others))
    return names


def role_of(person: Person, settings: Settings) -> str:
    """Give the role of a person; a student who is not the learner is a classmate."""
    return "peer" if person.role == "student" and person.id != settings.learner else person.role


def free_names(role: str, how_many: int, taken: Iterable[str]) -> Iterator[str]:
    """Number those of one role, past the ids of anybody else."""
    others = set(taken)
    wanted = chain([role] if how_many == 1 else [], (f"{role}-{number}" for number in count(1)))
    return islice((name for name in wanted if name not in others), how_many)


def feedback_names(portfolio: Portfolio, names: Mapping[str, str]) -> dict[str, str]:
    """Name feedback by its day and its giver as they appear, since its file's name may hold any name."""
    given: dict[str, str] = {}
    taken: set[str] = set()
    for one in portfolio.feedback:
        plain = f"{one.entry}/{one.given.isoformat()}-{names.get(one.by, one.by)}"
        wanted = chain([plain], (f"{plain}-{number}" for number in count(2)))
        given[one.id] = next(name for name in wanted if name not in taken)
        taken.add(given[one.id])
    return given
