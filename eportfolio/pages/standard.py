"""Standard page: what it means, what each level looks like, which work shows it, and how we know."""

from dataclasses import dataclass

from eportfolio.assessment.attainment import Proficiency
from eportfolio.assessment.levels import level_at
from eportfolio.assessment.outlook import after_one_more
from eportfolio.model.framework import Framework, Standard
from eportfolio.model.phrase import Phrase, like, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.growth_chart import GrowthChart, growth_chart
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark, mark
from eportfolio.pages.page import Page
from eportfolio.pages.plain import until_sentence_ends
from eportfolio.pages.reckoning import (
    JudgementRow,
    StepRow,
    judgement_row,
    step_row,
    thresholds,
    what_follows,
)
from eportfolio.pages.rule_panel import RulePanel, rule_panel
from eportfolio.pages.self_checks import CheckLink, check_links
from eportfolio.pages.standing import StandingLink, is_marked, standing_links
from eportfolio.pages.words import based_on, near_day

LONG_TITLE = 120
"""Letters above which a title is a statement, whose first sentence makes the heading."""


@dataclass(frozen=True, slots=True)
class LevelRow:
    mark: Mark
    plain: str
    look_for: str
    is_here: bool
    is_target: bool


@dataclass(frozen=True, slots=True)
class StandardPage:
    frame: Frame
    framework: str
    strand: str
    code: str
    map_url: str
    title: str
    rest: str
    """What a statement as long as a paragraph says after its first sentence, which is the title; else ""."""

    lede: str
    """In the learner's words; "" when there are none."""

    mark: Mark | None
    """None where this audience may not know the level."""

    verdict: tuple[Phrase, ...]
    levels: tuple[LevelRow, ...]
    steps: tuple[StepRow, ...]
    thresholds: Phrase | None
    follows: tuple[tuple[Phrase, Phrase], ...]
    """(what is said, how it was worked out): how sure the level is, whether it is settled, the next check."""

    rules: RulePanel | None
    judgement: JudgementRow | None
    chart: GrowthChart | None
    works: tuple[Link, ...]
    """Work that shows it, where no reckoning may be shown."""

    checks: tuple[CheckLink, ...]
    """Self-checks with a question for it."""

    leans_on: tuple[tuple[StandingLink, ...], ...]
    opens: tuple[StandingLink, ...]
    parts: tuple[StandingLink, ...]
    part_of: tuple[StandingLink, ...]
    paths: tuple[Link, ...]
    source: Link | None
    json_ld: tuple[tuple[str, object], ...]


def standard_page(look: Lookup, frame: Frame, framework: Framework, standard: Standard) -> Page:
    url = urls.standard_url(standard.ref)
    known = look.proficiency.get(standard.ref)
    strand = next((one.title for one in framework.strands if one.id == standard.strand), "")
    works = look.entries_of.get(standard.ref, ())
    is_long = len(standard.title) > LONG_TITLE
    title = like(standard.title, until_sentence_ends(standard.title)) if is_long else standard.title
    page = StandardPage(
        frame=titled(frame, url, unique_title(look, standard), standard.plain, urls.MAP),
        framework=framework.title,
        strand=strand,
        code=standard.code,
        map_url=urls.MAP,
        title=title,
        rest=like(standard.title, standard.title.removeprefix(title).strip()),
        lede=standard.plain,
        mark=look.level_mark(standard.ref),
        verdict=verdict(look, standard, known) if known else (),
        levels=tuple(level_rows(framework, standard, known)),
        steps=tuple(step_row(look, standard.ref, step) for step in known.steps) if known else (),
        thresholds=thresholds(framework, known),
        follows=what_follows(framework, known) if known else (),
        rules=rule_panel(framework, known) if known else None,
        judgement=judgement_row(look, known.judgement) if known and known.judgement else None,
        chart=growth_chart(framework, known) if known else None,
        works=() if known else tuple(Link(one.title, urls.entry_url(one.id)) for one in works),
        checks=check_links(look, standard.ref),
        leans_on=tuple(standing_links(look, group) for group in standard.needs),
        opens=standing_links(look, look.opens.get(standard.ref, ())),
        parts=standing_links(look, standard.includes),
        part_of=standing_links(look, look.part_of.get(standard.ref, ())),
        paths=paths_to(look, standard.ref),
        source=Link(framework.source.name, framework.source.url) if framework.source.name else None,
        json_ld=json_ld(framework, standard),
    )
    return Page(url, "pages/standard.html", page)


