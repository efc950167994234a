"""The table of a list: selection, keys, columns that remember themselves."""

from collections.abc import Sequence
from dataclasses import replace
from math import floor

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.views.lists.columns.layout import Layout, load_layout, save_layout
from crm_desktop.views.lists.rows.group_head import GroupDelegate, fold_by_key
from crm_desktop.views.lists.rows.model import ListModel
from crm_desktop.views.look import setup_table, spacing
from crm_desktop.views.look.paint import text_width

KEEP_MS = 150  # the end of dragging a column's edge
NARROWEST = 48
PADDING, ARROW = 8, 18  # px in the head of a column: beside its title, and for the arrow of sorting


class ListTable(QTableView):
    """Shows a `ListModel`; the user's columns are kept under `name`."""

    opened = Signal(int)  # row
    opened_apart = Signal(int)  # Ctrl+Enter: in a window of its own
    typed = Signal(str)  # letters typed on the rows go to the search field
    copy_wanted = Signal()
    menu_wanted = Signal(QPoint)  # global
    sort_wanted = Signal(str, bool)  # field, descending
    columns_changed = Signal()

    def __init__(
        self,
        model: ListModel,
        name: str,
        shown: Sequence[str],
        parent: QWidget | None = None,
        *,
        never: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._list = model
        self._name = name
        self._never = frozenset(never)
        self._standard = tuple(field for field in shown if field not in self._never)
        self._names = [column.field.name for column in model.columns()]
        self._arranging = False
        self.setModel(model)
        setup_table(self, GroupDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(NARROWEST)
        head.setStretchLastSection(False)
        head.setSortIndicatorShown(False)  # until somebody says what the rows are sorted by
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._layout, self._base = load_layout(name), Layout()
        self._keep = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keep.timeout.connect(self._keep_widths)
        self._arrange()
        head.sectionResized.connect(self._resized)
        head.sectionMoved.connect(self._moved)
        head.sectionClicked.connect(self._clicked)

    # --- columns ---------------------------------------------------------------------------

    def shown_columns(self) -> tuple[str, ...]:
        """Return the names of the visible columns in their order on the screen."""
        head = self.horizontalHeader()
        order = [head.logicalIndex(place) for place in range(head.count())]
        return tuple(self._names[at] for at in order if not head.isSectionHidden(at))

    def offered_columns(self) -> tuple[str, ...]:
        """Return the names of all columns that may be shown, in their order on the screen."""
        head = self.horizontalHeader()
        order = [head.logicalIndex(place) for place in range(head.count())]
        return tuple(self._names[at] for at in order if self._names[at] not in self._never)

    def set_columns(self, order: Sequence[str], hidden: Sequence[str]) -> None:
        """Show these columns in this order; the column that names the record always stays."""
        kept = frozenset(hidden) - {self._names[0]}
        self._layout = replace(self._layout, order=tuple(order), hidden=kept)
        self._arrange()
        self._save()
        self.columns_changed.emit()

    def standard_columns(self) -> None:
        """Go back to the columns and widths of the view, or as they come; the sort stays."""
        sort, descending = self._layout.sort, self._layout.descending
        self._layout = replace(self._base, sort=sort, descending=descending)
        self._arrange()
        self._save()
        self.columns_changed.emit()

    def use_layout(self, name: str, base: Layout) -> None:
        """Show the columns kept under another name; `base` where nothing is kept there."""
        self._name, self._base = name, base
        kept = load_layout(name)
        self._layout = base if kept == Layout() else kept
        self._arrange()

    def chosen_widths(self) -> dict[str, int]:
        """Return the widths that somebody chose for the columns shown, in px."""
        shown = self.shown_columns()
        return {name: self._layout.widths[name] for name in shown if name in self._layout.widths}

    def kept_sort(self) -> tuple[str, bool]:
        """Return the sort kept for this list, ("", False) if none was chosen."""
        return self._layout.sort, self._layout.descending

    def show_sort(self, field: str, descending: bool, *, keep: bool = True) -> None:
        """Put the arrow over a column; with `keep` the list opens like this from now on."""
        head = self.horizontalHeader()
        shown = field in self._names
        head.setSortIndicatorShown(shown)
        if shown:
            down = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            head.setSortIndicator(self._names.index(field), down)
        if keep and (field, descending) != self.kept_sort():
            self._layout = replace(self._layout, sort=field, descending=descending)
            self._save()
            self._fill()

    def _arrange(self) -> None:
        """Bring order, visibility and widths of the header to what is kept."""
        self._arranging = True
        head = self.horizontalHeader()
        known = [name for name in self._layout.order if name in self._names]
        if known:
            added = [name for name in self._names if name not in known]
            hidden = {name for name in self._names if name in self._layout.hidden}
            hidden |= {name for name in added if name not in self._standard}
        else:
            known = [name for name in self._standard if name in self._names]
            added = [name for name in self._names if name not in known]
            hidden = set(added)
        hidden -= {self._names[0]}
        for place, name in enumerate([*known, *added]):
            head.moveSection(head.visualIndex(self._names.index(name)), place)
        for at, name in enumerate(self._names):
            head.setSectionHidden(at, name in hidden or name in self._never)
            width = self._layout.widths.get(name) or self._list.columns()[at].width
            head.resizeSection(at, max(NARROWEST, width))
        self._arranging = False
        self._fill()

    def _fill(self) -> None:
        """Fit the columns of text to the room there is, until somebody chose widths."""
        if self._layout.widths or self._keep.isActive() or not self.isVisible():
            return
        self._arranging = True
        head = self.horizontalHeader()
        shown = [at for at in range(head.count()) if not head.isSectionHidden(at)]
        columns = self._list.columns()
        caption = {at: self._caption_width(at) for at in shown}
        natural = {at: max(columns[at].width, caption[at]) for at in shown}
        spare = self.viewport().width() - sum(natural.values())
        # Each column of text takes its share of what is left; each one gives of what it can spare.
        give = {
            at: natural[at] * columns[at].elastic
            if spare > 0
            else natural[at] - max(columns[at].least, caption[at])
            for at in shown
        }
        share = max(-1.0, spare / (sum(give.values()) or 1))
        for at in shown:
            head.resizeSection(at, natural[at] + floor(give[at] * share))
        self._arranging = False

    def _caption_width(self, section: int) -> int:
        """Return the px in which the whole title of a column stands, with its arrow."""
        column = self._list.columns()[section]
        left = spacing.EDGE if self.horizontalHeader().visualIndex(section) == 0 else PADDING
        arrow = ARROW if column.field.name == self.kept_sort()[0] else 0
        return int(text_width("caption_medium", column.title)) + 1 + left + PADDING + arrow

    def _resized(self, _section: int, _old: int, _new: int) -> None:
        if not self._arranging:
            self._keep.start()

    def _moved(self, _section: int, _from: int, _to: int) -> None:
        if not self._arranging:
            self._keep_layout()

    def _keep_layout(self) -> None:
        head = self.horizontalHeader()
        order = [self._names[head.logicalIndex(place)] for place in range(head.count())]
        hidden = frozenset(n for at, n in enumerate(self._names) if head.isSectionHidden(at))
        self._layout = replace(self._layout, order=tuple(order), hidden=hidden)
        self._save()

    def _keep_widths(self) -> None:
        head = self.horizontalHeader()
        widths = {
            name: head.sectionSize(at)
            for at, name in enumerate(self._names)
            if not head.isSectionHidden(at)
        }
        self._layout = replace(self._layout, widths={**self._layout.widths, **widths})
        self._save()

    def _save(self) -> None:
        save_layout(self._name, self._layout)

    def _clicked(self, section: int) -> None:
        column = self._list.columns()[section]
        query = self._list.query()
        if not column.field.sortable:
            return
        again = query is not None and query.sort == column.field.name
        self.sort_wanted.emit(
            column.field.name, not query.descending if again and query is not None else False
        )

    # --- selection -------------------------------------------------------------------------

    def selected_count(self) -> int:
        """Return how many rows are selected, without walking over them."""
        return sum(
            bottom - top + 1 - self._list.heads_between(top, bottom)
            for top, bottom in self._selected_parts()
        )

    def _selected_parts(self) -> list[tuple[int, int]]:
        """Return the selected ranges of rows as (first, last)."""
        chosen = self.selectionModel().selection()
        parts = (chosen.at(number) for number in range(chosen.count()))
        return sorted({(part.top(), part.bottom()) for part in parts})

    def selected_rows(self, most: int | None = None) -> list[int]:
        """Return the selected rows in order, at most `most` of them."""
        rows: list[int] = []
        for top, bottom in self._selected_parts():
            end = bottom + 1 if most is None else min(bottom + 1, top + most - len(rows))
            rows += range(top, end)
        return [row for row in rows if self._list.id_at(row)]

    def select_rows(self, rows: Sequence[int], current: int = -1) -> None:
        """Select these rows and make one current, without scrolling."""
        last = self._list.columnCount() - 1
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self._list.index(row, 0), self._list.index(row, last))
        model = self.selectionModel()
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current >= 0:
            model.setCurrentIndex(
                self._list.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def current_row(self) -> int:
        """Return the current row, −1 if there is none."""
        index = self.currentIndex()
        return index.row() if index.isValid() else -1

    def go_to(self, row: int, column: int = 0) -> None:
        """Make a row current and selected and bring it into sight."""
        if 0 <= row < self._list.rowCount():
            self.select_rows([row], row)
            self.scrollTo(self._list.index(row, column))

    # --- keys and mouse --------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C for the rows, before an action of the window takes it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif fold_by_key(self, self._list, event):
            return
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            apart = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if self.current_row() >= 0:
                (self.opened_apart if apart else self.opened).emit(self.current_row())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters typed on the rows search on the server; Qt's way would walk over every row."""
        if search.strip():
            self.typed.emit(search)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.rowAt(event.position().toPoint().y())
        if event.button() == Qt.MouseButton.LeftButton and self._list.group_at(row) is not None:
            self._list.fold(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._list.group_at(index.row()) is not None:
            return  # two clicks fold and unfold it
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index.row())
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(box.bottomLeft() + QPoint(spacing.EDGE, 0))
        self.menu_wanted.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._fill()
