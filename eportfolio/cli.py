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
from eportfolio.called import called
from eportfolio.commands.outcome import Outcome
from eportfolio.problem_layout import count_problems, lay_out
from eportfolio.problems import Problem, in_order

# Word, module, and what it does. A command is imported when it is asked for, so that help is quick.
COMMANDS = {
    "new": ("new", "Start a portfolio."),
    "add": ("add", "Add an entry, ready to be written."),
    "serve": ("serve", "Show the site while you write, and renew it with every save."),
    "build": ("build", "Make the site."),
    "check": ("check", "Find what is wrong, without making a site."),
    "path": ("path", "Draft a path to a goal, and choose its steps."),
    "explain": ("explain", "Explain a field of the files you write."),
    "import": ("import_", "Take in a framework of standards from elsewhere."),
    "export": ("export", "Print the data for programs: json or csv."),
}
COLOURS = {"fault": "red", "hint": "yellow"}


class Stopped(click.ClickException):
    """What ended a command before it had done anything; it is said as all else is."""

    def __init__(self, problem: Problem, is_slip: bool) -> None:
        super().__init__(problem.what)
        self.problem = problem
        self.more = f"  More: {problem.where.file} --help" if is_slip else ""
        self.exit_code = 2 if is_slip else 1  # type: ignore[misc]

    def show(self, file: Any = None) -> None:
        click.echo("\n".join(filter(None, (*lay_out(self.problem), self.more))), err=True)


@contextmanager
def told_plainly(group: click.Context | None = None) -> Iterator[None]:
    """Say in our own words what click finds wrong with a command line, and what the disk refuses."""
    try:
        yield
    except (click.UsageError, OSError) as error:
        from eportfolio.commands.slips import in_our_words

        if problem := in_our_words(error, group):
            leave_no_output_behind()
            raise Stopped(problem, isinstance(error, click.UsageError)) from error
        raise


def leave_no_output_behind() -> None:
    """Give up what could not be printed, else Python tries once more as it ends and shows its own words."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


class Voice:
    """How a command speaks while it is still at work: a `Meanwhile` that prints."""

    def __init__(self, patience: float = 1.0, pause: float = 10.0) -> None:
        """Begin to work.

        Args:
            patience: seconds that work may take before anything is said of it.
            pause: seconds between two lines about it, where no terminal is there to show a bar.
        """
        self.patience, self.pause = patience, pause
        self._began = self._said = time.monotonic()
        self._bar: Any = None

    def say(self, line: str) -> None:
        click.echo(line)

    def progress(self, done: int, whole: int) -> None:
        """Show a bar on a terminal, and now and then a line elsewhere; nothing of what is done at once."""
        now = time.monotonic()
        if now - self._began < self.patience:
            return
        if sys.stderr.isatty():
            if self._bar is None:
                self._bar = click.progressbar(length=whole, label="Making the site", file=sys.stderr)
            self._bar.update(done - self._bar.pos)
        elif now - self._said >= self.pause:
            self._said = now
            click.echo(f"{done} of {whole} files are made.", err=True)

    def end_progress(self) -> None:
        """Leave the line of the bar, if there is one."""
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None


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
        with told_plainly():
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> Any:
        with told_plainly(ctx):
            return super().invoke(ctx)


@click.group(
    "eportfolio",
    cls=LazyGroup,
    help="A learner's evidence, turned into a portfolio site that shows how it knows.",
    epilog=f"Begin with: {called()} new my-portfolio",
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
    voice = ctx.obj = Voice()
    ctx.call_on_close(voice.end_progress)  # also where the work is broken off


@main.result_callback()
@click.pass_context
def finish(ctx: click.Context, /, outcome: Any, **_options: Any) -> None:
    """Print what a command has to say, and leave with its exit code."""
    assert isinstance(outcome, Outcome)
    ctx.obj.end_progress()
    show = {"text": show_text, "json": show_json, "github": show_github}[outcome.layout]
    show(outcome)
    ctx.exit(outcome.exit_code)


def show_text(outcome: Outcome) -> None:
    if outcome.problems:
        show_problems(in_order(outcome.problems), to_errors=outcome.file is not None)
    if outcome.strict and outcome.problems and not any(one.is_fault for one in outcome.problems):
        click.echo("\nWith --strict, what is to be looked at counts as what is to be mended.")
    if outcome.problems and (outcome.lines or outcome.next):
        click.echo()
    for line in outcome.lines:
        click.echo(line)
    for command in outcome.next:
        click.secho(f"  {command}", fg="cyan")
    if outcome.file:
        # As bytes: other programs read UTF-8 and these line ends, whatever the terminal's own are.
        click.echo(outcome.file.encode("utf-8"), nl=False)


def show_problems(problems: tuple[Problem, ...], to_errors: bool) -> None:
    """Print how much there is to do, then each problem."""
    click.secho(count_problems(problems), bold=True, err=to_errors)
    for problem in problems:
        place, *rest = lay_out(problem)
        click.echo(err=to_errors)
        click.secho(place, fg=COLOURS[problem.severity.value], bold=True, err=to_errors)
        click.echo("\n".join(rest), err=to_errors)


def show_json(outcome: Outcome) -> None:
    from eportfolio.exchange.problem_formats import problems_json

    click.echo(problems_json(in_order(outcome.problems)).encode("utf-8"), nl=False)


def show_github(outcome: Outcome) -> None:
    from eportfolio.exchange.problem_formats import github_annotations

    for line in github_annotations(in_order(outcome.problems), outcome.folder):
        click.echo(line)
    for line in outcome.lines:
        click.echo(line)
