"""From what a file writes to what a field holds."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Field, Type
from crm_desktop.models.language import LANGUAGES, _, translator
from crm_desktop.models.text import norm

# Not 03/04/2017: half of the world reads it as the fourth of March.
DATE_FORMATS = ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d.%m.%Y", "%d-%m-%Y")
THREE = re.compile(r"(\d{1,4})\s*[./-]\s*(\d{1,4})\s*[./-]\s*(\d{1,4})\.?(?=$|[T\s])")
TRUE = {"true", "yes", "1", "ano", "tak", "да", "t", "y", "x"}
FALSE = {"false", "no", "0", "ne", "nie", "не", "f", "n"}
# Minor digits of ISO 4217 where they are not two.
DIGITS = dict.fromkeys(("JPY", "KRW", "ISK", "CLP", "VND"), 0) | dict.fromkeys(
    ("BHD", "KWD", "TND"), 3
)
LARGEST = 10**15  # far beyond any amount, safely inside bigint
# Names that CLDR does not know but exports write.
USUAL_NAMES = {
    "usa": "US", "u s a": "US", "uk": "GB", "great britain": "GB", "korea": "KR",
    "czech republic": "CZ", "united states of america": "US", "brd": "DE",
    "bundesrepublik deutschland": "DE",
}  # fmt: skip

NO_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}  # in CLDR among the territories


def understand(
    field: Field,
    text: str,
    currency: str = "EUR",
    zone: dt.tzinfo = dt.UTC,
    order: str = "",
) -> Any:
    """Return the value of a field from its text; a reference stays text, found later.

    Raises InvalidInput with a sentence. Money comes back in minor units of the currency; a time
    that names no zone is read as one of `zone`. `order` (dmy, mdy, ymd) says how days like
    03/04/2017 are meant; without it they are refused.
    """
    parse: dict[Type, Callable[[Field, str], Any]] = {
        Type.INTEGER: _whole,
        Type.PERCENT: _whole,
        Type.DECIMAL: _number,
        Type.BOOLEAN: _yes_or_no,
        Type.CHOICE: _choice,
        Type.COUNTRY: _territory,
        Type.LANGUAGE: _language,
        Type.CURRENCY: _currency,
    }
    if field.type is Type.MONEY:
        return _money(field, text, field.unit or currency)
    if field.type is Type.CHOICES:
        several = [one.strip() for one in text.split(";") if one.strip()]
        return tuple(sorted({_choice(field, one) for one in several}))
    if field.type is Type.DATETIME:
        return _moment(field, text, zone, order)
    if field.type is Type.DATE:
        return _date(field, text, order)
    return parse[field.type](field, text) if field.type in parse else text


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
        raise InvalidInput(_("This is not a number."), field.name) from None
    if not number.is_finite() or abs(number) > LARGEST:
        raise InvalidInput(_("This number is too large to be stored."), field.name)
    return number


def _whole(field: Field, text: str) -> int:
    number = _number(field, text.removesuffix("%"))
    if number != number.to_integral_value():
        raise InvalidInput(_("This is not a whole number."), field.name)
    return int(number)


def _money(field: Field, text: str, currency: str) -> int:
    digits = DIGITS.get(currency, 2)
    minor = _number(field, text).scaleb(digits)
    if minor != minor.to_integral_value():
        # “1.234” may be one crown and a bit or a thousand and more: better asked than rounded.
        raise InvalidInput(
            _(
                "This is not an amount: {currency} has {digits} decimal places. Write 1234.50."
            ).format(currency=currency, digits=digits),
            field.name,
        )
    return int(minor)


def _date(field: Field, text: str, order: str = "") -> dt.date:
    """Return a day; of a bare year the first one."""
    if order and (parts := THREE.match(text)):
        numbers = dict(zip(order, map(int, parts.groups()), strict=True))
        year = numbers["y"] + (0 if len(parts[order.index("y") + 1]) > 2 else century(numbers["y"]))
        try:
            return dt.date(year, numbers["m"], numbers["d"])
        except ValueError:
            pass
    if re.fullmatch(r"[12]\d{3}", text):
        return dt.date(int(text), 1, 1)
    for form in DATE_FORMATS:
        try:
            return dt.datetime.strptime(re.sub(r"\.\s+", ".", text), form).date()
        except ValueError:
            continue
    try:
        return dt.datetime.fromisoformat(text).date()
    except ValueError:
        raise InvalidInput(
            _("This is not a date. Write 2026-11-22 or 22.11.2026."), field.name
        ) from None


def century(year: int) -> int:
    """Return what a year of two digits lacks: 1999 and 2049 are the farthest."""
    return 2000 if year < 50 else 1900


def date_order(texts: Iterable[str]) -> str:
    """Return how the days of a column are written: dmy, mdy, ymd; nothing where both may be meant.

    ISO days say it themselves, and dots stand between day and month in no other order.
    """
    possible = {"dmy", "mdy", "ymd"}
    found = False
    for text in texts:
        parts = THREE.match(text.strip())
        if parts is None:
            continue
        found = True
        first, second, third = (int(part) for part in parts.groups())
        if len(parts[1]) > 2:
            possible &= {"ymd"}
        elif len(parts[3]) > 2:
            possible -= {"ymd"}
        if first > 31 or second > 31 or third > 31:
            possible -= {"dmy", "mdy"} if first > 31 else {"ymd"}
        if first > 12:
            possible.discard("mdy")
        if second > 12:
            possible -= {"dmy", "ymd"}
        if "." in parts[0] and len(parts[3]) > 2:
            possible &= {"dmy"}
    return possible.pop() if found and len(possible) == 1 else ""


def _moment(field: Field, text: str, zone: dt.tzinfo, order: str) -> dt.datetime:
    """Return a time in UTC; where it names no zone it is one of `zone`, a bare day is noon."""
    match = re.fullmatch(r"(.+?)[T ]\s*(\d{1,2}):(\d\d)(?::(\d\d))?", text)
    try:
        if match:
            time = dt.time(int(match[2]), int(match[3]), int(match[4] or 0))
            moment = dt.datetime.combine(_date(field, match[1], order), time)
        elif re.search(r"\d:\d", text):
            moment = dt.datetime.fromisoformat(text)
        else:
            moment = dt.datetime.combine(_date(field, text, order), dt.time(12))
        aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        return aware.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        raise InvalidInput(_("This is not a time. Write 2026-11-22 14:30."), field.name) from None


def _yes_or_no(field: Field, text: str) -> bool:
    if text.lower() in TRUE:
        return True
    if text.lower() in FALSE:
        return False
    raise InvalidInput(_("This is neither yes nor no."), field.name)


def _choice(field: Field, text: str) -> str:
    wanted = norm(text)
    for code, label in field.choices:
        if wanted == norm(code) or any(
            wanted == norm(translator(language).gettext(label)) for language in LANGUAGES
        ):
            return code
    codes = ", ".join(code for code, _label in field.choices)
    raise InvalidInput(_("This is not one of: {codes}.").format(codes=codes), field.name)


def _territory(field: Field, text: str) -> str:
    names = _names("territory")
    wanted = norm(text)
    if len(wanted) == 2 and wanted.upper() in names.values():
        return wanted.upper()
    found = names.get(wanted) or USUAL_NAMES.get(wanted)
    if found is None:
        raise InvalidInput(_("No country is called so."), field.name)
    return found


def _language(field: Field, text: str) -> str:
    names = _names("language")
    wanted = norm(text)
    code = wanted if wanted in names.values() else names.get(wanted)
    if code is None:
        raise InvalidInput(_("No language is called so."), field.name)
    return code


def _currency(field: Field, text: str) -> str:
    if not re.fullmatch("[A-Za-z]{3}", text):
        raise InvalidInput(_("This is not a currency: write its three letters."), field.name)
    return text.upper()


@cache
def _names(what: str) -> dict[str, str]:
    """Return normalised names of territories or languages → ISO code, in our languages."""
    from babel import Locale

    found: dict[str, str] = {}
    for language in (*LANGUAGES, "de", "sk"):
        locale = Locale.parse(language)
        names = locale.territories if what == "territory" else locale.languages
        found |= {
            norm(name): code
            for code, name in names.items()
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
        }
    return found
