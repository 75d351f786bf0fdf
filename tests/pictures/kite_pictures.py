"""Kite pictures: what Mira draws of kites to measure and to plan."""

import math
from collections.abc import Callable

from shapes import Point, between, oval, spline
from strokes import BLUE, BRICK, INK, OCHRE, SQUARED, TEAL, Sheet

Place = Callable[[float, float, float], Point]
"""Shares of the way along the sticks, to the right and up → the point on the sheet."""

GIVE_OR_TAKE = '<tspan text-decoration="underline">+</tspan>'
"""The sign ±, which the font does not have."""


def tails() -> Sheet:
    """Draw the twelve flights: swings in a minute by the length of the tail."""
    g = 36
    sheet = Sheet("tails", 1260, 1240, SQUARED)
    sheet.squares(g)
    left, bottom, step, unit = 5 * g, 26 * g, 4 * g, 0.6 * g
    sheet.line((left, bottom), (left, 5 * g), 3.4)
    sheet.line((left, bottom), (33.4 * g, bottom), 3.4)
    for swings in range(0, 31, 5):
        y = bottom - swings * unit
        sheet.line((left - 12, y), (left + 4, y), 2.4, times=1)
        if swings % 10 == 0:
            sheet.words(left - 26, y + 11, str(swings), 32, INK, anchor="end")
    flights = {0: (31, 29), 1: (26, 22), 2: (19, 18), 3: (13, 14), 4: (9, 9), 6: (9, 10)}
    trend = [(left + g + tail * step, bottom - sum(two) / 2 * unit) for tail, two in flights.items()]
    sheet.curve(spline(trend), 3, BLUE, times=2, opacity=0.6)
    for tail, two in flights.items():
        x = left + g + tail * step
        for number, swings in enumerate(two):
            dot = oval((x + (number - 0.5) * 20, bottom - swings * unit), 13, 13)
            sheet.crosshatch(dot, 50, BRICK if tail == 4 else TEAL, 5)
            sheet.curve(dot, 2.6, times=2, closed=True)
        sheet.words(x, bottom + 46, str(tail), 34, INK, anchor="middle")
        _little_kite(sheet, (x, bottom + 78), tail)
    last = (left + g + 13, bottom - 28 * unit)
    sheet.curve(oval((last[0] + 28, last[1]), 14, 14), 3, BRICK, times=2)
    sheet.words(last[0] + 56, last[1] + 6, "28, once more at the end", 28, BRICK)
    sheet.words(3.2 * g, 2.6 * g, "Does a longer tail fly steadier?", 46, INK)
    sheet.words(3.2 * g, 4 * g, "swings in one minute, kite no. 3", 30, BLUE)
    sheet.words(33.4 * g, bottom - 18, "tail, in spines", 28, BLUE, anchor="end")
    sheet.words(left + 17.6 * g, bottom - 14.4 * unit, "from here on it", 30, BRICK)
    sheet.words(left + 17.6 * g, bottom - 12.6 * unit, "only gets heavier", 30, BRICK)
    return sheet


def _little_kite(sheet: Sheet, top: Point, tail: int) -> None:
    """Draw a thumbnail of the kite with a tail of so many spines."""
    x, y = top
    shape = [(x, y), (x + 17, y + 16), (x, y + 46), (x - 17, y + 16)]
    sheet.hatch(shape, 55, 5, OCHRE, 3, 0.7)
    sheet.outline(shape, 2)
    if tail:
        wave = [(x + i * 1.6 + 8 * math.sin(i * 1.2), y + 46 + i * 7) for i in range(3 + tail * 3)]
        sheet.curve(spline(wave, 6), 2.2, BRICK, times=2)


