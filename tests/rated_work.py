"""Rated work: small pieces of work with a rating, each for one audience, to see what another is told."""

from typing import Any

from eportfolio.model.audience import Audience
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.settings import Settings
from eportfolio.privacy.shared import Shared
from makers import (
    PUBLIC,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_settings,
    make_shared,
    on,
    open_to,
)

OPEN = make_settings(audiences=make_audiences(PUBLIC))
"""Every kind of thing for anyone, so that only the pieces themselves are narrower."""


def rated(
    name: str, *standards: str, level: float = 3.0, audience: Audience = PUBLIC, day: str = "2026-09-07"
) -> tuple[Entry, Feedback]:
    """Make a piece of work, and the feedback that rates it, both for one audience."""
    refs = tuple(f"math:{one}" for one in standards)
    given = make_feedback(name, levels=dict.fromkeys(refs, level))
    return make_entry(name, standards=refs, audience=audience, done_on=on(day)), open_to(audience, given)


def shared_of(
    audience: Audience,
    standards: Any,
    *work: tuple[Entry, Feedback],
    settings: Settings = OPEN,
    **parts: Any,
) -> Shared:
    """Give what one audience sees of a framework of these standards and this work."""
    entries, feedback = [one for one, _ in work], [one for _, one in work]
    return make_shared(
        audience,
        settings=settings,
        frameworks=(make_framework(standards=standards),),
        entries=entries,
        feedback=feedback,
        **parts,
    )
