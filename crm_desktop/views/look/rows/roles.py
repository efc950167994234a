"""The roles by which item models feed the painters of lists, timelines and section lists."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What an item says besides its display text; every value is plain, none is a widget or colour.

    TAIL: str, a second fact in grey after the text. ICON: str, name of an icon before the text.
    CHIP: tuple (text, tone); with an empty display text the chip stands alone.
    BAR: float 0–1, a data bar in a lane left of a number. SUB: str, a second line.
    TONE: str, "second", "accent", "good", "warn", "bad" … for the text.
    TRAILING_ICON: str, name of an icon after the text. BOLD: bool, medium weight.
    ROW: the whole row behind the item. KEY: its identity.
    BODY, WHEN, HEADING, COUNT: for the timeline: running text; (day, time); bool, row is a
    heading; str or int at the right end.
    GROUP: (name, the rest, unfolded), the row is the head of a group of rows.
    ICON_TONE: str, a tone for the icon alone.
    """

    TAIL = Qt.ItemDataRole.UserRole.value + 1
    ICON = Qt.ItemDataRole.UserRole.value + 2
    CHIP = Qt.ItemDataRole.UserRole.value + 3
    BAR = Qt.ItemDataRole.UserRole.value + 4
    SUB = Qt.ItemDataRole.UserRole.value + 5
    TONE = Qt.ItemDataRole.UserRole.value + 6
    TRAILING_ICON = Qt.ItemDataRole.UserRole.value + 7
    BOLD = Qt.ItemDataRole.UserRole.value + 8
    ROW = Qt.ItemDataRole.UserRole.value + 9
    KEY = Qt.ItemDataRole.UserRole.value + 10
    BODY = Qt.ItemDataRole.UserRole.value + 11
    WHEN = Qt.ItemDataRole.UserRole.value + 12
    HEADING = Qt.ItemDataRole.UserRole.value + 13
    COUNT = Qt.ItemDataRole.UserRole.value + 14
    GROUP = Qt.ItemDataRole.UserRole.value + 15
    ICON_TONE = Qt.ItemDataRole.UserRole.value + 16
