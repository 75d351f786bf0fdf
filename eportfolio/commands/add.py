"""add: a new entry, with today's date and a comment that explains each field."""

from datetime import date
from pathlib import Path

import click

from eportfolio.commands.options import folder_argument
from eportfolio.commands.outcome import Outcome
from eportfolio.model.portfolio import Portfolio
from eportfolio.problems import Location, Problem, unknown_name


@click.group(help="Add an entry, ready to be written.")
def command() -> None:
    pass


@command.command("entry", help='Add an entry: eportfolio add entry "Robot arm" --standard ENG.3')
@click.argument("title")
@click.option("--standard", "standards", multiple=True, help="A standard it shows; may be given again.")
@folder_argument
def entry(title: str, standards: tuple[str, ...], folder: Path) -> Outcome:
    from eportfolio.source.edit import entry_file, new_file
    from eportfolio.source.inside import Refused
    from eportfolio.source.read import read_portfolio

    reading = read_portfolio(folder)
    if reading.portfolio is None:
        return Outcome(problems=reading.problems)
    problems = unknown_standards(standards, reading.portfolio)
    if problems:
        return Outcome(problems=problems)
    taken = [one.id for one in reading.portfolio.entries]
    today = date.today()  # noqa: DTZ011 (the day at home is meant)
    path, text = entry_file(title, standards, today, taken)
    try:
        new_file(folder, path, text)
    except Refused as refused:
        return Outcome(problems=(Problem(Location(path), str(refused)),))
    return Outcome((f"{folder / path} is there. Write your story under the second ---.",), next=("eportfolio serve",))


def unknown_standards(names: tuple[str, ...], portfolio: Portfolio) -> tuple[Problem, ...]:
    """Find the names that no standard of the portfolio bears."""
    known = {
        name
        for framework in portfolio.frameworks
        for one in framework.standards
        for name in (one.id, one.ref, one.code, one.case, *one.aliases)
        if name
    }
    where = Location("", column=1)
    return tuple(unknown_name(where, "standard", name, known, text=name) for name in names if name not in known)
