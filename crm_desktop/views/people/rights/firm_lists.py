"""The page of the lists that the firm names itself: rename, order, switch off, add."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Option
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rights.cells import EntriesTable
from crm_desktop.views.people.rights.entries import Entries


class FirmListsPage(AdminPage):
    """Generic: whatever kind of the catalogue is a list of the firm is edited here."""

    name = "lists"
    icon = "tags"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Lists of the firm"), parent)
        self.kinds = tuple(kind for kind in context.catalogue.kinds.values() if kind.firm_list)
        self.changes = tuple(kind.name for kind in self.kinds)
        self._wanted = 0  # the id of the entry to choose when it comes
        self.sections = parts.SectionList()
        self.sections.setAccessibleName(self.tr("Lists"))
        self.sections.setFixedWidth(spacing.SECTION_LIST + 24)
        self.sections.set_sections(
            [parts.Section(kind.name, _(kind.plural)) for kind in self.kinds]
        )
        self.sections.chosen.connect(lambda _key: self._choose())
        self.model = Entries(context.catalogue, self.may_change, self)
        self.model.changed.connect(self.change)
        self.model.added.connect(self.add)
        self.table = EntriesTable(self.model)
        self.table.activated.connect(lambda _index: self.open_entry())
        self.words = parts.Label("", "caption", "second")
        self.up = parts.icon_button("arrow-up", self.tr("Move up (Alt+Up)"))
        self.down = parts.icon_button("arrow-down", self.tr("Move down (Alt+Down)"))
        self.new = parts.button("", kind="primary", icon="plus", shortcut="Ctrl+N")
        self._lay_out()
        self.setFocusProxy(self.sections)

    def _lay_out(self) -> None:
        self.header.add_action(self.new)
        self.new.clicked.connect(self.new_record)
        bar = QHBoxLayout()
        bar.setContentsMargins(spacing.EDGE, 6, spacing.EDGE, 6)
        bar.setSpacing(spacing.GAP_8)
        bar.addWidget(self.words, 1)
        for made, step, keys in ((self.up, -1, "Alt+Up"), (self.down, 1, "Alt+Down")):
            bar.addWidget(made)
            made.clicked.connect(partial(self.move_entry, step))
            made.setVisible(self.may_change)
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.move_entry, step))
        self.words.setText(
            self.tr("F2 or a double click changes a cell. What is not active is no longer offered.")
        )
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(bar)
        right.addWidget(self.table, 1)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sections)
        row.addWidget(parts.vline())
        row.addLayout(right, 1)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read the entries of the list that is chosen."""
        kind = self.sections.current
        catalogue = self.context.catalogue
        self.read(partial(_read, catalogue, kind), partial(self._show, kind))

    def _choose(self) -> None:
        self._wanted = 0
        self.reload()

    def _show(self, name: str, rows: tuple[Row, ...]) -> None:
        kind = self.context.catalogue.kind(name)
        at = self.table.currentIndex()
        same = self.model.kind is kind
        here = self.model.row_at(at.row()) if same else None
        number = self._wanted or (here.id if here is not None else 0)
        self.model.show_rows(kind, rows)
        self.table.setAccessibleName(_(kind.plural))
        self.new.setText(_(kind.new))
        self.new.setVisible(self.may_change)
        self.new.updateGeometry()
        chosen = next((n for n, row in enumerate(rows) if row.id == number), 0)
        self.table.setCurrentIndex(self.model.index(chosen, at.column() if same else 0))
        self._wanted = 0
        self._renew_options(name, rows)

    def _renew_options(self, name: str, rows: tuple[Row, ...]) -> None:
        """This program offers what was changed at once; others are told by the server."""
        options: Any = self.context.catalogue.options
        details = {option.value: option.detail for option in options.get(name, ())}
        if name == "stage":
            details = {row.id: row["outcome"] for row in rows}
        options[name] = tuple(
            Option(row.id, row["name"], row["active"], details.get(row.id, "")) for row in rows
        )

    # --- saving ----------------------------------------------------------------------------

    def change(self, row: Row, field: str, value: Any) -> None:
        """Save one cell."""
        edit = Edit(row.kind, row.id, {field: value}, {field: row[field]}, row.versions)
        self.save_edits((edit,), self._saved)

    def add(self, name: str) -> None:
        """Save a new entry behind the others."""
        kind = self.model.kind
        if kind is None:
            return
        last = max((row["position"] for row in self.model.rows), default=0)
        given = {field.name: field.default for field in kind.fields if field.default is not None}
        edit = Edit(kind.name, None, given | {"name": name, "position": last + 1})
        self.save_edits((edit,), self._saved)

    def _saved(self, saved: Any) -> None:
        self._wanted = saved[0].id or 0
        self.context.message(self.tr("Saved. Everybody's program offers it from now on."))

    def refused(self, error: Any) -> None:
        """A name that is there twice is said here; the cell shows again what is stored."""
        super().refused(error)
        if isinstance(error, InvalidInput):
            self.table.setFocus()

    def move_entry(self, step: int, *_clicked: bool) -> None:
        """Move the current entry up (-1) or down (1); equal positions are put in order."""
        at = self.table.currentIndex().row()
        rows = list(self.model.rows)
        to = at + step
        if not self.may_change or not (0 <= at < len(rows) and 0 <= to < len(rows)):
            return
        self._wanted = rows[at].id
        rows[at], rows[to] = rows[to], rows[at]
        edits = tuple(
            Edit(row.kind, row.id, {"position": place}, {"position": row["position"]}, row.versions)
            for place, row in enumerate(rows, 1)
            if row["position"] != place
        )
        moved = self._wanted

        def done(_saved: Any) -> None:
            self._wanted = moved

        self.save_edits(edits, done)

    # --- a page of the main window ---------------------------------------------------------

    def may_add(self) -> bool:
        """Return whether Ctrl+N makes sense here."""
        return self.may_change

    def open_entry(self) -> bool:
        """Open the form of the current entry, or of a new one, where the list has forms."""
        kind = self.model.kind
        if not self.model.formed or kind is None:
            return False
        row = self.model.row_at(self.table.currentIndex().row())
        if row is not None or self.may_change:
            last = max((each["position"] for each in self.model.rows), default=0)
            more = None if row is not None else {"position": last + 1}
            self.context.open_form(kind.name, row.id if row else None, None, more)
        return True

    def new_record(self) -> None:
        """Begin to type a new entry in the last line, or in a form."""
        if self.may_change and self.model.formed:
            self.table.setCurrentIndex(self.model.index(len(self.model.rows), 0))
            self.open_entry()
        elif self.may_change:
            index = self.model.index(len(self.model.rows), 0)
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def edit_record(self) -> None:
        """Change the current cell (F2), or the entry in its form."""
        self.table.setFocus()
        if not self.open_entry():
            self.table.edit(self.table.currentIndex())

    def state(self) -> dict[str, Any]:
        """Return which list is shown."""
        return {"list": self.sections.current}

    def restore(self, state: dict[str, Any]) -> None:
        """Show that list again."""
        if state.get("list") in {kind.name for kind in self.kinds}:
            self.sections.select(str(state["list"]))


def _read(catalogue: Any, kind: str, session: Any) -> tuple[Row, ...]:
    from crm_desktop.models.queries.administration import entries

    return entries(session, catalogue, kind)
