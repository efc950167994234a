"""The customer data sheet and the printed timeline: rows in, PDF out.

A character that no font has is drawn as an empty box here: a sheet for our own desk is not to be
refused because of an emoji in the subject of an e-mail.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.paper.rows import DataSheetRow, Money, SheetActivity, TimelineRow
from crm_desktop.reports import formats
from crm_desktop.reports.addresses.lines import one_line
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.produce import produce
from crm_desktop.reports.templates.template import shipped
from crm_desktop.reports.templates.values import Value, Values

SECTIONS = (
    ("contacts", N_("Contacts")),
    ("opportunities", N_("Open opportunities")),
    ("tasks", N_("Open tasks")),
    ("activities", N_("Last activities")),
    ("services", N_("Services")),
    ("sales", N_("Last sales")),
)
AMOUNT = N_("Amount")
AMOUNT_IN = N_("Amount, {currency}")
YEAR_ON_YEAR = N_("{change} year on year")
SINCE = N_("since {day}")
OVERDUE = N_("overdue")
YES = N_("Yes")
NO = N_("No")
SHEET = N_("Customer data sheet")

Row = Mapping[str, Value]


def datasheet_pdf(sheet: DataSheetRow, language: str) -> bytes:
    """Return the customer data sheet as a PDF in a language."""
    about = About(
        title=f"{sheet.account_name} – {translator(language).gettext(SHEET)}",
        author=sheet.prepared_by or sheet.firm_name,
        language=language,
    )
    return produce(shipped("datasheet"), datasheet_values(sheet, language), about)


def timeline_pdf(
    rows: Sequence[TimelineRow],
    title: str,
    language: str,
    subtitle: str = "",
    footer: str = "",
) -> bytes:
    """Return a timeline as a PDF; subtitle: the filter in words, footer: the firm."""
    entries = [
        {
            "month": _month(row.happened_at, language),
            "when": _when(row.happened_at, row.all_day, language),
            "kind": row.kind,
            "chip": row.chip,
            "title": row.title,
            "people": row.people,
            "body": _without_blank_lines(row.body),
            "amount": row.amount,
        }
        for row in rows
    ]
    values: Values = {"title": title, "subtitle": subtitle, "footer": footer, "rows": entries}
    return produce(shipped("timeline"), values, About(title, footer, language))


def datasheet_values(sheet: DataSheetRow, language: str) -> Values:
    """Return the merge values of a data sheet: the fields that its template may use."""
    home = sheet.home_country or sheet.seat.country
    text = translator(language).gettext
    what = (sheet.tier, sheet.status, sheet.kind)
    values: dict[str, Value | Sequence[Row]] = {
        "account.name": sheet.account_name,
        "account.what": " · ".join(part for part in what if part),
        "account.seat": one_line(sheet.seat, home),
        "account.identifiers": " · ".join(sheet.identifiers),
        "account.responsible": sheet.responsible,
        "account.segments": ", ".join(sheet.segments),
        "account.sector": sheet.sector,
        "account.phone": sheet.phone,
        "account.email": sheet.email,
        "account.website": sheet.website,
        "account.note": sheet.note,
        "firm.name": sheet.firm_name,
        "prepared_on": sheet.prepared_at.date(),
        "prepared_time": formats.time(sheet.prepared_at, language),
        "prepared_by": sheet.prepared_by,
        "revenue": sheet.revenue_12_months,
        "revenue.note": _change(sheet, language),
        "cooperation": _length(sheet, language),
        "cooperation.note": _since(sheet, language),
        "open.count": sheet.open_opportunities,
        "open.amount": sheet.open_amount if sheet.open_opportunities else None,
        "last_contact": sheet.last_contact,
        "last_contact.kind": sheet.last_contact_kind,
        "contacts": [
            {
                "name": contact.name,
                "job_title": contact.job_title,
                "points": "\u00a0· ".join(
                    contact.points
                ),  # the dot stays with what stood before it
                "note": contact.note,
            }
            for contact in sheet.contacts
        ],
        "addresses": [
            {
                "kind": entry.kind,
                "address": ", ".join(
                    part for part in (entry.name, one_line(entry.address, home)) if part
                ),
            }
            for entry in sheet.addresses
        ],
        "fields": [
            {"label": field.label, "value": _own_value(field.value, language)}
            for field in sheet.fields
        ],
        "tasks": [
            {
                "due": task.due_on,
                "overdue": f" · {text(OVERDUE)}" if task.overdue else "",
                "subject": task.subject,
                "employee": task.employee,
            }
            for task in sheet.tasks
        ],
        "activities": [_activity(entry, language) for entry in sheet.activities],
    }
    values |= _opportunities(sheet, language) | _services(sheet, language)
    values |= _sales(sheet, language)
    empty = [text(label) for name, label in SECTIONS if not values[name]]
    values["empty"] = ", ".join(name[:1].lower() + name[1:] for name in empty)
    return values


def _own_value(value: object, language: str) -> str:
    """Return the value of one of the firm's own fields as it is printed."""
    if isinstance(value, bool):
        return translator(language).gettext(YES if value else NO)
    if isinstance(value, Money):
        return formats.money(value, language)
    if isinstance(value, dt.date):
        return formats.date(value, language)
    if isinstance(value, int | Decimal):
        return formats.number(value, language)
    return str(value)


