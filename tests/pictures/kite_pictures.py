"""Kite pictures: what Mira draws before she cuts, and after it came down."""

import math

from strokes import (
    BLUE,
    BRICK,
    INK,
    OCHRE,
    SQUARED,
    TEAL,
    Point,
    Sheet,
    between,
    box,
    oval,
    ring,
    spline,
    turned,
)

BARK = "#4a4038"


def tails() -> Sheet:
    """Draw the twelve flights: swings in a minute by the length of the tail."""
    g = 36
    sheet = Sheet("tails", 1260, 1260, SQUARED)
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
            dot = oval((x + (number - 0.5) * 26, bottom - swings * unit), 13, 13)
            sheet.crosshatch(dot, 50, BRICK if tail == 4 else TEAL, 5)
            sheet.curve(dot, 2.6, times=2, closed=True)
        sheet.words(x, bottom + 46, str(tail), 34, INK, anchor="middle")
        _little_kite(sheet, (x - 14, bottom + 92), tail)
    last = (left + g + 13, bottom - 28 * unit)
    sheet.curve(oval((last[0] + 28, last[1]), 14, 14), 3, BRICK, times=2)
    sheet.words(last[0] + 56, last[1] + 6, "28, once more at the end", 28, BRICK)
    sheet.words(3.2 * g, 2.6 * g, "Does a longer tail fly steadier?", 46, INK)
    sheet.words(3.2 * g, 4 * g, "swings in one minute, kite no. 3", 30, BLUE)
    sheet.words(33.6 * g, bottom + 46, "tail, in spines", 28, BLUE, anchor="end")
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
        wave = [(x + i * 2.2 + 9 * math.sin(i * 1.4), y + 46 + i * 6.4) for i in range(2 + tail * 3)]
        sheet.curve(spline(wave, 6), 2, BRICK, times=1)


def kite_three() -> Sheet:
    """Draw kite no. 3 as it hung in the ash tree."""
    sheet = Sheet("kite-three", 1000, 1300)
    sheet.wash(ring([(0, 1180), (260, 1130), (620, 1160), (1000, 1120), (1010, 1310), (-10, 1310)]), "#b9c48a", 0.6)
    _branch(sheet, (250, 1300), -84, 430, 44, 0)
    for x in range(20, 1000, 34):
        for lean in (-7, 0, 7):
            sheet.line((x + lean, 1230), (x + lean * 2.2, 1206), 1.8, "#5d6b3d", times=1, over=2)
    middle = (560.0, 590.0)
    corners = [turned(p, middle, 200) for p in ((560, 400), (712, 520), (560, 820), (408, 520))]
    sheet.cover(corners, "#f3ead2")
    cross = turned((560, 520), middle, 200)
    for i, color in enumerate((TEAL, OCHRE, TEAL, OCHRE)):
        part = [corners[i], corners[(i + 1) % 4], cross]
        sheet.crosshatch(part, (20, -50, 65, -20)[i], color)
    sheet.outline(corners, 3.2)
    sheet.line(corners[0], corners[2], 4.4, times=3)
    sheet.line(corners[1], between(corners[1], cross, 0.8), 4.4, times=3)
    broken = between(corners[3], cross, 0.8)
    sheet.line(corners[3], (broken[0] + 12, broken[1] + 26), 4.4, times=3)
    _notes(sheet, corners, broken)
    sheet.words(560, 90, "Kite no. 3", 60, INK)
    sheet.words(560, 144, "as it hung, before", 30, BLUE)
    sheet.words(560, 182, "the apple picker", 30, BLUE)
    return sheet


