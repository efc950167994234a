"""Strips: horizontal slices of a page that hold what is drawn on them. All lengths in points.

Everything a block makes is a list of strips, so one function breaks pages for paragraphs, tables
and pictures alike. Positions count from the strip's top left corner, y downwards.
"""

from typing import NamedTuple, TypeVar

from crm_desktop.reports.layout.look import Colour


class Text(NamedTuple):
    """Text that one font draws, from x on the baseline y."""

    x: float
    y: float
    text: str
    face: str
    size: float
    colour: Colour
    width: float


class Rule(NamedTuple):
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    thickness: float
    colour: Colour


class Fill(NamedTuple):
    """A filled rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour
    radius: float = 0.0


class Picture(NamedTuple):
    """A PNG or JPEG."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


class Polygon(NamedTuple):
    """A filled shape through points that count from (x, y); of a chart."""

    x: float
    y: float
    points: tuple[tuple[float, float], ...]
    colour: Colour


Mark = Text | Rule | Fill | Picture | Polygon
Drawn = TypeVar("Drawn", Text, Rule, Fill, Picture, Polygon, Fill | Picture | Polygon, Mark)


class Strip(NamedTuple):
    """One slice. gap: space above it, left out at the top of a page.

    keep: stands on the same page as the next strip. repeat: drawn again where a page breaks
    before this strip (headings of tables and sections). new_page: a page break before it.
    block: id of the block it comes from, for messages.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0.0
    keep: bool = False
    repeat: tuple["Strip", ...] = ()
    new_page: bool = False
    block: str = ""


class Placed(NamedTuple):
    """A strip on its page: distance of its top left corner from the page's."""

    x: float
    y: float
    strip: Strip


def kept(strips: list[Strip], with_next: bool = False) -> list[Strip]:
    """Return strips that stay on one page, and with `with_next` also with what follows."""
    last = len(strips) - 1
    return [
        strip._replace(keep=strip.keep or place < last or with_next)
        for place, strip in enumerate(strips)
    ]


def moved(mark: Drawn, x: float, y: float) -> Drawn:
    """Return a mark moved right and down."""
    if isinstance(mark, Rule):
        return mark._replace(x=mark.x + x, y=mark.y + y, to_x=mark.to_x + x, to_y=mark.to_y + y)
    return mark._replace(x=mark.x + x, y=mark.y + y)


def stacked(strips: list[Strip], x: float = 0.0, y: float = 0.0) -> tuple[tuple[Mark, ...], float]:
    """Return the marks of strips laid below each other from (x, y), and the height they take."""
    marks: list[Mark] = []
    top = 0.0
    for place, strip in enumerate(strips):
        top += strip.gap if place else 0.0
        marks.extend(moved(mark, x, y + top) for mark in strip.marks)
        top += strip.height
    return tuple(marks), top
