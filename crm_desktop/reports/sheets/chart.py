"""The chart of a report as shapes: one model that paper and screen draw alike.

Lengths are in points from the top left corner, y downwards; colours are tones 0 (strongest) to 4.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crm_desktop.models.language import translator
from crm_desktop.reports import formats
from crm_desktop.reports.sheets.result import Bar, Result
from crm_desktop.reports.sheets.words import key_text

MOST = {"bar": 24, "line": 60, "pie": 7}  # values; what is less becomes one more
LABEL = 7.0  # size of the letters
AXIS = 5  # lines across, at most
Measure = Callable[[str, float], float]


@dataclass(frozen=True, slots=True)
class Words:
    """A text: x is its left end, its middle or its right end; y the baseline."""

    x: float
    y: float
    text: str
    align: str = "left"
    size: float = LABEL
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon in a tone."""

    points: tuple[tuple[float, float], ...]
    tone: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line; `axis`: one of the thin ones across."""

    x: float
    y: float
    to_x: float
    to_y: float
    axis: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole chart, and in words what it shows, for those who hear it."""

    width: float
    height: float
    words: tuple[Words, ...]
    shapes: tuple[Shape, ...]
    strokes: tuple[Stroke, ...]
    aloud: str


def picture(
    result: Result, width: float, height: float, language: str, measure: Measure
) -> Picture | None:
    """Return the chart of a report; None where it has none. `measure`: text and size → width."""
    chart = result.report.chart
    if chart is None or not result.bars:
        return None
    named = _named(result, MOST[chart.form], language)
    title = result.bars_title
    if result.bars_unit:
        title = f"{title}, {result.bars_unit}"
    top = Words(0, 9, title, size=8.0, bold=True)
    aloud = f"{title}: " + "; ".join(f"{name} {_short(value, language)}" for name, value in named)
    if chart.form == "pie":
        words, shapes = _pie(named, width, height, language)
        return Picture(width, height, (top, *words), shapes, (), aloud)
    words, shapes, strokes = _axes(named, width, height, language, measure, chart.form == "line")
    return Picture(width, height, (top, *words), shapes, strokes, aloud)


def _named(result: Result, most: int, language: str) -> list[tuple[str, float]]:
    """Return names and values; of too many the largest, in their order, and the rest as one."""
    head, group = result.groups[0], result.levels[0]
    bars: Sequence[Bar] = result.bars
    rest = 0
    if len(bars) > most:
        kept = sorted(range(len(bars)), key=lambda at: -abs(bars[at].value))[: most - 1]
        rest = len(bars) - len(kept)
        left = [bars[at] for at in sorted(set(range(len(bars))) - set(kept))]
        bars = [bars[at] for at in sorted(kept)]
        others = sum(bar.value for bar in left)
    named = [(key_text(bar.key, head, group, language), bar.value) for bar in bars]
    if rest:
        words = (
            translator(language)
            .ngettext("{count} other", "{count} others", rest)
            .format(count=rest)
        )
        named.append((words, others))
    return named


