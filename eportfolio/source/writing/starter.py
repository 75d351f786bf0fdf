"""Starter: the files of a new portfolio, small enough to be read in five minutes and then made one's own."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal

from eportfolio.model.audience import DEFAULT_AUDIENCES, PROFILE_TEAM, Audience
from eportfolio.source.writing.scaffold import plain_file, scaffold
from eportfolio.source.writing.slugs import slug
from eportfolio.source.writing.starter_texts import (
    ENTRY_BODY,
    FEEDBACK_BODY,
    FRAMEWORK,
    GITIGNORE,
    PATH,
    PROFILE,
)

Openness = Literal["open", "class", "team"]
"""Who a new portfolio is for: anyone, the class, or only the team."""

FOR_ALL = ("frameworks", "practice")
"""Kinds that say nothing about anybody and stay public."""

FOR_TEAM = ("history", *(f"profile.{field}" for field in PROFILE_TEAM))
"""Kinds that stay the team's however open a portfolio is: what is hard for somebody, and older texts."""


def starter_files(learner: str, language: str, audiences: Openness, today: date) -> dict[str, str]:
    """Give the files of a new portfolio: settings, people, profile, a framework, one of each other kind.

    Args:
        learner: the name as it may be shown, first name only.
        language: of the site, such as "en" or "pt-BR".
        audiences: who may see it.
        today: the day it is begun.

    Returns:
        Path from the portfolio's root → text. It builds without a fault or hint.
    """
    learner_id = slug(learner, "learner")
    week = today + timedelta(days=7)
    feedback = {
        "entry": "pencil-box",
        "by": "my-teacher",
        "role": "teacher",
        "asked": today,
        "given": today,
        "standards": ["measure"],
        "levels": {"measure": 2},
        "try_by": week,
    }
    return {
        "portfolio.yml": scaffold("portfolio", _settings(learner, learner_id, language, audiences)),
        "people.yml": scaffold("people", {"people": _people(learner, learner_id)}),
        "profile.yml": scaffold("profile", {"updated": today, "with": ["my-teacher"], **PROFILE}),
        "frameworks/making.yml": plain_file("framework", FRAMEWORK),
        "evidence/pencil-box.md": scaffold("entry", _entry(today), ENTRY_BODY, today=today),
        f"feedback/pencil-box/{today}-my-teacher.md": plain_file("feedback", feedback, FEEDBACK_BODY),
        "paths/boxes-that-close.yml": plain_file("path", _path(learner_id, today)),
        ".gitignore": GITIGNORE,
    }


def audiences_for(openness: Openness) -> Mapping[str, Audience]:
    """Give every kind of thing with its audience.

    `open` shows all but older texts of entries and what the profile keeps for the team; `class` keeps
    what would be public for the class; `team` keeps everything for the team.
    """
    if openness == "open":
        return {
            **dict.fromkeys(DEFAULT_AUDIENCES, Audience.PUBLIC),
            **dict.fromkeys(FOR_TEAM, Audience.TEAM),
        }
    least = Audience.CLASS if openness == "class" else Audience.TEAM
    stricter = {kind: max(least, audience) for kind, audience in DEFAULT_AUDIENCES.items()}
    return {**stricter, **dict.fromkeys(FOR_ALL, Audience.PUBLIC)}


def _settings(learner: str, learner_id: str, language: str, audiences: Openness) -> dict[str, Any]:
    chosen = {kind: audience.word for kind, audience in audiences_for(audiences).items()}
    # The title stands on every page of every site, so it names only whom anyone may know by name.
    title = f"{learner}'s portfolio" if audiences == "open" else "My portfolio"
    return {"schema": 1, "title": title, "learner": learner_id, "language": language, "audiences": chosen}


def _people(learner: str, learner_id: str) -> list[dict[str, str]]:
    return [
        {"id": learner_id, "name": learner, "role": "student"},
        {"id": "my-teacher", "name": "My teacher", "role": "teacher"},
        {"id": "my-family", "name": "My family", "role": "family"},
    ]


def _entry(today: date) -> dict[str, Any]:
    return {
        "title": "A box for my pencils",
        "date": today,
        "standards": ["measure"],
        "kind": "product",
        "help": "alone",
        "where": "home",
        "state": "ready",
        "asked": today,
        "question": "How can I make the lid fit the first time?",
        "self": {"measure": {"level": 2, "because": "the lid does not fit", "next": "measure twice"}},
    }


def _path(learner_id: str, today: date) -> dict[str, Any]:
    agreed = [
        {"who": learner_id, "role": "student", "date": today},
        {"who": "my-teacher", "role": "teacher", "date": today},
    ]
    return {**PATH, "start": today, "due": today + timedelta(days=28), "agreed": agreed}
