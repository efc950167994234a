"""A list without its head: filter row, table, empty states. Pages and tabs of the card hold one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from crm_desktop.models.errors import NotAllowed, UserError
from crm_desktop.models.fields import Type
from crm_desktop.models.fields.grouping import groupable
from crm_desktop.models.filters import Filter, View, to_json
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.context import Context
from crm_desktop.views.lists import doing
from crm_desktop.views.lists.columns.cells import make_columns
from crm_desktop.views.lists.columns.chooser import choose_columns
from crm_desktop.views.lists.columns.layout import Layout
from crm_desktop.views.lists.empty import (
    RowsOrWords,
    no_customers,
    no_match,
    no_right,
    not_read,
    nothing_yet,
)
from crm_desktop.views.lists.filtering.doing import Filtering
from crm_desktop.views.lists.filtering.filters import FilterRow
from crm_desktop.views.lists.grouping import choose_group, head_words, money_in
from crm_desktop.views.lists.row_menu import row_menu
from crm_desktop.views.lists.rows.fetch import DatabaseFetch, GroupFetch
from crm_desktop.views.lists.rows.grouped import GroupedModel
from crm_desktop.views.lists.rows.table import ListTable
from crm_desktop.views.lists.rows.way_back import WayBack
from crm_desktop.views.lists.touched import TOUCHED_BY
from crm_desktop.views.lists.words import status_words
from crm_desktop.views.look.parts import LoadingBar, button


class ListPanel(QWidget):
    """The list of one kind, of all accounts or of one.

    `fixed` are conditions the user does not see and cannot take away; columns are kept under
    `called`; `order` is the usual sort; `fetch` stands in for the server in tests.
    """

    status_changed = Signal()
    count_changed = Signal()

    def __init__(
        self,
        context: Context,
        kind: str,
        account_id: int | None = None,
        *,
        fixed: Sequence[Filter] = (),
        alike: Sequence[str] = (),  # fields that say the same in all rows: no columns
        called: str = "",
        defaults: Mapping[str, Any] | None = None,
        order: tuple[str, bool] | None = None,
        new_button: bool = False,
        fetch: GroupFetch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.kind = context.catalogue.kind(kind)
        self.account_id = account_id
        self.fixed = tuple(fixed)
        self._defaults = defaults
        self._dirty = True  # to be read when it is next seen
        self._read_only = False
        omit = (*alike, "account_id") if account_id is not None else tuple(alike)
        catalogue, home = context.catalogue, context.me.home_currency
        columns = make_columns(catalogue, self.kind, home)
        self.groupable = tuple(f for f in groupable(self.kind) if f.name not in omit)
        self.model = GroupedModel(
            columns,
            fetch or DatabaseFetch(context.background, catalogue),
            partial(head_words, catalogue, self.kind, home),
            lambda: money_in(self.kind, self.table.shown_columns()),
            self,
        )
        name = called or (f"card/{kind}" if account_id is not None or fixed else kind)
        scoped = kind == "account" and not fixed and "account_detail" in self.kind.tables
        self.filters = FilterRow(catalogue, self.kind, scoped=scoped, omit=omit, currency=home)
        self.table = ListTable(self.model, name, self.kind.columns, never=omit)
        self.table.setAccessibleName(_(self.kind.plural))
        self.loading = LoadingBar()
        self._held = False  # not to be read before it is known what is to be shown
        self._group = ""
        self._way_back = WayBack(self.model, self.table)
        by, descending = self.kind.order
        if account_id is not None and self.kind.field(by).type in (Type.DATE, Type.DATETIME):
            descending = True  # on a card the newest comes first, whatever the kind
        self._order = order or (by, descending)
        sort = self.table.kept_sort()
        self._sort, self._descending = sort if self._can_sort(sort[0]) else self._order
        self._stack = RowsOrWords(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.loading)
        column.addWidget(self._stack, 1)
        self.make_new: Callable[[], object] | None = None
        self.new: QPushButton | None = None
        if new_button and self.may_add():
            self.new = button(_(self.kind.new), icon="plus")
            self.new.clicked.connect(self.new_record)
            self.filters.add_right(self.new)
        self.filtering = Filtering(self)
        self._connect()
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.filters.changed.connect(self.load)
        self.filters.left_down.connect(self._to_rows)
        self.filters.columns_wanted.connect(self._choose_columns)
        self.filters.groups_wanted.connect(partial(choose_group, self))
        self.filters.groups.setVisible(bool(self.groupable))
        self.table.horizontalHeader().customContextMenuRequested.connect(
            lambda place: self._choose_columns(self.table.horizontalHeader().mapToGlobal(place))
        )
        self.table.opened.connect(self._open)
        self.table.opened_apart.connect(partial(self._open, apart=True))
        self.table.typed.connect(self._type_on)
        self.table.copy_wanted.connect(self.copy)
        self.table.menu_wanted.connect(lambda place: row_menu(self).popup(place))
        self.table.sort_wanted.connect(self.sort)
        self.table.columns_changed.connect(self.load_same_place)
        self.table.selectionModel().selectionChanged.connect(
            lambda *_parts: self.status_changed.emit()
        )
        self.model.loading.connect(self._on_loading)
        self.model.loaded.connect(self._on_loaded)
        self.model.counted.connect(self._on_counted)
        self.model.failed.connect(self._on_failed)
        self.model.modelAboutToBeReset.connect(self._way_back.remember)
        self.model.modelReset.connect(self._way_back.follow)
        self.context.background.changed.connect(self._on_changed)

    # --- asking ----------------------------------------------------------------------------

    def query(self) -> ListQuery:
        """Return what the list asks for now."""
        needs = [self.kind.title]
        by_name = {column.field.name: column for column in self.model.columns()}
        for name in self.table.shown_columns():
            needs += by_name[name].needs
        if self.kind.has("account_id"):
            needs.append("account_id")
        typed = self.filters.typed()
        return ListQuery(
            kind=self.kind.name,
            columns=tuple(dict.fromkeys(needs)),
            sort=self._sort,
            descending=self._descending,
            search=typed.search,
            scope=self.filters.scope(),
            account_id=self.account_id,
            filters=self.fixed + self.filters.conditions() + typed.parts,
            group=self._group,
        )

    def load(self) -> None:
        """Ask for the rows of what is filtered and sorted now; starts at the top."""
        if self._held:
            return
        self._dirty = False
        self._way_back.leave()
        self._show_sort()
        self.model.set_query(self.query())

    def load_same_place(self) -> None:
        """Ask anew with other columns and come back to the same row."""
        self._way_back.go(self._way_back.place())
        self.load()

    def reload(self) -> None:
        """Read again; selection and scroll position stay."""
        if self.model.query() is None:
            return
        if not self.isVisible():
            self._dirty = True
            return
        self._dirty = False
        self.model.reload()

    def sort(self, field: str, descending: bool) -> None:
        """Sort by a field on the server and keep that for the next time."""
        self._sort, self._descending = field, descending
        self.load()

    def group(self) -> str:
        """Return the field by which rows stand together, "" for none."""
        return self._group

    def set_group(self, name: str) -> None:
        """Let rows stand together by a field, "" for no groups."""
        self._group = name if any(field.name == name for field in self.groupable) else ""
        self.load()

    def hold(self) -> None:
        """Read nothing before `show_view`."""
        self._held = True

    def show_view(self, view: View, name: str, layout: Layout) -> None:
        """Show a view: its filter, sort and grouping, its columns as kept under a name."""
        self.table.use_layout(name, layout)
        sort, descending = self.table.kept_sort()
        good = self._can_sort(sort)
        self._sort, self._descending = (sort, descending) if good else self._order
        names = [field.name for field in self.groupable]
        self._group = view.group if view.group in names else ""
        data = None if view.filter is None else to_json(view.filter)
        self._held = True  # putting the filter in force asks nothing yet
        self.filtering.restore(view.search, view.scope, data)
        self._held = False
        if self.isVisible():
            self.load()
        else:
            self._dirty = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._dirty and not self._held:
            if self.model.query() is None:
                self.load()
            else:
                self.reload()

    def _can_sort(self, field: str) -> bool:
        if not self.kind.has(field):
            return False
        return self.kind.field(field).sortable or field == self.kind.order[0]

    def _show_sort(self) -> None:
        self.table.show_sort(self._sort, self._descending)
        titles = {column.field.name: column.title for column in self.model.columns()}
        pattern = self.tr("Sorted by: %1")
        self.filters.set_sort_note(pattern.replace("%1", titles.get(self._sort, "")))

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind == self.kind.name and self.isVisible():
            self.reload()
        elif kind == self.kind.name or kind in TOUCHED_BY.get(self.kind.name, ()):
            if self.isVisible():
                self.model.refresh()
            else:
                self._dirty = True

    # --- answers ---------------------------------------------------------------------------

    def _on_loading(self, on: bool) -> None:
        if on:
            self.loading.start()
        else:
            self.loading.stop()

    def _on_loaded(self) -> None:
        if self.model.rowCount() == 0:
            self._show_empty()
        else:
            self._stack.setCurrentWidget(self.table)
        self._way_back.follow()

    def _on_counted(self) -> None:
        self._way_back.follow()
        self.count_changed.emit()
        self.status_changed.emit()

    def _on_failed(self, error: UserError) -> None:
        if isinstance(error, NotAllowed):
            self._stack.say(no_right(str(error)))
        elif self.model.rowCount() == 0:
            self._stack.say(not_read(str(error)), self.load)
        else:
            self.context.message(str(error))
        self.status_changed.emit()

    def _show_empty(self) -> None:
        if self.filters.is_filtered():
            self._stack.say(no_match(), self.filters.clear)
        elif self.filters.scope() == "mine":
            self._stack.say(no_customers(), partial(self.filters.set_scope, "all"))
        else:
            self._stack.say(nothing_yet(self.kind, self.may_add()), self.new_record)

    def empty_title(self) -> str:
        """Return what the list says instead of rows, "" while it shows rows."""
        return self._stack.title()

    # --- place -----------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return filter, sort, selected row and scroll position as plain values."""
        return {
            **self.filtering.state(),
            "sort": self._sort,
            "descending": self._descending,
            "group": self._group,
            **self._way_back.place(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go back to a state; what is stale is left out."""
        sort = str(state.get("sort", self._sort))
        if self._can_sort(sort):
            self._sort, self._descending = sort, bool(state.get("descending", False))
        group = str(state.get("group", ""))
        self._group = group if any(field.name == group for field in self.groupable) else ""
        self.filtering.restore(
            str(state.get("search", "")),
            str(state.get("scope", self.filters.scope())),
            state.get("filter"),
            state.get("saved_filter"),
        )
        self._way_back.go(state)
        if self.model.query() == self.query() and self.model.rowCount():
            self._way_back.follow()
        else:
            self.load()

    # --- doing -----------------------------------------------------------------------------

    def may_add(self) -> bool:
        """Return whether a new record can be made from here."""
        return not self._read_only and self.context.catalogue.may_begin(self.kind.name)

    def set_read_only(self, read_only: bool) -> None:
        """Offer no new records, where the account of the list may only be read."""
        self._read_only = read_only
        if self.new is not None:
            self.new.setVisible(self.may_add())

    def open_current(self) -> None:
        """Open the current row."""
        self._open(self.table.current_row())

    def _open(self, row: int, apart: bool = False) -> None:
        doing.open_row(self, row, apart)

    def account_of(self, row: int) -> int | None:
        """Return the account a row belongs to."""
        held = self.model.row_at(row)
        account = held["account_id"] if held is not None else None
        return int(account) if account is not None else self.account_id

    def new_record(self) -> None:
        """Open the form of a new record, or what `make_new` puts in its place."""
        new = (self.kind.name, None, self.account_id, self._defaults)
        (self.make_new or partial(self.context.open_form, *new))()

    def edit_record(self) -> None:
        """Open the form of the current record."""
        row = self.table.current_row()
        number = self.model.id_at(row)
        if number:
            self.context.open_form(self.kind.name, number, self.account_of(row))

    def delete_record(self) -> None:
        """Ask, then delete the selected records."""
        doing.delete(self)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def copy(self) -> None:
        """Copy the selected rows with their titles as tab-separated text."""
        doing.copy(self)

    def _to_rows(self) -> None:
        self.table.setFocus()
        if self.table.current_row() < 0:
            self.table.go_to(0)

    def _type_on(self, letters: str) -> None:
        self.filters.search.setFocus()
        self.filters.search.setText(letters)

    def _choose_columns(self, place: QPoint) -> None:
        choose_columns(self.table, self.model.columns(), place)

    # --- words -----------------------------------------------------------------------------

    def status_text(self) -> tuple[str, ...]:
        """Return the numbers for the status bar: selected, rows, whether filtered."""
        shown = not self.empty_title()
        selected = self.table.selected_count() if shown else 0
        return status_words(selected, self.model.count(), self.filters.is_filtered())