def _branch(sheet: Sheet, start: Point, angle: float, length: float, width: float, depth: int) -> None:
    """Draw a branch and, from along it and from its end, smaller ones; ash twigs stand opposite."""
    if depth > 4 or length < 30:
        return
    a = math.radians(angle)
    bend = sheet.shake(14)
    end = (start[0] + length * math.cos(a), start[1] + length * math.sin(a))
    middle = (between(start, end, 0.5)[0] + bend, between(start, end, 0.5)[1])
    line = spline([start, middle, end], 10)
    steps = len(line)
    left = [(x - width * (1 - 0.45 * i / steps) / 2, y) for i, (x, y) in enumerate(line)]
    right = [(x + width * (1 - 0.45 * i / steps) / 2, y) for i, (x, y) in enumerate(line)]
    if width > 9:
        sheet.cover([*left, *right[::-1]], "#d8ccb2")
        sheet.hatch([*left, *right[::-1]], angle + 8, 6, BARK, 2.4, 0.5)
        sheet.curve(left, 2.8, BARK, times=2)
        sheet.curve(right, 2.8, BARK, times=2)
    else:
        sheet.curve(line, max(1.8, width * 0.62), BARK, times=2)
    _branch(sheet, end, angle + sheet.chance.uniform(-12, 16), length * 0.72, width * 0.58, depth + 1)
    for side in (-1, 1):
        at = between(start, end, sheet.chance.uniform(0.62, 0.92))
        spread = side * sheet.chance.uniform(34, 52)
        _branch(sheet, at, angle + spread, length * sheet.chance.uniform(0.5, 0.66), width * 0.42, depth + 1)


def _notes(sheet: Sheet, corners: list[Point], broken: Point) -> None:
    """Draw the line over three branches, and what was found out, with arrows."""
    knot = between(corners[0], corners[2], 0.42)
    over = [knot, (450, 500), (330, 420), (262, 470), (300, 560), (396, 470), (380, 330), (310, 300), (280, 380)]
    sheet.curve(spline(over), 2.4, BLUE, times=1)
    sheet.curve(oval(knot, 12, 12), 3, BRICK, times=2)
    sheet.words(664, 872, "1 spar: light inside,", 29, BRICK)
    sheet.words(664, 908, "so it broke last", 29, BRICK)
    sheet.arrow((700, 836), (broken[0] + 26, broken[1] + 30), 2.6, BRICK)
    sheet.words(690, 330, "2 granny knot,", 29, BRICK)
    sheet.words(690, 366, "2 fingers down", 29, BRICK)
    sheet.arrow((700, 384), (knot[0] + 18, knot[1] - 14), 2.6, BRICK)
    wet = corners[1]
    sheet.hatch(oval((wet[0] + 24, wet[1] + 2), 40, 30), 30, 6, BLUE, 3, 0.5)
    sheet.words(96, 880, "3 wet corner", 29, BRICK)
    sheet.arrow((206, 848), (wet[0] - 4, wet[1] + 26), 2.6, BRICK)


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
        return tuple(o + a * x + r * y + u * z for o, x, y, z in zip(origin, along, right, up, strict=True))  # type: ignore[return-value]

    _wing(sheet, [at(0, 0, 0.5), at(1, 0, 0.5), at(0.72, -1.05, 0.5)], BRICK, -18)
    for r, u in ((0, 0), (1, 1), (0, 1), (1, 0)):
        if (r, u) == (0, 0):
            sheet.line(at(0, r, u), at(1, r, u), 5, "#6b5030", times=3)
    for start in (0.0, 0.67):
        _band(sheet, at, start, start + 0.33)
    for r, u in ((0, 1), (1, 1), (1, 0)):
        sheet.line(at(-0.02, r, u), at(1.02, r, u), 6.5, "#6b5030", times=3)
    _wing(sheet, [at(0, 1, 0.5), at(1, 1, 0.5), at(0.72, 2.0, 0.5)], BRICK, 22)
    _bridle(sheet, at)
    sheet.measure(_moved(at(0, 0, 1), (-24, -52)), _moved(at(1, 0, 1), (-24, -52)))
    sheet.words(560, 300, "90 cm ± 2 mm", 36, BLUE, turn=-30.5)
    sheet.measure(_moved(at(0, 1, 0), (30, 52)), _moved(at(0.33, 1, 0), (30, 52)))
    sheet.words(716, 950, "30 cm ± 5 mm", 32, BLUE, turn=-30.5)
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


def _band(sheet: Sheet, at, start: float, end: float) -> None:  # type: ignore[no-untyped-def]
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


