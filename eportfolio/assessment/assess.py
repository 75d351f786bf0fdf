"""Assess: everything that follows from a portfolio on one day, one function a sum.

Pure: no files, no clock. Drafts count nowhere, nor does what hangs on them.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from eportfolio.assessment.as_of import as_of
from eportfolio.assessment.attainment import EarlierDay, Growth, LevelThen, Piece, Proficiency, TermLevel
from eportfolio.assessment.check_again import last_shown, refreshed_by_harder
from eportfolio.assessment.cycles import cycles, waiting
from eportfolio.assessment.feedback_hints import feedback_hints
from eportfolio.assessment.growth import growth_so_far
from eportfolio.assessment.judged import Assessment
from eportfolio.assessment.learning_path import path_progress
from eportfolio.assessment.pieces import by_date, pieces_by_standard
from eportfolio.assessment.practice import quiz_pieces
from eportfolio.assessment.proficiency import proficiency
from eportfolio.assessment.readiness import readiness, ready_next
from eportfolio.assessment.rounds import FeedbackHints
from eportfolio.assessment.school_days import SchoolDays, school_days
from eportfolio.assessment.self_gap import self_gap, self_pairs
from eportfolio.model.portfolio import Portfolio

Pieces = Mapping[str, tuple[Piece, ...]]


def assess(portfolio: Portfolio, today: date) -> Assessment:
    """Judge all that the portfolio holds, as of its own dates; `today` tells what is due, late or ended."""
    portfolio = without_drafts(portfolio)
    settings, frameworks = portfolio.settings, portfolio.frameworks
    entries = {entry.id: entry for entry in portfolio.entries}
    days = school_days(settings.calendar)
    pieces = all_pieces(portfolio)
    standings = proficiencies(portfolio, pieces, today)
    ready = readiness(frameworks, standings, portfolio.paths)
    pairs = self_pairs(portfolio.entries, pieces, settings.audience_of("self"))
    return Assessment(
        today=today,
        proficiency=standings,
        terms=levels_by_term(portfolio, today),
        earlier=levels_by_conference(portfolio, today),
        readiness=ready,
        ready_next=ready_next(ready),
        growth=growths(portfolio, standings),
        cycles=cycles(portfolio.feedback, entries, days, settings),
        waiting=waiting(portfolio.feedback, portfolio.entries, days, settings, today),
        paths=tuple(path_progress(path, today) for path in portfolio.paths),
        hints=hints(portfolio, days),
        self_pairs=pairs,
        self_gap=self_gap(pairs, frameworks),
    )


def without_drafts(portfolio: Portfolio) -> Portfolio:
    """Leave out drafts and what was said of them."""
    entries = tuple(entry for entry in portfolio.entries if not entry.is_draft)
    kept = {entry.id for entry in entries}
    feedback = tuple(one for one in portfolio.feedback if one.entry in kept)
    left = replace(portfolio, entries=entries, feedback=feedback)
    pages = left.page_titles()
    return replace(left, quizzes=tuple(one for one in portfolio.quizzes if one.file in pages))


def all_pieces(portfolio: Portfolio) -> Pieces:
    """Make the pieces of every standard: of entries, and of the self-checks whose results were kept."""
    frameworks = {framework.id: framework for framework in portfolio.frameworks}
    pieces = pieces_by_standard(portfolio.frameworks, portfolio.entries, portfolio.feedback)
    titles = portfolio.page_titles()
    checked = quiz_pieces(portfolio.quizzes, portfolio.quiz_results, titles, frameworks)
    return {**pieces, **{ref: by_date((*pieces[ref], *some)) for ref, some in checked.items()}}


def proficiencies(
    portfolio: Portfolio, pieces: Pieces, today: date, told: bool = True
) -> tuple[Proficiency, ...]:
    """Judge every standard, frameworks and standards in the order of their files."""
    newest = {one.standard: one for one in portfolio.judgements}
    both = [(framework, one.ref) for framework in portfolio.frameworks for one in framework.standards]
    shown = {ref: last_shown(pieces[ref], framework.scale) for framework, ref in both}
    refreshed = refreshed_by_harder(portfolio.frameworks, shown)
    levels = portfolio.settings.audience_of("levels")
    return tuple(
        proficiency(
            ref,
            framework,
            pieces[ref],
            today,
            judgement=newest.get(ref),
            refreshed=refreshed.get(ref),
            levels_for=levels,
            told=told,
        )
        for framework, ref in both
    )


def standings_on(portfolio: Portfolio, day: date) -> tuple[Proficiency, ...]:
    """Judge every standard once more as it stood at the end of an earlier day, without its steps."""
    then = as_of(portfolio, day)
    return proficiencies(then, all_pieces(then), day, told=False)


def levels_by_term(portfolio: Portfolio, today: date) -> tuple[tuple[str, tuple[TermLevel, ...]], ...]:
    """Give the level of every standard on the last day of each term that has ended."""
    rows: dict[str, list[TermLevel]] = {
        one.ref: [] for framework in portfolio.frameworks for one in framework.standards
    }
    for term in portfolio.settings.calendar.terms:
        if term.last_day < today:
            for standing in standings_on(portfolio, term.last_day):
                rows[standing.standard].append(TermLevel(term.id, standing))
    return tuple((ref, tuple(levels)) for ref, levels in rows.items())


def levels_by_conference(portfolio: Portfolio, today: date) -> tuple[EarlierDay, ...]:
    """Give the level of every standard on the day of each conference before this day."""
    days = (one.day for one in portfolio.conferences if one.day < today)
    return tuple(
        EarlierDay(
            day,
            tuple(
                LevelThen(one.standard, one.level, one.status, one.audience)
                for one in standings_on(portfolio, day)
            ),
        )
        for day in days
    )


def growths(portfolio: Portfolio, standings: tuple[Proficiency, ...]) -> tuple[Growth, ...]:
    scales = {framework.id: framework.scale for framework in portfolio.frameworks}
    found = (growth_so_far(one, scales[one.standard.partition(":")[0]]) for one in standings)
    return tuple(one for one in found if one is not None)


def hints(portfolio: Portfolio, days: SchoolDays) -> tuple[FeedbackHints, ...]:
    entries = {entry.id: entry for entry in portfolio.entries}
    within = portfolio.settings.feedback_days
    found = [(one.id, feedback_hints(one, entries[one.entry], days, within)) for one in portfolio.feedback]
    return tuple(FeedbackHints(feedback, codes) for feedback, codes in found if codes)
