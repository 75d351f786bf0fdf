"""add: a new entry, with today's date and a comment that explains each field."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from eportfolio.called import called
from eportfolio.commands.options import FOLDER_IS, Folder
from eportfolio.commands.outcome import Outcome, typed
from eportfolio.model.framework import Framework
from eportfolio.problems import Location, Problem, nearest

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
    if problems := unclear_standards(standards, reading.portfolio.frameworks):
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


def unclear_standards(names: Iterable[str], frameworks: tuple[Framework, ...]) -> tuple[Problem, ...]:
    """Find the names that mean no standard of the portfolio, or several."""
    from eportfolio.source.references import Standards

    known = Standards()
    for framework in frameworks:
        named = ((one.id, (one.code, *one.aliases, one.case)) for one in framework.standards)
        known.add(framework.id, named)
    every = [
        name for framework in frameworks for one in framework.standards for name in (one.id, one.code) if name
    ]
    return tuple(unclear(name, known.means(name), every) for name in names if len(known.means(name)) != 1)


def unclear(name: str, refs: tuple[str, ...], every: list[str]) -> Problem:
    """Say that a name means no standard, or which ones it may mean."""
    words = f"--standard {name}"
    where = Location("", column=len(words) - len(name) + 1, width=len(name))
    if refs:
        mend = f"Write one of: {', '.join(refs)}."
        return Problem(where, "several standards have this name", mend, text=words)
    near = nearest(name, every)
    mend = "" if near else "The names are in the files of the folder frameworks/."
    return Problem(where, "no standard has this name", mend, near, text=words)
