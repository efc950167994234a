"""One report: what it asks, its chart, its rows that fold and lead to the records behind them."""

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from crm_desktop.models.errors import Cancelled, InvalidInput, UserError
from crm_desktop.models.filters import all_of, to_json
from crm_desktop.models.queries.columns.cash_flow import record_behind
from crm_desktop.models.reporting import Report
from crm_desktop.reports.sheets.behind import behind
from crm_desktop.reports.sheets.result import Part, Result
from crm_desktop.views.charts import ChartView
from crm_desktop.views.context import Context
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts
from crm_desktop.views.look.form import tab_order
from crm_desktop.views.main_window.places.pages import Place
from crm_desktop.views.reporting import work
from crm_desktop.views.reporting.building import lay_out
from crm_desktop.views.reporting.leaving import ReportFile, ReportPaper
from crm_desktop.views.reporting.menus import file_menu, row_menu
from crm_desktop.views.reporting.model import ReportModel, Row, as_text
from crm_desktop.views.reporting.parameters import ParameterForm
from crm_desktop.views.reporting.table import ReportTable
from crm_desktop.views.values import number_text

MOST_COPIED = 5000
CHART = 110.0  # lower than on paper: rows are what one looks for


class ReportPage(QWidget):
    """Runs a report when it is opened; `ran` follows each answer, `rendered` each page drawn."""

    title_changed = Signal()
    status_changed = Signal()
    ran = Signal()
    rendered = Signal()

    def __init__(
        self, context: Context, name: str, kept_id: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.context = context
        self._place = (name, kept_id)
        self._known: work.Known | None = None
        self._report: Report | None = None
        self._run: work.Run | None = None
        self._running: Any = None
        self.model = ReportModel(self)
        self.table = ReportTable(self.model, self.tr("Rows of the report"))
        self.chart = ChartView(height=CHART)
        self.chart.set_pickable(True)
        self.chart.set_figures(None)
        self.form = ParameterForm(context)
        self.form.setVisible(False)
        self.paper = ReportPaper(context, self, self.result)
        self.preview, self.printing = self.paper.preview, self.paper.printing
        self.file = ReportFile(context, self)
        self._make()
        lay_out(self)
        self._connect()
        self._allow()
        self._read()

    # --- building --------------------------------------------------------------------------

    def _make(self) -> None:
        self.header = parts.PageHeader(self.tr("Report"))
        self.run_button = parts.button(self.tr("Run"), icon="refresh-cw", shortcut="F5")
        self.stop_button = parts.button(self.tr("Stop"), icon="x")
        self.stop_button.hide()
        self.design_button = parts.button(self.tr("Design"), icon="pencil", shortcut="F2")
        self.paper_button = parts.FilterChip(self.tr("As paper"), checkable=True)
        self.export_button = parts.button(self.tr("Export…"), icon="download")
        self.print_button = parts.button(
            self.tr("Print…"),
            kind="primary",
            icon="printer",
            shortcut="Ctrl+P",
        )
        self.words = parts.Paragraph("", "second")
        self.note = InlineMessage()
        self.loading = parts.LoadingBar()
        self.empty = parts.EmptyState("", "", icon="chart-column")
        self.stack = QStackedWidget()

    def _connect(self) -> None:
        self.run_button.clicked.connect(self.reload)
        self.stop_button.clicked.connect(self._stop)
        self.design_button.clicked.connect(self.edit_record)
        self.paper_button.clicked.connect(self._show_stack)
        self.export_button.clicked.connect(self.export_page)
        self.print_button.clicked.connect(self.print_page)
        self.table.opened.connect(self.open_record)
        self.table.behind.connect(self.show_behind)
        self.table.menu_wanted.connect(lambda place: self.menu().popup(place))
        self.table.copy_wanted.connect(self.copy)
        self.chart.chosen.connect(self._on_bar)
        self.paper.told.connect(self._complain)
        self.paper.rendered.connect(self.rendered)
        self.file.told.connect(self._complain)
        self.file.progress.connect(self._on_progress)
        self.file.done.connect(lambda _path: self.loading.stop())
        self.context.background.changed.connect(self._on_changed)

    # --- running ---------------------------------------------------------------------------

    def _read(self) -> None:
        name, kept_id = self._place
        self.loading.start()
        self.context.background.read(
            partial(work.find_report, self.context.catalogue, name, kept_id),
            self._on_known,
            failed=self._on_failed,
            token=("report", id(self)),
        )

    def _on_known(self, known: work.Known) -> None:
        try:
            report = work.report_of(self.context.catalogue, known)
        except UserError as error:
            self._on_failed(error)
            return
        self._known = known
        before, self._report = self._report, report
        self.header.set_title(report.title)
        self.title_changed.emit()
        if before is None or before.parameters != report.parameters:
            self.form.set_report(report)
            tab_order.as_laid_out(self)
        self.reload()

    def report(self) -> Report | None:
        """Return what the report is made of."""
        return self._report

    def result(self) -> Result | None:
        """Return what is shown, None before the first answer."""
        return None if self._run is None else self._run.result

    def reload(self) -> None:
        """Run the report with what stands in the form (F5)."""
        if self._report is None:
            self._read()
            return
        answers = self.form.answers()
        if answers is None:
            self.loading.stop()
            if self._run is None:
                self.empty.set(
                    self.tr("This report asks first"),
                    self.tr("Fill in what is asked above, then run it (F5)."),
                )
                self.stack.setCurrentWidget(self.empty)
            return
        self._stop()
        self.note.clear()
        self.loading.start()
        self.stop_button.show()
        self.run_button.hide()
        background = self.context.background
        self._running = background.run_long(
            partial(
                work.run_report,
                background.read_lagging,
                self.context.catalogue,
                self._report,
                answers,
                self.tr("%1 records read"),
                None,
            ),
            self._on_run,
            failed=self._on_failed,
        )
        self._running.progress.connect(self._on_progress)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _ended(self) -> None:
        self._running = None
        self.loading.stop()
        self.stop_button.hide()
        self.run_button.show()

    def _on_progress(self, _percent: int, words: str) -> None:
        self.loading.start()
        if words:
            self.context.message(words)

    def _on_run(self, run: work.Run) -> None:
        self._ended()
        self._run = run
        self.paper.forget()
        result = run.result
        self.model.set_result(result)
        self.table.fit()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.chart.set_figures(run.figures)
        self.words.setText(result.found.words or self.tr("All records that you may see."))
        self._say_more(run)
        self.header.set_phrase(self._phrase(result))
        if not result.lines:
            self.empty.set(
                self.tr("Nothing to show"),
                self.tr("No record that you may see meets the filter of this report."),
            )
        self._show_stack()
        self._allow()
        self.status_changed.emit()
        self.ran.emit()

    def _say_more(self, run: work.Run) -> None:
        """Columns of other audiences are absent, and that is said; so are formulas that failed."""
        said = []
        if run.absent:
            absent = self.tr("Not shown, since you may not read them: %1.")
            said.append(absent.replace("%1", ", ".join(run.absent)))
        left_out = run.result.left_out
        if left_out:
            said.append(self.tr("A formula has no result for %n record(s).", None, left_out))
        if run.result.cut:
            said.append(self.tr("Only the beginning of %n long text(s) stands here.", None,
                                run.result.cut))  # fmt: skip
        if said:
            self.note.say(" ".join(said), "warn")

    def _phrase(self, result: Result) -> str:
        return self.tr("%n record(s)", None, len(result.lines)).replace(
            str(len(result.lines)), number_text(len(result.lines))
        )

    def _on_failed(self, error: UserError) -> None:
        self._ended()
        if isinstance(error, Cancelled):
            self.note.say(self.tr("Stopped. What is shown is what was read before."), "warn")
        elif not (isinstance(error, InvalidInput) and self.form.complain(error.field, str(error))):
            if self._run is None:
                self.empty.set(self.tr("This report cannot be shown"), str(error))
                self.stack.setCurrentWidget(self.empty)
            else:
                self._complain(str(error))
        self._allow()
        self.ran.emit()

    def _complain(self, sentence: str) -> None:
        self.loading.stop()
        self.note.say(sentence, "bad")

    def _on_changed(self, kind: str, number: object) -> None:
        """A colleague, or the designer beside, changed this very report."""
        if kind == "report" and self._place[1] and number in (None, self._place[1]):
            self._read()

    # --- from a total to its records --------------------------------------------------------

    def open_record(self, number: int) -> None:
        """Open a record of the report."""
        if self._report is None:
            return
        kind = self._report.kind
        if kind in self.context.catalogue.worked_out:
            kind, number = record_behind(number)
        self.context.open(kind, number)

    def _on_bar(self, place: int) -> None:
        result = self.result()
        if result is not None and 0 <= place < len(result.whole.parts):
            self._list((result.whole, result.whole.parts[place]))

    def show_behind(self, row: Row) -> None:
        """Open the list with just the records of a group, or the record of a row."""
        if row.line is not None:
            self.open_record(row.line.id)
        else:
            self._list(row.groups)

    def _list(self, groups: tuple[Part, ...]) -> None:
        result = self.result()
        if result is None:
            return
        several = result.report.kind in self.context.catalogue.worked_out
        chosen = None if several else behind(result, groups)
        if chosen is None:  # its records stand in the report itself
            self.paper_button.setChecked(False)
            self._show_stack()
            self.table.setCurrentIndex(self.model.index(self.model.unfold(groups), 0))
            self.table.setFocus()
            words = self.tr("These are its records. They stand in several lists.") if several \
                else self.tr("These are its records. A formula makes this group, so no list can be"
                             " narrowed to it.")  # fmt: skip
            self.note.say(words, "info")
            return
        part = all_of(chosen)
        state = {
            "search": "",
            "scope": "mine" if result.report.mine else "all",
            "filter": None if part is None else to_json(part),
        }
        self.context.show_place(Place("list", result.report.kind), state)

    def menu(self) -> QMenu:
        """Return what can be done with the row where the cursor is."""
        return row_menu(self)

    def copy(self) -> None:
        """Copy the rows chosen as a table (Ctrl+C)."""
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        text = as_text(self.model, chosen[:MOST_COPIED])
        QGuiApplication.clipboard().setText(text)
        if len(chosen) > MOST_COPIED:
            words = self.tr("The first %1 rows are copied. Export the report for all of them.")
            self.context.message(words.replace("%1", number_text(MOST_COPIED)))

    # --- paper and files --------------------------------------------------------------------

    def _show_stack(self) -> None:
        result = self.result()
        paper = self.paper_button.isChecked()
        if result is None or not result.lines:
            self.stack.setCurrentWidget(self.empty)
        else:
            self.stack.setCurrentIndex(1 if paper else 0)
            if paper:
                self.paper.draw()

    def print_page(self) -> None:
        """Show the print dialog (Ctrl+P)."""
        self.paper.print_page()

    def export_menu(self) -> QMenu:
        """Return the kinds of file there are; those without the right say why."""
        return file_menu(self)

    def export_page(self) -> None:
        """Offer the report as a file (Ctrl+Shift+E)."""
        if self.result() is not None:
            below = self.export_button.mapToGlobal(QPoint(0, self.export_button.height()))
            self.export_menu().popup(below)

    def export_as(self, ending: str) -> None:
        """Ask where, and write the report into a workbook or a table."""
        result = self.result()
        if result is not None:
            self.file.ask(result, ending)

    def edit_record(self) -> None:
        """Change the report; a ready one, or a colleague's, as a copy (F2)."""
        if self._report is not None and self._known is not None:
            kept = self._known.kept
            given = {"report": self._report, "kept": kept}
            name, number = self._known.name, None if kept is None else kept.id
            self.context.show_place(Place("design", name, number, defaults=given), None)

    def _allow(self) -> None:
        ready = self._run is not None and bool(self._run.result.lines)
        for button in (self.export_button, self.print_button):
            button.setEnabled(ready)
            button.setToolTip("" if ready else self.tr("There is nothing to show yet."))
        self.paper_button.setEnabled(ready)
        self.design_button.setEnabled(self._report is not None)

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return the name of the report."""
        return self._report.title if self._report is not None else self.tr("Report")

    def icon_name(self) -> str:
        """Return the icon of reports."""
        return "chart-column"

    def modified(self) -> bool:
        """Nothing is typed here that could be lost."""
        return False

    def try_close(self) -> bool:
        """A report may always go; what still runs for it ends."""
        self._stop()
        self.file.cancel()
        return True

    def key(self) -> tuple[Any, ...]:
        """One tab for each report."""
        return ("report", *self._place)

    def state(self) -> dict[str, Any]:
        """Return how the report is shown; what it found is read again."""
        return {"paper": self.paper_button.isChecked()}

    def restore(self, state: dict[str, Any]) -> None:
        """Show it in the same way."""
        self.paper_button.setChecked(bool(state.get("paper")))
        self._show_stack()

    def status_text(self) -> tuple[str, ...]:
        """Return how many rows are shown."""
        result = self.result()
        return () if result is None else (self._phrase(result),)
