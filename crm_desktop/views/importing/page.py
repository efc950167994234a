"""The list of imports, one's own and those of people below; they are taken back here."""

from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.importing import work
from crm_desktop.views.importing.tables import TextTable
from crm_desktop.views.importing.words import ImportWords
from crm_desktop.views.lists.empty import not_read
from crm_desktop.views.look import parts
from crm_desktop.views.values import number_text, when_text

WIDTHS = (150, 170, 130, 260, 80, 90, 90, 90, 100, 140)


class ImportsPage(PlainPage, QWidget):
    """A page of the main window."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("imports")
        self._context = context
        self._words = ImportWords(self)
        self.runs: tuple[Any, ...] = ()
        self.header = parts.PageHeader(self.title())
        self.undo = parts.button(self.tr("Take back…"), icon="history")
        self.new = parts.button(self.tr("Import a file…"), kind="primary", icon="upload")
        self.header.add_action(self.undo)
        self.header.add_action(self.new)
        self.loading = parts.LoadingBar()
        self.table = TextTable(self.title())
        self.empty = parts.EmptyState(
            self.tr("No imports yet"),
            self.tr("What you import from files stands here, and can be taken back."),
            icon="upload",
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, parts.hairline(), self.loading):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.new.clicked.connect(self.new_record)
        self.undo.clicked.connect(self.ask_undo)
        self.table.itemSelectionChanged.connect(self._fit)
        context.background.changed.connect(self._on_changed)
        self.load()

    def load(self) -> None:
        """Read the list again."""
        self.loading.start()
        self._context.background.read(
            work.list_runs, self._show, failed=self._failed, token=("imports", id(self))
        )

    reload = load

    def new_record(self) -> None:
        """Begin an import (Ctrl+N)."""
        self._context.open_import()

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in ("account", "contact") and self.isVisible():
            self.load()

    def _show(self, runs: tuple[Any, ...]) -> None:
        self.loading.stop()
        self.runs = runs
        headings = (
            self.tr("When"), self.tr("Who"), self.tr("Kind"), self.tr("File"), self.tr("Rows"),
            self.tr("Entered"), self.tr("Changed"), self.tr("As it was"), self.tr("Refused"),
            self.tr("State"),
        )  # fmt: skip
        self.table.show_rows(headings, [self._cells(one) for one in runs], WIDTHS, range(4, 9))
        self.stack.setCurrentWidget(self.table if runs else self.empty)
        self._fit()
        self.status_changed.emit()

    def _cells(self, one: Any) -> list[str]:
        kinds = self._context.catalogue.kinds
        kind = ", ".join(_(kinds[name].plural) if name in kinds else name for name in one.kinds)
        counts = (one.rows, one.entered, one.changed, one.known, one.refused)
        state = self.tr("Done")
        if one.state == "undone":
            state = self.tr("Taken back %1").replace("%1", when_text(one.changed_at))
        return [
            when_text(one.happened_at), one.who, kind, one.file_name, *map(number_text, counts),
            state,
        ]  # fmt: skip

    def chosen(self) -> Any:
        """Return the import that is selected."""
        row = self.table.currentRow()
        return self.runs[row] if 0 <= row < len(self.runs) else None

    def _fit(self) -> None:
        one = self.chosen()
        self.undo.setEnabled(one is not None and one.state == "done")

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        state = not_read(str(error))
        state.acted.connect(self.load)
        self.stack.setCurrentIndex(self.stack.addWidget(state))

    # --- taking back -----------------------------------------------------------------------

    def ask_undo(self) -> None:
        """Say what taking back would do, and ask."""
        one = self.chosen()
        if one is None or one.state != "done":
            return
        self.loading.start()
        background = self._context.background
        background.run_long(
            partial(_undo, background.session, one, True),
            partial(self._on_preview, one),
            failed=self._not_undone,
        )

    def _on_preview(self, one: Any, found: Any) -> None:
        self.loading.stop()
        dialog = ActDialog(self.window())
        dialog.set_words(
            self.tr("Take an import back"),
            self.tr("Take the import of %1 back?").replace("%1", one.file_name),
            self._words.undone(found) + ".",
            self.tr("Take back"),
        )
        dialog.acted.connect(partial(self._undo, one, dialog))
        dialog.open()

    def _undo(self, one: Any, dialog: ActDialog) -> None:
        dialog.set_busy(True)
        background = self._context.background
        background.run_long(
            partial(_undo, background.session, one, False),
            partial(self._on_undone, dialog),
            changes=("account", "contact", *one.kinds),
            failed=dialog.say,
        )

    def _on_undone(self, dialog: ActDialog, found: Any) -> None:
        dialog.accept()
        self._context.message(self._words.undone(found))
        self.load()

    def _not_undone(self, error: UserError) -> None:
        self.loading.stop()
        self._context.background.failed.emit(error)

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Imports")

    def icon_name(self) -> str:
        """Return the icon of imports."""
        return "upload"

    def key(self) -> tuple[Any, ...]:
        """There is one list of imports."""
        return ("imports",)


def _undo(
    open_session: Any, one: Any, preview: bool, _report: Any = None, _cancelled: Any = None
) -> Any:
    with open_session() as session:
        return work.undo_run(session, one, uuid4(), preview=preview)
