"""Found pictures: a branch drawn for an hour, and what stuck in front of a drain."""

import math

from shapes import Point, between, box, oval, ring, spline, turned
from strokes import BLUE, BRICK, INK, OCHRE, TEAL, Sheet

LEAF, LEAF_INK, WOOD = "#7f9d56", "#3d5230", "#6b5237"


def alder_branch() -> Sheet:
    """Draw one branch of the alder: leaves with a dent, open cones, catkins."""
    sheet = Sheet("alder-branch", 1080, 1440)
    stem = spline([(170, 1370), (310, 1150), (430, 980), (510, 780), (600, 600), (640, 480)])
    sheet.curve(stem, 13, WOOD, times=3)
    sheet.curve(stem, 4, "#3c2d1c", times=2)
    _alder_leaf(sheet, (640, 482), 14, 0.9, pairs=6)
    _alder_leaf(sheet, (584, 640), 96, 1.2, pairs=7)
    _alder_leaf(sheet, (474, 866), -70, 1.0)
    _alder_leaf(sheet, (370, 1066), 90, 0.98, bitten=True)
    _alder_leaf(sheet, (256, 1236), -58, 0.74)
    _cones(sheet, (508, 796), (668, 846))
    _catkins(sheet, (626, 520), (430, 400))
    sheet.words(70, 110, "One alder branch", 60, INK)
    sheet.words(70, 162, "5 May, one hour, 20 minutes silent", 30, BLUE)
    sheet.words(866, 290, "6 pairs", 30, BLUE)
    sheet.words(866, 474, "7 pairs", 30, BLUE)
    sheet.words(880, 874, "a dent!", 34, BRICK)
    sheet.arrow((1012, 832), (954, 690), 2.6, BRICK)
    sheet.words(760, 968, "last year's, open", 30, BLUE)
    sheet.words(120, 420, "still shut", 30, BLUE)
    sheet.words(540, 1236, "somebody had lunch", 30, BLUE)
    for i in range(5):
        sheet.cover(box(660 + i * 62, 1336, 62, 14), INK if i % 2 == 0 else "#f3ecd9")
    sheet.outline(box(660, 1336, 310, 14), 2)
    sheet.words(660, 1388, "0", 28, INK)
    sheet.words(970, 1388, "5 cm", 28, INK, anchor="middle")
    return sheet


def _alder_leaf(
    sheet: Sheet, foot: Point, turn: float, size: float, *, bitten: bool = False, pairs: int = 0
) -> None:
    """Draw a leaf that grows from `foot`, upright before it is turned; veins not counted are dashed."""
    rim = [(0, 0), (46, -30), (100, -92), (122, -160), (104, -224), (58, -268), (26, -276), (0, -252)]
    half = spline(rim, 6)
    right = [(x + (7 if i % 2 else -3), y) if 3 < i < 36 else (x, y) for i, (x, y) in enumerate(half)]
    left = [(-x, y) for x, y in right[::-1]]
    if bitten:
        right = _bite(_bite(right, (124, -140), 44), (112, -204), 34)

    def at(x: float, y: float) -> Point:
        return turned((foot[0] + x * size, foot[1] - 34 * size + y * size), foot, turn)

    shape = [at(x, y) for x, y in (*right, *left)]
    sheet.wash(shape, LEAF, 0.75)
    sheet.hatch(shape, turn + 55, 13, LEAF_INK, 2, 0.3)
    sheet.curve([*shape, shape[0]], 2.6, LEAF_INK, times=2)
    sheet.line(foot, at(0, -246), 3, LEAF_INK)
    count = pairs or 6
    for i in range(count):
        start = -28 - i * 196 / count
        reach = 88 * math.sin(math.radians(38 + 104 * (i + 0.6) / count))
        for side in (-1, 1):
            end = at(side * reach * (0.5 if bitten and side == 1 and i > 1 else 1), start - 52)
            if pairs:
                sheet.line(at(0, start), end, 1.9, LEAF_INK, times=1, over=2)
            else:
                sheet.dashes(at(0, start), end, 1.8, LEAF_INK, 11)


