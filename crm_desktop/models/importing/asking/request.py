"""What an import is asked to do: which columns go to which fields, and what else is said."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from crm_desktop.models.errors import NotAllowed, UserError
from crm_desktop.models.fields import KINDS, Catalogue, Field, Kind, Type
from crm_desktop.models.fields.base import ACCOUNT
from crm_desktop.models.fields.custom import PREFIX
from crm_desktop.models.fields.kinds.contact import CONTACT, CONTACT_POINT
from crm_desktop.models.importing.asking.headings import usual_field
from crm_desktop.models.importing.reading.table import Table
from crm_desktop.models.language import _
from crm_desktop.models.text import norm

EMPTY = frozenset({"", "NULL", "\\N"})  # what exports write where there is no value
# Columns that become contact details of the record instead of a field of its own.
POINTS = {code: label for code, label in CONTACT_POINT.field("kind").choices if code != "other"}


WHOLE_NAME = "full_name"
# What becomes of a row whose record is there already.
MODES = ("create", "fill", "overwrite", "skip")
# Parts that a file may hold by themselves, with the kind of their record.
PART_OF_FILE = {"consent": "contact", "sale_line": "sale"}
OF_ACCOUNT = "account."  # before the fields of the account that a row of a contact also names


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be imported: columns of the file by field, values for all rows by field.

    `more` are further columns of a field. `empty` are further (field, value) pairs that mean that
    there is no value; `values` say what a word of the file means, by (field, word). `match` are the
    fields by which a record that is there is found, or “likely”; `mode` is what happens to it
    (MODES), `rows` the same for single lines. `date_order` is dmy, mdy, ymd or empty.
    """

    file: Table
    kind: str
    mapping: Mapping[str, str]
    defaults: Mapping[str, str] = field(default_factory=dict)
    empty: frozenset[tuple[str, str]] = frozenset()
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[tuple[str, str], str] = field(default_factory=dict)
    match: tuple[str, ...] = ()
    mode: str = "create"
    rows: Mapping[int, str] = field(default_factory=dict)
    date_order: str = ""

    def of_account(self) -> "Request":
        """Return what a request for contacts says of their accounts."""
        return replace(
            self,
            kind="account",
            mapping=_within(self.mapping),
            defaults=_within(self.defaults),
            more=_within(self.more),
            empty=frozenset(
                (name.removeprefix(OF_ACCOUNT), value)
                for name, value in self.empty
                if name.startswith(OF_ACCOUNT)
            ),
            values={
                (name.removeprefix(OF_ACCOUNT), word): meaning
                for (name, word), meaning in self.values.items()
                if name.startswith(OF_ACCOUNT)
            },
            match=tuple(
                name.removeprefix(OF_ACCOUNT) for name in self.match if name.startswith(OF_ACCOUNT)
            ),
        )


def _within(given: Mapping[str, Any]) -> dict[str, Any]:
    cut = len(OF_ACCOUNT)
    return {name[cut:]: one for name, one in given.items() if name.startswith(OF_ACCOUNT)}


def request(
    catalogue: Catalogue,
    file: Table,
    kind_name: str,
    pairs: Sequence[str] = (),
    defaults: Sequence[str] = (),
    empty: Sequence[str] = (),
) -> Request:
    """Return the request behind `field=column` and `field=value` pairs.

    Without pairs, columns whose headings say so go to a field. Raises UserError for an unknown
    kind, field or column, with those there are, and for a field that lacks its column.
    """
    kind = _kind(catalogue, kind_name)
    mapping: dict[str, str] = {}
    more: dict[str, tuple[str, ...]] = {}
    for name, column in map(_pair, pairs):
        found = field_name(kind, name, catalogue)
        if takes_several(kind, found) and found in mapping:
            more[found] = (*more.get(found, ()), _column(file, column))
        else:
            _once(mapping, found, name)
            mapping[found] = _column(file, column)
    if not pairs:
        mapping, more = suggested(catalogue, kind, file.headings)
    if not mapping:
        raise UserError(
            _(
                "Say which column goes where, for example --map {field}={column}. {kind} has:"
                " {fields}."
            ).format(
                field=importable(kind)[0],
                column=file.headings[0],
                kind=_(kind.label),
                fields=", ".join(importable(kind)),
            )
        )
    values: dict[str, str] = {}
    for name, value in map(_pair, defaults):
        _once(values, field_name(kind, name, catalogue), name)
        values[field_name(kind, name, catalogue)] = value
    blanks = frozenset(
        (field_name(kind, name, catalogue), value) for name, value in map(_pair, empty)
    )
    check_complete(kind, {*mapping, *values})
    return Request(file, kind.name, mapping, values, blanks, more)


