"""Rules for values before they are saved: pure functions that windows and importers share.

A rule gives a finding: one sentence that says what is wrong and proposes the fix. What the server
would refuse is "bad"; what only looks doubtful is "warn" and may be saved.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from crm_desktop.models.fields import NUMBER_TYPES, TEXT_TYPES, Field, Kind, Type
from crm_desktop.models.fields.custom import LARGEST as MOST
from crm_desktop.models.fields.custom import fits_pattern, minor_digits
from crm_desktop.models.language import _, ngettext
from crm_desktop.models.standard.finding import Finding
from crm_desktop.models.standard.forms import RULES, rule_name, standard, typed_back

__all__ = ["Finding", "check_field", "check_periods", "check_record", "standardized", "tidy"]

LARGEST = 2**63 - 1  # bigint
# (begin, end): the end must not be before the beginning; the server holds the same pairs.
PERIODS = (
    ("valid_from", "valid_to"),
    ("starts_on", "ends_on"),
    ("starts_at", "ends_at"),
    ("dated_on", "valid_to"),
)


def tidy(field: Field, value: Any) -> Any:
    """Return a value as it is stored, as far as one field tells: no blanks around it.

    An empty text is None. Long texts keep every character but empty ends. What needs the country
    of the record, `standardized` does when it is saved.
    """
    if isinstance(value, str):
        if field.type is Type.LONG_TEXT:
            return value if value.strip() else None
        value = re.sub(r"[\r\n\t\v\f\u2028\u2029]+", " ", value).strip()
        if field.check in ("company_id", "vat_id", "iban"):
            value = standard(field, value, {})
        return typed_back(field, value) or None
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(sorted(set(value)))
    return value


def standardized(kind: Kind, values: Mapping[str, Any], home_country: str = "") -> dict[str, Any]:
    """Return the values of a record with every text in the form in which it is stored."""
    return {
        name: standard(kind.field(name), value, values, home_country)
        if isinstance(value, str) and kind.has(name)
        else value
        for name, value in values.items()
    }


def check_field(field: Field, values: Mapping[str, Any], home_country: str = "") -> Finding | None:
    """Return what is wrong with one field of a record, or None.

    `values` holds the whole record: numbers and postcodes depend on the country, for example.
    """
    value = values.get(field.name)
    if value is None or value == ():
        return Finding(_("Fill this in."), field.name) if field.required else None
    if isinstance(value, tuple):
        return None
    found = None
    if isinstance(value, str):
        found = _check_text(field, value)
        rule = RULES.get(rule_name(field))
        if found is None and rule is not None:
            found = rule(value, values, home_country)
    elif field.type in NUMBER_TYPES and isinstance(value, int | Decimal):
        found = _check_number(field, value)
    elif isinstance(value, dt.date) and not 1000 <= value.year <= 9000:
        found = Finding(_("The year must have four digits."))
    return replace(found, field=field.name) if found else None


def check_record(
    kind: Kind, values: Mapping[str, Any], home_country: str = ""
) -> tuple[Finding, ...]:
    """Return what is wrong with a record: every field of its form, then its periods."""
    found = [
        finding
        for field in kind.fields
        if field.formed and field.editable
        if (finding := check_field(field, values, home_country))
    ]
    found += check_periods(kind, values)
    return tuple(found)


def check_periods(kind: Kind, values: Mapping[str, Any]) -> list[Finding]:
    """Return a finding for each end that lies before its beginning."""
    found = []
    for begin, end in PERIODS:
        if not (kind.has(begin) and kind.has(end)):
            continue
        first, last = values.get(begin), values.get(end)
        if first is not None and last is not None and last < first:
            found.append(
                Finding(
                    _("The end must not be before the beginning (“{beginning}”).").format(
                        beginning=_(kind.field(begin).label)
                    ),
                    end,
                )
            )
    return found


def _check_text(field: Field, value: str) -> Finding | None:
    if field.type not in TEXT_TYPES:
        return None
    if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        return Finding(
            _("This text has a character that cannot be stored. Delete it, or type the text anew.")
        )
    if len(value) > field.max_length:
        more = len(value) - field.max_length
        return Finding(
            ngettext(
                "This text is {n} character too long ({most} at most). Shorten it.",
                "This text is {n} characters too long ({most} at most). Shorten it.",
                more,
            ).format(n=more, most=field.max_length)
        )
    if field.pattern and not fits_pattern(field.pattern, value):
        sentence = _("This does not have the form {pattern}: 9 is a digit, A a letter, * either.")
        return Finding(sentence.format(pattern=field.pattern))
    return None


def _check_number(field: Field, number: int | Decimal) -> Finding | None:
    value = Decimal(number)
    scale = 1 if field.type is not Type.MONEY else 10 ** minor_digits(field.unit)
    if field.minimum is not None and value < field.minimum * scale:
        return Finding(_("This must not be less than {least}.").format(least=field.minimum))
    if field.maximum is not None and value > field.maximum * scale:
        return Finding(_("This must not be more than {most}.").format(most=field.maximum))
    if field.type is Type.DECIMAL and field.custom and value != round(value, field.decimals):
        return Finding(
            ngettext(
                "Write at most {n} decimal place.",
                "Write at most {n} decimal places.",
                field.decimals,
            ).format(n=field.decimals)
        )
    if abs(value) > (LARGEST if field.type is Type.MONEY or not field.custom else MOST):
        return Finding(_("This number is too large to be stored."))
    return None
