"""What an import is asked to do: which columns go to which fields, and what else is said."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from crm_desktop.models.errors import NotAllowed, UserError
from crm_desktop.models.fields import KINDS, Catalogue, Field, Kind, Type
from crm_desktop.models.fields.base import ACCOUNT
from crm_desktop.models.fields.contact import CONTACT, CONTACT_POINT
from crm_desktop.models.fields.custom import PREFIX
from crm_desktop.models.importing.csv_file import CsvFile
from crm_desktop.models.language import _
from crm_desktop.models.text import norm

EMPTY = frozenset({"", "NULL", "\\N"})  # what exports write where there is no value
# Columns that become contact details of the record instead of a field of its own.
POINTS = {code: label for code, label in CONTACT_POINT.field("kind").choices if code != "other"}


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be imported: columns of the file by field, values for all rows by field.

    `empty` are further (field, value) pairs that mean that there is no value.
    """

    file: CsvFile
    kind: str
    mapping: Mapping[str, str]
    defaults: Mapping[str, str] = field(default_factory=dict)
    empty: frozenset[tuple[str, str]] = frozenset()


def request(
    catalogue: Catalogue,
    file: CsvFile,
    kind_name: str,
    pairs: Sequence[str] = (),
    defaults: Sequence[str] = (),
    empty: Sequence[str] = (),
) -> Request:
    """Return the request behind `field=column` and `field=value` pairs.

    Without pairs, columns that are called like a field go there. Raises UserError for an unknown
    kind, field or column, with those there are, and for a field that lacks its column.
    """
    kind = _kind(catalogue, kind_name)
    mapping: dict[str, str] = {}
    for name, column in map(_pair, pairs):
        _once(mapping, field_name(kind, name), name)
        mapping[field_name(kind, name)] = _column(file, column)
    for heading in file.headings if not pairs else ():
        found = known_field(kind, heading)
        if found is not None:
            mapping.setdefault(found, heading)
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
        _once(values, field_name(kind, name), name)
        values[field_name(kind, name)] = value
    blanks = frozenset((field_name(kind, name), value) for name, value in map(_pair, empty))
    _complete(kind, {*mapping, *values})
    return Request(file, kind.name, mapping, values, blanks)


def _kind(catalogue: Catalogue, name: str) -> Kind:
    offered = {kind.name: kind for kind in map(as_file, KINDS.values()) if _stands_alone(kind)}
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
    """Return a kind as a file has it: a consent names its contact, and the account of that one."""
    if kind.name != "consent":
        return kind
    contact = Field("contact_id", CONTACT.label, Type.REFERENCE, refers_to="contact", required=True)
    return replace(kind, fields=(ACCOUNT, contact, *kind.fields))


def _stands_alone(kind: Kind) -> bool:
    """Tell whether a row of a file can say all that a record needs; a part's parent it cannot."""
    return kind.parent == "" or kind.has("account_id")


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
        raise UserError(_("The field “{field}” is given twice. Choose one.").format(field=called))


def _column(file: CsvFile, name: str) -> str:
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


def _complete(kind: Kind, given: Iterable[str]) -> None:
    """Raise UserError for a field that every record needs and nothing fills."""
    for one in kind.fields:
        if one.required and one.editable and one.default is None and one.name not in given:
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
    return (*fields, *(name for name in POINTS if _is_point(kind, name)))


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
    for code, label in POINTS.items():
        if _is_point(kind, code) and norm(name) in (code, norm(label)):
            return code
    title = kind.field(kind.title)
    if norm(name) == "name" and _takes(title) and title.type is Type.TEXT:
        return title.name
    return None


def field_name(kind: Kind, name: str) -> str:
    """Return the field that somebody means; UserError where the kind has none of that name."""
    found = known_field(kind, name)
    if found is not None:
        return found
    raise UserError(
        _("{kind} has no field “{name}” that can be imported. It has: {fields}.").format(
            kind=_(kind.label), name=name, fields=", ".join(importable(kind))
        )
    )


def operation_of(wanted: Request) -> UUID:
    """Return the id of this import: the same rows read the same way are the same operation."""
    digest = hashlib.sha256()
    read_as = (wanted.kind, *map(sorted, (wanted.mapping.items(), wanted.defaults.items())))
    digest.update(repr((read_as, sorted(wanted.empty))).encode())
    for _line, row in wanted.file.rows:
        digest.update(repr(list(row.items())).encode())
    return UUID(bytes=digest.digest()[:16])
