"""Postcodes: per country the shape, how the post writes it, and an example.

Another shape is doubted, never refused: large receivers and the military have codes of their own.
"""

import re
from collections.abc import Mapping
from typing import Any

from crm_desktop.models.language import _
from crm_desktop.models.standard.finding import Finding, country_of

FOUR = (r"(\d{4})", r"\1", "1010")
FIVE = (r"(\d{5})", r"\1", "10115")
SPACED = r"(\d{3})\s?(\d{2})"
# Spellings with the country's letters before them ("CZ-591 01") are read and written without.
POSTCODES: dict[str, tuple[str, str, str]] = {
    "CZ": (SPACED, r"\1 \2", "591 01"),
    "SK": (SPACED, r"\1 \2", "811 01"),
    "GR": (SPACED, r"\1 \2", "104 31"),
    "SE": (SPACED, r"\1 \2", "111 22"),
    "PL": (r"(\d{2})[-\s]?(\d{3})", r"\1-\2", "00-950"),
    "PT": (r"(\d{4})[-\s]?(\d{3})", r"\1-\2", "1000-205"),
    "NL": (r"(\d{4})\s?([A-Z]{2})", r"\1 \2", "1012 AB"),
    "GB": (r"([A-Z]{1,2}\d[A-Z\d]?)\s?(\d[A-Z]{2})", r"\1 \2", "SW1A 1AA"),
    "IE": (r"([A-Z]\d[\dW])\s?([A-Z\d]{4})", r"\1 \2", "D02 AF30"),
    "LV": (r"(?:LV)?-?(\d{4})", r"LV-\1", "LV-1010"),
    "LT": (r"(?:LT)?-?(\d{5})", r"LT-\1", "LT-01100"),
    "LU": FOUR,
    "MT": (r"([A-Z]{3})\s?(\d{4})", r"\1 \2", "VLT 1117"),
    "US": (r"(\d{5})(?:[-\s]?(\d{4}))?", "", "20500-0001"),
    "CA": (r"([A-Z]\d[A-Z])\s?(\d[A-Z]\d)", r"\1 \2", "K1A 0B1"),
    "UA": FIVE,
    **dict.fromkeys(("AT", "BE", "BG", "CH", "CY", "DK", "HU", "LI", "MK", "NO", "SI"), FOUR),
    **dict.fromkeys(("DE", "EE", "ES", "FI", "FR", "HR", "IT", "ME", "RS", "TR"), FIVE),
    "RO": (r"(\d{6})", r"\1", "010011"),
}


def _read(value: str, country: str) -> str | None:
    """Return a postcode as the post writes it, None where it has another shape."""
    shape, form, _example = POSTCODES[country]
    plain = value.strip().upper()
    if country not in ("LV", "LT"):
        plain = re.sub(rf"^{country}[-\s]+", "", plain)
    match = re.fullmatch(shape, plain)
    if match is None:
        return None
    return match.expand(form) if form else "-".join(filter(None, match.groups()))


def check_postcode(value: str, values: Mapping[str, Any], home: str) -> Finding | None:
    """Doubt a postcode that its country does not write so."""
    country = country_of(values, home)
    if country not in POSTCODES or _read(value, country) is not None:
        return None
    return Finding(
        _("Postcodes of this country look like {example}.").format(example=POSTCODES[country][2]),
        tone="warn",
    )


def standard_postcode(text: str, country: str) -> str:
    """Return a postcode as the country's post writes it; as it is where it has another shape."""
    return (_read(text, country) if country in POSTCODES else None) or text
