"""Export JSON: what one audience may see of a portfolio, for other programs to read and to reckon again.

Schema 1, described in `docs/export.md` and `docs/portfolio.schema.json`: within it names are only ever added.
A level or number is written as the file has it or as it was reckoned, unrounded; what is not known or
not for this audience is null.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from eportfolio.assessment.attainment import Proficiency, Readiness, Step
from eportfolio.assessment.cycles import summary
from eportfolio.assessment.rounds import Cycle, Waiting
from eportfolio.exchange.framework_json import framework_json, number
from eportfolio.exchange.learning_path_json import path_json
from eportfolio.model.audience import Audience
from eportfolio.model.entry import Entry, SelfRating
from eportfolio.model.feedback import Feedback
from eportfolio.model.rating import Judgement
from eportfolio.model.settings import Calendar
from eportfolio.privacy.shared import Shared

SCHEMA = 1

SUMMED = ("given", "answered", "on_time", "used", "response", "uptake", "whole", "waiting", "late")
"""What the cycles sum up to: counts, and medians of school days."""

Json = dict[str, Any]


def export_json(shared: Shared, entry_url: Callable[[str], str]) -> str:
    """Write a portfolio as one JSON object, the same text for the same portfolio and day.

    Args:
        shared: what one audience may see; drafts are left out.
        entry_url: gives the address of an entry's page from the root of the site.
    """
    entries = [one for one in shared.entries if not one.is_draft]
    shown = {one.id for one in entries}
    hints = {one.feedback: one.codes for one in shared.hints}
    is_for_team = shared.audience is Audience.TEAM
    readiness = {one.standard: one for one in shared.readiness}
    progress = {one.path: one for one in shared.progress}
    whole = {
        "schema": SCHEMA,
        "as_of": shared.today,
        "audience": shared.audience.word,
        "learner": {"id": shared.learner.id, "name": shared.learner.name or None},
        "rules": {
            "feedback_days": shared.settings.feedback_days,
            "profile_days": shared.settings.profile_days,
        },
        "calendar": calendar_json(shared.settings.calendar),
        "frameworks": [framework_json(one) for one in shared.frameworks],
        "entries": [entry_json(one, entry_url(one.id)) for one in entries],
        "proficiency": [proficiency_json(one, readiness.get(one.standard)) for one in shared.proficiency],
        "feedback": [
            feedback_json(one, hints.get(one.id, ()) if is_for_team else None)
            for one in shared.feedback
            if one.entry in shown
        ],
        "judgements": [judgement_json(one) for one in shared.judgements],
        "quizzes": [],
        "cycles": cycles_json(shared.cycles, shared.waiting),
        "paths": [path_json(one, progress.get(one.id)) for one in shared.paths],
    }
    parts = [f'"{name}": {written(value)}' for name, value in whole.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def written(value: object) -> str:
    """Write a value; a list with each item on a line of its own, so that two exports can be compared."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(written(item) for item in value) + "\n]"
    return json.dumps(value, ensure_ascii=False, default=day_text)


def day_text(day: object) -> str:
    """Write a day as files do; nothing else needs help to become JSON."""
    if isinstance(day, date):
        return day.isoformat()
    raise TypeError(f"not for an export: {day!r}")


def calendar_json(calendar: Calendar) -> Json:
    return {
        "terms": [
            {"id": term.id, "title": term.title, "from": term.first_day, "to": term.last_day}
            for term in calendar.terms
        ],
        "days_off": [{"from": off.first, "to": off.last} for off in calendar.days_off],
    }


def entry_json(entry: Entry, url: str) -> Json:
    return {
        "id": entry.id,
        "title": entry.title,
        "date": entry.done_on,
        "url": url,
        "standards": entry.standards,
        "kind": entry.kind,
        "help": entry.help or None,
        "where": entry.place,
        "state": entry.state,
        "asked": entry.asked,
        "version": entry.version,
        "revised": entry.revised,
        "self": {one.standard: self_json(one) for one in entry.self_ratings},
    }


def self_json(rating: SelfRating) -> Json:
    return {"level": number(rating.level), "because": rating.because, "next": rating.next}


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
        "entry": piece.entry,
        "date": piece.date,
        "score": number(piece.score),
        "weight": number(piece.weight),
        "estimate": number(step.after),
    }


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


def judgement_json(judgement: Judgement) -> Json:
    return {
        "standard": judgement.standard,
        "level": number(judgement.level),
        "by": judgement.by,
        "date": judgement.date,
        "why": judgement.why,
        "entries": judgement.entries,
    }


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
