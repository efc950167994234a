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
# C5, window 90 × 45, 20 from the side, 77 from the bottom of 162 × 229: a sheet folded in two
# (148.5 mm) slips 13.5 mm up or down and 19 sideways.
C5_LEFT = Window(
    "c5-left",
    Box(20, 40, 71, 31.5),
    Box(24, 45, 66, 26.3),
    Box(24, 40.2, 66, 4.6),
    Box(119, 45, 71, 26.3),
    85.0,
    (148.5,),
)
C5_RIGHT = replace(
    C5_LEFT,
    name="c5-right",
    visible=Box(119, 40, 71, 31.5),
    address=Box(121, 45, 68, 26.3),
    sender_line=Box(121, 40.2, 68, 4.6),
    reference=Box(25, 45, 86, 26.3),
)
# US #10 (105 × 241), window 114 × 29, 22 from the left, 13 from the bottom: a sheet folded in
# three slips 6 mm up or down and 31 sideways. The sender's line stands above the window.
US_10 = Window(
    "us-10",
    Box(22.2, 63.5, 83, 22.8),
    Box(24, 64.3, 80, 21.4),
    Box(24, 57, 80, 6),
    Box(119, 64.3, 71, 21.4),
    98.0,
    (99.0, 198.0),
)
# No binding figure was found: as the Czech one; ≥ 40 from the top, ≥ 15 from the right edge.
POLISH_RIGHT = replace(CZECH_RIGHT, name="pl-right")
POLISH_LEFT = replace(CZECH_LEFT, name="pl-left")
BULGARIAN_RIGHT = replace(CZECH_RIGHT, name="bg-right")
BULGARIAN_LEFT = replace(CZECH_LEFT, name="bg-left")

WINDOWS = {
    window.name: window
    for window in (
        CZECH_RIGHT, CZECH_LEFT, POLISH_RIGHT, POLISH_LEFT, BULGARIAN_RIGHT, BULGARIAN_LEFT,
        DIN_A, DIN_B, C5_LEFT, C5_RIGHT, ENGLISH_DL, US_10,
    )
}  # fmt: skip
# The stock of envelopes belongs to the country one writes from.
BY_COUNTRY = {
    "CZ": "cz-right", "SK": "cz-right", "PL": "pl-right", "BG": "bg-right",
    "DE": "din5008-b", "AT": "din5008-b", "GB": "en-dl", "IE": "en-dl", "US": "us-10",
}  # fmt: skip

SHEET_MARGINS = Margins(18, 17, 18, 20)


OWN = "own:"
INSET = 2.0  # of the text from the edge of an own window
SMALLEST, SENDER_HEIGHT = 20.0, 4.6


def own_window(x: float, y: float, width: float, height: float) -> str:
    """Return the name of a window of one's own, mm from the top left corner of the sheet."""
    return f"{OWN}{x:g}/{y:g}/{width:g}/{height:g}"


def _own(name: str) -> Window:
    """Return the window that a name describes; ValueError where nothing can be printed in it."""
    x, y, width, height = (float(part) for part in name.removeprefix(OWN).split("/"))
    box = Box(x, y, width, height)
    inside = x >= EDGE and y >= EDGE and box.right <= A4[0] - EDGE and box.bottom <= 150
    # The reference stands beside the window, where there is more room.
    left, right = x - 28, A4[0] - 20 - (box.right + 3)
    if not inside or width < 2 * SMALLEST or height < SMALLEST or max(left, right) < 2 * SMALLEST:
        raise ValueError(name)
    # The sender's line has a place in the window only where six lines of the address leave one.
    line = SENDER_HEIGHT if height >= 30 else 0.0
    top, wide = y + 0.5 + line, width - 2 * INSET
    beside = Box(25, top, left, height) if left > right else Box(box.right + 3, top, right, height)
    folds = (148.5,) if height > 60 else (105.0, 210.0)
    sender = Box(x + INSET, y + 0.2 if line else y - 5, wide, SENDER_HEIGHT)
    address = Box(x + INSET, top, wide, box.bottom - 0.5 - top)
    return Window(name, box, address, sender, beside, max(85.0, box.bottom + 10), folds)


def window_of(name: str, country: str = "") -> Window:
    """Return a window by name; "auto" means the usual one of the sender's country.

    KeyError for a name that is not in WINDOWS (templates are checked against it when read),
    ValueError for a window of one's own that is no place for an address.
    """
    if name.startswith(OWN):
        return _own(name)
    if name == "auto":
        return WINDOWS[BY_COUNTRY.get(country.upper(), "cz-right")]
    return WINDOWS[name]
