"""Import CASE: a framework of ours out of a published CASE package, and an account of what was not taken.

Pure: parsed JSON in, a `Framework` out; `source.edit` writes it. Identifiers are kept, so that a portfolio
can be matched with other systems; the scale is a plain one of four levels, to be edited.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eportfolio.exchange.case_dialects import read_package
from eportfolio.exchange.case_links import Needs, needs_of, other_links
from eportfolio.exchange.case_names import framework_name, long_and_short, standard_ids
from eportfolio.exchange.case_package import Left, Package
from eportfolio.exchange.case_selection import chosen
from eportfolio.exchange.case_strands import strands
from eportfolio.exchange.case_tree import Node, Tree, grow
from eportfolio.model.audience import DEFAULT_AUDIENCES
from eportfolio.model.framework import Framework, Level, Rules, Scale, Source, Standard, Strand
from eportfolio.problems import Location

SCALE = Scale(
    levels=(
        Level(1, "Beginning", "", "I am starting", (), 0, ""),
        Level(2, "Developing", "", "I can do parts of it", (), 1.75, ""),
        Level(3, "Proficient", "", "I can do it on my own", (), 2.75, ""),
        Level(4, "Extending", "", "I can use it somewhere new", (), 3.75, ""),
    ),
    target=3,
)
"""For the school to edit: CASE packages carry no scale that a level could be read from."""


@dataclass(frozen=True, slots=True)
class Imported:
    framework: Framework

    shared_codes: tuple[tuple[str, tuple[str, ...]], ...]
    """(code, the ids of the standards that share it): such a code alone names none of them."""

    left: tuple[Left, ...]


def import_case(
    package: object, select: Sequence[str] = (), alias_prefix: str = "", framework_id: str = ""
) -> Imported:
    """Make a framework of a CASE package.

    Args:
        package: the parsed JSON.
        select: beginnings of codes such as "7.RP", or "grade:7"; all standards when empty.
        alias_prefix: what makes a short code long, such as "CCSS.Math.Content."; each standard can then be
            named by either form.
        framework_id: the framework's id, when not the one made from its title.

    Raises:
        NotACasePackageError: it is something else.
        NothingSelectedError: a part of the selection fits nothing, or the package is empty.
    """
    read = read_package(package)
    tree = grow(read)
    nodes = chosen(tree.nodes, select, alias_prefix)
    name = framework_id or framework_name(read.title, read.identifier)
    ids = standard_ids([node.item for node in nodes])
    refs = {node.item.identifier: f"{name}:{one}" for node, one in zip(nodes, ids, strict=True)}
    needs, lost_needs = needs_of(read.links, tree, refs)
    headings, strand_of = strands(nodes, {item.identifier: item for item in read.items}, read.title or name)
    aliases = _aliases(nodes, ids, alias_prefix)
    standards = _standards(nodes, refs, needs, strand_of, aliases)
    unused = _unused(tree, nodes, len(headings))
    left = (*read.left, *tree.left, *unused, *lost_needs, *other_links(read.links))
    return Imported(
        framework=_framework(read, name, headings, standards),
        shared_codes=_shared_codes(standards),
        left=tuple(one for one in left if one.examples),
    )


def _framework(
    read: Package, name: str, headings: tuple[Strand, ...], standards: tuple[Standard, ...]
) -> Framework:
    return Framework(
        id=name,
        title=read.title or name,
        language=read.language,
        version=read.version,
        source=Source(read.publisher, read.url, read.licence),
        case_identifier=read.identifier,
        case_uri=read.uri,
        scale=SCALE,
        strands=headings,
        standards=standards,
        rules=Rules(),
        translate=None,
        audience=DEFAULT_AUDIENCES["frameworks"],
        location=Location(f"frameworks/{name}.yml"),
    )


def _standards(
    nodes: Sequence[Node],
    refs: Mapping[str, str],
    needs: Needs,
    strand_of: Sequence[str],
    aliases: Sequence[tuple[str, ...]],
) -> tuple[Standard, ...]:
    """Put the standards together; `refs` and `needs` go by CASE identifier, the rest by place in `nodes`."""
    parts: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        parts[node.whole].append(refs[node.item.identifier])
    made = []
    for node, strand, other_names in zip(nodes, strand_of, aliases, strict=True):
        framework, _, own_id = refs[node.item.identifier].partition(":")
        standard = Standard(
            ref=refs[node.item.identifier],
            id=own_id,
            framework=framework,
            code=node.item.code,
            title=node.item.statement or node.item.short,
            plain="",
            family=(),
            strand=strand,
            needs=needs.get(node.item.identifier, ()),
            includes=tuple(parts[node.item.identifier]),
            look_for=(),
            aliases=other_names,
            case=node.item.identifier,
            location=Location(f"frameworks/{framework}.yml"),
        )
        made.append(standard)
    return tuple(made)


def _aliases(nodes: Sequence[Node], ids: Sequence[str], alias_prefix: str) -> list[tuple[str, ...]]:
    """Give each standard the other form of its code, unless something else is called so too."""
    forms = [long_and_short(node.item.code, alias_prefix) for node in nodes]
    counts = Counter(form for both in forms for form in both)
    counts.update(one for one, both in zip(ids, forms, strict=True) if one not in both)
    return [tuple(form for form in both[1:] if counts[form] == 1) for both in forms]


def _unused(tree: Tree, nodes: Sequence[Node], strand_count: int) -> tuple[Left, ...]:
    """Account for what the framework has no place for: the rest of the tree, and the notes."""
    taken = {node.item.identifier for node in nodes}
    others = tuple(n.item.name for n in tree.nodes if n.is_standard and n.item.identifier not in taken)
    headings = tuple(node.item.name for node in tree.nodes if not node.is_standard)
    orphans = tuple(node.item.name for node in nodes if node.whole and node.whole not in taken)
    notes = tuple(node.item.name for node in nodes if node.item.has_notes)
    return (
        Left("standards", "not selected", others),
        Left("headings", f"they only group standards; strands made of them: {strand_count}", headings),
        Left("parts without their whole", "the standard they belong to was not selected", orphans),
        Left("notes", "a standard here has no field for them", notes),
    )


def _shared_codes(standards: Sequence[Standard]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Find the codes that more than one standard has, in reading order."""
    ids: dict[str, list[str]] = defaultdict(list)
    for standard in standards:
        ids[standard.code].append(standard.id)
    return tuple((code, tuple(sharing)) for code, sharing in ids.items() if code and len(sharing) > 1)
