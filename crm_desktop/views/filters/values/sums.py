"""Amounts of money for a filter, in one currency or in any; two of them share the currency."""

from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.filters import Amount
from crm_desktop.views.filters.values.pairs import between
from crm_desktop.views.forms.editing.choices import code_options
from crm_desktop.views.forms.editing.editors import Editor, MoneyEditor
from crm_desktop.views.look.form import fields

CURRENCY = Field("currency", "", Type.CURRENCY)


class SumEditor(Editor):
    """One amount, or from and to; the value is an Amount, or minor units where any currency may be.

    `value()` is what `Condition` takes: a pair where there are two.
    """

    def __init__(self, kind: Kind, field: Field, home: str, *, pair: bool = False) -> None:
        super().__init__()
        self._home, self._pair = home, pair
        self.currency = fields.ComboBox()
        for option in code_options(CURRENCY, home):
            self.currency.addItem(option.label, option.value)
        self.currency.addItem(self.tr("any currency"), "")
        # What is worked out comes in the currency that most of it is in.
        chosen = kind.has(field.currency) and not field.worked_out
        self.currency.setCurrentIndex(0 if chosen else self.currency.count() - 1)
        self.lines = [MoneyEditor(field, self._peek, home, 112) for _each in range(1 + pair)]
        for number, line in enumerate(self.lines):
            if number:
                self.row.addWidget(between())
            self.row.addWidget(line)
            line.sign.setVisible(not chosen)
            line.edited.connect(self.edited)
        self.setFocusProxy(self.lines[0].line)
        self.row.addWidget(self.currency)
        self.currency.setVisible(chosen)
        self.row.addStretch(1)
        self.currency.currentIndexChanged.connect(self._on_currency)

    def _peek(self, _name: str) -> str:
        return str(self.currency.currentData() or "")

    def _on_currency(self) -> None:
        for line in self.lines:
            line.show_currency()
        self.edited.emit()

    def value(self) -> Any:
        code = self._peek("")
        found = [line.value() for line in self.lines]
        ends = [Amount(each, code) if code and each is not None else each for each in found]
        if not self._pair:
            return ends[0]
        return None if ends == [None, None] else tuple(ends)

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        ends = value if isinstance(value, tuple) else (value,)
        sums = [each.currency for each in ends if isinstance(each, Amount)]
        if sums or any(each is not None for each in ends):
            self._show_currency(sums[0] if sums else "")
        for line, end in zip(self.lines, ends, strict=False):
            line.set_value(end.minor if isinstance(end, Amount) else end)

    def _show_currency(self, code: str) -> None:
        row = self.currency.findData(code)
        if row < 0:
            self.currency.addItem(code, code)
            row = self.currency.count() - 1
        self.currency.setCurrentIndex(row)

    def problem(self) -> str:
        return next((line.problem() for line in self.lines if line.problem()), "")

    def marked(self) -> QWidget:
        faulty = next((line for line in self.lines if line.problem()), self.lines[0])
        return faulty.line

    def set_state(self, state: str) -> None:
        for line in self.lines:
            fields.set_state(line.line, state if line.line is self.marked() else "")

    def name_it(self, name: str, description: str = "") -> None:
        for line in self.lines:
            line.name_it(name, description)
        self.currency.setAccessibleName(self.tr("%1, currency").replace("%1", name))
