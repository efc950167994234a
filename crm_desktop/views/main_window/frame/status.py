"""The status bar: connection, who is signed in where, last save; at the right the page's words."""

import time

from PySide6.QtCore import QDateTime, QLocale, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.views import look
from crm_desktop.views.look import fonts, icons, spacing

MESSAGE_MS = 8000


def clock_text(seconds: float) -> str:
    """Return a time of day (seconds since 1970) as the user's locale writes it, such as 9:41."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)


class StatusBar(QWidget):
    """Painted, since it is one line of text that changes often."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._connected = True
        self._since = 0.0
        self._who = ""
        self._saved = ""
        self._message = ""
        self._right: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MESSAGE_MS)
        self._timer.timeout.connect(self.clear_message)

    def sizeHint(self) -> QSize:
        return QSize(200, max(spacing.STATUS, fonts.line_height("caption") + 8))

    def set_connected(self, connected: bool, since: float | None = None) -> None:
        """Show the state of the connection; `since` in seconds since 1970."""
        self._connected = connected
        self._since = since or 0.0
        self._changed()

    def set_who(self, who: str) -> None:
        """Show who is signed in where."""
        self._who = who
        self._changed()

    def set_right(self, *texts: str) -> None:
        """Show what the current page says of itself."""
        self._right = tuple(text for text in texts if text)
        self._changed()

    @Slot()
    def note_saved(self) -> None:
        """Show that something was saved just now."""
        self._saved = self.tr("Saved {time}").format(time=clock_text(time.time()))
        self._changed()

    def show_message(self, sentence: str) -> None:
        """Show a sentence for some seconds."""
        self._message = sentence
        self._timer.start()
        self._changed()

    @Slot()
    def clear_message(self) -> None:
        self._message = ""
        self._changed()

    def text(self) -> str:
        """Return everything that is shown, for tests and for screen readers."""
        return " · ".join([*self._left(), *self._right])

    def _left(self) -> list[str]:
        if self._connected:
            connection = self.tr("Connected")
        else:
            connection = self.tr("Disconnected since {time}").format(time=clock_text(self._since))
        return [text for text in (connection, self._who, self._saved, self._message) if text]

    def _changed(self) -> None:
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())  # where there is no room for all of it
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("window"))
        painter.fillRect(0, 0, self.width(), 1, look.color("hairline"))
        painter.setFont(look.font("caption"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2 + 0.5
        if self._connected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("good"))
            painter.drawEllipse(QRectF(12, middle - 3, 6, 6))
        else:
            icons.draw(painter, 10, middle - 6, "plug", 12, look.color("bad"))
        right = self.width() - 12.0
        for text in reversed(self._right):
            width = painter.fontMetrics().horizontalAdvance(text) + 1
            painter.setPen(look.color("second"))
            painter.drawText(
                QRectF(right - width, 1, width, self.height()), Qt.AlignmentFlag.AlignVCenter, text
            )
            right -= width + 12
            if text is not self._right[0]:
                painter.fillRect(QRectF(right, middle - 6, 1, 12), look.color("hairline"))
                right -= 12
        x = 28.0
        for number, text in enumerate(self._left()):
            lost = number == 0 and not self._connected
            x = self._draw(painter, x, right - 12, text, "bad" if lost else "second")
        painter.end()

    def _draw(self, painter: QPainter, x: float, end: float, text: str, tone: str) -> float:
        """Draw a text, shortened where it would run into what stands at the right."""
        if x > 28:
            painter.fillRect(QRectF(x, self.height() / 2 - 5.5, 1, 12), look.color("hairline"))
            x += 12
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(end - x)))
        width = metrics.horizontalAdvance(shown) + 1
        painter.setPen(look.color(tone))
        painter.drawText(QRectF(x, 1, width, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        return x + width + 12
