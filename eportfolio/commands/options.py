"""Options: the words that several commands share, each declared once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from eportfolio.model.audience import AUDIENCES, Audience

AnyFunction = Callable[..., Any]


class DayType(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a day; write it as 2026-09-14.', param, ctx)


def folder_argument(command: AnyFunction) -> AnyFunction:
    """Add the portfolio's folder, the last word of every command; without it, the current one."""
    kind = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.argument("folder", type=kind, default=".")(command)


def audience_option(default: Audience, words: str) -> Callable[[AnyFunction], AnyFunction]:
    """Add `--for`, the audience whose site is meant."""
    return click.option(
        "--for",
        "audience",
        type=click.Choice(list(AUDIENCES)),
        default=default.word,
        show_default=True,
        callback=lambda _ctx, _param, word: AUDIENCES[word],
        help=words,
    )


def as_of_option(command: AnyFunction) -> AnyFunction:
    words = "Rebuild it as it stood on this day: whatever is dated later is left out."
    return click.option("--as-of", type=DayType(), help=words)(command)


def strict_option(command: AnyFunction) -> AnyFunction:
    return click.option("--strict", is_flag=True, help="Count hints as faults.")(command)
