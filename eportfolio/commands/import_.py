"""import: take in a framework of standards from elsewhere."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from eportfolio.commands.options import FOLDER_IS, File, folder_argument
from eportfolio.commands.outcome import Outcome, typed
from eportfolio.exchange.case_package import CaseImportError, Left
from eportfolio.exchange.import_case import Imported, import_case
from eportfolio.exchange.look_alikes import raw_looks_like
from eportfolio.problems import Location, Problem
from eportfolio.source.edit import framework_file, new_file
from eportfolio.source.files.inside import Refused
from eportfolio.source.tables.field_names import ID

MOST_BYTES = 50_000_000
EXAMPLES, STRANDS = 3, 8
"""How many of what was left, and of the strands, are shown by name."""


@click.group(help="Take in a framework of standards from elsewhere.")
def command() -> None:
    pass


def read_id(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    if value and (not ID.fullmatch(value) or value.endswith(".")):
        raise click.BadParameter("an id holds A-Z, a-z, 0-9, dot, hyphen and underscore, as in ccss-math-7.")
    return value


@command.command(
    "framework", help="Take in a CASE package (JSON), as a file in frameworks/.", epilog=FOLDER_IS
)
@click.argument("file", type=File())
@click.option(
    "--select",
    "select",
    multiple=True,
    metavar="CODES",
    help="Only these standards: beginnings of codes, as in 7.RP,7.NS, or a grade, as in grade:7.",
)
@click.option(
    "--alias-prefix",
    default="",
    metavar="TEXT",
    help="Let each standard be named by its long code too, as in CCSS.Math.Content.",
)
@click.option(
    "--id", "framework_id", default="", callback=read_id, help="The framework's id, and its file's name."
)
@folder_argument
def framework(
    file: Path, select: tuple[str, ...], alias_prefix: str, framework_id: str, folder: Path
) -> Outcome:
    if not (folder / "portfolio.yml").is_file():
        return Outcome(
            ("This folder is no portfolio: it has no portfolio.yml.",),
            failed=True,
            next=(typed("new", folder),),
        )
    parsed = read_json(file)
    if isinstance(parsed, Problem):
        return Outcome(problems=(parsed,))
    terms = [term for words in select for term in words.split(",")]
    try:
        imported = import_case(parsed, terms, alias_prefix.strip(), framework_id)
    except CaseImportError as error:
        return Outcome(problems=(Problem(Location(str(file)), error.what, mend=error.mend),))
    return write(imported, folder)


def read_json(file: Path) -> object | Problem:
    """Read a file as JSON, or say why it is none, with the place."""
    where = Location(str(file))
    if not file.is_file() or file.stat().st_size > MOST_BYTES:
        mend = "The package of one subject has 1 to 5 MB: is this the right file?"
        return Problem(where, f"this is no plain file of at most {MOST_BYTES // 1_000_000} MB", mend=mend)
    raw = file.read_bytes()
    if other := raw_looks_like(raw):
        return Problem(where, other[0], mend=other[1])
    try:
        parsed: object = json.loads(raw)
    except json.JSONDecodeError as error:
        place = Location(str(file), error.lineno, error.colno, 1)
        line = "".join(error.doc.split("\n")[error.lineno - 1 : error.lineno])
        what = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return Problem(place, what, mend="Was the download cut off? Fetch it again.", text=line)
    except UnicodeDecodeError:
        return Problem(where, "this file is not saved as UTF-8", mend="Save it as UTF-8, or fetch it again.")
    except (ValueError, RecursionError):
        return Problem(where, "this JSON is nested too deep, or a number in it is too long")
    return parsed


def write(imported: Imported, folder: Path) -> Outcome:
    """Write the framework's file, unless one of its name is there already."""
    shown = f"frameworks/{imported.framework.id}.yml"
    try:
        new_file(folder, shown, framework_file(imported.framework))
    except Refused as refused:
        mend = "Give the framework another name with --id; what is there stays as it is."
        return Outcome(problems=(Problem(Location(shown), refused.what, mend=mend),))
    lines = tuple(account(imported, shown))
    return Outcome(lines, next=(typed("check", folder), typed("serve", folder)))


def account(imported: Imported, shown: str) -> Iterable[str]:
    """Say what was taken, what was left and why, and what to do now."""
    standards, strands = imported.framework.standards, imported.framework.strands
    yield f"{shown}: {counted(len(standards), 'standard')} in {counted(len(strands), 'strand')}"
    yield from (f"  {shortened(strand.title)}" for strand in strands[:STRANDS])
    if len(strands) > STRANDS:
        yield f"  and {len(strands) - STRANDS} more"
    parts, needs = sum(len(one.includes) for one in standards), sum(len(one.needs) for one in standards)
    if parts or needs:
        yield f"  {counted(parts, 'part')} of other standards, {counted(needs, 'prerequisite')}"
    if aliases := [alias for one in standards for alias in one.aliases]:
        yield f"  {counted(len(aliases), 'standard')} with a second name, such as {aliases[0]}"
    for code, ids in imported.shared_codes:
        yield f"  Several have the code {code}: name them {', '.join(ids)}."
    if imported.left:
        yield "Left out:"
        yield from (f"  {left_out(left)}" for left in imported.left)
    yield "Next: look at the levels in the file, which are a plain scale to start from. Then:"


def left_out(left: Left) -> str:
    more = ", …" if len(left.examples) > EXAMPLES else ""
    names = ", ".join(shortened(name) for name in left.examples[:EXAMPLES])
    return f"{left.what}, {len(left.examples)} ({names}{more}): {left.why}"


def shortened(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:59].rstrip()}…"


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
