"""The amber bar under the menu while the server does not answer."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from crm_desktop.views import look
from crm_desktop.views.look import icons, parts, spacing
from crm_desktop.views.main_window.frame.status import clock_text
from crm_desktop.views.working.background import Background

HEIGHT = 44


class OfflineBar(QWidget):
    """Says since when, what still works, when the next attempt is; "Try now" tries at once."""

    details_wanted = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._sentence = ""
        self.setFixedHeight(spacing.grown(HEIGHT))
        self.headline = QLabel()
        self.headline.setFont(look.font("semibold"))
        self.advice = QLabel()
        self.advice.setWordWrap(True)  # the bar has room for two lines
        self.countdown = QLabel()
        self.countdown.setFont(look.font("caption"))
        self.details = parts.button(self.tr("Details"), kind="flat")
        self.try_now = parts.button(self.tr("Try now"), icon="refresh-cw", shortcut="F5")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(spacing.EDGE + 28, 0, spacing.EDGE, 0)
        layout.setSpacing(spacing.GAP_8)
        layout.addWidget(self.headline)
        layout.addWidget(self.advice, 1)
        layout.addWidget(self.countdown)
        layout.addWidget(self.details)
        layout.addWidget(self.try_now)
        self._ticks = QTimer(self)
        self._ticks.setInterval(1000)
        self._ticks.timeout.connect(self._show_countdown)
        self.try_now.clicked.connect(background.connection.try_now)
        self.details.clicked.connect(lambda: self.details_wanted.emit(self._sentence))
        background.connection.lost.connect(self._on_lost)
        background.connection.back.connect(self._on_back)
        background.connection.trying.connect(self._on_trying)
        self.hide()

    @Slot(str)
    def _on_lost(self, sentence: str) -> None:
        self._sentence = sentence
        since = clock_text(self._background.connection.lost_since or 0)
        if self._background.connection.refused:
            self.headline.setText(self.tr("Signed out since {time}.").format(time=since))
            self.advice.setText(
                self._background.connection.refused
                + " "
                + self.tr("What you typed stays here until you close the window.")
            )
        else:
            self.headline.setText(
                self.tr("The server has not answered since {time}.").format(time=since)
            )
            self.advice.setText(
                self.tr(
                    "Go on reading what is open. Saving works again when the connection is back."
                )
            )
        self.setAccessibleName(f"{self.headline.text()} {self.advice.text()}")
        self._show_countdown()
        self._ticks.start()
        self.show()

    @Slot()
    def _on_back(self) -> None:
        self._ticks.stop()
        self.hide()

    @Slot()
    def _on_trying(self) -> None:
        self.countdown.setText(self.tr("Trying…"))

    @Slot()
    def _show_countdown(self) -> None:
        seconds = self._background.connection.seconds_to_next_try()
        if seconds:
            self.countdown.setText(self.tr("Next attempt in %n s", "", seconds))
        else:
            self.countdown.setText(self.tr("Trying…"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.tint("warn"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("hairline"))
        y = (self.height() - 16) / 2
        icons.draw(painter, spacing.EDGE, y, "plug", 16, look.color("warn"))
        painter.end()

    def showEvent(self, event: object) -> None:
        self.advice.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
