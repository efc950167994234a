"""The bar at the foot of a page: what was just done, and the way back."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from crm_desktop.models.errors import ServerUnreachable, UserError
from crm_desktop.models.queries.rows import Conflict, Edit
from crm_desktop.views.context import Context
from crm_desktop.views.forms.saving.conflict import ConflictDialog
from crm_desktop.views.forms.saving.conflicting import dialog_of_edit, edit_after
from crm_desktop.views.look import parts

Further = tuple[str, Callable[[], object]]  # a button beside the way back, and what it does


class UndoBar(parts.Message):
    """Says what a save did and takes its operation back; `undone` follows. Ctrl+Z does it too."""

    undone = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__("", "info", parent=page, icon="check")
        self._context = context
        self._page = page
        self._operation: UUID | None = None
        self._own = uuid4()
        self._kinds: tuple[str, ...] = ()
        self._again: Callable[[], object] | None = None
        self.conflict: ConflictDialog | None = None
        self._further: Callable[[], object] | None = None
        self.further = parts.button("")
        self.retry = parts.button(self.tr("Try again"), icon="refresh-cw")
        self.back = parts.button(self.tr("Undo"), icon="undo-2", shortcut="Ctrl+Z")
        self.away = parts.icon_button("x", self.tr("Hide"))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.further)
        layout.addWidget(self.retry)
        layout.addWidget(self.back)
        layout.addWidget(self.away)
        self.further.clicked.connect(self.go_further)
        self.retry.clicked.connect(self.try_again)
        self.back.clicked.connect(self.undo)
        self.away.clicked.connect(self.hide)
        self.keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
        self.keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.keys.activated.connect(self.undo)
        self.hide()

    def offer(
        self,
        words: str,
        operation: UUID,
        kinds: tuple[str, ...],
        further: Further | None = None,
    ) -> None:
        """Say what was done; `kinds` are the records it changed, `further` what may follow."""
        self._operation, self._kinds, self._own = operation, kinds, uuid4()
        said, self._further = further or ("", None)
        self.further.setText(said)
        self.further.setVisible(further is not None)
        self.set_tone("info", "check")
        self.set_text(words)
        self.back.show()
        self.retry.hide()
        self.show()

    def say(self, error: UserError, again: Callable[[], object] | None = None) -> None:
        """Say why something was not done; `again` does it once more, under the same operation."""
        self._again = again if isinstance(error, ServerUnreachable) else None
        if self._again is None:
            self._operation = None
        self.set_tone("warn")
        self.set_text(str(error))
        self.back.hide()
        self.further.hide()
        self.retry.setVisible(self._again is not None)
        self.show()

    def go_further(self) -> None:
        """Do what was offered beside the way back."""
        self.further.hide()
        if self._further is not None:
            self._further()

    def try_again(self) -> None:
        """Do once more what the server did not answer."""
        again, self._again = self._again, None
        self.hide()
        if again is not None:
            again()

    def undo(self) -> None:
        """Take the last act back."""
        if self._operation is None:
            return
        self._context.background.write(
            partial(_undo, self._operation, self._own),
            self._on_undone,
            changes=self._kinds,
            failed=partial(self.say, again=self.undo),
        )

    def ask(self, edit: Edit, conflict: Conflict, send: Callable[[Edit], object]) -> None:
        """Ask whose value is to stand where a colleague was faster, then `send` what is left."""
        dialog = dialog_of_edit(self._context, edit, conflict, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._on_resolved, dialog, edit, conflict, send))
        self.conflict = dialog
        dialog.open()

    def _on_resolved(
        self,
        dialog: ConflictDialog,
        edit: Edit,
        conflict: Conflict,
        send: Callable[[Edit], object],
    ) -> None:
        left = edit_after(edit, conflict, dialog)
        if left.changes:
            send(left)

    def _on_undone(self, undone: Any) -> None:
        self._operation = None
        self.back.hide()
        self.further.hide()
        if undone.number:
            self.set_text(self.tr("Taken back."))
        else:
            self.set_text(self.tr("It was not taken back: somebody has changed it since."))
        self.undone.emit()


def save_in_place(
    context: Context,
    bar: UndoBar,
    edit: Edit,
    words: str,
    again: Callable[[], object],
    further: Further | None = None,
) -> None:
    """Save an edit made outside a form, and offer the way back; a refusal is said and read anew.

    Where a colleague was faster with the same field, both values are shown and asked about.
    """

    def send(edit: Edit) -> None:
        save_in_place(context, bar, edit, words, again, further)

    def refused(error: UserError) -> None:
        if isinstance(error, Conflict) and error.fields:
            bar.ask(edit, error, send)
        else:
            bar.say(error, partial(send, edit))
        again()

    context.background.write(
        partial(_save, context.catalogue, edit),
        lambda _saved: bar.offer(words, edit.operation, (edit.kind,), further),
        changes=(edit.kind,),
        failed=refused,
    )


def _save(catalogue: Any, edit: Edit, session: Any) -> Any:
    from crm_desktop.models.queries.saving.saving import save

    return save(session, catalogue, edit)


def _undo(operation: UUID, own: UUID, session: Any) -> Any:
    from crm_desktop.models.queries.undoing import undo

    return undo(session, operation, own)
