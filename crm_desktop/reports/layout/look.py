"""Sizes and colours of paper: the one place that holds them (printing.md, "Look")."""

from dataclasses import dataclass

MM = 72 / 25.4  # points in a millimetre
SIZES = (7.0, 8.0, 9.0, 10.0, 11.5, 16.0)

INK = (0.106, 0.106, 0.106)
GREY = (0.42, 0.447, 0.502)
ACCENT = (0.11, 0.322, 0.549)
NEGATIVE = (0.702, 0.149, 0.118)
HAIRLINE = (0.788, 0.808, 0.839)
ROW_LINE = (0.855, 0.871, 0.894)
FILL = (0.933, 0.949, 0.969)

Colour = tuple[float, float, float]
TONES: dict[str, Colour] = {
    "": INK,
    "ink": INK,
    "grey": GREY,
    "accent": ACCENT,
    "negative": NEGATIVE,
}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set. Sizes in points; `before` is the space above it."""

    size: float
    leading: float
    bold: bool = False
    tone: str = ""
    before: float = 0.0


STYLES = {
    "body": TextStyle(10, 14, before=7),
    "tight": TextStyle(10, 14),
    "subject": TextStyle(11.5, 16, bold=True),
    "title": TextStyle(16, 21, bold=True),
    "heading": TextStyle(10, 14, bold=True, tone="accent", before=15),
    "small": TextStyle(9, 12.5, before=3),
    "caption": TextStyle(8, 10.6, tone="grey"),
    "tiny": TextStyle(7, 8, tone="grey"),
    "figure": TextStyle(11.5, 15, bold=True),
    "name": TextStyle(16, 20, bold=True, tone="accent"),
}
CELL = TextStyle(9, 12.2)
COLUMN_HEAD = TextStyle(8, 11, bold=True, tone="grey")
ROW_PADDING = 2.6  # above and below the text of a table row
COLUMN_GAP = 11.0
LABEL = TextStyle(8, 13.6, tone="grey")
VALUE = TextStyle(9, 13.6)
