"""Number pictures: what Mira draws to count with, at the kitchen table and on squared paper."""

import math

from shapes import Point, between, box, oval, spline
from strokes import BLUE, BRICK, INK, OCHRE, SQUARED, TEAL, Sheet

GRAY = "#6b6a66"


def ruler() -> Sheet:
    """Draw the first inch of a ruler, enlarged, with its eighths in both ways of writing."""
    sheet = Sheet("ruler", 1440, 560)
    left, top, inch = 130, 190, 1120
    body = box(left - 60, top, inch + 190, 190)
    sheet.wash(body, "#dcb878", 0.75)
    sheet.hatch(body, 1.5, 15, "#a9793a", 1.6, 0.3)
    sheet.outline(body, 3)
    for eighth in range(9):
        x = left + inch * eighth / 8
        deep = {0: 118, 4: 92, 2: 72, 6: 72, 8: 118}.get(eighth, 50)
        sheet.line((x, top), (x, top + deep), 3, times=2, over=2)
        name = {0: "0", 2: "2/8", 4: "4/8", 6: "6/8", 8: "1"}.get(eighth, f"{eighth}/8")
        sheet.words(x, top - 22, name, 34, BRICK if eighth == 3 else BLUE, anchor="middle")
        decimal = f"{eighth / 8:.3f}".rstrip("0").rstrip(".")
        color = BRICK if eighth == 3 else INK
        sheet.words(x, top + 232, decimal, 32, color, anchor="middle")
    for sixteenth in range(1, 16, 2):
        x = left + inch * sixteenth / 16
        sheet.line((x, top), (x, top + 26), 1.8, times=1, over=1)
    x = left + inch * 3 / 8
    sheet.arrow((x - 120, top + 324), (x - 14, top + 246), 3.4, BRICK, 20)
    sheet.words(x - 132, top + 344, "exactly on the mark", 32, BRICK, anchor="end")
    third = left + inch / 3
    sheet.dashes((third, top + 8), (third, top + 170), 2, GRAY, 16)
    sheet.words(third - 10, top + 160, "1/3?", 26, GRAY, anchor="end")
    sheet.words(left - 50, 70, "One inch, much too large", 46, INK)
    sheet.words(left + inch + 100, top + 344, "halves, and halves of halves", 28, BLUE, anchor="end")
    return sheet


