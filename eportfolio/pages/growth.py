"""Growth page: how have I grown since when, and do my teachers and I see it alike?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from eportfolio.assessment.attainment import Growth
from eportfolio.model.framework import Framework, Standard
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, titled
from eportfolio.pages.growth_lines import (
    GrowthLine,
    Period,
    Reckoned,
    growth_line,
    has_moved,
    period_of,
    reckoned,
)
from eportfolio.pages.growth_words import grown, span, tenths
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.page import Page
from eportfolio.pages.revised import RevisedRow, revised_rows
from eportfolio.pages.seen_alike import SeenAlike, seen_alike
from eportfolio.pages.since import Since, since_conferences
from eportfolio.pages.standing import StandingLink, by_strand, standing_links
from eportfolio.pages.strand_bars import StrandBars, since_then, stages, strand_bars
from eportfolio.pages.words import month

NOT_BY_THE_NUMBER = {
    "judgement": phrase("by a teacher's judgement"),
    "held": phrase("held: one weak piece does not take it away"),
}


@dataclass(frozen=True, slots=True)
class StandardGrowth:
    """One standard over time."""

    title: str
    url: str
    mark: Mark | None
    by: Phrase | None
    """Why the level is not the one that the number says; None where it is."""

    words: Phrase
    first: Decimal
    """The estimate at the start and the newest, as the words have them."""

    last: Decimal
    line: GrowthLine | None
    """None where it has stayed about where it was, which words say as well."""

    numbers: tuple[Reckoned, ...]


@dataclass(frozen=True, slots=True)
class StrandGrowth:
    title: str
    words: Phrase | None
    bars: StrandBars | None
    standards: tuple[StandardGrowth, ...]
    one_day: tuple[StandingLink, ...]
    """Standards that were shown on one day only, which is no growth yet."""


@dataclass(frozen=True, slots=True)
class GrowthPage:
    frame: Frame
    title: Phrase
    lede: Phrase | None
    since: tuple[Since, ...]
    start: date
    """The first day of every drawing; the last is the day of the page."""

    strands: tuple[StrandGrowth, ...]
    alike: SeenAlike | None
    revised: tuple[RevisedRow, ...]


def has_growth(look: Lookup) -> bool:
    return bool(look.shared.growth or look.shared.self_pairs or revised_rows(look) or since_conferences(look))


def growth_page(look: Lookup, frame: Frame) -> Page:
    growths = {one.standard: one for one in look.shared.growth}
    rows = {ref: reckoned(known) for ref, known in look.proficiency.items()}
    period = period_of(rows.values(), look.shared.today)
    page = GrowthPage(
        frame=titled(frame, urls.GROWTH, phrase("How I have grown")),
        title=phrase("How I have grown"),
        lede=risen(look),
        since=since_conferences(look),
        start=period.start,
        strands=tuple(
            strand_growth(look, framework, title, standards, growths, rows, period)
            for framework in look.shared.frameworks
            for title, _, standards in by_strand(framework)
            if any(rows.get(one.ref) for one in standards)
        ),
        alike=seen_alike(look),
        revised=revised_rows(look),
    )
    return Page(urls.GROWTH, "pages/growth.html", page)


def risen(look: Lookup) -> Phrase | None:
    """Say how much has risen since when, and most of all what; None where nothing can be said of levels."""
    growths = look.shared.growth
    if not growths:
        return None
    count = sum(one.arrow == "up" for one in growths)
    since = month(min(one.start for one in growths))
    if not count:
        return counted(
            "Since {month}, I have shown {n} standard again; it has not risen by half a level yet.",
            "Since {month}, I have shown {n} standards again; none has risen by half a level yet.",
            len(growths),
            month=since,
        )
    most = max(growths, key=lambda one: one.change)
    way = reckoned(look.proficiency[most.standard])
    return counted(
        "Since {month}, {n} standard has risen by half a level or more. The longest way: {title}. {how}",
        "Since {month}, {n} standards have risen by half a level or more. The longest way: {title}. {how}",
        count,
        month=since,
        title=look.standard_title(most.standard),
        how=grown(way[0].value, way[-1].value, span(most.start, most.end), most.arrow),
    )


def strand_growth(
    look: Lookup,
    framework: Framework,
    title: str,
    standards: Sequence[Standard],
    growths: Mapping[str, Growth],
    rows: Mapping[str, tuple[Reckoned, ...]],
    period: Period,
) -> StrandGrowth:
    told = stages(look, standards)
    begun = [one.ref for one in standards if rows.get(one.ref)]
    return StrandGrowth(
        title=title,
        words=since_then(told),
        bars=strand_bars(told),
        standards=tuple(
            standard_growth(look, framework, growths[ref], rows[ref], period)
            for ref in begun
            if ref in growths
        ),
        one_day=standing_links(look, (ref for ref in begun if ref not in growths)),
    )


def standard_growth(
    look: Lookup, framework: Framework, told: Growth, rows: tuple[Reckoned, ...], period: Period
) -> StandardGrowth:
    return StandardGrowth(
        title=look.standard_title(told.standard),
        url=urls.standard_url(told.standard),
        mark=look.level_mark(told.standard),
        by=NOT_BY_THE_NUMBER.get(look.proficiency[told.standard].by),
        words=grown(rows[0].value, rows[-1].value, span(told.start, told.end), told.arrow),
        first=tenths(rows[0].value),
        last=tenths(rows[-1].value),
        line=growth_line(framework, rows, period) if has_moved(framework.scale, rows) else None,
        numbers=rows,
    )
