"""add: a new entry, with today's date and a comment that explains each field."""

from datetime import date
from pathlib import Path

import click

from eportfolio.called import called
from eportfolio.commands.options import FOLDER_IS, Folder
from eportfolio.commands.outcome import Outcome, typed
from eportfolio.commands.standard_names import unclear_standards
from eportfolio.problems import Location, Problem

QUOTES = f'A title of several words stands in quotes: {called()} add entry "Robot arm"'


def read_title(words: str) -> str:
    if title := " ".join(words.split()):
        return title
    raise click.BadParameter("a title has at least one letter.")


@click.group(help="Add an entry, ready to be written.")
def command() -> None:
    pass


@command.command(
    "entry",
    help=f'Add an entry, dated today, as in: {called()} add entry "Robot arm" --standard ENG.3',
    short_help="Add an entry, dated today.",
    epilog=FOLDER_IS,
)
@click.argument("title", type=read_title, metavar="TITLE")
@click.option(
    "--standard", "standards", multiple=True, metavar="NAME", help="A standard it shows; may be given again."
)
@click.argument("folder", type=Folder(QUOTES), default=".")
def entry(title: str, standards: tuple[str, ...], folder: Path) -> Outcome:
    from eportfolio.source.edit import entry_file, new_file
    from eportfolio.source.files.inside import Refused
    from eportfolio.source.read import read_portfolio

    reading = read_portfolio(folder)
    if reading.portfolio is None:
        return Outcome(problems=reading.problems)
    standards = tuple(dict.fromkeys(standards))
    if problems := unclear_standards(standards, reading.portfolio.frameworks, "--standard"):
        return Outcome(problems=problems)
    # By file name, so that an entry with a fault in it keeps its name too.
    taken = [file.stem for file in (folder / "evidence").rglob("*.md")]
    today = date.today()  # noqa: DTZ011 (the day at home is meant)
    path, text = entry_file(title, standards, today, taken)
    try:
        new_file(folder, path, text)
    except Refused as refused:
        return Outcome(problems=(Problem(Location(path), refused.what, refused.mend),))
    lines = [f"New: {folder / path}", "Write your story at its end, under the second ---."]
    if not standards:
        lines.append("Say which standards it shows, too: take the # off the line “standards”.")
    lines.append("It is a draft, which only serve shows: change state to final when it is written.")
    return Outcome((*lines, "Then look at it:"), next=(typed("serve", folder),))
