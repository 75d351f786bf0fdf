"""Pieces: sums 1 and 2, what counts and how much, and what several raters say together."""

from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from recompute.scale import Number, rung
from recompute.told import Told, framework_of


@dataclass(frozen=True)
class Piece:
    entry: str
    date: str
    kind: str
    help: str
    source: str
    score: Number | None
    weight: Number
    heard: tuple[Number, ...]
    """What was said by those whose word counts, or by all where nobody's does."""

    rated: tuple[tuple[str, Number], ...]
    """(who, level) of every rater, in the order given."""

    talk: bool

    @property
    def counts(self) -> bool:
        return self.score is not None and self.weight > 0


def pieces_of(told: Told, ref: str) -> list[Piece]:
    """Give the pieces of one standard, by date, those of one day by entry id."""
    newest: dict[str, dict[str, tuple[Told, Number]]] = {}
    for one in told["feedback"]:
        if ref in one["levels"]:
            raters = newest.setdefault(one["entry"], {})
            raters.pop(one["by"], None)
            raters[one["by"]] = (one, one["levels"][ref])
    pieces = [
        piece_of(framework_of(told, ref), entry, list(newest.get(entry["id"], {}).values()))
        for entry in told["entries"]
        if ref in entry["standards"] or entry["id"] in newest
    ]
    return sorted(pieces, key=lambda one: (one.date, one.entry))


def counting(pieces: list[Piece]) -> list[Piece]:
    return [one for one in pieces if one.counts]


def piece_of(framework: Told, entry: Told, raters: list[tuple[Told, Number]]) -> Piece:
    sources, helped = framework["rules"]["sources"], framework["rules"]["help"]
    heard = [(one, level) for one, level in raters if sources.get(one["role"], 0) > 0] or raters
    levels = [level for _, level in heard]
    spread = rung(framework, max(levels)) - rung(framework, min(levels)) if levels else 0
    source = max((one["role"] for one, _ in heard), key=lambda role: sources.get(role, 0), default="")
    weight = Fraction(sources.get(source, 0)) * Fraction(helped.get(entry["help"], 0))
    revised = entry["revised"]
    is_rated_again = revised is not None and any(one["given"] >= revised for one, _ in raters)
    return Piece(
        entry=entry["id"],
        date=revised if is_rated_again else entry["date"],
        kind=entry["kind"],
        help=entry["help"],
        source=source,
        score=median(map(Fraction, levels)) if levels else None,
        weight=Fraction(0) if spread > 1 and len(levels) == 2 else weight,
        heard=tuple(sorted(levels)),
        rated=tuple((one["by"], level) for one, level in raters),
        talk=spread > 1,
    )
