"""check: find what is wrong, and what is worth a look, without making a site."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from eportfolio.commands.options import FOLDER_IS, folder_argument, strict_option
from eportfolio.commands.outcome import Outcome, typed


@click.command(help="Find what is wrong, without making a site.", epilog=FOLDER_IS)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for programs, or for annotations on GitHub.",
)
@strict_option
@folder_argument
def command(layout: str, strict: bool, folder: Path) -> Outcome:
    from eportfolio.pipeline import check_portfolio

    problems = check_portfolio(folder, date.today())  # noqa: DTZ011 (the day at home is meant)
    more = Outcome(problems=problems, layout=layout, strict=strict, folder=folder)
    if layout != "text":
        return more
    if more.exit_code:
        return replace(more, lines=("When it is mended, look again:",), next=(typed("check", folder),))
    said = "Nothing has to be mended." if problems else "All is well."
    return replace(more, lines=(f"{said} See it:",), next=(typed("serve", folder),))
