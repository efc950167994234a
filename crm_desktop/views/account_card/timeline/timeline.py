"""The timeline of an account: filters above, entries below, older ones as one scrolls."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.models.queries.card.rows import TimelineEntry, TimelinePage, TimelineQuery
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.account_card.reading import read_timeline
from crm_desktop.views.account_card.timeline.model import TimelineModel
from crm_desktop.views.context import Context
from crm_desktop.views.lists.empty import not_read
from crm_desktop.views.lists.filtering.periods import PERIODS, moment, period_name, period_start
from crm_desktop.views.look import setup_timeline, spacing
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.look.parts import EmptyState, FilterChip, LoadingBar, button, icon_button
from crm_desktop.views.working.later import delete_later
from crm_desktop.views.working.when_seen import ReadWhenSeen

# The kinds of the timeline in the order of their filters.
KINDS = (
    "activity",
    "communication",
    "document",
    "opportunity",
    "task",
    "sale",
    "service",
    "project",
    "satisfaction",
    "product_feedback",
)
FIRST_PERIOD = "12m"
PAGE = 50
PERSON_WIDTH, PERIOD_WIDTH = 128, 184


class TimelinePanel(ReadWhenSeen, QWidget):
    """Everything that happened with one account."""

    print_wanted = Signal()

    def __init__(self, context: Context, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._account_id = account_id
        self._kinds: tuple[str, ...] = ()
        self._known = [kind for kind in KINDS if kind in context.catalogue.kinds]
        self.model = TimelineModel(context.catalogue, self._load_older, self)
        self.view = QListView()
        self.view.setModel(self.model)
        setup_timeline(self.view)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("Timeline"))
        self.view.activated.connect(self._open)
        self.loading = LoadingBar()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._empty: EmptyState | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_filters())
        column.addWidget(self.loading)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)

    # --- filters ---------------------------------------------------------------------------

    def _build_filters(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_8 - 2)
        self.chips: dict[str, FilterChip] = {}
        self._add_chip(row, "", self.tr("All"))
        for kind in self._known:
            known = self._context.catalogue.kind(kind)
            self._add_chip(row, kind, _(known.tab or known.plural))
        self.further = button(self.tr("More"), kind="flat")
        self.further.clicked.connect(self._offer_further)
        row.addWidget(self.further)
        row.addStretch(1)
        self.person = QComboBox()
        self.person.setAccessibleName(self.tr("Person"))
        self.person.setFixedWidth(PERSON_WIDTH)
        self.set_people(())
        self.person.activated.connect(self.load)
        row.addWidget(self.person)
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Period"))
        self.period.setFixedWidth(PERIOD_WIDTH)
        for code in PERIODS:
            self.period.addItem(period_name(code), code)
        self.period.addItem(self.tr("From the beginning"), "")
        self.period.setCurrentIndex(self.period.findData(FIRST_PERIOD))
        self.period.activated.connect(self.load)
        row.addWidget(self.period)
        self.print = icon_button("printer", self.tr("Print the timeline"))
        self.print.clicked.connect(self.print_wanted)
        row.addWidget(self.print)
        bar.setFixedHeight(spacing.grown(spacing.FILTER_ROW) + 4)
        self._show_kinds()
        return bar

    def _add_chip(self, row: QHBoxLayout, kind: str, words: str) -> None:
        chip = FilterChip(words, checkable=True)
        chip.clicked.connect(partial(self.toggle_kind, kind))
        self.chips[kind] = chip
        row.addWidget(chip)

    def toggle_kind(self, kind: str, *_clicked: bool) -> None:
        """Show or leave out a kind; "" shows all of them."""
        if kind == "":
            self._kinds = ()
        elif kind in self._kinds:
            self._kinds = tuple(each for each in self._kinds if each != kind)
        else:
            self._kinds = (*self._kinds, kind)
        self._show_kinds()
        self.load()

    def _show_kinds(self) -> None:
        for kind, chip in self.chips.items():
            chip.setChecked(kind in self._kinds if kind else not self._kinds)
        self._fit_chips()

    def _fit_chips(self) -> None:
        """Chips that find no room stand under "More"; a chosen one keeps its place."""
        fixed = 2 * spacing.EDGE + PERSON_WIDTH + PERIOD_WIDTH + spacing.BUTTON + 4 * spacing.GAP_8
        room = self.width() - fixed - self.further.sizeHint().width()
        hidden = False
        for kind, chip in self.chips.items():
            room -= chip.sizeHint().width() + 6
            shown = room >= 0 or kind == "" or chip.isChecked()
            chip.setVisible(shown)
            hidden = hidden or not shown
        self.further.setVisible(hidden)

    def _offer_further(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, chip in self.chips.items():
            if chip.isHidden():
                action = menu.addAction(chip.text())
                action.triggered.connect(partial(self.toggle_kind, kind))
        give_letters(menu)
        menu.popup(self.further.mapToGlobal(QPoint(0, self.further.height())))

    def set_people(self, contacts: Sequence[Row]) -> None:
        """Offer these contacts beside the colleagues; the choice stays."""
        chosen = self.person.currentData()
        self.person.clear()
        self.person.addItem(self.tr("Everybody"), None)
        for row in contacts:
            self.person.addItem(row.label("full_name"), f"contact:{row.id}")
        if contacts:
            self.person.insertSeparator(self.person.count())
        for option in self._context.catalogue.options.get("employee", ()):
            if option.active:
                self.person.addItem(option.label, f"employee:{option.value}")
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.view().setMinimumWidth(240)

    # --- asking ----------------------------------------------------------------------------

    def query(self) -> TimelineQuery:
        """Return what is asked for now."""
        who, _colon, number = str(self.person.currentData() or "").partition(":")
        start = period_start(str(self.period.currentData() or ""))
        return TimelineQuery(
            account_id=self._account_id,
            kinds=self._kinds,
            employee_id=int(number) if who == "employee" else None,
            contact_id=int(number) if who == "contact" else None,
            since=moment(start) if start is not None else None,
            limit=PAGE,
        )

    def load(self, *_chosen: object) -> None:
        """Read the first page of what is filtered now."""
        self._dirty = False
        self.loading.start()
        self._context.background.read(
            partial(read_timeline, self._context.catalogue, self.query()),
            self._show,
            failed=self._failed,
            token=("timeline", id(self)),
        )

    def _load_older(self, last: TimelineEntry) -> None:
        query = replace(self.query(), before=(last.happened_at, last.kind, last.id))
        self.loading.start()
        self._context.background.read(
            partial(read_timeline, self._context.catalogue, query),
            self._show_older,
            failed=self._failed_older,
            token=("timeline", id(self)),
        )

    def _show(self, page: TimelinePage) -> None:
        self.loading.stop()
        current = self.model.entry(self.view.currentIndex().row())
        bar = self.view.verticalScrollBar()
        place = bar.value()
        self.model.set_page(page)
        if not page.entries:
            self._say_nothing()
            return
        self._stack.setCurrentWidget(self.view)
        if current is not None:
            self._select(current.kind, current.id)
            bar.setValue(place)

    def _select(self, kind: str, number: int) -> None:
        for row in range(self.model.rowCount()):
            entry = self.model.entry(row)
            if entry is not None and (entry.kind, entry.id) == (kind, number):
                self.view.setCurrentIndex(self.model.index(row, 0))
                return

    def _show_older(self, page: TimelinePage) -> None:
        self.loading.stop()
        self.model.add_page(page)

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        state = not_read(str(error))
        state.acted.connect(self.load)
        self._say(state)

    def _failed_older(self, error: UserError) -> None:
        self.loading.stop()
        self.model.stop_asking()
        self._context.message(str(error))

    def _say_nothing(self) -> None:
        if self._kinds or self.person.currentIndex() > 0 or self.period.currentData():
            state = EmptyState(
                self.tr("No match"),
                self.tr("Nothing happened that fits the kinds, the person and the period."),
                self.tr("Show everything"),
                icon="search",
            )
            state.acted.connect(self.show_everything)
        else:
            state = EmptyState(
                self.tr("Nothing here yet"),
                self.tr("Meetings, messages, documents and sales appear here as they are entered."),
                icon="history",
            )
        self._say(state)

    def _say(self, state: EmptyState) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            delete_later(self._empty)
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    def show_everything(self) -> None:
        """Take away all filters."""
        self._kinds = ()
        self.person.setCurrentIndex(0)
        self.period.setCurrentIndex(self.period.findData(""))
        self._show_kinds()
        self.load()

    # --- doing -----------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is not None:
            self._context.open_form(entry.kind, entry.id, self._account_id)

    def open_current(self) -> bool:
        """Open the current entry; False where there is none."""
        entry = self.model.entry(self.view.currentIndex().row())
        if entry is None:
            return False
        self._open(self.view.currentIndex())
        return True

    def words(self) -> str:
        """Return what is filtered, in words, for the head of a print."""
        parts = [chip.text() for kind, chip in self.chips.items() if kind and chip.isChecked()]
        if self.person.currentIndex() > 0:
            parts.append(self.person.currentText())
        parts.append(self.period.currentText())
        return " · ".join(parts)

    def state(self) -> dict[str, Any]:
        """Return the filters as plain values."""
        return {
            "kinds": list(self._kinds),
            "person": self.person.currentData(),
            "period": self.period.currentData(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go back to such filters; what is stale is left out."""
        self._kinds = tuple(kind for kind in state.get("kinds") or () if kind in self._known)
        period = self.period.findData(state.get("period"))
        self.period.setCurrentIndex(period if period >= 0 else self.period.currentIndex())
        self.person.setCurrentIndex(max(0, self.person.findData(state.get("person"))))
        self._show_kinds()
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chips()
