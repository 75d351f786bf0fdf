"""explain: what a field of the author's files means."""

from textwrap import wrap

import click

from eportfolio.commands.outcome import Outcome
from eportfolio.problems import Location, unknown_name
from eportfolio.source.explain import Explained, explain, explainable

WIDTH = 100


@click.command(help="Explain a field of the files you write, or a kind of file by all its fields.")
@click.argument("field")
def command(field: str) -> Outcome:
    found = explain(field)
    if not found:
        where = Location("", column=1, width=len(field))
        return Outcome(problems=(unknown_name(where, "field", field, explainable()),))
    lines = [line for one in found for line in ("", *told(one))]
    return Outcome(tuple(lines[1:]))


def told(one: Explained) -> tuple[str, ...]:
    """Say in lines what stands in a field, whether it must, and what it means."""
    must = "has to be there" if one.is_required else f"default: {one.default}" if one.default else "may be left out"
    lines = [f"{one.name}   ({one.file})", *wrap(one.meaning, WIDTH, initial_indent="  ", subsequent_indent="  ")]
    lines += wrap(f"{one.wanted}; {must}", WIDTH, initial_indent="  ", subsequent_indent="  ")
    if one.example:
        lines.append(f"  Example:  {one.name.rpartition('.')[2]}: {one.example}")
    return tuple(lines)
