"""The tab of whitespace in a plan: matrix, legend, what stands beside them; folding and checks."""

import datetime as dt
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.models.queries.plans.whitespace.cells import Cell, Key, why_check
from crm_desktop.models.queries.plans.whitespace.matrix import grid
from crm_desktop.models.queries.plans.whitespace.next_best import next_best
from crm_desktop.models.queries.plans.whitespace.reading import Period, Whitespace, last_year, year
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import ComboBox
from crm_desktop.views.plans.whitespace import doing, words
from crm_desktop.views.plans.whitespace.legend import Legend
from crm_desktop.views.plans.whitespace.panel import CellPanel
from crm_desktop.views.plans.whitespace.table import ROWS, MatrixTable
from crm_desktop.views.undo_bar import UndoBar
from crm_desktop.views.values import number_text
from crm_desktop.views.working.when_seen import ReadWhenSeen

YEARS = 4  # of the calendar that are offered
WITH_LABELS = 1100  # px
MANY = 12  # divisions from which on those below others begin folded
KINDS = frozenset({
    "plan_cell", "account_division", "plan_division", "opportunity", "opportunity_line", "sale",
    "service", "product", "product_line", "competitor", "exchange_rate", "account_plan",
})  # fmt: skip


class WhitespaceTab(ReadWhenSeen, QWidget):
    """A tab of the workspace of a plan."""

    status_changed = Signal()

    def __init__(self, context: Context, head: PlanHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.head = head
        self.found: Whitespace | None = None
        self.shut: dict[Qt.Orientation, set[int | None]] = {}
        self.checks: list[Key] = []
        self.checking = False
        self.labels: list[parts.Label] = []
        self.period = ComboBox()
        self.mode = ComboBox()
        self.mode.setSizeAdjustPolicy(
            ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.mode.setMinimumContentsLength(10)
        self.mode.setMaximumWidth(spacing.wide(280))
        self.divisions = parts.icon_button("network", self.tr("Divisions of the customer"))
        self.print = parts.icon_button("printer", self.tr("Print the heat map"))
        self.check = parts.button(self.tr("Check cells"), icon="refresh-cw")
        self.loading = parts.LoadingBar()
        self.rates = parts.Message("", "warn", parent=self)
        self.table = MatrixTable()
        self.panel = CellPanel()
        self.undo = UndoBar(context, self)
        self._lay_out()
        self._fill()
        self._again = QTimer(self, singleShot=True, interval=250)
        self._again.timeout.connect(self.reload)
        self._connect()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        bar.setSpacing(spacing.GAP_8)
        for label, field in ((self.tr("Period"), self.period), (self.tr("Show"), self.mode)):
            name = parts.Label(label, "body", "second")
            name.setBuddy(field)
            field.setAccessibleName(label)
            self.labels.append(name)
            bar.addWidget(name)
            bar.addWidget(field, 100 if field is self.mode else 0)
        bar.addStretch(1)
        for button in (self.divisions, self.print, self.check):
            bar.addWidget(button)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(bar)
        left.addWidget(self.loading)
        left.addWidget(self.rates)
        inset = QHBoxLayout()
        inset.setContentsMargins(spacing.EDGE, 0, 0, 0)
        inset.addWidget(self.table)
        left.addLayout(inset, 1)
        left.addWidget(self.undo)
        left.addWidget(Legend())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(parts.vline())
        row.addWidget(self.panel)
        self.rates.hide()
        self.panel.hide()
        self.setFocusProxy(self.table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for label in self.labels:  # what is chosen speaks for itself where there is little room
            label.setVisible(self.width() >= WITH_LABELS)

    def _fill(self) -> None:
        today = dt.date.today()
        self.period.addItem(self.tr("Last 12 months"), last_year(today))
        for number in range(today.year, today.year - YEARS, -1):
            name = (
                QLocale()
                .toString(dt.date(number, 1, 1).year)
                .replace(QLocale().groupSeparator(), "")
            )
            self.period.addItem(name, year(number))
        for mode in words.MODES:
            self.mode.addItem(words.mode_name(mode, ""), mode)

    def _connect(self) -> None:
        self.period.activated.connect(lambda _at: self.reload())
        self.mode.activated.connect(self._on_mode)
        self.table.chosen.connect(self._show_cell)
        self.table.opened.connect(partial(self._act, "opportunity"))
        self.table.edited.connect(partial(self._act, "edit"))
        self.table.fold_wanted.connect(self._fold)
        self.panel.act.connect(self._act)
        self.panel.go.connect(self.table.go_to)
        self.panel.open_wanted.connect(partial(self.context.open, "opportunity"))
        self.check.setCheckable(True)
        self.check.toggled.connect(self._on_check)
        self.print.clicked.connect(self.print_page)
        self.divisions.clicked.connect(self._on_divisions)
        self.undo.undone.connect(self.reload)
        self.context.background.changed.connect(self._on_changed)

    # --- reading ---------------------------------------------------------------------------

    def chosen_period(self) -> Period:
        """Return the period whose revenue is counted."""
        found = self.period.currentData()
        assert isinstance(found, Period)
        return found

    def load(self) -> None:
        """Read the matrix; what is there stays meanwhile."""
        self._dirty = False
        self._again.stop()
        self.loading.start()
        self.context.background.read(
            partial(_read, self.context.catalogue, self.head.id, self.chosen_period()),
            self.show_whitespace,
            failed=self._failed,
            token=("whitespace", id(self)),
        )

    def show_head(self, head: PlanHead) -> None:
        """Take the plan as it was read again."""
        self.head = head

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in KINDS:
            self._again.start()

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self.undo.say(error)

    def show_whitespace(self, found: Whitespace) -> None:
        """Show a matrix; cursor, folding and checks go on where they were."""
        self.loading.stop()
        if self.found is None and len(found.divisions) > MANY:
            tops = {head.id for head in found.divisions if head.parent_id is None}
            self.shut[ROWS] = tops
        self.found = found
        self.rates.setVisible(bool(found.lacking))
        if found.lacking:
            text = self.tr("No exchange rate for today: %1. The sums leave these amounts out.")
            self.rates.set_text(text.replace("%1", ", ".join(found.lacking)))
        self._to_check()
        self._arrange()
        self.panel.show()
        best = next_best(found.live(), found.today)
        self.panel.show_best(best, found, self.table.matrix.scale)
        self.status_changed.emit()

    def _arrange(self) -> None:
        found = self.found
        assert found is not None
        shown = grid(
            found.divisions, found.lines, found.cells,
            self.shut.get(Qt.Orientation.Vertical, ()),
            self.shut.get(Qt.Orientation.Horizontal, ()), found.blank,
        )  # fmt: skip
        scale = words.scale_of(shown, found.currency)
        for at, mode in enumerate(words.MODES):
            self.mode.setItemText(at, words.mode_name(mode, scale.unit))
        self.table.show_grid(shown, scale)
        self._show_cell(self.table.cell())

    # --- the cell --------------------------------------------------------------------------

    def _show_cell(self, cell: object) -> None:
        if self.found is None or not isinstance(cell, Cell):
            return
        index = self.table.currentIndex()
        self.panel.show_cell(
            cell, self.table.matrix.names(index), self.found,
            doing.refusal(self.context, self.found, cell), self.head.may_change, self.checking,
        )  # fmt: skip
        self.status_changed.emit()

    def _act(self, what: str, cell: object) -> None:
        found = self.found
        if found is None or not isinstance(cell, Cell):
            return
        if what == "opportunity" and cell.parts > 1 and not doing.one_line(self.table):
            self._open_folds()
        elif what == "opportunity":
            doing.begin_opportunity(self.context, self.undo, found, cell)
        elif what == "task":
            doing.begin_task(self.context, found, cell, self.table.matrix.names(
                self.table.currentIndex()))  # fmt: skip
        elif what == "edit":
            if cell.parts > 1:
                self._open_folds()
            elif self.head.may_change and cell.key[1] is not None:
                doing.edit_cell(self.context, found, cell)
        elif what == "checked":
            doing.mark_checked(self.context, self.undo, found, cell, self.reload)
            self._next_check(cell.key)
        elif what == "skip":
            self._next_check(cell.key)

    # --- folding ---------------------------------------------------------------------------

    def _fold(self, side: Qt.Orientation, number: object, shut: bool) -> None:
        folded = self.shut.setdefault(side, set())
        if isinstance(number, int):
            (folded.add if shut else folded.discard)(number)
        self._arrange()

    def _open_folds(self) -> None:
        """Show what is folded into the cell of the cursor."""
        for side in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal):
            lane = self.table.lane(side)
            if lane is not None and lane.folded:
                self.shut.get(side, set()).discard(lane.head.id)
        self._arrange()

    # --- checking --------------------------------------------------------------------------

    def _to_check(self) -> None:
        assert self.found is not None
        today = self.found.today
        self.checks = [cell.key for cell in self.found.live() if why_check(cell, today)]
        text = self.tr("Check cells (%1)", "how many")
        text = text.replace("%1", number_text(len(self.checks)))
        self.check.setText(text if self.checks else self.tr("Check cells"))
        self.check.setEnabled(bool(self.checks))
        self.check.setToolTip("" if self.checks else self.tr("All cells were checked lately."))
        if not self.checks and self.checking:
            self.check.setChecked(False)

    def _on_check(self, on: bool) -> None:
        self.checking = on
        if on and self.checks:
            for folded in self.shut.values():
                folded.clear()
            self._arrange()
            here = self.table.cell()
            if here is None or here.key not in self.checks:
                self.table.go_to(self.checks[0])
            self.table.setFocus()
        self._show_cell(self.table.cell())

    def _next_check(self, key: Key) -> None:
        """Go to the cell that is to be checked after this one, round the matrix."""
        if self.found is None or not self.checks:
            return
        order = {cell.key: at for at, cell in enumerate(self.found.live())}
        here = order.get(key, -1)
        left = [each for each in self.checks if each != key]
        after = [each for each in left if order.get(each, -1) > here]
        if left:
            self.table.go_to((after or left)[0])

    # --- of the page -----------------------------------------------------------------------

    def _on_divisions(self) -> None:
        from crm_desktop.views.plans.whitespace.divisions import DivisionsDialog

        DivisionsDialog(self.context, self.head.account_id, self.head.may_change, self).show()

    def _on_mode(self, _at: int) -> None:
        self.table.matrix.set_mode(str(self.mode.currentData()))

    def print_page(self) -> None:
        """Show the heat map on paper."""
        shown = self.table.matrix.grid
        if self.found is not None and shown is not None:
            doing.print_heat_map(self, self.context, self.found, shown)

    def status_text(self) -> tuple[str, ...]:
        """Return how many cells there are, and how many were checked."""
        if self.found is None:
            return ()
        cells = len(self.found.live())
        checked = self.tr("%n checked", "cells", cells - len(self.checks))
        return (self.tr("%n cells", None, cells), checked)


def _read(catalogue: Any, plan_id: int, period: Period, session: Any) -> Whitespace:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans.whitespace.reading import read_whitespace

    return read_whitespace(session, catalogue, plan_id, period)
