"""export: print what a program may read, without building."""

from datetime import date
from pathlib import Path

import click

from eportfolio.commands.options import FOLDER_IS, as_of_option, audience_option, folder_argument
from eportfolio.commands.outcome import Outcome
from eportfolio.model.audience import Audience


@click.command(help="Print the data for programs: json or csv.", epilog=FOLDER_IS)
@click.argument("kind", type=click.Choice(["json", "csv"]), metavar="json|csv")
@audience_option(Audience.PUBLIC, "Whose view of it to print.")
@as_of_option
@folder_argument
def command(kind: str, audience: Audience, as_of: date | None, folder: Path) -> Outcome:
    from eportfolio.pipeline import export_portfolio

    today = date.today()  # noqa: DTZ011 (the day at home is meant)
    text, problems = export_portfolio(folder, kind, audience, today, as_of)
    is_broken = any(one.is_fault for one in problems)
    return Outcome(problems=problems if is_broken else (), file="" if is_broken else text)
