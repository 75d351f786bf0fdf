"""Cli: the words a user types, what is printed, and the exit codes.

The only room that prints. A command says an `Outcome`; what is wrong is shown first, with a count, then
what was done, then what to type next. Exit codes: 0 right, 1 faults, 2 a command line that cannot be
understood.
"""

import json
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from eportfolio import __version__
from eportfolio.commands.outcome import Outcome
from eportfolio.problem_layout import count_problems, lay_out
from eportfolio.problems import Problem, in_order

# Word, module, and what it does. A command is imported when it is asked for, so that help is quick.
COMMANDS = {
    "new": ("new", "Start a portfolio in a new folder."),
    "add": ("add", "Add an entry, ready to be written."),
    "serve": ("serve", "Show the site while you write, and renew it with every save."),
    "build": ("build", "Make the site."),
    "check": ("check", "Find what is wrong, without making a site."),
    "explain": ("explain", "Explain a field of the files you write."),
    "import": ("import_", "Take in a framework of standards from elsewhere."),
    "export": ("export", "Print the data for programs: json or csv."),
}


class LazyGroup(click.Group):
    """A group whose commands are loaded one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        loaded = import_module(f"eportfolio.commands.{COMMANDS[cmd_name][0]}").command
        assert isinstance(loaded, click.Command)
        return loaded

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(word, about) for word, (_, about) in COMMANDS.items()])


@click.group(
    cls=LazyGroup, help="A learner's evidence, turned into a portfolio site that shows how it knows."
)
@click.version_option(__version__, message="eportfolio %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What a narrow terminal cannot show is replaced; it is no reason to stop.
            stream.reconfigure(errors="replace")
    ctx.obj = click.echo  # how a command that goes on for long says what happens meanwhile


@main.result_callback()
@click.pass_context
def finish(ctx: click.Context, /, outcome: Any, **_options: Any) -> None:
    """Print what a command has to say, and leave with its exit code."""
    assert isinstance(outcome, Outcome)
    show = {"text": show_text, "json": show_json, "github": show_github}[outcome.layout]
    show(outcome)
    ctx.exit(outcome.exit_code)


def show_text(outcome: Outcome) -> None:
    problems = in_order(outcome.problems)
    if problems:
        click.secho(count_problems(problems), bold=True)
    for problem in problems:
        colour = "red" if problem.is_fault else "yellow"
        place, *rest = lay_out(problem)
        click.echo()
        click.secho(place, fg=colour, bold=True)
        click.echo("\n".join(rest))
    if problems and (outcome.lines or outcome.next):
        click.echo()
    for line in outcome.lines:
        click.echo(line)
    for command in outcome.next:
        click.secho(f"  {command}", fg="cyan")


def show_json(outcome: Outcome) -> None:
    """Print the problems for editors and other programs; the keys are stable."""
    told = [as_keys(problem) for problem in in_order(outcome.problems)]
    click.echo(json.dumps({"problems": told}, ensure_ascii=False, indent=2))


def as_keys(problem: Problem) -> dict[str, object]:
    where = problem.where
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "width": where.width,
        "text": problem.text,
        "what": problem.what,
        "near": problem.near,
        "mend": problem.mend,
        "field": problem.field,
    }


def show_github(outcome: Outcome) -> None:
    """Print the problems as GitHub's workflow commands; what an author wrote cannot end one."""
    for problem in in_order(outcome.problems):
        word = "error" if problem.is_fault else "warning"
        where = problem.where
        places = [("file", where.file), ("line", where.line), ("col", where.column)]
        at = ",".join(f"{name}={escaped(str(value), in_value=True)}" for name, value in places if value)
        near = f'Did you mean "{problem.near}"?' if problem.near else ""
        words = ". ".join(part.rstrip(".") for part in (problem.what, problem.mend, near) if part)
        click.echo(f"::{word} {at}::{escaped(words)}")
    for line in outcome.lines:
        click.echo(line)


def escaped(text: str, in_value: bool = False) -> str:
    """Escape text for a workflow command, as GitHub's own toolkit does."""
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(sign, code)
    return text.replace(":", "%3A").replace(",", "%2C") if in_value else text
