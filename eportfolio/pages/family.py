"""Family page: on track, in plain words? At most six areas, one sentence each, and one thing to do at home.

Every sentence of the page's own is short enough for somebody who reads the language of the school for the
second year: fifteen words at most. What teachers wrote is quoted only where it is as short; else a link
leads to it.
"""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.pieces import ASSESSORS
from eportfolio.model.feedback import Feedback
from eportfolio.model.learning_path import HORIZONS
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.family_areas import Area, areas
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.plain import first_sentence
from eportfolio.pages.write_back import WriteBack, write_back

MOST_SAID = 3
MOST_WORDS = 15
"""In one sentence."""


@dataclass(frozen=True, slots=True)
class AtHome:
    """One thing to do at home, and what it belongs to."""

    words: Phrase | str
    about: Link


@dataclass(frozen=True, slots=True)
class SaidLately:
    """What a teacher or expert said of one piece, in a sentence where that is short."""

    who: Phrase | str
    on: date
    about: Link
    glow: str
    next: str


@dataclass(frozen=True, slots=True)
class FamilyPage:
    frame: Frame
    learner: Phrase | str
    lede: tuple[Phrase, ...]
    areas: tuple[Area, ...]
    at_home: AtHome | None
    said: tuple[SaidLately, ...]
    conference: Link | None
    has_map: bool
    write_back: WriteBack


def family_page(look: Lookup, frame: Frame) -> Page:
    learner = look.name(look.shared.settings.learner)
    own = areas(look, frame.language)
    title = phrase("For the family of {name}", name=learner)
    description = phrase("How it is going, in plain words, and one thing to do at home.")
    page = FamilyPage(
        frame=titled(frame, urls.FAMILY, title, description),
        learner=learner,
        lede=lede(learner, own),
        areas=own,
        at_home=at_home(look),
        said=said_lately(look),
        conference=newest_conference(look),
        has_map=any(link.url == urls.MAP for link in frame.nav),
        write_back=write_back(look),
    )
    return Page(urls.FAMILY, "pages/family.html", page)


def has_family(look: Lookup) -> bool:
    """Whether this audience may see the page, and there is anything to tell a family."""
    shared = look.shared
    if not shared.audience.may_see(shared.settings.audience_of("family")):
        return False
    is_begun = any(one.status.is_started for one in shared.proficiency)
    return is_begun or planned_at_home(look) is not None or bool(said_lately(look))


def lede(learner: Phrase | str, own: tuple[Area, ...]) -> tuple[Phrase, ...]:
    """Say whether all is on track, in how many areas, and that the others are on the way."""
    if not own:
        return (phrase("Nothing is rated yet. That is fine."),)
    on_track = sum(one.is_on_track for one in own)
    rest = len(own) - on_track
    if not rest:
        return (phrase("{name} is on track.", name=learner),)
    if not on_track:
        return (phrase("{name} has begun. Everything is on the way.", name=learner),)
    return (
        counted(
            "{name} is on track in {k} of {n} area.",
            "{name} is on track in {k} of {n} areas.",
            len(own),
            name=learner,
            k=on_track,
        ),
        counted("The other one is on the way.", "The other {n} are on the way.", rest),
    )


def at_home(look: Lookup) -> AtHome | None:
    """Give what a path says; else a question about what comes next."""
    planned = planned_at_home(look)
    ref = next((one for one in look.shared.ready_next if one in look.standards), None)
    if planned is not None or ref is None:
        return planned
    title = look.standard_title(ref, 60)
    words = phrase(
        "“{title}” comes next. Ask {name} what that is. Then ask where you need it at home.",
        title=title,
        name=look.name(look.shared.settings.learner),
    )
    return AtHome(words, Link(title, urls.standard_url(ref)))


def planned_at_home(look: Lookup) -> AtHome | None:
    """Give the way to help of the path under way with the shortest horizon; None where none names one."""
    under_way = [one for one in look.shared.paths if one.is_under_way and one.home]
    if not under_way:
        return None
    path = min(under_way, key=lambda one: HORIZONS.index(one.horizon))
    return AtHome(path.home, Link(path.title, urls.path_url(path.id)))


def said_lately(look: Lookup) -> tuple[SaidLately, ...]:
    """Give the newest short words of teachers and experts; where none are short, where the newest stand."""
    given = [one for one in look.shared.feedback[::-1] if one.role in ASSESSORS and one.entry in look.entries]
    lately = [said(look, one) for one in given]
    short = [one for one in lately if one.glow or one.next]
    return tuple((short or lately[:1])[:MOST_SAID])


def said(look: Lookup, feedback: Feedback) -> SaidLately:
    entry = look.entries[feedback.entry]
    return SaidLately(
        who=look.name(feedback.by),
        on=feedback.given,
        about=Link(entry.title, urls.entry_url(entry.id)),
        glow=in_short(feedback.glow),
        next=in_short(feedback.next[0]) if feedback.next else "",
    )


def in_short(markdown: str) -> str:
    """Give the first sentence of a text if it is a short one; else ""."""
    words = first_sentence(markdown, most=400)
    return words if len(words.split()) <= MOST_WORDS else ""


def newest_conference(look: Lookup) -> Link | None:
    talks = look.shared.conferences
    if not talks:
        return None
    words = phrase("The conference of {day}", day=talks[-1].day)
    return Link(words, urls.conference_url(talks[-1].day))
