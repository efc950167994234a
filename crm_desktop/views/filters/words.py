"""A filter in a sentence of the screen: dates, money and names as lists write them."""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale

from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.filters import Amount, Filter, describe
from crm_desktop.views import values

Names = Mapping[tuple[str, int], str]
"""(kind, key) → name of the records that a filter names, as `names_in` reads them."""


def sentence(
    catalogue: Catalogue, kind: str, part: Filter | None, names: Names, home: str = ""
) -> str:
    """Return a filter in words, "" where all fits; `home` is the firm's currency."""
    if part is None:
        return ""
    return describe(part, catalogue, kind, partial(_show, catalogue, names, home))


def _show(catalogue: Catalogue, names: Names, home: str, field: Field, value: Any) -> str:
    match value:
        case Amount():
            return values.money_text(value.minor, value.currency)
        case bool():
            return values.yes_no(value).lower()
        case dt.datetime():
            return values.when_text(value, year=True)
        case dt.date():
            return values.date_text(value)
        case int() if field.type is Type.MONEY:
            return values.amount_text(value, home)
        case int() if field.refers_to:
            return names.get((field.refers_to, value)) or f"#{value}"
    if field.type in (Type.COUNTRY, Type.LANGUAGE):
        return values.value_text(catalogue, field, value)
    if isinstance(value, str) and field.type is not Type.CURRENCY:
        return QLocale().quoteString(value)
    return values.value_text(catalogue, field, value)