def unique_title(look: Lookup, standard: Standard) -> str:
    """Name the page: two standards may bear one title, and their codes or ids then part them."""
    title = look.standard_title(standard.ref)
    return title if look.twins[title] == 1 else f"{title} ({standard.code or standard.id})"


def verdict(look: Lookup, standard: Standard, known: Proficiency) -> tuple[Phrase, ...]:
    """Say what the level rests on, and what would change it."""
    said = [based_on(known.pieces)] if known.pieces else []
    status = known.status.value
    if status == "not-started" and not is_marked(look, standard, "ready"):
        said.append(phrase("not started"))
    if status == "not-started" and is_marked(look, standard, "ready"):
        said.append(phrase("ready to begin"))
    if status == "with-help":
        said.append(phrase("so far only together with others, which is shown and not counted"))
    if status == "learning" and known.estimate is None:
        has_work = any(step.piece and step.piece.entry for step in known.steps)
        waits = phrase("work is there, and waits for a rating")
        said.append(waits if has_work else phrase("so far only a self-check that does not count"))
    if status == "learning" and known.estimate is not None:
        said += one_more(look.frameworks[standard.framework], known.estimate)
    if status == "settled":
        said.append(phrase("settled: on target again and again, at least once in real work"))
    if known.by == "judgement":
        said.append(phrase("by a teacher's judgement"))
    if known.by == "held":
        said.append(phrase("held: one weak piece does not take it away"))
    if known.talk:
        said.append(phrase("two raters are more than a level apart and talk first"))
    if known.check_due:
        said.append(phrase("show it once more, so that it stays"))
    elif known.check_on:
        said.append(phrase("to be shown again by {day}", day=near_day(known.check_on, look.shared.today)))
    return tuple(said)


def one_more(framework: Framework, estimate: float) -> list[Phrase]:
    """Say so when one more piece on target would be enough."""
    scale = framework.scale
    after = after_one_more(framework, estimate)
    if after is None or level_at(scale, after).value < scale.target:
        return []
    return [phrase("one more on target takes me to {level}", level=scale.level(scale.target).name)]


def level_rows(framework: Framework, standard: Standard, known: Proficiency | None) -> list[LevelRow]:
    described = dict(standard.look_for)
    return [
        LevelRow(
            mark=mark(framework.scale, level.value),
            plain=level.plain,
            look_for=described.get(level.value, ""),
            is_here=known is not None and known.level == level.value,
            is_target=level.value == framework.scale.target,
        )
        for level in framework.scale.levels
    ]


def paths_to(look: Lookup, ref: str) -> tuple[Link, ...]:
    return tuple(
        Link(path.title, urls.path_url(path.id))
        for path in look.shared.paths
        if any(goal.standard == ref for goal in path.goals)
        or any(step.standard == ref for step in path.kept_steps)
    )


def json_ld(framework: Framework, standard: Standard) -> tuple[tuple[str, object], ...]:
    """Describe the standard for machines: schema.org's DefinedTerm."""
    return (
        ("@context", "https://schema.org"),
        ("@type", "DefinedTerm"),
        ("name", standard.title),
        *((("termCode", standard.code),) if standard.code else ()),
        *((("identifier", standard.case),) if standard.case else ()),
        ("inDefinedTermSet", (("@type", "DefinedTermSet"), ("name", framework.title))),
    )
