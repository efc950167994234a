"""Reading vCards 2.1 to 4.0 as programs really write them: one row for each contact."""

import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.reading.encoding import of_letters, recognise
from crm_desktop.models.importing.reading.table import Line, Table, unreadable
from crm_desktop.models.language import N_, _

LONGEST = 200_000  # of a property; pictures are longer and are skipped
HEADINGS = {
    "title_before": N_("Title before name"),
    "first_name": N_("First name"),
    "last_name": N_("Last name"),
    "title_after": N_("Title after name"),
    "company": N_("Company"),
    "department": N_("Department"),
    "job_title": N_("Job title"),
    "phone": N_("Phone"),
    "mobile": N_("Mobile"),
    "fax": N_("Fax"),
    "email": N_("E-mail"),
    "website": N_("Website"),
    "street": N_("Street and number"),
    "town": N_("Town"),
    "region": N_("Region"),
    "postcode": N_("Postcode"),
    "country": N_("Country"),
    "language": N_("Language"),
    "gender": N_("Gender"),
    "note": N_("Note"),
}
SKIPPED = ("PHOTO", "LOGO", "KEY", "SOUND", "X-MS-CARDPICTURE", "AGENT")
QUOTED = ("QUOTED-PRINTABLE", "QP", "Q")
SEVERAL = ("phone", "mobile", "fax", "email")
# A semicolon or comma that is not written with a backslash before it.
PART, ESCAPED = re.compile(r"(?<!\\);"), re.compile(r"\\([nN,;:\\])")


@dataclass(slots=True)
class _Card:
    line: int
    values: dict[str, list[str]] = field(default_factory=dict)
    full_name: str = ""
    address: int = -1  # how well the address that was taken fits
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    words: frozenset[str]  # of the parameters, as written with or without TYPE=
    text: str


def open_vcard(path: Path, encoding: str = "") -> Table:
    """Return the contacts of a file under the headings that at least one of them fills.

    The encoding of what names none is recognised unless named. Raises UserError where there is no
    contact.
    """
    found = encoding or recognise(path).name
    used: set[str] = set()
    some = False
    for card in _cards(path, found):
        some = True
        used |= card.values.keys()
    if not some or not used:
        raise UserError(
            _(
                "The file {file} has no contact to import: it has no vCard with a name in it."
            ).format(file=path.name)
        )
    names = {name: _(label) for name, label in HEADINGS.items() if name in used}

    def lines() -> Iterator[Line]:
        for card in _cards(path, found):
            yield Line(
                card.line,
                {label: "; ".join(card.values.get(name, ())) for name, label in names.items()},
                card.fault,
            )

    return Table(path, "vcard", tuple(names.values()), lines, found, size=path.stat().st_size)


def _cards(path: Path, encoding: str) -> Iterator[_Card]:
    card: _Card | None = None
    depth = 0  # a card may hold that of an assistant
    for number, raw in _unfolded(path, encoding):
        found = _property(raw, encoding)
        if found is None:
            continue
        if found.name == "BEGIN" and found.text.strip().upper() == "VCARD":
            depth += 1
            if depth == 1:
                card = _Card(number)
        elif found.name == "END" and depth:
            depth -= 1
            if depth == 0 and card is not None:
                yield _named(card)
                card = None
        elif card is not None and depth == 1:
            _take(card, found)
    if card is not None:
        card.fault = _("This contact has no end: the file is cut off.")
        yield _named(card)


def _unfolded(path: Path, encoding: str) -> Iterator[tuple[int, bytes]]:
    """Yield the properties as bytes with their line; what is folded or soft-broken is one again."""
    begin, whole = 1, b""
    soft = False
    for number, line in enumerate(_physical(path, encoding), 1):
        if soft or (line[:1] in (b" ", b"\t") and whole):
            if len(whole) < LONGEST:
                whole = whole[:-1] + line if soft else whole + line[1:]
        else:
            if whole:
                yield begin, whole
            begin, whole = number, line
        head = whole[:200].partition(b":")[0].upper()
        soft = line.endswith(b"=") and b"QUOTED-PRINTABLE" in head
    if whole:
        yield begin, whole


def _physical(path: Path, encoding: str) -> Iterator[bytes]:
    try:
        if encoding.startswith(("utf-16", "utf-32")):
            with path.open(encoding=encoding, errors="replace") as text:
                for line in text:
                    yield line.rstrip("\r\n").encode()
        else:
            with path.open("rb") as file:
                while line_ := file.readline(LONGEST):
                    yield line_.rstrip(b"\r\n").removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise unreadable(path, error) from error


