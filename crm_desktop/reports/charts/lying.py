"""Bars that lie: one below the other, each with its whole name before it and its number behind.

Standing bars have no room for many or long names; a name left out is a bar that says nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crm_desktop.reports.charts.figures import Figures
from crm_desktop.reports.charts.marks import LABEL, Measure, Shape, Stroke, Words, box, fitted

TALLEST = 356.0  # of a chart, where nobody says less: about half a page
ONE, TWO = 11.0, 20.0  # of a place with one bar, with two
FOOT = 4.0
NAMES = 0.38  # of the width, at most
GAP = 5.0


@dataclass(frozen=True, slots=True)
class Lying:
    """What is drawn; `lanes` say which of the figures stands between two heights."""

    words: tuple[Words, ...]
    shapes: tuple[Shape, ...]
    strokes: tuple[Stroke, ...]
    lanes: tuple[tuple[float, float, int], ...]


def row_height(figures: Figures) -> float:
    """Return how tall one place of lying bars is."""
    return ONE if len(figures.series) == 1 else TWO


def room_for(figures: Figures, top: float, tall: float) -> int:
    """Return how many places a chart of a height has room for."""
    return max(2, int((tall - top - FOOT) / row_height(figures)))


def lying(
    figures: Figures,
    places: Sequence[int],
    width: float,
    top: float,
    say: Callable[[float], str],
    measure: Measure,
) -> Lying:
    """Return bars from the top down, in the order of the figures."""
    values = [value for series in figures.series for value in series.values]
    said = max(measure(say(value), LABEL) for value in values) + GAP
    left = min(max(measure(name, LABEL) for name in figures.names), width * NAMES) + GAP
    below = any(value < 0 for value in values)
    start, end = left + (said if below else 0.0), width - said
    # What stands for all others has its number alone: its bar would make those of the others short.
    drawn = [
        value
        for series in figures.series
        for value, place in zip(series.values, places, strict=True)
        if place >= 0
    ]
    low, high = min(0.0, *drawn), max(0.0, *drawn)
    scale = (end - start) / ((high - low) or 1.0)
    zero = start - low * scale
    row, count = row_height(figures), len(figures.series)
    thick = (row - 3.0) / count
    words: list[Words] = []
    shapes: list[Shape] = []
    lanes: list[tuple[float, float, int]] = []
    for number, name in enumerate(figures.names):
        y = top + number * row
        lanes.append((y, y + row, places[number]))
        middle = y + row / 2 + LABEL * 0.36
        words.append(Words(left - GAP, middle, fitted(name, left - GAP, measure), "right"))
        for tone, series in enumerate(figures.series):
            value = series.values[number]
            first = y + 1.5 + thick * tone
            long = value * scale if places[number] >= 0 else 0.0
            ends = sorted((zero, zero + long))
            gap = 0.3 if count > 1 else 0.0  # two bars one below the other stay two
            corners = box(ends[0], first + gap, ends[1], first + thick - gap)
            if places[number] >= 0:
                shapes.append(Shape(corners, tone, places[number]))
            base = first + thick / 2 + LABEL * 0.36
            if value < 0:
                words.append(Words(ends[0] - GAP + 1, base, say(value), "right"))
            else:
                words.append(Words(ends[1] + GAP - 1, base, say(value)))
    bottom = top + row * len(figures.names)
    return Lying(tuple(words), tuple(shapes), (Stroke(zero, top, zero, bottom),), tuple(lanes))
