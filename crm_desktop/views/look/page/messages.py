"""Bars and blocks that speak to the user: message bar, loading bar, empty state."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.buttons import button
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.labels import Label, Link, Paragraph

TONE_ICONS = {
    "bad": "circle-alert",
    "warn": "triangle-alert",
    "good": "circle-check",
    "info": "info",
    "": "info",
}
LATE = 300
"""Milliseconds that old content stays without any sign of loading."""


class IconMark(QWidget):
    """A small icon in a tone beside words that say the same."""

    def __init__(
        self, icon: str, tone: str = "", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setFixedSize(size, size)

    def set(self, icon: str, tone: str = "") -> None:
        """Show another icon or tone."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icon:
            ink = tints.color(self._tone or "second")
            icons.draw(QPainter(self), 0, 0, self._icon, self._size, ink)


class Message(QWidget):
    """A bar across the window: what happened, what still works, one action.

    `acted` follows the button, `detailed` the flat second button.
    """

    acted = Signal()
    detailed = Signal()

    def __init__(
        self,
        text: str,
        tone: str = "warn",
        *,
        title: str = "",
        note: str = "",
        action: str = "",
        shortcut: str = "",
        details: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._title = Label(title, "semibold")
        # Where there is no room the sentence is shortened, and the note, not its beginning.
        self._title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._text = Label(text)
        self._text.setMinimumWidth(60)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note = Label(note, "body", "second")
        self._mark = IconMark(icon or TONE_ICONS.get(tone, "info"), tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(self._mark)
        row.addSpacing(2)
        row.addWidget(self._title)
        row.addWidget(self._text, 1)
        row.addWidget(self._note)
        if details:
            more = button(details, kind="flat")
            more.clicked.connect(self.detailed)
            row.addWidget(more)
        self.button: QPushButton | None = None
        if action:
            self.button = button(action, icon="refresh-cw" if shortcut else "", shortcut=shortcut)
            self.button.clicked.connect(self.acted)
            row.addWidget(self.button)
        self.setFixedHeight(spacing.grown(44))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text, title=title, note=note)

    def set_text(self, text: str, *, title: str = "", note: str = "") -> None:
        """Say something else: a strong beginning, the sentence, a grey note before the buttons."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setToolTip(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(" ".join(part for part in (title, text, note) if part))

    def set_tone(self, tone: str, icon: str = "") -> None:
        """Show the bar in another tone."""
        self._tone = tone
        self._mark.set(icon or TONE_ICONS.get(tone, "info"), tone)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tints.tint(self._tone))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tints.color("edge"))


class LoadingBar(QWidget):
    """A line of 2 px below a header; appears only when loading takes longer than 300 ms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._busy = False
        self._place = 0.0
        self._wait = QTimer(self, singleShot=True, interval=LATE)
        self._wait.timeout.connect(self._appear)
        self._move = QTimer(self, interval=40)
        self._move.timeout.connect(self._step)

    def start(self) -> None:
        """Something is being loaded; the bar appears if it takes long."""
        if not self._wait.isActive() and not self._busy:
            self._wait.start()

    def stop(self) -> None:
        """Loading is over."""
        self._wait.stop()
        self._move.stop()
        self._busy = False
        self.update()

    def is_shown(self) -> bool:
        """Say whether the bar is visible as moving now."""
        return self._busy

    def _appear(self) -> None:
        self._busy = True
        self._place = 0.0
        self._move.start()
        self.update()

    def _step(self) -> None:
        self._place = (self._place + 0.02) % 1.3
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._busy:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), tints.color("hairline"))
        width = self.width() * 0.3
        area = QRectF(self.width() * self._place - width, 0, width, 2)
        painter.fillRect(area, tints.color("accent"))


class EmptyState(QWidget):
    """Says why there is nothing, and the next step; `acted` follows the button."""

    acted = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        action_text: str = "",
        *,
        icon: str = "",
        link: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, "semibold")
        self.sentence = Paragraph(sentence, "second")
        lines = QVBoxLayout()
        lines.setSpacing(spacing.GAP_4)
        lines.addWidget(self.title)
        lines.addWidget(self.sentence)
        self.action: QPushButton | Link | None = None
        if action_text:
            lines.addSpacing(spacing.GAP_8)
            self.action = Link(action_text) if link else button(action_text)
            self.action.clicked.connect(self.acted)
            lines.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_24, spacing.EDGE, spacing.GAP_24)
        row.setSpacing(spacing.GAP_12)
        if icon:
            row.addWidget(IconMark(icon, "", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1000)
        row.addStretch(1)  # what the sentence does not need stays at the right
        self.sentence.setMaximumWidth(560)
        self.setAccessibleName(f"{title} {sentence}")

    def set(self, title: str, sentence: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.setAccessibleName(f"{title} {sentence}")

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(320, 0))
