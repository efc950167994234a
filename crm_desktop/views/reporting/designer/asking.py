"""Which records a report shows: its filter, and what is asked each time it is run."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.models.fields import Option
from crm_desktop.models.filters import normal, operators, to_json, values_of
from crm_desktop.models.language import _
from crm_desktop.models.reporting import (
    Parameter,
    Place,
    Problem,
    Report,
    asked_place,
    place,
    several_places,
)
from crm_desktop.models.text import norm
from crm_desktop.views.context import Context
from crm_desktop.views.filters.choosing import FilterChoice
from crm_desktop.views.filters.field_line import field_line
from crm_desktop.views.filters.site import Site
from crm_desktop.views.filters.values.editor import show_value, value_editor
from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.own_fields.ordered_list import Line, OrderedList
from crm_desktop.views.reporting.designer.columns import offered
from crm_desktop.views.reporting.designer.section import Section, put, told

MOST = 10


class AskingSection(Section):
    """The filter by the builder; below it the parameters, with what the current one is."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._at = ""
        self._editor: Editor | None = None
        self._shown: tuple[Any, ...] = ()
        self._site = Site(context, lambda _key: None, lambda: None)
        self.filter: FilterChoice | None = None
        self._place = QHBoxLayout()
        self._place.setContentsMargins(fields.GUTTER, 0, 0, 0)
        self.filter_note = fields.FieldNote(parent=self)
        self.head(self.tr("Filter"))
        self.column.addLayout(self._place)
        self.column.addWidget(self.filter_note)
        self.head(self.tr("Asked each time"))
        self.choose = field_line(context, self._find, self._add)
        self.choose.setPlaceholderText(self.tr("Ask for a field: type its name"))
        self.choose.setAccessibleName(self.tr("Ask for a field"))
        self.take_away = parts.icon_button("trash-2", self.tr("Ask for it no more (Del)"))
        self.take_away.clicked.connect(self.remove)
        top = QHBoxLayout()
        top.setContentsMargins(fields.GUTTER, 0, 0, 0)
        top.setSpacing(spacing.GAP_8)
        top.addWidget(self.choose, 1)
        top.addWidget(self.take_away)
        self.list = OrderedList(self.tr("What is asked"))
        self.list.setFixedHeight(spacing.grown(28) * 4)
        self.list.ordered.connect(self.edit)
        self.list.chosen.connect(self._choose)
        self.column.addLayout(top)
        listed = QHBoxLayout()
        listed.setContentsMargins(fields.GUTTER - spacing.GAP_4, 0, 0, 0)
        listed.addWidget(self.list)
        self.column.addLayout(listed)
        self.label = QLineEdit()
        self.label.setMaxLength(80)
        self.label.textEdited.connect(self.edit)
        self.op = self.combo()
        self.required = self.tick(self.tr("Must be answered"))
        self.or_empty = self.tick(self.tr("Records without a value, too"))
        self.without = self.tick(self.tr("Only records that have none such"))
        self.offer = self.tick(self.tr("Begin with a value"))
        self.value = QWidget()
        self._value = QHBoxLayout(self.value)
        self._value.setContentsMargins(0, 0, 0, 0)
        self.note = fields.FieldNote(parent=self)
        self.lines = [
            self.add(self.tr("Question"), self.label, stretch=True),
            self.add(self.tr("Compared by"), self.op),
            self.add("", self.required),
            self.add("", self.or_empty),
            self.add("", self.without),
            self.add("", self.offer),
            self.add(self.tr("Value"), self.value, stretch=True, below=self.note),
        ]
        self.column.addStretch(1)

    # --- the filter ------------------------------------------------------------------------

    def fill(self, report: Report) -> None:
        """See Section."""
        plain = normal(report.filter)
        data = None if plain is None else to_json(plain)
        if self.filter is None or self.filter.chosen().kind != report.kind:
            self._new_filter(report.kind)
        assert self.filter is not None
        if self.filter.chosen().data != data:
            self.filter.set_chosen(data)
        if not any(each.name == self._at for each in report.parameters):
            self._at = report.parameters[0].name if report.parameters else ""
        self._show_list(report, ())
        self._show_one(report)

    def _new_filter(self, kind: str) -> None:
        if self.filter is not None:
            self._place.removeWidget(self.filter)
            self.filter.hide()
            self.filter.deleteLater()
        self.filter = FilterChoice(self.context, kind)
        self.filter.changed.connect(self._on_filter)
        self._place.addWidget(self.filter)

    def _on_filter(self) -> None:
        """A count is told as well; only another filter is an edit."""
        if self.report is not None and self.filter is not None and not self.filling:
            if self.filter.chosen().part != normal(self.report.filter):
                self.edit()
            self.filter_note.set(self.filter.problem(), "bad")

    # --- the parameters --------------------------------------------------------------------

    def _find(self, typed: str) -> tuple[Option, ...]:
        report = self.report
        if report is None:
            return ()
        found = list(offered(self.context, report.kind, typed))
        words = norm(typed).split()
        for each in several_places(self.catalogue, report.kind):
            if all(word in norm(each.label) for word in words):
                none = self.tr("none of: %1").replace("%1", each.ways[0].label)
                found.append(Option(each.path, _(each.field.label), detail=none))
        return tuple(each for each in found if self._operators(report, str(each.value)))

    def _operators(self, report: Report, path: str) -> tuple[Any, ...]:
        found = place(self.catalogue, report.kind, path, many=True)
        return () if found is None else operators(found.field)

    def _asked(self, report: Report, given: Parameter) -> Place | None:
        return asked_place(self.catalogue, report.kind, given)

    def _add(self, path: str) -> None:
        report = self.report
        self.choose.show_choice("")
        if report is None or len(report.parameters) >= MOST:
            return
        bare = path.rsplit(".", 1)[-1]
        taken = {each.name for each in report.parameters}
        name = next(n for n in (bare, *(f"{bare}_{at}" for at in range(2, 99))) if n not in taken)
        codes = [each.code for each in self._operators(report, path)]
        op = "eq" if "eq" in codes else codes[0]
        self._at = name
        several = place(self.catalogue, report.kind, path) is None
        parameters = (*report.parameters, Parameter(name, path, op, without=several))
        self.set_report(replace(report, parameters=parameters))
        self.edited.emit(self.report)

    def remove(self) -> None:
        """Ask for the current one no more."""
        report = self.report
        if report is None or not self._at:
            return
        left = tuple(each for each in report.parameters if each.name != self._at)
        self._at = ""
        self.set_report(replace(report, parameters=left))
        self.edited.emit(self.report)

    def _choose(self, name: str) -> None:
        if self.filling or name == self._at:
            return
        self._at = name
        if self.report is not None:
            self.set_report(self.report)

    def _current(self, report: Report) -> Parameter | None:
        return next((each for each in report.parameters if each.name == self._at), None)

    def _show_list(self, report: Report, problems: Sequence[Problem]) -> None:
        lines = []
        for number, each in enumerate(report.parameters, 1):
            found = self._asked(report, each)
            label = each.label or (each.path if found is None else found.label)
            tone = "bad" if told(problems, f"parameters {number}") else ""
            lines.append(Line(each.name, label, tone=tone))
        self.list.show_lines(lines, self._at)

    def _show_one(self, report: Report) -> None:
        given = self._current(report)
        for line in self.lines:
            line.setVisible(given is not None)
        self.take_away.setEnabled(given is not None)
        if given is None:
            self._shown = ()
            return
        found = self._asked(report, given)
        if self.label.text() != given.label:
            self.label.setText(given.label)
        self.label.setPlaceholderText("" if found is None else found.label)
        known = self._operators(report, given.path)
        put(self.op, ((each.code, each.label) for each in known), given.op)
        self.required.setChecked(given.required)
        self.or_empty.setChecked(given.or_empty)
        self.without.setChecked(given.without)
        self.offer.setChecked(given.default is not None)
        takes = values_of(given.op) if known else "none"
        if found is not None and (given.path, given.op) != self._shown:
            self._shown = (given.path, given.op)
            self._new_editor(None if takes == "none" else value_editor(
                self._site, found.kind, found.field, given.op))  # fmt: skip
            if self._editor is not None and given.default is not None:
                show_value(self._site, found.field, self._editor, given.default)
        self.value.setEnabled(self.offer.isChecked())
        # What one record has several of can only be asked for by its absence.
        several = place(self.catalogue, report.kind, given.path) is None
        self.without.setEnabled("." in given.path and not several)
        self.lines[4].setVisible("." in given.path)
        self.lines[6].setVisible(self._editor is not None)

    def _new_editor(self, editor: Editor | None) -> None:
        if self._editor is not None:
            self._value.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
        self._editor = editor
        if editor is not None:
            editor.name_it(self.tr("Value"))
            editor.edited.connect(self.edit)
            self._value.addWidget(editor)

    def changed(self) -> Report:
        """See Section."""
        report = self.report
        assert report is not None
        assert self.filter is not None
        by_name = {each.name: each for each in report.parameters}
        parameters = []
        for name in self.list.keys():  # noqa: SIM118 - no dict
            given = by_name[name]
            parameters.append(self._detailed(given) if name == self._at else given)
        chosen = self.filter.chosen().part
        if chosen == normal(report.filter):
            chosen = report.filter  # said in other words, it is no change
        return replace(report, filter=chosen, parameters=tuple(parameters))

    def _detailed(self, given: Parameter) -> Parameter:
        op = str(self.op.currentData() or given.op)
        default: Any = None
        if self.offer.isChecked() and self._editor is not None and op == given.op:
            try:
                default = self._editor.value()
            except ValueError:
                default = given.default
        elif self.offer.isChecked() and self._editor is None:
            default = True
        return replace(
            given,
            label=self.label.text().strip(),
            op=op,
            required=self.required.isChecked(),
            or_empty=self.or_empty.isChecked(),
            without=self.without.isChecked(),
            default=default,
        )

    def edit(self, *what: object) -> None:
        """Another comparison may need another kind of value."""
        super().edit(*what)
        if not self.filling and self.report is not None:
            self.filling = True
            self._show_one(self.report)
            self.filling = False

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """See Section."""
        report = self.report
        if report is None:
            return
        self.filling = True
        self._show_list(report, problems)
        self.filling = False
        self.filter_note.set(told(problems, "filter"), "bad")
        names = [each.name for each in report.parameters]
        at = names.index(self._at) + 1 if self._at in names else 0
        self.note.set(told(problems, f"parameters {at}"), "bad")
