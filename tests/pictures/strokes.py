"""Strokes: a sheet of paper and one hand that draws on it in pencil, hatching, wash and ink.

Everything is SVG. A stroke is never quite straight and never quite even, by a random generator that each
sheet seeds with its own name, so that the same program draws the same picture and one picture's change
leaves the others alone.
"""

import math
import random
from collections.abc import Sequence
from itertools import groupby

from shapes import Point, between, bow_path, inside, path, turned

INK, BLUE, TEAL, OCHRE, BRICK = "#34332f", "#2c3f5e", "#1f7a6c", "#c98a2b", "#b4492f"
PAPER, SQUARED = "#f5efdf", "#fbf9f1"

FILTERS = """<defs>
<filter id="ink" x="-5%" y="-5%" width="110%" height="110%">
 <feTurbulence type="fractalNoise" baseFrequency=".018" numOctaves="2" seed="4"/>
 <feDisplacementMap in="SourceGraphic" scale="5"/></filter>
<filter id="pencil" x="-5%" y="-5%" width="110%" height="110%">
 <feTurbulence type="fractalNoise" baseFrequency=".02" numOctaves="2" seed="9" result="bend"/>
 <feDisplacementMap in="SourceGraphic" in2="bend" scale="4" result="bent"/>
 <feTurbulence type="fractalNoise" baseFrequency=".75" numOctaves="2" seed="2"/>
 <feColorMatrix type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -3.2 2.55" result="tooth"/>
 <feComposite in="bent" in2="tooth" operator="in"/></filter>
<filter id="wash" x="-10%" y="-10%" width="120%" height="120%">
 <feTurbulence type="fractalNoise" baseFrequency=".011" numOctaves="4" seed="21" result="edge"/>
 <feDisplacementMap in="SourceGraphic" in2="edge" scale="20" result="flooded"/>
 <feTurbulence type="fractalNoise" baseFrequency=".006 .009" numOctaves="3" seed="5"/>
 <feColorMatrix type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -1.9 1.75" result="pools"/>
 <feComposite in="flooded" in2="pools" operator="in" result="paint"/>
 <feMorphology in="flooded" operator="erode" radius="3"/><feGaussianBlur stdDeviation="3" result="inside"/>
 <feComposite in="flooded" in2="inside" operator="out"/>
 <feComponentTransfer result="rim"><feFuncA type="linear" slope=".45"/></feComponentTransfer>
 <feMerge><feMergeNode in="paint"/><feMergeNode in="rim"/></feMerge></filter>
<filter id="grain" x="0" y="0" width="100%" height="100%">
 <feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="3" seed="11"/>
 <feColorMatrix type="matrix" values="0 0 0 0 .35  0 0 0 0 .3  0 0 0 0 .2  0 0 0 .22 -.06"/></filter>
<filter id="cloud" x="0" y="0" width="100%" height="100%">
 <feTurbulence type="fractalNoise" baseFrequency=".0022" numOctaves="3" seed="8"/>
 <feColorMatrix type="matrix" values="0 0 0 0 .45  0 0 0 0 .36  0 0 0 0 .2  0 0 0 .3 -.1"/></filter>
</defs>"""


