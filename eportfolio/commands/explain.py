"""explain: what a field of the author's files means."""

from collections.abc import Iterator
from textwrap import wrap

import click

from eportfolio.called import called
from eportfolio.commands.outcome import Outcome
from eportfolio.problems import Location, unknown_name
from eportfolio.source.explain import Explained, explain, explainable
from eportfolio.source.tables.kinds import KINDS

WIDTH = 100


@click.command(
    help="Explain a field, as in help or levels.from, or a kind of file by all its fields, as in entry."
    " With nothing to explain, the kinds of files are listed."
)
@click.argument("field", default="")
def command(field: str) -> Outcome:
    if not field:
        kinds = [f"  {kind:<12} {file}" for kind, (_, file) in KINDS.items()]
        lines = ("The kinds of files that you write:", *kinds, "All fields of one kind, or one field:")
        return Outcome(lines, next=(f"{called()} explain entry", f"{called()} explain help"))
    found = explain(field)
    if not found:
        words = f"{called()} explain {field}"
        where = Location("", column=len(words) - len(field) + 1, width=len(field))
        return Outcome(problems=(unknown_name(where, "field", field, explainable(), text=words),))
    told_of = [line for one in found for line in ("", *told(one))]
    return Outcome(tuple(told_of[1:]))


def told(one: Explained) -> Iterator[str]:
    """Say in lines what stands in a field, whether it must, and what it means."""
    must = "has to be there" if one.is_required else "may be left out"
    default = f"; without it: {one.default}" if one.default else ""
    yield f"{one.name}   in {one.file}"
    yield from indented(one.meaning)
    yield from indented(f"{one.wanted[:1].upper()}{one.wanted[1:]}; {must}{default}.")
    if one.example:
        yield f"  Example:  {one.name.rpartition('.')[2]}: {one.example}"


def indented(words: str) -> list[str]:
    return wrap(words, WIDTH, initial_indent="  ", subsequent_indent="  ")