def _property(raw: bytes, encoding: str) -> _Property | None:
    head, colon, content = raw.partition(b":")
    while colon and head.count(b'"') % 2:  # a colon inside of quotes
        more, colon, content = content.partition(b":")
        head += b":" + more
    if not colon or len(raw) >= LONGEST:
        return None
    name, *parameters = head.decode("ascii", "replace").split(";")
    name = name.strip().rpartition(".")[2].upper()  # item1.TEL
    if name in SKIPPED:
        return None
    words, charset = set(), ""
    for parameter in parameters:
        key, sign, value = parameter.strip().upper().partition("=")
        words |= set((value if sign else key).strip('"').split(","))
        charset = value.strip('"') if key == "CHARSET" else charset
    if words & set(QUOTED):
        content = quopri.decodestring(content)
    elif words & {"BASE64", "B"}:
        return None
    return _Property(name, frozenset(words), _decoded(content, charset, encoding))


def _decoded(content: bytes, charset: str, encoding: str) -> str:
    """Return the text: in UTF-8 if it is that, else in what it says, in what the file is in."""
    for name in (charset, "utf-8", encoding if not encoding.startswith("utf") else ""):
        if name:
            try:
                return content.decode(name)
            except (UnicodeDecodeError, LookupError):
                continue
    return content.decode(of_letters(content), "replace")


def _plain(text: str) -> str:
    return ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], text).replace("\r\n", "\n").strip()


def _parts(text: str, count: int) -> list[str]:
    found = [_plain(part) for part in PART.split(text)]
    return [*found, *[""] * (count - len(found))]


def _add(card: _Card, name: str, value: str) -> None:
    present = card.values.setdefault(name, []) if value else []
    if value and value not in present and (name in SEVERAL or not present):
        present.append(value)


def _take(card: _Card, one: _Property) -> None:
    """Put one property where it belongs."""
    if one.name == "FN":
        card.full_name = card.full_name or _plain(one.text)
    elif one.name == "N":
        family, given, middle, before, after = _parts(one.text, 5)[:5]
        names = ("last_name", "first_name", "title_before", "title_after")
        for name, value in zip(names, (family, f"{given} {middle}", before, after), strict=True):
            _add(card, name, " ".join(value.replace(",", " ").split()))
    elif one.name == "ORG":
        company, department = _parts(one.text, 2)[:2]
        _add(card, "company", company)
        _add(card, "department", department)
    elif one.name == "TEL":
        kind = "fax" if "FAX" in one.words else "mobile" if "CELL" in one.words else "phone"
        _add(card, kind, _plain(one.text).removeprefix("tel:"))
    elif one.name == "EMAIL":
        _add(card, "email", _plain(one.text).removeprefix("mailto:"))
    elif one.name == "ADR":
        _address(card, one)
    elif one.name == "GENDER":
        _add(card, "gender", {"M": "m", "F": "f"}.get(one.text[:1].upper(), ""))
    else:
        simple = {"TITLE": "job_title", "URL": "website", "NOTE": "note", "LANG": "language"}
        if one.name in simple:
            _add(card, simple[one.name], _plain(one.text))


def _address(card: _Card, one: _Property) -> None:
    """Take the address at work; one that is preferred goes before others."""
    fits = 2 * ("WORK" in one.words) + ("PREF" in one.words or "PREF=1" in one.words)
    parts = _parts(one.text, 7)
    if fits <= card.address or not any(parts):
        return
    card.address = fits
    street = " ".join(filter(None, (parts[2], parts[1])))
    for name, value in zip(
        ("street", "town", "region", "postcode", "country"), (street, *parts[3:7]), strict=True
    ):
        card.values.pop(name, None)
        _add(card, name, " ".join(value.split()))


def _named(card: _Card) -> _Card:
    """Give a contact that has only a full name its parts; a firm's card has no person."""
    company: Sequence[str] = card.values.get("company", ())
    if "last_name" not in card.values and card.full_name and card.full_name not in company:
        if first := card.values.get("first_name"):
            rest = card.full_name.removeprefix(first[0]).strip()
            _add(card, "last_name", rest or card.full_name)
        else:
            first_name, _space, last_name = card.full_name.rpartition(" ")
            _add(card, "first_name", first_name)
            _add(card, "last_name", last_name)
    return card
