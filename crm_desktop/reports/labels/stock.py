"""What addresses are printed on: sheets of labels as they are sold, and envelopes. All in mm.

The figures of the sheets are their makers' (printing.md, "Geometry"); the place of the address on
an envelope holds what Česká pošta and Poczta Polska ask for: at least 40 from the top, 15 from the
right and from below.
"""

from dataclasses import dataclass

from crm_desktop.reports.geometry import Box


@dataclass(frozen=True, slots=True)
class Sheet:
    """An A4 sheet of labels. pitch: from the edge of one label to the same edge of the next."""

    code: str
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    pitch_x: float
    pitch_y: float

    @property
    def count(self) -> int:
        """How many labels the sheet has."""
        return self.columns * self.rows

    def box(self, place: int) -> Box:
        """Return where label `place` lies, counted from 0 along the rows."""
        row, column = divmod(place, self.columns)
        return Box(
            self.left + column * self.pitch_x, self.top + row * self.pitch_y,
            self.width, self.height,
        )  # fmt: skip


SHEETS = {
    sheet.code: sheet
    for sheet in (
        Sheet("3475", 70, 36, 3, 8, 0, 4.5, 70, 36),
        Sheet("3474", 70, 37, 3, 8, 0, 0, 70, 37),
        Sheet("L7160", 63.5, 38.1, 3, 7, 7.2, 15.15, 66.04, 38.1),
        Sheet("L7162", 99.1, 33.9, 2, 8, 4, 13, 102.5, 33.9),
        Sheet("L7163", 99.1, 38.1, 2, 7, 4.67, 15.15, 101.6, 38.1),
        Sheet("L7165", 99.1, 67.7, 2, 4, 4.67, 13.04, 101.6, 67.7),
        Sheet("L7651", 38.1, 21.2, 5, 13, 4.7, 10.9, 40.6, 21.2),
    )
}


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope, its long side across."""

    code: str
    width: float
    height: float

    @property
    def address(self) -> Box:
        """Where the addressee stands: right of the middle, at the foot."""
        width = min(110.0, self.width / 2 - 12)
        height = 38.0
        top = max(40.0, self.height - 15 - height)
        return Box(self.width - 15 - width, top, width, min(height, self.height - 15 - top))

    @property
    def sender(self) -> Box:
        """Where the sender stands: at the top left."""
        return Box(12, 12, min(90.0, self.width / 2 - 20), 24)


ENVELOPES = {
    envelope.code: envelope
    for envelope in (
        Envelope("C6", 162, 114),
        Envelope("DL", 220, 110),
        Envelope("C6/5", 229, 114),
        Envelope("C5", 229, 162),
        Envelope("B5", 250, 176),
        Envelope("C4", 324, 229),
        Envelope("B4", 353, 250),
    )
}


def stock_of(code: str) -> Sheet | Envelope:
    """Return the sheet, or the envelope ("envelope:C6"), of a code; KeyError for none."""
    kind, _colon, name = code.rpartition(":")
    return ENVELOPES[name] if kind else SHEETS[name]
