"""What the pages of own fields and of forms stand on: kinds, what is arranged, what comes of it."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from crm_desktop.views.look import parts, spacing


def lay_out(body: QWidget, kinds: QWidget, middle: QLayout, right: QLayout) -> None:
    """Put the three columns beside one another."""
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(kinds)
    row.addWidget(parts.vline())
    row.addLayout(middle, 2)
    row.addWidget(parts.vline())
    row.addLayout(right, 5)


def column(*made: QWidget | QLayout, wide: QWidget) -> QVBoxLayout:
    """Return parts below one another, from edge to edge; `wide` takes the room that is left."""
    found = QVBoxLayout()
    found.setContentsMargins(0, 0, 0, 0)
    found.setSpacing(0)
    for one in made:
        if isinstance(one, QLayout):
            found.addLayout(one)
        else:
            found.addWidget(one, 1 if one is wide else 0)
    return found


def foot(*left: QWidget, right: tuple[QWidget, ...]) -> QHBoxLayout:
    """Return the line of buttons below the right column."""
    found = QHBoxLayout()
    found.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
    found.setSpacing(spacing.GAP_8)
    for one in left:
        found.addWidget(one)
    found.addStretch(1)
    for one in right:
        found.addWidget(one)
    return found
