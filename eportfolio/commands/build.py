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
@click.option("--keep-going", is_flag=True, help="Leave out only what is broken; the exit code is still 1.")
@strict_option
@folder_argument
@click.pass_obj
def command(
    meanwhile: Meanwhile,
    audience: Audience,
    out: Path | None,
    as_of: date | None,
    keep_going: bool,
    strict: bool,
    folder: Path,
) -> Outcome:
    from eportfolio.pipeline import build_site

    report = build_site(
        folder,
        out or folder / site_folder(audience),
        audience,
        date.today(),  # noqa: DTZ011 (the one place where a build reads the clock: the day at home is meant)
        as_of=as_of,
        keep_going=keep_going,
        strict=strict,
        progress=meanwhile.progress,
    )
    outcome = made(report, audience, folder) if report.urls else not_made(report, folder)
    return replace(outcome, problems=report.problems, strict=strict)


def made(report: Report, audience: Audience, folder: Path) -> Outcome:
    """Say what has changed, and where to look."""
    changed, gone = len(report.written), len(report.removed)
    lines = [f"{report.out}: {changed} new or changed, {report.unchanged} as before, {gone} removed."]
    if not changed and not gone:
        lines = [f"{report.out}: nothing has changed."]
    if any(one.is_fault for one in report.problems):
        lines = ["What is broken is left out, and the rest is made.", *lines]
    lines.append(f"Open it in a browser: {report.out / 'index.html'}")
    if any(url.startswith("evidence/") for url in report.urls):
        return Outcome(tuple(lines))
    if audience is Audience.TEAM:
        return Outcome(
            (*lines, "There is no work in it yet:"), next=(typed('add entry "My first work"', folder),)
        )
    lines.append("There is no work in it that this audience may see. The team's site has all of it:")
    return Outcome(tuple(lines), next=(typed("build --for team", folder),))


def not_made(report: Report, folder: Path) -> Outcome:
    """Say that all is as it was, and what to type once the files are mended."""
    stays = "; the last good site stays" if (report.out / MARKER).is_file() else ""
    line = f"Nothing was written{stays}."
    if not any(one.where.file for one in report.problems):
        return Outcome((line,), failed=True)
    return Outcome((f"{line} When it is mended, look again:",), failed=True, next=(typed("check", folder),))


def site_folder(audience: Audience) -> str:
    """Name the folder of an audience's site; only the public one is `site/`, which gets published."""
    return "site" if audience is Audience.PUBLIC else f"site-{audience.word}"
