"""Export JSON: what one audience may see of a portfolio, for other programs to read and to reckon again.

Schema 1, described in `docs/export.md` and `docs/portfolio.schema.json`: within it names are only ever added.
A level or number is written as the file has it or as it was reckoned, unrounded; what is not known or
not for this audience is null.
"""

from collections.abc import Callable

from eportfolio.exchange.feedback_json import cycles_json, feedback_json
from eportfolio.exchange.framework_json import framework_json
from eportfolio.exchange.json_values import Json, number, written
from eportfolio.exchange.learning_path_json import path_json
from eportfolio.exchange.proficiency_json import judgement_json, proficiency_json
from eportfolio.exchange.profile_json import conference_json, profile_json
from eportfolio.exchange.quiz_json import quizzes_json, self_checks_json
from eportfolio.model.audience import Audience
from eportfolio.model.entry import Entry, SelfRating
from eportfolio.model.settings import Calendar
from eportfolio.privacy.shared import Shared

SCHEMA = 1


def export_json(shared: Shared, entry_url: Callable[[str], str]) -> str:
    """Write a portfolio as one JSON object, the same text for the same portfolio and day.

    Args:
        shared: what one audience may see; drafts are left out.
        entry_url: gives the address of an entry's page from the root of the site.
    """
    entries = [one for one in shared.entries if not one.is_draft]
    shown = {one.id for one in entries}
    titles = {one.file: one.title for one in entries} | {one.file: one.title for one in shared.practice}
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
        "quizzes": quizzes_json(shared.quizzes, shared.quiz_results),
        "self_checks": self_checks_json(shared.quizzes, titles),
        "cycles": cycles_json(shared.cycles, shared.waiting),
        "paths": [path_json(one, progress.get(one.id)) for one in shared.paths],
        "conferences": [conference_json(one) for one in shared.conferences],
        "profile": shared.profile and profile_json(shared.profile),
    }
    parts = [f'"{name}": {written(value)}' for name, value in whole.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


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
        "tags": entry.tags,
        "self": {one.standard: self_json(one) for one in entry.self_ratings},
    }


def self_json(rating: SelfRating) -> Json:
    return {"level": number(rating.level), "because": rating.because, "next": rating.next}
