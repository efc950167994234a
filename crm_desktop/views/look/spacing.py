"""Distances and heights of every window, in logical px; from `look.md`, Grid and spacing."""

GAP_4 = 4
GAP_8 = 8
GAP_12 = 12
GAP_16 = 16
GAP_24 = 24

EDGE = 16
"""From the edge of a region to its text; title, filter, first column and first fact share it."""

ROW = 28
CHIP = 20
FILTER_CHIP = 24
BUTTON = 28
FIELD = 28
TOP_ROW = 36
TABS = 36
LIST_HEADER = 28
SECTION_HEADING = 28
TWO_LINE_ROW = 42
HEADER_PAGE = 52
HEADER_CARD = 72
FILTER_ROW = 40
FACTS = 80
STATUS = 24
FOOT = 56

NAV_OPEN = 224
NAV_FOLDED = 48
RIGHT_COLUMN = 360
LABEL_COLUMN = 140
SECTION_LIST = 200
SEARCH_WIDTH = 256
DOCUMENT_TAB = 288
"""The widest a document tab grows."""

FIELD_SHORT = 80
FIELD_CODE = 136
FIELD_CHOICE = 200
TWO_COLUMNS_FROM = 960
FOLD_NAVIGATION_BELOW = 1200
FOLD_RIGHT_BELOW = 1100
SMALLEST_WIDTH = 1024
SMALLEST_HEIGHT = 640

RADIUS = 4
RADIUS_TILE = 6
RADIUS_WINDOW = 8

BAR = 3
"""Thickness of the accent bar before what is current, selected or changed."""

ROW_COMFORTABLE = 32

_dense = True


def set_dense(dense: bool) -> None:
    """Choose between rows of 28 px (dense, the default) and 32 px (comfortable)."""
    global _dense
    _dense = dense


def row_height() -> int:
    """Return the height of a list row in px: the chosen one, or more when the font needs it."""
    from crm_desktop.views.look.fonts import line_height

    return max(ROW if _dense else ROW_COMFORTABLE, line_height("body") + 10)


def two_line_height() -> int:
    """Return the height in px of a row with a sub-line below its text."""
    from crm_desktop.views.look.fonts import line_height

    return max(TWO_LINE_ROW, line_height("body") + line_height("caption") + 10)


def wide(width: int) -> int:
    """Return a width in px from this module, wider when the font is larger than usual."""
    from crm_desktop.views.look.fonts import line_height

    return max(width, round(width * line_height("body") / 16))


def grown(height: int) -> int:
    """Return a height in px from this module, grown when the font is too large for it."""
    from crm_desktop.views.look.fonts import line_height

    return max(height, line_height("body") + height - 18)
