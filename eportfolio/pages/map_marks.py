"""Map marks: the one thing to be said beside "now" on the map."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Proficiency
from eportfolio.model.framework import Standard
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages.conversation import open_feedback
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.standing import is_marked, is_unstarted
from eportfolio.pages.words import near_day


@dataclass(frozen=True, slots=True)
class Marked:
    """What is to be said beside "now"."""

    words: Phrase
    why: Phrase | None


def marked(look: Lookup, standard: Standard) -> Marked | None:
    """Choose the one thing to say beside "now": what waits for somebody first, then what comes next."""
    known = look.proficiency.get(standard.ref)
    if known is not None and known.talk:
        return Marked(phrase("Talk first"), phrase("its raters see it differently"))
    since = waiting_since(look, standard.ref)
    if since:
        return Marked(
            phrase("Waits for feedback"), phrase("since {day}", day=near_day(since, look.shared.today))
        )
    if known is not None and known.check_due:
        return Marked(phrase("Check again"), last_shown(known, look.shared.today))
    open_step = [
        one for entry in look.entries_of.get(standard.ref, ()) for one in open_feedback(look, entry.id)
    ]
    dated = sorted(one.try_by for one in open_step if standard.ref in one.standards and one.try_by)
    if dated:
        return Marked(
            phrase("Next step open"), phrase("try by {day}", day=near_day(dated[0], look.shared.today))
        )
    return next_up(look, standard)


def waiting_since(look: Lookup, ref: str) -> date | None:
    asked = [
        one.asked
        for one in look.shared.waiting
        if one.entry in look.entries and ref in look.entries[one.entry].standards
    ]
    return min(asked, default=None)


def last_shown(known: Proficiency, today: date) -> Phrase | None:
    dates = [step.piece.date for step in known.steps if step.piece and step.piece.counts]
    return phrase("last shown {day}", day=near_day(max(dates), today)) if dates else None


def next_up(look: Lookup, standard: Standard) -> Marked | None:
    """Say ready or almost, with the reason; only for what is not started; the rest speaks for itself."""
    if not is_unstarted(look, standard):
        return None
    known = look.readiness.get(standard.ref)
    if known and known.implied:
        return Marked(phrase("Taken as known"), phrase("a harder one needs it"))
    if is_marked(look, standard, "ready") and known:
        because = tuple(look.standard_title(ref, 40) for ref in known.because)
        return Marked(phrase("Ready"), phrase("because of {titles}", titles=because) if because else None)
    if is_marked(look, standard, "almost") and known:
        missing = tuple(look.standard_title(ref, 40) for ref in known.missing)
        # Any one of them would do, so the first stands for them all.
        return Marked(
            phrase("Almost"), phrase("one thing missing: {title}", title=missing[0]) if missing else None
        )
    return None
