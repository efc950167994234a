"""Buttons: plain, primary, flat, danger, icon-only, and the chips of filters."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.paint import draw_text, rounded, text_width
from crm_desktop.views.look.style.strokes import focus_ring


def button(text: str, *, kind: str = "plain", icon: str = "", shortcut: str = "") -> QPushButton:
    """Return a button of a kind: "plain", "primary", "flat", "danger", "link", or "quiet"
    (flat and grey, as "Add filter").

    `shortcut` (portable, as "Ctrl+N") is only shown; the action that owns it stays with the window.
    """
    if kind not in ("plain", "primary", "flat", "quiet", "danger", "link"):
        raise ValueError(kind)
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setProperty("kind", "" if kind == "plain" else kind)
    if shortcut:
        made.setProperty("keys", keys_text(shortcut))
    if icon:
        tone = {"primary": "on_highlight", "danger": "bad", "link": "accent"}.get(kind, "")
        made.setIcon(icons.icon(icon, 16, tone))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def keys_text(keys: QKeySequence | str) -> str:
    """Return keys as this system names them."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    # Qt calls the large key Return; what people read on it is Enter.
    return native.replace("Return", "Enter")


def icon_button(icon: str, tooltip: str, tone: str = "") -> QToolButton:
    """Return a button of 28×28 that is only an icon; its tooltip is its accessible name.

    `tone` is that of `icon`: "text" for the bars of the window.
    """
    made = QToolButton()
    made.setIcon(icons.icon(icon, 16, tone))
    made.setIconSize(QSize(16, 16))
    made.setFixedSize(spacing.BUTTON, spacing.BUTTON)
    made.setAutoRaise(True)
    made.setToolTip(tooltip)
    made.setAccessibleName(tooltip)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


class FilterChip(QAbstractButton):
    """A filter in force, with × to take it away, or one of several to switch on and off.

    Not checkable: always tinted, `clicked` edits it, `removed` (×, Delete, Backspace) drops it.
    Checkable: tinted while checked, without ×.
    """

    removed = Signal()

    def __init__(
        self, text: str, *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._over_cross = False
        self.whole = ""  # what its tooltip says where the text is cut
        self._icon = ""

    def set_icon(self, name: str) -> None:
        """Show an icon of 12 px before the text."""
        self._icon = name
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = text_width("body", self.text()) + 20 + (0 if self.isCheckable() else 20)
        width += 18 if self._icon else 0
        return QSize(round(width), max(spacing.FILTER_CHIP, line_height("body") + 6))

    def _on_cross(self, place: QPoint) -> bool:
        return not self.isCheckable() and place.x() >= self.width() - 24

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._on_cross(event.position().toPoint())
        if over != self._over_cross:
            self._over_cross = over
            self.setToolTip(self.tr("Remove this filter") if over else self.whole)
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over_cross = False
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._on_cross(place) and self.rect().contains(place):
            self.setDown(False)
            event.accept()
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.isCheckable() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        chosen = self.isChecked() or not self.isCheckable()
        if chosen:
            rounded(painter, area, tints.color("selection"), tints.color("chip_edge"))
        else:
            ground = tints.color("hover" if self.underMouse() else "base")
            rounded(painter, area, ground, tints.color("edge"))
        if not self.isEnabled():
            ink = tints.color("disabled")
        else:
            ink = tints.color("selection_text" if chosen else "second")
        left = 10
        if self._icon:
            icons.draw(painter, left, self.height() / 2 - 6, self._icon, 12, ink)
            left += 18
        right = -6 if self.isCheckable() else -24
        draw_text(painter, area.adjusted(left, 0, right, 0), self.text(), "body", ink)
        if not self.isCheckable():
            shade = tints.color("selection_text" if self._over_cross else "second")
            if tints.is_high_contrast():
                shade = tints.color("selection_text")
            icons.draw(painter, self.width() - 20, self.height() / 2 - 6, "x", 12, shade)
        if self.hasFocus() and self.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            focus_ring(painter, area)
