"""Showcase: who am I, what am I proud of, how did it get better? A stranger knows in two minutes."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.pieces import ASSESSORS
from eportfolio.model.entry import Entry
from eportfolio.model.learning_path import HORIZONS
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.conversation import NextStep, next_step, open_feedback
from eportfolio.pages.entry_pictures import Picture, cover
from eportfolio.pages.evidence import ShownStandard, shown
from eportfolio.pages.frame import Frame, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.plain import first_sentence
from eportfolio.pages.prose import Prose
from eportfolio.pages.standing import StrandRow, overall, strand_rows
from eportfolio.pages.words import PLACE, month


@dataclass(frozen=True, slots=True)
class Featured:
    title: str
    url: str
    say: str
    picture: Picture | None
    standard: ShownStandard | None
    """The first standard that has a level, to be said in words."""

    place: Phrase
    date: date


@dataclass(frozen=True, slots=True)
class PathLink:
    title: str
    url: str
    why: str


@dataclass(frozen=True, slots=True)
class ShowcasePage:
    frame: Frame
    name: str
    about: Prose | None
    facts: Phrase | None
    """Grade and school, as far as this audience may know."""

    kept: Phrase | None
    avatar: Picture | None
    hero: Featured | None
    """The featured work whose picture stands beside the name."""

    standing: Phrase | None
    strands: tuple[StrandRow, ...]
    works: tuple[Featured, ...]
    next_step: NextStep | None
    path: PathLink | None
    has_map: bool
    has_growth: bool


def showcase_page(look: Lookup, frame: Frame) -> Page:
    shared = look.shared
    chosen = chosen_entries(look)
    works = tuple(featured(look, entry) for entry in chosen)
    pictured = [work for work in works if work.picture and work.picture.height >= work.picture.width]
    # An upright picture stands well beside the name; the first featured work keeps its own place below.
    hero = next((work for work in pictured if work is not works[0]), None)
    page = ShowcasePage(
        frame=titled(
            frame, urls.SHOWCASE, shared.settings.title, description(look), picture=preview_picture(works)
        ),
        name=look.learner.name or shared.settings.title,
        about=Prose(shared.profile.about) if shared.profile and shared.profile.about else None,
        facts=facts(look),
        kept=kept(look),
        avatar=avatar(look),
        hero=hero,
        standing=overall(look),
        strands=strand_rows(look, urls.MAP),
        works=tuple(work for work in works if work is not hero or len(works) < 4),
        next_step=newest_next_step(look),
        path=path_link(look),
        has_map=any(link.url == urls.MAP for link in frame.nav),
        has_growth=any(link.url == urls.GROWTH for link in frame.more),
    )
    return Page(urls.SHOWCASE, "pages/showcase.html", page)


def chosen_entries(look: Lookup) -> tuple[Entry, ...]:
    """Give the featured work: as the settings order it, else what says `showcase`, else the newest three."""
    named = tuple(look.entries[one] for one in look.shared.settings.showcase if one in look.entries)
    said = tuple(entry for entry in look.shared.entries if entry.showcase and not entry.is_draft)
    return named or said or tuple(one for one in look.shared.entries if not one.is_draft)[:3]


def featured(look: Lookup, entry: Entry) -> Featured:
    standards = [shown(look, entry, ref) for ref in entry.standards if ref in look.standards]
    return Featured(
        title=entry.title,
        url=urls.entry_url(entry.id),
        say=first_sentence(entry.body, most=220),
        picture=cover(look, entry),
        standard=next((one for one in standards if one.mark is not None and not one.by_learner), None),
        place=PLACE[entry.place],
        date=entry.done_on,
    )


def preview_picture(works: tuple[Featured, ...]) -> str:
    return next((work.picture.url for work in works if work.picture), "")


def description(look: Lookup) -> Phrase | str:
    profile = look.shared.profile
    if profile and profile.about:
        return first_sentence(profile.about)
    name = look.learner.name
    return phrase("The portfolio of {name}.", name=name) if name else look.shared.settings.title


def facts(look: Lookup) -> Phrase | None:
    """Say grade and school; a wider audience may know one without the other."""
    grade = look.shared.profile.grade if look.shared.profile else ""
    school = look.shared.settings.school.name
    if grade and school:
        return phrase("Grade {grade}, {school}.", grade=grade, school=school)
    if grade:
        return phrase("Grade {grade}.", grade=grade)
    return phrase("{school}.", school=school) if school else None


def kept(look: Lookup) -> Phrase | None:
    entries = [entry for entry in look.shared.entries if not entry.is_draft]
    if not entries:
        return None
    return phrase(
        "Kept since {since}, last added to on {last}.",
        since=month(min(entry.done_on for entry in entries)),
        last=max(entry.done_on for entry in entries),
    )


def avatar(look: Lookup) -> Picture | None:
    own = look.shared.profile.avatar if look.shared.profile else None
    size = look.sizes.get(own.file) if own else None
    return Picture(urls.file_url(own.file), size.width, size.height, own.alt) if own and size else None


def newest_next_step(look: Lookup) -> NextStep | None:
    """Give the open next step to be shown soonest, else the newest one; a teacher's or expert's first."""
    still = [feedback for entry in look.shared.entries for feedback in open_feedback(look, entry.id)]
    ahead = [one for one in still if one.try_by and one.try_by >= look.shared.today]
    ahead.sort(key=lambda one: one.try_by or date.max)
    newest = sorted(still, key=lambda one: one.given, reverse=True)
    chosen = sorted([*ahead, *newest], key=lambda one: one.role not in ASSESSORS)
    return next_step(look, chosen[0]) if chosen else None


def path_link(look: Lookup) -> PathLink | None:
    """Give the longest path that is under way."""
    under_way = [one for one in look.shared.paths if one.is_under_way]
    if not under_way:
        return None
    path = max(under_way, key=lambda one: HORIZONS.index(one.horizon))
    return PathLink(path.title, urls.path_url(path.id), path.why)
