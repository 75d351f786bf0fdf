"""new: start a portfolio, with three questions and a small sample that builds as it is."""

from datetime import date
from pathlib import Path

import click

from eportfolio.commands.outcome import Outcome
from eportfolio.problems import Location, Problem

WHO_SEES = {
    "team": "levels and feedback for the team only, work for anyone",
    "class": "work for the class, levels and feedback for the team",
    "open": "everything for anyone",
}


@click.command(help="Start a portfolio in a new folder.")
@click.option("--learner", default=None, help="First name of the learner.")
@click.option("--language", default=None, help="Language of the site, as in en or es.")
@click.option("--who-sees", type=click.Choice(list(WHO_SEES)), default=None, help="Who may see what.")
@click.option("--yes", is_flag=True, help="Ask nothing; take what the options say, and the usual for the rest.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
def command(learner: str | None, language: str | None, who_sees: str | None, yes: bool, folder: Path) -> Outcome:
    from eportfolio.source.edit import new_file
    from eportfolio.source.inside import Refused
    from eportfolio.source.starter import starter_files

    if (folder / "portfolio.yml").exists():
        taken = Problem(Location(str(folder / "portfolio.yml")), "a portfolio is here already", "Name another folder.")
        return Outcome(problems=(taken,))
    if not yes:
        learner = learner or click.prompt("Whose portfolio is it? First name")
        language = language or click.prompt("In which language?", default="en")
        if who_sees is None:
            click.echo("\n".join(f"  {word}: {about}" for word, about in WHO_SEES.items()))
            who_sees = click.prompt("Who may see what?", type=click.Choice(list(WHO_SEES)), default="team")
    today = date.today()  # noqa: DTZ011 (the day at home is meant)
    files = starter_files(learner or "Learner", language or "en", who_sees or "team", today)
    try:
        for path, text in files.items():
            new_file(folder, path, text)
    except Refused as refused:
        return Outcome(problems=(Problem(Location(str(folder)), str(refused)),))
    at = "" if folder == Path() else f" {folder}"
    return Outcome(
        (f"{len(files)} files are in {folder}. From here:",),
        next=(f"eportfolio serve{at}", f'eportfolio add entry "My first work"{at}', f"eportfolio build{at}"),
    )
