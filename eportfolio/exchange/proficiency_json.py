"""Proficiency JSON: where a learner stands as the export has it, with every step and judgement behind it."""

from eportfolio.assessment.attainment import Proficiency, Readiness, Step
from eportfolio.exchange.json_values import Json, number
from eportfolio.model.rating import Judgement


def proficiency_json(known: Proficiency, readiness: Readiness | None) -> Json:
    framework, _, standard = known.standard.partition(":")
    return {
        "framework": framework,
        "standard": standard,
        "status": known.status.value,
        "level": number(known.level),
        "estimate": number(known.estimate),
        "sureness": known.sureness,
        "pieces": known.pieces,
        "by": known.by,
        "check_on": known.check_on,
        "check_due": known.check_due,
        "ready": readiness.mark == "ready" if readiness else None,
        "almost": readiness.mark == "almost" if readiness else None,
        "steps": [step for one in known.steps if (step := step_json(one))],
    }


def step_json(step: Step) -> Json | None:
    """Give the step of one piece; the step of a judgement stands with the judgements."""
    piece = step.piece
    if piece is None:
        return None
    return {
        "entry": piece.entry or None,
        "quiz": piece.quiz or None,
        "date": piece.date,
        "score": number(piece.score),
        "weight": number(piece.weight),
        "estimate": number(step.after),
    }


def judgement_json(judgement: Judgement) -> Json:
    return {
        "standard": judgement.standard,
        "level": number(judgement.level),
        "by": judgement.by,
        "date": judgement.date,
        "why": judgement.why,
        "entries": judgement.entries,
    }
