"""Strokes of the map of people: what a line along a path looks like, for screen and paper alike.

The four kinds of links differ by stroke and end, so that nobody needs the colour: formal is whole
with an open arrow, informal dashed with a full arrow, influence dotted with a double arrow,
conflict jagged with a cross. Lengths are in mm.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Line = tuple[Point, ...]
CORNER = 3.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line: strokes, filled polygons, the line it runs along, the middle of its words."""

    strokes: tuple[Line, ...]
    fills: tuple[Line, ...] = ()
    path: Line = ()
    words: Point = (0.0, 0.0)


def drawn(path: Line, kind: str, strength: int = 1) -> Drawn:
    """Return a link along a path in the strokes of its kind."""
    smooth = rounded(path)
    size = 2.2 + 0.5 * strength
    if kind == "conflicts":
        calm = _cut(smooth, 5.0)[-1]  # the last bit is straight, so that the cross is seen
        teeth = (*jagged(_cut(smooth, 5.0)), calm, smooth[-1])
        return Drawn((teeth, *_cross(smooth)), (), smooth)
    if kind == "influences":
        size *= 0.65
        shorter = _cut(smooth, 2 * size)
        heads = (_head(smooth, size), _head(_cut(smooth, size), size))
        return Drawn(dashes(shorter, 0.7, 1.3), heads, smooth)
    if kind == "informal":
        shorter = _cut(smooth, size * 0.9)
        return Drawn(dashes(shorter, 2.6, 1.5), (_head(smooth, size),), smooth)
    tip, left, right = _head(smooth, size)
    return Drawn((smooth, (left, tip, right)), (), smooth)


def rounded(path: Line) -> Line:
    """Return a line with round corners, as short straight pieces."""
    found: list[Point] = [path[0]]
    for before, corner, after in zip(path, path[1:], path[2:], strict=False):
        reach = min(CORNER, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        a, b = _towards(corner, before, reach), _towards(corner, after, reach)
        for step in range(6):
            t = step / 5
            found.append((
                (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * corner[0] + t * t * b[0],
                (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * corner[1] + t * t * b[1],
            ))  # fmt: skip
    found.append(path[-1])
    return tuple(found)


def dashes(path: Line, on: float, off: float) -> tuple[Line, ...]:
    """Return the pieces of a broken line; where it ends it is drawn."""
    found: list[Line] = []
    piece: list[Point] = [path[0]]
    drawing, left = True, on
    for a, b in pairwise(path):
        here, long = a, math.dist(a, b)
        while long > left:
            here = _towards(here, b, left)
            long -= left
            if drawing:
                found.append((*piece, here))
            piece = [here]
            drawing, left = not drawing, (off if drawing else on)
        left -= long
        piece.append(b)
    if drawing and len(piece) > 1:
        found.append(tuple(piece))
    return tuple(found)


def jagged(path: Line, wide: float = 0.8, step: float = 1.3) -> Line:
    """Return the line as teeth of a saw, with even steps around corners too."""
    found: list[Point] = [path[0]]
    left, side = step, 1.0
    for a, b in pairwise(path):
        here, long = a, math.dist(a, b)
        if long < 0.001:
            continue
        nx, ny = -(b[1] - a[1]) / long * wide, (b[0] - a[0]) / long * wide
        while long > left:
            here = _towards(here, b, left)
            long -= left
            found.append((here[0] + nx * side, here[1] + ny * side))
            left, side = step, -side
        left -= long
    found.append(path[-1])
    return tuple(found)


def _cross(path: Line) -> tuple[Line, Line]:
    x, y = _cut(path, 2.4)[-1]
    r = 1.5
    return ((x - r, y - r), (x + r, y + r)), ((x - r, y + r), (x + r, y - r))


def _head(path: Line, size: float) -> Line:
    """Return the arrow head at the end of a line: its tip and its two other corners."""
    tip, back = path[-1], _cut(path, size)[-1]
    long = math.dist(tip, back) or 1.0
    nx, ny = -(tip[1] - back[1]) / long, (tip[0] - back[0]) / long
    half = size * 0.45
    return (
        tip,
        (back[0] + nx * half, back[1] + ny * half),
        (back[0] - nx * half, back[1] - ny * half),
    )


def _cut(path: Line, by: float) -> Line:
    """Return a line that is shorter at its end."""
    kept = list(path)
    while len(kept) > 1:
        long = math.dist(kept[-2], kept[-1])
        if long > by:
            kept[-1] = _towards(kept[-1], kept[-2], by)
            return tuple(kept)
        by -= long
        kept.pop()
    return path[:1] + path[:1]


def _towards(a: Point, b: Point, by: float) -> Point:
    long = math.dist(a, b)
    share = min(1.0, by / long) if long else 0.0
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
