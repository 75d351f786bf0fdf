"""Cli: the words a user types, what is printed, and the exit codes.

The only room that prints. A command says an `Outcome`; what is wrong is shown first, with a count, then
what was done, then what to type next. Exit codes: 0 right, 1 faults, 2 a command line that cannot be
understood.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from eportfolio import __version__
from eportfolio.commands.outcome import Meanwhile, Outcome
from eportfolio.problem_layout import count_problems, lay_out
from eportfolio.problems import Problem, in_order

# Word, module, and what it does. A command is imported when it is asked for, so that help is quick.
COMMANDS = {
    "new": ("new", "Start a portfolio."),
    "add": ("add", "Add an entry, ready to be written."),
    "serve": ("serve", "Show the site while you write, and renew it with every save."),
    "build": ("build", "Make the site."),
    "check": ("check", "Find what is wrong, without making a site."),
    "explain": ("explain", "Explain a field of the files you write."),
    "import": ("import_", "Take in a framework of standards from elsewhere."),
    "export": ("export", "Print the data for programs: json or csv."),
}
COLOURS = {"fault": "red", "hint": "yellow"}

PATIENCE = 1.0
"""Seconds that work may take before anything is said of it."""

PAUSE = 10.0
"""Seconds between two lines about it, where no terminal is there to show a bar."""


class Slip(click.ClickException):
    """A command line that cannot be understood; it says so as all else is said."""

    exit_code = 2

    def __init__(self, problem: Problem, more: str) -> None:
        super().__init__(problem.what)
        self.problem, self.more = problem, more

    def show(self, file: Any = None) -> None:
        click.echo("\n".join((*lay_out(self.problem), f"  More: {self.more}")), err=True)


@contextmanager
def slips_told_plainly() -> Iterator[None]:
    """Turn what click says of a command line into our own words; help is help."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        from eportfolio.commands.slips import more, slip

        raise Slip(slip(error), more(error)) from error


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

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        with slips_told_plainly():
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> Any:
        with slips_told_plainly():
            return super().invoke(ctx)


@click.group(
    cls=LazyGroup,
    help="A learner's evidence, turned into a portfolio site that shows how it knows.",
    epilog="Begin with: eportfolio new my-portfolio",
)
@click.version_option(__version__, message="eportfolio %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What a narrow terminal cannot show is replaced; it is no reason to stop.
            stream.reconfigure(errors="replace")
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    bar = Bar()
    ctx.call_on_close(bar.close)
    ctx.obj = Meanwhile(click.echo, bar.show)


@main.result_callback()
@click.pass_context
def finish(ctx: click.Context, /, outcome: Any, **_options: Any) -> None:
    """Print what a command has to say, and leave with its exit code."""
    assert isinstance(outcome, Outcome)
    ctx.obj.progress.__self__.close()
    show = {"text": show_text, "json": show_json, "github": show_github}[outcome.layout]
    show(outcome)
    ctx.exit(outcome.exit_code)


def show_text(outcome: Outcome) -> None:
    show_problems(in_order(outcome.problems), to_errors=outcome.file is not None)
    if outcome.problems and (outcome.lines or outcome.next):
        click.echo()
    for line in outcome.lines:
        click.echo(line)
    for command in outcome.next:
        click.secho(f"  {command}", fg="cyan")
    if outcome.file:
        # As bytes: other programs read UTF-8 and these line ends, whatever the terminal's own are.
        click.echo(outcome.file.encode("utf-8"), nl=False)
