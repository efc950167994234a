"""One row of a file: typed values by field, with the rules that forms have too."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crm_desktop.models.checks import check_field, check_periods, standardized, tidy
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.fields.contact import CONTACT_POINT
from crm_desktop.models.importing.batch import POINTS_OF
from crm_desktop.models.importing.outcome import Fault, Row
from crm_desktop.models.importing.request import EMPTY, Request, short
from crm_desktop.models.importing.values import understand
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Me
from crm_desktop.models.standard.forms import standard

ALWAYS = ("currency", "active")  # filled in where the file is silent, though not required


@dataclass(frozen=True, slots=True)
class Home:
    """What a file leaves unsaid: who imports, with the firm's currency and country; its clock."""

    me: Me
    zone: dt.tzinfo


def understood(
    kind: Kind, wanted: Request, line: int, cells: Mapping[str, str], home: Home
) -> tuple[Row, list[Fault]]:
    """Return a row of the file with its typed values, and what is wrong with them.

    References stay text; contact details are (kind, value) pairs under POINTS_OF.
    """
    texts = _texts(wanted, cells)
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, text in texts.items():
        try:
            if kind.has(name) and not kind.field(name).worked_out:
                field = kind.field(name)
                currency = texts.get(field.currency, home.me.home_currency).upper()
                values[name] = tidy(field, understand(field, text, currency, home.zone))
            else:
                values[POINTS_OF] = [*values.get(POINTS_OF, ()), *_points(name, text, home)]
        except InvalidInput as error:
            faults.append(Fault(_called(kind, name), text, str(error)))
    for field in kind.fields:
        if field.name not in texts and not field.worked_out:
            default = _default(field, home) if field.required or field.name in ALWAYS else None
            if default is not None:
                values[field.name] = default
            elif field.required and field.editable:
                faults.append(Fault(short(kind, field), "", _("This must be filled in.")))
    faults += _against_rules(kind, values, texts, home)
    return Row(line, _stored(kind, values, home), texts), faults


def _stored(kind: Kind, values: Mapping[str, Any], home: Home) -> dict[str, Any]:
    """Return what a row says in the form in which it is stored."""
    found = standardized(kind, values, home.me.home_country)
    field = CONTACT_POINT.field("value")
    if POINTS_OF in found:
        around = {"country": values.get("country")}
        found[POINTS_OF] = [
            (code, standard(field, value, {**around, "kind": code}, home.me.home_country))
            for code, value in found[POINTS_OF]
        ]
    return found


def _texts(wanted: Request, cells: Mapping[str, str]) -> dict[str, str]:
    """Return what a row says, by field; what stands in the file goes before the defaults."""
    texts = {name: value for name, value in wanted.defaults.items() if value not in EMPTY}
    for name, column in wanted.mapping.items():
        text = cells[column]
        if text not in EMPTY and (name, text) not in wanted.empty:
            texts[name] = text
    return texts


def _points(kind: str, text: str, home: Home) -> list[tuple[str, str]]:
    found = []
    for value in filter(None, map(str.strip, text.replace("\n", ";").split(";"))):
        values = {"kind": kind, "value": value}
        finding = check_field(CONTACT_POINT.field("value"), values, home.me.home_country)
        if finding is not None and finding.tone == "bad":
            raise InvalidInput(finding.sentence, kind)
        found.append((kind, value))
    return found


def _default(field: Field, home: Home) -> Any:
    now = dt.datetime.now(home.zone)
    special: dict[Any, Any] = {
        "today": now.date(),
        "now": now.astimezone(dt.UTC),
        "me": home.me.login,
        "home": {"country": home.me.home_country, "language": home.me.home_language}.get(
            field.name, home.me.home_currency
        ),
    }
    return special.get(field.default, field.default) if field.default is not None else None


def _against_rules(
    kind: Kind, values: Mapping[str, Any], texts: Mapping[str, str], home: Home
) -> list[Fault]:
    """Return what no form would save either; what only looks doubtful passes."""
    found = []
    for name in texts:
        if name in values and kind.field(name).type not in (Type.REFERENCE, Type.LINKS):
            finding = check_field(kind.field(name), values, home.me.home_country)
            if finding is not None and finding.tone == "bad":
                found.append(Fault(_called(kind, name), texts[name], finding.sentence))
    for finding in check_periods(kind, values):
        name = finding.field
        found.append(Fault(_called(kind, name), texts.get(name, ""), finding.sentence))
    return found


def _called(kind: Kind, name: str) -> str:
    return short(kind, kind.field(name)) if kind.has(name) else name