def _bite(edge: list[Point], middle: Point, radius: float) -> list[Point]:
    """Take a round bite out of the edge of a leaf, towards its middle vein on the left."""
    bitten = [i for i, point in enumerate(edge) if math.dist(point, middle) < radius]
    first, last = edge[bitten[0]], edge[bitten[-1]]
    start = math.degrees(math.atan2(first[1] - middle[1], first[0] - middle[0])) % 360
    end = math.degrees(math.atan2(last[1] - middle[1], last[0] - middle[0])) % 360
    return [*edge[: bitten[0]], *oval(middle, radius, radius, start, end), *edge[bitten[-1] + 1 :]]


def _cones(sheet: Sheet, start: Point, end: Point) -> None:
    """Draw four little open cones on one stalk."""
    stalk = spline([start, between(start, end, 0.5), end])
    sheet.curve(stalk, 5, WOOD, times=2)
    for share, dx, dy in ((0.4, -34, 46), (0.62, 38, -26), (0.8, -20, 60), (1.0, 46, 30)):
        root = between(start, end, share)
        at = (root[0] + dx, root[1] + dy)
        sheet.line(root, at, 4, WOOD)
        body = oval(at, 26, 35, turn=-20)
        sheet.cover(body, "#7a5a3a")
        sheet.hatch(body, 20, 7, "#3c2a18", 3, 0.6)
        for row in range(5):
            for column in (-1, 0, 1):
                middle = (at[0] + column * 16 + (row % 2) * 7 - 3, at[1] - 26 + row * 13)
                sheet.curve(oval(middle, 10, 6, 180, 360), 2.4, "#2b1d10", times=1)
        sheet.curve(body, 2.6, "#2b1d10", times=2)


def _catkins(sheet: Sheet, start: Point, end: Point) -> None:
    """Draw three catkins that hang from a thin twig."""
    twig = spline([start, between(start, end, 0.5), end, (end[0] - 90, end[1] + 12)])
    sheet.curve(twig, 5, WOOD, times=2)
    for i, share in enumerate((0.46, 0.74, 0.97)):
        x, y = twig[int(share * (len(twig) - 1))]
        length = (170, 205, 150)[i]
        for row in range(int(length / 11)):
            swing = 10 * math.sin(row / 5 + i)
            wide = 15 * math.sin(math.radians(20 + 150 * row / (length / 11)))
            lump = oval((x + swing, y + 20 + row * 11), wide + 3, 8)
            sheet.cover(lump, ("#b89a4a", "#a4823c")[row % 2])
            sheet.curve(lump, 1.8, "#5d4620", times=1)
        sheet.line((x, y), (x, y + 22), 3, WOOD)


def litter() -> Sheet:
    """Draw the 212 things as one bar in parts, with a small drawing above each part."""
    sheet = Sheet("litter", 1560, 780)
    left, top, unit, height = 70, 430, 14.2, 150
    parts = (
        ("leaves", 56, "#7f9d56", 118),
        ("wrappers", 19, BRICK, 41),
        ("cups, lids", 11, TEAL, 23),
        ("sticks", 9, WOOD, 19),
        ("caps", 4, OCHRE, 9),
        ("", 1, BLUE, 2),
    )
    x = float(left)
    for i, (name, percent, color, count) in enumerate(parts):
        shape = box(x, top, percent * unit, height)
        sheet.crosshatch(shape, (52, -48)[i % 2], color, 7)
        sheet.outline(shape, 3)
        middle = x + percent * unit / 2
        if name:
            large = 1 if percent > 5 else 0.8
            sheet.words(middle, top + 92, str(count), 38 * large, INK, anchor="middle")
            sheet.words(middle, top + height + 46, f"{percent} %", 34 * large, INK, anchor="middle")
            sheet.words(middle, top + height + 84, name, 28 * large, BLUE, anchor="middle")
        x += percent * unit
    _leaf_clump(sheet, (left + 28 * unit, 320))
    _wrapper(sheet, (left + 65.5 * unit, 330))
    _cup(sheet, (left + 80.5 * unit, 340))
    sheet.line((left + 86.6 * unit, 392), (left + 94.6 * unit, 300), 8, WOOD, times=3)
    sheet.line((left + 90.6 * unit, 346), (left + 94.4 * unit, 352), 5, WOOD, times=2)
    _cap(sheet, (left + 97 * unit, 388))
    _glove(sheet, (left + 101.2 * unit, 268))
    sheet.words(70, 92, "What blocks the grate: 212 things", 48, INK)
    sheet.words(70, 146, "18 October, one drain, two sorters", 30, BLUE)
    sheet.words(1180, 92, "118 + 41 + 23 + 19 + 9 + 2", 26, BLUE)
    sheet.words(1180, 140, "= 212 %", 36, "#6b6a66")
    sheet.line((1172, 132), (1330, 122), 3.4, BRICK)
    sheet.words(70, 740, "and 1 % for a glove and a toothbrush", 30, BLUE)
    return sheet


