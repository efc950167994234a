"""One row of a file: typed values by field, with the rules that forms have too."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.models.checks import check_field, check_periods, standardized, tidy
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.fields.kinds.contact import CONTACT_POINT
from crm_desktop.models.importing.asking.headings import country_of
from crm_desktop.models.importing.asking.request import (
    EMPTY,
    OF_ACCOUNT,
    POINTS,
    WHOLE_NAME,
    Request,
    short,
)
from crm_desktop.models.importing.outcome import Fault, Row
from crm_desktop.models.importing.understanding.values import understand
from crm_desktop.models.importing.writing.batch import POINTS_OF
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Me
from crm_desktop.models.standard.forms import standard

JOINED = {"first_name": " ", "street": ", ", "note": "\n"}  # texts of several columns
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
    firms = kind.name == "contact" and not {"account_id"} & {*wanted.mapping, *wanted.defaults}
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, text in texts.items():
        if name.startswith(OF_ACCOUNT):
            continue
        try:
            if _reaches(kind, name):  # the first one is the account's, further ones are details
                text, _sign, more = text.partition(";")
                if more.strip():
                    values[POINTS_OF] = [*values.get(POINTS_OF, ()), *_points(name, more, home)]
            if kind.has(name) and not kind.field(name).worked_out:
                field = kind.field(name)
                currency = texts.get(field.currency, home.me.home_currency).upper()
                value = understand(field, text, currency, home.zone, wanted.date_order)
                values[name] = tidy(field, value)
            else:
                values[POINTS_OF] = [*values.get(POINTS_OF, ()), *_points(name, text, home)]
        except InvalidInput as error:
            faults.append(Fault(_called(kind, name), text, str(error)))
    country = _country_named(kind, wanted, texts)
    if country is not None:
        values["country"] = country
    for field in kind.fields:
        if field.name not in texts and not field.worked_out:
            default = _default(field, home) if field.required or field.name in ALWAYS else None
            if default is not None:
                values[field.name] = default
            elif field.required and field.editable and not (field.name == "account_id" and firms):
                faults.append(Fault(short(kind, field), "", _("This must be filled in.")))
    faults += _against_rules(kind, values, texts, home)
    return Row(line, _stored(kind, values, home), texts), faults


def _country_named(kind: Kind, wanted: Request, texts: Mapping[str, str]) -> str | None:
    """Return the country that the heading of a firm's number names, where no column has it."""
    if not kind.has("country") or "country" in {*wanted.mapping, *texts}:
        return None
    numbers = [
        name for name in ("company_id", "vat_id") if name in wanted.mapping and name in texts
    ]
    columns = [(wanted.mapping[name], *wanted.more.get(name, ())) for name in numbers]
    found = {country_of(column) for several in columns for column in several}
    return found.pop() if len(found) == 1 else None


def _stored(kind: Kind, values: Mapping[str, Any], home: Home) -> dict[str, Any]:
    """Return what a row says in the form in which it is stored."""
    found = standardized(kind, values, home.me.home_country)
    field = CONTACT_POINT.field("value")
    if POINTS_OF in found:
        around = {"country": values.get("country")}
        points = [
            (code, standard(field, value, {**around, "kind": code}, home.me.home_country))
            for code, value in found[POINTS_OF]
        ]
        found[POINTS_OF] = [(code, value) for code, value in points if value != found.get(code)]
    return found


def _texts(wanted: Request, cells: Mapping[str, str]) -> dict[str, str]:
    """Return what a row says, by field; what stands in the file goes before the defaults."""
    texts = {name: value for name, value in wanted.defaults.items() if value not in EMPTY}
    for name, column in wanted.mapping.items():
        said = []
        for one in (column, *wanted.more.get(name, ())):
            text = cells[one]
            text = wanted.values.get((name, text), text)
            if text not in EMPTY and (name, text) not in wanted.empty and text not in said:
                said.append(text)
        if said:
            plain = name.removeprefix(OF_ACCOUNT)
            texts[name] = JOINED.get(plain, "; ").join(said)
    whole = texts.pop(WHOLE_NAME, "")
    if whole and not texts.get("last_name"):
        first, _blank, last = whole.rpartition(" ")
        texts |= {"last_name": last, **({"first_name": first} if first else {})}
    return texts


def of_account(
    kind: Kind, wanted: Request, line: int, cells: Mapping[str, str], home: Home
) -> tuple[Row | None, list[Fault], bool]:
    """Return the account that a row of contacts names, what is wrong, and whether it has a person.

    Somebody without a firm is an account of their own: a natural person.
    """
    texts = _texts(wanted, cells)
    person = any(texts.get(name) for name in ("last_name", "first_name"))
    named = {name: text for name, text in texts.items() if name.startswith(OF_ACCOUNT)}
    if not named and not person:
        return None, [Fault("", "", _("This row names neither a person nor a firm."))], False
    request = wanted.of_account()
    if f"{OF_ACCOUNT}name" not in named:
        called = " ".join(texts[name] for name in ("first_name", "last_name") if texts.get(name))
        more = {"name": called, "kind": "person"} if called else {}
        request = replace(request, defaults={**request.defaults, **more})
    row, faults = understood(kind, request, line, cells, home)
    return row, [replace(one, field=OF_ACCOUNT + one.field) for one in faults], person


def _reaches(kind: Kind, name: str) -> bool:
    """Tell whether a contact detail has a field of its own here, as the phone of an account."""
    return name in POINTS and kind.has(name) and not kind.field(name).worked_out


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
