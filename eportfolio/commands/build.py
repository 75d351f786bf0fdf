"""build: make the site of one audience."""

from datetime import date
from pathlib import Path

import click

from eportfolio.commands.options import as_of_option, audience_option, folder_argument, strict_option
from eportfolio.commands.outcome import Outcome
from eportfolio.model.audience import Audience


@click.command(help="Make the site.")
@audience_option(Audience.PUBLIC, "Whose site to make.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the site instead of site/ in the portfolio."
)
@as_of_option
@click.option(
    "--keep-going", is_flag=True, help="Leave out only what is broken; still ends with exit code 1."
)
@strict_option
@folder_argument
def command(
    audience: Audience, out: Path | None, as_of: date | None, keep_going: bool, strict: bool, folder: Path
) -> Outcome:
    from eportfolio.pipeline import build_site

    today = date.today()  # noqa: DTZ011 (the one place where a build reads the clock: the day at home is meant)
    target = out or folder / site_folder(audience)
    report = build_site(folder, target, audience, today, as_of=as_of, keep_going=keep_going, strict=strict)
    stopped = any(one.is_fault for one in report.problems) or (strict and bool(report.problems))
    if stopped and not keep_going:
        return Outcome(("Nothing was written; the last good site stays.",), report.problems, strict=strict)
    done = f"{len(report.written)} written, {report.unchanged} unchanged, {len(report.removed)} removed: {target}"
    return Outcome((done,), report.problems, strict=strict, next=(f"open {target / 'index.html'}",))


def site_folder(audience: Audience) -> str:
    """Name the folder of an audience's site; only the public one is `site/`, which gets published."""
    return "site" if audience is Audience.PUBLIC else f"site-{audience.word}"
