"""Proficiency map: what is settled, what is ready, what comes after; a table and a picture per framework."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.judged import Proficiency, Status
from eportfolio.model.framework import Framework, Standard
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.conversation import open_feedback
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark, mark, not_yet
from eportfolio.pages.page import Page
from eportfolio.pages.prerequisites import Net, nets
from eportfolio.pages.standing import by_strand, counts, is_marked, is_unstarted
from eportfolio.pages.words import STATUS, near_day

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
class Marked:
    """What is to be said beside "now"."""

    words: Phrase
    why: Phrase | None


@dataclass(frozen=True, slots=True)
class MapRow:
    title: str
    code: str
    url: str
    was: tuple[Cell, ...]
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
class FoldedStrand:
    title: str
    anchor: str
    standards: tuple[Link, ...]


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


def lede(look: Lookup) -> Phrase:
    """Say what the map shows in one sentence: what is on target, and what is ready next."""
    total = counts(look, look.standards.values())
    if not total.of:
        return phrase("What there is to learn, with the work that shows it.")
    if not total.started:
        return phrase("Nothing is rated yet. This is what there is to learn.")
    if not total.on_target:
        target = counted(
            "I have started {n} standard, which is on the way.",
            "I have started {n} standards, all of them on the way.",
            total.started,
        )
        return phrase("{target} {ready}", target=target, ready=ready_words(look)) if total.ready else target
    target = counted(
        "{target} of the {n} standard I have started is on target.",
        "{target} of the {n} standards I have started are on target.",
        total.started,
        target=total.on_target,
    )
    return phrase("{target} {ready}", target=target, ready=ready_words(look)) if total.ready else target


def ready_words(look: Lookup) -> Phrase:
    """Name what is ready next, best first; of many only the first three."""
    next_up = [
        look.standards[ref]
        for ref in look.shared.ready_next
        if is_marked(look, look.standards[ref], "ready") and is_unstarted(look, look.standards[ref])
    ]
    titles = tuple(look.standard_title(one.ref, 60) for one in next_up[:3])
    if len(next_up) > 3:
        return phrase("{titles} are ready next, and {n} more.", titles=titles, n=len(next_up) - 3)
    return counted("{titles} is ready next.", "{titles} are ready next.", len(titles), titles=titles)


def framework_map(look: Lookup, framework: Framework) -> FrameworkMap:
    ended = tuple(term for term in look.shared.settings.calendar.terms if term.last_day < look.shared.today)
    shows_levels = any(one.ref in look.proficiency for one in framework.standards)
    columns = ended if shows_levels else ()
    strands, folded = [], []
    for title, anchor, standards in by_strand(framework):
        if len(framework.standards) > LARGE and not any(is_touched(look, one) for one in standards):
            links = tuple(Link(look.standard_title(one.ref), urls.standard_url(one.ref)) for one in standards)
            folded.append(FoldedStrand(title, anchor, links))
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


def is_touched(look: Lookup, standard: Standard) -> bool:
    """Whether anything is to be seen of a standard: work that shows it, or a mark."""
    return standard.ref in look.entries_of or any(
        is_marked(look, standard, word) for word in ("ready", "almost")
    )


def key(framework: Framework) -> tuple[KeyItem, ...]:
    scale = framework.scale
    return (
        KeyItem(not_yet(scale), "", is_target=False),
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
        was=tuple(cell(look, standard.ref, stood.get(term)) for term in terms),
        now=cell(look, standard.ref, known) if known else None,
        works=() if known else tuple(Link(one.title, urls.entry_url(one.id)) for one in works),
        marked=marked(look, standard),
    )


def cell(look: Lookup, ref: str, known: Proficiency | None) -> Cell:
    if known is None:
        return Cell(not_yet(look.scale(ref)), None)
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


def marked(look: Lookup, standard: Standard) -> Marked | None:
    """Choose the one thing to say beside "now": what waits for somebody first, then what comes next."""
    known = look.proficiency.get(standard.ref)
    if known is not None and known.talk:
        return Marked(phrase("Talk first"), phrase("two teachers see it differently"))
    since = waiting_since(look, standard.ref)
    if since:
        return Marked(
            phrase("Waits for feedback"), phrase("since {day}", day=near_day(since, look.shared.today))
        )
    open_step = [
        one for entry in look.entries_of.get(standard.ref, ()) for one in open_feedback(look, entry.id)
    ]
    dated = sorted(one.try_by for one in open_step if standard.ref in one.standards and one.try_by)
    if dated:
        return Marked(
            phrase("Next step open"), phrase("try by {day}", day=near_day(dated[0], look.shared.today))
        )
    if known is not None and known.check_due:
        return Marked(phrase("Check again"), last_shown(known, look.shared.today))
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
