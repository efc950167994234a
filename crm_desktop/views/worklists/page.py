"""The worklist: accounts with missing data, and accounts due for verification."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.fields.rules import COMPLETENESS, MISSING, VERIFY_BY
from crm_desktop.models.filters import ME, Condition, Filter, Group, days_ago
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.context import GO_TO, Context, PlainPage
from crm_desktop.views.lists.page import has_customers
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.lists.row_menu import export
from crm_desktop.views.lists.rows.fetch import GroupFetch
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.buttons import FilterChip
from crm_desktop.views.worklists.verifying import verify

INCOMPLETE = Condition(COMPLETENESS, "lt", 100)
DUE = Condition(VERIFY_BY, "le", days_ago(0))
COLUMNS = ("name", "owner_id", "tier_id", MISSING, COMPLETENESS, "verified_on", "verified_by",
           VERIFY_BY)  # fmt: skip
VERIFY_KEYS = "Ctrl+Shift+V"


class WorklistPage(PlainPage, QWidget):
    """Which of both, whose accounts, and the list; what is verified is noted from here."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(
        self, context: Context, *, fetch: GroupFetch | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        kind = context.catalogue.kind("account")
        self._rhythm = kind.has(VERIFY_BY)
        shown = tuple(name for name in COLUMNS if kind.has(name))
        kinds = {**context.catalogue.kinds, "account": replace(kind, columns=shown)}
        narrowed = replace(context, catalogue=replace(context.catalogue, kinds=kinds))
        self.which = {
            "missing": FilterChip(self.tr("Missing data"), checkable=True),
            "due": FilterChip(self.tr("Due for verification"), checkable=True),
            "either": FilterChip(self.tr("Missing or due"), checkable=True),
        }
        self.whose = {
            "mine": FilterChip(self.tr("I am responsible"), checkable=True),
            "all": FilterChip(self.tr("All that I see"), checkable=True),
        }
        self._chosen = {"which": "either" if self._rhythm else "missing",
                        "whose": "mine" if has_customers(context) else "all"}  # fmt: skip
        self.panel = ListPanel(
            narrowed, "account", fixed=self.conditions(), called="worklist", fetch=fetch
        )
        self.header = parts.PageHeader(self.title())
        self.verified = parts.button(
            self.tr("Verified today"), kind="primary", icon="check", shortcut=VERIFY_KEYS
        )
        self.mend = parts.button(self.tr("Fill in"), icon="pencil", shortcut="F2")
        self.header.add_action(self.mend)
        self.header.add_action(self.verified)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.panel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._show_chosen()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_8 - 2)
        for chip in self.which.values():
            row.addWidget(chip)
            chip.setVisible(self._rhythm)
        row.addSpacing(spacing.GAP_16 if self._rhythm else 0)
        for chip in self.whose.values():
            row.addWidget(chip)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row)
        column.addWidget(self.panel, 1)

    def _connect(self) -> None:
        for name, group in (("which", self.which), ("whose", self.whose)):
            for code, chip in group.items():
                chip.clicked.connect(partial(self.choose, name, code))
        self.verified.clicked.connect(self.verify)
        self.mend.clicked.connect(self.edit_record)
        shortcut = QShortcut(QKeySequence(VERIFY_KEYS), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.verify)
        self.panel.status_changed.connect(self._show_able)
        self.panel.status_changed.connect(self.status_changed)

    # --- what is chosen --------------------------------------------------------------------

    def conditions(self) -> tuple[Filter, ...]:
        """Return what the list is narrowed to now."""
        which: dict[str, Filter] = {
            "missing": INCOMPLETE, "due": DUE, "either": Group("or", (INCOMPLETE, DUE)),
        }  # fmt: skip
        found = [which[self._chosen["which"]]]
        if self._chosen["whose"] == "mine":
            found.append(Condition("owner_id", "in", (ME,)))
        return tuple(found)

    def choose(self, name: str, code: str, *_clicked: bool) -> None:
        """Show another of both lists, or other people's accounts as well."""
        self._chosen[name] = code
        self._show_chosen()
        self.panel.fixed = self.conditions()
        self.panel.load()

    def _show_chosen(self) -> None:
        for name, group in (("which", self.which), ("whose", self.whose)):
            for code, chip in group.items():
                chip.setChecked(code == self._chosen[name])
        self._show_able()

    def _show_able(self) -> None:
        selected = self.panel.table.selected_count() > 0
        field = self._context.catalogue.kind("account").field("verified_on")
        may = field.editable and self._context.catalogue.may_change("account")
        for each in (self.verified, self.mend):
            each.setEnabled(selected and may)
            each.setToolTip("" if selected else self.tr("Select accounts first."))

    # --- doing -----------------------------------------------------------------------------

    def verify(self) -> None:
        """Note the selected accounts as verified today by whoever is signed in."""
        ids = [self.panel.model.id_at(row) for row in self.panel.table.selected_rows()]
        if self.verified.isEnabled():
            verify(self._context, [id for id in ids if id])

    def edit_record(self) -> None:
        """Open the form of the current account, at the first field that is missing."""
        row = self.panel.table.current_row()
        held: Row | None = self.panel.model.row_at(row)
        if held is None:
            return
        kind = self._context.catalogue.kind("account")
        labels = str(held[MISSING] or "")
        first = next((f.name for f in kind.fields if f.name in self._missing(labels)), "")
        self._context.open_form("account", held.id, None, {GO_TO: first} if first else None)

    def _missing(self, labels: str) -> set[str]:
        """Return the fields whose names stand in the column of what is missing."""
        from crm_desktop.models.language import _

        named = set(labels.split(", "))
        return {
            f.name for f in self._context.catalogue.kind("account").fields if _(f.label) in named
        }

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Data to complete")

    def icon_name(self) -> str:
        """Return the icon of the page."""
        return "square-check-big"

    def key(self) -> tuple[Any, ...]:
        """One tab."""
        return ("worklist",)

    def state(self) -> dict[str, Any]:
        """Return what is chosen, and filter, sort and place of the list."""
        return {**self.panel.state(), "chosen": dict(self._chosen)}

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to such a state."""
        chosen = state.get("chosen")
        if isinstance(chosen, dict):
            for name, group in (("which", self.which), ("whose", self.whose)):
                if chosen.get(name) in group and (name == "whose" or self._rhythm):
                    self._chosen[name] = chosen[name]
            self._show_chosen()
            self.panel.fixed = self.conditions()
        self.panel.restore(state)

    def status_text(self) -> tuple[str, ...]:
        """Return selected, filtered and counted rows for the status bar."""
        return self.panel.status_text()

    def neighbours(self, number: int) -> tuple[int | None, int | None]:
        """Return the accounts before and after one in the list."""
        return self.panel.model.neighbours(number)

    def reload(self) -> None:
        """Read again, in place."""
        self.panel.reload()

    def export_page(self) -> None:
        """Offer the list as a file."""
        export(self.panel)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.panel.focus_search()
