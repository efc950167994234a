"""Where things stand on a sheet: windows of envelopes, margins, fold marks. All in mm.

Measured from the top left corner of an A4 sheet; the figures and their sources are in
printing.md, "Geometry".
"""

from dataclasses import dataclass, replace

A4 = (210.0, 297.0)
EDGE = 5.0  # nothing is printed nearer to the edge


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in mm from the top left corner of the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances from the edges of the sheet in mm."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Window:
    """An address window: what shows through it, where the address and its neighbours stand.

    `address` holds six lines; `sender_line` is the sender's address in small print above it,
    set from its lower edge upwards.
    `body` is where the text of the first page may begin.
    """

    name: str
    visible: Box
    address: Box
    sender_line: Box
    reference: Box
    body: float
    folds: tuple[float, ...]
    punch: float = 148.5


# ČSN 01 6910: 76.2 × 38.1, 10 mm free above and below. The text keeps to the right margin.
CZECH_RIGHT = Window(
    "cz-right",
    Box(119, 40, 76.2, 38.1),
    Box(119.5, 47.8, 70.5, 30.2),
    Box(119.5, 40.2, 70.5, 6.0),
    Box(25, 47.8, 86, 30.2),
    88.5,
    (105.0, 210.0),
)
CZECH_LEFT = Window(
    "cz-left",
    Box(20, 40, 76.2, 38.1),
    Box(25, 47.8, 69, 30.2),
    Box(25, 40.2, 69, 6.0),
    Box(119, 47.8, 71, 30.2),
    88.5,
    (105.0, 210.0),
)
# DIN 5008: the field's upper 17.7 mm hold the sender's line and remarks, 27.3 mm the address.
DIN_A = Window(
    "din5008-a",
    Box(20, 27, 85, 45),
    Box(25, 44.7, 75, 27.3),
    Box(25, 38.1, 75, 6.0),
    Box(119, 44.7, 71, 27.3),
    88.5,
    (87.0, 192.0),
)
DIN_B = Window(
    "din5008-b",
    Box(20, 45, 85, 45),
    Box(25, 62.7, 75, 27.3),
    Box(25, 56.1, 75, 6.0),
    Box(119, 62.7, 71, 27.3),
    102.0,
    (105.0, 210.0),
)
# DL, window 90 × 45, 20 from the left, 15 from the bottom of an envelope of 110 × 220: a sheet
# folded in three (99 mm) slips 11 mm up or down and 10 sideways, this is what always shows.
ENGLISH_DL = Window(
    "en-dl",
    Box(20, 50, 80, 34),
    Box(25, 54.2, 71, 29.7),
    Box(25, 47.6, 71, 6.0),
    Box(119, 54.2, 71, 29.7),
    96.0,
    (99.0, 198.0),
)
# No binding figure was found: as the Czech one; ≥ 40 from the top, ≥ 15 from the right edge.
POLISH_RIGHT = replace(CZECH_RIGHT, name="pl-right")
BULGARIAN_RIGHT = replace(CZECH_RIGHT, name="bg-right")

WINDOWS = {
    window.name: window
    for window in (
        CZECH_RIGHT, CZECH_LEFT, POLISH_RIGHT, BULGARIAN_RIGHT, DIN_A, DIN_B, ENGLISH_DL,
    )
}  # fmt: skip
# The stock of envelopes belongs to the country one writes from.
BY_COUNTRY = {
    "CZ": "cz-right", "SK": "cz-right", "PL": "pl-right", "BG": "bg-right",
    "DE": "din5008-b", "AT": "din5008-b", "GB": "en-dl", "IE": "en-dl", "US": "en-dl",
}  # fmt: skip

LETTER_MARGINS = Margins(25, 25, 20, 25)
SHEET_MARGINS = Margins(18, 17, 18, 20)


def window_of(name: str, country: str = "") -> Window:
    """Return a window by name; "auto" means the usual one of the sender's country.

    KeyError for a name that is not in WINDOWS (templates are checked against it when read).
    """
    if name == "auto":
        return WINDOWS[BY_COUNTRY.get(country.upper(), "cz-right")]
    return WINDOWS[name]
