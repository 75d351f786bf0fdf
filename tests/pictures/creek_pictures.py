"""Creek pictures: where the water goes, and what the strips say about it."""

from itertools import pairwise

from shapes import Point, between, box, oval, ring, spline, turned
from strokes import BLUE, BRICK, INK, SQUARED, TEAL, Sheet

LEAF, LEAF_INK, WOOD = "#7f9d56", "#3d5230", "#6b5237"
WATER, WATER_INK = "#5f9fa6", "#2f5f66"


def two_months() -> Sheet:
    """Draw the nitrate of September and October side by side."""
    g = 30
    sheet = Sheet("two-months", 1350, 1080, SQUARED)
    sheet.squares(g)
    left, bottom, unit = 5 * g, 30 * g, 2.9 * g
    sheet.line((left, bottom), (left, 6 * g), 3.4)
    sheet.line((left, bottom), (43 * g, bottom), 3.4)
    for mg in range(9):
        y = bottom - mg * unit
        sheet.line((left - 12, y), (left + 4, y), 2.4, times=1)
        if mg % 2 == 0:
            sheet.words(left - 26, y + 11, str(mg), 32, INK, anchor="end")
    places = (
        ("1 weir", (2.1, 0.3), (1.9, 0.2)),
        ("2 gardens", (3.4, 0.5), (2.6, 0.4)),
        ("2b ditch", None, (2.7, 0.3)),
        ("3 drain", (7.2, 0.6), (3.9, 0.5)),
        ("4 mill", (4.6, 0.4), (3.1, 0.4)),
    )
    for i, (name, september, october) in enumerate(places):
        x = left + (1.4 + 7.4 * i) * g
        color = BRICK if name == "3 drain" else TEAL
        if september:
            _measured(sheet, (x, bottom), unit, september, color, pale=True)
        _measured(sheet, (x + 3 * g, bottom), unit, october, color, pale=False)
        sheet.words(x + 2.8 * g, bottom + 48, name, 34, INK, anchor="middle")
    sheet.words(3.4 * g, 2.9 * g, "Nitrate in Alder Creek, mg per litre", 46, INK)
    sheet.words(3.4 * g, 4.7 * g, "light: 6 September, after rain", 29, BLUE)
    sheet.words(22 * g, 4.7 * g, "dark: 24 October, 23 dry days", 29, BLUE)
    sheet.words(left + 15.2 * g, bottom - 4.6 * unit, "new place:", 28, BLUE)
    sheet.words(left + 15.2 * g, bottom - 4.2 * unit, "not the horses", 28, BLUE)
    sheet.arrow((left + 19.8 * g, bottom - 4.05 * unit), (left + 20.6 * g, bottom - 3.5 * unit), 2.4)
    return sheet


def _measured(
    sheet: Sheet, foot: Point, unit: float, value: tuple[float, float], color: str, *, pale: bool
) -> None:
    """Draw one bar with the range of its strips; `value` is (middle, half the range)."""
    (x, y), (middle, spread), width = foot, value, 75
    shape = box(x, y - middle * unit, width, middle * unit)
    if pale:
        sheet.hatch(shape, -50, 15, color, 3, 0.42)
    else:
        sheet.crosshatch(shape, 55, color, 6)
    sheet.outline(shape, 2.8)
    center = x + width / 2
    high, low = y - (middle + spread) * unit, y - (middle - spread) * unit
    sheet.line((center, high), (center, low), 2.8)
    for end in (high, low):
        sheet.line((center - 12, end), (center + 12, end), 2.8)
    sheet.words(center, high - 16, str(middle), 32, BLUE, anchor="middle")


def drain_section() -> Sheet:
    """Draw where the rain of the school goes, as if the ground were cut open."""
    sheet = Sheet("drain-section", 1560, 980)
    street = [(-30, 470), (520, 470), (560, 486), (860, 490), (900, 470), (1060, 476)]
    top = [*street, (1180, 640), (1290, 800), (1430, 816), (1590, 690)]
    ground = [*top, (1590, 1020), (-30, 1020)]
    sheet.cover(ground, "#e7d7b4")
    sheet.wash(ground, "#b98f5c", 0.45)
    sheet.hatch(ground, -24, 26, "#7a5a34", 2, 0.28)
    for _ in range(70):
        x, y = sheet.chance.uniform(20, 1120), sheet.chance.uniform(560, 950)
        stone = oval((x, y), sheet.chance.uniform(4, 13), sheet.chance.uniform(3, 8))
        sheet.curve(stone, 1.8, WOOD, opacity=0.6)
    for a, b in pairwise(top):
        sheet.line(a, b, 3.4, over=2)
    _creek_water(sheet)
    _tree(sheet, (1010, 474))
    _school(sheet)
    _street(sheet)
    _pipe(sheet)
    _rain(sheet)
    sheet.words(970, 90, "Where our rain goes", 48, INK)
    sheet.words(970, 142, "28 October, with Ms. Haddad", 30, BLUE)
    sheet.words(970, 184, "and under her umbrella", 30, BLUE)
    return sheet


def _tree(sheet: Sheet, foot: Point) -> None:
    x, y = foot
    rough = [(72 + sheet.shake(13), 40 * i) for i in range(9)]
    crown = ring([turned((x + radius, y - 160), (x, y - 160), angle) for radius, angle in rough])
    for side in (-8, 8):
        sheet.line((x + side, y), (x + side * 0.5, y - 110), 3.2, WOOD)
    sheet.wash(crown, LEAF, 0.75)
    sheet.hatch(crown, 40, 12, LEAF_INK, 2.4, 0.4)
    sheet.curve(crown, 2.8, LEAF_INK, times=2, closed=True)