def _leaf_clump(sheet: Sheet, at: Point) -> None:
    for i in range(11):
        x, y = at[0] + sheet.shake(150), at[1] + sheet.shake(46) + 14
        _small_leaf(sheet, (x, y), sheet.chance.uniform(0, 360), (LEAF, "#b39a4c", "#9a7440")[i % 3])


def _small_leaf(sheet: Sheet, at: Point, turn: float, color: str) -> None:
    x, y = at
    half = [(0, -46), (20, -26), (26, 0), (14, 26), (0, 36)]
    around = [*half, *[(-dx, dy) for dx, dy in half[-2:0:-1]]]
    shape = ring([turned((x + dx, y + dy), at, turn) for dx, dy in around], 6)
    sheet.cover(shape, "#efe6cf")
    sheet.hatch(shape, turn + 30, 6, color, 3.4, 0.7)
    sheet.curve(shape, 2, LEAF_INK, times=1, closed=True)
    sheet.line(turned((x, y - 44), at, turn), turned((x, y + 54), at, turn), 2, LEAF_INK, times=1)


def _wrapper(sheet: Sheet, at: Point) -> None:
    x, y = at
    for side in (-1, 1):
        twist = [(x + side * 52, y), (x + side * 112, y - 40), (x + side * 104, y), (x + side * 112, y + 38)]
        sheet.hatch(twist, side * 20, 8, BRICK, 3, 0.55)
        sheet.outline(twist, 2.2)
    body = oval(at, 58, 40)
    sheet.cover(body, "#f3e6d6")
    sheet.crosshatch(body, 60, BRICK, 8)
    sheet.curve(body, 2.6, times=2, closed=True)
    sheet.words(x, y + 12, "NUT", 32, INK, anchor="middle")


def _cup(sheet: Sheet, at: Point) -> None:
    x, y = at
    shape = [(x - 42, y - 70), (x + 42, y - 70), (x + 30, y + 50), (x - 30, y + 50)]
    sheet.cover(shape, "#f6f1e4")
    sheet.hatch(shape, 82, 11, TEAL, 3.4, 0.5)
    sheet.outline(shape, 2.6)
    lid = oval((x, y - 72), 48, 12)
    sheet.cover(lid, "#e6e2d6")
    sheet.curve(lid, 2.6, times=2)
    sheet.line((x + 10, y - 76), (x + 36, y - 148), 6, BRICK, times=2)


def _cap(sheet: Sheet, at: Point) -> None:
    edge = [oval(at, (27, 23)[i % 2], (17, 14)[i % 2], i * 15, i * 15 + 1)[0] for i in range(24)]
    sheet.cover(edge, "#e9c77c")
    sheet.hatch(edge, 30, 6, OCHRE, 3, 0.7)
    sheet.curve([*edge, edge[0]], 2.2, times=2)


def _glove(sheet: Sheet, at: Point) -> None:
    x, y = at
    thumb = [(-24, 58), (-26, 0), (-46, -14), (-40, -32), (-20, -22)]
    fingers = [(-22, -74), (-10, -80), (-4, -34), (0, -88), (13, -86), (12, -32), (22, -74), (34, -68)]
    shape = ring([(x + dx, y + dy) for dx, dy in (*thumb, *fingers, (28, 0), (26, 58))], 6)
    sheet.cover(shape, "#dfe3e6")
    sheet.hatch(shape, 60, 7, BLUE, 3, 0.5)
    sheet.curve(shape, 2.4, times=2, closed=True)
    sheet.line((x - 24, y + 40), (x + 26, y + 40), 2, times=1)
