"""Rounding: how a reckoned number is rounded to be shown."""

from math import copysign, floor

SLACK = 1e-9
"""Far under anything shown, so that 1.75 reached by adding fractions is 1.75."""


def rounded(value: float, places: int = 2) -> float:
    """Round half away from zero, as by hand on the decimal value: 4.125 → 4.13 and 3.175 → 3.18.

    `round` goes by the binary value, a hair under 3.175, and sends the exact 4.125 to the even 4.12.
    """
    scaled = floor(abs(value) * 10**places + 0.5 + SLACK)
    return copysign(scaled / 10**places, value) if scaled else 0.0
