"""Shapes: points on a sheet of paper, and the lines that lead through them.

Lengths are in pixels, y goes down, angles are in degrees and turn clockwise.
"""

import math
from collections.abc import Iterable, Sequence

Point = tuple[float, float]


def spline(through: Sequence[Point], steps: int = 14) -> list[Point]:
    """Lead a smooth line through points (Catmull–Rom), `steps` pieces from each to the next."""
    points: list[Point] = []
    for i in range(len(through) - 1):
        a, b, c, d = (through[max(0, min(len(through) - 1, i + k))] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            x, y = (
                q + ((r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3) / 2
                for p, q, r, s in zip(a, b, c, d, strict=True)
            )
            points.append((x, y))
    return [*points, through[-1]]


def ring(through: Sequence[Point], steps: int = 14) -> list[Point]:
    """Lead a smooth closed line through points."""
    around = spline([through[-1], *through, through[0], through[1]], steps)
    return around[steps:-steps]


def oval(
    middle: Point, rx: float, ry: float, start: float = 0, end: float = 360, turn: float = 0
) -> list[Point]:
    """Give the points of an ellipse or a part of it, clockwise from the right, turned about its middle."""
    count = max(6, int(abs(end - start) / 6))
    angles = [math.radians(start + (end - start) * i / count) for i in range(count + 1)]
    level = [(middle[0] + rx * math.cos(a), middle[1] + ry * math.sin(a)) for a in angles]
    return [turned(point, middle, turn) for point in level]


def turned(point: Point, middle: Point, angle: float) -> Point:
    """Turn a point about another, clockwise."""
    a, dx, dy = math.radians(angle), point[0] - middle[0], point[1] - middle[1]
    return middle[0] + dx * math.cos(a) - dy * math.sin(a), middle[1] + dx * math.sin(a) + dy * math.cos(a)


def between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def box(x: float, y: float, width: float, height: float) -> list[Point]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def bow_path(start: Point, middle: Point, end: Point) -> str:
    """Write a stroke that is drawn towards a middle point, as the data of an SVG path."""
    (x1, y1), (mx, my), (x2, y2) = start, middle, end
    return f"M{x1:.1f} {y1:.1f}Q{mx:.1f} {my:.1f} {x2:.1f} {y2:.1f}"


def path(points: Iterable[Point], *, closed: bool = False) -> str:
    """Write points as the data of an SVG path."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if closed else "")


def inside(shape: Sequence[Point], y: float) -> list[tuple[float, float]]:
    """Give the pieces of the level line at `y` that lie inside a shape, from left to right."""
    crossings = sorted(
        x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in zip(shape, [*shape[1:], shape[0]], strict=True)
        if (y1 <= y) != (y2 <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))