def _bridle(sheet: Sheet, at) -> None:  # type: ignore[no-untyped-def]
    """Draw the bridle with its knot, and the wool threads."""
    first, second = at(0.06, 1, 0), at(0.78, 1, 0)
    knot = (first[0] + 330, first[1] + 190)
    sheet.line(first, knot, 2.2)
    sheet.line(second, knot, 2.2)
    sheet.line(knot, (knot[0] + 120, knot[1] + 96), 2.4)
    sheet.curve(oval(knot, 11, 11), 3, BRICK, times=2)
    sheet.words(knot[0] + 26, knot[1] + 4, "knot", 30, BRICK)
    for share in (0.74, 0.84, 0.94):
        root = at(share, 0.5, 1)
        wave = [(root[0] - i * 3, root[1] - i * 13 + 5 * math.sin(i * 2)) for i in range(5)]
        sheet.curve(spline(wave, 6), 2.6, BRICK, times=2)
    sheet.words(at(0.84, 0.5, 1)[0] + 30, at(0.84, 0.5, 1)[1] - 52, "wool", 28, BRICK)


def me() -> Sheet:
    """Draw Mira from behind, looking up along a kite line."""
    sheet = Sheet("me", 840, 840)
    sheet.wash(ring([(-20, 640), (260, 610), (560, 640), (860, 600), (870, 860), (-30, 860)]), "#b9c48a", 0.65)
    sheet.wash(ring([(60, 60), (420, 20), (780, 80), (800, 330), (420, 420), (50, 300)]), "#9fc3cf", 0.35)
    kite = [(690, 70), (752, 150), (664, 250), (620, 128)]
    for i, color in enumerate((TEAL, OCHRE, TEAL, BRICK)):
        sheet.crosshatch([kite[i], kite[(i + 1) % 4], (682, 146)], (40, -40, 70, -70)[i], color, 6)
    sheet.outline(kite, 2.6)
    wave = [(664 - i * 16, 250 + i * 12 + 14 * math.sin(i * 1.5)) for i in range(7)]
    sheet.curve(spline(wave, 8), 2.4, BRICK, times=2)
    sheet.curve(spline([(676, 150), (600, 300), (516, 430), (474, 486)]), 2, INK)
    _raincoat(sheet)
    for x in range(30, 830, 42):
        for lean in (-6, 0, 6):
            sheet.line((x + lean, 800), (x + lean * 2, 776), 2, "#5d6b3d", times=1, over=2)
    return sheet


def _raincoat(sheet: Sheet) -> None:
    """Draw her from behind: boots, raincoat, two plaits, one arm with the reel."""
    for x in (318, 392):
        boot = box(x, 716, 46, 76)
        sheet.cover(boot, "#b4492f")
        sheet.hatch(boot, 80, 6, "#7e2f1d", 3, 0.5)
        sheet.outline(boot, 2.6)
    coat = ring([(306, 420), (456, 420), (492, 560), (520, 722), (380, 738), (240, 722), (268, 560)])
    sheet.cover(coat, "#f1d06a")
    sheet.hatch(coat, 84, 9, "#c9962b", 3.4, 0.5)
    sheet.hatch(ring([(430, 440), (470, 500), (512, 716), (440, 730), (440, 560)]), 70, 7, "#9c701c", 3, 0.4)
    sheet.curve(coat, 3, times=2, closed=True)
    sheet.line((380, 470), (382, 728), 1.8, "#9c701c", times=1)
    arm = ring([(440, 430), (490, 470), (500, 506), (470, 520), (420, 480)])
    sheet.cover(arm, "#f1d06a")
    sheet.hatch(arm, 40, 8, "#c9962b", 3.4, 0.5)
    sheet.curve(arm, 2.8, times=2, closed=True)
    sheet.cover(oval((488, 494), 16, 14), "#c99a70")
    sheet.curve(oval((488, 494), 16, 14), 2.4, times=2)
    sheet.line((470, 474), (508, 512), 7, "#6b5030", times=2)
    head = oval((386, 350), 74, 82, turn=14)
    sheet.cover(head, "#3a2c25")
    sheet.hatch(head, 68, 6, "#1d1512", 3.4, 0.6)
    sheet.line((400, 272), (372, 424), 2.6, "#cbb9a6", times=1)
    for side, x in ((-1, 340), (1, 420)):
        for i in range(6):
            sheet.cover(oval((x + side * i * 3, 420 + i * 22), 17 - i, 14, turn=side * 24), "#3a2c25")
            sheet.curve(oval((x + side * i * 3, 420 + i * 22), 17 - i, 14, turn=side * 24), 1.8, "#15100d")
        sheet.line((x + side * 18, 546), (x + side * 24, 574), 6, BRICK, times=3)
    sheet.line((306, 428), (456, 428), 2.6, "#9c701c")
