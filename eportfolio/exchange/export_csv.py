"""Export CSV: the evidence as a table, for a spreadsheet: one row for each entry and standard.

With a mark at its start by which Excel knows UTF-8, and with text that a spreadsheet would take for a formula
made plain text by an apostrophe before it.
"""

import csv
from collections.abc import Callable
from io import StringIO

from eportfolio.assessment.attainment import Step
from eportfolio.exchange.json_values import number
from eportfolio.model.entry import Entry
from eportfolio.model.framework import Standard
from eportfolio.privacy.shared import Shared

COLUMNS = (
    *("date", "entry", "title", "kind", "help", "where", "state", "version", "revised"),
    *("framework", "standard", "code", "standard_title", "self", "score", "weight", "estimate", "url"),
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

Row = dict[str, str | float | None]


def export_csv(shared: Shared, entry_url: Callable[[str], str]) -> str:
    """Write the evidence as CSV, newest first.

    Args:
        shared: what one audience may see; drafts are left out.
        entry_url: gives the address of an entry's page from the root of the site.
    """
    standards = shared.standards()
    reckoned = {known.standard: known.steps for known in shared.proficiency}
    text = StringIO()
    text.write("\ufeff")
    table = csv.DictWriter(text, COLUMNS)
    table.writeheader()
    for entry in shared.entries:
        if not entry.is_draft:
            about = {**entry_cells(entry), "url": entry_url(entry.id)}
            shown = [standards[ref] for ref in entry.standards if ref in standards]
            cells = [standard_cells(entry, one, reckoned.get(one.ref, ())) for one in shown] or [{}]
            table.writerows({name: plain(cell) for name, cell in {**about, **one}.items()} for one in cells)
    return text.getvalue()


def entry_cells(entry: Entry) -> Row:
    return {
        "date": entry.done_on.isoformat(),
        "entry": entry.id,
        "title": entry.title,
        "kind": entry.kind,
        "help": entry.help,
        "where": entry.place,
        "state": entry.state,
        "version": entry.version,
        "revised": entry.revised.isoformat() if entry.revised else None,
    }


def standard_cells(entry: Entry, standard: Standard, steps: tuple[Step, ...]) -> Row:
    """Give what an entry shows of one standard; empty where nothing is rated or may be seen."""
    own = {one.standard: one.level for one in entry.self_ratings}
    step = next((one for one in steps if one.piece and one.piece.entry == entry.id), None)
    return {
        "framework": standard.framework,
        "standard": standard.id,
        "code": standard.code,
        "standard_title": standard.title,
        "self": number(own.get(standard.ref)),
        "score": number(step.piece.score) if step and step.piece else None,
        "weight": number(step.piece.weight) if step and step.piece else None,
        "estimate": number(step.after) if step else None,
    }


def plain(cell: str | float | None) -> str | float | None:
    """Keep text from being taken for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
