"""Pipeline: the whole program in six verbs: read, assess, share, plan, render, write.

What is wrong in the author's files is gathered on the way and handed up with the report. The last two verbs
are one call, `update_site`, since only those pages are rendered that have changed.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from eportfolio.assessment.as_of import as_of as as_it_stood
from eportfolio.assessment.assess import assess
from eportfolio.assessment.feedback_hints import HINT_WORDS
from eportfolio.exchange.export_csv import export_csv
from eportfolio.exchange.export_json import export_json
from eportfolio.model.audience import Audience
from eportfolio.model.framework_language import in_language
from eportfolio.model.in_languages import base, said_in
from eportfolio.model.portfolio import Portfolio
from eportfolio.pages.frame import site_language
from eportfolio.pages.page import Plan, Text
from eportfolio.pages.plan import plan_site
from eportfolio.pages.urls import entry_url
from eportfolio.privacy.share import share
from eportfolio.privacy.shared import Shared
from eportfolio.problems import Location, Problem, Severity, in_order
from eportfolio.site.earlier_versions import earlier_versions
from eportfolio.site.picture_sizes import files_of, measure_pictures, without_files
from eportfolio.site.report import Report
from eportfolio.site.theme import Theme, find_theme
from eportfolio.site.update import Progress, update_site
from eportfolio.source.read import read_portfolio
from eportfolio.source.written import Memory

EXPORTS = {"json": export_json, "csv": export_csv}
EXPORT_URLS = {"json": "data/portfolio.json", "csv": "data/evidence.csv"}


@dataclass(frozen=True, slots=True)
class Planned:
    """One audience's site before it is made, with all that is wrong in the portfolio."""

    problems: tuple[Problem, ...]
    shared: Shared | None = None
    plan: Plan | None = None
    """None when there is no portfolio to plan it from."""

    theme: Theme | None = None
    """None when there is none of the name that the portfolio asks for."""


def build_site(
    folder: Path,
    out: Path,
    audience: Audience,
    today: date,
    *,
    as_of: date | None = None,
    keep_going: bool = False,
    strict: bool = False,
    drafts: bool = False,
    language: str = "",
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> Report:
    """Turn a portfolio's folder into the site that one audience may see.

    Args:
        folder: where `portfolio.yml` lies.
        out: folder of the site; what has no source any more is removed from it.
        today: the day it is.
        as_of: show the portfolio as it stood on this day instead.
        keep_going: leave out what is broken; else a fault leaves the last good site as it is.
        strict: let hints stop the build as faults do.
        drafts: show drafts too, at home.
        language: of the site's own words; "" for the one that the portfolio is written in.
        memory: what an earlier reading of this folder knew.
        progress: told how far the making is.
    """
    planned = plan_portfolio(
        folder, audience, today, as_of=as_of, drafts=drafts, language=language, memory=memory
    )
    stopped = any(problem.is_fault or strict for problem in planned.problems)
    if planned.plan is None or planned.theme is None or (stopped and not keep_going):
        return Report(out, problems=planned.problems)
    report = update_site(planned.plan, planned.theme, folder, out, progress)
    return replace(report, problems=in_order((*planned.problems, *report.problems)))


def plan_portfolio(
    folder: Path,
    audience: Audience,
    today: date,
    *,
    as_of: date | None = None,
    drafts: bool = False,
    language: str = "",
    memory: Memory | None = None,
) -> Planned:
    """Read, assess, share and plan; what is broken is named and left out."""
    reading = read_portfolio(folder, today, memory)
    if reading.portfolio is None:
        return Planned(reading.problems)
    pictures = measure_pictures(folder, files_of(reading.portfolio))
    portfolio = without_files(reading.portfolio, pictures.broken)
    if audience.may_see(portfolio.settings.audience_of("history")):
        portfolio = replace(portfolio, history=earlier_versions(folder, portfolio))
    portfolio = in_site_language(portfolio, language)
    if as_of:
        portfolio = as_it_stood(portfolio, as_of)
    assessment = assess(portfolio, as_of or today)
    shared = share(portfolio, assessment, audience, drafts)
    plan, clashes = plan_site(shared, pictures.sizes)
    theme, wrong = find_theme(portfolio.settings.theme, folder)
    problems = in_order((*reading.problems, *pictures.problems, *clashes, *wrong))
    return Planned(problems, shared, replace(plan, texts=(*plan.texts, *export_texts(shared))), theme)


def in_site_language(portfolio: Portfolio, language: str) -> Portfolio:
    """Turn the site's words to a language ("" for the portfolio's), and what the school says in it too."""
    settings = replace(portfolio.settings, words_in=language)
    site, terms = site_language(settings), settings.calendar.terms
    if language:
        terms = tuple(said_in(term, site, settings.language) for term in terms)
        settings = replace(settings, calendar=replace(settings.calendar, terms=terms))
    frameworks = tuple(
        in_language(one, site) if language or base(one.language) != base(site) else one
        for one in portfolio.frameworks
    )
    return replace(portfolio, settings=settings, frameworks=frameworks)


def export_texts(shared: Shared) -> tuple[Text, ...]:
    """Make the files of the site that other programs read."""
    return tuple(Text(EXPORT_URLS[kind], export(shared, entry_url)) for kind, export in EXPORTS.items())


def check_portfolio(folder: Path, today: date) -> tuple[Problem, ...]:
    """Find what is wrong and what is worth a look, without making a site; of the team's, which shows all."""
    planned = plan_portfolio(folder, Audience.TEAM, today, drafts=True)
    if planned.shared is None:
        return planned.problems
    return in_order((*planned.problems, *hints_for_writers(planned.shared), *past_its_time(planned.shared)))


def hints_for_writers(shared: Shared) -> tuple[Problem, ...]:
    """Tell those who gave feedback what they could still do; of the sites only the team's says so too."""
    given = {one.id: one.location for one in shared.feedback}
    return tuple(
        Problem(given[one.feedback], str(HINT_WORDS[code]), code=code, severity=Severity.HINT)
        for one in shared.hints
        for code in one.codes
    )


def past_its_time(shared: Shared) -> tuple[Problem, ...]:
    """Warn when the day has passed on which the site should come down."""
    expires = shared.settings.expires
    if expires is None or expires >= shared.today:
        return ()
    what = f"this site was to come down after {expires}"
    mend = "Take it down, or set a later day."
    where = Location("portfolio.yml")
    return (Problem(where, what, mend, field="expires", code="P15", severity=Severity.HINT),)


def export_portfolio(
    folder: Path, kind: str, audience: Audience, today: date, as_of: date | None = None
) -> tuple[str, tuple[Problem, ...]]:
    """Write what one audience may see for other programs, as "json" or "csv"; "" without a portfolio."""
    planned = plan_portfolio(folder, audience, today, as_of=as_of)
    return EXPORTS[kind](planned.shared, entry_url) if planned.shared else "", planned.problems


def why_no_portfolio(folder: Path) -> tuple[Problem, ...]:
    """Say why a folder holds no portfolio at all, as `check` does; () where it does, even a broken one."""
    return () if (folder / "portfolio.yml").exists() else read_portfolio(folder).problems


def site_base(folder: Path) -> str:
    """Give the path at which the site will be published, with a slash at both ends; "/" when not known."""
    portfolio = read_portfolio(folder).portfolio
    return urlsplit(portfolio.settings.repository.address).path or "/" if portfolio else "/"
