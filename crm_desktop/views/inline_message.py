"""A sentence of several lines inside a dialog: what is wrong, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QWidget

from crm_desktop.views import look
from crm_desktop.views.look import spacing
from crm_desktop.views.look.page.messages import IconMark

ICONS = {"bad": "circle-alert", "warn": "triangle-alert", "info": "info"}


class InlineMessage(QWidget):
    """Hidden until `say`; grows with its text, so nothing is covered or cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = "bad"
        self._mark = IconMark(ICONS["bad"], "bad")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(spacing.GAP_12, spacing.GAP_8, spacing.GAP_12, spacing.GAP_8)
        layout.setSpacing(spacing.GAP_8)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        self.hide()

    def say(self, sentence: str, tone: str = "bad") -> None:
        """Show a sentence; tone is "bad", "warn" or "info"."""
        self._tone = tone
        self._mark.set(ICONS[tone], tone)
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self.update()
        grow(self.window())

    def text(self) -> str:
        """Return the sentence shown, empty if hidden."""
        return "" if self.isHidden() else self._label.text()

    def clear(self) -> None:
        """Hide it."""
        self._label.clear()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.tint(self._tone))
        painter.drawRoundedRect(self.rect(), spacing.RADIUS, spacing.RADIUS)
        painter.end()


def grow(window: QWidget) -> None:
    """Make a dialog tall enough for wrapped text, which a layout alone does not do."""
    if isinstance(window, QDialog):
        size = window.size()
        window.adjustSize()  # asks the layout within Qt; fetching it from there costs 10 ms
        window.resize(size.expandedTo(window.size()))
