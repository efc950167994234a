"""A day for a filter: one of the calendar, or one that moves with it ("last 30 days")."""

import datetime as dt
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.models.fields import Field, Type
from crm_desktop.models.filters import PERIODS, Period
from crm_desktop.models.filters.periods import UNITS, Unit, period_words
from crm_desktop.models.language import _
from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.forms.editing.moments import DateEditor, MomentEditor
from crm_desktop.views.look.form import fields

DAY, MOMENT = "day", "moment"
COUNTED = ("last", "next", "ago", "ahead")
MOST = 9999


class DayEditor(Editor):
    """A choice of what kind of day, then the day itself or a number of units."""

    def __init__(self, field: Field, first: Any = DAY) -> None:
        """`first`: what is offered before anybody chose: DAY, MOMENT or a period."""
        super().__init__()
        self.how = fields.ComboBox()
        self.how.addItem(self.tr("a date"), DAY)
        if field.type is Type.DATETIME:
            self.how.addItem(self.tr("a date and a time"), MOMENT)
        for code, label in zip(COUNTED, self._counted(), strict=True):
            self.how.addItem(label, code)
        for period, words in PERIODS:
            self.how.addItem(_(words), period)
        self.day, self.moment = DateEditor(), MomentEditor()
        self.count = QLineEdit("30")
        self.count.setFixedWidth(56)
        self.count.setMaxLength(4)
        self.unit = fields.ComboBox()
        for unit, label in zip(UNITS, self._units(), strict=True):
            self.unit.addItem(label, unit)
        self.take(self.how)
        for widget in (self.day, self.moment, self.count, self.unit):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        self.set_value(first if isinstance(first, Period) else None)
        self.how.currentIndexChanged.connect(self._show_parts)
        self.how.currentIndexChanged.connect(self.edited)
        for each in (self.day, self.moment):
            each.edited.connect(self.edited)
        self.count.textChanged.connect(self.edited)
        self.unit.currentIndexChanged.connect(self.edited)
        self._show_parts()

    def _counted(self) -> tuple[str, ...]:
        return (
            self.tr("the last …", "a number of days, weeks … follows"),
            self.tr("the next …", "a number of days, weeks … follows"),
            self.tr("so long ago", "a number of days, weeks … follows"),
            self.tr("so far ahead", "a number of days, weeks … follows"),
        )

    def _units(self) -> tuple[str, ...]:
        return (
            self.tr("days"),
            self.tr("weeks"),
            self.tr("months"),
            self.tr("quarters"),
            self.tr("years"),
        )

    def _choose(self, wanted: Any) -> None:
        for row in range(self.how.count()):
            if self.how.itemData(row) == wanted:
                self.how.setCurrentIndex(row)
                return
        # From one unit to another, as no list of ours offers it: it stays what it is.
        self.how.addItem(period_words(wanted), wanted)
        self.how.setCurrentIndex(self.how.count() - 1)

    def _show_parts(self) -> None:
        kind = self.how.currentData()
        self.day.setVisible(kind == DAY)
        self.moment.setVisible(kind == MOMENT)
        for widget in (self.count, self.unit):
            widget.setVisible(kind in COUNTED)

    def value(self) -> Any:
        kind = self.how.currentData()
        if isinstance(kind, Period):
            return kind
        if kind in COUNTED:
            return _period(kind, self.unit.currentData(), self._number())
        return self.day.value() if kind == DAY else self.moment.value()

    def _number(self) -> int:
        text = self.count.text().strip()
        if not text.isdecimal() or not 1 <= int(text) <= MOST:
            raise ValueError(text)
        return int(text)

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        match value:
            case Period(unit, first, last) if _counted(value):
                self._choose(_counted(value))
                self.count.setText(str(abs(first) or abs(last)))
                self.unit.setCurrentIndex(UNITS.index(unit))
            case Period():
                self._choose(value)
            case dt.datetime():
                self._choose(MOMENT)
                self.moment.set_value(value)
            case None:
                pass
            case _:
                self._choose(DAY)
                self.day.set_value(value)
        self._show_parts()

    def commit(self) -> None:
        self.day.commit()
        self.moment.commit()

    def problem(self) -> str:
        kind = self.how.currentData()
        if kind == DAY:
            return self.day.problem()
        if kind == MOMENT:
            return self.moment.problem()
        try:
            self.value()
        except ValueError:
            return self.tr("Type a number from 1 to 9999.")
        return ""

    def marked(self) -> QWidget:
        kind = self.how.currentData()
        if kind == MOMENT:
            return self.moment.marked()
        return self.count if kind in COUNTED else self.day.day

    def set_state(self, state: str) -> None:
        for widget in (self.count, self.day.day, self.moment.day, self.moment.time):
            fields.set_state(widget, state if widget is self.marked() else "")

    def name_it(self, name: str, description: str = "") -> None:
        self.how.setAccessibleName(name)
        self.day.name_it(name, description)
        self.moment.name_it(name, description)
        self.count.setAccessibleName(self.tr("%1, how many").replace("%1", name))
        self.unit.setAccessibleName(self.tr("%1, days, weeks …").replace("%1", name))


def _period(kind: str, unit: Unit, n: int) -> Period:
    ends = {"last": (-n, 0), "next": (0, n), "ago": (-n, -n), "ahead": (n, n)}[kind]
    return Period(unit, *ends)


def _counted(period: Period) -> str:
    """Return how a period is counted, "" for one that has a name of its own or neither."""
    if any(period == known for known, _words in PERIODS):
        return ""
    first, last = period.first, period.last
    if max(abs(first), abs(last)) > MOST:
        return ""
    if first == last:
        return "ago" if first < 0 else "ahead"
    if last == 0 and first < 0:
        return "last"
    return "next" if first == 0 and last > 0 else ""
