"""The list of reports: ready ones, one's own, those that colleagues share; search, run, design."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.models.text import norm
from crm_desktop.views.context import Context
from crm_desktop.views.kept.keeping import Keeping
from crm_desktop.views.kept.manage import ask_delete
from crm_desktop.views.kept.name_dialog import NameDialog
from crm_desktop.views.look import Role, icon, parts, spacing
from crm_desktop.views.main_window.places.pages import Place
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rows import Column, RowsModel, RowsTable
from crm_desktop.views.reporting import work

SEARCH = 256


class ReportsPage(AdminPage):
    """Everybody runs what is here under their own rights; only who made one changes it."""

    name = "reports"
    icon = "chart-column"
    changes = ("report",)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Reports"), parent)
        self.keeping = Keeping(context, "report", None, self)
        self._gone: Kept | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search reports"))
        self.search.setAccessibleName(self.tr("Search reports"))
        self.search.setFixedWidth(spacing.wide(SEARCH))
        glass = self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(self.tr("Search reports"))  # read aloud, and its tooltip
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._to_rows)
        self.undo = parts.Message("", "good", action=self.tr("Undo"))
        self.undo.acted.connect(self.take_back)
        self.undo.hide()
        self.delete_button = parts.button(self.tr("Delete"), kind="danger", icon="trash-2")
        self.share_button = parts.button(self.tr("Name and sharing…"))
        self.design_button = parts.button(self.tr("Design"), icon="pencil", shortcut="F2")
        self.open_button = parts.button(self.tr("Run"))
        self.new_button = parts.button(
            self.tr("New report"), kind="primary", icon="plus", shortcut="Ctrl+N"
        )
        for button, run in (
            (self.delete_button, self.delete_record), (self.share_button, self.rename),
            (self.design_button, self.edit_record), (self.open_button, self.open_current),
            (self.new_button, self.new_record),
        ):  # fmt: skip
            button.clicked.connect(run)
            self.header.add_action(button)
        self.model = RowsModel(self._columns(), lambda one: one.key, self)
        self.table = RowsTable(self.model, self.tr("Reports"))
        self.table.chosen.connect(self._allow)
        self.table.opened.connect(self.open_current)
        self.table.typed.connect(self._type_on)
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, spacing.GAP_8)
        row.addWidget(self.search)
        row.addStretch(1)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.undo)
        column.addLayout(row)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)
        self._allow()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("title", self.tr("Name"), lambda one: one.title, 240,
                   roles=((Role.ICON, lambda _one: "chart-column"),)),
            Column("subject", self.tr("About"), lambda one: one.subject, 150),
            Column("area", self.tr("From"), self._whose, 190),
            Column("description", self.tr("What it shows"), lambda one: one.description, 320,
                   stretch=True),
        )  # fmt: skip

    def _whose(self, one: work.Known) -> str:
        if one.kept is None:
            return one.area
        if not one.kept.mine:
            return self.tr("shared by %1").replace("%1", one.kept.author)
        return self.tr("mine, shared") if one.kept.shared else self.tr("mine")

    def load(self) -> None:
        """Read the reports."""
        self.read(partial(work.known_reports, self.context.catalogue), self._show)

    def _show(self, found: tuple[work.Known, ...]) -> None:
        self.model.set_rows(found)
        if self.table.current() is None and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.header.set_phrase(self.tr("%n report(s)", None, len(found)))
        self._allow()

    def _filter(self, typed: str) -> None:
        words = norm(typed).split()

        def fits(one: work.Known) -> bool:
            said = norm(f"{one.title} {one.subject} {one.description} {self._whose(one)}")
            return all(word in said for word in words)

        self.model.set_filter(fits)

    def _type_on(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(letters)

    def _to_rows(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the cursor into the search field (Ctrl+F)."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _kept(self) -> Kept | None:
        one = self.table.current()
        return None if one is None else one.kept

    def _allow(self) -> None:
        one, kept = self.table.current(), self._kept()
        may = kept is not None and self.keeping.may_change(kept)
        for button in (self.open_button, self.design_button):
            button.setEnabled(one is not None)
        why = ""
        if one is not None and kept is None:
            why = self.tr("Ready reports stay as they are. Design one to keep a copy of your own.")
        elif kept is not None and not may:
            why = self.tr("Only who made it changes it. Design it to keep a copy of your own.")
        for button in (self.delete_button, self.share_button):
            button.setEnabled(may)
            button.setToolTip(why)

    # --- what can be done ------------------------------------------------------------------

    def open_current(self) -> None:
        """Run the report chosen (Enter)."""
        one = self.table.current()
        if one is not None:
            number = None if one.kept is None else one.kept.id
            self.context.show_place(Place("report", one.name, number), None)

    def edit_record(self) -> None:
        """Design the report chosen, or a copy of it (F2)."""
        one = self.table.current()
        if one is None:
            return
        try:
            report = work.report_of(self.context.catalogue, one)
        except UserError as error:
            self.told.say(str(error))
            return
        number = None if one.kept is None else one.kept.id
        given = {"report": report, "kept": one.kept}
        self.context.show_place(Place("design", one.name, number, defaults=given), None)

    def may_add(self) -> bool:
        """Everybody may design reports for themselves."""
        return True

    def new_record(self) -> None:
        """Begin a report (Ctrl+N)."""
        self.context.show_place(Place("design"), None)

    def rename(self) -> None:
        """Change name and sharing of one's own report."""
        kept = self._kept()
        if kept is not None and self.keeping.may_change(kept):
            NameDialog(self.keeping, kept, parent=self).open()

    def delete_record(self) -> None:
        """Delete one's own report (Del), after a question; it can be taken back."""
        kept = self._kept()
        if kept is None or not self.keeping.may_change(kept) or not ask_delete(self, kept):
            return
        self.keeping.delete(kept, partial(self._on_deleted, kept), self._complain)

    def _on_deleted(self, kept: Kept) -> None:
        self._gone = kept
        self.undo.set_text(self.tr("“%1” is deleted.").replace("%1", kept.name))
        self.undo.setVisible(kept.mine)

    def take_back(self) -> None:
        """Keep the deleted report again."""
        if self._gone is not None:
            again = replace(self._gone, id=None, version=0)
            self.keeping.save(self, again, self._on_back, self._complain)

    def _on_back(self, kept: Kept) -> None:
        self._gone = None
        self.undo.hide()
        self.table.go_to(("", kept.id))
        self.context.message(self.tr("“%1” is back.").replace("%1", kept.name))

    def _complain(self, error: UserError) -> None:
        self.told.say(str(error))

    def state(self) -> dict[str, Any]:
        """Return what is searched and chosen."""
        return {"search": self.search.text(), "at": self.table.currentIndex().row()}

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to such a state."""
        self.search.setText(str(state.get("search", "")))
