"""The card of one account: head, facts, insight tabs, each tab read when it is opened."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QToolButton, QWidget

from crm_desktop.models.errors import Gone, Moved, NotAllowed, UserError
from crm_desktop.models.fields import CARD_TABS
from crm_desktop.models.queries.card.rows import AccountHeader
from crm_desktop.views.access.emergency import EmergencyBar
from crm_desktop.views.account_card import building, doing
from crm_desktop.views.account_card import header as head
from crm_desktop.views.account_card.ahead import ahead_of
from crm_desktop.views.account_card.facts import FactWords
from crm_desktop.views.account_card.failure import failure_state
from crm_desktop.views.account_card.menu import missing_menu, more_menu
from crm_desktop.views.account_card.reading import read_counts, read_header
from crm_desktop.views.account_card.status import standing_text
from crm_desktop.views.account_card.stub import StubPanel
from crm_desktop.views.account_card.tabs.insight import Insight
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.forms.saving.being_edited import BeingEdited
from crm_desktop.views.forms.wording import changed_words
from crm_desktop.views.lists import walk
from crm_desktop.views.lists.deleting import ask_delete
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.look.form import focus_chain, tab_order
from crm_desktop.views.look.parts import CardHeader, FactsStrip, LoadingBar
from crm_desktop.views.working.later import delete_later

CHILDREN = frozenset({*CARD_TABS, "contact_point", "address", "sale_line", "opportunity_line"})


class AccountCard(PlainPage, QWidget):
    """A page of the main window. Only the directory's facts where that is all one may see."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()
    loaded = Signal()  # the head stands
    top: CardHeader
    facts: FactsStrip
    loading: LoadingBar
    emergency: EmergencyBar
    being_edited: BeingEdited
    insight: Insight
    stack: QStackedWidget
    log: QPushButton
    letter: QPushButton
    edit: QPushButton
    more: QToolButton
    star: QToolButton

    def __init__(self, context: Context, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"account-{account_id}")
        self.context = context
        self.account_id = account_id
        self.header: AccountHeader | None = None
        self._dirty = False
        self._wanted: dict[str, Any] = {}  # a state to go to once the head stands
        self.go_to: Callable[[int], None] = self._go  # shows the previous or next account
        self._closed: StubPanel | None = None
        building.build(self)
        building.build_actions(self)
        self.load()

    def actions_shown(self) -> tuple[QWidget, ...]:
        """Return the buttons of the head, the first at the left."""
        return (self.log, self.letter, self.edit, self.star, self.more)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read the head, and the counts of all tabs beside it."""
        self._dirty = False
        self.loading.start()
        read = self.context.background.read
        catalogue, number = self.context.catalogue, self.account_id
        ahead = ahead_of(self.context).take(number) if self.header is None else None
        if ahead is not None:
            self._show_header(ahead)
        read(
            partial(read_header, catalogue, number),
            self._show_header,
            failed=self._failed,
            token=("header", id(self)),
        )
        read(
            partial(read_counts, catalogue, number),
            self.insight.show_counts,
            failed=self._no_counts,
            token=("counts", id(self)),
        )

    def reload(self) -> None:
        """Read head, counts and the open tab again; the others when they are opened."""
        if not self.isVisible():
            self._dirty = True
            return
        self.load()
        self.insight.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._dirty:
            self.load()

    def _show_header(self, found: AccountHeader) -> None:
        first = self.header is None
        self.header = found
        self.loading.stop()
        self.top.tile.set_icon(self.icon_name())
        full = not found.only_directory
        may_enter = self.context.catalogue.may_enter
        for widget in self.actions_shown():
            widget.setVisible(full)
        self.log.setVisible(full and may_enter("activity"))
        self.letter.setVisible(full and may_enter("communication"))
        self._show_title()
        self._allow(found.row.may_change)
        self.emergency.show_emergency(found.emergency)
        self.facts.setVisible(found.facts is not None)
        if found.facts is not None:
            self.facts.set_facts(FactWords(self.context.catalogue, found.facts).all())
        if not full:
            self._show_closed(found)
        else:
            self._closed = None
            self.stack.setCurrentWidget(self.insight)
            self.insight.show()
            self.insight.show_account(found.row)
            self.setFocusProxy(self.insight)
        self.being_edited.watch(("account", self.account_id) if full else None)
        tab_order.as_laid_out(self)
        if first:
            self.context.background.changed.connect(self._on_changed)
        if self._wanted:
            wanted, self._wanted = self._wanted, {}
            self.restore(wanted)
        ahead_of(self.context).expect(walk.neighbours("account", self.account_id)[1])
        self.title_changed.emit()
        self.status_changed.emit()
        self.loaded.emit()

    def _show_closed(self, found: AccountHeader) -> None:
        """Show the directory's facts and how to ask for more, beside the parts one sees."""
        old, panel = self._closed, StubPanel(self.context, found)
        if old is not None:
            if old.header == found:
                return
            panel.take_typed(old)
        self._closed = panel
        panel.changed.connect(self.load)
        if not found.parts:
            self._show_only(panel)
            self.setFocusProxy(panel)
            return
        self.insight.show_parts(found.row, found.parts, panel)
        self.stack.setCurrentWidget(self.insight)
        self.insight.show()
        self.setFocusProxy(self.insight)

    def _allow(self, may_change: bool) -> None:
        reason = "" if may_change else self.tr("You may read this account but not change it.")
        for widget in (self.log, self.letter, self.edit):
            widget.setEnabled(may_change)
            widget.setToolTip(reason)
        in_charge = self.header is not None and self.header.in_charge
        self.insight.allow(may_change, in_charge)

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        if isinstance(error, Moved):  # a link or a list of before leads to what it was merged into
            self.account_id = error.id
            self.context.message(str(error))
            self.load()
            return
        if self.header is not None and not isinstance(error, Gone | NotAllowed):
            self.context.message(str(error))
            return
        self.facts.hide()
        self._closed = None
        for widget in self.actions_shown():
            widget.hide()
        self._show_only(failure_state(error, self.load))
        self.loaded.emit()

    def _no_counts(self, _error: UserError) -> None:
        """The tabs do without their numbers; the head says what is wrong, if anything is."""

    def _show_only(self, widget: QWidget) -> None:
        """Show one thing instead of the tabs."""
        self.insight.close_pages()
        old = self.stack.currentWidget()
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        if old is not None and old is not self.insight:
            delete_later(old)

    def _on_changed(self, kind: str, number: object) -> None:
        if (kind == "account" and number in (None, self.account_id)) or kind in CHILDREN:
            if not self.isVisible():
                self._dirty = True
            else:
                self.load()
            overview = self.insight.overview()
            if overview is not None:
                overview.reload()

    # --- room ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()
        self.insight.fit(self.window().width())

    def _show_title(self) -> None:
        doing.fit_head(self, [each for each in self.actions_shown() if not each.isHidden()])

    # --- doing -----------------------------------------------------------------------------

    def follow(self, link: str) -> None:
        """Go where a link of head or facts leads."""
        what, _colon, number = link.partition(":")
        if what == "account":
            self.context.open("account", int(number))
        elif what == "missing":
            self._offer_missing()
        else:
            self.insight.select(link)

    def _offer_missing(self) -> None:
        """Name the fields that are empty; each opens the form."""
        place = self.facts.rect().bottomRight()
        place.setX(place.x() * 2 // 3)
        missing_menu(self).popup(self.facts.mapToGlobal(place))

    def _usable(self) -> bool:
        return self.header is not None and not self.header.only_directory

    def _writable(self) -> bool:
        return self._usable() and self.edit.isEnabled()

    def log_contact(self) -> None:
        """Open the form of a new meeting or call."""
        if self._writable() and self.context.catalogue.may_enter("activity"):
            self.context.open_form("activity", None, self.account_id)

    def write_letter(self) -> None:
        """Write a letter to a contact of this account."""
        if self._writable() and self.context.catalogue.may_enter("communication"):
            self.context.open_letter(self.account_id, None)

    def edit_account(self) -> None:
        """Open the form of the account."""
        if self._writable():
            self.context.open_form("account", self.account_id)

    def offer_more(self) -> None:
        """Open the menu "…"."""
        more_menu(self).popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def new_of_kind(self, kind: str) -> None:
        """Open the form of a new record of this account."""
        self.context.open_form(kind, None, self.account_id)

    def copy_link(self) -> None:
        """Copy a link that opens this account in the program."""
        doing.copy_link(self)

    def show_history(self) -> None:
        """Ctrl+Shift+H: the tab of what happened here."""
        self.insight.show_history()

    def show_kept(self) -> None:
        """Show by the star whether the account is kept at hand."""
        doing.show_star(self)

    def toggle_kept(self) -> None:
        """Ctrl+D: keep the account at hand, or no longer."""
        if self._usable() and self.context.favourites is not None:
            self.context.favourites.toggle("account", self.account_id)

    def print_page(self) -> None:
        """Show the data sheet."""
        if self._usable():
            self.context.open_sheet(self.account_id)

    def print_timeline(self) -> None:
        """Make a PDF of the timeline as it is filtered, and show it."""
        if self._usable():
            doing.print_timeline(self)

    def walk_to(self, which: int) -> None:
        """Go to the previous (0) or the next (1) account of the list this one was opened from."""
        number = walk.neighbours("account", self.account_id)[which]
        if number:
            self.go_to(number)

    def _go(self, number: int) -> None:
        self.context.open("account", number)
        self.close_requested.emit()

    def delete_account(self) -> None:
        """Ask, then delete the account."""
        if self.header is not None and self._usable():
            ask_delete(self, self.context, "account", [self.header.row], self.close_requested.emit)

    def _in_panel(self) -> ListPanel | None:
        """Return the list of the tab if that is where the keys go."""
        panel, focus = self.insight.panel(), focus_chain.focused(self.window())
        inside = panel is not None and focus is not None and panel.isAncestorOf(focus)
        return panel if inside else None

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return the name of the account."""
        if self.header is None:
            return self.tr("Account")
        return self.header.row.label("name")

    def icon_name(self) -> str:
        """Return the icon: a firm, a person, or a lock."""
        if self.header is None:
            return head.icon_of(None)
        closed = self.header.only_directory and not self.header.parts
        return head.icon_of(self.header.row, closed)

    def key(self) -> tuple[Any, ...]:
        """One tab per account."""
        return ("account", self.account_id)

    def record(self) -> tuple[str, int]:
        """Return what the recent records show."""
        return ("account", self.account_id)

    def state(self) -> dict[str, Any]:
        """Return the open tab, the filters of the timeline and the place in the open list."""
        return self.insight.state()

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to such a state, once the head stands."""
        if self.header is None:
            self._wanted = dict(state)
            return
        if self._usable() or self.header.parts:
            self.insight.restore(state)

    def status_text(self) -> tuple[str, ...]:
        """Return the numbers of the open list, the place in the list, who changed it last."""
        if self.header is None:
            return ()
        if self.header.only_directory and not self.header.parts:
            return (self.tr("Directory entry"),)
        panel = self.insight.panel()
        parts = list(panel.status_text()) if panel is not None else []
        parts += [standing_text(self.account_id), changed_words(self.header.row)]
        return tuple(part for part in parts if part)

    def new_record(self) -> None:
        """Ctrl+N: a new record of the open tab; on the overview a new meeting or call."""
        panel = self.insight.panel()
        if not self.may_add():
            return
        (self.log_contact if panel is None else panel.new_record)()

    def may_add(self) -> bool:
        """Return whether Ctrl+N leads to something this person may do."""
        panel = self.insight.panel()
        if panel is not None:
            return panel.may_add()
        return self._writable() and self.context.catalogue.may_enter("activity")

    def edit_record(self) -> None:
        """F2: the current row of the list one is in, else the account."""
        doing.edit_here(self, self._in_panel())

    def export_page(self) -> None:
        """Ctrl+Shift+E: the list one is in, else everything about the account."""
        doing.export_here(self, self._in_panel())

    def delete_record(self) -> None:
        """Del: the selected rows of the list one is in; the account is deleted from its menu."""
        panel = self._in_panel()
        if panel is not None:
            panel.delete_record()
        else:
            self.context.message(self.tr("An account is deleted from the menu … at its top right."))

    def focus_search(self) -> None:
        """Ctrl+F: the search of the open list."""
        panel = self.insight.panel()
        if panel is not None:
            panel.focus_search()
