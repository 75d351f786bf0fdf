"""Colours: an accent of the portfolio's own, and ramps for scales of three, five or six levels.

The theme's colours are fixed and tested; this computes others with the same steps of lightness, in
both schemes, so that every text on every step keeps a contrast of 4.5 or more whatever the accent.
Lightness, chroma and hue are those of Oklab (Björn Ottosson, 2020), in which equal steps look equal.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, cos, hypot, sin

from eportfolio.model.settings import ACCENTS

DEFAULT, THEME_LEVELS = "teal", 4
CONTRAST = 4.5

Oklch = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Scheme:
    """Paper, the two inks, and how light accent, tint and the ends of the ramp are, from 0 to 1."""

    paper: str
    ink: str
    inverse: str
    accent: float
    tint: float
    faint: float
    strong: float


LIGHT = Scheme("#faf9f5", "#10211e", "#ffffff", accent=0.47, tint=0.95, faint=0.9, strong=0.34)
DARK = Scheme("#151817", "#f2f5f4", "#0b1412", accent=0.81, tint=0.26, faint=0.39, strong=0.91)


def colour_sheet(accent: str, level_counts: Iterable[int]) -> str:
    """Write the style sheet that goes on top of the theme's; "" when the theme's own colours do.

    Args:
        accent: a name of `ACCENTS`, a colour as #rrggbb, or "" for the theme's.
        level_counts: how many levels the scale of each framework has.
    """
    own = sorted({count for count in level_counts if count != THEME_LEVELS})
    colour = ACCENTS.get(accent, accent) or ACCENTS[DEFAULT]
    changed = colour != ACCENTS[DEFAULT]
    if not changed and not own:
        return ""
    light, dark = scheme(colour, LIGHT, changed, own), scheme(colour, DARK, changed, own)
    return (
        f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
        # Paper is white whatever the screen was.
        f"@media print {{\n{light}\n}}\n"
    )


def scheme(colour: str, where: Scheme, changed: bool, level_counts: Iterable[int]) -> str:
    """Write the rules of the light or the dark scheme."""
    _, chroma, hue = to_oklch(colour)
    rules = []
    if changed:
        accent = legible((where.accent, chroma, hue), where.paper)
        tint = to_hex((where.tint, min(chroma, 0.02), hue))
        rules.append(f":root {{ --accent: {accent}; --tint: {tint}; {ramp(colour, where, THEME_LEVELS)} }}")
    rules += [f".n{count} {{ {ramp(colour, where, count)} }}" for count in level_counts]
    return "\n".join(rules)


def ramp(colour: str, where: Scheme, steps: int) -> str:
    """Write fill and text of every level, from the faintest to the strongest."""
    _, chroma, hue = to_oklch(colour)
    words = []
    for step in range(1, steps + 1):
        part = (step - 1) / (steps - 1)
        # The ends of the ramp hold less colour, as inks do.
        strength = min(chroma, 0.12) * (0.35 + 0.65 * sin(3.1416 * (0.15 + 0.7 * part)))
        fill, text = filled((where.faint + (where.strong - where.faint) * part, strength, hue), where)
        words.append(f"--l{step}: {fill}; --t{step}: {text};")
    return " ".join(words)


def filled(wanted: Oklch, where: Scheme) -> tuple[str, str]:
    """Give the fill nearest to the wanted one on which one of the two inks can be read, and that ink."""
    lightness, chroma, hue = wanted
    inks = (where.ink, where.inverse)
    for nudge in sorted((step / 100 for step in range(-20, 21)), key=abs):
        fill = to_hex((lightness + nudge, chroma, hue))
        ink = max(inks, key=lambda one: contrast(fill, one))
        if contrast(fill, ink) >= CONTRAST:
            return fill, ink
    raise ValueError(f"no ink can be read on {to_hex(wanted)}")


def legible(wanted: Oklch, paper: str) -> str:
    """Give the colour nearest to the wanted one that can be read on paper."""
    lightness, chroma, hue = wanted
    for nudge in sorted((step / 100 for step in range(-45, 46)), key=abs):
        colour = to_hex((lightness + nudge, chroma, hue))
        if contrast(colour, paper) >= 5.5:
            return colour
    raise ValueError(f"{to_hex(wanted)} cannot be read on {paper}")


def contrast(first: str, second: str) -> float:
    """Give the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    one, other = sorted((luminance(first), luminance(second)))
    return (other + 0.05) / (one + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(colour: str) -> tuple[float, float, float]:
    """Give the three parts of #rrggbb as light, from 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def to_oklch(colour: str) -> Oklch:
    red, green, blue = linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def to_hex(colour: Oklch) -> str:
    lightness, chroma, hue = colour
    lightness = min(max(lightness, 0.0), 1.0)
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    light = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    clipped = (min(max(part, 0.0), 1.0) for part in light)
    bent = (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in clipped)
    return "#" + "".join(f"{round(part * 255):02x}" for part in bent)
