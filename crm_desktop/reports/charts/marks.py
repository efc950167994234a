"""What a chart is made of: words, filled shapes, lines. Points from the top left corner."""

from collections.abc import Callable
from dataclasses import dataclass

LABEL, TITLE = 7.0, 8.0  # sizes of letters
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
    """A filled polygon in a tone; `place`: which of the figures it shows, -1 for none of them."""

    points: tuple[tuple[float, float], ...]
    tone: int
    place: int = -1


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line in a tone; `axis`: one of the thin ones across."""

    x: float
    y: float
    to_x: float
    to_y: float
    axis: bool = True
    tone: int = 0


def fitted(name: str, room: float, measure: Measure, size: float = LABEL) -> str:
    """Return as much of a text as has room, with an ellipsis where some is cut."""
    if measure(name, size) <= room:
        return name
    while name and measure(f"{name}…", size) > room:
        name = name[:-1]
    return f"{name.rstrip()}…" if name else ""


def box(x: float, y: float, to_x: float, to_y: float) -> tuple[tuple[float, float], ...]:
    """Return the corners of a box."""
    return ((x, y), (to_x, y), (to_x, to_y), (x, to_y))
