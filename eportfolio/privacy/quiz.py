"""Quiz: which self-checks and results one audience may see; what hangs on a hidden page is hidden too."""

from dataclasses import replace

from eportfolio.model.portfolio import Portfolio
from eportfolio.model.quiz import PracticePage, Quiz, QuizResult
from eportfolio.privacy.links import entry_of, without_hidden_targets
from eportfolio.privacy.view import View


def share_practice(portfolio: Portfolio, view: View) -> tuple[PracticePage, ...]:
    return tuple(
        replace(
            one,
            body=without_hidden_targets(one.body, view),
            links=tuple(link for link in one.links if entry_of(link.target) not in view.hidden_entries),
        )
        for one in portfolio.practice
        if view.audience.may_see(one.audience)
    )


def share_quizzes(portfolio: Portfolio, view: View) -> tuple[Quiz, ...]:
    """Leave the self-checks of pages that are shown, whose standards may all be seen."""
    hidden = {one.file for one in portfolio.entries if one.id not in view.entries}
    return tuple(
        one
        for one in portfolio.quizzes
        if one.file not in hidden
        and view.audience.may_see(one.audience)
        and view.standards.issuperset((one.standard, *(each.standard for each in one.questions)))
    )


def share_results(portfolio: Portfolio, view: View) -> tuple[QuizResult, ...]:
    """Leave the results of self-checks that are shown."""
    shown = {one.id for one in share_quizzes(portfolio, view)}
    return tuple(
        replace(one, witnessed=view.name(one.witnessed))
        for one in portfolio.quiz_results
        if one.quiz in shown and view.audience.may_see(one.audience)
    )
