"""Share: the gate. Out of all that is known it hands on what one audience may see, and nothing else.

Every item has an audience, and every computed value the strictest of its inputs (`assess` sees to
that), so this stage only compares and leaves out.
"""

from dataclasses import replace

from eportfolio.assessment.judged import Assessment
from eportfolio.assessment.readiness import ready_next
from eportfolio.model.audience import Audience
from eportfolio.model.people import Person
from eportfolio.model.portfolio import Portfolio
from eportfolio.model.settings import Settings
from eportfolio.privacy.computed import (
    share_cycles,
    share_earlier,
    share_levels,
    share_self_gap,
    share_self_pairs,
    share_terms,
    share_waiting,
)
from eportfolio.privacy.conference import share_conference
from eportfolio.privacy.profile import share_profile
from eportfolio.privacy.quiz import share_practice, share_quizzes, share_results
from eportfolio.privacy.readiness import share_readiness
from eportfolio.privacy.shared import Shared
from eportfolio.privacy.view import View, role_of, view_of
from eportfolio.privacy.written import (
    share_entry,
    share_given,
    share_history,
    share_judgements,
    share_path,
)


def share(portfolio: Portfolio, assessment: Assessment, audience: Audience, drafts: bool = False) -> Shared:
    """Leave of a portfolio what one audience may see.

    Args:
        drafts: whether drafts are shown too: at home, in `serve`, and never in a build.
    """
    view = view_of(portfolio, assessment, audience, drafts)
    readiness = share_readiness(assessment, portfolio, view)
    conferences = [one for one in portfolio.conferences if audience.may_see(one.audience)]
    return Shared(
        audience=audience,
        today=assessment.today,
        settings=share_settings(portfolio.settings, view),
        people=tuple(share_person(one, view) for one in portfolio.people),
        profile=share_profile(portfolio.profile, view),
        frameworks=tuple(one for one in portfolio.frameworks if audience.may_see(one.audience)),
        entries=tuple(share_entry(one, view) for one in portfolio.entries if one.id in view.entries),
        feedback=share_given(portfolio.feedback, view),
        judgements=share_judgements(portfolio.judgements, view),
        paths=tuple(share_path(one, view) for one in portfolio.paths if one.id in view.paths),
        proficiency=share_levels(assessment, view),
        terms=share_terms(assessment, view),
        earlier=share_earlier(assessment, {one.day for one in conferences}, view),
        readiness=readiness,
        # In an order of this audience's own: the whole one tells of goals that may be withheld.
        ready_next=ready_next(readiness),
        growth=tuple(one for one in assessment.growth if one.standard in view.levels),
        cycles=share_cycles(assessment, view),
        waiting=share_waiting(assessment, view),
        progress=tuple(one for one in assessment.paths if one.path in view.paths),
        hints=assessment.hints if audience is Audience.TEAM else (),
        practice=share_practice(portfolio, view),
        quizzes=share_quizzes(portfolio, view),
        quiz_results=share_results(portfolio, view),
        conferences=tuple(share_conference(one, view) for one in conferences),
        history=share_history(portfolio.history, view),
        self_pairs=share_self_pairs(assessment, view),
        self_gap=share_self_gap(assessment, view),
    )


def share_settings(settings: Settings, view: View) -> Settings:
    shown = tuple(one for one in settings.showcase if one in view.entries)
    return replace(settings, learner=view.name(settings.learner), showcase=shown)


def share_person(person: Person, view: View) -> Person:
    """Take from a person the account, and the name where the audience knows them by role only."""
    person = replace(person, github_login="", github_id=None)
    if person.id not in view.names:
        return person
    return replace(person, id=view.name(person.id), name="", title="", role=role_of(person, view.settings))
