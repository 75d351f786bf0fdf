"""new: start a portfolio, with three questions and a small sample that builds as it is."""

import os
from datetime import date
from pathlib import Path

import click

from eportfolio.called import called
from eportfolio.commands.outcome import Outcome, typed
from eportfolio.problems import Location, Problem
from eportfolio.source.edit import new_file
from eportfolio.source.files.inside import Refused
from eportfolio.source.tables.setting_types import LANGUAGE
from eportfolio.source.writing.starter import Openness, starter_files

WHO_SEES: dict[Openness, tuple[str, str]] = {
    "team": ("the learner, their family and their teachers", "build --for team"),
    "class": ("the class too; levels and feedback only the team", "build --for class"),
    "open": ("anyone: your work, levels and feedback", "build"),
}
"""What each answer means, and the command that makes its site."""


def read_name(typed_name: str) -> str:
    if name := " ".join(typed_name.split()):
        return name
    raise click.BadParameter("a name has at least one letter.")


def read_language(tag: str) -> str:
    if LANGUAGE.form.fullmatch(tag.strip()):
        return tag.strip()
    raise click.BadParameter(f'"{tag}" is not {LANGUAGE.words}. {LANGUAGE.mend}')


@click.command(
    help="Start a portfolio in FOLDER, or in the folder you are in. What lies there already is left as it is."
)
@click.option("--learner", type=read_name, metavar="NAME", help="Whose it is: the first name.")
@click.option("--language", type=read_language, metavar="CODE", help="Language of the site, as in en or es.")
@click.option(
    "--who-sees", type=click.Choice(list(WHO_SEES)), help="Only the team, the class too, or anyone."
)
@click.option("--yes", is_flag=True, help="Ask nothing: what no option says is Learner, en and team.")
@click.argument("folder", type=click.Path(path_type=Path), default=".")
def command(
    learner: str | None, language: str | None, who_sees: Openness | None, yes: bool, folder: Path
) -> Outcome:
    if refused := why_not_here(folder):
        return Outcome(problems=(refused,))
    if not yes:
        try:
            learner, language, who_sees = ask(learner, language, who_sees)
        except click.Abort:
            return Outcome(
                ("", "Nothing was made. To be asked nothing:"),
                failed=True,
                next=(typed("new --yes", folder),),
            )
    today = date.today()  # noqa: DTZ011 (the day at home is meant)
    who_sees = who_sees or "team"
    return write(starter_files(learner or "Learner", language or "en", who_sees, today), folder, who_sees)


def why_not_here(folder: Path) -> Problem | None:
    """Say why no portfolio can be started in a folder; None where it can."""
    mend = f"Name another folder, as in: {called()} new my-portfolio"
    if folder.exists() and not folder.is_dir():
        return Problem(Location(str(folder)), "this is a file, not a folder", mend)
    if (folder / "portfolio.yml").exists():
        return Problem(Location(str(folder / "portfolio.yml")), "there is a portfolio here already", mend)
    here = folder.resolve()
    if here in (Path.home().resolve(), here.parent):
        return Problem(Location(str(folder)), "a portfolio needs a folder of its own, not this one", mend)
    return None


def ask(learner: str | None, language: str | None, who_sees: Openness | None) -> tuple[str, str, Openness]:
    """Ask what no option has said; a wrong answer is asked again."""
    learner = learner or click.prompt("Whose portfolio is it? First name", value_proc=read_name)
    language = language or click.prompt(
        "In which language is it written?", default="en", value_proc=read_language
    )
    return learner, language, who_sees or ask_who_sees()


def ask_who_sees() -> Openness:
    listed = "".join(f"  {word:<6} {who}\n" for word, (who, _) in WHO_SEES.items())
    question = f"Who may see it? You can decide for each thing later.\n{listed}Your choice"
    choice = click.Choice(list(WHO_SEES))
    answer: Openness = click.prompt(question, type=choice, default="team", show_choices=False)
    return answer


def write(files: dict[str, str], folder: Path, who_sees: Openness) -> Outcome:
    """Write what is not there yet, the settings last: then only is the folder a portfolio."""
    kept = [path for path in files if os.path.lexists(folder / path)]
    new = sorted((path for path in files if path not in kept), key=lambda path: path == "portfolio.yml")
    for path in new:
        try:
            new_file(folder, path, files[path])
        except Refused as refused:
            return Outcome(problems=(Problem(Location(path), refused.what, refused.mend),))
    lines = [
        f"{len(new)} files are new in {folder.resolve().name}: a portfolio with one piece of work in it."
    ]
    if kept:
        lines.append(f"These were there before, and stay as they were: {', '.join(kept)}")
    if ".gitignore" in kept:
        lines.append(f"Add to .gitignore what must not be published: {ignored(files['.gitignore'])}")
    lines.append("Look at it, add your own work, make the site:")
    commands = ("serve", 'add entry "My first work"', WHO_SEES[who_sees][1])
    return Outcome(tuple(lines), next=tuple(typed(words, folder) for words in commands))


def ignored(text: str) -> str:
    """Give the lines of a .gitignore that are no comments."""
    return " ".join(line for line in text.splitlines() if line and not line.startswith("#"))
