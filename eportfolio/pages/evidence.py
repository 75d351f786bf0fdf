"""Evidence pages: what was done, when and where; the whole list, and one list per tag and per place.

The filters are pages of their own, so that they work without script. The page of a standard is the
filter by standard.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eportfolio.model.entry import PLACES, Entry
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.model.settings import Calendar
from eportfolio.pages import urls
from eportfolio.pages.entry_pictures import Picture, cover
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.page import Page
from eportfolio.pages.plain import first_sentence
from eportfolio.pages.words import KIND, PLACE, month, spelled


@dataclass(frozen=True, slots=True)
class ShownStandard:
    title: str
    url: str
    mark: Mark | None
    """None where nobody has said a level, or this audience may not know it."""

    by_learner: bool
    """The mark is the learner's own, since nobody else has rated the work yet."""


@dataclass(frozen=True, slots=True)
class WorkRow:
    title: str
    url: str
    date: date
    place: Phrase
    kind: Phrase
    say: str
    standards: tuple[ShownStandard, ...]
    notes: tuple[Phrase, ...]
    picture: Picture | None
    is_draft: bool


@dataclass(frozen=True, slots=True)
class WorkGroup:
    anchor: str
    title: Phrase | str
    rows: tuple[WorkRow, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way into the evidence: a place or a tag, with how much there is."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class EvidencePage:
    frame: Frame
    title: Phrase | str
    lede: Phrase
    places: tuple[Way, ...]
    tags: tuple[Way, ...]
    groups: tuple[WorkGroup, ...]
    back: Link | None
    """On the page of a tag or a place: to the whole list."""


def evidence_pages(look: Lookup, frame: Frame) -> tuple[Page, ...]:
    """Make the whole list and the lists by tag and by place; one place alone parts nothing."""
    entries = look.shared.entries
    places = [(place, tuple(one for one in entries if one.place == place)) for place in PLACES]
    places = [(place, those) for place, those in places if 0 < len(those) < len(entries)]
    tags = [
        (tag, tuple(one for one in entries if tag in one.tags))
        for tag in sorted(look.tag_urls, key=str.casefold)
    ]
    place_ways = tuple(Way(Link(PLACE[place], urls.place_url(place)), len(those)) for place, those in places)
    tag_ways = tuple(Way(Link(tag, look.tag_urls[tag]), len(those)) for tag, those in tags)
    whole = EvidencePage(
        frame=titled(frame, urls.EVIDENCE, phrase("Work")),
        title=phrase("Work"),
        lede=how_much(entries),
        places=place_ways,
        tags=tag_ways,
        groups=groups(look, entries),
        back=None,
    )
    parts = [(PLACE[place], urls.place_url(place), those) for place, those in places]
    parts += [(phrase("Work tagged {tag}", tag=tag), look.tag_urls[tag], those) for tag, those in tags]
    return (
        Page(urls.EVIDENCE, "pages/evidence.html", whole),
        *(part_page(look, frame, title, url, those) for title, url, those in parts),
    )


def part_page(look: Lookup, frame: Frame, title: Phrase, url: str, entries: tuple[Entry, ...]) -> Page:
    """Make the list of one tag or place."""
    page = EvidencePage(
        frame=titled(frame, url, title, belongs_to=urls.EVIDENCE),
        title=title,
        lede=how_much(entries),
        places=(),
        tags=(),
        groups=groups(look, entries),
        back=Link(phrase("All work"), urls.EVIDENCE),
    )
    return Page(url, "pages/evidence.html", page)


def how_much(entries: tuple[Entry, ...]) -> Phrase:
    """Say how many pieces there are, and since when; drafts count nowhere."""
    finished = [entry for entry in entries if not entry.is_draft]
    if not finished:
        return phrase("Only drafts so far.")
    first = min(entry.done_on for entry in finished)
    count = len(finished)
    return counted(
        "{word} piece, from {since}.",
        "{word} pieces since {since}.",
        count,
        word=spelled(count),
        since=month(first),
    )


def groups(look: Lookup, entries: Iterable[Entry]) -> tuple[WorkGroup, ...]:
    """Part work by term, newest first; work of the holidays goes with the term before."""
    grouped: dict[tuple[str, Phrase | str], list[WorkRow]] = {}
    for entry in entries:
        grouped.setdefault(term_of(look.shared.settings.calendar, entry.done_on), []).append(
            work_row(look, entry)
        )
    return tuple(WorkGroup(anchor, title, tuple(rows)) for (anchor, title), rows in grouped.items())


def term_of(calendar: Calendar, day: date) -> tuple[str, Phrase | str]:
    """Give the (anchor, title) of the term a day belongs to, or of its year where no term has begun."""
    begun = [term for term in calendar.terms if term.first_day <= day]
    if begun:
        return f"term-{begun[-1].id}", begun[-1].title
    return f"year-{day.year}", str(day.year)


def work_row(look: Lookup, entry: Entry) -> WorkRow:
    return WorkRow(
        title=entry.title,
        url=urls.entry_url(entry.id),
        date=entry.done_on,
        place=PLACE[entry.place],
        kind=KIND[entry.kind],
        say=first_sentence(entry.body),
        standards=tuple(shown(look, entry, ref) for ref in entry.standards if ref in look.standards),
        notes=notes(look, entry),
        picture=cover(look, entry),
        is_draft=entry.is_draft,
    )


def shown(look: Lookup, entry: Entry, ref: str) -> ShownStandard:
    """Give a standard with the level of this very piece: the newest rating, else the learner's own."""
    ratings = [
        rating
        for one in look.feedback_of.get(entry.id, ())
        for rating in one.ratings
        if rating.standard == ref
    ]
    own = [one.level for one in entry.self_ratings if one.standard == ref]
    value = ratings[-1].level if ratings else own[0] if own else None
    mark = None if value is None else look.mark(ref, value)
    return ShownStandard(look.standard_title(ref, 60), urls.standard_url(ref), mark, by_learner=not ratings)


def notes(look: Lookup, entry: Entry) -> tuple[Phrase, ...]:
    """Say what else is worth knowing of a piece in a list."""
    said = []
    if any(one.entry == entry.id for one in look.shared.waiting):
        said.append(phrase("Waits for feedback"))
    if entry.version > 1:
        said.append(phrase("Version {number}", number=entry.version))
    if entry.help == "together":
        said.append(phrase("Made together"))
    if entry.help == "hints":
        said.append(phrase("With hints"))
    return tuple(said)
