"""Codes for paying by phone: SPAYD (Czech), EPC of the European Payments Council, Polish ZBP.

What they hold is text; `square` draws it. Sources: qr-platba.cz "Specifikace formátu", EPC069-12,
"Rekomendacja ZBP dotycząca kodu dwuwymiarowego".
"""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.layout.look import INK
from crm_desktop.reports.layout.strips import Fill, Strip
from crm_desktop.reports.numbers.words import exact

QUIET = 4  # modules that stay white around a code
MOST_EPC = 99_999_999_999
MOST_ZBP = 999_999


class NotPayable(UserError):
    """A payment that its code cannot say: account, amount or currency."""


@dataclass(frozen=True, slots=True)
class Payment:
    """Who gets how much. account: IBAN. reference: variable symbol, digits, or "".

    due_on: only the Czech code says it. tax_number: only the Polish one.
    """

    account: str
    amount: Money
    name: str
    message: str = ""
    reference: str = ""
    due_on: dt.date | None = None
    tax_number: str = ""


def payment_text(payment: Payment) -> str:
    """Return what the code of a payment holds, in the scheme of its currency.

    NotPayable names an account that is no IBAN, an amount or a currency without a scheme.
    """
    account = _iban(payment.account)
    if payment.amount.minor <= 0:
        raise NotPayable(_("A payment code needs an amount above zero."))
    if payment.amount.currency == "CZK":
        return _spayd(payment, account)
    if payment.amount.currency == "EUR":
        return _epc(payment, account)
    if payment.amount.currency == "PLN" and account.startswith("PL"):
        return _zbp(payment, account)
    raise NotPayable(
        _("There is no payment code for {currency} to the account {account}.").format(
            currency=payment.amount.currency, account=payment.account
        )
    )


def account_fault(account: str) -> str:
    """Return why an account cannot be paid to by a code, "" where it can."""
    try:
        _iban(account)
    except NotPayable as fault:
        return str(fault)
    return ""


def _iban(account: str) -> str:
    from stdnum import iban
    from stdnum.exceptions import ValidationError

    try:
        return str(iban.validate(account))
    except ValidationError as fault:
        raise NotPayable(
            _("“{account}” is not an IBAN. Look at the account number.").format(account=account)
        ) from fault


def _plain(text: str, most: int) -> str:
    """Return text in the signs that a QR code writes shortest: capitals, digits, a few marks."""
    bare = unicodedata.normalize("NFD", text.upper()).replace("Ł", "L").replace("ẞ", "SS")
    return " ".join(re.sub(r"[^0-9A-Z $+\-./:]", " ", _without_marks(bare)).split())[:most].strip()


def _without_marks(text: str) -> str:
    return "".join(sign for sign in text if not unicodedata.combining(sign))


def _spayd(payment: Payment, account: str) -> str:
    fields = {
        "ACC": account,
        "AM": f"{exact(payment.amount):.2f}",
        "CC": "CZK",
        "DT": f"{payment.due_on:%Y%m%d}" if payment.due_on else "",
        "MSG": _plain(payment.message, 60),
        "RN": _plain(payment.name, 35),
        "X-VS": re.sub(r"\D", "", payment.reference)[:10],
    }
    return "*".join(["SPD", "1.0", *(f"{name}:{value}" for name, value in fields.items() if value)])


def _one_line(text: str, most: int) -> str:
    return " ".join(text.split())[:most].strip()


def _epc(payment: Payment, account: str) -> str:
    if payment.amount.minor > MOST_EPC:
        raise NotPayable(_("The amount is more than a payment code can say."))
    message = _one_line(" ".join(filter(None, (payment.reference, payment.message))), 140)
    lines = [
        "BCD", "002", "1", "SCT", "", _one_line(payment.name, 70), account,
        f"EUR{exact(payment.amount):.2f}", "", "", message,
    ]  # fmt: skip
    return "\n".join(lines).rstrip("\n")


def _zbp(payment: Payment, account: str) -> str:
    if payment.amount.minor > MOST_ZBP:
        raise NotPayable(_("The amount is more than a payment code can say."))
    title = _one_line(" ".join(filter(None, (payment.reference, payment.message))), 32)
    parts = (
        re.sub(r"\D", "", payment.tax_number)[:10], "PL", account[2:],
        f"{payment.amount.minor:06d}", _one_line(payment.name, 20), title, "", "", "",
    )  # fmt: skip
    return "|".join(part.replace("|", "/") for part in parts)


def modules(text: str) -> list[list[bool]]:
    """Return the dark and light fields of a QR code (level M), without the quiet zone."""
    from reportlab.graphics.barcode.qr import QrCodeWidget

    widget: Any = QrCodeWidget(text, barLevel="M")
    code = widget.qr
    code.make()
    size = code.getModuleCount()
    return [[bool(code.isDark(row, column)) for column in range(size)] for row in range(size)]


def square(text: str, width: float) -> Strip:
    """Return a code as a strip of `width` points, quiet zone included."""
    rows = modules(text)
    one = width / (len(rows) + 2 * QUIET)
    marks = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                # A little higher than a field, so that no white hair shows between rows.
                marks.append(
                    Fill((x + QUIET) * one, (y + QUIET) * one, (end - x) * one, one * 1.02, INK)
                )
            x = end + 1
    return Strip(width, tuple(marks))
