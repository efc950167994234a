"""The dialog of an act that has consequences: what happens, a few fields, verbs on the buttons."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.errors import InvalidInput, UserError
from crm_desktop.views.inline_message import InlineMessage, grow
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields

Role = QDialogButtonBox.ButtonRole
WIDTH = 560


class ActDialog(QDialog):
    """Heading, one paragraph, fields; `acted` follows the button that does it, or Ctrl+Enter."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(spacing.wide(WIDTH))
        self.heading = parts.Label("", "heading")
        self.heading.setWordWrap(True)
        self.sentence = parts.Paragraph("", "second")
        self.message = InlineMessage()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, spacing.GAP_8, 0, 0)
        self.body.setSpacing(spacing.GAP_8)
        self.field_rows: list[QWidget] = []
        words, below = QVBoxLayout(), QVBoxLayout()
        for layout in (words, below):  # the text of a field's label stands under the heading
            layout.setContentsMargins(fields.GUTTER, 0, 0, 0)
            layout.setSpacing(spacing.GAP_8)
        words.addWidget(self.heading)
        words.addWidget(self.sentence)
        below.addWidget(self.message)
        top = QVBoxLayout()
        top.setSpacing(spacing.GAP_8)
        for layout in (words, self.body, below):
            top.addLayout(layout)
        top.addStretch(1)
        self.act = parts.button("", kind="primary")
        self.act.setAutoDefault(True)
        self.act.setDefault(True)
        self.stop = parts.button(QCoreApplication.translate("ActDialog", "Cancel"))
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(self.act, Role.AcceptRole)
        self.buttons.addButton(self.stop, Role.RejectRole)
        self.act.clicked.connect(self.acted)
        self.stop.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.act.click)
        parts.frame_dialog(self, top, self.buttons, fields.GUTTER)

    def set_words(self, title: str, heading: str, sentence: str, verb: str) -> None:
        """Say what the window is called, what happens, what follows, and the button's verb."""
        self.setWindowTitle(title)
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.act.setText(verb)
        self.setAccessibleDescription(f"{heading} {sentence}")
        if self.isVisible():
            grow(self)

    def add_field(
        self, label: str, widget: QWidget, *, required: bool = False, note: str = ""
    ) -> fields.FieldNote:
        """Put a field below the others; the note under it is returned, to say more by."""
        name = fields.field_label(label, required)
        name.setBuddy(widget)
        (widget.focusProxy() or widget).setAccessibleName(label)
        below = fields.FieldNote(note, parent=self)
        column = QVBoxLayout()
        column.setSpacing(spacing.GAP_4)
        column.addWidget(widget)
        column.addWidget(below)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.body.addWidget(whole)
        self.field_rows.append(whole)
        return below

    def complain(
        self, note: fields.FieldNote, sentence: str, widget: QWidget | None = None
    ) -> None:
        """Say below a field what is wrong with it, and go there."""
        note.set(sentence, "bad")
        if widget is not None:
            widget.setFocus()
        grow(self)

    def say(self, error: UserError | str) -> None:
        """Say what is wrong; what was typed stays, and it can be tried again."""
        self.set_busy(False)
        self.message.say(str(error), "bad" if isinstance(error, InvalidInput | str) else "warn")

    def set_busy(self, busy: bool) -> None:
        """Take no second order while the first is on its way."""
        self.act.setEnabled(not busy)
        if busy:
            self.message.clear()

    def open(self) -> None:
        """Show it, tall enough for all that it says."""
        super().open()
        grow(self)
