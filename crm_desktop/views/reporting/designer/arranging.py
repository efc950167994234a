"""How the rows of a report stand: three levels of groups, the order inside, the chart."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import NUMBER_TYPES
from crm_desktop.models.filters.operators import DATES
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Chart, Column, Grouping, Problem, Report, Sort
from crm_desktop.models.reporting.checking import type_of
from crm_desktop.models.reporting.definition import FORMS, FUNCTIONS, MOST_GROUPS, SPANS
from crm_desktop.views.context import Context
from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.reporting.designer.section import Section, put, told

SORTS = 3
CHOICE = 190


class ArrangingSection(Section):
    """A line for each level of groups and of the order, one for the chart."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        spans = [(code, _(words)) for code, words in SPANS.items()]
        self.head(self.tr("Groups"))
        self.groups = []
        self.ticks: list[QWidget] = []
        words = (self.tr("First by"), self.tr("Then by"), self.tr("Then by"))
        for number in range(MOST_GROUPS):
            column, by = self.combo(), self.combo(spans)
            by.setAccessibleName(self.tr("Span of dates"))
            column.setMinimumWidth(spacing.wide(CHOICE))
            down, turn = self.tick(self.tr("Descending")), self.tick(self.tr("New page"))
            note = fields.FieldNote(parent=self)
            self.add(words[number], column, by)
            ticks = self.add("", down, turn, below=note)
            self.groups.append((column, by, down, turn, note))
            self.ticks.append(ticks)
        self.head(self.tr("Order of the records"))
        self.sorts = []
        for number in range(SORTS):
            column, down = self.combo(), self.tick(self.tr("Descending"))
            column.setMinimumWidth(spacing.wide(CHOICE))
            self.add(words[number], column, down)
            self.sorts.append((column, down))
        self.head(self.tr("Chart of the first groups"))
        self.form = self.combo(
            (("", self.tr("None")), *((code, _(words)) for code, words in FORMS.items()))
        )
        self.of = self.combo()
        self.of.setAccessibleName(self.tr("What the chart shows"))
        self.function = self.combo((code, _(words)) for code, words in FUNCTIONS.items())
        self.function.setAccessibleName(self.tr("How it is added up"))
        self.chart_note = fields.FieldNote(parent=self)
        self.of.setMinimumWidth(spacing.wide(CHOICE))
        self.add(self.tr("Chart"), self.form)
        self.shows = self.add(self.tr("It shows"), self.of, self.function)
        self.beside = self.combo()
        self.beside.setAccessibleName(self.tr("What stands beside it in the chart"))
        self.beside.setMinimumWidth(spacing.wide(CHOICE))
        self.also = self.add(self.tr("Beside it"), self.beside, below=self.chart_note)
        self.column.addStretch(1)

    def fill(self, report: Report) -> None:
        """See Section."""
        plain = self.headings(report, lambda one: one.show == "value")
        every = self.headings(report, lambda _one: True)
        numbers = self.headings(report, lambda one: self._type(report, one) in NUMBER_TYPES)
        none = ("", "–")
        for number, (column, by, down, turn, _note) in enumerate(self.groups):
            group = report.groups[number] if number < len(report.groups) else None
            put(column, (none, *plain), group.column if group else "")
            by.setCurrentIndex(max(0, by.findData(group.by if group else "")))
            down.setChecked(bool(group and group.descending))
            turn.setChecked(bool(group and group.new_page))
            chosen = report.column(group.column) if group else None
            by.setVisible(chosen is not None and self._type(report, chosen) in DATES)
            self.ticks[number].setVisible(group is not None)
            column.setEnabled(number <= len(report.groups))
        for number, (column, down) in enumerate(self.sorts):
            sort = report.sort[number] if number < len(report.sort) else None
            put(column, (none, *every), sort.column if sort else "")
            down.setChecked(bool(sort and sort.descending))
            down.setVisible(sort is not None)
            column.setEnabled(number <= len(report.sort))
        chart = report.chart
        self.form.setEnabled(bool(report.groups))
        self.form.setCurrentIndex(max(0, self.form.findData(chart.form if chart else "")))
        put(self.of, (("", self.tr("Number of records")), *numbers), chart.column if chart else "")
        self.function.setCurrentIndex(
            max(0, self.function.findData(chart.function if chart else "sum"))
        )
        others = ((name, words) for name, words in numbers if chart and name != chart.column)
        put(self.beside, (none, *others), chart.beside if chart else "")
        several = chart is not None and bool(chart.column) and chart.form != "pie"
        self.also.setVisible(several)
        self.shows.setVisible(chart is not None)
        self.function.setVisible(chart is not None and bool(chart.column))

    def _type(self, report: Report, column: Column) -> object:
        return type_of(report, self.catalogue, column)

    def changed(self) -> Report:
        """See Section."""
        report = self.report
        assert report is not None
        groups = []
        for column, by, down, turn, _note in self.groups:
            if column.currentData():
                chosen = report.column(column.currentData())
                dated = chosen is not None and self._type(report, chosen) in DATES
                span: Any = by.currentData() if dated else ""
                groups.append(
                    Grouping(column.currentData(), span, down.isChecked(), turn.isChecked())
                )
        sort = [
            Sort(column.currentData(), down.isChecked())
            for column, down in self.sorts
            if column.currentData()
        ]
        chart = None
        if self.form.currentData() and groups:
            of = str(self.of.currentData() or "")
            # A column that was just chosen is added up; records alone are counted.
            first = report.chart is None or not report.chart.column
            function: Any = "sum" if first else self.function.currentData()
            function = function if of else "count"
            form = self.form.currentData()
            beside = str(self.beside.currentData() or "") if of and form != "pie" else ""
            chart = Chart(form, of, function or "sum", beside if beside != of else "")
        return replace(report, groups=tuple(groups), sort=tuple(sort), chart=chart)

    def edit(self, *what: object) -> None:
        """A level that is chosen brings what belongs to it."""
        super().edit(*what)
        if not self.filling and self.report is not None:
            self.set_report(self.report)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """See Section."""
        for number, (*_rest, note) in enumerate(self.groups, 1):
            note.set(told(problems, f"groups {number}"), "bad")
        self.chart_note.set(told(problems, "chart"), "bad")
