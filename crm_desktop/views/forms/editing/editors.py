"""The plain editors of a form: text, long text, numbers, truth values, and what is only read.

Every editor is a small widget with the same few methods, so that a form need not know types. A
value that nobody touched comes back exactly as it was given, however it is shown.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from crm_desktop.models.fields import Field, Type
from crm_desktop.models.standard.forms import shown
from crm_desktop.views.forms.editing.typed import (
    parse_money,
    parse_number,
    show_decimal,
    show_money,
)
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.values import currency_sign, identifier_text, minor_digits

Peek = Callable[[str], Any]
"""Returns the value of another field of the same form, as it stands now."""


class Editor(QWidget):
    """Base of all editors. `edited` follows every change of what is shown."""

    edited = Signal()

    # Methods of each editor: the value as stored, or ValueError while the text cannot be read; and
    # showing a value, with the text of a reference behind it.
    value: Callable[[], Any]
    set_value: Callable[..., None]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(spacing.GAP_8)
        self._given: Any = None

    def take(self, widget: QWidget, stretch: int = 0) -> None:
        """Put the widget in that has the focus."""
        self.setFocusProxy(widget)
        self.row.addWidget(widget, stretch)

    def problem(self) -> str:
        """Return why the typed text cannot be read, "" if it can."""
        return ""

    def commit(self) -> None:
        """Finish typing: called before saving, as leaving the field would."""

    def marked(self) -> QWidget:
        """Return the widget that shows "bad" and "warn"."""
        return self.focusProxy() or self

    def set_state(self, state: str) -> None:
        """Show the field as "bad", "warn" or well ("")."""
        fields.set_state(self.marked(), state)

    def name_it(self, name: str, description: str = "") -> None:
        """Give every widget that can have the focus its accessible name."""
        for widget in (self.marked(), self.focusProxy()):
            if widget is not None:
                widget.setAccessibleName(name)
                widget.setAccessibleDescription(description)


class LineEditor(Editor):
    """Any value typed in one line; subclasses say how it is written and read."""

    unit_follows = False  # whether a unit stands behind the line

    def __init__(self, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        if width:
            self.line.setFixedWidth(width)
        self.take(self.line, 0 if width else 1)
        if width and not self.unit_follows:
            self.row.addStretch(1)
        self._shown = ""
        self.line.textChanged.connect(self.edited)

    def write(self, value: Any) -> str:
        """Return a value as text."""
        return str(value)

    def read(self, text: str) -> Any:
        """Return the value of a text that is not empty; ValueError if it has none."""
        return text

    def complaint(self) -> str:
        """Return the sentence for a text that cannot be read."""
        return ""

    def value(self) -> Any:
        text = self.line.text()
        if text == self._shown:
            return self._given
        return self.read(text) if text.strip() else None

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        self._shown = "" if value is None else self.write(value)
        if self.line.text() != self._shown:
            self.line.setText(self._shown)
        # What a line cannot hold as it is (line breaks, for example) still counts as untouched.
        self._shown = self.line.text()
        self.line.setCursorPosition(0)

    def problem(self) -> str:
        try:
            self.value()
        except ValueError:
            return self.complaint()
        return ""


class TextEditor(LineEditor):
    """A text of one line; numbers of companies and phones are shown in groups."""

    def __init__(self, field: Field, peek: Peek, width: int = 0) -> None:
        super().__init__(width)
        self._field = field
        self._peek = peek

    def write(self, value: Any) -> str:
        if self._field.check == "company_id":
            return identifier_text(str(value), str(self._peek("country") or ""))
        return shown(self._field, str(value))


class NumberEditor(LineEditor):
    """A whole number, a quantity or a share in per cent."""

    unit_follows = True

    def __init__(self, field: Field, width: int) -> None:
        super().__init__(width)
        self._whole = field.type is Type.INTEGER
        if field.type is Type.PERCENT:
            self.row.addWidget(parts.Label("%", "body", "second"))
        self.row.addStretch(1)

    def write(self, value: Any) -> str:
        return show_decimal(value)

    def read(self, text: str) -> Any:
        number = parse_number(text.removesuffix("%"))
        if number is None or not self._whole:
            return number
        if number != number.to_integral_value():
            raise ValueError(text)
        return int(number)

    def complaint(self) -> str:
        if self._whole:
            return self.tr("This is not a whole number. Type digits only, for example 250.")
        return self.tr("This is not a number. Type it like 12.5, for example.")


class MoneyEditor(LineEditor):
    """An amount; its currency stands in another field of the form and is written beside it."""

    unit_follows = True

    def __init__(self, field: Field, peek: Peek, home: str, width: int) -> None:
        super().__init__(width)
        self._currency_field = field.currency
        self._unit = field.unit
        self._peek = peek
        self._home = home
        self._digits = 2
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sign = parts.Label("", "body", "second")
        self.row.addWidget(self.sign)
        self.row.addStretch(1)
        self.show_currency()

    def currency(self) -> str:
        """Return the ISO 4217 code that the amount is in now."""
        if self._unit:
            return self._unit
        found = "" if self._currency_field == "home" else self._peek(self._currency_field)
        return str(found or self._home)

    def show_currency(self) -> None:
        """Write the sign of the currency; called when that field changes."""
        self.sign.setText(currency_sign(self.currency()))

    def write(self, value: Any) -> str:
        self._digits = minor_digits(self.currency())
        return show_money(int(value), self.currency())

    def read(self, text: str) -> Any:
        return parse_money(text, self.currency())

    def value(self) -> Any:
        # In a currency with other decimals the same text is another number of minor units.
        if self.line.text() == self._shown and self._digits != minor_digits(self.currency()):
            return self.read(self.line.text()) if self.line.text() else None
        return super().value()

    def complaint(self) -> str:
        if minor_digits(self.currency()) == 0:
            return self.tr("This is not an amount in a currency without decimals, as 1200 is.")
        return self.tr("This is not an amount. Type it like 1200.50, for example.")


class LongTextEditor(Editor):
    """A text of several lines; Tab leaves it."""

    def __init__(self, rows: int = 4) -> None:
        super().__init__()
        self.box = fields.TextBox(rows)
        self.take(self.box, 1)
        self._shown = ""
        self.box.textChanged.connect(self.edited)

    def value(self) -> Any:
        text = self._raw()
        return self._given if text == self._shown else (text or None)

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        if self._raw() != str(value or ""):
            self.box.setPlainText(str(value or ""))
        self._shown = self._raw()

    def _raw(self) -> str:
        # toPlainText() would turn no-break spaces into plain ones.
        return self.box.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


class TruthEditor(Editor):
    """Yes or no."""

    def __init__(self) -> None:
        super().__init__()
        self.check = fields.CheckBox()
        self.take(self.check)
        self.row.addStretch(1)
        self.check.toggled.connect(self.edited)
        self.setMinimumHeight(spacing.grown(spacing.FIELD))

    def value(self) -> Any:
        return self.check.isChecked()

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        self.check.setChecked(bool(value))


class ReadEditor(Editor):
    """A value that is only read here; its text can be selected and copied."""

    def __init__(self, write: Callable[[Any], str], *, long: bool = False, width: int = 0) -> None:
        super().__init__()
        self._write = write
        self._box: fields.TextBox | None = None
        self._line: QLineEdit | None = None
        if long:
            self._box = fields.TextBox(3)
            self._box.setReadOnly(True)
            self.take(self._box, 1)
        else:
            self._line = QLineEdit()
            self._line.setReadOnly(True)
            if width:
                self._line.setFixedWidth(width)
            self.take(self._line, 0 if width else 1)
            if width:
                self.row.addStretch(1)  # short values begin where the others do

    def value(self) -> Any:
        return self._given

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        text = label or self._write(value)
        if self._box is not None:
            self._box.setPlainText(text)
        elif self._line is not None:
            self._line.setText(text)
            self._line.setToolTip(text)
            self._line.setCursorPosition(0)


def field_width(field: Field) -> int:
    """Return the width in px that tells what a field holds; 0 where it takes what there is."""
    if field.type in (Type.DATE,):
        return spacing.FIELD_CODE
    if field.type in (Type.INTEGER, Type.PERCENT, Type.DECIMAL):
        return spacing.FIELD_SHORT
    if field.type in (Type.CHOICE, Type.COUNTRY, Type.LANGUAGE, Type.PHONE):
        return spacing.FIELD_CHOICE
    if field.type is Type.CURRENCY:
        return 96
    if field.type is Type.TEXT and field.width == "short":
        return spacing.FIELD_SHORT if field.max_length <= 12 else spacing.FIELD_CODE
    return 0


def fixed(widget: QWidget) -> QWidget:
    """Keep a widget at its own height."""
    widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)
    return widget
