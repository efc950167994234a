"""The page of a list: head with title, phrase and the button for a new record, then the list."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters import View, all_of, normal
from crm_desktop.models.language import _
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.lists.filtering.periods import AHEAD
from crm_desktop.views.lists.filtering.quick import condition_of
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.lists.row_menu import export
from crm_desktop.views.lists.rows.fetch import GroupFetch
from crm_desktop.views.lists.viewing.viewing import Viewing
from crm_desktop.views.look import KIND_ICONS
from crm_desktop.views.look.parts import PageHeader, button
from crm_desktop.views.main_window.places.pages import Place

BOARD_KEYS = "Ctrl+Shift+B"


def first_view(context: Context, kind: str) -> View:
    """Return what a list shows to somebody who has chosen no view."""
    catalogue, known = context.catalogue, context.catalogue.kind(kind)
    parts = [
        condition_of(known, known.field(name), values)
        for name, values in first_filters(catalogue, kind).items()
        if known.has(name)
    ]
    return View(
        known.columns,
        known.order[0],
        known.order[1],
        normal(all_of(part for part in parts if part is not None)),
        scope="mine" if kind == "account" and has_customers(context) else "all",
    )


def first_filters(catalogue: Catalogue, kind: str) -> Mapping[str, Sequence[Any]]:
    """Return the filters a list opens with: recent, or open; a click on × shows everything."""
    stages = [each.value for each in catalogue.options.get("stage", ()) if each.detail == "open"]
    known: dict[str, dict[str, Sequence[Any]]] = {
        "activity": {"starts_at": [AHEAD]},
        "communication": {"happened_at": ["12m"]},
        "opportunity": {"stage_id": stages},
        "task": {"status": ["open"]},
    }
    return known.get(kind, {})


def has_customers(context: Context) -> bool:
    """Return whether somebody sells, or leads people who do: their own customers come first."""
    return "crm_sales" in context.me.roles or context.me.superior


class ListPage(PlainPage, QWidget):
    """All records of a kind that this person may see."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(
        self,
        context: Context,
        kind: str,
        *,
        fetch: GroupFetch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"list-{kind}")
        self._context = context
        self._kind = context.catalogue.kind(kind)
        self.panel = ListPanel(context, kind, fetch=fetch)
        self.viewing = Viewing(self.panel, first_view(context, kind))
        self._wanted: dict[str, Any] | None = None  # a state to go to once the views are known
        self.header = PageHeader(_(self._kind.plural))
        self.new = button(_(self._kind.new), kind="primary", icon="plus", shortcut="Ctrl+N")
        self.new.clicked.connect(self.new_record)
        if kind == "opportunity":
            self.board = button(self.tr("Board"), icon="square-kanban", shortcut=BOARD_KEYS)
            self.board.clicked.connect(self._open_board)
            keys = QShortcut(QKeySequence(BOARD_KEYS), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(self._open_board)
            self.header.add_action(self.board)
        if kind == "account_plan":
            self.portfolio = button(self.tr("Print portfolio"), icon="printer")
            self.portfolio.clicked.connect(self._open_portfolio)
            self.header.add_action(self.portfolio)
        self.header.add_action(self.viewing.button)
        self.header.add_action(self.new)
        self.new.setVisible(self.panel.may_add())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.panel, 1)
        self.panel.filters.changed.connect(self._show_phrase)
        self.panel.status_changed.connect(self.status_changed)
        self.setFocusProxy(self.panel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        self.viewing.started.connect(self._on_started)
        self.viewing.start()
        self._show_phrase()

    def _open_board(self) -> None:
        self._context.open_place("board")

    def _open_portfolio(self) -> None:
        self._context.show_place(Place("report", "plans"), None)

    def _on_started(self) -> None:
        if self._wanted is not None:
            self.restore(self._wanted)
        self._show_phrase()

    def _show_phrase(self) -> None:
        if not self._kind.parent and self._kind.name != "account":
            phrase = ""
        elif "crm_partner" in self._context.me.roles:
            phrase = self.tr("What was shared with me")
        elif self._kind.name != "account":
            phrase = self.tr("Of my customers and those of my team")
            if not has_customers(self._context):
                phrase = self.tr("What my role sees")
        elif self.panel.filters.scope() == "mine":
            phrase = self.tr("My customers and those of my team")
        else:
            phrase = self.tr("The whole directory")
        self.header.set_phrase(phrase)

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return the name of the kind."""
        return _(self._kind.plural)

    def icon_name(self) -> str:
        """Return the icon of the kind."""
        return KIND_ICONS.get(self._kind.name, "table-2")

    def key(self) -> tuple[Any, ...]:
        """One tab per kind."""
        return ("list", self._kind.name)

    def state(self) -> dict[str, Any]:
        """Return filter, sort, selected row and scroll position."""
        if self._wanted is not None:
            return self._wanted
        current = self.viewing.current
        return {**self.panel.state(), "view": None if current is None else current.id}

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to such a state."""
        if not self.viewing.is_started:
            self._wanted = state
            return
        self._wanted = None
        self.viewing.take(state.get("view"))
        self.panel.restore(state)
        self._show_phrase()

    def status_text(self) -> tuple[str, ...]:
        """Return selected, filtered and counted rows for the status bar."""
        return self.panel.status_text()

    def neighbours(self, number: int) -> tuple[int | None, int | None]:
        """Return the ids before and after a record as filtered and sorted."""
        return self.panel.model.neighbours(number)

    def reload(self) -> None:
        """Read again, in place."""
        self.panel.reload()

    def new_record(self) -> None:
        """Open the form of a new record."""
        self.panel.new_record()

    def edit_record(self) -> None:
        """Open the form of the current record."""
        self.panel.edit_record()

    def delete_record(self) -> None:
        """Ask, then delete the selected records."""
        self.panel.delete_record()

    def export_page(self) -> None:
        """Offer the list as a file."""
        export(self.panel)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.panel.focus_search()


def list_page(context: Context, kind: str) -> ListPage:
    """Return the page of a kind's list; KeyError for an unknown kind."""
    page = ListPage(context, kind)
    if kind == "account":
        from crm_desktop.views.account_card.ahead import read_ahead

        read_ahead(page.panel)
    return page
