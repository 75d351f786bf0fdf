"""Meadow pictures: kite no. 3 in its tree, and Mira herself from behind."""

import math

from shapes import Point, between, box, oval, ring, spline, turned
from strokes import BLUE, BRICK, INK, OCHRE, TEAL, Sheet

BARK = "#4a4038"


def kite_three() -> Sheet:
    """Draw kite no. 3 as it hung in the ash tree."""
    sheet = Sheet("kite-three", 1000, 1300)
    _hill(sheet, [(0, 1180), (260, 1130), (620, 1160), (1000, 1120), (1010, 1310), (-10, 1310)])
    _branch(sheet, (250, 1300), -84, 430, 44, 0)
    _grass(sheet, 1190, 1290, 60)
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
    loops = [(450, 500), (330, 420), (262, 470), (300, 560), (396, 470), (380, 330), (310, 300), (280, 380)]
    sheet.curve(spline([knot, *loops]), 3, BLUE, times=2)
    sheet.curve(oval(knot, 12, 12), 3, BRICK, times=2)
    sheet.words(656, 1064, "1 spar: light inside,", 29, BRICK)
    sheet.words(656, 1100, "so it broke last", 29, BRICK)
    sheet.arrow((736, 1030), (broken[0] + 20, broken[1] + 34), 2.6, BRICK)
    sheet.words(690, 330, "2 granny knot,", 29, BRICK)
    sheet.words(690, 366, "2 fingers down", 29, BRICK)
    sheet.arrow((700, 384), (knot[0] + 18, knot[1] - 14), 2.6, BRICK)
    wet = corners[1]
    sheet.hatch(oval((wet[0] + 24, wet[1] + 2), 40, 30), 30, 6, BLUE, 3, 0.5)
    sheet.words(346, 1064, "3 wet corner", 29, BRICK)
    sheet.arrow((420, 1028), (wet[0] + 2, wet[1] + 34), 2.6, BRICK)


def me() -> Sheet:
    """Draw Mira from behind, looking up along a kite line."""
    sheet = Sheet("me", 840, 840)
    _hill(sheet, [(-20, 640), (260, 610), (560, 640), (860, 600), (870, 860), (-30, 860)])
    sheet.wash(ring([(60, 60), (420, 20), (780, 80), (800, 330), (420, 420), (50, 300)]), "#9fc3cf", 0.35)
    kite = [(690, 70), (752, 150), (664, 250), (620, 128)]
    for i, color in enumerate((TEAL, OCHRE, TEAL, BRICK)):
        sheet.crosshatch([kite[i], kite[(i + 1) % 4], (682, 146)], (40, -40, 70, -70)[i], color, 6)
    sheet.outline(kite, 2.6)
    wave = [(664 - i * 16, 250 + i * 12 + 14 * math.sin(i * 1.5)) for i in range(7)]
    sheet.curve(spline(wave, 8), 2.4, BRICK, times=2)
    sheet.curve(spline([(682, 146), (648, 260), (612, 350), (586, 404)]), 2.2, INK)
    _grass(sheet, 690, 820, 46)
    _raincoat(sheet)
    return sheet


def _raincoat(sheet: Sheet) -> None:
    """Draw her from behind: boots, raincoat, two plaits, and the arm that holds the reel."""
    for x in (322, 398):
        boot = box(x, 700, 50, 88)
        sheet.cover(boot, "#b4492f")
        sheet.hatch(boot, 80, 6, "#7e2f1d", 3, 0.5)
        sheet.outline(boot, 2.6)
    left_arm = ring([(318, 424), (286, 446), (262, 520), (252, 590), (284, 600), (312, 540)])
    right_arm = ring([(450, 424), (494, 440), (540, 420), (566, 402), (580, 432), (530, 482), (470, 494)])
    back = [(330, 410), (386, 402), (442, 410), (470, 500), (502, 640)]
    coat = ring([*back, (514, 716), (386, 728), (258, 716), (302, 500)])
    for shape in (left_arm, right_arm, coat):
        sheet.cover(shape, "#f1d06a")
        sheet.hatch(shape, 84, 9, "#c9962b", 3.4, 0.5)
        sheet.curve(shape, 3, times=2, closed=True)
    sheet.hatch(ring([(430, 440), (462, 500), (500, 706), (440, 716), (440, 560)]), 70, 7, "#9c701c", 3, 0.4)
    sheet.line((386, 450), (386, 722), 1.8, "#9c701c", times=1)
    sheet.cover(oval((580, 408), 19, 17), "#b98a62")
    sheet.curve(oval((580, 408), 19, 17), 2.4, times=2)
    sheet.line((566, 386), (602, 424), 9, "#6b5030", times=2)
    _hair(sheet)


def _hair(sheet: Sheet) -> None:
    sheet.cover(box(362, 370, 48, 50), "#b98a62")
    head = oval((388, 330), 68, 76, turn=10)
    sheet.cover(head, "#3a2c25")
    sheet.hatch(head, 72, 6, "#1d1512", 3.4, 0.6)
    sheet.line((398, 256), (380, 402), 2.6, "#cbb9a6", times=1)
    for side, x in ((-1, 344), (1, 424)):
        for i in range(6):
            twist = oval((x + side * i * 3, 388 + i * 22), 17 - i, 14, turn=side * 24)
            sheet.cover(twist, "#3a2c25")
            sheet.curve(twist, 1.8, "#15100d")
        sheet.line((x + side * 18, 514), (x + side * 24, 540), 6, BRICK, times=3)


def _hill(sheet: Sheet, around: list[Point]) -> None:
    sheet.wash(ring(around), "#b9c48a", 0.62)


def _grass(sheet: Sheet, top: float, bottom: float, tufts: int) -> None:
    """Scatter tufts of grass over the sheet between two heights."""
    for _ in range(tufts):
        x, y = sheet.chance.uniform(10, sheet.width - 10), sheet.chance.uniform(top, bottom)
        for lean in (-7, 0, 7):
            blade = (x + lean * 1.6, y - 22 + abs(lean))
            sheet.line((x + lean * 0.5, y), blade, 1.8, "#5d6b3d", times=1, over=2)
