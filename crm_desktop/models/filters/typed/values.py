"""The values behind a field's name: signs, spans, entries of lists, periods, quotes."""

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from crm_desktop.models.fields import NUMBER_TYPES, TEXT_TYPES, Catalogue, Field, Kind, Type
from crm_desktop.models.filters.operators import DATES
from crm_desktop.models.filters.parts import ME, Amount, Condition, Filter, Group, Related
from crm_desktop.models.filters.periods import Period
from crm_desktop.models.filters.relations import relation
from crm_desktop.models.filters.typed.words import (
    EMPTY,
    FILLED,
    ME_WORD,
    NO,
    YES,
    find_option,
    means,
    period_of,
    span_of_calendar,
)
from crm_desktop.models.importing.understanding.values import understand
from crm_desktop.models.language import _

SIGNS = {">=": "ge", "<=": "le", "≥": "ge", "≤": "le", "!=": "ne", "<>": "ne", "≠": "ne",
         ">": "gt", "<": "lt", "=": "eq", "!": "ne"}  # fmt: skip
# More than 30 days ago is before that day; less than 30 days ago is not before it.
AGO = {"gt": "lt", "ge": "le", "lt": "ge", "le": "ge"}
CODES = frozenset({Type.COUNTRY, Type.LANGUAGE, Type.CURRENCY})


class Unclear(Exception):
    """A sentence about what was typed and not understood."""


def condition(
    catalogue: Catalogue, kind: Kind, field: Field, values: list[str], currency: str
) -> Filter:
    """Return the filter that the values behind a field's name mean: any of them.

    Raises Unclear, or InvalidInput of a value that cannot be read.
    """
    found = [_one(catalogue, kind, field, each, currency) for each in values]
    plain = [each for each in found if isinstance(each, Condition)]
    if len(found) == 1:
        return found[0]
    for op, several in (("eq", "in"), ("ne", "not_in")):
        if len(plain) == len(found) and all(each.op == op for each in plain):
            if field.type in DATES:
                break
            return Condition(field.name, several, tuple(each.value for each in plain))
    without = all(each.op in ("ne", "not_contains") for each in plain) and len(plain) == len(found)
    return Group("and" if without else "or", tuple(found))


def _one(catalogue: Catalogue, kind: Kind, field: Field, text: str, currency: str) -> Filter:
    if means(EMPTY, text):
        return Condition(field.name, "empty")
    if means(FILLED, text) or text == "*":
        return Condition(field.name, "filled")
    sign = next((each for each in SIGNS if text.startswith(each)), "")
    op, rest = SIGNS.get(sign, ""), text[len(sign) :].strip()
    if not rest:
        raise Unclear(_("A value is missing behind “{text}”.").format(text=text))
    if field.type in TEXT_TYPES:
        return _text(field, op, rest)
    if field.type in DATES:
        return _day(field, op, rest)
    if field.type in NUMBER_TYPES:
        return _number(field, op, rest, currency)
    if op not in ("", "eq", "ne"):
        raise Unclear(_("“{field}” knows no more and no less.").format(field=_(field.label)))
    if field.type is Type.BOOLEAN:
        truth = True if means(YES, rest) else False if means(NO, rest) else None
        value = understand(field, rest) if truth is None else truth
        return Condition(field.name, "eq", value if op != "ne" else not value)
    return _entry(catalogue, kind, field, op or "eq", _unquoted(rest))


def _unquoted(text: str) -> str:
    return re.sub('["“”„]', "", text).strip()


def _text(field: Field, op: str, text: str) -> Condition:
    if op not in ("", "eq", "ne"):
        raise Unclear(_("“{field}” knows no more and no less.").format(field=_(field.label)))
    if op == "" and text.endswith("*"):
        return Condition(field.name, "starts", _unquoted(text[:-1]))
    exact = text.startswith(tuple('"“„'))
    if op == "ne":
        return Condition(field.name, "ne" if exact else "not_contains", _unquoted(text))
    return Condition(field.name, "eq" if op == "eq" or exact else "contains", _unquoted(text))


