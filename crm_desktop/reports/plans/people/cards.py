"""A card of the map on paper, and the legend: the same shapes and words as on the screen."""

import itertools

from crm_desktop.models.language import translator
from crm_desktop.models.queries.plans.people.map_rows import LINK_KINDS
from crm_desktop.reports.layout.fonts import clean
from crm_desktop.reports.layout.lines import Run, break_lines, line_marks, shortened
from crm_desktop.reports.layout.look import FILL, GREY, HAIRLINE, INK, MM, Colour
from crm_desktop.reports.layout.strips import Fill, Mark, Polygon, Rule
from crm_desktop.reports.plans.people import words
from crm_desktop.reports.plans.people.layout import HEIGHT, WIDTH
from crm_desktop.reports.plans.people.strokes import Drawn, Line, dashes, drawn
from crm_desktop.reports.plans.people.words import CardWords

GOOD: Colour = (0.09, 0.42, 0.23)
BAD: Colour = (0.702, 0.149, 0.118)
WARN: Colour = (0.52, 0.33, 0.02)
WHITE: Colour = (1.0, 1.0, 1.0)
PALE: dict[str, Colour] = {
    "good": (0.886, 0.945, 0.906),
    "bad": (0.973, 0.898, 0.89),
    "warn": (0.98, 0.953, 0.898),
    "": (0.93, 0.935, 0.945),
}
STRONG: dict[str, Colour] = {"good": GOOD, "bad": BAD, "warn": WARN, "": GREY}
LINES: dict[str, Colour] = {
    "formal": INK,
    "informal": (0.11, 0.322, 0.549),
    "influences": (0.40, 0.20, 0.55),
    "conflicts": BAD,
}
NAME, SMALL = 8.6, 7.2  # points at full size
LEGEND_GAP, LEGEND_ROW = 12.0, 12.0  # points between entries and rows


def text(
    shown: str,
    x: float,
    base: float,
    width: float,
    size: float,
    tone: Colour,
    bold: bool = False,
    align: str = "left",
) -> list[Mark]:
    """Return one line of text, shortened to its width; all in points."""
    flat = " ".join(clean(shown).split())
    if not flat or width <= 0:
        return []
    lines = shortened(break_lines([Run(flat, size, tone, bold)], width), 1, width)
    return line_marks(lines[0], x, width, base, align)


def card_marks(card: CardWords, x: float, y: float, scale: float) -> list[Mark]:
    """Return what draws a card with its left upper corner at a point; scale: points of a mm."""
    k = scale / MM  # of letters
    wide, tall = WIDTH * scale, HEIGHT * scale
    marks: list[Mark] = []
    tone = STRONG[card.tone]
    if card.known:
        marks.append(Fill(x, y, wide, tall, HAIRLINE, 3 * k))
        inner = WHITE if card.present else FILL
        marks.append(Fill(x + 0.6 * k, y + 0.6 * k, wide - 1.2 * k, tall - 1.2 * k, inner, 2.6 * k))
        marks.append(Fill(x + 3 * k, y + 4 * k, 2.2 * k, tall - 8 * k, tone, 1.1 * k))
    else:
        marks.append(Fill(x, y, wide, tall, PALE["warn"], 3 * k))
        edge: Line = ((x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall), (x, y))
        for dash in dashes(edge, 3.2 * k, 2.4 * k):
            marks += _stroke(dash, 0.8 * k, WARN)
    left, right = x + 11 * k, x + wide - 6 * k
    chip = 17 * k
    marks.append(Fill(right - chip + 2 * k, y + 3.5 * k, chip, 14 * k, PALE[card.tone], 2.5 * k))
    marks += text(card.support, right - chip + 2 * k, y + 13.4 * k, chip, SMALL * k, tone, True,
                  "center")  # fmt: skip
    ink = INK if card.present else GREY
    marks += text(card.name, left, y + 14 * k, right - chip - left, NAME * k, ink, True)
    room = right - left
    if card.inner:
        marks.append(_star(right - 4 * k, y + 23 * k, 4.2 * k))
        room -= 12 * k
    marks += text(card.below or "–", left, y + 25.4 * k, room, SMALL * k, GREY)
    line = y + 34 * k
    marks.append(Rule(left, line, right, line, 0.4 * k, HAIRLINE))
    dots = 0.0
    if card.dots:
        dots = 5 * 5.2 * k
        for at in range(5):
            shade = GREY if at < card.dots else HAIRLINE
            marks.append(Fill(right - dots + at * 5.2 * k + 1.4 * k, line + 7.6 * k, 3.6 * k,
                              3.6 * k, shade, 1.8 * k))  # fmt: skip
    marks += text(card.foot, left, line + 12 * k, right - left - dots - 4 * k, SMALL * k, ink)
    return marks


