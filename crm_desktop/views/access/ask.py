"""Asking for access to an account that one found in the directory, in place, without a dialog."""

from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.access.rows import Door, Request
from crm_desktop.models.queries.card.rows import AccountHeader
from crm_desktop.views.access.emergency import EmergencyDialog
from crm_desktop.views.context import Context
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.values import when_text


class AskPanel(QWidget):
    """To whom, why, the button; or what became of the request. `changed`: read the card again."""

    changed = Signal()

    def __init__(
        self, context: Context, header: AccountHeader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._header = context, header
        door = header.door or Door()
        self.reason = fields.TextBox(3)
        self.note = fields.FieldNote(self.tr("The request and its answer are kept."), parent=self)
        self.ask = parts.button(
            self.tr("Ask for access"), kind="primary", icon="key-round", shortcut="Ctrl+Return"
        )
        self.message = InlineMessage()
        self.emergency = parts.button(self.tr("Open in an emergency…"), icon="key-round")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing.GAP_8)
        self._column.addWidget(parts.Heading(self.tr("Ask for access")))
        request = door.request
        if request is not None and request.state != "granted":
            self._show_request(request)
        if request is None or request.state != "open":
            self._offer()
        else:
            self.note.hide()
        if door.may_break_glass:
            self._offer_emergency()
        self._column.addStretch(1)

    def _show_request(self, request: Request) -> None:
        """Show what became of the newest request."""
        asked = when_text(request.asked_at, year=True)
        if request.state == "open":
            icon, tone = "hourglass", "info"
            title = self.tr("Asked on %1").replace("%1", asked)
            sentence = self.tr("%1 has not answered yet. You get a notice with the answer.")
            sentence = sentence.replace("%1", self._owner())
        else:
            icon, tone = "ban", "warn"
            when = when_text(request.decided_at or request.asked_at, year=True)
            title = self.tr("Refused on %1").replace("%1", when)
            sentence = self.tr("%1 refused the request. Talk to them, or ask again with a reason.")
            sentence = sentence.replace("%1", request.decided_by or self._owner())
        words = QVBoxLayout()
        words.setSpacing(spacing.GAP_4)
        words.addWidget(parts.Label(title, "semibold"))
        words.addWidget(parts.Paragraph(sentence, "second"))
        words.addWidget(parts.Paragraph(request.reason))
        row = QHBoxLayout()
        row.setSpacing(spacing.GAP_12)
        row.addWidget(parts.IconMark(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._column.addLayout(row)

    def _offer(self) -> None:
        self._add(self.tr("To whom"), parts.Label(self._owner()))
        self._add(self.tr("Reason"), self.reason, self.note)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_indent(), 0, 0, 0)
        buttons.addWidget(self.ask)
        buttons.addStretch(1)
        self._column.addLayout(buttons)
        self._column.addWidget(self.message)
        self.ask.clicked.connect(self.send)
        self.reason.setAccessibleName(self.tr("Reason"))
        # No shortcut: the keys belong to "Save and close" of forms, in the window's menu.
        self.reason.installEventFilter(self)
        self.setFocusProxy(self.reason)

    def _offer_emergency(self) -> None:
        self._column.addSpacing(spacing.GAP_8)
        self._column.addWidget(parts.hairline())
        self._column.addSpacing(spacing.GAP_4)
        words = self.tr(
            "Emergency access lasts four hours, needs a reason, and is reported to %1 at once."
        )
        column = QVBoxLayout()
        column.setSpacing(spacing.GAP_8)
        column.addWidget(parts.Label(self.tr("Urgent, and nobody can be reached?"), "semibold"))
        column.addWidget(parts.Paragraph(words.replace("%1", self._owner()), "second"))
        column.addWidget(self.emergency, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(spacing.GAP_12)
        row.addWidget(parts.IconMark("triangle-alert"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._column.addLayout(row)
        self.emergency.clicked.connect(self.open_emergency)

    def _add(self, label: str, widget: QWidget, note: QWidget | None = None) -> None:
        column = QVBoxLayout()
        column.setSpacing(spacing.GAP_4)
        column.addWidget(widget)
        if note is not None:
            column.addWidget(note)
        name = parts.Label(label, "body", "second")
        name.setFixedWidth(_indent() - spacing.GAP_8)
        name.setMinimumHeight(spacing.grown(spacing.FIELD))
        row = QHBoxLayout()
        row.setSpacing(spacing.GAP_8)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._column.addLayout(row)

    def _owner(self) -> str:
        owner = self._header.owner
        return owner.label("display_name") if owner is not None else ""

    # --- doing -----------------------------------------------------------------------------

    def send(self) -> None:
        """Ask for access with the reason that was typed."""
        reason = self.reason.toPlainText().strip()
        if not reason:
            fields.set_state(self.reason, "bad")
            self.note.set(self.tr("Say what you need it for, so that it can be granted."), "bad")
            self.reason.setFocus()
            return
        self.ask.setEnabled(False)
        self.message.clear()
        self._context.background.write(
            partial(_ask, self._header.row.id, reason),
            self._on_asked,
            operation=uuid4(),
            changes=("access_request",),
            failed=self._on_refused,
        )

    def _on_asked(self, _request: int) -> None:
        self.reason.clear()
        self._context.message(self.tr("%1 has been asked.").replace("%1", self._owner()))
        self.changed.emit()

    def _on_refused(self, error: UserError) -> None:
        self.ask.setEnabled(True)
        self.message.say(str(error))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.reason and isinstance(event, QKeyEvent):
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if entered and control and event.type() == QEvent.Type.KeyPress:
                self.send()
                return True
        return super().eventFilter(watched, event)

    def open_emergency(self) -> None:
        """Ask for the reason of an emergency."""
        dialog = EmergencyDialog(
            self._context,
            self._header.row.id,
            self._header.row.label("name"),
            self._owner(),
            self,
        )
        dialog.opened.connect(self.changed)
        dialog.open()


def _indent() -> int:
    return spacing.wide(spacing.LABEL_COLUMN)


def _ask(account_id: int, reason: str, session: Any) -> int:
    from crm_desktop.models.queries.access.asking import ask_for_access

    return ask_for_access(session, account_id, reason)
