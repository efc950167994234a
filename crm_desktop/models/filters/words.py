"""A filter in words, for chips, lists of filters and paper."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.filters.operators import DATES
from crm_desktop.models.filters.parts import Amount, Condition, Filter, Myself, Related
from crm_desktop.models.filters.periods import Period, period_words
from crm_desktop.models.filters.relations import relation
from crm_desktop.models.language import _, ngettext

Show = Callable[[Field, Any], str]


def describe(part: Filter, catalogue: Catalogue, kind: str, show: Show | None = None) -> str:
    """Return a filter in the user's language; "" where it lets everything through.

    `show` writes a plain value as the screen does (dates, money, names of big kinds); without it
    they stand in standard form.
    """
    return _words(part, catalogue, kind, show or _plain, inside=False)


def _words(part: Filter, catalogue: Catalogue, kind: str, show: Show, inside: bool) -> str:
    match part:
        case Condition():
            return _condition(part, catalogue, kind, show)
        case Related():
            return _related(part, catalogue, kind, show)
    several = len(part.parts) > 1 and (inside or part.negated)
    found = [
        words
        for each in part.parts
        if (words := _words(each, catalogue, kind, show, inside=len(part.parts) > 1))
    ]
    if not found:
        return ""
    text = found[0]
    for each in found[1:]:
        both = _("{first} and {second}") if part.join == "and" else _("{first} or {second}")
        text = both.format(first=text, second=each)
    if part.negated:
        return _("not ({condition})").format(condition=text)
    return f"({text})" if several and len(found) > 1 else text


def _condition(part: Condition, catalogue: Catalogue, kind: str, show: Show) -> str:
    known = catalogue.kind(kind) if catalogue.reports_on(kind) else None
    if known is None or not known.has(part.field):
        return _("unknown field “{field}”").format(field=part.field)
    field = known.field(part.field)
    label = _(field.label)
    match part.value:
        case (low, None) if part.op == "between":
            part = replace(part, op="ge", value=low)
        case (None, high) if part.op == "between":
            part = replace(part, op="le", value=high)
    pattern = _pattern(field, part)
    match part.value:
        case (low, high) if part.op == "between":
            ends = (_one(low, catalogue, field, show), _one(high, catalogue, field, show))
            return pattern.format(field=label, low=ends[0], high=ends[1])
        case tuple():
            text = ", ".join(_one(each, catalogue, field, show) for each in part.value)
        case _:
            text = _one(part.value, catalogue, field, show)
    return pattern.format(field=label, value=text)


def _one(value: Any, catalogue: Catalogue, field: Field, show: Show) -> str:
    match value:
        case Period():
            return period_words(value)
        case Myself():
            return _("me")
    for option in catalogue.options_of(field):
        if option.value == value:
            return option.label
    return show(field, value)


def _plain(field: Field, value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case Amount():
            return f"{value.minor / 100:.2f} {value.currency}"
        case dt.datetime():
            return value.astimezone().strftime("%Y-%m-%d %H:%M")
        case dt.date():
            return value.isoformat()
        case int() if field.type is Type.MONEY:
            return f"{value / 100:.2f}"
        case str() if field.type not in (Type.COUNTRY, Type.CURRENCY, Type.LANGUAGE):
            return f"“{value}”"
    return str(value)


def _pattern(field: Field, part: Condition) -> str:
    """Return the whole sentence of an operator, so that translators see it whole."""
    days = field.type in DATES
    texts = {
        "contains": _("{field} contains {value}"),
        "not_contains": _("{field} does not contain {value}"),
        "starts": _("{field} begins with {value}"),
        "eq": _("{field}: {value}"),
        "ne": _("{field} is not {value}"),
        "in": _("{field}: {value}"),
        "not_in": _("{field}: none of {value}"),
        "between": _("{field} from {low} to {high}"),
        "lt": _("{field} before {value}") if days else _("{field} less than {value}"),
        "le": _("{field} until {value}") if days else _("{field} at most {value}"),
        "gt": _("{field} after {value}") if days else _("{field} more than {value}"),
        "ge": _("{field} since {value}") if days else _("{field} at least {value}"),
        "empty": _("{field} is empty"),
        "filled": _("{field} is filled in"),
    }
    return texts.get(part.op, "{field}: {value}")


def _related(part: Related, catalogue: Catalogue, kind: str, show: Show) -> str:
    way = relation(catalogue, kind, part.relation)
    if way is None:
        return _("unknown relation “{name}”").format(name=part.relation)
    where = "" if part.where is None else _words(part.where, catalogue, way.kind, show, False)
    n = part.least
    if n > 1:
        if part.has:
            text = ngettext("{records}: at least {n}", "{records}: at least {n}", n)
            with_text = ngettext(
                "{records}: at least {n} with ({condition})",
                "{records}: at least {n} with ({condition})",
                n,
            )
        else:
            text = ngettext("{records}: fewer than {n}", "{records}: fewer than {n}", n)
            with_text = ngettext(
                "{records}: fewer than {n} with ({condition})",
                "{records}: fewer than {n} with ({condition})",
                n,
            )
        return (with_text if where else text).format(records=way.label, n=n, condition=where)
    if part.has:
        text = _("{records}: some with ({condition})") if where else _("{records}: some")
    else:
        text = _("{records}: none with ({condition})") if where else _("{records}: none")
    return text.format(records=way.label, condition=where)
