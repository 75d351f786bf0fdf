"""Pipeline: the whole program in six verbs: read, assess, share, plan, render, write.

What is wrong in the author's files is gathered on the way and handed up with the report. Rendering is left
to `site.site_files`, which makes only the files that have changed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from eportfolio.assessment.as_of import as_of as portfolio_as_of
from eportfolio.assessment.assess import assess
from eportfolio.exchange.export_csv import export_csv
from eportfolio.exchange.export_json import export_json
from eportfolio.model.audience import Audience
from eportfolio.model.portfolio import Portfolio
from eportfolio.pages.page import Plan, Text
from eportfolio.pages.plan import plan_site
from eportfolio.pages.urls import entry_url
from eportfolio.privacy.share import share
from eportfolio.problems import Location, Problem, in_order
from eportfolio.site.cache import Made, cache_file, recall, remember
from eportfolio.site.one_build import one_build_at_a_time
from eportfolio.site.output_folder import look_into
from eportfolio.site.picture_sizes import Measured, Seen, files_of, measure, without_files
from eportfolio.site.report import CannotMake, Report
from eportfolio.site.site_files import SiteFile, make_files, site_files
from eportfolio.site.theme import Theme, find_theme
from eportfolio.site.write import write_site
from eportfolio.source.read import read_portfolio
from eportfolio.source.written import Memory

Progress = Callable[[int, int], None]
"""Called with how many files are made, and how many are to be made."""

DATA_JSON, DATA_CSV = "data/portfolio.json", "data/evidence.csv"


@dataclass(frozen=True, slots=True)
class Planned:
    """One audience's site before it is made."""

    problems: tuple[Problem, ...]
    """Faults first, then by file and line."""

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
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> Report:
    """Turn a portfolio's folder into the site that one audience may see.

    Args:
        folder: where `portfolio.yml` lies.
        out: folder of the site; what has no source any more is removed from it.
        today: the day it is.
        as_of: show the portfolio as it stood on this day instead.
        keep_going: leave out what is broken instead of leaving the last good site as it is.
        strict: let hints stop the build as faults do.
        drafts: show drafts too, at home.
        memory: what an earlier reading of this folder knew.

    Returns:
        What was done; with problems that stop it, nothing was written.
    """
    planned = plan_portfolio(folder, audience, today, as_of=as_of, drafts=drafts, memory=memory)
    plan, theme = planned.plan, planned.theme
    stopped = any(problem.is_fault or strict for problem in planned.problems)
    if plan is None or theme is None or (stopped and not keep_going):
        return Report(out, problems=planned.problems)
    try:
        written = write_planned(plan, theme, folder, out, audience, progress)
    except CannotMake as cannot:
        return Report(out, problems=in_order((*planned.problems, cannot.problem)))
    return replace(written, problems=in_order((*planned.problems, *written.problems)))


def plan_portfolio(
    folder: Path,
    audience: Audience,
    today: date,
    *,
    as_of: date | None = None,
    drafts: bool = False,
    memory: Memory | None = None,
) -> Planned:
    """Do all that comes before the making: what is broken is left out, and named."""
    reading = read_portfolio(folder, today, memory)
    if reading.portfolio is None:
        return Planned(reading.problems)
    measured = measure_pictures(folder, reading.portfolio)
    portfolio = without_files(reading.portfolio, {problem.where.file for problem in measured.faults})
    if as_of:
        portfolio = portfolio_as_of(portfolio, as_of)
    assessment = assess(portfolio, as_of or today)
    shared = share(portfolio, assessment, audience, drafts)
    plan, clashes = plan_site(shared, measured.sizes)
    texts = (Text(DATA_JSON, export_json(shared, entry_url)), Text(DATA_CSV, export_csv(shared, entry_url)))
    theme, wrong = find_theme(portfolio.settings.theme, folder)
    problems = in_order((*reading.problems, *measured.problems, *clashes, *wrong))
    return Planned(problems, replace(plan, texts=(*plan.texts, *texts)), theme)
