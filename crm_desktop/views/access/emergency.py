"""Opening an account in an emergency: the question before, and the bar on the card after."""

import datetime as dt
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.models.queries.access.rows import Emergency
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts
from crm_desktop.views.look.form import fields
from crm_desktop.views.values import time_text

LEAST = 10  # letters of a reason


class EmergencyDialog(ActDialog):
    """Asks for the reason and says plainly what follows; `opened` once the server has agreed."""

    opened = Signal(object)  # until when

    def __init__(
        self, context: Context, account_id: int, name: str, owner: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        follows = self.tr(
            "You may read this account for four hours, and change nothing. %1 and their superior "
            "are told at once, with your name and your reason. It is recorded."
        )
        self.set_words(
            self.tr("Emergency access"),
            self.tr("Open “%1” in an emergency?").replace("%1", name),
            follows.replace("%1", owner),
            self.tr("Open for four hours"),
        )
        self._context, self._account_id = context, account_id
        self.reason = fields.TextBox(3)
        self.note = self.add_field(
            self.tr("Reason"),
            self.reason,
            required=True,
            note=self.tr("Ten letters at least; the responsible person reads it."),
        )
        self.acted.connect(self.run)
        self.reason.setFocus()

    def run(self) -> None:
        """Check the reason and open the account."""
        reason = self.reason.toPlainText().strip()
        if len(reason) < LEAST:
            fields.set_state(self.reason, "bad")
            self.complain(self.note, self.tr("Say why, in ten letters at least."), self.reason)
            return
        self.set_busy(True)
        self._context.background.write(
            partial(_open, self._account_id, reason),
            self._on_opened,
            operation=uuid4(),
            changes=("break_glass",),
            failed=self.say,
        )

    def _on_opened(self, until: dt.datetime) -> None:
        self.accept()
        self.opened.emit(until)


class EmergencyBar(parts.Message):
    """Says on the card until when it is open, and why; `over` when the time has come."""

    over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "warn", icon="key-round", parent=parent)
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self.over)
        self.hide()

    def show_emergency(self, found: Emergency | None) -> None:
        """Show it while an emergency access is all that opens the account."""
        self.setVisible(found is not None)
        self._end.stop()
        if found is None:
            return
        title = self.tr("Emergency access until %1").replace("%1", time_text(found.until))
        self.set_text(found.reason, title=title, note=self.tr("You read it, and change nothing."))
        left = (found.until - dt.datetime.now(dt.UTC)).total_seconds()
        self._end.start(int(max(1.0, left + 1) * 1000))


def _open(account_id: int, reason: str, session: Any) -> dt.datetime:
    from crm_desktop.models.queries.access.asking import break_glass

    return break_glass(session, account_id, reason)
