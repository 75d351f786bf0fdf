"""Proficiency map: what is settled, what is ready, what comes after; a table and a picture per framework."""

from dataclasses import dataclass

from eportfolio.assessment.attainment import Proficiency, Status
from eportfolio.model.framework import Framework, Standard
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.map_marks import Marked, marked
from eportfolio.pages.map_words import lede
from eportfolio.pages.marks import NOT_YET, Mark, mark
from eportfolio.pages.page import Page
from eportfolio.pages.prerequisites import Net, nets
from eportfolio.pages.standing import by_strand, is_marked
from eportfolio.pages.words import STATUS

# Above this many standards, strands in which nothing is started are folded into a list below the table.
LARGE = 60


@dataclass(frozen=True, slots=True)
class KeyItem:
    mark: Mark
    plain: str
    is_target: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One standard at one time."""

    mark: Mark
    count: Phrase | None
    """How many pieces, and whether it is settled; None where there is none."""


@dataclass(frozen=True, slots=True)
class MapRow:
    title: str
    code: str
    url: str
    was: tuple[Cell | None, ...]
    """At the end of each term; None where this audience may not know how it stood then."""

    now: Cell | None
    """None where this audience may not know the level; then `works` says what it may open."""

    works: tuple[Link, ...]
    marked: Marked | None


@dataclass(frozen=True, slots=True)
class MapStrand:
    title: str
    anchor: str
    rows: tuple[MapRow, ...]


@dataclass(frozen=True, slots=True)
class FoldedStandard:
    title: str
    code: str
    url: str


@dataclass(frozen=True, slots=True)
class FoldedStrand:
    title: str
    anchor: str
    standards: tuple[FoldedStandard, ...]


@dataclass(frozen=True, slots=True)
class FrameworkMap:
    id: str
    title: str
    key: tuple[KeyItem, ...]
    terms: tuple[str, ...]
    strands: tuple[MapStrand, ...]
    folded: tuple[FoldedStrand, ...]
    folded_count: int
    nets: tuple[Net, ...]
    shows_levels: bool


@dataclass(frozen=True, slots=True)
class MapPage:
    frame: Frame
    lede: Phrase
    frameworks: tuple[FrameworkMap, ...]


def map_page(look: Lookup, frame: Frame) -> Page:
    page = MapPage(
        frame=titled(frame, urls.MAP, phrase("Proficiency map"), lede(look)),
        lede=lede(look),
        frameworks=tuple(framework_map(look, one) for one in look.shared.frameworks if one.standards),
    )
    return Page(urls.MAP, "pages/map.html", page)


def framework_map(look: Lookup, framework: Framework) -> FrameworkMap:
    ended = tuple(term for term in look.shared.settings.calendar.terms if term.last_day < look.shared.today)
    shows_levels = any(one.ref in look.proficiency for one in framework.standards)
    columns = ended if shows_levels else ()
    strands, folded = [], []
    for title, anchor, standards in by_strand(framework):
        if len(framework.standards) > LARGE and not any(is_touched(look, one) for one in standards):
            folded.append(FoldedStrand(title, anchor, tuple(folded_standard(look, one) for one in standards)))
        else:
            rows = tuple(map_row(look, one, tuple(term.id for term in columns)) for one in standards)
            strands.append(MapStrand(title, anchor, rows))
    return FrameworkMap(
        id=framework.id,
        title=framework.title,
        key=key(framework) if shows_levels else (),
        terms=tuple(term.title for term in columns),
        strands=tuple(strands),
        folded=tuple(folded),
        folded_count=sum(len(one.standards) for one in folded),
        nets=nets(look, framework),
        shows_levels=shows_levels,
    )


def folded_standard(look: Lookup, standard: Standard) -> FoldedStandard:
    return FoldedStandard(look.standard_title(standard.ref), standard.code, urls.standard_url(standard.ref))


def is_touched(look: Lookup, standard: Standard) -> bool:
    """Whether anything is to be seen of a standard: work that shows it, a level, or a mark."""
    known = look.proficiency.get(standard.ref)
    is_started = known is not None and known.status.is_started
    marks = (is_marked(look, standard, word) for word in ("ready", "almost"))
    return standard.ref in look.entries_of or is_started or any(marks)


def key(framework: Framework) -> tuple[KeyItem, ...]:
    scale = framework.scale
    return (
        KeyItem(NOT_YET, "", is_target=False),
        *(KeyItem(mark(scale, one.value), one.plain, one.value == scale.target) for one in scale.levels),
    )


def map_row(look: Lookup, standard: Standard, terms: tuple[str, ...]) -> MapRow:
    known = look.proficiency.get(standard.ref)
    stood = {one.term: one.proficiency for one in look.terms.get(standard.ref, ())}
    works = look.entries_of.get(standard.ref, ())
    return MapRow(
        title=look.standard_title(standard.ref),
        code=standard.code,
        url=urls.standard_url(standard.ref),
        was=tuple(cell(look, standard.ref, stood[term]) if term in stood else None for term in terms),
        now=cell(look, standard.ref, known) if known else None,
        works=() if known else tuple(Link(one.title, urls.entry_url(one.id)) for one in works),
        marked=marked(look, standard),
    )


def cell(look: Lookup, ref: str, known: Proficiency) -> Cell:
    return Cell(look.mark(ref, known.level), cell_count(known))


def cell_count(known: Proficiency) -> Phrase | None:
    """Say how many pieces there are, and what a bare level would hide."""
    if known.status is Status.WITH_HELP:
        return phrase("so far with help")
    if not known.pieces and known.by == "judgement":
        return phrase("judged by a teacher")
    if not known.pieces:
        return phrase("not rated yet") if known.status.is_started and known.level is None else None
    pieces = counted("{n} piece", "{n} pieces", known.pieces)
    if known.status is Status.SETTLED:
        return phrase("{pieces}, {status}", pieces=pieces, status=STATUS[Status.SETTLED])
    return pieces
