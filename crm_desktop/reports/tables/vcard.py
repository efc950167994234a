"""Contacts as vCards: 3.0 (RFC 2426) for what is old, 4.0 (RFC 6350) for what is new."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from crm_desktop.models.queries.rows import Row
from crm_desktop.reports.tables.columns import territories

VERSIONS = ("3.0", "4.0")
# What a card is made of, besides its contact details and addresses.
FIELDS = (
    "full_name",
    "title_before",
    "first_name",
    "last_name",
    "title_after",
    "gender",
    "language",
    "job_title",
    "department",
    "function_id",
    "account_id",
    "note",
)
WIDEST = 75  # octets of a line, its end not counted
PHONES = {"phone": "voice", "mobile": "cell", "fax": "fax"}
# The place of an address in a card; 4.0 names no others.
PLACES = {"home": "home"}


def write_vcards(
    path: Path, rows: Iterable[Row], version: str, step: Callable[[], None] = lambda: None
) -> int:
    """Write one card per contact, return how many; `step` follows each of them.

    The rows carry their valid contact details and addresses as parts.
    """
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for row in rows:
            file.write("".join(f"{fold(line)}\r\n" for line in card(row, version)))
            count += 1
            step()
    return count


def card(row: Row, version: str) -> Iterator[str]:
    """Return the lines of a contact's card, not yet folded."""
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"FN:{_text(row.label('full_name') or '–')}"
    names = ("last_name", "first_name", "", "title_before", "title_after")
    yield f"N:{';'.join(_text(row.label(name)) if name else '' for name in names)}"
    firm = row.labels.get("account_id", "")
    if firm:
        unit = row.label("department")
        yield f"ORG:{_text(firm)}" + (f";{_text(unit)}" if unit else "")
    for name, key in (("TITLE", "job_title"), ("ROLE", "function_id"), ("NOTE", "note")):
        text = row.labels.get(key, "") if key.endswith("_id") else row.label(key)
        if text:
            yield f"{name}:{_text(text)}"
    if version == "4.0":
        if row["gender"] in ("f", "m"):
            yield f"GENDER:{row['gender'].upper()}"
        if row["language"]:
            yield f"LANG:{_text(row['language'])}"
    for point in row.parts.get("contact_point", ()):
        yield from _point(point, version)
    for address in row.parts.get("address", ()):
        yield _address(address, version)
    if version == "3.0":
        yield f"REV:{dt.datetime.now(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
    else:
        yield f"REV:{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _point(point: Row, version: str) -> Iterator[str]:
    kind, value = point["kind"], point.label("value")
    if kind in PHONES:
        if version == "3.0":
            yield f"TEL;TYPE=WORK,{PHONES[kind].upper()}:{_text(value)}"
        else:
            yield f'TEL;TYPE="work,{PHONES[kind]}":{_text(value)}'
    elif kind == "email":
        work = "INTERNET" if version == "3.0" else "work"
        yield f"EMAIL;TYPE={work}:{_text(value)}"
    elif kind == "web":
        yield f"URL:{_flat(value)}"


def _address(address: Row, version: str) -> str:
    place = PLACES.get(address["kind"], "work")
    country = territories("en").get(address["country"] or "", address["country"] or "")
    town, postcode = address.label("town"), address.label("postcode")
    parts = ("", "", address.label("street"), town, "", postcode, country)
    shown = place.upper() if version == "3.0" else place
    return f"ADR;TYPE={shown}:{';'.join(_text(part) for part in parts)}"


def _text(value: str) -> str:
    """Return a value with what has a meaning in a card escaped, line ends as \\n."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _flat(value: str) -> str:
    return "".join(value.split())


def fold(line: str) -> str:
    """Return a line in pieces of 75 octets at most, each but the first begun by a space."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > WIDEST:
            pieces.append(piece)
            piece, size = " ", 1  # the space counts
        piece += letter
        size += octets
    return "\r\n".join([*pieces, piece])
