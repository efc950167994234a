"""Numbers of companies and bank accounts, checked by python-stdnum.

What stdnum can prove wrong in the countries of the firm, and every VAT number of the European
Union, is refused. Registers of other countries have kept numbers older than their rule, so there a
wrong check digit is only doubted.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from crm_desktop.models.language import N_, _
from crm_desktop.models.standard.finding import Finding, country_of

SEPARATORS = re.compile(r"[\s.\-/\u00a0\u202f\u2009\u2010-\u2013]")


@dataclass(frozen=True, slots=True)
class Register:
    """A register of companies: what its number is called, its shape and the module of stdnum.

    `certain`: a number that does not fit is wrong, not merely unusual.
    """

    name: str
    shape: str  # of the number without separators
    example: str  # or how many digits it has
    module: str = ""
    certain: bool = False


# The first register of a country is the one that is named when nothing fits.
REGISTERS: dict[str, tuple[Register, ...]] = {
    # The rule of the Slovak number is older than the border.
    "CZ": (Register("IČO", r"\d{8}", "8", "stdnum.cz.dic", True),),
    "SK": (Register("IČO", r"\d{8}", "8", "stdnum.cz.dic", True),),
    "PL": (
        Register("REGON", r"\d{9}|\d{14}", N_("9 or 14"), "stdnum.pl.regon", True),
        Register("KRS", r"0\d{9}", "0000123456"),  # has no check digit
    ),
    "BG": (Register("EIK", r"\d{9}|\d{13}", N_("9 or 13"), "stdnum.bg.vat", True),),
    "DE": (
        Register("Handelsregister", r"(HRA|HRB|GNR|PR|VR)\d+[A-Z]*", "HRB 12345"),
        Register("Wirtschafts-ID", r"DE\d{9}(\d{5})?", "DE123456788"),
    ),
    "AT": (Register("Firmenbuch", r"(FN)?\d{1,6}[A-Z]", "FN 122119m"),),
    "GB": (Register("Company No.", r"([A-Z]{2}|\d{2})\d{6}", "01234567"),),
    "FR": (
        Register("SIREN", r"\d{9}", "552008443", "stdnum.fr.siren"),
        Register("SIRET", r"\d{14}", "55200844300010", "stdnum.fr.siret"),
    ),
    "CH": (Register("UID", r"CHE\d{9}", "CHE-123.456.788", "stdnum.ch.uid"),),
    "HU": (Register("Adószám", r"\d{8}(\d{3})?", "12345676", "stdnum.hu.anum"),),
    "RO": (Register("CUI", r"\d{2,10}", "18547290", "stdnum.ro.cui"),),
    "HR": (Register("OIB", r"\d{11}", "33392005961", "stdnum.hr.oib"),),
    "NO": (Register("Orgnr", r"\d{9}", "988077917", "stdnum.no.orgnr"),),
    "SE": (Register("Orgnr", r"\d{10}", "1234567897", "stdnum.se.orgnr"),),
    "FI": (Register("Y-tunnus", r"\d{8}", "2077474-0", "stdnum.fi.ytunnus"),),
    "DK": (Register("CVR", r"\d{8}", "13585628", "stdnum.dk.cvr"),),
    "BE": (Register("KBO/BCE", r"[01]\d{9}", "0403.019.261", "stdnum.be.vat"),),
}
# Spreadsheets drop the zero at the beginning of these.
PADDED = {"CZ": 8, "SK": 8, "PL": 9, "BG": 9}
# Their numbers are not all known to stdnum by rule and by list: doubted, not refused.
NEAR_UNION = {"GB": "gb", "XI": "gb", "CH": "ch", "NO": "no"}


def compact(value: str) -> str:
    """Return a number without separators, in capitals."""
    return SEPARATORS.sub("", value).upper()


def standard_company_id(value: str, country: str) -> str:
    """Return a company's number as it is stored: no separators, lost zeros given back."""
    number = compact(value)
    registers = REGISTERS.get(country, ())
    length = PADDED.get(country, 0)
    if number.isdigit() and length - 2 <= len(number) < length:
        padded = number.zfill(length)
        if valid(registers[0].module, padded):
            return padded
    return number


def check_company_id(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Check shape and check digit by the country's registers; of other countries nothing is known.

    Of a Bulgarian branch the first nine digits are the firm's and are checked.
    """
    country = country_of(values, home)
    registers = REGISTERS.get(country)
    number = standard_company_id(value, country)
    if registers is None:
        return None
    fitting = [each for each in registers if re.fullmatch(each.shape, number)]
    if not fitting:
        if country == "PL" and valid("stdnum.pl.nip", number.removeprefix("PL")):
            nip = f"PL{number.removeprefix('PL')}"
            return Finding(
                _("This is a NIP. It belongs into “VAT ID” as {number}.").format(number=nip)
            )
        first = registers[0]
        if first.certain:
            return Finding(
                _("{name} has {digits} digits. Check what was typed.").format(
                    name=first.name, digits=_(first.example)
                )
            )
        return Finding(
            _("{name} looks like {example}. Check what was typed.").format(
                name=first.name, example=first.example
            ),
            tone="warn",
        )
    for each in fitting:
        if not each.module or valid(each.module, number[:9] if country == "BG" else number):
            return None
    return Finding(
        _("The check digit of this {name} does not fit. Are two digits exchanged?").format(
            name=fitting[0].name
        ),
        tone="bad" if fitting[0].certain else "warn",
    )


def check_vat_id(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Check a VAT number of Europe; a missing country code is proposed."""
    country = country_of(values, home)
    prefix = {"GR": "EL"}.get(country, country)
    number = compact(value)
    if not re.match(r"[A-Z]{2}", number):
        if valid("stdnum.eu.vat", prefix + number):
            return Finding(
                _("A VAT number begins with the code of its country:"),
                tone="warn",
                fix=prefix + number,
                value=prefix + number,
            )
        return Finding(
            _("A VAT number begins with the code of its country, as in CZ12345678."), tone="warn"
        )
    of = number[:2]
    if of in _eu_prefixes() and not valid("stdnum.eu.vat", number):
        return Finding(_wrong(of))
    near = NEAR_UNION.get(of)
    if near and not valid(f"stdnum.{near}.vat", number.replace("XI", "GB", 1)):
        return Finding(_wrong(of), tone="warn")
    return None


def _wrong(country: str) -> str:
    return _("This cannot be a VAT number of {country}: length or check digit do not fit.").format(
        country=country
    )


def check_iban(value: str, _values: Mapping[str, Any], _home: str) -> Finding | None:
    """Check length and check digits of an international account number."""
    if valid("stdnum.iban", compact(value)):
        return None
    return Finding(
        _("This cannot be an IBAN: length or check digits do not fit. Check what was typed.")
    )


def iban_text(value: str) -> str:
    """Return an IBAN in its groups of four."""
    from stdnum import iban

    return str(iban.format(value))


def valid(module: str, number: str) -> bool:
    """Return whether a module of stdnum takes a number for a sound one."""
    return bool(import_module(module).is_valid(number))


def _eu_prefixes() -> frozenset[str]:
    from stdnum.eu.vat import MEMBER_STATES

    return frozenset("EL" if code == "gr" else code.upper() for code in MEMBER_STATES)
