"""A painted line that acts as a whole, as a row of a list does."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget


class LineButton(QAbstractButton):
    """What all such lines have; the heir paints itself and says how tall it is."""

    def __init__(self, text: str, said: str, parent: QWidget | None = None) -> None:
        """`said` is for screen readers and the tooltip: all that is painted."""
        super().__init__(parent)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