def nice(value: float) -> float:
    """Return the round number not smaller than a value: 1, 2, 2.5 or 5 times a power of ten."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(power * step for step in (1, 2, 2.5, 5, 10) if power * step >= value * 0.999999)


def _axes(
    named: Sequence[tuple[str, float]],
    width: float,
    height: float,
    language: str,
    measure: Measure,
    line: bool,
) -> tuple[tuple[Words, ...], tuple[Shape, ...], tuple[Stroke, ...]]:
    high = max(0.0, *(value for _name, value in named))
    low = min(0.0, *(value for _name, value in named))
    step = nice((high - low) / (AXIS - 1))
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    if high <= low:
        high = low + step
    marks = [low + step * n for n in range(round((high - low) / step) + 1)]
    left = max(measure(_short(mark, language), LABEL) for mark in marks) + 6
    room = (width - left) / len(named)
    skip = _skip([measure(name, LABEL) for name, _value in named], room)
    names = [_broken(name, room * skip - 3, measure) for name, _value in named[::skip]]
    top, bottom = 20.0, height - 7.0 - 9.0 * max(len(lines) for lines in names)

    def y(value: float) -> float:
        return bottom - (value - low) / (high - low) * (bottom - top)

    words = [Words(left - 5, y(mark) + 2.4, _short(mark, language), "right") for mark in marks]
    strokes = [Stroke(left, y(mark), width, y(mark)) for mark in marks]
    shapes: list[Shape] = []
    before: tuple[float, float] | None = None
    for number, (_name, value) in enumerate(named):
        middle = left + room * (number + 0.5)
        if number % skip == 0:
            words += [
                Words(middle, bottom + 11 + 9 * place, text, "center")
                for place, text in enumerate(names[number // skip])
            ]
        if line:
            at = (middle, y(value))
            if before is not None:
                strokes.append(Stroke(*before, *at, axis=False))
            shapes.append(_dot(*at))
            before = at
            continue
        half = min(room * 0.36, 22.0)
        ends = sorted((y(value), y(0.0)))
        shapes.append(Shape(_box(middle - half, ends[0], middle + half, ends[1]), 0))
    return tuple(words), tuple(shapes), tuple(strokes)


def _skip(widths: Sequence[float], room: float) -> int:
    """Return how many names share the room of one, so that none is cut to nothing."""
    wide = min(max(widths), 60.0)
    return max(1, math.ceil((wide + 3) / room)) if room < 34 else 1


def _broken(name: str, room: float, measure: Measure) -> list[str]:
    """Return a name in one line, or in two where it has a place to break and needs it."""
    first, space, rest = name.partition(" ")
    if space and measure(name, LABEL) > room:
        return [_fitted(first, room, measure), _fitted(rest, room, measure)]
    return [_fitted(name, room, measure)]


def _fitted(name: str, room: float, measure: Measure) -> str:
    if measure(name, LABEL) <= room:
        return name
    while name and measure(f"{name}…", LABEL) > room:
        name = name[:-1]
    return f"{name.rstrip()}…" if name else ""


def _box(x: float, y: float, to_x: float, to_y: float) -> tuple[tuple[float, float], ...]:
    return ((x, y), (to_x, y), (to_x, to_y), (x, to_y))


def _dot(x: float, y: float) -> Shape:
    around = (math.tau * n / 12 for n in range(12))
    return Shape(tuple((x + 2 * math.cos(a), y + 2 * math.sin(a)) for a in around), 0)


def _pie(
    named: Sequence[tuple[str, float]], width: float, height: float, language: str
) -> tuple[tuple[Words, ...], tuple[Shape, ...]]:
    """Slices from the top, clockwise, with a legend beside; negative values have none."""
    kept = [(name, value) for name, value in named if value > 0]
    whole = sum(value for _name, value in kept)
    radius = (height - 26) / 2
    x, y = radius + 8, 18 + radius
    words: list[Words] = []
    shapes: list[Shape] = []
    angle = -math.pi / 2
    for number, (name, value) in enumerate(kept):
        turn = math.tau * value / whole
        steps = max(2, math.ceil(turn / 0.05))
        arc = [
            (x + radius * math.cos(angle + turn * n / steps),
             y + radius * math.sin(angle + turn * n / steps))
            for n in range(steps + 1)
        ]  # fmt: skip
        shapes.append(Shape(((x, y), *arc), number % 5))
        angle += turn
        line = 24 + number * 12.0
        shapes.append(Shape(_box(2 * radius + 34, line - 6, 2 * radius + 41, line + 1), number % 5))
        percent = formats.percent(Decimal(round(100 * value / whole)), language)
        words.append(Words(2 * radius + 46, line, f"{name} – {percent}"))
    if not kept:
        words.append(Words(0, 30, translator(language).gettext("There is nothing to show.")))
    return tuple(words), tuple(shapes)


def _short(value: float, language: str) -> str:
    exact = Decimal(repr(round(value, 2)))
    return formats.number(exact, language, None if abs(value) < 100 else 0)