def _opportunities(sheet: DataSheetRow, language: str) -> dict[str, Value | Sequence[Row]]:
    rows = sheet.opportunities
    unit, totals = _totals([row.amount for row in rows], language)
    return {
        "opportunities": [
            {
                "name": row.name,
                "stage": row.stage,
                "probability": row.probability,
                "expected_close": row.expected_close,
                "employee": row.employee,
                "amount": _amount(row.amount, unit, language),
            }
            for row in rows
        ],
        "opportunities.amount": _amount_heading(unit, language),
        "opportunities.totals": totals,
    }


def _services(sheet: DataSheetRow, language: str) -> dict[str, Value | Sequence[Row]]:
    unit, _sums = _totals([row.price for row in sheet.services], language)
    return {
        "services": [
            {
                "name": row.name,
                "number": row.number,
                "status": row.status,
                "ends_on": row.ends_on,
                "price": " / ".join(
                    part for part in (_amount(row.price, unit, language), row.period) if part
                ),
            }
            for row in sheet.services
        ],
        "services.amount": _amount_heading(unit, language),
    }


def _sales(sheet: DataSheetRow, language: str) -> dict[str, Value | Sequence[Row]]:
    unit, totals = _totals([row.total for row in sheet.sales], language)
    return {
        "sales": [
            {
                "sold_on": row.sold_on,
                "number": row.number,
                "subject": row.subject,
                "employee": row.employee,
                "total": _amount(row.total, unit, language),
            }
            for row in sheet.sales
        ],
        "sales.amount": _amount_heading(unit, language),
        "sales.totals": totals,
    }


def _totals(amounts: Sequence[Money | None], language: str) -> tuple[str, list[Row]]:
    """Return the common currency ("" for several) and one total for each currency."""
    sums: dict[str, int] = {}
    for amount in amounts:
        if amount is not None:
            sums[amount.currency] = sums.get(amount.currency, 0) + amount.minor
    unit = next(iter(sums)) if len(sums) == 1 else ""
    return unit, [
        {"amount": _amount(Money(minor, currency), unit, language)}
        for currency, minor in sums.items()
    ]


def _amount(value: Money | None, unit: str, language: str) -> str:
    if value is None:
        return ""
    return formats.amount(value, language) if unit else formats.money(value, language)


def _amount_heading(unit: str, language: str) -> str:
    text = translator(language).gettext
    return text(AMOUNT_IN).format(currency=unit) if unit else text(AMOUNT)


def _activity(entry: SheetActivity, language: str) -> Row:
    return {
        "when": _when(entry.happened_at, entry.all_day, language),
        "kind": entry.kind,
        "subject": entry.subject,
        "people": entry.people,
        "result": entry.result.strip(),
    }


def _when(moment: dt.datetime, all_day: bool, language: str) -> str:
    if all_day:
        return formats.date(moment.date(), language)
    return formats.moment(moment, language)


def _without_blank_lines(text: str) -> str:
    """An e-mail is half blank lines; on paper they would double the pages."""
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip())


def _month(moment: dt.datetime, language: str) -> str:
    return formats.month(moment.date(), language)


def _change(sheet: DataSheetRow, language: str) -> str:
    """Return how the revenue changed against the 12 months before: "+6.2 % year on year"."""
    now, before = sheet.revenue_12_months, sheet.revenue_before
    if now is None or before is None or before.minor <= 0 or now.currency != before.currency:
        return ""
    change = formats.change((now.minor - before.minor) / before.minor * 100, language)
    return translator(language).gettext(YEAR_ON_YEAR).format(change=change)


def _length(sheet: DataSheetRow, language: str) -> str:
    """Return how long the account has been a customer, in years or, in the first two, months."""
    since, today = sheet.cooperation_since, sheet.prepared_at.date()
    if since is None or since > today:
        return ""
    months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
    ngettext = translator(language).ngettext
    if months < 24:
        return ngettext("{count} month", "{count} months", months).format(count=months)
    years = months // 12
    return ngettext("{count} year", "{count} years", years).format(count=years)


def _since(sheet: DataSheetRow, language: str) -> str:
    if sheet.cooperation_since is None:
        return ""
    day = formats.date(sheet.cooperation_since, language)
    return translator(language).gettext(SINCE).format(day=day)
