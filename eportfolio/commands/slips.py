"""Slips: a command line that cannot be understood, or that the disk refuses, said as a problem."""

import errno
import re

import click

from eportfolio.called import called
from eportfolio.commands.options import NotFound
from eportfolio.problems import Location, Problem, nearest

QUOTES = 'Words that belong together stand in quotes: "Robot arm".'


DISK_SAYS_NO = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC)
"""What an author can mend; the other faults of files and folders would be ours."""


def in_our_words(error: click.UsageError | OSError, group: click.Context | None) -> Problem | None:
    """Say what is wrong; None for what is no slip: the help that was asked for, a fault of ours.

    Args:
        error: of the command line, whose place is then the command; or of the disk.
        group: where it was found, for the errors that do not know which command was meant.
    """
    if isinstance(error, OSError):
        what = f"the disk does not allow it: {(error.strerror or '').lower()}"
        file = str(error.filename or "")
        return Problem(Location(file), what) if error.errno in DISK_SAYS_NO else None
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return None
    what, near, mend = _told(error)
    return Problem(Location(_command(error.ctx, group)), what, mend, near)


def _command(ctx: click.Context | None, group: click.Context | None) -> str:
    if ctx or not group:
        return ctx.command_path if ctx else called()
    return f"{group.command_path} {group.invoked_subcommand or ''}".rstrip()


def _told(error: click.UsageError) -> tuple[str, str, str]:
    """Give what is wrong, the nearest right word, and one repair."""
    if isinstance(error, click.NoSuchCommand):
        words = _commands(error.ctx)
        near = nearest(error.command_name, words)
        return (
            f'there is no command "{error.command_name}"',
            near,
            "" if near else f"There are: {', '.join(words)}.",
        )
    if isinstance(error, click.NoSuchOption):
        near = next(iter(error.possibilities or ()), "")
        return f"there is no option {error.option_name}", near, ""
    if isinstance(error, click.MissingParameter) and error.param and error.ctx:
        usage = " ".join(error.ctx.command.collect_usage_pieces(error.ctx))
        return f"{_name(error)} is missing", "", f"Type it so: {error.ctx.command_path} {usage}"
    if isinstance(error, NotFound):
        return error.message, error.near, error.mend
    if isinstance(error, click.BadParameter):
        return f"{_name(error)}: {_plain(error.message)}", "", ""
    if too_many := type(error) is click.UsageError and re.search(r"\((.+)\)", error.message):
        return f"more words than are wanted: {too_many[1]}", "", QUOTES
    return _plain(error.message), "", ""


def _commands(ctx: click.Context | None) -> list[str]:
    return ctx.command.list_commands(ctx) if ctx and isinstance(ctx.command, click.Group) else []


def _name(error: click.BadParameter) -> str:
    """Name the word of the command line as its help does: --port, FILE."""
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.human_readable_name if error.param else "a word"


def _plain(message: str) -> str:
    """Begin small and end without a stop, as what is wrong is said everywhere."""
    return message[:1].lower() + message[1:].rstrip(".")
