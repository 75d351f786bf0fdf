"""Options: the words that several commands share, each declared once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from eportfolio.model.audience import AUDIENCES, Audience
from eportfolio.problems import nearest

AnyFunction = Callable[..., Any]

FOLDER_IS = "FOLDER is the portfolio's: where portfolio.yml lies. Without it, the folder you are in is meant."


class NotFound(click.BadParameter):
    """Something on the disk that was typed and is not there."""

    def __init__(self, what: str, near: str = "", mend: str = "") -> None:
        super().__init__(what)
        self.near, self.mend = near, mend


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a day; write it as 2026-09-14', param, ctx)


class Folder(click.ParamType[Path]):
    """A folder that is there."""

    name = "folder"

    def __init__(self, mend: str = "") -> None:
        """Advise `mend` where a folder is not there, and none has a name like it."""
        self.mend = mend

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(value)
        if path.is_dir():
            return path
        if path.is_file():
            raise NotFound(f'"{value}" is a file; its folder is wanted', str(path.parent))
        near = like_it(path, Path.is_dir)
        raise NotFound(f'there is no folder "{value}"', near, "" if near else self.mend)


class File(click.ParamType[Path]):
    """A file that is there."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(value)
        if path.is_file():
            return path
        if path.is_dir():
            raise NotFound(f'"{value}" is a folder; a file is wanted')
        raise NotFound(f'there is no file "{value}"', like_it(path, Path.is_file))


def like_it(path: Path, is_right: Callable[[Path], bool]) -> str:
    """Give the path most like one that is not there, from what lies in the same folder."""
    try:
        beside = [one.name for one in path.parent.iterdir() if is_right(one)]
    except OSError:
        return ""
    near = nearest(path.name, beside)
    return str(path.parent / near) if near else ""


def folder_argument(command: AnyFunction) -> AnyFunction:
    """Add the portfolio's folder, the last word of every command; without it, the current one."""
    return click.argument("folder", type=Folder(), default=".")(command)


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


class SiteLanguage(click.ParamType[str]):
    """A language that the site's words are in."""

    name = "code"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from eportfolio.languages.catalogue import has_words, languages_with_words

        if not value or has_words(value):
            return str(value)
        raise NotFound(
            f'the site\'s words are not in "{value}" yet',
            mend=f"There are: {', '.join(languages_with_words())}.",
        )


def language_option(command: AnyFunction) -> AnyFunction:
    """Add `--language`, for readers of another language than that of the portfolio."""
    words = "Say the site's own words in this language; what people wrote stays as it is."
    return click.option("--language", type=SiteLanguage(), default="", help=words)(command)


def as_of_option(command: AnyFunction) -> AnyFunction:
    words = "Show it as it stood on this day: whatever is dated later is left out."
    return click.option("--as-of", type=Day(), help=words)(command)


def strict_option(command: AnyFunction) -> AnyFunction:
    return click.option("--strict", is_flag=True, help="Count hints as faults.")(command)
