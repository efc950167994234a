"""Editors that choose: states, the firm's lists, colleagues, countries, languages, currencies."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Field, Option, Type
from crm_desktop.models.text import sort_key
from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.look.form import fields
from crm_desktop.views.values import MISSING, country_name, currency_sign, language_name

# ISO 639-1 of the languages a European office writes in; others are added where a record has one.
LANGUAGES = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hr", "hu", "it", "lt", "lv", "mk",
    "nl", "nb", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "zh",
)  # fmt: skip
# ISO 4217, those in which a European office trades.
CURRENCIES = (
    "CZK", "EUR", "PLN", "BGN", "USD", "GBP", "CHF", "HUF", "RON", "SEK", "DKK", "NOK", "RSD",
    "UAH", "TRY", "JPY", "CNY", "AUD", "CAD",
)  # fmt: skip
LONG_LIST = 12
"""From so many entries on a choice is searched by typing any part of an entry."""


class ChoiceEditor(Editor):
    """One of several options; an inactive one stays only where a record has it."""

    def __init__(
        self, options: Iterable[Option], *, required: bool, width: int = 0, search: bool = False
    ) -> None:
        super().__init__()
        self._options = tuple(options)
        self._required = required
        self.combo = fields.ComboBox()
        active = [option for option in self._options if option.active]
        if not required:
            self.combo.addItem("", None)
        for option in active:
            self.combo.addItem(option.label, option.value)
        self.combo.setCurrentIndex(-1 if required else 0)
        self.combo.setPlaceholderText(self.tr("Choose…"))
        self.combo.setSizeAdjustPolicy(
            fields.ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        if width:
            self.combo.setFixedWidth(width)
        if search or len(active) >= LONG_LIST:
            self.combo.make_searchable()
            line = self.combo.lineEdit()
            if line is not None:
                line.setTextMargins(-6, 0, 0, 0)  # the text stands where a plain choice has it
                line.setPlaceholderText(self.tr("Choose…") if required else "")
                line.textEdited.connect(self.edited)
        self.take(self.combo, 0 if width else 1)
        if width:
            self.row.addStretch(1)
        self.combo.currentIndexChanged.connect(self.edited)

    def value(self) -> Any:
        found = self.combo.currentData()
        return None if self.combo.currentIndex() < 0 else found

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        row = self._row_of(value)
        if row < 0 and value is not None:
            known = next((o.label for o in self._options if o.value == value), "")
            self.combo.addItem(label or known or str(value), value)
            row = self.combo.count() - 1
        self.combo.setCurrentIndex(row)
        line = self.combo.lineEdit()
        if line is not None:
            line.setText(self.combo.itemText(row) if row >= 0 else "")
            line.setCursorPosition(0)

    def _row_of(self, value: Any) -> int:
        rows = range(self.combo.count())
        return next((row for row in rows if self.combo.itemData(row) == value), -1)

    def commit(self) -> None:
        line = self.combo.lineEdit()
        if line is not None:
            line.editingFinished.emit()

    def name_it(self, name: str, description: str = "") -> None:
        super().name_it(name, description)
        line = self.combo.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def marked(self) -> QWidget:
        return self.combo


def code_options(field: Field, home: str = "") -> tuple[Option, ...]:
    """Return what a country, language or currency may be, in the order of the window's language."""
    if field.type is Type.COUNTRY:
        return _countries(QLocale().name())
    if field.type is Type.LANGUAGE:
        return _languages(QLocale().name())
    codes = dict.fromkeys((home, *CURRENCIES) if home else CURRENCIES)
    return tuple(Option(code, _currency_text(code)) for code in codes)


def _currency_text(code: str) -> str:
    sign = currency_sign(code)
    return code if sign == code else f"{code} {sign}"


@lru_cache
def _countries(locale: str) -> tuple[Option, ...]:
    from babel import Locale  # costs time at start and is needed by forms only

    known = [str(code) for code in Locale.parse("en").territories]
    codes = [code for code in known if len(code) == 2 and code.isalpha()]
    odd = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
    return _sorted(((code, country_name(code)) for code in codes if code not in odd), locale)


@lru_cache
def _languages(locale: str) -> tuple[Option, ...]:
    return _sorted(((code, language_name(code)) for code in LANGUAGES), locale)


def _sorted(pairs: Iterable[tuple[str, str]], locale: str) -> tuple[Option, ...]:
    language = locale.partition("_")[0]
    order = language if language in ("cs", "pl", "bg") else "en"
    named = sorted(pairs, key=lambda pair: sort_key(pair[1], order))
    return tuple(Option(code, name) for code, name in named)


__all__ = ["MISSING", "ChoiceEditor", "code_options"]