class Sheet:
    """One sheet of paper; what is drawn later lies above what was drawn before."""

    def __init__(self, name: str, width: int, height: int, paper: str = PAPER) -> None:
        """Take an empty sheet; its name decides how the hand shakes."""
        self.name, self.width, self.height, self.paper = name, width, height, paper
        self.chance = random.Random(name)
        self.drawn: list[tuple[str, str]] = []

    def put(self, layer: str, svg: str) -> None:
        """Add SVG to a layer: wash, pencil, ink, or "" for none."""
        self.drawn.append((layer, svg))

    def shake(self, most: float) -> float:
        return self.chance.uniform(-most, most)

    def line(
        self,
        a: Point,
        b: Point,
        width: float = 2.4,
        color: str = INK,
        *,
        times: int = 2,
        over: float = 6,
        opacity: float = 0.85,
        layer: str = "pencil",
    ) -> None:
        """Draw from one point to another, `times` strokes, each running over the ends by up to `over`."""
        length = math.dist(a, b) or 1
        ux, uy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
        for _ in range(times):
            before, after = self.chance.uniform(-1, over), self.chance.uniform(-1, over)
            bow = self.shake(min(5, length * 0.012))
            x1, y1 = a[0] - ux * before + self.shake(1), a[1] - uy * before + self.shake(1)
            x2, y2 = b[0] + ux * after + self.shake(1), b[1] + uy * after + self.shake(1)
            mx, my = (x1 + x2) / 2 - uy * bow, (y1 + y2) / 2 + ux * bow
            self._stroke(bow_path((x1, y1), (mx, my), (x2, y2)), width, color, opacity, layer)

    def outline(
        self, points: Sequence[Point], width: float = 2.6, color: str = INK, *, times: int = 2
    ) -> None:
        """Draw around a shape with straight sides."""
        for a, b in zip(points, [*points[1:], points[0]], strict=True):
            self.line(a, b, width, color, times=times)

    def curve(
        self,
        points: Sequence[Point],
        width: float = 2.4,
        color: str = INK,
        *,
        times: int = 1,
        opacity: float = 0.9,
        layer: str = "pencil",
        closed: bool = False,
    ) -> None:
        """Draw along points that lie close together; the second of two strokes misses them by a little."""
        for time in range(times):
            dx, dy = (self.shake(1.6), self.shake(1.6)) if time else (0.0, 0.0)
            data = path([(x + dx, y + dy) for x, y in points], closed=closed)
            self._stroke(data, width, color, opacity, layer)

    def dashes(self, a: Point, b: Point, width: float = 2, color: str = INK, gap: float = 20) -> None:
        """Draw a dashed line."""
        count = max(1, int(math.dist(a, b) / gap))
        for i in range(count):
            start, end = between(a, b, i / count), between(a, b, (i + 0.62) / count)
            self.line(start, end, width, color, times=1, over=1, opacity=0.8)

    def hatch(
        self,
        shape: Sequence[Point],
        angle: float,
        gap: float,
        color: str,
        width: float = 4,
        opacity: float = 0.6,
        layer: str = "pencil",
    ) -> None:
        """Fill a shape with strokes at an angle, about `gap` apart."""
        a = math.radians(angle)
        level = [(x * math.cos(a) + y * math.sin(a), y * math.cos(a) - x * math.sin(a)) for x, y in shape]
        y = min(point[1] for point in level) + gap / 2
        while y < max(point[1] for point in level):
            for start, end in inside(level, y):
                ends = [
                    (start + self.chance.uniform(-2, 4), y + self.shake(1.2)),
                    ((start + end) / 2, y + self.shake(2)),
                    (end + self.chance.uniform(-4, 2), y + self.shake(1.2)),
                ]
                p, q, r = (turned(end, (0, 0), angle) for end in ends)
                self._stroke(bow_path(p, q, r), width, color, opacity, layer)
            y += gap * self.chance.uniform(0.85, 1.15)

    def crosshatch(self, shape: Sequence[Point], angle: float, color: str, gap: float = 7) -> None:
        """Fill a shape as with a coloured pencil: one close hatching and a wider one across it."""
        self.hatch(shape, angle, gap, color, 4, 0.62)
        self.hatch(shape, angle - 32, gap * 2.4, color, 3, 0.28)

    def wash(self, shape: Sequence[Point], color: str, opacity: float = 0.6) -> None:
        """Lay a wash of water colour over a shape."""
        self.put("wash", f'<path d="{path(shape, closed=True)}" fill="{color}" fill-opacity="{opacity}"/>')

    def cover(self, shape: Sequence[Point], color: str = "", opacity: float = 1) -> None:
        """Cover a shape evenly, so that what lies behind it is gone; with paper where no colour is said."""
        fill = color or self.paper
        self.put("ink", f'<path d="{path(shape, closed=True)}" fill="{fill}" fill-opacity="{opacity}"/>')

    def arrow(self, a: Point, b: Point, width: float = 2.6, color: str = BLUE, size: float = 16) -> None:
        """Draw a line with a head at its end."""
        self.line(a, b, width, color)
        self.head(a, b, width, color, size)

    def head(self, a: Point, b: Point, width: float = 2.6, color: str = BLUE, size: float = 16) -> None:
        """Draw the head of an arrow that comes from `a` and ends at `b`."""
        angle = math.atan2(b[1] - a[1], b[0] - a[0])
        for side in (0.5, -0.5):
            tip = (b[0] - size * math.cos(angle + side), b[1] - size * math.sin(angle + side))
            self.line(b, tip, width, color, times=1, over=1)

    def measure(self, a: Point, b: Point, color: str = BLUE) -> None:
        """Draw a dimension line with a short bar across either end."""
        self.line(a, b, 1.8, color)
        angle = math.atan2(b[1] - a[1], b[0] - a[0]) + math.pi / 2
        for end in (a, b):
            dx, dy = 12 * math.cos(angle), 12 * math.sin(angle)
            self.line((end[0] - dx, end[1] - dy), (end[0] + dx, end[1] + dy), 1.8, color)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 34,
        color: str = BLUE,
        *,
        anchor: str = "start",
        turn: float = 0,
    ) -> None:
        """Letter a line of text."""
        rotate = f' transform="rotate({turn} {x} {y})"' if turn else ""
        self.put(
            "ink",
            f'<text x="{x:.1f}" y="{y:.1f}" font-family="Humor Sans" font-size="{size}" fill="{color}"'
            f' fill-opacity=".92" text-anchor="{anchor}"{rotate}>{text}</text>',
        )

    def squares(self, size: int = 36, margin: int = 0) -> None:
        """Rule the sheet in squares, with a red margin line if one is wanted."""
        for x in range(size, self.width, size):
            self._rule(f"M{x} 0V{self.height}", "#7fa6c4", 1.3, 0.5)
        for y in range(size, self.height, size):
            self._rule(f"M0 {y}H{self.width}", "#7fa6c4", 1.3, 0.5)
        if margin:
            self._rule(f"M{margin} 0V{self.height}", "#c96a5c", 2.4, 0.6)

    def _rule(self, data: str, color: str, width: float, opacity: float) -> None:
        self.put("", f'<path d="{data}" stroke="{color}" stroke-width="{width}" stroke-opacity="{opacity}"/>')

    def _stroke(self, data: str, width: float, color: str, opacity: float, layer: str) -> None:
        thick, dense = width * self.chance.uniform(0.75, 1.15), opacity * self.chance.uniform(0.75, 1)
        self.put(
            layer,
            f'<path d="{data}" fill="none" stroke="{color}" stroke-width="{thick:.2f}"'
            f' stroke-opacity="{dense:.2f}" stroke-linecap="round" stroke-linejoin="round"/>',
        )

    def svg(self) -> str:
        """Give the whole sheet as one SVG document."""
        body = ""
        for layer, group in groupby(self.drawn, key=lambda one: one[0]):
            inside_group = "".join(svg for _, svg in group)
            body += f'<g filter="url(#{layer})">{inside_group}</g>' if layer else inside_group
        size = f'width="{self.width}" height="{self.height}"'
        view = f'viewBox="0 0 {self.width} {self.height}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view}>{FILTERS}'
            f'<rect {size} fill="{self.paper}"/><rect {size} filter="url(#cloud)"/>{body}'
            f'<rect {size} filter="url(#grain)"/></svg>'
        )