def _star(x: float, y: float, radius: float) -> Polygon:
    import math

    points = []
    for corner in range(10):
        far = radius if corner % 2 == 0 else radius * 0.45
        angle = math.pi / 5 * corner - math.pi / 2
        points.append((x + far * math.cos(angle), y + far * math.sin(angle)))
    return Polygon(0, 0, tuple(points), GREY)


def _stroke(line: Line, thick: float, tone: Colour) -> list[Mark]:
    return [Rule(a[0], a[1], b[0], b[1], thick, tone) for a, b in itertools.pairwise(line)]


def link_marks(link: Drawn, kind: str, strength: int, scale: float) -> list[Mark]:
    """Return what draws a link whose lengths are in mm; scale: points of a mm."""
    thick = (0.5 + 0.3 * strength) * scale / MM
    tone = LINES[kind]
    marks: list[Mark] = []
    for stroke in link.strokes:
        marks += _stroke(tuple((x * scale, y * scale) for x, y in stroke), thick, tone)
    marks += [
        Polygon(0, 0, tuple((x * scale, y * scale) for x, y in fill), tone) for fill in link.fills
    ]
    return marks


def legend_marks(x: float, base: float, width: float, language: str) -> list[Mark]:
    """Return the legend in one row, or as many as it needs; in points."""
    say = translator(language).gettext
    entries: list[tuple[str, str]] = [
        ("support", say(words.SUPPORT)),
        ("influence", say(words.INFLUENCE)),
        ("inner", say(words.STANDINGS["inner_circle"])),
        ("unknown", say(words.UNKNOWN)),
        ("reporting", say(words.REPORTING)),
        *((kind, say(words.LINKS[kind])) for kind in LINK_KINDS),
    ]
    signs = {"support": 52.0, "influence": 26.0, "inner": 9.0, "unknown": 16.0, "reporting": 18.0}
    size = 7.0
    wide = {key: break_lines([Run(clean(label), size, GREY)], 10_000)[0].width
            for key, label in entries}  # fmt: skip
    rows: list[list[tuple[str, str]]] = [[]]
    room = width
    for key, label in entries:
        needed = signs.get(key, 24.0) + 4 + wide[key]
        if rows[-1] and needed > room:
            rows.append([])
            room = width
        rows[-1].append((key, label))
        room -= needed + LEGEND_GAP
    marks: list[Mark] = []
    for number, row in enumerate(rows):
        at, line = x, base + number * LEGEND_ROW
        for key, label in row:
            sign = signs.get(key, 24.0)
            marks += _sign(key, at, line - 2.4, sign)
            marks += text(label, at + sign + 4, line, wide[key] + 1, size, GREY)
            at += sign + 4 + wide[key] + LEGEND_GAP
    return marks


def _sign(key: str, x: float, middle: float, wide: float) -> list[Mark]:
    marks: list[Mark] = []
    if key == "support":
        for shown, tone in (("+2", "good"), ("0", ""), ("–1", "bad")):
            marks.append(Fill(x, middle - 5, 15, 10, PALE[tone], 2))
            marks += text(shown, x, middle + 2.5, 15, 7, STRONG[tone], True, "center")
            x += 18
    elif key == "influence":
        for at in range(5):
            shade = GREY if at < 3 else HAIRLINE
            marks.append(Fill(x + at * 5.2, middle - 1.8, 3.6, 3.6, shade, 1.8))
    elif key == "inner":
        marks.append(_star(x + 4, middle, 4.2))
    elif key == "unknown":
        edge: Line = ((x, middle - 4.5), (x + wide, middle - 4.5), (x + wide, middle + 4.5),
                      (x, middle + 4.5), (x, middle - 4.5))  # fmt: skip
        for dash in dashes(edge, 2.6, 2.0):
            marks += _stroke(dash, 0.8, WARN)
    elif key == "reporting":
        marks.append(Rule(x, middle, x + wide, middle, 0.6, GREY))
    else:
        line = drawn(((x / MM, middle / MM), ((x + wide) / MM, middle / MM)), key, 1)
        marks += link_marks(line, key, 1, MM)
    return marks
