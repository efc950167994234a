"""How the attributes of blocks are declared, and read from JSON.

A declaration puts a reader into the attribute's metadata: it takes the JSON value, the place for
messages and the list that collects faults, and returns a value that fits the attribute.
"""

from collections.abc import Callable
from dataclasses import field
from typing import Any

from crm_desktop.models.language import _

Read = Callable[[Any, str, list[str]], Any]


def _text(value: Any, place: str, faults: list[str]) -> str:
    if isinstance(value, str) and len(value) <= 20000:
        return value
    faults.append(_("{place}: a text is expected").format(place=place))
    return ""


def _name(value: Any, place: str, faults: list[str]) -> str:
    text = _text(value, place, faults)
    if not text:
        faults.append(_("{place}: must not be empty").format(place=place))
    return text


def _flag(value: Any, place: str, faults: list[str]) -> bool:
    if isinstance(value, bool):
        return value
    faults.append(_("{place}: true or false is expected").format(place=place))
    return False


def _length(low: float, high: float) -> Read:
    def read(value: Any, place: str, faults: list[str]) -> float:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if number and low <= value <= high:
            return float(value)
        faults.append(
            _("{place}: a number from {low} to {high} is expected").format(
                place=place, low=f"{low:g}", high=f"{high:g}"
            )
        )
        return low

    return read


def _count(value: Any, place: str, faults: list[str]) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10000:
        return value
    faults.append(_("{place}: a whole number is expected").format(place=place))
    return 0


def _choice(*options: str) -> Read:
    def read(value: Any, place: str, faults: list[str]) -> str:
        if isinstance(value, str) and value in options:
            return value
        known = ", ".join(option or "“”" for option in options)
        faults.append(
            _("{place}: “{value}” is not known (one of {known})").format(
                place=place, value=value, known=known
            )
        )
        return options[0]

    return read


def words(default: str = "") -> Any:
    """Declare an attribute that is any text."""
    return field(default=default, metadata={"read": _text})


def required() -> Any:
    """Declare an attribute that is a text which must not be empty (an id, a field)."""
    return field(metadata={"read": _name})


def yes_no(default: bool = False) -> Any:
    """Declare an attribute that is true or false."""
    return field(default=default, metadata={"read": _flag})


def mm(default: float, low: float = 0.0, high: float = 297.0) -> Any:
    """Declare an attribute that is a number of millimetres."""
    return field(default=default, metadata={"read": _length(low, high)})


def whole(default: int = 0) -> Any:
    """Declare an attribute that is a whole number."""
    return field(default=default, metadata={"read": _count})


def one_of(*options: str) -> Any:
    """Declare an attribute that is one of some words; the first is the default."""
    return field(default=options[0], metadata={"read": _choice(*options)})


def many(of: str) -> Any:
    """Declare an attribute that is a list of "spans", "blocks" or a class of this module."""
    return field(default=(), metadata={"parts": of})
