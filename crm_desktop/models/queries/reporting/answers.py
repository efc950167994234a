"""What is answered to the parameters of a report, from text: of a console, or of a saved wish."""

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import TEXT_TYPES, Catalogue, Field, Type
from crm_desktop.models.filters import ME, values_of
from crm_desktop.models.filters.operators import DATES
from crm_desktop.models.filters.typed.words import period_of, span_of_calendar
from crm_desktop.models.importing.understanding.values import understand
from crm_desktop.models.language import _
from crm_desktop.models.queries.lists.searching import search_reference
from crm_desktop.models.reporting import Parameter, Report, asked_place

ALL = "*"  # leaves a condition out that has a default


def read_answers(
    session: Session, catalogue: Catalogue, report: Report, given: dict[str, str], currency: str
) -> dict[str, Any]:
    """Return the answers that texts mean. Raises InvalidInput with the parameter's name."""
    known = {each.name: each for each in report.parameters}
    found = {}
    for name, text in given.items():
        if name not in known:
            sentence = _("The report asks for no “{name}”. It asks for: {known}.")
            raise InvalidInput(sentence.format(name=name, known=", ".join(known) or "–"), name)
        found[name] = read_answer(session, catalogue, report, known[name], text, currency)
    return found


def read_answer(
    session: Session,
    catalogue: Catalogue,
    report: Report,
    parameter: Parameter,
    text: str,
    currency: str,
) -> Any:
    """Return the value that a text means for a parameter; "*" means all.

    Days: 2026-11-22, 3/2026, 2026, "last month", 30d, +90d, and spans a..b. Records: their name
    or their number.
    """
    text = text.strip()
    if text == ALL:
        return None
    at = asked_place(catalogue, report.kind, parameter)
    if at is None:
        raise InvalidInput(_("“{path}” does not exist, or you may not read it.").format(
            path=parameter.path), parameter.name)  # fmt: skip
    if values_of(parameter.op) == "none":
        return True
    if not text:
        sentence = _("Give a value for “{name}”, or * for all.")
        raise InvalidInput(sentence.format(name=parameter.name), parameter.name)
    try:
        if values_of(parameter.op) == "several":
            parts = [each.strip() for each in text.split(";") if each.strip()]
            return tuple(_one(session, catalogue, at.field, each, currency) for each in parts)
        if at.field.type in DATES:
            return _days(at.field, parameter.op, text)
        if values_of(parameter.op) == "pair":
            low, _dots, high = text.partition("..")
            ends = (low.strip(), high.strip())
            return tuple(
                _one(session, catalogue, at.field, each, currency) if each else None
                for each in ends
            )
        return _one(session, catalogue, at.field, text, currency)
    except InvalidInput as error:
        raise InvalidInput(f"{parameter.name}={text}: {error}", parameter.name) from error


def _days(field: Field, op: str, text: str) -> Any:
    if ".." in text:
        low, high = (each.strip() for each in text.split("..", 1))
        ends = (_ends(field, low)[0] if low else None, _ends(field, high)[1] if high else None)
        if ends == (None, None):
            raise InvalidInput(_("This is not a date."))
        return ends
    period = period_of(text)
    if period is not None:
        return period
    first, last = _ends(field, text)
    if op in ("eq", "between"):
        return first if first == last and op == "eq" else (first, last)
    return first if op in ("lt", "ge") else last


def _ends(field: Field, text: str) -> tuple[dt.date, dt.date]:
    span = span_of_calendar(text)
    if span is not None:
        return span
    day = understand(replace(field, type=Type.DATE), text)
    if not isinstance(day, dt.date):
        raise InvalidInput(_("This is not a date."))
    return day, day


def _one(session: Session, catalogue: Catalogue, field: Field, text: str, currency: str) -> Any:
    if field.type in TEXT_TYPES:
        return text
    if field.type in (Type.CHOICE, Type.CHOICES):
        for code, label in field.choices:
            if text.casefold() in (code.casefold(), _(label).casefold()):
                return code
        sentence = _("There is no “{name}”. There are: {known}.")
        known = ", ".join(code for code, _label in field.choices)
        raise InvalidInput(sentence.format(name=text, known=known))
    if field.type not in (Type.REFERENCE, Type.LINKS):
        return understand(field, text, currency)
    if field.refers_to == "employee" and text.casefold() in ("me", _("me").casefold()):
        return ME
    options = catalogue.options_of(field)
    for option in options:
        if text.casefold() == option.label.casefold() or text == str(option.value):
            return option.value
    if re.fullmatch(r"\d{1,18}", text):
        return int(text)
    if options:
        sentence = _("There is no “{name}”. There are: {known}.")
        known = ", ".join(option.label for option in options[:12])
        raise InvalidInput(sentence.format(name=text, known=known))
    return _found(session, catalogue, field.refers_to, text)


def _found(session: Session, catalogue: Catalogue, kind: str, text: str) -> int:
    hits = search_reference(session, catalogue, kind, text)
    exact = [hit for hit in hits if hit.label.casefold() == text.casefold()]
    found = exact or hits
    if len(found) == 1:
        return int(found[0].value)
    if not found:
        raise InvalidInput(_("There is no record of that name."))
    sentence = _("Several have that name: {names}. Give the number of one.")
    names = ", ".join(f"{hit.label} ({hit.value})" for hit in found[:8])
    raise InvalidInput(sentence.format(names=names))
