"""What a report is called, which records it is about, and how it stands on paper."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from crm_desktop.models.language import _
from crm_desktop.models.reporting import Column, Page, Problem, Report
from crm_desktop.models.reporting.definition import PAPERS
from crm_desktop.views.context import Context
from crm_desktop.views.look.form import fields
from crm_desktop.views.reporting.designer.section import Section, put, told


def begun(context: Context, kind: str, title: str = "") -> Report:
    """Return a report about a kind with the first of its columns, ready to be changed."""
    known = context.catalogue.kind(kind)
    names = [name for name in known.columns if known.has(name)]
    stored = [name for name in names if not known.field(name).worked_out][:4] or names[:1]
    return Report(title, kind, tuple(Column(name, name) for name in stored))


class AboutSection(Section):
    """Title, description, records."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = QLineEdit()
        self.title.setMaxLength(100)
        self.title_note = fields.FieldNote(parent=self)
        self.description = QLineEdit()
        self.description.setMaxLength(500)
        self.kind = self.combo(sorted(self._kinds(), key=lambda one: one[1]))
        self.mine = self.tick(self.tr("Only accounts whose details I see"))
        self.note = fields.FieldNote(
            self.tr("Other records begin the report anew: it has other fields."), parent=self
        )
        self.add(self.tr("Name"), self.title, stretch=True, below=self.title_note)
        self.add(self.tr("What it shows"), self.description, stretch=True)
        self.add(self.tr("Records"), self.kind, below=self.note)
        self.mine_line = self.add("", self.mine)
        for line in (self.title, self.description):
            line.textEdited.connect(self.edit)
        self.column.addStretch(1)

    def _kinds(self) -> list[tuple[str, str]]:
        kinds = {each.name: each for each in self.catalogue.kinds.values()}
        if (paid := self.catalogue.worked_out.get("cash_flow")) is not None:
            kinds["cash_flow"] = paid
        return [(name, _(kind.plural)) for name, kind in kinds.items()]

    def fill(self, report: Report) -> None:
        """See Section."""
        for line, text in ((self.title, report.title), (self.description, report.description)):
            if line.text() != text:
                line.setText(text)
        put(self.kind, sorted(self._kinds(), key=lambda one: one[1]), report.kind)
        self.mine.setChecked(report.mine)
        self.mine_line.setVisible(report.kind == "account")

    def changed(self) -> Report:
        """See Section."""
        report = self.report
        assert report is not None
        kind = str(self.kind.currentData())
        if kind != report.kind:
            report = begun(self.context, kind, self.title.text())
        return replace(
            report,
            title=self.title.text(),
            description=self.description.text(),
            mine=self.mine.isChecked() and kind == "account",
        )

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """See Section."""
        self.title_note.set(told(problems, "title"), "bad")


class PageSection(Section):
    """Paper, orientation, margin, head and foot."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.paper = self.combo((name, name) for name in PAPERS)
        self.turned = self.combo(((False, self.tr("Upright")), (True, self.tr("Across"))))
        self.margin = self.combo(
            ((0.0, self.tr("As usual")), *((float(mm), f"{mm} mm") for mm in (5, 10, 15, 20, 30)))
        )
        self.heading, self.footer = QLineEdit(), QLineEdit()
        self.heading.setPlaceholderText(self.tr("the firm"))
        self.footer.setPlaceholderText(self.tr("the firm and the title"))
        self.rows = self.tick(self.tr("Print every record, not only the totals"))
        self.page_totals = self.tick(self.tr("Totals at the end of each page"))
        self.note = fields.FieldNote(parent=self)
        self.add(self.tr("Paper"), self.paper, self.turned)
        self.add(self.tr("Margins"), self.margin)
        self.add(self.tr("Head"), self.heading, stretch=True)
        self.add(self.tr("Foot"), self.footer, stretch=True, below=self.note)
        self.add("", self.rows)
        self.add("", self.page_totals)
        for line in (self.heading, self.footer):
            line.setMaxLength(200)
            line.textEdited.connect(self.edit)
        self.column.addStretch(1)

    def fill(self, report: Report) -> None:
        """See Section."""
        page = report.page
        for box, value in ((self.paper, page.paper), (self.turned, page.landscape)):
            box.setCurrentIndex(max(0, box.findData(value)))
        if page.margin and self.margin.findData(page.margin) < 0:
            self.margin.addItem(f"{page.margin:g} mm", page.margin)
        self.margin.setCurrentIndex(max(0, self.margin.findData(page.margin)))
        for line, text in ((self.heading, page.heading), (self.footer, page.footer)):
            if line.text() != text:
                line.setText(text)
        self.rows.setChecked(page.rows)
        self.page_totals.setChecked(page.page_totals)

    def changed(self) -> Report:
        """See Section."""
        assert self.report is not None
        page = Page(
            bool(self.turned.currentData()),
            self.rows.isChecked(),
            self.page_totals.isChecked(),
            str(self.paper.currentData()),
            float(self.margin.currentData()),
            self.heading.text().strip(),
            self.footer.text().strip(),
        )
        return replace(self.report, page=page)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """See Section."""
        self.note.set(told(problems, "page"), "bad")
