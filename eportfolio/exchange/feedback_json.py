"""Feedback JSON: feedback as the export has it, and how long its rounds took."""

from eportfolio.assessment.cycles import summary
from eportfolio.assessment.rounds import Cycle, Waiting
from eportfolio.exchange.json_values import Json, number
from eportfolio.model.feedback import Feedback

SUMMED = ("given", "answered", "on_time", "used", "response", "uptake", "whole", "waiting", "late")
"""What the cycles sum up to: counts, and medians of school days."""


def feedback_json(feedback: Feedback, hints: tuple[str, ...] | None) -> Json:
    """Write feedback; `hints` are None where they are not for this audience, and then not even named."""
    written = {
        "entry": feedback.entry,
        "by": feedback.by,
        "role": feedback.role,
        "given": feedback.given,
        "asked": feedback.asked,
        "version": feedback.version,
        "revised": feedback.revised,
        "try_by": feedback.try_by,
        "status": feedback.status,
        "standards": feedback.standards,
        "path": feedback.path or None,
        "levels": {one.standard: number(one.level) for one in feedback.ratings},
        "saw": feedback.saw,
        "glow": feedback.glow,
        "grow": feedback.grow,
        "next": feedback.next,
        "reply": feedback.reply,
    }
    return written if hints is None else {**written, "hints": hints}


def cycles_json(cycles: tuple[Cycle, ...], waiting: tuple[Waiting, ...]) -> Json:
    """Write the counts of school days, and what they sum up to."""
    total = summary(cycles, waiting)
    return {
        "rounds": [
            {
                "entry": one.entry,
                "by": one.by,
                "asked": one.asked,
                "given": one.given,
                "revised": one.revised,
                "response": one.response,
                "uptake": one.uptake,
                "whole": one.whole,
                "on_time": one.on_time,
            }
            for one in cycles
        ],
        "waiting": [
            {"entry": one.entry, "asked": one.asked, "days": one.days, "late": one.late} for one in waiting
        ],
        "summary": {name: number(getattr(total, name)) for name in SUMMED},
    }