def _number(field: Field, op: str, text: str, currency: str) -> Condition:
    if ".." in text and not op:
        low, high = (each.strip() for each in text.split("..", 1))
        ends = [_amount(field, each, currency) if each else None for each in (low, high)]
        sums = [each.currency for each in ends if isinstance(each, Amount)]
        if sums:  # 1000..5000 EUR: one currency for both
            ends = [Amount(e, sums[0]) if isinstance(e, int) else e for e in ends]
        if ends == [None, None]:
            raise Unclear(_("A value is missing behind “{text}”.").format(text=text))
        return Condition(field.name, "between", tuple(ends))
    return Condition(field.name, op or "eq", _amount(field, text, currency))


def _amount(field: Field, text: str, currency: str) -> Any:
    named = re.fullmatch(r"(.*?)\s*([A-Za-z]{3})", text)
    if field.type is Type.MONEY and named and named[2].upper() != "":
        code = named[2].upper()
        return Amount(understand(field, named[1], code), code)
    return understand(field, text, currency)


def _day(field: Field, op: str, text: str) -> Condition:
    if ".." in text and not op:
        low, high = (each.strip() for each in text.split("..", 1))
        ends = (_moment(field, low)[0] if low else None, _moment(field, high)[1] if high else None)
        if ends == (None, None):
            raise Unclear(_("A value is missing behind “{text}”.").format(text=text))
        return Condition(field.name, "between", ends)
    first, last = _moment(field, text)
    if not isinstance(first, Period):
        if not op and first != last:
            return Condition(field.name, "between", (first, last))
        if op in ("", "eq", "ne") and first == last:
            return Condition(field.name, op or "eq", first)
        if op in ("eq", "ne"):
            raise Unclear(_("“{text}” is more than one day.").format(text=text))
        return Condition(field.name, op, first if op in ("lt", "ge") else last)
    if first.first < 0 and first.last == 0 and op in AGO:  # a span back: “> 30d”
        there = replace(first, last=first.first)
        return Condition(field.name, AGO[op], there)
    if first.first == 0 and first.last > 0 and op:  # a span ahead: “< +14d”
        return Condition(field.name, op, replace(first, first=first.last))
    return Condition(field.name, op or "eq", first)


def _moment(field: Field, text: str) -> tuple[Any, Any]:
    """Return the first and the last day, or a period twice."""
    period = period_of(_unquoted(text))
    if period is not None:
        return period, period
    span = span_of_calendar(text)
    if span is not None:
        return span
    day = understand(replace(field, type=Type.DATE), text)
    assert isinstance(day, dt.date)
    return day, day


def _entry(catalogue: Catalogue, kind: Kind, field: Field, op: str, text: str) -> Filter:
    if field.refers_to == "employee" and means(ME_WORD, text):
        return Condition(field.name, op, ME)
    if field.type in CODES:
        return Condition(field.name, op, understand(field, text))
    options = [(option.value, option.label) for option in catalogue.options_of(field)]
    if not options:
        way = relation(catalogue, kind.name, field.name)
        if way is None:
            raise Unclear(_("“{field}” cannot be typed here.").format(field=_(field.label)))
        other = catalogue.kind(way.kind)
        title = other.field(other.title)
        asked = condition(catalogue, other, title, [text], "EUR")
        return Related(way.name, op != "ne", asked)
    found = find_option(options, text)
    if not found:
        known = ", ".join(label for _value, label in options[:6])
        sentence = _("“{field}” has no entry “{text}”, but for example: {known}.")
        raise Unclear(sentence.format(field=_(field.label), text=text, known=known))
    if len(found) == 1:
        return Condition(field.name, op, found[0])
    return Condition(field.name, "in" if op == "eq" else "not_in", found)
