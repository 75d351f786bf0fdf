"""Renew the docs: writes what is made from the program into docs/ and themes/README.md.

    .venv/bin/python tests/renew_docs.py

`test_documentation.py` compares them with what would be written, so that they never say another thing.
"""

import ast
import inspect
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_type_hints

from eportfolio.model.audience import Audience
from eportfolio.model.phrase import Dated, Phrase
from eportfolio.pages.frame import Frame
from eportfolio.pages.plan import plan_site
from eportfolio.pipeline import plan_portfolio
from eportfolio.source.explain import json_schema, reference_page
from eportfolio.source.tables.kinds import KINDS

CHECKOUT = Path(__file__).resolve().parent.parent
REFERENCE = CHECKOUT / "docs" / "reference.md"
SCHEMAS = CHECKOUT / "docs" / "schemas"
CONTRACT = CHECKOUT / "themes" / "README.md"
MADE = "<!-- From here on made by tests/renew_docs.py -->\n"

PLAIN = {
    str: "text",
    bool: "yes or no",
    int: "a number",
    float: "a number",
    Decimal: "a number",
    date: "a day",
    object: "anything",
}


@dataclass(frozen=True, slots=True)
class Attribute:
    """One field of something that a template is given."""

    name: str
    holds: str
    meaning: str


def main() -> None:
    REFERENCE.write_text(reference_page(), encoding="utf-8", newline="\n")
    SCHEMAS.mkdir(exist_ok=True)
    for kind in KINDS:
        (SCHEMAS / f"{kind}.schema.json").write_text(schema(kind), encoding="utf-8", newline="\n")
    text = CONTRACT.read_text("utf-8")
    CONTRACT.write_text(text.partition(MADE)[0] + MADE + contract(), encoding="utf-8", newline="\n")


def schema(kind: str) -> str:
    """Write the JSON Schema of a kind of file, for editors."""
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n"


def contexts() -> dict[str, type]:
    """Give the type of `page` for every template, as the sample's whole site is planned."""
    day = date(2026, 11, 25)
    planned = plan_portfolio(CHECKOUT / "sample_portfolio", Audience.PUBLIC, day, as_of=day)
    assert planned.shared
    settings = replace(planned.shared.settings, indexing=True)
    plan, _ = plan_site(replace(planned.shared, settings=settings), {})
    return {page.template: type(page.context) for page in plan.pages}


def contract() -> str:
    """Write what every template is given: a table for each, then one for each thing in those tables."""
    pages = contexts()
    parts = [
        "\n## What `page` is, template by template\n\n`frame` is the same for all: see [Frame](#frame).\n"
    ]
    for template, kind in sorted(pages.items()):
        parts.append(f"\n### {template}\n\n{about(kind)}\n\n{table(kind)}")
    parts.append("\n## What the tables name\n")
    for kind in things(tuple(pages.values())):
        parts.append(f"\n### {kind.__name__}\n\n{about(kind)}{table(kind)}")
    return "".join(parts)


def about(kind: type) -> str:
    """Give the first paragraph that is said of a type; of a page, the caption of its module."""
    if kind.__name__.endswith("Page"):
        caption = inspect.getdoc(module_of(kind)) or ""
        return caption.partition("\n\n")[0].replace("\n", " ")
    words = ast.get_docstring(class_of(kind)) or ""
    return words.partition("\n\n")[0].replace("\n", " ") + ("\n\n" if words else "")


def table(kind: type) -> str:
    rows = [f"| `{one.name}` | {one.holds} | {one.meaning} |\n" for one in attributes(kind)]
    return "| field | holds | |\n|---|---|---|\n" + "".join(rows)


def attributes(kind: type) -> Iterator[Attribute]:
    """Give the fields of a type, each with the words that stand under it in the code."""
    hints = get_type_hints(kind)
    body = class_of(kind).body
    said = {
        line.target.id: " ".join(below.value.value.split())
        for line, below in pairwise(body)
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if isinstance(below.value.value, str)
    }
    for field in fields(kind):
        meaning = said.get(field.name, "").replace("|", "\\|")
        yield Attribute(field.name, in_words(hints[field.name]), meaning)


def in_words(hint: Any) -> str:
    """Say what may stand in a field."""
    parts = [one for one in get_args(hint) if one not in (Ellipsis, type(None))]
    if getattr(hint, "__origin__", None) is tuple:
        many = len(parts) == 1 or Ellipsis in get_args(hint)
        return f"list of {in_words(parts[0])}" if many else "pair of " + " and ".join(map(in_words, parts))
    if parts:
        words = " or ".join(dict.fromkeys(map(in_words, parts)))
        return f"{words}, or none" if type(None) in get_args(hint) else words
    if hint in (Phrase, Dated):
        return "words"
    return PLAIN.get(hint) or f"[{hint.__name__}](#{hint.__name__.lower()})"


def things(kinds: tuple[type, ...]) -> tuple[type, ...]:
    """Give every type of the tables but the pages themselves, by name; `Frame` first."""
    found: dict[str, type] = {}
    ahead = list(kinds)
    while ahead:
        for hint in get_type_hints(ahead.pop()).values():
            for one in inside(hint):
                if one.__name__ not in found and one not in (Phrase, Dated):
                    found[one.__name__] = one
                    ahead.append(one)
    return tuple(sorted(found.values(), key=lambda kind: (kind is not Frame, kind.__name__)))


def inside(hint: Any) -> Iterator[type]:
    if is_dataclass(hint):
        assert isinstance(hint, type)
        yield hint
    for part in get_args(hint):
        yield from inside(part)


def class_of(kind: type) -> ast.ClassDef:
    tree = ast.parse(inspect.getsource(module_of(kind)))
    return next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == kind.__name__)


def module_of(kind: type) -> ModuleType:
    return sys.modules[kind.__module__]


if __name__ == "__main__":
    main()
