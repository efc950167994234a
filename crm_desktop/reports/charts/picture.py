"""A chart as shapes: one model that paper and screen draw alike.

Lengths are in points from the top left corner, y downwards; colours are tones 0 (strongest) to 4.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crm_desktop.models.language import translator
from crm_desktop.reports import formats
from crm_desktop.reports.charts.figures import MOST, Figures, fewer
from crm_desktop.reports.charts.lying import FOOT, TALLEST, lying, room_for
from crm_desktop.reports.charts.marks import (
    LABEL,
    TITLE,
    Measure,
    Shape,
    Stroke,
    Words,
    box,
    fitted,
)

AXIS = 5  # lines across, at most
TOP = 20.0  # below the title


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole chart, and in words what it shows, for those who hear it.

    `lanes`: which of the figures stands between two x (two y where bars lie: `lies`), so that it
    can be pointed at. `height` is that of lying bars where there are many of them.
    """

    width: float
    height: float
    words: tuple[Words, ...]
    shapes: tuple[Shape, ...]
    strokes: tuple[Stroke, ...]
    aloud: str
    lanes: tuple[tuple[float, float, int], ...] = ()
    lies: bool = False


def picture(
    figures: Figures,
    width: float,
    height: float,
    language: str,
    measure: Measure,
    tallest: float = TALLEST,
) -> Picture | None:
    """Return the chart of some figures; None without any. `measure`: text and size → width.

    Bars whose names have no room lie, and the picture is as tall as they need, up to `tallest`.
    """
    if not figures.names or not figures.series:
        return None
    lies = figures.form == "bar" and not figures.in_time and _crowded(figures, width, measure)
    shown, places = fewer(figures, language, room_for(figures, TOP, tallest) if lies else 0)
    pie = shown.form == "pie"
    room = width - measure(shown.heading, TITLE) - 24
    legend = _legend(shown, width, room, measure) if len(shown.series) > 1 and not pie else ((), ())
    top = Words(0, 9, fitted(shown.heading, width, measure, TITLE), size=TITLE, bold=True)
    if pie:
        words, shapes = _pie(shown, places, height, language)
        return Picture(width, height, (top, *words), shapes, (), aloud(shown, language))
    if lies:
        flat = lying(shown, places, width, TOP, lambda value: short(value, language), measure)
        return Picture(
            width,
            flat.lanes[-1][1] + FOOT,
            (top, *legend[0], *flat.words),
            (*legend[1], *flat.shapes),
            flat.strokes,
            aloud(shown, language),
            flat.lanes,
            True,
        )
    drawn = _axes(shown, places, width, height, language, measure)
    return Picture(
        width,
        height,
        (top, *legend[0], *drawn.words),
        (*legend[1], *drawn.shapes),
        drawn.strokes,
        aloud(shown, language),
        drawn.lanes,
    )


def aloud(figures: Figures, language: str) -> str:
    """Return in words what a chart shows."""
    several = len(figures.series) > 1
    told = [
        f"{figures.heading}, {each.name}: {said}" if several else f"{figures.heading}: {said}"
        for each in figures.series
        if (said := "; ".join(
            f"{name} {short(value, language)}"
            for name, value in zip(figures.names, each.values, strict=True)
        ))
    ]  # fmt: skip
    return ". ".join(told)


def short(value: float, language: str) -> str:
    """Return a number as it stands beside a chart."""
    exact = Decimal(repr(round(value, 2)))
    return formats.number(exact, language, None if abs(value) < 100 else 0)


