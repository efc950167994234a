"""A list of the record of changes with its filters: of an account, of one record, of all."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import NotAllowed, UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.changes.rows import Line, LinePage, Wanted
from crm_desktop.views.context import Context
from crm_desktop.views.forms.saving.being_edited import EDITING
from crm_desktop.views.history.delegate import setup_history
from crm_desktop.views.history.filters import HistoryFilters
from crm_desktop.views.history.model import HistoryModel
from crm_desktop.views.lists.empty import no_right, not_read
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.look.parts import EmptyState, LoadingBar
from crm_desktop.views.working.later import delete_later
from crm_desktop.views.working.when_seen import ReadWhenSeen


class HistoryView(QListView):
    """Enter opens, Space shows all fields of a line, Ctrl+C copies it."""

    toggled = Signal(int)
    copied = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class HistoryPanel(ReadWhenSeen, QWidget):
    """Reads when it is first seen. `was_wanted` carries the line after which to see a record."""

    was_wanted = Signal(object)
    loaded = Signal()

    def __init__(self, context: Context, wanted: Wanted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._base = context, wanted
        self._one_record = wanted.of == "record"
        self.filters = HistoryFilters(context, wanted.of)
        self.filters.changed.connect(self.load)
        self.model = HistoryModel(
            context.catalogue, context.me.home_currency, self._load_older, self._one_record, self
        )
        self.model.with_account = wanted.of == "all"
        self.view = HistoryView()
        self.view.setModel(self.model)
        setup_history(self.view)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("History"))
        self.view.activated.connect(self._activate)
        self.view.toggled.connect(self.model.toggle)
        self.view.copied.connect(self.copy)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer)
        self.loading = LoadingBar()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self.empty: EmptyState | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.loading)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)
        context.background.changed.connect(self._on_changed)

    # --- reading ---------------------------------------------------------------------------

    def wanted(self) -> Wanted:
        """Return what is asked for now."""
        return self.filters.wanted(self._base)

    def load(self) -> None:
        """Read the first page of what is filtered now."""
        self._ask(None, self.show_page, self._failed)

    def _load_older(self, before: int) -> None:
        self._ask(before, self._show_older, self._failed_older)

    def _ask(self, before: int | None, show: Any, failed: Any) -> None:
        self._dirty = False
        self.loading.start()
        self._context.background.read(
            partial(read_lines, self._context.catalogue, self.wanted(), before),
            show,
            failed=failed,
            token=("history", id(self)),
        )

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind != EDITING and not self._dirty:
            self.reload()

    def show_page(self, page: LinePage) -> None:
        """Show a first page instead of what stands there."""
        self.loading.stop()
        current = self.current()
        self.model.set_page(page)
        if not page.lines:
            self._say_nothing()
        else:
            self._stack.setCurrentWidget(self.view)
            row = self.model.row_of(current.id) if current is not None else -1
            self.view.setCurrentIndex(self.model.index(row if row >= 0 else 1, 0))
        self.loaded.emit()

    def _show_older(self, page: LinePage) -> None:
        self.loading.stop()
        self.model.add_page(page)
        self.loaded.emit()

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        if isinstance(error, NotAllowed):
            state = no_right(str(error))
        else:
            state = not_read(str(error))
            state.acted.connect(self.load)
        self._say(state)
        self.loaded.emit()

    def _failed_older(self, error: UserError) -> None:
        self.loading.stop()
        self.model.stop_asking()
        self._context.message(str(error))

    def _say_nothing(self) -> None:
        if self.filters.is_filtered():
            state = EmptyState(
                self.tr("No match"),
                self.tr("Nothing was recorded that fits these filters."),
                self.tr("Show everything"),
                icon="search",
            )
            state.acted.connect(self.filters.clear)
        else:
            state = EmptyState(
                self.tr("Nothing recorded yet"),
                self.tr(
                    "What was loaded before the record of changes began, like sample data, has no"
                    " history. From now on every change appears here."
                ),
                icon="history",
            )
        self._say(state)

    def _say(self, state: EmptyState) -> None:
        if self.empty is not None:
            self._stack.removeWidget(self.empty)
            delete_later(self.empty)
        self.empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    # --- doing -----------------------------------------------------------------------------

    def current(self) -> Line | None:
        """Return the line that is chosen."""
        return self.model.line(self.view.currentIndex().row())

    def _activate(self, index: QModelIndex) -> None:
        line = self.model.line(index.row())
        if line is not None and self._one_record:
            self.was_wanted.emit(line)
        elif line is not None:
            self.open(line)

    def open(self, line: Line) -> None:
        """Open the record a line is about; a sentence says why that cannot be."""
        if line.opens is None or line.opens[0] not in self._context.catalogue.kinds:
            self._context.message(self.tr("This entry has no page of its own."))
        elif line.opens == ("account", self._base.id) and self._base.of == "account":
            self._context.open_form("account", self._base.id)
        else:
            self._context.open(*line.opens)

    def copy(self, row: int) -> None:
        """Copy a line as a sentence."""
        line = self.model.line(row)
        if line is not None:
            QApplication.clipboard().setText(self.model.text(line))
            self._context.message(self.tr("Copied."))

    def menu_of(self, line: Line) -> QMenu:
        """Return what can be done with a line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = line.opens is not None and line.opens[0] in self._context.catalogue.kinds
        if shown and not self._one_record:
            menu.addAction(self.tr("Open"), partial(self.open, line))
        if self._one_record:
            menu.addAction(self.tr("As it was then"), partial(self.was_wanted.emit, line))
        elif line.opens is not None and shown and line.record_id is not None:
            kind, number = line.opens
            menu.addAction(
                self.tr("As it was then"),
                partial(self._context.open_history, kind, number, line.happened_at),
            )
            menu.addAction(
                self.tr("History of this record"),
                partial(self._context.open_history, kind, number, None),
            )
        row = self.model.row_of(line.id)
        menu.addAction(self.tr("All fields, or fewer"), partial(self.model.toggle, row))
        menu.addAction(self.tr("Copy"), partial(self.copy, row))
        give_letters(menu)
        return menu

    def _offer(self, place: QPoint) -> None:
        line = self.current()
        if line is not None:
            self.menu_of(line).popup(self.view.mapToGlobal(place))

    def state(self) -> dict[str, Any]:
        """Return the filters as plain values."""
        return self.filters.state()

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go back to such filters."""
        self.filters.restore(state)
        self.reload()


def read_lines(catalogue: Catalogue, wanted: Wanted, before: int | None, session: Any) -> LinePage:
    """Return a page of the record of changes; runs on a worker's thread."""
    from crm_desktop.models.queries.changes.reading import lines

    return lines(session, catalogue, wanted, before)
