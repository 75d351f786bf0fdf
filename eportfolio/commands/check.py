"""check: find what is wrong, and what is worth a look, without making a site."""

from datetime import date
from pathlib import Path

import click

from eportfolio.commands.options import folder_argument, strict_option
from eportfolio.commands.outcome import Outcome


@click.command(help="Find what is wrong, without making a site.")
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
    lines = ("All is well.",) if not problems and layout == "text" else ()
    return Outcome(lines, problems, layout=layout, strict=strict)
