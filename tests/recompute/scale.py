"""Scale: levels, targets, distances in levels, and numbers as pages write them."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from recompute.told import Told

Number = int | Fraction


def level_at(framework: Told, estimate: Number) -> Told:
    """Sum 4: the highest level whose `from` is not above the estimate."""
    levels = framework["scale"]["levels"]
    return max((one for one in levels if one["from"] <= estimate), key=lambda one: one["value"])


def level_of(framework: Told, rating: Number) -> Told:
    """Give the level of a rating; a half belongs to the level under it."""
    levels = framework["scale"]["levels"]
    reached = [one for one in levels if one["value"] <= rating] or levels[:1]
    return reached[-1]


def target_level(framework: Told) -> Told:
    return level_of(framework, framework["scale"]["target"])


def is_on_target(framework: Told, rating: Number) -> bool:
    return rating >= framework["scale"]["target"]


def rung(framework: Told, value: Number) -> Fraction:
    """Count in levels, with parts between two: 2.5 is one and a half above 1 on a scale of 1 to 4."""
    values = [Fraction(one["value"]) for one in framework["scale"]["levels"]]
    for place in range(len(values) - 1):
        low, high = values[place], values[place + 1]
        if value <= high:
            return place + (value - low) / (high - low)
    return Fraction(len(values) - 1)


def two_places(value: Number) -> str:
    """Write with two places, halves away from zero."""
    return places(value, "0.01")


def one_place(value: Number) -> str:
    """Write as sentences about growth do."""
    return places(value, "0.1")


def places(value: Number, step: str) -> str:
    exact = Decimal(Fraction(value).numerator) / Decimal(Fraction(value).denominator)
    return str(exact.quantize(Decimal(step), ROUND_HALF_UP))


def as_written(value: Number) -> str:
    """Write with the digits it has, 3 and 0.5, or with two places where it has more."""
    short = two_places(value)
    if Fraction(short) != value:
        return short
    return short.rstrip("0").rstrip(".")