def nice(value: float) -> float:
    """Return the round number not smaller than a value: 1, 2, 2.5 or 5 times a power of ten."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(power * step for step in (1, 2, 2.5, 5, 10) if power * step >= value * 0.999999)


def _legend(
    figures: Figures, width: float, room: float, measure: Measure
) -> tuple[tuple[Words, ...], tuple[Shape, ...]]:
    """Return the names of two series at the right of the title, as far as there is room."""
    words: list[Words] = []
    shapes: list[Shape] = []
    each = room / len(figures.series) - 20
    x = width
    for tone, series in reversed(list(enumerate(figures.series))):
        name = fitted(series.name, each, measure)
        x -= measure(name, LABEL)
        words.append(Words(x, 8.6, name))
        shapes.append(Shape(box(x - 11, 2.6, x - 4, 9.6), tone))
        x -= 26
    return tuple(words), tuple(shapes)


@dataclass(frozen=True, slots=True)
class _Drawn:
    words: tuple[Words, ...]
    shapes: tuple[Shape, ...]
    strokes: tuple[Stroke, ...]
    lanes: tuple[tuple[float, float, int], ...]


def _axes(
    figures: Figures,
    places: Sequence[int],
    width: float,
    height: float,
    language: str,
    measure: Measure,
) -> _Drawn:
    values = [value for series in figures.series for value in series.values]
    high, low = max(0.0, *values), min(0.0, *values)
    step = nice((high - low) / (AXIS - 1))
    if all(value.is_integer() for value in values):
        step = max(step, 1.0)  # nobody counts in quarters
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    if high <= low:
        high = low + step
    marks = [low + step * n for n in range(round((high - low) / step) + 1)]
    left = max(measure(short(mark, language), LABEL) for mark in marks) + 6
    room = (width - left) / len(figures.names)
    skip = _skip([measure(name, LABEL) for name in figures.names], room)
    middles = [left + room * (n + 0.5) for n in range(0, len(figures.names), skip)]
    # The names at both ends stay inside the picture; of those that share, none is cut to nothing.
    each = room * skip - 3
    fits = [min(each, 2 * (width - at), 2 * at) for at in middles]
    names = [
        _broken(name, fit, measure) if skip == 1 or fit > each / 2 else []
        for name, fit in zip(figures.names[::skip], fits, strict=True)
    ]
    top, bottom = TOP, height - 7.0 - 9.0 * max(len(lines) for lines in names)

    def y(value: float) -> float:
        return bottom - (value - low) / (high - low) * (bottom - top)

    words = [Words(left - 5, y(mark) + 2.4, short(mark, language), "right") for mark in marks]
    for middle, lines in zip(middles, names, strict=True):
        words += [
            Words(middle, bottom + 11 + 9 * line, text, "center") for line, text in enumerate(lines)
        ]
    strokes = [Stroke(left, y(mark), width, y(mark)) for mark in marks]
    shapes: list[Shape] = []
    draw = _line if figures.form == "line" else _bars
    for tone in reversed(range(len(figures.series))):
        draw(figures, places, tone, left, room, y, shapes, strokes)
    lanes = tuple((left + room * n, left + room * (n + 1), at) for n, at in enumerate(places))
    return _Drawn(tuple(words), tuple(shapes), tuple(strokes), lanes)


def _bars(
    figures: Figures,
    places: Sequence[int],
    tone: int,
    left: float,
    room: float,
    y: Callable[[float], float],
    shapes: list[Shape],
    _strokes: list[Stroke],
) -> None:
    count = len(figures.series)
    wide = min(room * 0.72, 44.0) / count
    for number, value in enumerate(figures.series[tone].values):
        start = left + room * (number + 0.5) + wide * (tone - count / 2)
        ends = sorted((y(value), y(0.0)))
        gap = 0.6 if count > 1 else 0.0  # two bars side by side stay two
        corners = box(start + gap, ends[0], start + wide - gap, ends[1])
        shapes.append(Shape(corners, tone, places[number]))


def _line(
    figures: Figures,
    places: Sequence[int],
    tone: int,
    left: float,
    room: float,
    y: Callable[[float], float],
    shapes: list[Shape],
    strokes: list[Stroke],
) -> None:
    before: tuple[float, float] | None = None
    for number, value in enumerate(figures.series[tone].values):
        at = (left + room * (number + 0.5), y(value))
        if before is not None:
            strokes.append(Stroke(*before, *at, axis=False, tone=tone))
        shapes.append(_dot(*at, tone, places[number]))
        before = at


def _crowded(figures: Figures, width: float, measure: Measure) -> bool:
    """Whether standing bars would have to leave out or to cut names."""
    room = (width - 30) / min(len(figures.names), MOST["bar"])
    if len(figures.names) > MOST["bar"]:
        return True
    if _skip([measure(name, LABEL) for name in figures.names], room) > 1:
        return True
    return any(
        line.endswith("…") and not name.endswith("…")
        for name in figures.names
        for line in _broken(name, room - 3, measure)
    )


def _skip(widths: Sequence[float], room: float) -> int:
    """Return how many names share the room of one, so that none is cut to nothing."""
    wide = min(max(widths), 60.0)
    return max(1, math.ceil((wide + 3) / room)) if room < 34 else 1


def _broken(name: str, room: float, measure: Measure) -> list[str]:
    """Return a name in one line, or in two where it has a place to break and needs it."""
    first, space, rest = name.partition(" ")
    if space and measure(name, LABEL) > room:
        return [fitted(first, room, measure), fitted(rest, room, measure)]
    return [fitted(name, room, measure)]


def _dot(x: float, y: float, tone: int, place: int) -> Shape:
    around = (math.tau * n / 12 for n in range(12))
    points = tuple((x + 2 * math.cos(a), y + 2 * math.sin(a)) for a in around)
    return Shape(points, tone, place)


def _pie(
    figures: Figures, places: Sequence[int], height: float, language: str
) -> tuple[tuple[Words, ...], tuple[Shape, ...]]:
    """Slices from the top, clockwise, with a legend beside; negative values have none."""
    named = zip(figures.names, figures.series[0].values, places, strict=True)
    kept = [(name, value, place) for name, value, place in named if value > 0]
    whole = sum(value for _name, value, _place in kept)
    radius = (height - 26) / 2
    x, y = radius + 8, 18 + radius
    words: list[Words] = []
    shapes: list[Shape] = []
    angle = -math.pi / 2
    for number, (name, value, place) in enumerate(kept):
        turn = math.tau * value / whole
        steps = max(2, math.ceil(turn / 0.05))
        arc = [
            (x + radius * math.cos(angle + turn * n / steps),
             y + radius * math.sin(angle + turn * n / steps))
            for n in range(steps + 1)
        ]  # fmt: skip
        shapes.append(Shape(((x, y), *arc), number % 5, place))
        angle += turn
        line = 24 + number * 12.0
        mark = box(2 * radius + 34, line - 6, 2 * radius + 41, line + 1)
        shapes.append(Shape(mark, number % 5, place))
        percent = formats.percent(Decimal(round(100 * value / whole)), language)
        words.append(Words(2 * radius + 46, line, f"{name} – {percent}"))
    if not kept:
        words.append(Words(0, 30, translator(language).gettext("There is nothing to show.")))
    return tuple(words), tuple(shapes)
