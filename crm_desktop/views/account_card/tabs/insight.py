"""The insight tabs of the card and what they show; each is read when it is opened."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.fields.layout import CardTabs
from crm_desktop.models.queries.changes.rows import Wanted
from crm_desktop.models.queries.rows import Count, Row
from crm_desktop.views.account_card.tabs import tabs as card_tabs
from crm_desktop.views.account_card.tabs.addresses import AddressTab
from crm_desktop.views.account_card.tabs.choosing import TabsDialog
from crm_desktop.views.account_card.tabs.overview import Overview
from crm_desktop.views.account_card.tabs.related import RelatedTab
from crm_desktop.views.account_card.tabs.tabs import (
    ADDRESSES,
    DIRECTORY,
    HISTORY,
    OVERVIEW,
    PLAN,
    RELATED,
    SIDE,
)
from crm_desktop.views.context import Context
from crm_desktop.views.history.panel import HistoryPanel
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.look import spacing
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.look.parts import InsightTabs
from crm_desktop.views.plans.pages.card_tab import PlanTab
from crm_desktop.views.working.later import delete_later


class Insight(QWidget):
    """One row of tabs over one page; pages are made when their tab is first chosen."""

    status_changed = Signal()
    edit_wanted = Signal()
    print_wanted = Signal()
    share_wanted = Signal()

    def __init__(self, context: Context, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._account_id = account_id
        self._row: Row | None = None
        self._counts: Mapping[str, Count] = {}
        self.pages: dict[str, QWidget] = {}
        self._parts: tuple[str, ...] = ()  # the only tabs, where not all may be seen
        self._may_change = self._in_charge = True
        self.tabs = InsightTabs()
        self.tabs.changed.connect(self._show)
        self.tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tabs.customContextMenuRequested.connect(
            lambda place: self.order_menu().popup(self.tabs.mapToGlobal(place))
        )
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    # --- what is shown ---------------------------------------------------------------------

    def show_account(self, row: Row) -> None:
        """Show the account as it was read; the first time the tabs are made."""
        self._row = row
        if OVERVIEW not in self.pages:
            self._open_overview()
        for page in self.pages.values():
            if isinstance(page, AddressTab | RelatedTab):
                page.show_account(row)
        overview = self.overview()
        if overview is not None:
            overview.side.show_own(row)
        self._count_addresses()

    def show_parts(self, row: Row, keys: Sequence[str], directory: QWidget) -> None:
        """Show only these tabs of an account that is closed otherwise, and its directory entry."""
        self._row = row
        if self._parts != tuple(keys):
            self.close_pages()
        old = self.pages.pop(DIRECTORY, None)
        if old is not None:
            self.stack.removeWidget(old)
            delete_later(old)
        self.pages[DIRECTORY] = directory
        self.stack.addWidget(directory)
        self._parts = tuple(keys)
        self._set_tabs()
        self._show(self.tabs.current)

    def allow(self, may_change: bool, in_charge: bool) -> None:
        """Offer new records to who may change the account, team and shares to who is in charge."""
        self._may_change, self._in_charge = may_change, in_charge
        for page in self.pages.values():
            if isinstance(page, ListPanel):
                self._allow_panel(page)
            elif isinstance(page, PlanTab):
                page.set_read_only(not may_change)
        overview = self.overview()
        if overview is not None:
            overview.side.set_read_only(not may_change)

    def _allow_panel(self, panel: ListPanel) -> None:
        chosen = panel.kind.name in ("account_team", "share")
        panel.set_read_only(not (self._in_charge if chosen else self._may_change))

    def _open_overview(self) -> None:
        self.close_pages()
        self.pages[OVERVIEW] = overview = Overview(self._context, self._account_id)
        overview.side.set_read_only(not self._may_change)
        overview.side.tab_wanted.connect(self.select)
        overview.timeline.print_wanted.connect(self.print_wanted)
        self.stack.addWidget(overview)
        self._set_tabs()
        self._show(self.tabs.current)
        self.fit(self.window().width())

    def close_pages(self) -> None:
        """Let go of everything, where the account may not be seen any more."""
        self.pages = {}
        self._parts = ()
        while (old := self.stack.currentWidget()) is not None:
            self.stack.removeWidget(old)
            delete_later(old)

    def show_counts(self, counts: Mapping[str, Count]) -> None:
        """Show how many records each tab has."""
        self._counts = counts
        for key in self._keys():
            if key in counts:
                self.tabs.set_count(key, counts[key].number)

    def reload(self) -> None:
        """Read every tab that was opened again, hidden ones when they are seen."""
        for page in self.pages.values():
            if isinstance(page, ListPanel | Overview | HistoryPanel | PlanTab):
                page.reload()
            elif isinstance(page, RelatedTab):
                page.panel.reload()

    def overview(self) -> Overview | None:
        """Return the first tab, None while there is none."""
        page = self.pages.get(OVERVIEW)
        return page if isinstance(page, Overview) else None

    def panel(self) -> ListPanel | None:
        """Return the list of the open tab, None where the tab is no list."""
        page = self.stack.currentWidget()
        if isinstance(page, RelatedTab):
            return page.panel
        return page if isinstance(page, ListPanel) else None

    # --- tabs ------------------------------------------------------------------------------

    def _keys(self) -> list[str]:
        return list(self.tabs.keys())

    def _set_tabs(self) -> None:
        keys = [*self._parts, DIRECTORY] if self._parts else self._all_tabs()
        if self._context.me.roles != ("crm_partner",):  # a partner's person reads no record
            keys.append(HISTORY)
        counts = {key: count.number for key, count in self._counts.items()}
        self.tabs.set_tabs(
            [
                (key, card_tabs.tab_label(self._context.catalogue, key), counts.get(key))
                for key in card_tabs.ordered(self._context.catalogue, keys, hiding=not self._parts)
            ]
        )
        self._count_addresses()

    def _all_tabs(self) -> list[str]:
        keys = card_tabs.tab_keys(self._context.catalogue)
        overview = self.overview()
        if overview is not None and not overview.has_side():
            keys.insert(1, SIDE)
        return keys

    def _count_addresses(self) -> None:
        if self._row is not None and ADDRESSES in self._keys():
            self.tabs.set_count(ADDRESSES, sum(len(rows) for rows in self._row.parts.values()))

    def select(self, key: str) -> None:
        """Choose a tab; one that does not exist is left alone."""
        if key in self._keys():
            self.tabs.select(key)

    def show_history(self) -> None:
        """Choose the tab of what happened here."""
        self.select(HISTORY)

    def _show(self, key: str) -> None:
        if self._row is None:
            return
        page = self.pages.get(key)
        if page is None:
            page = self.pages[key] = self._make_page(key, self._row)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        self.status_changed.emit()

    def _make_page(self, key: str, row: Row) -> QWidget:
        if key == ADDRESSES:
            addresses = AddressTab(self._context, self.edit_wanted.emit)
            addresses.show_account(row)
            return addresses
        if key == RELATED:
            related = RelatedTab(self._context, self._account_id)
            related.show_account(row)
            related.panel.status_changed.connect(self.status_changed)
            return related
        if key == PLAN:
            plan = PlanTab(self._context, self._account_id)
            plan.set_read_only(not self._may_change)
            plan.status_changed.connect(self.status_changed)
            return plan
        if key == HISTORY:
            return HistoryPanel(self._context, Wanted("account", id=self._account_id))
        panel = ListPanel(self._context, key, self._account_id, new_button=True)
        panel.status_changed.connect(self.status_changed)
        if key == "share":
            panel.make_new = self.share_wanted.emit
        self._allow_panel(panel)
        return panel

    # --- order -----------------------------------------------------------------------------

    def order_menu(self) -> QMenu:
        """Return the menu that moves the current tab; the order holds for all cards."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys, current = self._keys(), self.tabs.current
        place = keys.index(current) if current in keys else 0
        for words, goal in (
            (self.tr("Move this tab left"), place - 1),
            (self.tr("Move this tab right"), place + 1),
            (self.tr("Make this tab the first"), 0),
        ):
            action = menu.addAction(words, partial(self.move_tab, current, goal))
            action.setEnabled(0 <= goal < len(keys) and goal != place)
        menu.addSeparator()
        menu.addAction(self.tr("Choose tabs…"), self.choose_tabs)
        reset = menu.addAction(self.tr("Tabs as my role has them"), partial(self.keep_tabs, None))
        reset.setEnabled(self._context.catalogue.own_card_tabs)
        give_letters(menu)
        return menu

    def move_tab(self, key: str, place: int) -> None:
        """Move a tab to a place (from 0); the order is kept at once and holds for all cards."""
        keys = [each for each in self._keys() if each != key]
        keys.insert(place, key)
        known = self._context.catalogue.card_tabs
        self.keep_tabs(CardTabs(tuple(keys), known.hidden if known is not None else ()))

    def choose_tabs(self) -> None:
        """Choose which tabs are shown, and their order, for all cards of this person."""
        TabsDialog(
            self._context.catalogue,
            [*self._all_tabs(), HISTORY],
            self._context.catalogue.card_tabs,
            self.tr("My tabs of the card"),
            self.tr("As my role has them"),
            self.keep_tabs,
            self,
        ).open()

    def keep_tabs(self, tabs: CardTabs | None) -> None:
        """Keep the tabs at once; None goes back to those of the role."""
        card_tabs.keep_tabs(self._context, tabs)
        self._set_tabs()

    # --- room ------------------------------------------------------------------------------

    def fit(self, window_width: int) -> None:
        """Make the right column a tab where the window is too narrow for it, and back."""
        overview = self.overview()
        if overview is None:
            return
        narrow = window_width < spacing.FOLD_RIGHT_BELOW
        if narrow and overview.has_side():
            self.pages[SIDE] = side = overview.take_side()
            self.stack.addWidget(side)
            self._set_tabs()
        elif not narrow and not overview.has_side():
            if self.tabs.current == SIDE:
                self.tabs.select(OVERVIEW)
            self.stack.removeWidget(self.pages.pop(SIDE))
            overview.put_side_back()
            self._set_tabs()

    # --- state -----------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return the open tab, the filters of the timeline and the place in the open list."""
        found: dict[str, Any] = {"tab": self.tabs.current}
        overview, panel = self.overview(), self.panel()
        if overview is not None:
            found["timeline"] = overview.timeline.state()
        if panel is not None:
            found["list"] = panel.state()
        history = self.pages.get(HISTORY)
        if isinstance(history, HistoryPanel):
            found["history"] = history.state()
        return found

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go back to such a state; what is stale is left out."""
        overview = self.overview()
        timeline = state.get("timeline")
        if (
            overview is not None
            and isinstance(timeline, Mapping)
            and overview.timeline.state() != timeline
        ):
            overview.timeline.restore(timeline)
        self.select(str(state.get("tab", "")))
        history = self.pages.get(HISTORY)
        if isinstance(history, HistoryPanel) and isinstance(state.get("history"), Mapping):
            history.restore(state["history"])
        panel = self.panel()
        if panel is not None and isinstance(state.get("list"), Mapping):
            panel.restore(state["list"])
