"""Report page: what can this learner do, shown by which work? Two printed pages for the next school.

Every level is one click from its proof. A school's own grade stands here and nowhere else, and never without
the rule that makes it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from eportfolio.assessment.attainment import Status
from eportfolio.model.framework import Scale
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark, mark
from eportfolio.pages.page import Page
from eportfolio.pages.reckoning import JudgementRow, judgement_row
from eportfolio.pages.report_grade import SchoolGrade, school_grades
from eportfolio.pages.report_rows import ReportStrand, left_out, leveled, rows_shown, strands
from eportfolio.pages.rule_panel import in_plain_words
from eportfolio.pages.showcase import facts
from eportfolio.pages.standing import overall

MOST_JUDGED = 4
MOST_NAMED = 6
"""Standards named in one line of the summary."""


@dataclass(frozen=True, slots=True)
class InShort:
    """One line of the summary: what it names, as links."""

    title: Phrase
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LevelMeaning:
    """A level of a scale, and what it means in a learner's words."""

    mark: Mark
    plain: str


@dataclass(frozen=True, slots=True)
class ScaleMeaning:
    """The levels of one scale, and how ratings become one of them."""

    titles: tuple[str, ...]
    levels: tuple[LevelMeaning, ...]
    rule: Phrase | None
    """None where the scale before it has said the same."""


@dataclass(frozen=True, slots=True)
class JudgedStandard:
    """A teacher's decision that stands above the sum, and what it is about."""

    about: Link
    judgement: JudgementRow


@dataclass(frozen=True, slots=True)
class ReportPage:
    frame: Frame
    learner: Phrase | str
    facts: Phrase | None
    grade_class: str
    term: str
    standing: Phrase | None
    in_short: tuple[InShort, ...]
    strands: tuple[ReportStrand, ...]
    left_out: Phrase | None
    """How many standards found no room; None where all did."""

    scales: tuple[ScaleMeaning, ...]
    judgements: tuple[JudgedStandard, ...]
    grades: tuple[SchoolGrade, ...]
    has_sums: bool


def has_report(look: Lookup) -> bool:
    """Whether this audience may see a report, and a level that could stand in it."""
    shared = look.shared
    may = shared.audience.may_see(shared.settings.audience_of("report"))
    return may and bool(leveled(look))


def report_page(look: Lookup, frame: Frame) -> Page:
    own = look.shared.profile
    shown = rows_shown(look)
    page = ReportPage(
        frame=titled(frame, urls.REPORT, phrase("Report"), phrase("What I can do, shown by which work.")),
        learner=look.name(look.shared.settings.learner),
        facts=facts(look),
        grade_class=own.class_ if own else "",
        term=term_of(look),
        standing=overall(look),
        in_short=tuple(line for line in in_short(look) if line.links),
        strands=strands(look, shown),
        left_out=left_out(look, shown),
        scales=scales(look),
        judgements=judgements(look),
        grades=school_grades(look),
        has_sums=any(link.url == urls.SUMS for link in frame.more),
    )
    return Page(urls.REPORT, "pages/report.html", page)


def term_of(look: Lookup) -> str:
    """Name the term that is on, or the last one that has begun; "" without terms."""
    begun = [one for one in look.shared.settings.calendar.terms if one.first_day <= look.shared.today]
    return begun[-1].title if begun else ""


def in_short(look: Lookup) -> Iterable[InShort]:
    """Sum up in a few lines: what goes further than asked, what is settled, what has grown, what is next."""
    known = leveled(look)
    above = [one.standard for one in known if (one.level or 0) > look.scale(one.standard).target]
    settled = [one.standard for one in known if one.status is Status.SETTLED and one.standard not in above]
    grown = sorted(
        (one for one in look.shared.growth if one.arrow == "up"), key=lambda one: one.change, reverse=True
    )
    under_way = [one for one in look.shared.paths if one.is_under_way]
    yield InShort(phrase("Goes further than asked"), standard_links(look, above))
    yield InShort(phrase("Settled"), standard_links(look, settled))
    yield InShort(phrase("Has grown most"), standard_links(look, [one.standard for one in grown[:3]]))
    yield InShort(phrase("Ready to learn next"), standard_links(look, look.shared.ready_next))
    yield InShort(
        phrase("Works towards"),
        tuple(Link(one.title, urls.path_url(one.id)) for one in under_way),
    )


def standard_links(look: Lookup, refs: Iterable[str]) -> tuple[Link, ...]:
    seen = [ref for ref in refs if ref in look.standards][:MOST_NAMED]
    return tuple(Link(look.standard_title(ref, 60), urls.standard_url(ref)) for ref in seen)


def scales(look: Lookup) -> tuple[ScaleMeaning, ...]:
    """Say what the levels mean and what makes them, once for frameworks that share both."""
    alike: dict[tuple[Scale, Phrase], list[str]] = {}
    for framework in look.shared.frameworks:
        if any(one.ref in look.proficiency for one in framework.standards):
            rule = in_plain_words(framework.rules.estimate)
            alike.setdefault((framework.scale, rule), []).append(framework.title)
    before = None
    found = []
    for (scale, rule), titles in alike.items():
        levels = tuple(LevelMeaning(mark(scale, one.value), one.plain) for one in scale.levels)
        found.append(ScaleMeaning(tuple(titles), levels, None if rule == before else rule))
        before = rule
    return tuple(found)


def judgements(look: Lookup) -> tuple[JudgedStandard, ...]:
    """Give the newest judgements that decide a level shown here, oldest first."""
    deciding = [one.judgement for one in leveled(look) if one.by == "judgement" and one.judgement]
    deciding.sort(key=lambda one: one.date)
    return tuple(
        JudgedStandard(
            Link(look.standard_title(one.standard, 60), urls.standard_url(one.standard)),
            judgement_row(look, one),
        )
        for one in deciding[-MOST_JUDGED:]
        if one.standard in look.standards
    )
