"""The ways of the lines on a map of people.

Reporting is a plain line from below one card to above another. Links run between the cards, in
lanes. Lengths are in mm.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from crm_desktop.models.queries.plans.people.map_rows import Link
from crm_desktop.reports.plans.people.beside import card_box, words_at, words_box
from crm_desktop.reports.plans.people.layout import (
    HEIGHT,
    LEVEL,
    TRUNK,
    WIDTH,
    Layout,
    Place,
)
from crm_desktop.reports.plans.people.strokes import Drawn, Line, Point, drawn

LANE = 3.5  # of a link from the cards it passes
PORTS = (0.0, -3.5, 3.5, -6.0, 6.0)  # where further links meet the same side of a card
BEND, OVER = 9.0, 600.0  # what a bend and a card in the way cost, in mm of detour
NEAREST = 4  # lanes that are tried
CLOSE, ALONG = 1.6, 3.0  # how near two parallel lines must not be, and what it costs by the mm


def reporting(map_of: Layout, ids: Iterable[int] | None = None) -> dict[int, Line]:
    """Return the line from each person to the one above, for all or for these."""
    found: dict[int, Line] = {}
    for id in map_of.above if ids is None else ids:
        if id in map_of.above:
            found[id] = _upwards(map_of.places[map_of.above[id]], map_of.places[id])
    return found


def _upwards(boss: Place, place: Place) -> Line:
    top, foot = boss.middle[0], boss.y + HEIGHT
    if place.y < foot + TRUNK:  # moved beside or above the boss by hand: the nearest way
        return border(boss, place.middle), border(place, boss.middle)
    # The line across lies in the middle of the gap below the boss, for all of a family.
    across = min(foot + (LEVEL - HEIGHT) / 2, (foot + place.y) / 2)
    if place.hung:
        trunk, side = place.x - TRUNK, place.y + HEIGHT / 2
        if place.hung == "below" and boss.x < trunk < boss.x + WIDTH:
            return (trunk, foot), (trunk, side), (place.x, side)
        return (top, foot), (top, across), (trunk, across), (trunk, side), (place.x, side)
    middle = place.middle[0]
    if abs(middle - top) < 0.01:
        return (top, foot), (top, place.y)
    return (top, foot), (top, across), (middle, across), (middle, place.y)


def border(place: Place, to: Point) -> Point:
    """Return where the way from the middle of a card to a point leaves it."""
    x, y = place.middle
    dx, dy = to[0] - x, to[1] - y
    if not dx and not dy:
        return x, y
    share = min(
        (WIDTH / 2) / abs(dx) if dx else math.inf, (HEIGHT / 2) / abs(dy) if dy else math.inf
    )
    return x + dx * share, y + dy * share


def links(map_of: Layout, every: Sequence[Link]) -> dict[int, Drawn]:
    """Return how each link is drawn; links of people who are not on the map are left out."""
    used: dict[tuple[int, str], int] = {}
    taken = _Taken()
    for line in reporting(map_of).values():
        taken.add(line)
    paths: dict[int, Line] = {}
    for link in every:
        ends = {link.from_id, link.to_id}
        if len(ends) == 2 and ends <= map_of.places.keys():
            paths[link.id] = _way(map_of, link, used, taken)
            taken.add(paths[link.id])
    boxes = [card_box(place) for place in map_of.places.values()]
    found: dict[int, Drawn] = {}
    for link in every:
        if link.id in paths:
            path = paths[link.id]
            found[link.id] = drawn(path, link.kind, link.strength)
            if link.label:
                others = (line for id, line in paths.items() if id != link.id)
                at = words_at(path, link.label, boxes, others)
                boxes.append(words_box(at, link.label))
                found[link.id] = replace(found[link.id], words=at)
    return found


def _nudged(
    cost: float,
    path: Line,
    cards: Sequence[Place],
    ends: tuple[Place, Place],
    taken: "_Taken",
) -> tuple[float, Line]:
    """Return a way whose inner pieces stand a little aside where another line runs already."""
    for at in range(1, len(path) - 2):
        a, b = path[at], path[at + 1]
        if not taken.shared(a, b):
            continue
        upright = abs(a[0] - b[0]) < 0.01
        for by in (CLOSE + 0.1, -CLOSE - 0.1):
            dx, dy = (by, 0.0) if upright else (0.0, by)
            moved = (a[0] + dx, a[1] + dy), (b[0] + dx, b[1] + dy)
            other = (*path[:at], *moved, *path[at + 2 :])
            least = _cost(other, cards, ends, taken)
            if least < cost - 0.001:
                cost, path = least, other
                break
    return cost, path


class _Taken:
    """Where lines run already, so that two do not lie over each other."""

    def __init__(self) -> None:
        self._upright: dict[int, list[tuple[float, float, float]]] = {}
        self._level: dict[int, list[tuple[float, float, float]]] = {}

    def add(self, line: Line) -> None:
        """Note a line."""
        for (x0, y0), (x1, y1) in pairwise(line):
            if abs(x0 - x1) < 0.01:
                self._upright.setdefault(round(x0), []).append((x0, min(y0, y1), max(y0, y1)))
            elif abs(y0 - y1) < 0.01:
                self._level.setdefault(round(y0), []).append((y0, min(x0, x1), max(x0, x1)))

    def shared(self, a: Point, b: Point) -> float:
        """Return how many mm of a piece run along another line."""
        upright = abs(a[0] - b[0]) < 0.01
        where, others = (a[0], self._upright) if upright else (a[1], self._level)
        low, high = sorted((a[1], b[1]) if upright else (a[0], b[0]))
        total = 0.0
        for near in range(round(where) - 2, round(where) + 3):
            for at, start, end in others.get(near, ()):
                if abs(at - where) < CLOSE:
                    total += max(0.0, min(high, end) - max(low, start))
        return total


def _way(map_of: Layout, link: Link, used: dict[tuple[int, str], int], taken: _Taken) -> Line:
    """Return the cheapest of a few ways between two cards: short, few bends, over no card."""
    start, end = map_of.places[link.from_id], map_of.places[link.to_id]
    best: tuple[float, Line, str, str] | None = None
    cards = [place for id, place in map_of.places.items() if id not in (link.from_id, link.to_id)]
    for out in ("right", "left"):
        a = _port(start, out, used.get((link.from_id, out), 0))
        for into in ("right", "left"):
            b = _port(end, into, used.get((link.to_id, into), 0))
            for path in _ways(start, end, a, out, b, into, cards):
                cost = _cost(path, cards, (start, end), taken)
                if best is None or cost < best[0] - 0.001:
                    best = (cost, path, out, into)
    assert best is not None
    best = (*_nudged(best[0], best[1], cards, (start, end), taken), *best[2:])
    for side in ((link.from_id, best[2]), (link.to_id, best[3])):
        used[side] = used.get(side, 0) + 1
    return best[1]


def _port(place: Place, side: str, number: int) -> Point:
    y = place.y + HEIGHT / 2 + PORTS[number % len(PORTS)]
    return (place.x + WIDTH if side == "right" else place.x), y


def _ways(
    start: Place, end: Place, a: Point, out: str, b: Point, into: str, cards: Sequence[Place]
) -> list[Line]:
    """Return ways from a port to a port: straight, by one lane, by a lane further away."""
    ax = a[0] + (LANE if out == "right" else -LANE)
    bx = b[0] + (LANE if into == "right" else -LANE)
    found: list[Line] = []
    if abs(a[1] - b[1]) < 0.01 and out != into:
        found.append((a, b))
    lane = max(ax, bx) if out == into == "right" else min(ax, bx)
    if out == into:
        found.append((a, (lane, a[1]), (lane, b[1]), b))
    else:
        found += [(a, (x, a[1]), (x, b[1]), b) for x in (ax, bx)]
    for from_y, to_y in _corridors(start, end):
        low, high = min(from_y, to_y), max(from_y, to_y)
        for x in _lanes((ax + bx) / 2, low, high, cards):
            found.append(
                (a, (ax, a[1]), (ax, from_y), (x, from_y), (x, to_y), (bx, to_y), (bx, b[1]), b)
            )
    return [_straight(line) for line in found]


def _corridors(start: Place, end: Place) -> list[tuple[float, float]]:
    """Return the heights between the rows at which a way may leave one and come to the other."""
    if abs(start.y - end.y) < HEIGHT:
        top, foot = min(start.y, end.y) - LANE, max(start.y, end.y) + HEIGHT + LANE
        return [(top, top), (foot, foot)]
    if end.y > start.y:
        return [(start.y + HEIGHT + LANE, end.y - LANE)]
    return [(start.y - LANE, end.y + HEIGHT + LANE)]


def _lanes(near: float, top: float, foot: float, cards: Sequence[Place]) -> list[float]:
    """Return the nearest free lanes from one height to another."""
    between = [card for card in cards if card.y < foot and card.y + HEIGHT > top]
    tried = {near}
    for card in between:
        tried |= {card.x - LANE, card.x + WIDTH + LANE}
    found: list[float] = []
    for x in sorted(tried, key=lambda each: (abs(each - near), each)):
        if all(not card.x - 1 < x < card.x + WIDTH + 1 for card in between):
            found.append(x)
            if len(found) == NEAREST:
                break
    return found


def _straight(line: Line) -> Line:
    """Return a line without the points at which it does not turn."""
    found: list[Point] = []
    for point in line:
        if found and math.dist(found[-1], point) < 0.01:
            continue
        if len(found) > 1:
            (x0, y0), (x1, y1) = found[-2:]
            if abs((x1 - x0) * (point[1] - y1) - (y1 - y0) * (point[0] - x1)) < 0.01 and (
                (x1 - x0) * (point[0] - x1) + (y1 - y0) * (point[1] - y1) > 0
            ):
                found.pop()
        found.append(point)
    return tuple(found)


def _cost(path: Line, cards: Sequence[Place], ends: tuple[Place, Place], taken: _Taken) -> float:
    total = BEND * (len(path) - 2)
    for (x0, y0), (x1, y1) in pairwise(path):
        total += abs(x1 - x0) + abs(y1 - y0)
        total += ALONG * taken.shared((x0, y0), (x1, y1))
        left, right, top, foot = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        for card in cards:
            if (
                card.x < right
                and left < card.x + WIDTH
                and card.y < foot + 0.01
                and top < card.y + HEIGHT + 0.01
            ):
                total += OVER
        for card in ends:
            if (
                card.x + 0.1 < right
                and left < card.x + WIDTH - 0.1
                and card.y + 0.1 < foot + 0.2
                and top < card.y + HEIGHT - 0.1
            ):
                total += OVER
    return total
