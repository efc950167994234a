"""The columns of a report: chosen from the catalogue, put in order, computed, added up."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.fields import NUMBER_TYPES, Option, Type
from crm_desktop.models.filters.operators import DATES
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Column, Problem, Report, heading, places, ways
from crm_desktop.models.reporting.checking import type_of
from crm_desktop.models.reporting.definition import FUNCTIONS, MOST_COLUMNS, RESULTS, SHOWS
from crm_desktop.models.text import norm
from crm_desktop.views.context import Context
from crm_desktop.views.filters.field_line import field_line
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.own_fields.ordered_list import Line, OrderedList
from crm_desktop.views.reporting.designer.section import Section, put, told

STEPS = 2  # references that are followed when fields are offered
TICKS = 3  # totals beside each other


def offered(context: Context, kind: str, typed: str) -> tuple[Option, ...]:
    """Return the fields a column may show whose names hold all words typed; own ones first."""
    words = norm(typed).split()
    found: list[Option] = []
    open_ = [("", 0)]
    while open_:
        before, deep = open_.pop(0)
        for each in places(context.catalogue, kind, before):
            if all(word in norm(each.label) for word in words):
                along = " › ".join(way.label for way in each.ways)
                found.append(Option(each.path, _(each.field.label), detail=along))
        if deep < STEPS:
            at = _kind_at(context, kind, before)
            start = f"{before}." if before else ""
            open_ += [(start + way.name, deep + 1) for way in ways(context.catalogue, at)]
    return tuple(found)


def _kind_at(context: Context, kind: str, path: str) -> str:
    for step in path.split(".") if path else ():
        kind = next(way.kind for way in ways(context.catalogue, kind) if way.name == step)
    return kind


def new_name(report: Report, path: str) -> str:
    """Return a name of its own for a column: the last part of its path, with a number if taken."""
    last = path.rsplit(".", 1)[-1].lower()
    letters = [sign if sign.isascii() and (sign.isalnum() or sign == "_") else "_" for sign in last]
    bare = "".join(letters).strip("_0123456789")[:40] or "value"
    taken = {each.name for each in report.columns}
    name, number = bare, 1
    while name in taken:
        number += 1
        name = f"{bare}_{number}"
    return name


class ColumnsSection(Section):
    """The list at the top, what the current column is below it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._at = ""
        self.choose = field_line(context, self._find, self._add)
        self.choose.setPlaceholderText(self.tr("Add a column: type a field"))
        self.choose.setAccessibleName(self.tr("Add a column"))
        self.compute = parts.button(self.tr("Formula"), icon="plus")
        self.compute.clicked.connect(self.add_computed)
        self.list = OrderedList(self.tr("Columns of the report"))
        self.list.setFixedHeight(spacing.grown(28) * 8)
        self.list.ordered.connect(self.edit)
        self.list.ticked.connect(self.edit)
        self.list.chosen.connect(self._choose)
        self.take_away = parts.icon_button("trash-2", self.tr("Remove this column (Del)"))
        self.take_away.clicked.connect(self.remove)
        top = QHBoxLayout()
        top.setContentsMargins(fields.GUTTER, 0, 0, 0)
        top.setSpacing(spacing.GAP_8)
        for widget in (self.choose, self.compute, self.take_away):
            top.addWidget(widget, 1 if widget is self.choose else 0)
        listed = QHBoxLayout()
        listed.setContentsMargins(fields.GUTTER - spacing.GAP_4, 0, 0, 0)
        listed.addWidget(self.list)
        self.column.addLayout(top)
        self.column.addLayout(listed)
        self.column.addWidget(parts.hairline())
        self.note = fields.FieldNote(parent=self)
        self.column.addWidget(self.note)
        self._make_details()

    def _make_details(self) -> None:
        self.title = QLineEdit()
        self.title.textEdited.connect(self.edit)
        self.formula = fields.TextBox(2)
        self.formula.setTabChangesFocus(True)
        self.formula.textChanged.connect(self.edit)
        self.formula_note = fields.FieldNote(parent=self)
        self.help = parts.Paragraph("", "second")
        self.type = self.combo((code, _(words)) for code, words in RESULTS.items())
        self.show_as = self.combo()
        self.totals = {code: self.tick(_(words)) for code, words in FUNCTIONS.items()}
        ticks = QWidget()
        self.ticks = QGridLayout(ticks)
        self.ticks.setContentsMargins(0, 0, 0, 0)
        self.ticks.setHorizontalSpacing(spacing.GAP_12)
        self.ticks.setColumnStretch(TICKS, 1)
        self._offer_totals(tuple(self.totals))
        computed = QWidget()
        inside = QVBoxLayout(computed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(spacing.GAP_4)
        for widget in (self.formula, self.formula_note, self.help):
            inside.addWidget(widget)
        computed.setFocusProxy(self.formula)
        self.formula.setAccessibleName(self.tr("Formula"))
        self.lines = {
            "title": self.add(self.tr("Heading"), self.title, stretch=True),
            "formula": self.add(self.tr("Formula"), computed, stretch=True),
            "type": self.add(self.tr("Its result"), self.type),
            "show": self.add(self.tr("Shown as"), self.show_as),
            "totals": self.add(self.tr("Totals"), ticks, stretch=True),
        }
        # The columns that a formula may name are told in as many lines as they need.
        self.lines["formula"].setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
        )
        self.column.addStretch(1)

    # --- the list --------------------------------------------------------------------------

    def _find(self, typed: str) -> tuple[Option, ...]:
        return () if self.report is None else offered(self.context, self.report.kind, typed)

    def _add(self, path: str) -> None:
        report = self.report
        self.choose.show_choice("")
        if report is not None and len(report.columns) < MOST_COLUMNS:
            self._with(Column(new_name(report, path), path))

    def add_computed(self) -> None:
        """Add a column that a formula makes, and go to it."""
        report = self.report
        if report is not None and len(report.columns) < MOST_COLUMNS:
            self._with(Column(new_name(report, "value"), formula="0", title=self.tr("Value")))
            self.formula.setFocus()
            self.formula.selectAll()

    def _with(self, column: Column) -> None:
        assert self.report is not None
        self._at = column.name
        self.set_report(replace(self.report, columns=(*self.report.columns, column)))
        self.edited.emit(self.report)

    def remove(self) -> None:
        """Take the current column away, with what groups or sorts by it."""
        report, gone = self.report, self._at
        if report is None or report.column(gone) is None:
            return
        names = [each.name for each in report.columns if each.name != gone]
        before = [each.name for each in report.columns].index(gone)
        self._at = names[min(before, len(names) - 1)] if names else ""
        self.set_report(without(report, gone))
        self.edited.emit(self.report)

    def _choose(self, name: str) -> None:
        if self.filling or name == self._at:
            return
        self._at = name
        if self.report is not None:
            self.set_report(self.report)

    def fill(self, report: Report) -> None:
        """See Section."""
        if report.column(self._at) is None:
            self._at = report.columns[0].name if report.columns else ""
        self._show_list(report, ())
        column = report.column(self._at)
        for line in self.lines.values():
            line.setVisible(column is not None)
        self.take_away.setEnabled(column is not None)
        if column is None:
            return
        type = type_of(report, self.catalogue, column)
        number = type in NUMBER_TYPES
        if self.title.text() != column.title:
            self.title.setText(column.title)
        self.title.setPlaceholderText(heading(self.catalogue, report, column.name))
        if self.formula.toPlainText() != column.formula:
            self.formula.setPlainText(column.formula)
        others = ", ".join(each.name for each in report.columns if each.name != column.name)
        self.help.setText(self.tr("Columns: %1").replace("%1", others))
        self.type.setCurrentIndex(max(0, self.type.findData(column.type)))
        shows = [(code, _(words)) for code, words in SHOWS.items()]
        put(self.show_as, shows, column.show)
        for name in ("formula", "type"):
            self.lines[name].setVisible(not column.path)
        self.lines["show"].setVisible(number and type is not Type.PERCENT)
        for code, box in self.totals.items():
            box.setChecked(code in column.totals)
        days = ("count", "min", "max") if type in DATES else ("count",)
        self._offer_totals(tuple(self.totals) if number else days)

    def _offer_totals(self, codes: Sequence[str]) -> None:
        """Show the totals that a column can have, without gaps where others were."""
        for place, code in enumerate(sorted(self.totals, key=lambda code: code not in codes)):
            self.ticks.addWidget(self.totals[code], place // TICKS, place % TICKS)
            self.totals[code].setVisible(code in codes)  # it has a place: else it were a window

    def _show_list(self, report: Report, problems: Sequence[Problem]) -> None:
        lines = [
            Line(
                each.name,
                heading(self.catalogue, report, each.name),
                each.formula or self._along(report, each),
                each.shown,
                tone="bad" if told(problems, f"columns {number}") else "",
            )
            for number, each in enumerate(report.columns, 1)
        ]
        self.list.show_lines(lines, self._at)

    def _along(self, report: Report, column: Column) -> str:
        ways_ = self._places(report, column.path)
        return ways_ if ways_ != heading(self.catalogue, report, column.name) else ""

    def _places(self, report: Report, path: str) -> str:
        from crm_desktop.models.reporting import place

        found = place(self.catalogue, report.kind, path)
        return "" if found is None or not found.ways else found.label

    def changed(self) -> Report:
        """See Section."""
        report = self.report
        assert report is not None
        ticked = set(self.list.checked())
        by_name = {each.name: each for each in report.columns}
        columns = []
        for name in self.list.keys():  # noqa: SIM118 - no dict
            column = replace(by_name[name], shown=name in ticked)
            columns.append(self._detailed(column) if name == self._at else column)
        return replace(report, columns=tuple(columns))

    def _detailed(self, column: Column) -> Column:
        totals = tuple(code for code, box in self.totals.items() if box.isChecked())
        changed = replace(
            column,
            title=self.title.text().strip(),
            show=self.show_as.currentData() or "value",
            totals=totals,
        )
        if column.path:
            return changed
        formula = " ".join(self.formula.toPlainText().split()) or "0"
        return replace(changed, formula=formula, type=str(self.type.currentData()))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say at the formula what is wrong with it, at the list what is wrong with the others."""
        report = self.report
        if report is None:
            return
        self.filling = True
        self._show_list(report, problems)
        self.filling = False
        self.note.set(told(problems, "columns"), "bad")
        names = [each.name for each in report.columns]
        at = names.index(self._at) + 1 if self._at in names else 0
        mine = [each for each in problems if each.place.split(",")[0] == f"columns {at}"]
        self.formula_note.set(" ".join(each.text for each in mine), "bad")
        fields.set_state(self.formula, "bad" if mine else "")


def without(report: Report, name: str) -> Report:
    """Return a report without a column, and without the groups, sorts and chart that need it."""
    chart = report.chart
    groups = tuple(each for each in report.groups if each.column != name)
    if chart is not None and (chart.column == name or not groups):
        chart = None
    elif chart is not None and chart.beside == name:
        chart = replace(chart, beside="")
    return replace(
        report,
        columns=tuple(each for each in report.columns if each.name != name),
        groups=groups,
        sort=tuple(each for each in report.sort if each.column != name),
        chart=chart,
    )
