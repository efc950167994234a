"""Where the words of a link stand on a map of people: on its way, and on nobody's card.

Lengths are in mm.
"""

import math
from collections.abc import Iterable
from itertools import pairwise

from crm_desktop.reports.plans.people.layout import HEIGHT, WIDTH, Place
from crm_desktop.reports.plans.people.strokes import Line, Point

LETTER, AROUND, TALL = 1.7, 2.5, 4.0  # of the words: a letter, the ground beside them, their height
LEVEL_FIRST = 2.5  # words read best on a level piece, even if it is so many times shorter


def words_at(path: Line, label: str, cards: Iterable[Place]) -> Point:
    """Return the middle of a link's words: of its best piece that has room for them.

    Between neighbours no piece has: the words stand over the two cards then, or below them.
    """
    wide = LETTER * len(label) + AROUND
    pieces = sorted(pairwise(path), key=_rank, reverse=True)
    tried = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pieces]
    every = list(cards)
    hit = [card for card in every if _covers(card, tried[0], wide)]
    if hit:
        top, foot = min(card.y for card in hit), max(card.y for card in hit) + HEIGHT
        tried += [(tried[0][0], y) for y in (top - TALL, foot + TALL)]
    free = (at for at in tried if not any(_covers(card, at, wide) for card in every))
    return next(free, tried[0])


def _rank(piece: tuple[Point, Point]) -> float:
    (_x0, y0), (_x1, y1) = piece
    return math.dist(*piece) * (LEVEL_FIRST if abs(y0 - y1) < 0.01 else 1.0)


def _covers(card: Place, at: Point, wide: float) -> bool:
    x, y = card.middle
    return abs(x - at[0]) < (WIDTH + wide) / 2 and abs(y - at[1]) < (HEIGHT + TALL) / 2
