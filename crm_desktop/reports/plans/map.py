"""The map of people on paper, as vector: one sheet as long as it can be read, else several.

The rule: on one A4, lying or standing as suits, as long as the map is drawn at 65 % or more (the
smallest letters are 4.7 pt then); else on one A3 in the same way; else over several A3 sheets at
65 %, or A4 where that is asked for. Sheets overlap by a card, and a card is drawn on those where
it is whole; a sheet without any is left out. Each says its row and column.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.plans.people.map_rows import PlanMap
from crm_desktop.reports import formats
from crm_desktop.reports.geometry import A4
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.look import GREY, HAIRLINE, INK, MM
from crm_desktop.reports.layout.strips import Fill, Mark, Placed, Polygon, Rule, Strip, moved
from crm_desktop.reports.plans.people.cards import (
    SMALL,
    WHITE,
    card_marks,
    legend_marks,
    link_marks,
    text,
)
from crm_desktop.reports.plans.people.layout import HEIGHT, WIDTH, Layout, layout
from crm_desktop.reports.plans.people.lines import links, reporting
from crm_desktop.reports.plans.people.words import card_words

Paper = Literal["auto", "A4", "A3"]
Size = tuple[float, float]
A3: Size = (297.0, 420.0)
EDGE, TOP, FOOT = 12.0, 15.0, 11.0  # mm: margins, heading, legend
SMALLEST, SMALLEST_IN_BOOKLET = 0.65, 0.4
TALLEST, LEGEND = 620.0, 32.0  # points: of the map in a booklet, and of the legend below it
AROUND = 6.0  # mm of the map around the outermost cards, for lines
OVERLAP = 4.0  # mm more than a card
TITLE = N_("Map of people")
SHEET = N_("Sheet {number} of {count} · row {row}, column {column}")
ONE = N_("{day} · drawn at {percent} %")


@dataclass(frozen=True, slots=True)
class Sheets:
    """How a map is put on paper: size in mm, scale, and by row and column where each part begins
    (mm of the map) with its size.
    """

    size: Size
    scale: float
    tiles: tuple[tuple[int, int, float, float], ...]
    part: Size


def room(size: Size) -> Size:
    """Return how much of a sheet the map has, in mm."""
    return size[0] - 2 * EDGE, size[1] - 2 * EDGE - TOP - FOOT


def sheets(found: Layout, paper: Paper = "auto") -> Sheets:
    """Return how a map is put on paper, by the rule above."""
    left, top, right, foot = found.box()
    left, top, right, foot = left - AROUND, top - AROUND, right + AROUND, foot + AROUND
    wide, tall = right - left, foot - top
    for size in (A4, A3) if paper == "auto" else ((A4,) if paper == "A4" else (A3,)):
        ways = [(size[1], size[0]), size]
        scales = [min(room(way)[0] / wide, room(way)[1] / tall, 1.0) for way in ways]
        best = max(range(2), key=lambda at: (scales[at], -at))
        if scales[best] >= SMALLEST:
            part = (room(ways[best])[0] / scales[best], room(ways[best])[1] / scales[best])
            start = (left - max(0.0, part[0] - wide) / 2, top)
            return Sheets(ways[best], scales[best], ((1, 1, *start),), part)
    size = A4 if paper == "A4" else A3
    size = (size[1], size[0])
    part = (room(size)[0] / SMALLEST, room(size)[1] / SMALLEST)
    step_x, step_y = part[0] - WIDTH - OVERLAP, part[1] - HEIGHT - OVERLAP
    across = max(1, math.ceil((wide - part[0]) / step_x) + 1)
    down = max(1, math.ceil((tall - part[1]) / step_y) + 1)
    tiles = [
        (row + 1, column + 1, left + column * step_x, top + row * step_y)
        for row in range(down)
        for column in range(across)
    ]
    kept = [tile for tile in tiles if _whole(found, tile[2], tile[3], part)]
    return Sheets(size, SMALLEST, tuple(kept), part)


def sheets_of(plan_map: PlanMap, paper: Paper = "auto") -> Sheets:
    """Return how the map of a plan is put on paper."""
    return sheets(layout(plan_map.people), paper)


def _whole(found: Layout, left: float, top: float, part: Size) -> list[int]:
    """Return whose cards stand on a part whole."""
    return [
        id
        for id, place in found.places.items()
        if left - 0.01 <= place.x
        and place.x + WIDTH <= left + part[0] + 0.01
        and top - 0.01 <= place.y
        and place.y + HEIGHT <= top + part[1] + 0.01
    ]


def map_pdf(plan_map: PlanMap, language: str, author: str, paper: Paper = "auto") -> bytes:
    """Return the map of people as a PDF in a language; support and influence are on it."""
    say = translator(language).gettext
    found = layout(plan_map.people)
    how = sheets(found, paper)
    about = About(f"{say(TITLE)} – {plan_map.account}", author, language)
    whole = _marks(plan_map, found, how.scale * MM)
    pages = [_page(plan_map, found, whole, how, at, language) for at in range(len(how.tiles))]
    return pdf(pages, about, how.size)


@dataclass(frozen=True, slots=True)
class _Whole:
    """All lines of a map, and the words beside them with their place in mm."""

    lines: list[Mark]
    labels: list[tuple[float, float, list[Mark]]]


def _marks(plan_map: PlanMap, found: Layout, scale: float) -> _Whole:
    lines: list[Mark] = []
    thin = 0.6 * scale / MM
    for line in reporting(found).values():
        for (x0, y0), (x1, y1) in pairwise(line):
            lines.append(Rule(x0 * scale, y0 * scale, x1 * scale, y1 * scale, thin, GREY))
    labels = []
    drawn = links(found, plan_map.links)
    for link in plan_map.links:
        if link.id in drawn:
            lines += link_marks(drawn[link.id], link.kind, link.strength, scale)
            if link.label:
                x, y = drawn[link.id].words
                labels.append((x, y, _label(link.label, x * scale, y * scale, scale)))
    return _Whole(lines, labels)


def map_part(
    plan_map: PlanMap,
    found: Layout,
    whole: _Whole,
    corner: Size,
    part: Size,
    scale: float,
    language: str,
) -> list[Mark]:
    """Return a part of the map (mm) from the point (0, 0) on; scale: points of a mm."""
    left, top = corner
    area = (left, top, left + part[0], top + part[1])
    marks = [kept for mark in whole.lines if (kept := _clipped(mark, area, scale)) is not None]
    for x, y, words in whole.labels:
        if area[0] <= x <= area[2] and area[1] <= y <= area[3]:
            marks += words
    people = {person.id: person for person in plan_map.people}
    for id in _whole(found, left, top, part):
        place = found.places[id]
        card = card_words(people[id], language)
        marks += card_marks(card, place.x * scale, place.y * scale, scale)
    return [moved(mark, -left * scale, -top * scale) for mark in marks]


def map_strips(plan_map: PlanMap, width: float, language: str) -> list[Strip]:
    """Return the whole map with its legend for a page of a booklet, `width` points wide.

    Nothing where it could not be read there: it is printed by itself then.
    """
    found = layout(plan_map.people)
    left, top, right, foot = found.box()
    wide, tall = right - left + 2 * AROUND, foot - top + 2 * AROUND
    scale = min(width / wide, (TALLEST - LEGEND) / tall, MM)
    if not plan_map.people or scale < SMALLEST_IN_BOOKLET * MM:
        return []
    lines = _marks(plan_map, found, scale)
    corner = (left - AROUND - (width / scale - wide) / 2, top - AROUND)
    body = map_part(plan_map, found, lines, corner, (width / scale, tall), scale, language)
    high = tall * scale
    legend = [moved(mark, 0, high) for mark in legend_marks(0, LEGEND - 18, width, language)]
    return [Strip(high + LEGEND, (*body, *legend), block="map")]


def _label(label: str, x: float, y: float, scale: float) -> list[Mark]:
    size = SMALL * scale / MM
    words = text(label, x - 200, y + size * 0.35, 400, size, INK, align="center")
    wide = sum(mark.width for mark in words if not isinstance(mark, Rule | Polygon))
    return [Fill(x - wide / 2 - 2, y - size * 0.6, wide + 4, size * 1.2, WHITE), *words]


def _clipped(mark: Mark, area: tuple[float, float, float, float], scale: float) -> Mark | None:
    """Return the part of a line that lies on the sheet; a shape only where it does whole."""
    left, top, right, foot = (each * scale for each in area)
    if isinstance(mark, Polygon):
        inside = all(left <= x <= right and top <= y <= foot for x, y in mark.points)
        return mark if inside else None
    if not isinstance(mark, Rule):
        return mark
    low, high = 0.0, 1.0
    dx, dy = mark.to_x - mark.x, mark.to_y - mark.y
    for way, far in ((-dx, mark.x - left), (dx, right - mark.x),
                     (-dy, mark.y - top), (dy, foot - mark.y)):  # fmt: skip
        if way == 0:
            if far < 0:
                return None
        elif way < 0:
            low = max(low, far / way)
        else:
            high = min(high, far / way)
    if low > high:
        return None
    return mark._replace(
        x=mark.x + low * dx, y=mark.y + low * dy, to_x=mark.x + high * dx, to_y=mark.y + high * dy
    )


def _page(
    plan_map: PlanMap, found: Layout, whole: _Whole, how: Sheets, at: int, language: str
) -> Sequence[Placed]:
    row, column, left, top = how.tiles[at]
    say = translator(language).gettext
    wide = (how.size[0] - 2 * EDGE) * MM
    head: list[Mark] = text(
        f"{say(TITLE)} – {plan_map.account}", 0, 11, wide * 0.62, 11.5, INK, True
    )
    head += text(plan_map.plan, 0, 24, wide * 0.62, 8, GREY)
    day = formats.date(plan_map.today, language)
    told = say(ONE).format(day=day, percent=round(how.scale * 100))
    head += text(told, wide * 0.62, 11, wide * 0.38, 8, GREY, align="right")
    if len(how.tiles) > 1:
        sheet = say(SHEET).format(number=at + 1, count=len(how.tiles), row=row, column=column)
        head += text(sheet, wide * 0.62, 24, wide * 0.38, 8, GREY, align="right")
    head.append(Rule(0, 31, wide, 31, 0.5, HAIRLINE))
    body = map_part(plan_map, found, whole, (left, top), how.part, how.scale * MM, language)
    foot: list[Mark] = [Rule(0, 0, wide, 0, 0.5, HAIRLINE)]
    foot += legend_marks(0, 15, wide, language)
    edge = EDGE * MM
    return [
        Placed(edge, edge, Strip(TOP * MM, tuple(head))),
        Placed(edge, (EDGE + TOP) * MM, Strip(how.part[1] * how.scale * MM, tuple(body))),
        Placed(edge, (how.size[1] - EDGE - FOOT) * MM + 8, Strip(FOOT * MM, tuple(foot))),
    ]