def suggested(
    catalogue: Catalogue, kind: Kind, headings: Sequence[str]
) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return which columns go where by what they are called, and further columns of a field."""
    mapping: dict[str, str] = {}
    more: dict[str, tuple[str, ...]] = {}
    accounts = kind.name == "contact" and "account" in catalogue.kinds
    for heading in headings:
        found, usual = known_field(kind, heading), usual_field(kind.name, heading)
        # “Web” is the website of an account, which has a field for it, and not a further detail.
        if found is None or (found in POINTS and usual and kind.has(usual)):
            found = usual
        if found is None and accounts:
            found = usual_field("of contact", heading)
        if found is None or not _exists(catalogue, kind, found):
            continue
        if found not in mapping:
            mapping[found] = heading
        elif takes_several(kind, found):
            more[found] = (*more.get(found, ()), heading)
    if f"{OF_ACCOUNT}name" in mapping:  # Outlook has a column “Account” beside “Company”
        mapping.pop("account_id", None)
    if "account_id" in mapping:  # an account that is only named must be there already
        mapping = {name: one for name, one in mapping.items() if not name.startswith(OF_ACCOUNT)}
    return mapping, more


def _exists(catalogue: Catalogue, kind: Kind, name: str) -> bool:
    if name.startswith(OF_ACCOUNT):
        kind, name = as_file(catalogue.kind("account")), name.removeprefix(OF_ACCOUNT)
    return _is_point(kind, name) or (kind.has(name) and _takes(kind.field(name)))


def takes_several(kind: Kind, name: str) -> bool:
    """Tell whether several columns may go to a field: contact details, names, texts of a seat."""
    plain = name.removeprefix(OF_ACCOUNT)
    reached = plain in POINTS and "contact_point" in kind.parts
    return reached or plain in ("first_name", "street", "note", "segment_ids")


def check_once(kind: Kind, given: Iterable[str]) -> None:
    """Raise UserError for a field to which several columns go though it takes only one."""
    for name in given:
        if not takes_several(kind, name):
            raise _twice(short(kind, kind.field(name)) if kind.has(name) else name)


def _kind(catalogue: Catalogue, name: str) -> Kind:
    offered = {kind.name: kind for kind in map(as_file, KINDS.values()) if stands_alone(kind)}
    called = {norm(kind.label): kind.name for kind in offered.values()}
    wanted = name if name in offered else called.get(norm(name), "")
    if wanted not in offered:
        raise UserError(
            _("There is no kind of record “{kind}” to import. There are: {kinds}.").format(
                kind=name, kinds=", ".join(sorted(offered))
            )
        )
    if wanted not in catalogue.kinds:
        raise no_right(offered[wanted])
    return as_file(catalogue.kind(wanted))


def as_file(kind: Kind) -> Kind:
    """Return a kind as a file has it: a part names its record, and the account of that one."""
    if kind.name not in PART_OF_FILE:
        return kind
    owner = KINDS[PART_OF_FILE[kind.name]]
    parent = Field(
        f"{owner.name}_id", owner.label, Type.REFERENCE, refers_to=owner.name, required=True
    )
    own = tuple(one for one in kind.fields if one.name != "account_id")
    return replace(kind, fields=(ACCOUNT, parent, *own))


def stands_alone(kind: Kind) -> bool:
    """Tell whether a row of a file can say all that a record needs; a part's parent it cannot."""
    if kind.name not in PART_OF_FILE and any(kind.name in one.parts for one in KINDS.values()):
        return False
    known = as_file(kind)
    return kind.parent == "" or (known.has("account_id") and known.field("account_id").editable)


def no_right(kind: Kind) -> NotAllowed:
    """Return the refusal of somebody who may enter no record of a kind."""
    return NotAllowed(
        _(
            "You have no right to enter records of the kind “{kind}”. Ask an administrator for it,"
            " or import as somebody who has it; nothing was imported."
        ).format(kind=_(kind.label))
    )


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise UserError(
            _("“{text}” is not of the form field=value, for example name=Company.").format(
                text=text
            )
        )
    return name.strip(), value.strip()


def _once(given: Mapping[str, str], field_name: str, called: str) -> None:
    if field_name in given:
        raise _twice(called)


def _twice(called: str) -> UserError:
    return UserError(_("The field “{field}” is given twice. Choose one.").format(field=called))


def _column(file: Table, name: str) -> str:
    if name in file.headings:
        return name
    alike = [heading for heading in file.headings if norm(heading) == norm(name)]
    if len(alike) == 1:
        return alike[0]
    raise UserError(
        _("The file {file} has no column “{column}”. It has: {columns}.").format(
            file=file.path.name, column=name, columns=", ".join(file.headings)
        )
    )


def check_complete(kind: Kind, given: Iterable[str]) -> None:
    """Raise UserError for a field that every record needs and nothing fills."""
    known = set(given)
    # Without a word about accounts, people are accounts of their own.
    accounts = kind.name == "contact" and "account_id" not in known
    for one in kind.fields:
        if one.name == "account_id" and accounts:
            continue
        firms = any(name.startswith(OF_ACCOUNT) for name in known)
        if one.name == "last_name" and (WHOLE_NAME in known or firms):
            continue
        if one.required and one.editable and one.default is None and one.name not in known:
            name = short(kind, one)
            raise UserError(
                _(
                    "Every record of the kind “{kind}” needs the field “{field}”. Say where it"
                    " comes from: --map {name}=COLUMN or --default {name}=VALUE."
                ).format(kind=_(kind.label), field=_(one.label), name=name)
            )


