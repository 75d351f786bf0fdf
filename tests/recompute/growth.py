"""Growth: sums 13, 14 and 18, how an estimate has moved, whether self and teacher agree, and strands."""

from dataclasses import dataclass
from fractions import Fraction
from statistics import median_low

from recompute.estimates import mean
from recompute.scale import Number, level_at, one_place, rung
from recompute.standing import Standing, is_settled
from recompute.told import ASSESSORS, Told, days_from, framework_of, standards

HALF = Fraction(1, 2)


def estimates(one: Standing) -> list[tuple[str, Fraction]]:
    """List (day, estimate after it), oldest first."""
    return [(pieces[0].date, value) for pieces, _, _, value in one.moves if value is not None]


def growth(told: Told, one: Standing) -> Told | None:
    """Compare the first estimate with the newest; None unless there are two dates."""
    dated = estimates(one)
    if not dated or dated[0][0] == dated[-1][0]:
        return None
    (start, _), (end, last) = dated[0], dated[-1]
    first = [value for day, value in dated if day == start][-1]
    framework = framework_of(told, one.ref)
    levels = rung(framework, last) - rung(framework, first)
    return {
        "start": start,
        "end": end,
        "first": first,
        "last": last,
        "change": last - first,
        "per_30_days": (last - first) * 30 / days_from(start, end),
        "arrow": "up" if levels >= HALF else "down" if levels <= -HALF else "steady",
    }


@dataclass(frozen=True)
class Pair:
    """A self-assessment beside what teachers and experts say of the same work."""

    entry: str
    ref: str
    own: Number
    teacher: Number


def self_pairs(told: Told, standings: dict[str, Standing]) -> list[Pair]:
    return [
        Pair(entry["id"], ref, own["level"], piece.score)
        for entry in told["entries"]
        for ref, own in entry["self"].items()
        for piece in standings[ref].pieces
        if piece.entry == entry["id"] and piece.score is not None and piece.source in ASSESSORS
    ]


def self_gap(told: Told, pairs: list[Pair]) -> Told:
    """Say in levels how far apart the two are, of one pair at least."""
    scales = {one.ref: framework_of(told, one.ref) for one in pairs}
    gaps = [rung(scales[one.ref], one.own) - rung(scales[one.ref], one.teacher) for one in pairs]
    bias, size = mean(gaps), mean([abs(one) for one in gaps])
    if size < HALF:
        say = "matches"
    elif abs(bias) < HALF:
        say = "varies"
    else:
        say = "sees it higher" if bias > 0 else "sees it lower"
    return {"pairs": len(gaps), "bias": bias, "size": size, "say": say}


def span(start: str, end: str) -> int:
    """Count as pages tell a time: days, from two weeks on weeks, from ten months, from two years years."""
    days = days_from(start, end)
    if days < 14:
        return days
    if days < 70:
        return round(days / 7)
    return round(days / 30.44) if days < 730 else round(days / 365.25)


def growth_numbers(grown: Told) -> list[str]:
    """ "From 1.0 to 2.8 in 6 weeks", or only the newest where both look the same."""
    first, last = one_place(grown["first"]), one_place(grown["last"])
    start = [] if grown["arrow"] == "steady" and first == last else [first]
    return [*start, last, str(span(grown["start"], grown["end"]))]


def milestones(told: Told, one: Standing) -> tuple[str | None, str | None]:
    """Give the first days on which it was reached, by the work or a judgement, and settled."""
    framework, pieces = framework_of(told, one.ref), one.counting
    target = framework["scale"]["target"]
    after = {piece.name: value for group, _, _, value in one.moves for piece in group}
    reached, settled = [], []
    for place, piece in enumerate(pieces):
        is_last_of_day = place + 1 == len(pieces) or pieces[place + 1].date != piece.date
        value = after[piece.name]
        if is_last_of_day and value is not None and level_at(framework, value)["value"] >= target:
            reached.append(piece.date)
            if is_settled(framework, pieces[: place + 1]):
                settled.append(piece.date)
    if one.judgement and one.judgement["level"] >= target:
        reached.append(one.judgement["date"])
    return min(reached, default=None), min(settled, default=None)


def strand_of(told: Told, framework: str, strand: str, standings: dict[str, Standing]) -> Told:
    """Sum up one strand; what is not started is in no count but `of`."""
    those = [
        standings[ref]
        for ref, one, standard in standards(told)
        if one["id"] == framework and standard["strand"] == strand
    ]
    levels = [one.level["value"] for one in those if one.level]
    return {
        "at_target": sum(one.is_known for one in those),
        "started": sum(one.is_started for one in those),
        "of": len(those),
        "middle": median_low(levels) if levels else None,
    }
