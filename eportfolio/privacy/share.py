"""Share: the gate. Out of all that is known it hands on what one audience may see, and nothing else.

Every item has an audience, and every computed value the strictest of its inputs (`assess` sees to
that), so this stage only compares and leaves out. What is left out is remembered, for the last look
at the finished bytes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from eportfolio.assessment.judged import Assessment
from eportfolio.assessment.readiness import ready_next, told_to
from eportfolio.model.audience import Audience
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.learning_path import LearningPath
from eportfolio.model.people import Person
from eportfolio.model.portfolio import Portfolio
from eportfolio.model.rating import Judgement
from eportfolio.model.settings import Settings
from eportfolio.privacy.profile import share_profile
from eportfolio.privacy.shared import Shared, Withheld

NAMED_BY_ROLE = ("peer", "family")


def share(portfolio: Portfolio, assessment: Assessment, audience: Audience, drafts: bool = False) -> Shared:
    """Leave of a portfolio what one audience may see.

    Args:
        drafts: whether drafts are shown too: at home, in `serve`, and never in a build.
    """
    shown = frozenset(
        one.id for one in portfolio.entries if may_see(one, audience) and (drafts or not one.is_draft)
    )
    names = role_names(portfolio, audience)
    settings = portfolio.settings
    paths = tuple(share_path(one, shown, names) for one in portfolio.paths if audience.may_see(one.audience))
    return Shared(
        audience=audience,
        today=assessment.today,
        settings=replace(settings, showcase=tuple(one for one in settings.showcase if one in shown)),
        people=tuple(share_person(one, names, settings, audience) for one in portfolio.people),
        profile=share_profile(portfolio.profile, settings, audience, names),
        frameworks=tuple(one for one in portfolio.frameworks if audience.may_see(one.audience)),
        entries=tuple(
            share_entry(one, portfolio, audience, names) for one in portfolio.entries if one.id in shown
        ),
        feedback=tuple(
            share_feedback(one, audience, names)
            for one in portfolio.feedback
            if one.entry in shown and audience.may_see(one.audience)
        ),
        judgements=tuple(
            share_judgement(one, shown, names)
            for one in portfolio.judgements
            if audience.may_see(one.audience)
        ),
        paths=paths,
        **share_assessment(assessment, audience, shown, names, paths),  # type: ignore[arg-type]
        withheld=withheld(portfolio, audience, shown),
    )


def may_see(entry: Entry, audience: Audience) -> bool:
    return audience.may_see(entry.audience)


def share_assessment(
    assessment: Assessment,
    audience: Audience,
    shown: frozenset[str],
    names: Mapping[str, str],
    paths: Iterable[LearningPath],
) -> dict[str, object]:
    """Leave the computed values whose every input this audience may see."""
    known = tuple(one for one in assessment.proficiency if audience.may_see(one.audience))
    refs = frozenset(one.standard for one in known)
    levels = {
        ref: tuple(one for one in terms if audience.may_see(one.proficiency.audience))
        for ref, terms in assessment.terms
    }
    told = told_to(audience, (one for one in assessment.readiness if one.standard in refs), paths)
    readiness = tuple(
        replace(one, because=kept(one.because, refs), missing=kept(one.missing, refs)) for one in told
    )
    return {
        "proficiency": tuple(
            replace(one, judgement=one.judgement and share_judgement(one.judgement, shown, names))
            for one in known
        ),
        "terms": tuple((ref, terms) for ref, terms in levels.items() if ref in refs),
        "readiness": readiness,
        # Ordered anew: the old order tells of goals that this audience may not know.
        "ready_next": ready_next(readiness),
        "growth": tuple(one for one in assessment.growth if one.standard in refs),
        "cycles": tuple(
            replace(one, by=names.get(one.by, one.by), feedback=renamed(one.feedback, one.by, names))
            for one in assessment.cycles
            if audience.may_see(one.audience) and one.entry in shown
        ),
        "waiting": tuple(
            one for one in assessment.waiting if audience.may_see(one.audience) and one.entry in shown
        ),
        "progress": tuple(one for one in assessment.paths if audience.may_see(one.audience)),
        "hints": assessment.hints if audience is Audience.TEAM else (),
    }


def kept(refs: tuple[str, ...], allowed: frozenset[str]) -> tuple[str, ...]:
    return tuple(ref for ref in refs if ref in allowed)


def role_names(portfolio: Portfolio, audience: Audience) -> dict[str, str]:
    """Give the ids under which peers and family appear outside the team: those of their role.

    Two classmates stay two, so that what one of them said is not taken for the other's.
    """
    if audience is Audience.TEAM:
        return {}
    names: dict[str, str] = {}
    for role in NAMED_BY_ROLE:
        those = [person for person in portfolio.people if person.role == role]
        names |= {person.id: role if len(those) == 1 else f"{role}-{n}" for n, person in enumerate(those, 1)}
    return names


def share_person(person: Person, names: Mapping[str, str], settings: Settings, audience: Audience) -> Person:
    """Take from a person the account, and the name where the audience knows them by role only."""
    person = replace(person, github_login="", github_id=None)
    if person.id == settings.learner and not audience.may_see(settings.audience_of("profile.name")):
        return replace(person, name="")
    return replace(person, id=names[person.id], name="", title="") if person.id in names else person


def share_entry(entry: Entry, portfolio: Portfolio, audience: Audience, names: Mapping[str, str]) -> Entry:
    """Leave out of an entry the self-assessment, and what goes with the levels, where they are withheld."""
    settings = portfolio.settings
    if not audience.may_see(settings.audience_of("self")):
        entry = replace(entry, self_ratings=())
    if not audience.may_see(settings.audience_of("levels")):
        state = entry.state if entry.is_draft else "final"
        entry = replace(entry, help="", asked=None, question="", state=state)
    return replace(entry, people=tuple(names.get(one, one) for one in entry.people))


def share_feedback(feedback: Feedback, audience: Audience, names: Mapping[str, str]) -> Feedback:
    """Leave out the ratings that may not be seen, and the name of a giver who appears by role."""
    by = names.get(feedback.by, feedback.by)
    asked = feedback.asked
    ratings = tuple(one for one in feedback.ratings if audience.may_see(one.audience))
    return replace(
        feedback,
        id=renamed(feedback.id, feedback.by, names),
        by=by,
        ratings=ratings,
        asked=asked,
        source=None,
    )


def renamed(feedback_id: str, by: str, names: Mapping[str, str]) -> str:
    """Give feedback an id without the name that its file name holds."""
    return feedback_id.replace(by, names[by]) if by in names else feedback_id


def share_judgement(judgement: Judgement, shown: frozenset[str], names: Mapping[str, str]) -> Judgement:
    return replace(
        judgement,
        by=names.get(judgement.by, judgement.by),
        entries=tuple(one for one in judgement.entries if one in shown),
    )


def share_path(path: LearningPath, shown: frozenset[str], names: Mapping[str, str]) -> LearningPath:
    """Take the names of peers and family, and entries that may not be seen, out of a path."""
    return replace(
        path,
        steps=tuple(replace(one, by=names.get(one.by, one.by)) for one in path.steps),
        markers=tuple(
            replace(one, by=names.get(one.by, one.by), entry=one.entry if one.entry in shown else "")
            for one in path.markers
        ),
        demonstration=path.demonstration
        and replace(
            path.demonstration, entry=path.demonstration.entry if path.demonstration.entry in shown else ""
        ),
        agreed=tuple(replace(one, who=names.get(one.who, one.who)) for one in path.agreed),
        changes=tuple(replace(one, by=names.get(one.by, one.by)) for one in path.changes),
    )


def withheld(portfolio: Portfolio, audience: Audience, shown: frozenset[str]) -> tuple[Withheld, ...]:
    """Remember the words of what is left out, by the file they stand in."""
    entries = [Withheld(one.file, (one.title, one.body)) for one in portfolio.entries if one.id not in shown]
    feedback = [
        Withheld(one.location.file, (one.saw, one.glow, one.grow, *one.next, one.reply))
        for one in portfolio.feedback
        if not audience.may_see(one.audience) or one.entry not in shown
    ]
    paths = [
        Withheld(one.location.file, (one.title, one.why))
        for one in portfolio.paths
        if not audience.may_see(one.audience)
    ]
    return (*entries, *feedback, *paths)
