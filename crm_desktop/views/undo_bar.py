"""The bar at the foot of a page: what was just done, and the way back."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts


class UndoBar(parts.Message):
    """Says what a save did and takes its operation back; `undone` follows. Ctrl+Z does it too."""

    undone = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__("", "info", parent=page, icon="check")
        self._context = context
        self._operation: UUID | None = None
        self._kinds: tuple[str, ...] = ()
        self.back = parts.button(self.tr("Undo"), icon="undo-2", shortcut="Ctrl+Z")
        self.away = parts.icon_button("x", self.tr("Hide"))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.back)
        layout.addWidget(self.away)
        self.back.clicked.connect(self.undo)
        self.away.clicked.connect(self.hide)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.undo)
        self.hide()

    def offer(self, words: str, operation: UUID, kinds: tuple[str, ...]) -> None:
        """Say what was done; `kinds` are the records it changed."""
        self._operation, self._kinds = operation, kinds
        self.set_tone("info", "check")
        self.set_text(words)
        self.back.show()
        self.show()

    def say(self, error: UserError) -> None:
        """Say why something was not done."""
        self._operation = None
        self.set_tone("warn")
        self.set_text(str(error))
        self.back.hide()
        self.show()

    def undo(self) -> None:
        """Take the last act back."""
        operation, self._operation = self._operation, None
        if operation is None:
            return
        self._context.background.write(
            partial(_undo, operation, uuid4()),
            self._on_undone,
            changes=self._kinds,
            failed=self.say,
        )

    def _on_undone(self, undone: Any) -> None:
        self.back.hide()
        if undone.number:
            self.set_text(self.tr("Taken back."))
        else:
            self.set_text(self.tr("It was not taken back: somebody has changed it since."))
        self.undone.emit()


def save_in_place(
    context: Context, bar: UndoBar, edit: Edit, words: str, again: Callable[[], object]
) -> None:
    """Save an edit made outside a form, and offer the way back; a refusal is said and read anew.

    Whoever was faster with the same field is not overwritten.
    """

    def refused(error: UserError) -> None:
        bar.say(error)
        again()

    context.background.write(
        partial(_save, context.catalogue, edit),
        lambda _saved: bar.offer(words, edit.operation, (edit.kind,)),
        changes=(edit.kind,),
        failed=refused,
    )


def _save(catalogue: Any, edit: Edit, session: Any) -> Any:
    from crm_desktop.models.queries.saving import save

    return save(session, catalogue, edit)


def _undo(operation: UUID, own: UUID, session: Any) -> Any:
    from crm_desktop.models.queries.undoing import undo

    return undo(session, operation, own)
