"""Where the words of a link stand on a map of people: on its way, and over nothing else.

Lengths are in mm.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from crm_desktop.reports.plans.people.layout import HEIGHT, WIDTH, Place
from crm_desktop.reports.plans.people.strokes import Line, Point

LETTER, AROUND, TALL = 1.7, 2.5, 4.0  # of the words: a letter, the ground beside them, their height
APART = 1.0  # from a card that they stand over or below
LEVEL_FIRST = 2.5  # words read best on a level piece, even if it is so many times shorter

Box = tuple[float, float, float, float]  # left, top, right, foot


def card_box(card: Place) -> Box:
    """Return what a card takes."""
    return card.x, card.y, card.x + WIDTH, card.y + HEIGHT


def words_box(at: Point, label: str) -> Box:
    """Return what words around a point take; letters are counted, since fonts differ."""
    wide = LETTER * len(label) + AROUND
    return at[0] - wide / 2, at[1] - TALL / 2, at[0] + wide / 2, at[1] + TALL / 2


def words_at(path: Line, label: str, boxes: Sequence[Box], others: Iterable[Line]) -> Point:
    """Return the middle of a link's words: of its best piece where they cover no box.

    Between neighbours no piece has room: the words stand over what is beside them then, or below
    it. The lines of other links are kept free as well, where that can be.
    """
    tried = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in sorted(pairwise(path), key=_rank)]
    hit = [box for box in boxes if _overlap(box, words_box(tried[0], label))]
    if hit:
        top, foot = min(box[1] for box in hit), max(box[3] for box in hit)
        away = TALL / 2 + APART
        tried += [(tried[0][0], y) for y in (top - away, foot + away)]
    free = [at for at in tried if not _covers(words_box(at, label), boxes)]
    pieces = [_around(a, b) for line in others for a, b in pairwise(line)]
    alone = (at for at in free if not _covers(words_box(at, label), pieces))
    return next(alone, (free or tried)[0])


def _rank(piece: tuple[Point, Point]) -> float:
    (_x0, y0), (_x1, y1) = piece
    return -math.dist(*piece) * (LEVEL_FIRST if abs(y0 - y1) < 0.01 else 1.0)


def _around(a: Point, b: Point) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])


def _covers(words: Box, boxes: Iterable[Box]) -> bool:
    return any(_overlap(words, box) for box in boxes)


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
