"""path: a path to a goal, drafted from the prerequisites, and what the learner does with its steps."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from eportfolio.called import called
from eportfolio.commands.options import FOLDER_IS, Folder
from eportfolio.commands.outcome import Outcome
from eportfolio.commands.path_choice import choose
from eportfolio.commands.path_draft import draft_path
from eportfolio.model.step_choice import DECLINED, SWAPPED, TAKEN

ONE_WORD = f"A standard is named by one word, as in: {called()} path draft percent"
QUOTES = f'Words that belong together stand in quotes: {called()} path swap mill --for "Call the mill"'


@click.group(help="Draft a path to a goal, and choose its steps: take them, swap them, leave them out.")
def command() -> None:
    pass


@command.command(
    "draft",
    help=f"Write a proposal of a path to a standard, step by step, as in: {called()} path draft percent",
    short_help="Write a proposal of a path to a standard.",
    epilog=FOLDER_IS,
)
@click.argument("goal")
@click.argument("folder", type=Folder(ONE_WORD), default=".")
def draft(goal: str, folder: Path) -> Outcome:
    return draft_path(goal, folder, date.today())  # noqa: DTZ011 (the day at home is meant)


def one_line(value: str) -> str:
    """Take what was typed as a text of one line, without signs that nobody sees."""
    seen = "".join(sign for sign in value if sign.isprintable() or sign.isspace())
    if words := " ".join(seen.split()):
        return words
    raise click.BadParameter("say it in a few words.")


Command = Callable[..., Outcome]


def about_a_step(why: str) -> Callable[[Command], Command]:
    """Add what accept, swap and decline have in common: the step, the path it is of, the reason."""
    shared = [
        click.argument("step"),
        click.option(
            "--path", "path_id", default="", metavar="ID", help="The path, if several have the step."
        ),
        click.option("--why", type=one_line, metavar="TEXT", help=why),
        click.argument("folder", type=Folder(QUOTES), default="."),
    ]

    def add(function: Command) -> Command:
        for decorate in reversed(shared):
            function = decorate(function)
        return function

    return add


@command.command("accept", help="Take a step: it is yours now, and the path says so.", epilog=FOLDER_IS)
@about_a_step("Why you take it, if you want to say so.")
def accept(step: str, path_id: str, why: str | None, folder: Path) -> Outcome:
    return choose(TAKEN, step, path_id, folder, lambda: (why or "", ""))


@command.command(
    "swap",
    help=f'Put another step in place of one, as in: {called()} path swap mill --for "Call the mill"',
    short_help="Put another step in place of one.",
    epilog=FOLDER_IS,
)
@click.option("--for", "instead", type=one_line, metavar="TEXT", help="What you do instead.")
@click.option("--standard", default="", metavar="NAME", help="The standard it is for, if that changes.")
@about_a_step("Why; without it, you are asked.")
def swap(
    step: str, path_id: str, instead: str | None, standard: str, why: str | None, folder: Path
) -> Outcome:
    def ask() -> tuple[str, str]:
        new = instead or asked("What do you do instead")
        return why or asked("Why"), new

    return choose(SWAPPED, step, path_id, folder, ask, standard)


@command.command(
    "decline", help="Leave a step out: it stays in the file, with your reason.", epilog=FOLDER_IS
)
@about_a_step("Why; without it, you are asked.")
def decline(step: str, path_id: str, why: str | None, folder: Path) -> Outcome:
    return choose(DECLINED, step, path_id, folder, lambda: (why or asked("Why"), ""))


def asked(question: str) -> str:
    """Ask until there is an answer of at least one word."""
    answer: str = click.prompt(question, prompt_suffix="? ", value_proc=one_line)
    return answer