def importable(kind: Kind) -> tuple[str, ...]:
    """Return the names by which fields are given, those of contact details at the end."""
    fields = [short(kind, one) for one in kind.fields if _takes(one)]
    return (*fields, *(name for name in (*POINTS, WHOLE_NAME) if _is_point(kind, name)))


def takers(kind: Kind) -> list[tuple[str, str]]:
    """Return the fields that a column can go to, with their labels in the person's language."""
    found = [(one.name, _(one.label)) for one in kind.fields if _takes(one)]
    labels = {**POINTS, WHOLE_NAME: CONTACT.field(WHOLE_NAME).label}
    return [*found, *((n, _(label)) for n, label in labels.items() if _is_point(kind, n))]


def short(kind: Kind, one: Field) -> str:
    """Return the name by which a field is given: `employee` for `employee_id`, `segments`."""
    if one.type is Type.LINKS:
        return one.name.removesuffix("_ids") + "s"
    name = one.name.removesuffix("_id")
    # An account has a kind and a kind_id.
    return name if one.type is Type.REFERENCE and not kind.has(name) else one.name


def _takes(one: Field) -> bool:
    # The responsible person is not edited, but a new account can be entered for somebody else.
    return not one.worked_out and (one.editable or one.name == "owner_id")


def _is_point(kind: Kind, name: str) -> bool:
    if name == WHOLE_NAME:
        return kind.name == "contact"  # its last word is the last name
    stored = kind.has(name) and not kind.field(name).worked_out
    return "contact_point" in kind.parts and name in POINTS and not stored


def known_field(kind: Kind, name: str) -> str | None:
    """Return the field that somebody means by its name, its short name or its English label.

    `name` is what names a record of any kind: `display_name` of a colleague, for example.
    """
    tests: tuple[Callable[[Field], bool], ...] = (
        lambda one: name in (one.name, short(kind, one)),
        lambda one: bool(one.custom) and PREFIX + name == one.name,
        lambda one: norm(name) in (norm(one.name), norm(short(kind, one)), norm(one.label)),
    )
    for fits in tests:
        for one in kind.fields:
            if _takes(one) and fits(one):
                return one.name
    if name == WHOLE_NAME and _is_point(kind, name):
        return name
    for code, label in POINTS.items():
        if _is_point(kind, code) and norm(name) in (code, norm(label)):
            return code
    title = kind.field(kind.title)
    if norm(name) == "name" and _takes(title) and title.type is Type.TEXT:
        return title.name
    return None


def field_name(kind: Kind, name: str, catalogue: Catalogue | None = None) -> str:
    """Return the field that somebody means; UserError where the kind has none of that name.

    With a catalogue, `account.town` of a contact is the town of its account.
    """
    account = kind.name == "contact" and catalogue is not None and name.startswith(OF_ACCOUNT)
    if account and catalogue is not None and "account" in catalogue.kinds:
        plain = name.removeprefix(OF_ACCOUNT)
        return OF_ACCOUNT + field_name(as_file(catalogue.kind("account")), plain)
    found = known_field(kind, name)
    if found is not None:
        return found
    raise UserError(
        _("{kind} has no field “{name}” that can be imported. It has: {fields}.").format(
            kind=_(kind.label), name=name, fields=", ".join(importable(kind))
        )
    )


def digest_of(wanted: Request) -> tuple[UUID, int]:
    """Return what tells an import from others, and how many rows its file has.

    The same rows read in the same way have the same.
    """
    digest = hashlib.sha256()
    read_as = (wanted.kind, *map(sorted, (wanted.mapping.items(), wanted.defaults.items())))
    digest.update(repr((read_as, sorted(wanted.empty))).encode())
    how = (wanted.more, wanted.values, wanted.match, wanted.mode, wanted.rows, wanted.date_order)
    digest.update(repr(how).encode())
    rows = 0
    for line in wanted.file.lines():
        rows += 1
        digest.update("\x1f".join(line.cells.values()).encode("utf-8", "surrogatepass") + b"\x1e")
    return UUID(bytes=digest.digest()[:16]), rows


def left_out(wanted: Request) -> tuple[str, ...]:
    """Return the columns of the file that go to no field."""
    used = {*wanted.mapping.values(), *(one for some in wanted.more.values() for one in some)}
    return tuple(heading for heading in wanted.file.headings if heading not in used)


def together(digests: Iterable[UUID]) -> UUID:
    """Return what tells an import of several parts from others."""
    return UUID(bytes=hashlib.sha256(b"".join(one.bytes for one in digests)).digest()[:16])
