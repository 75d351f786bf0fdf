"""build: make the site of one audience."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from eportfolio.commands.options import (
    FOLDER_IS,
    as_of_option,
    audience_option,
    folder_argument,
    language_option,
    strict_option,
)
from eportfolio.commands.outcome import Meanwhile, Outcome, typed
from eportfolio.model.audience import Audience
from eportfolio.site.output_folder import MARKER
from eportfolio.site.report import Report


@click.command(help="Make the site.", epilog=FOLDER_IS)
@audience_option(Audience.PUBLIC, "Whose site to make.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the site instead of site/ in the portfolio."
)
@as_of_option
@language_option
@click.option("--keep-going", is_flag=True, help="Leave out only what is broken; the exit code is still 1.")
@strict_option
@folder_argument
@click.pass_obj
def command(
    meanwhile: Meanwhile,
    audience: Audience,
    out: Path | None,
    as_of: date | None,
    language: str,
    keep_going: bool,
    strict: bool,
    folder: Path,
) -> Outcome:
    from eportfolio.pipeline import build_site

    report = build_site(
        folder,
        out or folder / site_folder(audience, language),
        audience,
        date.today(),  # noqa: DTZ011 (the one place where a build reads the clock: the day at home is meant)
        as_of=as_of,
        keep_going=keep_going,
        strict=strict,
        language=language,
        progress=meanwhile.progress,
    )
    outcome = made(report) if report.urls else not_made(report)
    if report.urls and not as_of and not has_work(report):
        outcome = without_work(outcome, audience, folder)
    return replace(outcome, problems=report.problems, strict=strict)


def has_work(report: Report) -> bool:
    """Whether the site shows any piece of work."""
    return any(url.startswith("evidence/") for url in report.urls)


def made(report: Report) -> Outcome:
    """Say what has changed, and where to look."""
    changed, gone = len(report.written), len(report.removed)
    line = f"{report.out}: {changed} new or changed, {report.unchanged} as before, {gone} removed."
    if not changed and not gone:
        line = f"{report.out}: nothing has changed."
    is_broken = any(one.is_fault for one in report.problems)
    first = ("What is broken is left out, and the rest is made.",) if is_broken else ()
    return Outcome((*first, line, f"Open it in a browser: {report.out / 'index.html'}"))


def without_work(outcome: Outcome, audience: Audience, folder: Path) -> Outcome:
    """Say besides that no work can be seen, and what to do about it."""
    line, command = "There is no work in it yet:", 'add entry "My first work"'
    if audience is not Audience.TEAM:
        line = "There is no work in it that this audience may see. The team's site has all of it:"
        command = "build --for team"
    return replace(outcome, lines=(*outcome.lines, line), next=(typed(command, folder),))


def not_made(report: Report) -> Outcome:
    """Say that all is as it was, and what comes next."""
    stays = "; the last good site stays" if (report.out / MARKER).is_file() else ""
    mend = " Mend it, then build again." if any(one.where.file for one in report.problems) else ""
    return Outcome((f"Nothing was written{stays}.{mend}",), failed=True)


def site_folder(audience: Audience, language: str = "") -> str:
    """Name the folder of an audience's site; only the public one is `site/`, which gets published.

    One in another language lies beside it, as in `site-team-es/`.
    """
    name = "site" if audience is Audience.PUBLIC else f"site-{audience.word}"
    return f"{name}-{language}" if language else name
