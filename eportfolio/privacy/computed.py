"""Computed: what follows from the evidence, as far as one audience may see every input of it."""

from collections.abc import Container
from dataclasses import replace
from datetime import date

from eportfolio.assessment.attainment import EarlierDay, Proficiency, Step, TermLevel
from eportfolio.assessment.judged import Assessment, SelfGap, SelfPair
from eportfolio.assessment.rounds import Cycle, Waiting
from eportfolio.privacy.view import View
from eportfolio.privacy.written import share_judgement, share_rating


def share_levels(assessment: Assessment, view: View) -> tuple[Proficiency, ...]:
    return tuple(
        share_proficiency(one, view) for one in assessment.proficiency if one.standard in view.levels
    )


def share_proficiency(known: Proficiency, view: View) -> Proficiency:
    """Take the names of those who appear by role out of a reckoning, and entries that may not be seen."""
    return replace(
        known,
        steps=tuple(share_step(one, view) for one in known.steps),
        judgement=known.judgement and share_judgement(known.judgement, view),
    )


def share_step(step: Step, view: View) -> Step:
    piece = step.piece
    if piece is None or not piece.ratings:
        return step
    ratings = tuple(share_rating(one, view) for one in piece.ratings)
    return replace(step, piece=replace(piece, ratings=ratings))


def share_terms(assessment: Assessment, view: View) -> tuple[tuple[str, tuple[TermLevel, ...]], ...]:
    """Leave the terms' levels of standards whose level now may be known as well."""
    return tuple(
        (
            ref,
            tuple(
                replace(one, proficiency=share_proficiency(one.proficiency, view))
                for one in terms
                if view.audience.may_see(one.proficiency.audience)
            ),
        )
        for ref, terms in assessment.terms
        if ref in view.levels
    )


def share_earlier(assessment: Assessment, days: Container[date], view: View) -> tuple[EarlierDay, ...]:
    """Leave the levels of these days, of standards whose level now may be known as well."""
    return tuple(
        EarlierDay(
            one.day,
            tuple(
                level
                for level in one.levels
                if level.standard in view.levels and view.audience.may_see(level.audience)
            ),
        )
        for one in assessment.earlier
        if one.day in days
    )


def share_cycles(assessment: Assessment, view: View) -> tuple[Cycle, ...]:
    return tuple(
        replace(one, by=view.name(one.by), feedback=view.feedback.get(one.feedback, one.feedback))
        for one in assessment.cycles
        if one.entry in view.entries and view.audience.may_see(one.audience)
    )


def share_waiting(assessment: Assessment, view: View) -> tuple[Waiting, ...]:
    return tuple(
        one for one in assessment.waiting if one.entry in view.entries and view.audience.may_see(one.audience)
    )


def share_self_pairs(assessment: Assessment, view: View) -> tuple[SelfPair, ...]:
    return tuple(
        one
        for one in assessment.self_pairs
        if one.entry in view.entries
        and one.standard in view.standards
        and view.audience.may_see(one.audience)
    )


def share_self_gap(assessment: Assessment, view: View) -> SelfGap | None:
    """Tell what all pairs say together to those only who may see each of them."""
    is_whole = share_self_pairs(assessment, view) == assessment.self_pairs
    return assessment.self_gap if is_whole else None
