"""What a rule has to say about a value, and what a rule is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that says what is wrong and proposes the fix.

    tone: "bad" must be put right before saving, "warn" may be saved as it is. `fix` is the
    proposed value as text to click, `value` the proposed value itself.
    """

    sentence: str
    field: str = ""
    tone: str = "bad"
    fix: str = ""
    value: Any = None


# A rule takes the value, the whole record (for its country and type) and the firm's country.
Rule = Callable[[str, Mapping[str, Any], str], Finding | None]


def country_of(values: Mapping[str, Any], home: str) -> str:
    """Return the country (ISO 3166, capitals) by which a value of this record is read."""
    return str(values.get("country") or home or "").upper()
