"""Family areas: each strand of the family page in one plain sentence, and whether it is on track.

On track is more than half of what has begun being where it should be (sum 18); what has not begun is no
part of that.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Proficiency
from eportfolio.assessment.levels import is_on_target
from eportfolio.assessment.strands import strand_summary
from eportfolio.model.framework import Framework, Scale, Standard, Strand, worded
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.standing import strand_marks

MOST_STRANDS = 6
MOST_PRACTISED = 2


@dataclass(frozen=True, slots=True)
class Area:
    """One strand in words for the family."""

    title: str
    title_language: str
    """Where it is not the site's; "" where it is."""

    says: Phrase
    says_language: str

    marks: tuple[Mark, ...]
    count: Phrase
    is_on_track: bool
    practised: tuple[Link, ...]
    """What has begun and is not where it should be yet."""


def areas(look: Lookup, language: str) -> tuple[Area, ...]:
    """Give the first strands in which something has begun, in the order of the files."""
    found = []
    for framework in look.shared.frameworks:
        for strand in framework.strands:
            known = [one for one in framework.standards if one.strand == strand.id]
            own = [one for one in known if one.ref in look.proficiency]
            if any(look.proficiency[one.ref].status.is_started for one in own):
                found.append(area(look, framework, strand, own, language))
    return tuple(found[:MOST_STRANDS])


def area(
    look: Lookup, framework: Framework, strand: Strand, standards: list[Standard], language: str
) -> Area:
    total = strand_summary(look.proficiency[one.ref] for one in standards)
    # More than half of what has begun: of two both, of three two.
    on_track = 2 * total.at_target > total.started
    title_in, title = worded(strand.family, language)
    says_in, says = sentence(look, framework, standards, language)
    label = phrase("On track: {target} of {n}", target=total.at_target, n=total.started)
    if not on_track:
        label = phrase("On the way: {target} of {n}", target=total.at_target, n=total.started)
    return Area(
        title=title or strand.title,
        title_language=foreign(title_in or framework.language, language),
        says=says,
        says_language=foreign(says_in, language),
        marks=strand_marks(look, standards),
        count=label,
        is_on_track=on_track,
        practised=practised(look, standards),
    )


def foreign(spoken: str, language: str) -> str:
    """Name a language that is not the one of the site; "" for that one."""
    return "" if spoken.partition("-")[0] == language.partition("-")[0] else spoken


def sentence(
    look: Lookup, framework: Framework, standards: Iterable[Standard], language: str
) -> tuple[str, Phrase]:
    """Say the newest thing that is where it should be, in the framework's words for families.

    Returns:
        (the language of those words, the sentence); the site's own language where there are none.
    """
    learner = look.name(look.shared.settings.learner)
    reached = [one for one in standards if look.proficiency[one.ref].status.is_known]
    if not reached:
        return language, phrase("{name} has begun. This one takes time.", name=learner)
    with_words = [one for one in reached if one.family]
    if not with_words:
        return language, counted(
            "{name} can do one thing here on target.",
            "{name} can do {n} things here on target.",
            len(reached),
            name=learner,
        )
    newest = max(with_words, key=lambda one: last_shown_on(look.proficiency[one.ref], framework.scale))
    spoken, does = worded(newest.family, language)
    return spoken or framework.language, phrase("{name} {does}.", name=learner, does=does)


def last_shown_on(known: Proficiency, scale: Scale) -> date:
    """Give the day of the newest piece on target, or of the judgement."""
    judged = [known.judgement.date] if known.judgement else []
    shown = [
        step.piece.date
        for step in known.steps
        if step.piece and step.piece.counts and is_on_target(scale, step.piece.score or 0)
    ]
    return max([*shown, *judged], default=date.min)


def last_tried_on(known: Proficiency) -> date:
    """Give the day of the newest piece, whatever came of it."""
    return max((step.piece.date for step in known.steps if step.piece), default=date.min)


def practised(look: Lookup, standards: Iterable[Standard]) -> tuple[Link, ...]:
    """Name what was worked at last and is not where it should be yet."""
    learning = [
        one
        for one in standards
        if (known := look.proficiency[one.ref]).status.is_started and not known.status.is_known
    ]
    learning.sort(key=lambda one: last_tried_on(look.proficiency[one.ref]), reverse=True)
    return tuple(
        Link(look.standard_title(one.ref, 60), urls.standard_url(one.ref))
        for one in learning[:MOST_PRACTISED]
    )