def box_kite() -> Sheet:
    """Draw kite no. 5 from its corner: four sticks, two bands of cloth, two wings."""
    sheet = Sheet("box-kite", 1440, 1120)
    for x in range(60, 1440, 120):
        sheet.line((x, 50), (x, 1070), 0.8, "#7d8a99", times=1, opacity=0.22)
    for y in range(50, 1100, 120):
        sheet.line((40, y), (1400, y), 0.8, "#7d8a99", times=1, opacity=0.22)
    # Along the sticks, across to the right, and up: the three directions of the drawing.
    origin, along, right, up = (430.0, 770.0), (560.0, -330.0), (170.0, 118.0), (0.0, -210.0)

    def at(a: float, r: float, u: float) -> Point:
        x, y = (o + a * i + r * j + u * k for o, i, j, k in zip(origin, along, right, up, strict=True))
        return x, y

    _wing(sheet, [at(0, 0, 0.5), at(1, 0, 0.5), at(0.72, -1.05, 0.5)], BRICK, -18)
    sheet.line(at(0, 0, 0), at(1, 0, 0), 5, "#6b5030", times=3)
    for start in (0.0, 0.67):
        _band(sheet, at, start, start + 0.33)
    for r, u in ((0, 1), (1, 1), (1, 0)):
        sheet.line(at(-0.02, r, u), at(1.02, r, u), 6.5, "#6b5030", times=3)
    _bridle(sheet, at)
    _wing(sheet, [at(0, 1, 0.5), at(1, 1, 0.5), at(0.72, 2.0, 0.5)], BRICK, 22)
    _wool(sheet, at)
    sheet.measure(_moved(at(0, 0, 1), (-24, -52)), _moved(at(1, 0, 1), (-24, -52)))
    sheet.words(560, 300, f"90 cm {GIVE_OR_TAKE} 2 mm", 36, BLUE, turn=-30.5)
    sheet.measure(_moved(at(0, 1, 0), (30, 52)), _moved(at(0.33, 1, 0), (30, 52)))
    sheet.words(690, 968, f"30 cm {GIVE_OR_TAKE} 5 mm", 32, BLUE, turn=-30.5)
    sheet.measure(_moved(at(0, 0, 0), (-58, 0)), _moved(at(0, 0, 1), (-58, 0)))
    sheet.words(352, 690, "22 cm", 32, BLUE, anchor="end")
    sheet.words(70, 116, "Kite no. 5, a box", 58, INK)
    sheet.line((70, 132), (560, 134), 2.2)
    sheet.words(70, 184, "1 cm here = 5 cm in the air", 30, BLUE)
    sheet.words(70, 228, "wings: an umbrella", 30, BLUE)
    sheet.words(70, 1060, "cloth: 5280 + 2250 = 7530 cm² (+ hems!)", 34, BRICK)
    return sheet


def _moved(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]


def _wing(sheet: Sheet, shape: list[Point], color: str, angle: float) -> None:
    sheet.cover(shape, "#f3e6d6")
    sheet.crosshatch(shape, angle, color)
    sheet.outline(shape, 3)


def _band(sheet: Sheet, at: Place, start: float, end: float) -> None:
    """Draw one band of cloth around the four sticks: its inside where one looks in, then the near sides."""
    inner = [at(start, 0, 0), at(start, 1, 0), at(start, 1, 1), at(start, 0, 1)]
    sheet.cover(inner, "#d9dfce")
    sheet.hatch(inner, 80, 10, "#4d6a5f", 3, 0.45)
    sheet.outline(inner, 2.4)
    top = [at(start, 0, 1), at(end, 0, 1), at(end, 1, 1), at(start, 1, 1)]
    side = [at(start, 1, 0), at(end, 1, 0), at(end, 1, 1), at(start, 1, 1)]
    for shape, color, angle in ((top, OCHRE, 62), (side, TEAL, -12)):
        sheet.cover(shape, "#f5edd8")
        sheet.crosshatch(shape, angle, color)
        sheet.outline(shape, 3)
        for edge in ((shape[0], shape[3]), (shape[1], shape[2])):
            inset = [between(a, between(shape[0], shape[2], 0.5), 0.07) for a in edge]
            sheet.dashes(inset[0], inset[1], 1.8, INK, 18)


def _bridle(sheet: Sheet, at: Place) -> None:
    """Draw the bridle with its knot."""
    first, second = at(0.37, 1, 0), at(0.78, 1, 0)
    knot = (first[0] + 190, first[1] + 230)
    sheet.line(first, knot, 2.4)
    sheet.line(second, knot, 2.4)
    sheet.line(knot, (knot[0] + 190, knot[1] + 96), 2.6)
    sheet.curve(oval(knot, 11, 11), 3, BRICK, times=2)
    sheet.words(knot[0] + 34, knot[1] + 2, "knot", 30, BRICK)


def _wool(sheet: Sheet, at: Place) -> None:
    """Draw the wool threads that stand up from the back."""
    for share, across in ((0.73, 0.3), (0.84, 0.55), (0.95, 0.35)):
        x, y = at(share, across, 1)
        wave = [(x - i * 4 + 6 * math.sin(i * 2), y - i * 15) for i in range(6)]
        sheet.curve(spline(wave, 6), 3.4, BRICK, times=2)
    x, y = at(0.95, 0.35, 1)
    sheet.words(x + 18, y - 66, "wool", 30, BRICK)
