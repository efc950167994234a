"""The foot of a form: what is wrong and where, how much is unsaved, the buttons."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.views import look
from crm_desktop.views.look import parts, spacing


class FootBar(QWidget):
    """Errors with "go to" at the left, buttons at the right; it only shows and asks."""

    go_to_error = Signal()
    discard = Signal()
    save = Signal()
    save_and_close = Signal()
    cancel = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        self.mark = parts.IconMark("circle-alert", "bad", 14)
        self.errors = parts.Label("", "medium", "bad")
        self.go = parts.link(self.tr("Go to it"))
        keys = QKeySequence("F8").toString(QKeySequence.SequenceFormat.NativeText)
        self.go_key = parts.caption(keys)
        self.changes = parts.Label("", "body", "second")
        self.changes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stop_button = parts.button(self.tr("Cancel"))
        self.discard_button = parts.button(self.tr("Discard changes"), kind="flat")
        self.save_button = parts.button(self.tr("Save"), shortcut="Ctrl+S")
        self.close_button = parts.button(
            self.tr("Save and close"), kind="primary", shortcut="Ctrl+Return"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.EDGE, 1, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_8)
        for widget in (self.mark, self.errors, self.go, self.go_key):
            row.addWidget(widget)
        row.addSpacing(spacing.GAP_8)
        row.addWidget(self.changes, 1)
        for button in (
            self.stop_button, self.discard_button, self.save_button, self.close_button,
        ):  # fmt: skip
            row.addWidget(button)
        self.setFixedHeight(spacing.grown(spacing.FOOT))
        self.stop_button.hide()
        self.go.clicked.connect(self.go_to_error)
        self.stop_button.clicked.connect(self.cancel)
        self.discard_button.clicked.connect(self.discard)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.save_and_close)
        self.show_state(0, 0)

    def show_state(self, errors: int, changes: int, busy: str = "") -> None:
        """Show how many fields are wrong and changed; `busy` says what runs instead."""
        self.errors.setText(self.tr("%n field(s) to put right", None, errors) if errors else "")
        for widget in (self.mark, self.errors, self.go, self.go_key):
            widget.setVisible(errors > 0)
        words = self.tr("%n unsaved change(s)", None, changes) if changes else ""
        self.changes.setText(busy or words)
        self.changes.setToolTip(self.changes.text())
        self.discard_button.setEnabled(changes > 0 and not busy)
        self.save_button.setEnabled(not busy)
        self.close_button.setEnabled(not busy)

    def allow(self, may_change: bool) -> None:
        """Show the buttons only where something can be changed."""
        for button in (self.discard_button, self.save_button, self.close_button):
            button.setVisible(may_change)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, look.color("hairline"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.go_key.setVisible(self.width() > 700 and bool(self.errors.text()))
        super().resizeEvent(event)
