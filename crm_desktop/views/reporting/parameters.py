"""What a report asks before it runs: one line for each parameter, made from the catalogue."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.filters import Condition
from crm_desktop.models.filters.checking import fits
from crm_desktop.models.reporting import (
    Answers,
    Parameter,
    Place,
    Report,
    asked_for,
    asked_place,
)
from crm_desktop.views.context import Context
from crm_desktop.views.filters.asking import read_names
from crm_desktop.views.filters.site import Site
from crm_desktop.views.filters.values.editor import show_value, value_editor
from crm_desktop.views.filters.words import Names
from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import fields

LABELS = 200


class ParameterLine(QWidget):
    """A tick with the label, the value, and what is wrong with it; no tick: all records."""

    def __init__(self, site: Site, given: Parameter, found: Place) -> None:
        super().__init__()
        self._site, self.given, self._field = site, given, found.field
        label = given.label or found.label
        self.on = fields.CheckBox(label.replace("&", "&&"))
        self.on.setFixedWidth(spacing.wide(LABELS))
        self.on.setToolTip(label)
        self.on.setChecked(given.required or given.default is not None)
        self.on.setEnabled(not given.required)
        self.editor = value_editor(site, found.kind, found.field, given.op)
        self.note = fields.FieldNote(parent=self)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(spacing.GAP_8)
        line.addWidget(self.on, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.note)
        if self.editor is not None:
            self.editor.name_it(label)
            if given.default is not None:
                show_value(site, found.field, self.editor, given.default)
            self.editor.edited.connect(self._on_edited)
            line.addWidget(self.editor)
        line.addStretch(1)

    def _on_edited(self) -> None:
        self.on.setChecked(True)
        self.note.set("")

    def answer(self) -> Any:
        """Return the value, None to leave the condition out. Raises ValueError with a sentence."""
        if not self.on.isChecked():
            return None
        if self.editor is None:
            return True
        self.editor.commit()
        sentence = self.editor.problem()
        if sentence:
            raise ValueError(sentence)
        value = self.editor.value()
        if value is None:
            raise ValueError(self.tr("Give a value, or take the tick away for all."))
        op = "between" if self.given.op == "eq" and isinstance(value, tuple) else self.given.op
        if not fits(self._field, Condition(self._field.name, op, value)):
            raise ValueError(self.tr("This value does not fit the field."))
        return value

    def show_value(self, value: Any) -> None:
        """Show an answer."""
        self.on.setChecked(value is not None)
        if value is not None and self.editor is not None:
            show_value(self._site, self._field, self.editor, value)
            self.on.setChecked(True)


class ParameterForm(QWidget):
    """`ready` follows Enter in any of its fields."""

    ready = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._site = Site(context, lambda _key: None, lambda: None)
        self._lines: list[ParameterLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(spacing.EDGE, spacing.GAP_4, spacing.EDGE, spacing.GAP_8)
        self._column.setSpacing(spacing.GAP_4)

    def set_report(self, report: Report) -> None:
        """Ask for what this report needs; what a person may not read is not asked."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        for each in report.parameters:
            found = asked_place(self._context.catalogue, report.kind, each)
            if found is None:
                continue
            line = ParameterLine(self._site, each, found)
            self._lines.append(line)
            self._column.addWidget(line)
            if each.default is not None:
                asked = asked_for(each, each.default)
                read_names(self._context, report.kind, asked, partial(self._name, line))
        self.setVisible(bool(self._lines))

    def _name(self, line: ParameterLine, names: Names) -> None:
        self._site.names.update(names)
        line.show_value(line.given.default)

    def lines(self) -> list[ParameterLine]:
        """Return the lines, in their order."""
        return list(self._lines)

    def answers(self) -> Answers | None:
        """Return what is answered; None where something cannot be used, which is then marked."""
        found: dict[str, Any] = {}
        wrong: ParameterLine | None = None
        for line in self._lines:
            line.note.set("")
            try:
                found[line.given.name] = line.answer()
            except ValueError as error:
                line.note.set(str(error) or self.tr("This value does not fit the field."), "bad")
                wrong = wrong or line
        if wrong is not None:
            (wrong.editor or wrong.on).setFocus()
            return None
        return found

    def complain(self, name: str, sentence: str) -> bool:
        """Say below a parameter what the server or the report says of it; False without such."""
        for line in self._lines:
            if line.given.name == name:
                line.note.set(sentence, "bad")
                (line.editor or line.on).setFocus()
                return True
        return False
