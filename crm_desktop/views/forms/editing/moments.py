"""Editors of a day and of a moment."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.forms.editing.typed import parse_time, show_time
from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.look.form.date_entry import order_of, parse_date


class DateEditor(Editor):
    """A day, typed or picked from a calendar."""

    def __init__(self, width: int = spacing.FIELD_CODE) -> None:
        super().__init__()
        self.day = fields.DateEdit()
        self.day.setFixedWidth(width)
        self.take(self.day)
        self.row.addStretch(1)
        self._shown = ""
        self.day.textChanged.connect(self.edited)

    def value(self) -> Any:
        return self._given if self.day.text() == self._shown else read_day(self.day)

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        self.day.set_value(value)
        self._shown = self.day.text()

    def commit(self) -> None:
        self.day.commit()

    def problem(self) -> str:
        if self.day.is_readable():
            return ""
        return self.tr("This is not a date. Type it like 1.3. or 1.3.2026, or = for today.")


class MomentEditor(Editor):
    """A day and a time of day on the clock of this computer; the value is an aware UTC time."""

    def __init__(self) -> None:
        super().__init__()
        self.day = fields.DateEdit()
        self.time = QLineEdit()
        self.time.setFixedWidth(64)
        #: How a time of day is typed; shown in an empty field.
        self.time.setPlaceholderText(self.tr("14:30"))
        self.take(self.day)
        self.row.addWidget(self.time)
        self.row.addStretch(1)
        self._shown = ("", "")
        self.day.textChanged.connect(self.edited)
        self.time.textChanged.connect(self.edited)
        self.time.editingFinished.connect(self.commit)

    def value(self) -> Any:
        if (self.day.text(), self.time.text()) == self._shown:
            return self._given
        day, time = read_day(self.day), parse_time(self.time.text())
        if day is None and time is None:
            return None
        if day is None or time is None:
            raise ValueError(self.time.text())
        return dt.datetime.combine(day, time).astimezone(dt.UTC)

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        local = value.astimezone() if value is not None else None
        self.day.set_value(local.date() if local else None)
        self.time.setText(show_time(local.time()) if local else "")
        self._shown = (self.day.text(), self.time.text())

    def commit(self) -> None:
        self.day.commit()
        try:
            time = parse_time(self.time.text())
        except ValueError:
            return
        if time is not None:
            self.time.setText(show_time(time))

    def problem(self) -> str:
        if not self.day.is_readable():
            return self.tr("This is not a date. Type it like 1.3. or 1.3.2026, or = for today.")
        try:
            time = parse_time(self.time.text())
            if (time is None) != (read_day(self.day) is None):
                return self.tr("Give both the day and the time, for example 14:30.")
        except ValueError:
            return self.tr("This is not a time of day. Type it like 14:30.")
        return ""

    def marked(self) -> QWidget:
        return self.day if self.day.text() == "" or not self.day.is_readable() else self.time

    def set_state(self, state: str) -> None:
        for widget in (self.day, self.time):
            fields.set_state(widget, state if widget is self.marked() else "")

    def name_it(self, name: str, description: str = "") -> None:
        self.day.setAccessibleName(name)
        self.day.setAccessibleDescription(description)
        self.time.setAccessibleName(self.tr("%1, time of day").replace("%1", name))


def read_day(edit: fields.DateEdit) -> dt.date | None:
    """Return what a date field means, leaving its text alone; ValueError if it has no meaning."""
    text = edit.text().strip()
    if not text:
        return None
    try:
        return parse_date(text, edit.today(), order_of(QLocale()), edit.letters())
    except OverflowError as error:
        raise ValueError(text) from error
