"""Where the cards of a map of people stand: a pure function, the same for the same people.

Who reports to somebody stands below; nobody covers another. A family of many that have nobody
below them hangs in columns. Of more than forty people the lower levels hang below each other, as
folders do, in columns; where that begins and how tall the columns are is what gives the sheet the
best shape: else two hundred were a line of ten metres. Lengths are in mm from the left upper
corner, y downwards; a card is placed by its own left upper corner.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from crm_desktop.models.queries.plans.people.map_rows import Stakeholder, rings

WIDTH, HEIGHT = 49.0, 19.0  # of a card
ACROSS = 7.0  # between neighbours
BAND = 13.0  # a card takes two bands; a level begins every three, a hanging card every two
LEVEL, HUNG = 3 * BAND, 2 * BAND
TRUNK = 2.5  # from a hanging card to the line that holds it, at its left
COLUMN = 9.0  # between columns of hanging cards
TREES = 16.0  # between trees
ABREAST = 3  # so many without anybody below stand side by side; more of them hang
DEEP = 6  # cards that hang in a column before the next one is begun
MANY = 40  # above so many people lower levels hang
INDENT = 7.0  # of those who hang below somebody
COLUMNS = (8, 14, 24, 40)  # rows of a column that are tried for many people
SHAPE = 1.6  # wished width by height

Hung = Literal["", "column", "below"]
Way = Literal["up", "down", "left", "right"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card stands; `hung`: in a "column" of a large family, or indented "below" somebody;
    `fixed`: put there by hand.
    """

    x: float
    y: float
    hung: Hung = ""
    fixed: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + WIDTH / 2, self.y + HEIGHT / 2

    def covers(self, other: "Place") -> bool:
        """Return whether two cards lie over each other."""
        return (
            self.x < other.x + WIDTH - 0.01
            and other.x < self.x + WIDTH - 0.01
            and self.y < other.y + HEIGHT - 0.01
            and other.y < self.y + HEIGHT - 0.01
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """All cards by id, and who stands above whom as it is drawn: rings are cut."""

    places: Mapping[int, Place]
    above: Mapping[int, int] = field(default_factory=dict)

    def box(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of all cards."""
        if not self.places:
            return 0.0, 0.0, WIDTH, HEIGHT
        every = self.places.values()
        return (
            min(place.x for place in every),
            min(place.y for place in every),
            max(place.x for place in every) + WIDTH,
            max(place.y for place in every) + HEIGHT,
        )


@dataclass(slots=True)
class _Shape:
    """Cards around the left upper corner of the first, and how far they reach band by band."""

    cards: dict[int, Place]
    left: dict[int, float]
    right: dict[int, float]


def layout(people: Sequence[Stakeholder]) -> Layout:
    """Return the places of all, those put by hand where they were put."""
    above = _above(people)
    below: dict[int, list[int]] = {person.id: [] for person in people}
    for person in sorted(people, key=lambda each: each.id):
        if person.id in above:
            below[above[person.id]].append(person.id)
    roots = sorted(person.id for person in people if person.id not in above)
    order: list[int] = []
    waiting = list(roots)
    while waiting:  # those above before those below, without recursion: chains may be long
        here = waiting.pop()
        order.append(here)
        waiting.extend(below[here])
    depth: dict[int, int] = {}
    for id in order:
        depth[id] = depth[above[id]] + 1 if id in above else 0
    forms = [(len(people) + 1, 0)]  # from which depth on people hang, and how many rows at most
    if len(people) > MANY:
        levels = range(1, min(max(depth.values()), 3) + 1)
        forms += [(level, rows) for level in levels for rows in COLUMNS]
    drawn = [_drawn(roots, order, below, depth, *form) for form in forms]
    best = min(drawn, key=lambda places: abs(math.log(_shape_of(places) / SHAPE)), default={})
    return Layout(_by_hand(people, best, above, order), above)


def _drawn(
    roots: Sequence[int],
    order: Sequence[int],
    below: Mapping[int, list[int]],
    depth: Mapping[int, int],
    hang: int,
    rows: int,
) -> dict[int, Place]:
    shapes: dict[int, _Shape] = {}
    for id in reversed(order):
        if depth[id] >= hang:
            shapes[id] = _folder(id, below, shapes)
        else:
            shapes[id] = _family(id, below, shapes, rows if depth[id] == hang - 1 else 0)
    trees = [shapes[id] for id in roots if below[id]]
    alone = [id for id in roots if not below[id]]
    if alone:
        trees.append(_row(alone) if len(alone) <= ABREAST else _columns(alone, shapes)[0])
    return _shelved(trees)


def _shape_of(places: Mapping[int, Place]) -> float:
    left, top, right, foot = Layout(places).box()
    return (right - left) / (foot - top)


def _above(people: Sequence[Stakeholder]) -> dict[int, int]:
    """Return who stands above whom; a ring is cut above the one who was entered first."""
    known = {person.id for person in people}
    found = {person.id: person.reports_to_id for person in people if person.reports_to_id in known}
    left = set(rings(people))
    while left:
        first = min(left)
        here: int | None = found.pop(first, None)
        left.discard(first)
        while here is not None and here in left:
            left.discard(here)
            here = found.get(here)
    return {id: boss for id, boss in found.items() if boss is not None}


def _family(
    id: int, below: Mapping[int, list[int]], shapes: dict[int, _Shape], rows: int = 0
) -> _Shape:
    """Return a person with all below: families side by side, those alone hung at the right.

    With `rows` all hang, families too, in columns of so many rows.
    """
    hung = below[id] if rows else [child for child in below[id] if not below[child]]
    hung = hung if len(hung) > ABREAST else []
    parts = [shapes.pop(child) for child in below[id] if child not in hung]
    hooks = [WIDTH / 2] * len(parts)  # where the line from above comes in
    columns: list[float] = []
    if hung:
        part, columns = _columns(hung, shapes, rows)
        parts.append(part)
        hooks.append(-TRUNK)
    own = _Shape({id: Place(0.0, 0.0)}, {0: 0.0, 1: 0.0}, {0: WIDTH, 1: WIDTH})
    if not parts:
        return own
    all_below, shifts = _beside(parts, ACROSS)
    ends = [shift + hook for shift, hook in zip(shifts, hooks, strict=True)]
    if hung:
        ends.append(shifts[-1] + columns[-1] - TRUNK)
    middle = (ends[0] + ends[-1]) / 2
    move = WIDTH / 2 - middle
    for child, place in all_below.cards.items():
        own.cards[child] = replace(place, x=place.x + move, y=place.y + LEVEL)
    for band in all_below.left:
        own.left[band + 3] = all_below.left[band] + move
        own.right[band + 3] = all_below.right[band] + move
    # The line across, above those below, needs its band as well.
    own.left[2] = min(ends[0] + move, WIDTH / 2)
    own.right[2] = max(ends[-1] + move, WIDTH / 2)
    return own


def _folder(id: int, below: Mapping[int, list[int]], shapes: dict[int, _Shape]) -> _Shape:
    """Return a person with all below hung one after another, indented."""
    found = _Shape({id: Place(0.0, 0.0)}, {0: 0.0, 1: 0.0}, {0: WIDTH, 1: WIDTH})
    band = 2
    for child in below[id]:
        part = shapes.pop(child)
        for other, place in part.cards.items():
            hung: Hung = "below" if other == child else place.hung
            found.cards[other] = Place(place.x + INDENT, place.y + band * BAND, hung)
        for own in part.right:
            found.left[band + own] = 0.0
            found.right[band + own] = part.right[own] + INDENT
        band += 2 * (max(part.right) // 2 + 1)
    return found


def _beside(parts: Sequence[_Shape], gap: float) -> tuple[_Shape, list[float]]:
    """Return shapes side by side, as near as their outlines allow, and how far each was moved."""
    found = _Shape({}, {}, {})
    shifts: list[float] = []
    for part in parts:
        near = [found.right[band] + gap - part.left[band] for band in part.left
                if band in found.right]  # fmt: skip
        shift = max(near, default=0.0)
        shifts.append(shift)
        for id, place in part.cards.items():
            found.cards[id] = replace(place, x=place.x + shift)
        for band in part.left:
            found.left[band] = min(found.left.get(band, math.inf), part.left[band] + shift)
            found.right[band] = max(found.right.get(band, -math.inf), part.right[band] + shift)
    return found, shifts


def _row(ids: Sequence[int]) -> _Shape:
    """Return people side by side."""
    wide = len(ids) * (WIDTH + ACROSS) - ACROSS
    cards = {id: Place(at * (WIDTH + ACROSS), 0.0) for at, id in enumerate(ids)}
    return _Shape(cards, {0: 0.0, 1: 0.0}, {0: wide, 1: wide})


def _columns(
    ids: Sequence[int], shapes: dict[int, _Shape], rows: int = 0
) -> tuple[_Shape, list[float]]:
    """Return people with all below them in columns, filled one after another, and where these
    begin; without `rows` in a good shape, if nobody has anybody below.
    """
    good = math.ceil(math.sqrt(len(ids) * (WIDTH + COLUMN) / HUNG / SHAPE))
    most = 2 * (rows or max(DEEP, good))
    found = _Shape({}, {}, {})
    columns = [0.0]
    band, wide = 0, 0.0
    for id in ids:
        part = shapes.pop(id)
        tall = 2 * (max(part.right) // 2 + 1)
        if band and band + tall > most:
            columns.append(columns[-1] + wide + COLUMN)
            band, wide = 0, 0.0
        x = columns[-1]
        for other, place in part.cards.items():
            hung: Hung = "column" if other == id else place.hung
            found.cards[other] = Place(place.x + x, place.y + band * BAND, hung)
        for own in range(tall):
            right = part.right.get(own, WIDTH) + x
            found.left[band + own] = -TRUNK
            found.right[band + own] = max(found.right.get(band + own, 0.0), right)
        wide = max(wide, *part.right.values())
        band += tall
    return found, columns


def _shelved(trees: Sequence[_Shape]) -> dict[int, Place]:
    """Return trees beside each other, on shelves below each other where they would be too wide."""
    sizes = []
    for tree in trees:
        left, right = min(tree.left.values()), max(tree.right.values())
        tall = max(place.y for place in tree.cards.values()) + HEIGHT
        sizes.append((left, right - left, tall))
    area = sum((wide + TREES) * (tall + TREES) for _left, wide, tall in sizes)
    most = max([math.sqrt(area * SHAPE), *(wide for _left, wide, _tall in sizes)], default=0.0)
    found: dict[int, Place] = {}
    x = y = shelf = 0.0
    for tree, (left, wide, tall) in zip(trees, sizes, strict=True):
        if x and x + wide > most + 0.01:
            x, y, shelf = 0.0, y + shelf + LEVEL - HEIGHT, 0.0
        for id, place in tree.cards.items():
            found[id] = replace(place, x=place.x - left + x, y=place.y + y)
        x += wide + TREES
        shelf = max(shelf, tall)
    return found


def _by_hand(
    people: Sequence[Stakeholder],
    found: dict[int, Place],
    above: Mapping[int, int],
    order: Sequence[int],
) -> dict[int, Place]:
    """Return places with those put by hand there, and what hangs below them moved along.

    What the program placed makes room for them, to the right.
    """
    put: dict[int, tuple[float, float]] = {}
    for person in people:
        if person.x is not None and person.y is not None:
            put[person.id] = (person.x, person.y)
    if not put:
        return found
    moved: dict[int, tuple[float, float]] = {}
    result: dict[int, Place] = {}
    for id in order:
        place = found[id]
        if id in put:
            x, y = put[id]
            moved[id] = (x - place.x, y - place.y)
            result[id] = Place(x, y, place.hung, fixed=True)
        else:
            dx, dy = moved[id] = moved.get(above.get(id, id), (0.0, 0.0))
            result[id] = replace(place, x=place.x + dx, y=place.y + dy)
    standing = [result[id] for id in order if id in put]
    for id in sorted(result, key=lambda each: (result[each].x, each)):
        if id in put:
            continue
        place = result[id]
        while blocking := [other for other in standing if place.covers(other)]:
            place = replace(place, x=max(other.x for other in blocking) + WIDTH + ACROSS)
        result[id] = place
        standing.append(place)
    return result


def beside(map_of: Layout, id: int, way: Way) -> int | None:
    """Return to whom an arrow key goes: along the lines up and down, to the nearest sideways."""
    here = map_of.places[id]
    if way == "up" and id in map_of.above and not here.hung:
        return map_of.above[id]
    x, y = here.middle
    if way == "down":
        own = [other for other, boss in map_of.above.items() if boss == id]
        if own:
            return min(own, key=lambda each: (_far(map_of.places[each], x, y), each))
    ahead: list[tuple[float, int]] = []
    for other, place in map_of.places.items():
        dx, dy = place.middle[0] - x, place.middle[1] - y
        along, aside = {
            "left": (-dx, abs(dy)), "right": (dx, abs(dy)),
            "up": (-dy, abs(dx)), "down": (dy, abs(dx)),
        }[way]  # fmt: skip
        if other != id and along > 0.01 and aside <= 2 * along:
            ahead.append((along + 3 * aside, other))
    if way == "up" and not ahead:
        return map_of.above.get(id)
    if way == "up" and here.hung:
        nearest = min(ahead)[1]
        same = map_of.above.get(nearest) == map_of.above.get(id)
        return nearest if same or id not in map_of.above else map_of.above[id]
    return min(ahead)[1] if ahead else None


def _far(place: Place, x: float, y: float) -> float:
    return abs(place.middle[0] - x) + abs(place.middle[1] - y)
