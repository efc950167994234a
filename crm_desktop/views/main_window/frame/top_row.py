"""The one row on top: menu bar at the left, search and icons at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from crm_desktop.views import look
from crm_desktop.views.look import icons, spacing

SEARCH_WIDTH = 380


class SearchButton(QAbstractButton):
    """Looks like a search field and opens the command palette."""

    def __init__(self, text: str, shortcut: QKeySequence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self._keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(SEARCH_WIDTH)
        self.setMinimumWidth(160)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def sizeHint(self) -> QSize:
        return QSize(SEARCH_WIDTH, spacing.grown(spacing.FIELD))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pen = painter.pen()
        pen.setColor(look.color("accent" if self.hasFocus() else "edge"))
        pen.setWidthF(2 if self.hasFocus() else 1)
        painter.setPen(pen)
        painter.setBrush(look.color("base"))
        painter.drawRoundedRect(rect, spacing.RADIUS, spacing.RADIUS)
        middle = rect.center().y()
        icons.draw(painter, 10, middle - 8, "search", 16, look.color("second"))
        painter.setPen(look.color("second"))
        painter.setFont(look.font("caption"))
        width = painter.fontMetrics().horizontalAdvance(self._keys) + 1
        keys = QRectF(rect.right() - width - 9, rect.top(), width, rect.height())
        painter.drawText(keys, Qt.AlignmentFlag.AlignVCenter, self._keys)
        painter.setFont(look.font("body"))
        space = QRectF(34, rect.top(), keys.left() - 34 - 8, rect.height())
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(space.width())
        )
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


class TopRow(QWidget):
    """Menu bar, search, and icon buttons given to it."""

    def __init__(
        self, menu_bar: QMenuBar, search: SearchButton, buttons: list[QWidget], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(spacing.grown(spacing.TOP_ROW))
        menu_bar.setNativeMenuBar(False)
        menu_bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, spacing.GAP_12, 1)
        layout.setSpacing(spacing.GAP_8)
        layout.addWidget(menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        layout.addWidget(search, 2)
        layout.addSpacing(spacing.GAP_4)
        for button in buttons:
            layout.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("window"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("hairline"))
        painter.end()