def twenty_fourths() -> Sheet:
    """Draw sixths and eighths cut again until they are the same size."""
    g = 36
    sheet = Sheet("twenty-fourths", 1440, 1116, SQUARED)
    sheet.squares(g, 4 * g - 18)
    left, width = 5 * g, 24 * g
    sheet.words(left, 2.6 * g, "Batter for 8, the buckwheat one", 44, BLUE)
    _bar(sheet, (left, 4.5 * g), width, 6, 5, OCHRE, "5/6 cup flour")
    _bar(sheet, (left, 10.5 * g), width, 8, 3, TEAL, "3/8 cup oats")
    for top, parts in ((4.5 * g, 6), (10.5 * g, 8)):
        for piece in range(1, 24):
            if piece % (24 // parts):
                a, b = (left + piece * g, top), (left + piece * g, top + 3 * g)
                sheet.line(a, b, 1.5, BLUE, times=1, over=2, opacity=0.75)
    sheet.words(left + width / 2, 8.6 * g, "20 pieces", 32, BLUE, anchor="middle")
    sheet.words(left + 9 * g / 2, 14.6 * g, "9 pieces", 32, BLUE, anchor="middle")
    for row, cuts in enumerate(((6, 12, 18, 24), (8, 16, 24))):
        for column, cut in enumerate(cuts):
            x, y = left + 24 + column * 2.6 * g, (17.6 + 1.6 * row) * g
            sheet.words(x, y, str(cut), 38, INK, anchor="middle")
            if cut == 24:
                sheet.curve(oval((x, y - 13), 40, 28), 3, BRICK, times=2)
    sheet.line((left + 10.2 * g, 17.2 * g), (left + 11.4 * g, 17.6 * g), 2.4, BRICK)
    sheet.line((left + 7.6 * g, 18.8 * g), (left + 11.4 * g, 18.1 * g), 2.4, BRICK)
    sheet.words(left + 11.8 * g, 18.2 * g, "the first size that fits both", 30, BRICK)
    sheet.words(left, 22.4 * g, "20/24 + 9/24 = 29/24 = 1 5/24", 54, BLUE)
    for y in (22.8 * g, 23.05 * g):
        sheet.line((left + 596, y), (left + 748, y - 2), 3, BLUE)
    sheet.words(left, 25.6 * g, "other way: 36/24 - 7/24 = 29/24. Yes!", 40, INK)
    sheet.words(left, 28 * g, "for 30 people: 15/4 of it, 4 1/2 cups and half a spoon", 36, BLUE)
    return sheet


def _bar(sheet: Sheet, corner: Point, width: float, parts: int, filled: int, color: str, label: str) -> None:
    """Draw a bar in equal parts, the first ones filled, with its label on the right."""
    x, y = corner
    part, height = width / parts, 108
    for i in range(filled):
        sheet.crosshatch(box(x + i * part + 2, y + 2, part - 4, height - 4), (52, -50)[i % 2], color)
    sheet.outline(box(x, y, width, height), 3.2)
    for i in range(1, parts):
        sheet.line((x + i * part, y), (x + i * part, y + height), 3)
    sheet.words(x + width + 28, y + 68, label, 36, INK)


def three_against_two() -> Sheet:
    """Draw the rhythm as a cake: one time round, cut in six."""
    sheet = Sheet("three-against-two", 1100, 1100)
    middle, radius = (550.0, 560.0), 330.0
    points = [between(middle, oval(middle, radius, radius, 60 * i - 90, 60 * i - 89)[0], 1) for i in range(6)]
    for i in range(6):
        slice_shape = [middle, *oval(middle, radius - 6, radius - 6, 60 * i - 90, 60 * i - 30)]
        sheet.hatch(slice_shape, 60 * i + 20, 9, ("#d9b36c", "#c9974a")[i % 2], 4.4, 0.5)
        sheet.line(middle, points[i], 2, opacity=0.6)
    sheet.curve(oval(middle, radius, radius), 4, times=2)
    triangle = [points[0], points[2], points[4]]
    for a, b in zip(triangle, [*triangle[1:], triangle[0]], strict=True):
        sheet.line(a, b, 6, TEAL, times=3, over=2)
    sheet.line(points[0], points[3], 6, BRICK, times=3, over=2)
    words = ["both", "", "right", "left", "right", ""]
    for i, point in enumerate(points):
        out = between(middle, point, 1.19)
        color = TEAL if i in (2, 4) else BRICK if i == 3 else INK
        sheet.cover(oval(point, 33, 33), "#fbf6e6")
        sheet.curve(oval(point, 31, 31), 4, color, times=2)
        sheet.words(point[0], point[1] + 13, str(i + 1), 36, color, anchor="middle")
        anchor = ("middle", "start", "start", "middle", "end", "end")[i]
        away = {0: -22, 3: 46}.get(i, 14)
        said, size, shade = (words[i], 44, color) if words[i] else ("rest", 28, GRAY)
        sheet.words(out[0], out[1] + away, said, size, shade, anchor=anchor)
    _sticks(sheet, (150, 150))
    sheet.words(60, 1050, "right: 3 in one time round", 34, TEAL)
    sheet.words(1040, 1050, "left: 2", 34, BRICK, anchor="end")
    return sheet


def _sticks(sheet: Sheet, at: Point) -> None:
    """Draw two crossed drum sticks."""
    x, y = at
    for side in (-1, 1):
        tip = (x + side * 78, y - 66)
        sheet.line((x - side * 84, y + 76), tip, 12, "#8a6531", times=2, opacity=0.9)
        sheet.line((x - side * 84, y + 74), tip, 5, "#e0c086", times=1, opacity=0.9)
        sheet.cover(oval(tip, 17, 12, turn=-side * 40), "#d9b36c")
        sheet.curve(oval(tip, 17, 12, turn=-side * 40), 3, times=2)


def steamer() -> Sheet:
    """Draw grandmother's rice steamer: a woven cone of bamboo in a round-bellied pot."""
    sheet = Sheet("steamer", 1000, 1250)
    _steam(sheet)
    _pot(sheet)
    _cone(sheet)
    _rice(sheet)
    sheet.line((90, 1152), (910, 1150), 3.4, over=30)
    sheet.hatch([(130, 1156), (880, 1156), (800, 1196), (210, 1196)], 3, 9, INK, 2, 0.3)
    sheet.words(60, 96, "Sticky rice", 62, INK)
    sheet.words(60, 152, "2 handfuls for each,", 32, BLUE)
    sheet.words(60, 194, "1 for the pot", 32, BLUE)
    sheet.words(700, 700, "one handful", 30, BLUE)
    sheet.words(700, 738, "= 74 g (hers)", 30, BLUE)
    sheet.arrow((764, 660), (700, 352), 2.4)
    sheet.words(60, 1216, "19 people: 39 handfuls", 32, BLUE)
    return sheet


def _steam(sheet: Sheet) -> None:
    for x, sway, top in ((500, 1, 0), (596, -1, 1), (694, 1, 0)):
        wave = [(x + sway * (8 + 3 * i) * math.sin(i * 1.3), 262 - i * 26.0) for i in range(8 - top)]
        sheet.curve(spline(wave), 4, "#8a8f92", times=2, opacity=0.5)


def _pot(sheet: Sheet) -> None:
    right = spline([(610, 742), (640, 800), (730, 900), (758, 1000), (730, 1090), (650, 1146)])
    left = [(1000 - x, y) for x, y in right]
    shape = [*right, *left[::-1]]
    sheet.wash(shape, "#9aa3a6", 0.62)
    sheet.hatch([(610, 760), *right[10:], (560, 1146), (640, 980)], 62, 9, "#4d585c", 3, 0.5)
    sheet.hatch(shape, 12, 30, "#4d585c", 1.6, 0.22)
    sheet.curve(right, 3.4, times=2)
    sheet.curve(left, 3.4, times=2)
    sheet.line((348, 1146), (652, 1146), 3.4)
    rim = oval((500, 728), 176, 36)
    sheet.cover(rim, "#c3c9c9")
    sheet.curve(rim, 3.2, times=2)
    sheet.curve(oval((500, 736), 176, 40, 0, 180), 2.4)
    for side in (-1, 1):
        handle = [(230, 900), (296, 892), (312, 950), (256, 990)]
        sheet.curve(spline([(500 + side * x, y) for x, y in handle]), 4, times=2)


def _cone(sheet: Sheet) -> None:
    """Draw the basket: strips of bamboo that pass over and under each other, on a cone."""

    def at(around: float, down: float) -> Point:
        rx = 300 - 222 * down
        angle = math.radians(180 - 180 * around)
        return 500 + rx * math.cos(angle), 350 + 384 * down + 62 * (1 - down * 0.45) * math.sin(angle)

    edge = [at(0, 0), *(at(i / 24, 1) for i in range(25)), at(1, 0), *(at(1 - i / 24, 0) for i in range(25))]
    sheet.cover(edge, "#ecd9a8")
    sheet.wash(edge, "#d2a44f", 0.55)
    rows, columns = 15, 26
    for row in range(rows):
        for column in range(columns):
            a, b = column / columns, (column + 1) / columns
            top, low = row / rows, (row + 1) / rows
            over = (row + column) % 2
            start, end = (at(a, low), at(b, top)) if over else (at(a, top), at(b, low))
            shade = "#7d5a1f" if column > columns * 0.68 else "#a97b2e"
            sheet.line(start, end, 2.6, shade, times=2 if over else 1, over=1, opacity=0.85)
    for down in (0.0, 0.04, 0.97):
        sheet.curve([at(i / 40, down) for i in range(41)], 3, times=2)
    sheet.line(at(0, 0), at(0, 1), 3.2)
    sheet.line(at(1, 0), at(1, 1), 3.2)


def _rice(sheet: Sheet) -> None:
    rim = oval((500, 350), 300, 62)
    dome = [*oval((500, 352), 272, 118, 180, 360), *oval((500, 352), 272, 46, 0, 180)]
    sheet.cover(rim, "#d9c08a")
    sheet.curve(oval((500, 350), 300, 62, 180, 360), 3.2, times=2)
    sheet.cover(dome, "#fdfaf0")
    for _ in range(430):
        x, y = sheet.chance.uniform(236, 764), sheet.chance.uniform(238, 396)
        depth = ((x - 500) / 262) ** 2 + ((y - 352) / (110 if y < 352 else 42)) ** 2
        if depth < 0.98:
            angle = sheet.chance.uniform(0, 180)
            grain = oval((x, y), 9, 3.6, 0, 360, angle)
            color = "#8d8670" if x < 560 else "#6d6754"
            sheet.curve(grain, 1.3, color, opacity=0.75, layer="ink")
    sheet.curve(oval((500, 352), 272, 118, 180, 360), 2.2, GRAY)
    sheet.curve(oval((500, 350), 300, 62, 0, 180), 3.4, times=2)
