"""The tab of targets in a plan: chart, table by quarter, and what would close the chosen gap."""

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import current_language
from crm_desktop.models.queries.plans.closing import TargetPage
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.models.queries.plans.targets import Target
from crm_desktop.views.charts.chart import ChartView
from crm_desktop.views.context import NAMES, Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.rows.delegate import setup_table
from crm_desktop.views.plans.targets import words
from crm_desktop.views.plans.targets.model import COLUMNS, TargetRows
from crm_desktop.views.plans.targets.panel import TargetPanel
from crm_desktop.views.working.when_seen import ReadWhenSeen

RENDER_SECONDS = 60.0
WITH_BARS = 1100  # px
CHART = 132.0
KINDS = frozenset({
    "plan_target", "plan_cell", "plan_division", "account_division", "account_plan", "stakeholder",
    "opportunity", "opportunity_line", "sale", "service", "product", "product_line", "activity",
    "satisfaction", "exchange_rate", "competitor",
})  # fmt: skip


class TargetsTab(ReadWhenSeen, QWidget):
    """A tab of the workspace of a plan."""

    status_changed = Signal()

    def __init__(self, context: Context, head: PlanHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.head = head
        self.page: TargetPage | None = None
        self.chart = ChartView(height=CHART)
        self.model = TargetRows(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Targets of the plan"))
        self.nothing = parts.EmptyState(
            self.tr("No targets yet"),
            self.tr(
                "Say what each quarter is to bring: revenue, share, meetings. What was reached is"
                " worked out."
            ),
            self.tr("New target") if head.may_change else "",
            icon="target",
        )
        self.new = parts.button(self.tr("New target"), icon="plus", shortcut="Ctrl+N")
        self.edit = parts.button(self.tr("Edit target"), icon="pencil")
        self.print = parts.icon_button("printer", self.tr("Print targets and forecast"))
        self.loading = parts.LoadingBar()
        self.message = parts.Message("", "warn", parent=self)
        self.panel = TargetPanel()
        self._lay_out()
        self._again = QTimer(self, singleShot=True, interval=250)
        self._again.timeout.connect(self.reload)
        self._connect()

    def _lay_out(self) -> None:
        setup_table(self.table)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        heads = self.table.horizontalHeader()
        heads.setSortIndicatorShown(False)
        heads.setSectionsClickable(False)
        heads.setSectionsMovable(False)
        bar = QHBoxLayout()
        bar.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        bar.setSpacing(spacing.GAP_8)
        self.phrase = parts.Label("", "body", "second")
        self.rest = QWidget()  # keeps the buttons at the right where the phrase has no room
        self.rest.hide()
        bar.addWidget(self.phrase, 1)
        bar.addWidget(self.rest, 1)
        for button in (self.print, self.edit, self.new):
            bar.addWidget(button)
        chart = QVBoxLayout()
        chart.setContentsMargins(spacing.EDGE, spacing.GAP_4, spacing.EDGE, spacing.GAP_12)
        chart.addWidget(self.chart)
        self.left = QVBoxLayout()
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(0)
        self.left.addLayout(bar)
        for widget in (self.loading, self.message):
            self.left.addWidget(widget)
        self.left.addLayout(chart)
        self.left.addWidget(self.table, 1)
        self.left.addWidget(self.nothing, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self.left, 1)
        row.addWidget(parts.vline())
        row.addWidget(self.panel)
        for hidden in (self.message, self.table, self.nothing, self.panel):
            hidden.hide()
        self.chart.set_figures(None)
        self.new.setVisible(self.head.may_change)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_record)
        self.nothing.acted.connect(self.new_record)
        self.edit.clicked.connect(self._open)
        self.print.clicked.connect(self.print_page)
        self.table.activated.connect(lambda _index: self._open())
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.panel.open_wanted.connect(partial(self.context.open, "opportunity"))
        self.panel.begin_wanted.connect(self._begin)
        self.context.background.changed.connect(self._on_changed)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read targets and what may close their gaps; what is there stays meanwhile."""
        self._dirty = False
        self._again.stop()
        self.loading.start()
        self.context.background.read(
            partial(_read, self.context.catalogue, self.head.id),
            self.show_page,
            failed=self._failed,
            token=("plan targets", id(self)),
        )

    def show_head(self, head: PlanHead) -> None:
        """Take the plan as it was read again."""
        self.head = head

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in KINDS:
            self._again.start()

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self.message.set_text(str(error))
        self.message.show()

    def show_page(self, page: TargetPage) -> None:
        """Show these targets; the cursor stays on its target."""
        self.loading.stop()
        held = self.target()
        self.page = page
        self.model.show_targets(page.targets)
        some = bool(self.model.rows)
        for widget in (self.table, self.panel, self.edit, self.print):
            widget.setVisible(some)
        self.nothing.setVisible(not some)
        note = self._note(page)
        self.message.set_text(note)
        self.message.setVisible(bool(note))
        self.phrase.setText(
            self.tr("Revenue is what was sold; expected adds what is won and the weighted pipeline")
            if some
            else ""
        )
        self._fit()
        if some:
            today = page.targets.today
            number = held.id if held is not None else 0
            rows = [at for at, one in enumerate(self.model.rows) if one.id == number]
            now = [at for at, one in enumerate(self.model.rows) if one.quarter <= today <= one.last]
            self.table.setCurrentIndex(self.model.index((rows or now or [0])[0], 0))
        else:
            self.chart.set_figures(None)
        self._show_target()
        self.status_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bars = self.width() >= WITH_BARS
        self.phrase.setVisible(bars)
        self.rest.setVisible(not bars)
        if bars != self.model.bars:
            self.model.bars = bars
            self._fit()

    def _note(self, page: TargetPage) -> str:
        """Return what the sums leave out, "" for nothing."""
        lacking, costless = page.targets.lacking(), sum(t.costless for t in page.targets.targets)
        if lacking:
            text = self.tr("No exchange rate for today: %1. The sums leave these amounts out.")
            return text.replace("%1", ", ".join(lacking))
        if not costless:
            return ""
        return self.tr(
            "The margin leaves out %n lines of sales without a purchase price.", None, costless
        )

    def _fit(self) -> None:
        heads = self.table.horizontalHeader()
        for column, name in enumerate(COLUMNS):
            stretch = name == "scope"
            mode = QHeaderView.ResizeMode
            heads.setSectionResizeMode(column, mode.Stretch if stretch else mode.Interactive)
            if not stretch:
                needed = max(self.table.sizeHintForColumn(column), heads.sectionSizeHint(column))
                heads.resizeSection(column, max(spacing.wide(72), needed + spacing.GAP_12))

    # --- the target ------------------------------------------------------------------------

    def target(self) -> Target | None:
        """Return the target that the cursor is on."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _moved(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_target()

    def _show_target(self) -> None:
        target = self.target()
        if target is None or self.page is None:
            return
        same = self.model.same_scope(target)
        self.chart.set_figures(words.chart_of(same, self.page.targets.currency))
        self.panel.show_target(target, self.page, self.context.catalogue.may_begin("opportunity"))

    def _open(self) -> None:
        target = self.target()
        if target is not None:
            self.context.open_form("plan_target", target.id, self.head.account_id)

    def _begin(self, closer: object) -> None:
        """Begin the opportunity of a cell that would close the gap."""
        from crm_desktop.models.queries.plans.closing import Closer
        from crm_desktop.views.plans.whitespace.doing import opportunity_values

        if isinstance(closer, Closer) and closer.best is not None and self.page is not None:
            values = opportunity_values(self.page.whitespace, closer.best.cell)
            self.context.open_form("opportunity", None, self.head.account_id, values)

    # --- of the page -----------------------------------------------------------------------

    def new_record(self) -> None:
        """Begin a target, of the scope that the cursor is on and the quarter after its last."""
        if not self.head.may_change:
            return
        given: dict[str, Any] = {"account_plan_id": self.head.id}
        names = {"account_plan_id": self.head.row.label("name")}
        target = self.target()
        if target is not None:
            last = self.model.same_scope(target)[-1]
            from crm_desktop.models.queries.plans.whitespace.cells import in_months

            given |= {
                "measure": last.measure,
                "product_line_id": last.line_id,
                "account_division_id": last.division_id,
                "quarter": in_months(last.quarter, 3),
            }
            names |= {"product_line_id": last.line, "account_division_id": last.division}
        given = {name: value for name, value in given.items() if value is not None}
        self.context.open_form("plan_target", None, self.head.account_id, given | {NAMES: names})

    def print_page(self) -> None:
        """Show targets and forecast on paper."""
        if self.page is None or not self.model.rows:
            return
        author = (self.context.me.display_name, self.context.me.firm_name)
        self.context.background.call(
            partial(_paper, self.page, author, current_language()),
            self._on_paper,
            failed=self._failed,
            lane="quick",
            deadline=RENDER_SECONDS,
            token=("plan targets paper", id(self)),
        )

    def _on_paper(self, pdf: bytes) -> None:
        from crm_desktop.views.paper.preview import show_pdf
        from crm_desktop.views.paper.printing import Paper

        assert self.page is not None
        title = self.tr("%1 – targets", "%1 is an account")
        title = title.replace("%1", self.page.targets.account)
        show_pdf(self, title, pdf, Paper("plan_targets", self.head.account_id), self.context)

    def status_text(self) -> tuple[str, ...]:
        """Return how many targets there are."""
        if self.page is None:
            return ()
        return (self.tr("%n targets", None, len(self.model.rows)),)


def _read(catalogue: Any, plan_id: int, session: Any) -> TargetPage:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans.closing import read_target_page

    return read_target_page(session, catalogue, plan_id)


def _paper(page: TargetPage, author: tuple[str, str], language: str) -> bytes:
    """Runs on a worker, without a session."""
    from crm_desktop.reports.plans.targets import targets_pdf

    return targets_pdf(page, author, language)
