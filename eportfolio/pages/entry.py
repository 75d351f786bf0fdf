"""Entry page: what was made, for which goal, how the learner sees it, what was said, and what changed."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.entry import Entry
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.conversation import NextStep, Turn, conversation, next_step, open_feedback
from eportfolio.pages.entry_pictures import FileLink, Picture, downloads, gallery, lead, picture, prose
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.page import Page
from eportfolio.pages.plain import first_sentence
from eportfolio.pages.prose import Prose
from eportfolio.pages.versions import Version, versions
from eportfolio.pages.words import KIND, MADE, PLACE_INSIDE, based_on


@dataclass(frozen=True, slots=True)
class Said:
    """What one person says of one standard: a level, and in the learner's case why."""

    who: Phrase | str
    mark: Mark
    because: str = ""
    note: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Shows:
    """One standard that the work shows, with the levels said of it side by side."""

    title: str
    url: str
    said: tuple[Said, ...]
    talk: Phrase | None
    """What follows where the raters are more than a level apart; None where they are not."""


@dataclass(frozen=True, slots=True)
class EntryPage:
    frame: Frame
    title: str
    done_on: date
    facts: tuple[Phrase, ...]
    tags: tuple[Link, ...]
    is_draft: bool
    lead: Picture | None
    body: Prose
    gallery: tuple[Picture, ...]
    downloads: tuple[FileLink, ...]
    shows: tuple[Shows, ...]
    talk: tuple[Turn, ...]
    next_steps: tuple[NextStep, ...]
    waits_since: date | None
    versions: tuple[Version, ...]
    made_with: tuple[Phrase | str, ...]
    json_ld: tuple[tuple[str, object], ...]


def entry_page(look: Lookup, frame: Frame, entry: Entry) -> Page:
    url = urls.entry_url(entry.id)
    first = lead(look, entry)
    shown = picture(look, first) if first else None
    page = EntryPage(
        frame=titled(
            frame,
            url,
            entry.title,
            first_sentence(entry.body),
            urls.EVIDENCE,
            picture=shown.url if shown else "",
        ),
        title=entry.title,
        done_on=entry.done_on,
        facts=facts(entry),
        tags=tuple(Link(tag, look.tag_urls[tag]) for tag in entry.tags),
        is_draft=entry.is_draft,
        lead=shown,
        body=prose(look, entry, url),
        gallery=gallery(look, entry),
        downloads=downloads(look, entry),
        shows=tuple(shows(look, entry, ref) for ref in entry.standards if ref in look.standards),
        talk=conversation(look, entry),
        next_steps=tuple(next_step(look, one) for one in reversed(open_feedback(look, entry.id))),
        waits_since=next((one.asked for one in look.shared.waiting if one.entry == entry.id), None),
        versions=versions(look, entry),
        made_with=tuple(look.name(person) for person in entry.people),
        json_ld=json_ld(look, entry),
    )
    return Page(url, "pages/entry.html", page)


def facts(entry: Entry) -> tuple[Phrase, ...]:
    """Say where, what and with how much help; what this audience may not know is not said."""
    said = [PLACE_INSIDE[entry.place], KIND[entry.kind]]
    if entry.help:
        said.append(MADE[entry.help])
    if entry.version > 1:
        said.append(phrase("version {number}", number=entry.version))
    return tuple(said)


def shows(look: Lookup, entry: Entry, ref: str) -> Shows:
    """Put side by side what the learner, each rater and the map say of one standard."""
    said = [
        Said(phrase("I say"), look.mark(ref, one.level), one.because)
        for one in entry.self_ratings
        if one.standard == ref
    ]
    # The newest rating of each rater stands; an older one is in the talk below.
    newest = {
        rating.by: rating
        for feedback in look.feedback_of.get(entry.id, ())
        for rating in feedback.ratings
        if rating.standard == ref
    }
    said += [Said(look.name(one.by), look.mark(ref, one.level)) for one in newest.values()]
    known = look.proficiency.get(ref)
    if known is not None and known.level is not None:
        judged = known.by == "judgement"
        note = phrase("by a teacher’s judgement") if judged else based_on(known.pieces)
        said.append(Said(phrase("On my map"), look.mark(ref, known.level), note=note))
    apart = known is not None and entry.id in known.talk
    talk = talk_first(len(newest)) if apart else None
    return Shows(look.standard_title(ref), urls.standard_url(ref), tuple(said), talk)


def talk_first(raters: int) -> Phrase:
    """Say what raters who are more than a level apart do, and what counts meanwhile."""
    if raters == 2:
        return phrase(
            "The two are more than one level apart, so they talk first; until then the piece does not count."
        )
    return phrase("The raters are more than one level apart and should talk; the one in the middle counts.")


def json_ld(look: Lookup, entry: Entry) -> tuple[tuple[str, object], ...]:
    """Describe the work for machines: schema.org's CreativeWork, never with the learner's name."""
    terms = [look.standards[ref] for ref in entry.standards if ref in look.standards]
    assesses = tuple(
        (("@type", "DefinedTerm"), ("name", one.title), *((("termCode", one.code),) if one.code else ()))
        for one in terms
    )
    return (
        ("@context", "https://schema.org"),
        ("@type", ("CreativeWork", "LearningResource")),
        ("name", entry.title),
        ("dateCreated", entry.done_on.isoformat()),
        ("inLanguage", look.shared.settings.language),
        *((("assesses", assesses),) if assesses else ()),
    )
