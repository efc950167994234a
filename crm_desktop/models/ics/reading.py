"""Meetings in an iCalendar file; what cannot be understood is a sentence, never a traceback."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _

LARGEST = 5 * 1024 * 1024  # bytes of a file
MOST = 2000  # events of a file
LONGEST_UID = 200  # letters; of a longer one its SHA-256 stands
OCCURRENCE = "%Y%m%dT%H%M%SZ"  # how the time of an occurrence stands behind the UID of its series
LONGEST = {"subject": 200, "place": 200, "text": 20_000}


@dataclass(frozen=True, slots=True)
class Incoming:
    """One event of a file; `zone` is the one whose wall time a series keeps."""

    subject: str
    starts_at: dt.datetime
    ends_at: dt.datetime | None
    place: str = ""
    text: str = ""
    emails: tuple[str, ...] = ()
    rule: str = ""
    zone: str = "UTC"
    without: tuple[dt.datetime, ...] = ()  # occurrences that are left out, or stand by themselves
    cancelled: bool = False
    uid: str = ""  # of one occurrence of a series: with the time at which it would begin


@dataclass(frozen=True, slots=True)
class Read:
    """The events of a file, and a sentence for each that is left out."""

    events: tuple[Incoming, ...]
    refused: tuple[str, ...] = ()


def read_file(content: bytes, zone: str) -> Read:
    """Return the events of a file; times without a zone are those of `zone`.

    Raises InvalidInput where the file is too large, broken, or has no event.
    """
    if len(content) > LARGEST:
        raise InvalidInput(_("The file is larger than 5 MB. Export a shorter span from there."))
    if b"BEGIN:" not in content.upper():
        raise InvalidInput(_("This is no iCalendar file. Choose a file that ends with .ics."))
    found = list(_components(content))
    if not found:
        raise InvalidInput(_("There is no meeting in this file."))
    if len(found) > MOST:
        words = _("The file has {number} events; {most} are read at most. Export a shorter span.")
        raise InvalidInput(words.format(number=len(found), most=MOST))
    apart: dict[str, list[dt.datetime]] = {}
    for event in found:
        at = _moment(event.get("RECURRENCE-ID"), zone)
        if at is not None:
            apart.setdefault(str(event.get("UID") or ""), []).append(at)
    events, refused = [], []
    for event in found:
        try:
            events.append(_incoming(event, zone, apart))
        except InvalidInput as error:
            refused.append(str(error))
    if not events:
        raise InvalidInput(refused[0])
    return Read(tuple(events), tuple(refused))


def _components(content: bytes) -> Iterator[Any]:
    from icalendar import Component

    try:
        for component in Component.from_ical(content, multiple=True):
            yield from component.walk("VEVENT")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError) as error:
        words = _("The file is broken: {reason}. Nothing was read from it.")
        raise InvalidInput(words.format(reason=str(error)[:120].rstrip("."))) from error


def _incoming(event: Any, zone: str, apart: dict[str, list[dt.datetime]]) -> Incoming:
    subject = _text(event.get("SUMMARY"), "subject") or _("Meeting")
    begins = _first(event.get("DTSTART"))
    starts_at = _moment(begins, zone)
    if starts_at is None:
        words = _("“{subject}” is left out: it says no day or time on which it begins.")
        raise InvalidInput(words.format(subject=subject))
    ends_at = _end(event, begins, starts_at, zone)
    rules = event.get("RRULE")
    if isinstance(rules, list) and len(rules) > 1:
        words = _("“{subject}” is left out: it repeats by more than one rule.")
        raise InvalidInput(words.format(subject=subject))
    rule = _first(rules)
    own = event.get("RECURRENCE-ID") is not None
    uid = str(event.get("UID") or "")
    return Incoming(
        subject=subject,
        starts_at=starts_at,
        ends_at=ends_at,
        place=_text(event.get("LOCATION"), "place"),
        text=_text(event.get("DESCRIPTION"), "text"),
        emails=tuple(_emails(event)),
        rule="" if rule is None or own else rule.to_ical().decode("utf-8", "replace"),
        zone=_zone_name(getattr(begins, "dt", None), zone),
        without=() if own else (*_left_out(event, zone), *apart.get(uid, ())),
        cancelled=str(event.get("STATUS") or "").upper() == "CANCELLED",
        uid=_name(uid, _moment(event.get("RECURRENCE-ID"), zone)),
    )


def _name(uid: str, occurs_at: dt.datetime | None) -> str:
    """Return by what an event is known again; "" where the file does not say."""
    uid = _stored(uid)
    if not uid:
        return ""
    if len(uid) > LONGEST_UID:
        uid = sha256(uid.encode()).hexdigest()
    return uid if occurs_at is None else f"{uid}#{occurs_at:{OCCURRENCE}}"


def _end(event: Any, begins: Any, starts_at: dt.datetime, zone: str) -> dt.datetime | None:
    ends_at = _moment(_first(event.get("DTEND")), zone)
    if ends_at is None:
        length = getattr(_first(event.get("DURATION")), "dt", None)
        if isinstance(length, dt.timedelta):
            try:
                ends_at = starts_at + length
            except OverflowError:
                ends_at = None
        elif _is_day(getattr(begins, "dt", None)):
            ends_at = starts_at + dt.timedelta(days=1)
    return ends_at if ends_at is None or ends_at >= starts_at else None


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _is_day(value: Any) -> bool:
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def _moment(value: Any, zone: str) -> dt.datetime | None:
    """Return a time in UTC; a day is its midnight, one without a zone stands in `zone`."""
    value = getattr(_first(value), "dt", None)
    if _is_day(value):
        value = dt.datetime.combine(value, dt.time())
    if not isinstance(value, dt.datetime):
        return None
    try:
        if value.tzinfo is None:
            value = value.replace(tzinfo=ZoneInfo(zone))
        moment = value.astimezone(dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if 1900 <= moment.year < 3000 else None


def _zone_name(value: Any, zone: str) -> str:
    """Return the name of a time's zone, where it is one that everybody knows."""
    key = getattr(getattr(value, "tzinfo", None), "key", None)
    if isinstance(key, str) and key:
        return key
    return zone


def _left_out(event: Any, zone: str) -> Iterator[dt.datetime]:
    given = event.get("EXDATE")
    for one in given if isinstance(given, list) else [given]:
        for value in getattr(one, "dts", ()):
            at = _moment(value, zone)
            if at is not None:
                yield at


def _emails(event: Any) -> Iterator[str]:
    people: list[Any] = []
    for name in ("ORGANIZER", "ATTENDEE"):
        given = event.get(name)
        people += given if isinstance(given, list) else [given]
    for one in people[:200]:
        text = str(one or "").strip()
        if text.lower().startswith("mailto:") and "@" in text:
            yield text[7:].strip().lower()


def _text(value: Any, what: str) -> str:
    """Return a text as it can be stored: without NUL and lone surrogates, not too long."""
    return _stored(str(_first(value) or ""))[: LONGEST[what]]


def _stored(text: str) -> str:
    text = text.replace("\x00", "")
    return "".join(letter for letter in text if not "\ud800" <= letter <= "\udfff").strip()


def short(refused: Sequence[str], most: int = 5) -> tuple[str, ...]:
    """Return the first sentences of what is left out, and one that counts the rest."""
    if len(refused) <= most:
        return tuple(refused)
    rest = _("{number} more are left out.").format(number=len(refused) - most)
    return (*refused[:most], rest)
