"""The dashboard: charts of the ready reports that one's role looks at every day."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import current_language
from crm_desktop.reports.charts.figures import Figures
from crm_desktop.views.charts.chart import ChartView
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.main_window.places.pages import Place

# What each role looks at; whoever has several sees them all, each report once.
OF_ROLE: dict[str, tuple[str, ...]] = {
    "crm_sales": ("success", "forecast", "fulfilment", "activity"),
    "crm_finance": ("cash-flow", "fulfilment", "commissions"),
    "crm_service": ("satisfaction", "activity"),
    "crm_marketing": ("activity", "satisfaction"),
    "crm_product": ("demand", "lost-by-product", "product-feedback"),
}
NARROW = 900  # px below which the charts stand under each other
KINDS = frozenset({"opportunity", "sale", "target", "activity", "satisfaction", "commission_rule"})


def charts_of(catalogue: Catalogue, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the reports whose charts somebody sees, in their order."""
    from crm_desktop.reports.sheets.ready import READY

    names = dict.fromkeys(n for role in OF_ROLE if role in roles for n in OF_ROLE[role])
    return tuple(name for name in names if catalogue.reports_on(READY[name]().kind))


class DashboardPage(PlainPage, QWidget):
    """A page of the main window; the heading of each chart opens its report."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dashboard")
        self._context = context
        self.header = parts.PageHeader(self.title())
        self.loading = parts.LoadingBar()
        self.charts: dict[str, ChartView] = {}
        self.notes: dict[str, parts.Paragraph] = {}
        self._panels: list[QWidget] = []
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_24)
        self._grid.setHorizontalSpacing(spacing.GAP_24)
        self._grid.setVerticalSpacing(spacing.GAP_16)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, parts.hairline(), self.loading):
            column.addWidget(widget)
        column.addWidget(area, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        for name in charts_of(context.catalogue, tuple(context.me.roles)):
            self._panels.append(self._panel(name))
        self._arrange()
        context.background.changed.connect(self._on_changed)
        self.load()

    def _panel(self, name: str) -> QWidget:
        from crm_desktop.reports.sheets.ready import ready

        report = ready(name)
        assert report is not None
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing.GAP_8)
        heading = parts.Heading(report.title, None, self.tr("Open the report"))
        heading.link_clicked.connect(partial(self._open, name))
        self.charts[name] = chart = ChartView()
        self.notes[name] = parts.Paragraph("", "second")
        for widget in (heading, chart, self.notes[name]):
            column.addWidget(widget)
        column.addStretch(1)
        return panel

    def _arrange(self) -> None:
        columns = 1 if self.width() < NARROW else 2
        for number, panel in enumerate(self._panels):
            self._grid.addWidget(panel, number // columns, number % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
        self._grid.setRowStretch(len(self._panels), 1)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read all charts again, one after the other."""
        self._next(list(self.charts))

    reload = load

    def _next(self, names: list[str]) -> None:
        if not names:
            self.loading.stop()
            return
        self.loading.start()
        self._context.background.read(
            partial(read_figures, self._context.catalogue, names[0]),
            partial(self._show, names),
            failed=partial(self._failed, names),
            token=("dashboard", id(self), names[0]),
            may_lag=True,
        )

    def _show(self, names: list[str], figures: Figures | None) -> None:
        self.charts[names[0]].set_figures(figures)
        self.notes[names[0]].setText("" if figures else self.tr("Nothing to show yet."))
        self.notes[names[0]].setVisible(figures is None)
        self._next(names[1:])

    def _failed(self, names: list[str], error: UserError) -> None:
        self.notes[names[0]].setText(str(error))
        self.notes[names[0]].show()
        self._next(names[1:])

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in KINDS and self.isVisible():
            self.load()

    def _open(self, name: str) -> None:
        self._context.show_place(Place("report", name), None)

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Dashboard")

    def icon_name(self) -> str:
        """Return the icon of charts."""
        return "chart-column"

    def key(self) -> tuple[Any, ...]:
        """There is one dashboard."""
        return ("dashboard",)


def read_figures(catalogue: Catalogue, name: str, session: Any) -> Figures | None:
    """Return the chart of a ready report as this person sees it; runs on a worker's thread."""
    from crm_desktop.models.queries.exporting.everything import whole_catalogue
    from crm_desktop.models.queries.reporting.summing import summed
    from crm_desktop.reports.sheets.chart import charted, figures_of_sums
    from crm_desktop.reports.sheets.fitting import fitted
    from crm_desktop.reports.sheets.ready import ready

    report = ready(name)
    assert report is not None
    chart = charted(fitted(report, whole_catalogue(catalogue)).report)
    if chart is None:
        return None
    found = summed(session, catalogue, chart.report, chart.add, chart.by_day)
    return figures_of_sums(found, current_language())
