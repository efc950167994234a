"""From what a file writes to what a field holds."""

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import TEXT_TYPES, Field, Type
from crm_desktop.models.language import LANGUAGES, _, translator
from crm_desktop.models.text import norm

DATE_FORMATS = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%d. %m. %Y", "%d/%m/%Y")
TRUE = {"true", "yes", "1", "ano", "tak", "да", "t", "y", "x"}
FALSE = {"false", "no", "0", "ne", "nie", "не", "f", "n"}
SMALL_UNITS = {"JPY": 0, "KRW": 0, "HUF": 2}


def understand(field: Field, written: str, currency: str = "EUR") -> Any:
    """Return the value of a field from its text; a reference stays text, found later.

    Raises InvalidInput with a sentence that names the value. Money comes back in minor units.
    """
    text = written.strip()
    match field.type:
        case Type.INTEGER | Type.PERCENT:
            number = _number(field, text.removesuffix("%"))
            if number != number.to_integral_value():
                raise _not(field, text, _("a whole number"))
            return _in_range(field, int(number), text)
        case Type.DECIMAL:
            return _number(field, text)
        case Type.MONEY:
            units = Decimal(10) ** SMALL_UNITS.get(currency, 2)
            return _in_range(field, int((_number(field, text) * units).to_integral_value()), text)
        case Type.DATE:
            return _date(field, text)
        case Type.DATETIME:
            return _moment(field, text)
        case Type.BOOLEAN:
            return _yes_or_no(field, text)
        case Type.CHOICE:
            return _choice(field, text)
        case Type.COUNTRY:
            return _territory(field, text)
        case Type.LANGUAGE:
            return _language(field, text)
        case Type.CURRENCY:
            if not re.fullmatch("[A-Za-z]{3}", text):
                raise _not(field, text, _("a currency code of three letters"))
            return text.upper()
        case _ if field.type in TEXT_TYPES:
            return text
        case _:
            return text


def _not(field: Field, text: str, what: str) -> InvalidInput:
    return InvalidInput(_("“{text}” is not {what}").format(text=text[:60], what=what), field.name)


def _number(field: Field, text: str) -> Decimal:
    plain = re.sub(r"[\s\u00a0\u202f'’]", "", text)
    if "," in plain and "." in plain:
        # The sign that comes last parts the fraction; the other one parts thousands.
        thousands = "," if plain.rindex(".") > plain.rindex(",") else "."
        plain = plain.replace(thousands, "")
    elif plain.count(",") > 1 or plain.count(".") > 1:
        plain = plain.replace(",", "").replace(".", "")
    try:
        number = Decimal(plain.replace(",", "."))
    except InvalidOperation:
        raise _not(field, text, _("a number")) from None
    if not number.is_finite() or abs(number) > 10**15:
        raise _not(field, text, _("a number that can be stored"))
    return number


def _in_range(field: Field, number: int, text: str) -> int:
    if field.minimum is not None and number < field.minimum:
        raise _not(field, text, _("{least} or more").format(least=field.minimum))
    if field.maximum is not None and number > field.maximum:
        raise _not(field, text, _("{most} or less").format(most=field.maximum))
    return number


def _date(field: Field, text: str) -> dt.date:
    for form in DATE_FORMATS:
        try:
            return dt.datetime.strptime(text, form).date()
        except ValueError:
            continue
    try:
        return dt.datetime.fromisoformat(text).date()
    except ValueError:
        raise _not(field, text, _("a date (write 2026-11-22)")) from None


def _moment(field: Field, text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        moment = dt.datetime.combine(_date(field, text), dt.time(12))
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _yes_or_no(field: Field, text: str) -> bool:
    if text.lower() in TRUE:
        return True
    if text.lower() in FALSE:
        return False
    raise _not(field, text, _("yes or no"))


def _choice(field: Field, text: str) -> str:
    wanted = norm(text)
    for code, label in field.choices:
        if wanted == norm(code) or any(
            wanted == norm(translator(language).gettext(label)) for language in LANGUAGES
        ):
            return code
    codes = ", ".join(code for code, _label in field.choices)
    raise _not(field, text, _("one of {codes}").format(codes=codes))


@cache
def _names(what: str) -> dict[str, str]:
    from babel import Locale

    found: dict[str, str] = {}
    for language in (*LANGUAGES, "de", "sk"):
        locale = Locale.parse(language)
        names = locale.territories if what == "territory" else locale.languages
        length = 2
        found |= {
            norm(name): code
            for code, name in names.items()
            if len(code) == length and code.isalpha()
        }
    return found


def _territory(field: Field, text: str) -> str:
    # Names that Babel does not know but exports write.
    usual = {"usa": "US", "uk": "GB", "korea": "KR", "czech republic": "CZ", "great britain": "GB"}
    names = _names("territory")
    wanted = norm(text)
    if len(wanted) == 2 and wanted.upper() in names.values():
        return wanted.upper()
    found = names.get(wanted) or usual.get(wanted)
    if found is None:
        raise _not(field, text, _("a country"))
    return found


def _language(field: Field, text: str) -> str:
    names = _names("language")
    wanted = norm(text)
    code = wanted if wanted in names.values() else names.get(wanted)
    if code is None:
        raise _not(field, text, _("a language"))
    return code
