"""Made-up records to look at a template with: a usual one, the longest address, missing fields."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.paper.merge import LISTS, MergeRows
from crm_desktop.models.queries.paper.rows import (
    LetterRow,
    PersonName,
    PostalAddress,
    SenderFirm,
    SenderPerson,
)
from crm_desktop.models.queries.rows import Row

SAMPLES = ("usual", "longest", "missing")
LINES = 3  # rows of each list


def sample(
    which: str, catalogue: Catalogue, sender: SenderFirm, writer: SenderPerson, language: str,
    currency: str,
) -> MergeRows:  # fmt: skip
    """Return a made-up record of one of SAMPLES, written from our own firm."""
    home = sender.address.country or "CZ"
    person: PersonName | None = PersonName("Novák", "Jan", "Ing.", gender="m")
    account, address = (
        "Kovovýroba Žďár, a. s.",
        PostalAddress("Náměstí Republiky 28", "Žďár nad Sázavou", "59101", home),
    )
    if which == "longest":
        person = PersonName(
            "Wolfeschlegelsteinhausenová-Bergerdorffová",
            "Maxmiliána Alžběta",
            "doc. Ing. arch.",
            "Ph.D., MBA",
            "f",
            job_title="zástupkyně ředitele pro obchod, výrobu a logistiku",
        )
        account = "Severomoravské a východočeské strojírny a slévárny, akciová společnost"
        address = PostalAddress(
            "Náměstí Československých legionářů 1234/56",
            "Brandýs nad Labem-Stará Boleslav",
            "25001",
            "CZ",
            "4. patro, dveře 417",
        )
    elif which == "missing":
        person, account, address = None, "Firma X", PostalAddress(town="Praha", country=home)
    letter = LetterRow(
        sender, writer, person, account, address, _("Subject"), _("Text of the letter"),
        dt.date.today(), sender.address.town, "2026-0417" if which != "missing" else "",
    )  # fmt: skip
    rows = {} if which == "missing" else {
        name: _row(catalogue, kind, 1) for name, kind in
        (("account", "account"), ("contact", "contact"), ("responsible", "employee"))
        if kind in catalogue.kinds
    }  # fmt: skip
    if person is not None and "responsible" in rows:
        row = rows["responsible"]
        rows["responsible"] = replace(row, values={**row.values, "display_name": writer.name})
    lists = {} if which == "missing" else {
        name: tuple(_row(catalogue, kind, number) for number in range(1, LINES + 1))
        for name, kind in LISTS.items()
        if kind in catalogue.kinds
    }  # fmt: skip
    return MergeRows(
        letter, language, currency, ZoneInfo("UTC"), rows.get("account"), rows.get("contact"),
        rows.get("responsible"), lists,
    )  # fmt: skip


def _row(catalogue: Catalogue, kind_name: str, number: int) -> Row:
    fields = catalogue.kind(kind_name).fields
    values = {field.name: _value(field, number) for field in fields}
    labels = {field.name: _(field.label) for field in fields if field.type is Type.REFERENCE}
    return Row(kind_name, number, values, labels)


def _value(field: Field, number: int) -> object:
    day = dt.date.today() + dt.timedelta(days=30 * number)
    match field.type:
        case Type.INTEGER | Type.DECIMAL:
            return number * 3
        case Type.MONEY:
            return number * 12_345_00
        case Type.PERCENT:
            return 20 * number
        case Type.DATE:
            return day
        case Type.DATETIME:
            return dt.datetime(day.year, day.month, day.day, 9, 30, tzinfo=dt.UTC)
        case Type.BOOLEAN:
            return True
        case Type.CHOICE if field.choices:
            return field.choices[0][0]
        case Type.CURRENCY:
            return None
        case Type.COUNTRY:
            return "CZ"
        case Type.LANGUAGE:
            return "cs"
        case Type.PHONE:
            return "+420541000012"
        case Type.EMAIL:
            return "jan.novak@firma.example"
        case Type.URL:
            return "www.firma.example"
    return _(field.label)
