"""What operators and functions do with plain values.

TypeError for kinds that do not fit each other (the caller names the place), None for empty.
"""

import calendar
import datetime as dt
import operator
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.text import norm


def _number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError
    return Decimal(value)


def _whole(value: Any) -> int:
    number = _number(value)
    if number != int(number):
        raise ValueError
    return int(number)


def _day(value: Any) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    raise TypeError


def _minor(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def _add(left: Any, right: Any, sign: int = 1) -> Any:
    if left is None or right is None:
        return None
    if isinstance(left, Money) and isinstance(right, Money):
        if left.currency != right.currency:
            raise TypeError
        return Money(left.minor + sign * right.minor, left.currency)
    if isinstance(left, dt.date):
        if sign < 0 and isinstance(right, dt.date):
            return (_day(left) - _day(right)).days
        return _day(left) + dt.timedelta(days=sign * _whole(right))
    return _number(left) + sign * _number(right)


def _subtract(left: Any, right: Any) -> Any:
    return _add(left, right, -1)


def _multiply(left: Any, right: Any) -> Any:
    if left is None or right is None:
        return None
    if isinstance(right, Money):
        left, right = right, left
    if isinstance(left, Money):
        return Money(_minor(left.minor * _number(right)), left.currency)
    return _number(left) * _number(right)


def _divide(left: Any, right: Any) -> Any:
    if left is None or right is None:
        return None
    below = Decimal(right.minor) if isinstance(right, Money) else _number(right)
    if not below:
        raise ZeroDivisionError
    if isinstance(left, Money):
        if isinstance(right, Money):
            if left.currency != right.currency:
                raise TypeError
            return Decimal(left.minor) / below
        return Money(_minor(left.minor / below), left.currency)
    if isinstance(right, Money):
        raise TypeError
    return _number(left) / below


def _negative(value: Any) -> Any:
    if isinstance(value, Money):
        return Money(-value.minor, value.currency)
    return None if value is None else -_number(value)


def _alike(left: Any, right: Any) -> tuple[Any, Any]:
    """Return two values in a form in which they can be compared."""
    if isinstance(left, str) and isinstance(right, str):
        return left.strip().casefold(), right.strip().casefold()
    if isinstance(left, Money) and isinstance(right, Money):
        if left.currency != right.currency:
            raise TypeError
        return left.minor, right.minor
    if isinstance(left, Money):  # a plain number is meant in whole units
        return amount(left), _number(right)
    if isinstance(right, Money):
        return _number(left), amount(right)
    if isinstance(left, bool) or isinstance(right, bool):
        if isinstance(left, bool) and isinstance(right, bool):
            return left, right
        raise TypeError
    if isinstance(left, dt.date):
        if isinstance(left, dt.datetime) and isinstance(right, dt.datetime):
            return left, right
        return _day(left), _day(right)
    return _number(left), _number(right)


def _empty(value: Any) -> bool:
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Sequence) and not isinstance(value, Money):
        return not value
    return value is None


def _equal(left: Any, right: Any) -> bool:
    if _empty(left) or _empty(right):
        return _empty(left) and _empty(right)
    one, other = _alike(left, right)
    return bool(one == other)


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def compared(left: Any, right: Any) -> bool:
        if _empty(left) or _empty(right):
            return False
        return bool(compare(*_alike(left, right)))

    return compared


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool | Money) or not isinstance(value, int | Decimal | dt.date):
        raise TypeError
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _join(*values: Any) -> str:
    """Join texts by a blank and leave out the empty ones."""
    parts = [_text(one) for value in values for one in _many(value)]
    return " ".join(part for part in parts if part.strip())


def _many(value: Any) -> list[Any]:
    """Return the values of a column, or the one value."""
    if isinstance(value, Sequence) and not isinstance(value, str | Money):
        return list(value)
    return [value]


def _filled(*values: Any) -> list[Any]:
    return [one for value in values for one in _many(value) if not _empty(one)]


def _sum(values: Any) -> Any:
    found = _filled(values)
    if not found:
        return Decimal(0)
    total = found[0] if isinstance(found[0], Money) else _number(found[0])
    for one in found[1:]:
        total = _add(total, one)
    return total


def _average(values: Any) -> Any:
    found = _filled(values)
    return _divide(_sum(found), Decimal(len(found))) if found else None


def _extreme(better: Callable[[Any, Any], bool]) -> Callable[..., Any]:
    def found(*values: Any) -> Any:
        best = None
        for one in _filled(*values):
            if best is None or better(*_alike(one, best)):
                best = one
        return best

    return found


def _round(value: Any, digits: Any = Decimal(0)) -> Any:
    places = _whole(digits)
    if not -9 <= places <= 9:
        raise ValueError
    if value is None:
        return None
    if isinstance(value, Money):
        unit = Decimal(10) ** (2 - places)
        minor = (Decimal(value.minor) / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit
        return Money(int(minor), value.currency)
    step = Decimal(1).scaleb(-places)
    return (_number(value) / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def _add_months(day: Any, count: Any) -> Any:
    if day is None or count is None:
        return None
    start, months = _day(day), _whole(count)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(start.day, last))


def _part(name: str) -> Callable[[Any], Any]:
    def part(value: Any) -> Any:
        return None if value is None else Decimal(getattr(_day(value), name))

    return part


def amount(value: Any) -> Any:
    """Return the number of an amount in whole units of its currency."""
    if value is None:
        return None
    if not isinstance(value, Money):
        raise TypeError
    from crm_desktop.models.fields.custom import minor_digits

    return Decimal(value.minor).scaleb(-minor_digits(value.currency))


OPERATORS: dict[str, Callable[..., Any]] = {
    "+": _add, "-": _subtract, "*": _multiply, "/": _divide, "-1": _negative,
    "&": lambda left, right: _text(left) + _text(right),
    "=": _equal, "<>": lambda left, right: not _equal(left, right),
    "<": _ordered(operator.lt), "<=": _ordered(operator.le),
    ">": _ordered(operator.gt), ">=": _ordered(operator.ge),
}  # fmt: skip
FUNCTIONS_OF: dict[str, Callable[..., Any]] = {
    "round": _round, "abs": lambda value: _negative(value) if value is not None and
    (value.minor if isinstance(value, Money) else _number(value)) < 0 else value,
    "sum": _sum, "count": lambda values: Decimal(len(_filled(values))), "avg": _average,
    "min": _extreme(operator.lt), "max": _extreme(operator.gt),
    "date": lambda year, month, day: dt.date(_whole(year), _whole(month), _whole(day)),
    "days": lambda first, last: _subtract(last, first) if first is None or last is None
    else (_day(last) - _day(first)).days,
    "add_days": lambda day, count: None if day is None or count is None
    else _day(day) + dt.timedelta(days=_whole(count)),
    "add_months": _add_months, "year": _part("year"), "month": _part("month"), "day": _part("day"),
    "is_empty": _empty,
    "contains": lambda text, part: norm(_text(part)) in norm(_text(text)),
    "starts": lambda text, part: norm(_text(text)).startswith(norm(_text(part))),
    "join": _join, "upper": lambda text: _text(text).upper(),
    "lower": lambda text: _text(text).lower(), "length": lambda text: Decimal(len(_text(text))),
    "amount": amount,
}  # fmt: skip