def _creek_water(sheet: Sheet) -> None:
    water = [(1258, 752), (1300, 800), (1430, 816), (1500, 756)]
    sheet.wash(water, WATER, 0.85)
    sheet.line((1240, 752), (1508, 752), 2.8, WATER_INK)
    for i in range(3):
        y = 768 + i * 14
        wave = [(1290 + i * 18 + k * 16, y + (4 if k % 2 else -2)) for k in range(11 - i * 2)]
        sheet.curve(spline(wave, 5), 1.8, WATER_INK)
    sheet.words(1384, 728, "Alder Creek", 32, WATER_INK, anchor="middle")
    sheet.words(1530, 872, "0 m", 28, BRICK, anchor="end")


def _school(sheet: Sheet) -> None:
    wall, roof = box(90, 260, 300, 210), [(60, 264), (240, 130), (420, 264)]
    sheet.wash(wall, "#d9a98c", 0.6)
    sheet.hatch(wall, 0, 16, "#8a5540", 1.8, 0.4)
    sheet.outline(wall, 3)
    sheet.cover(roof, "#c98d6e")
    sheet.crosshatch(roof, 62, "#9c4a33", 9)
    sheet.outline(roof, 3.2)
    for x in (130, 220):
        sheet.cover(box(x, 320, 60, 70), "#dbe6e8")
        sheet.outline(box(x, 320, 60, 70), 2.4)
        sheet.line((x + 30, 320), (x + 30, 390), 1.8, times=1)
    # The pipe inside the wall, found last.
    inside_wall = box(346, 268, 22, 290)
    sheet.cover(inside_wall, "#cfdfe2")
    sheet.outline(inside_wall, 2.6, BRICK)
    for y in (310, 380, 450, 520):
        sheet.arrow((357, y - 34), (357, y), 2.4, WATER_INK, 11)
    sheet.words(84, 100, "roof: moss, droppings, 1 tennis ball", 28, BLUE)
    sheet.words(452, 330, "pipe IN the wall!", 28, BRICK)
    sheet.line((446, 322), (378, 346), 2.2, BRICK)
    sheet.words(54, 520, "+6 m", 28, BRICK)


def _street(sheet: Sheet) -> None:
    street = [(560, 486), (860, 490), (860, 506), (560, 502)]
    sheet.cover(street, "#8d8a86")
    sheet.hatch(street, 40, 7, INK, 2, 0.5)
    grating = box(824, 488, 64, 16)
    sheet.cover(grating, "#f3ecd9")
    sheet.outline(grating, 2.6)
    for x in range(834, 886, 10):
        sheet.line((x, 490), (x, 503), 3, times=1, over=0)
    for x in (590, 690):
        sheet.arrow((x, 474), (x + 84, 477), 2.4, WATER_INK, 13)
    sheet.words(566, 440, "street: grit, oil, leaves", 28, BLUE)
    sheet.words(600, 546, "+4 m", 28, BRICK)


def _pipe(sheet: Sheet) -> None:
    """Draw the pipe from the wall and the gutter down to the creek, with the old bar across its mouth."""
    top = [(346, 558), (830, 606), (1010, 648), (1196, 700)]
    low = [(346, 604), (830, 656), (1010, 700), (1234, 756)]
    pipe = [*top, *low[::-1]]
    shaft = box(830, 506, 44, 120)
    for shape in (shaft, pipe):
        sheet.cover(shape, "#cfdfe2")
    for a, b in (((830, 506), (830, 610)), ((874, 506), (874, 612)), *pairwise(top), *pairwise(low)):
        sheet.line(a, b, 3.2, over=2)
    sheet.arrow((852, 520), (852, 590), 2.6, WATER_INK, 14)
    for a, b in (((420, 588), (560, 602)), ((660, 612), (790, 627)), ((930, 658), (1040, 686))):
        sheet.arrow(a, b, 2.6, WATER_INK, 14)
    for share in (0.2, 0.5, 0.8):
        x, y = between((1196, 700), (1234, 756), share)
        sheet.line((x - 16, y - 6), (x + 18, y + 4), 5, "#3d3a36", times=2)
    sheet.arrow((1226, 736), (1262, 770), 3, WATER_INK, 15)
    sheet.words(560, 740, "storm drain: nothing in between", 30, BLUE)
    sheet.words(980, 868, "the old bar: keeps what is", 28, BRICK)
    sheet.words(980, 904, "larger than a hand", 28, BRICK)
    sheet.line((1130, 836), (1200, 740), 2.4, BRICK)
    sheet.words(1236, 668, "+2 m", 28, BRICK)


def _rain(sheet: Sheet) -> None:
    for _ in range(95):
        x, y = sheet.chance.uniform(20, 1540), sheet.chance.uniform(20, 430)
        on_school = (40 < x < 440 and y > 110) or (900 < x < 1110 and y > 210)
        lettered = (x > 940 and y < 210) or (60 < x < 640 and 60 < y < 120) or (430 < x < 900 and y > 290)
        if not on_school and not lettered:
            sheet.line((x, y), (x - 9, y + 34), 1.8, "#6f93a3", times=1, over=2, opacity=0.7)
