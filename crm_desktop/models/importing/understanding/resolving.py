"""From names to records: the references of rows, also to other rows of the same file."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from dataclasses import field as with_default
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.importing.asking.request import short
from crm_desktop.models.importing.outcome import Fault, Row
from crm_desktop.models.importing.understanding.finding import Found, find, near
from crm_desktop.models.language import _, ngettext
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.text import norm


@dataclass(slots=True)
class Resolved:
    """Rows with ids in place of names; rows that wait for another row of the file; faults by line.

    A row that waits still has its names.
    """

    ready: list[Row] = with_default(default_factory=list)
    later: list[Row] = with_default(default_factory=list)
    faults: dict[int, list[Fault]] = with_default(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A name that nothing has (`count` 0) or that several records have."""

    field: Field
    text: str
    count: int


def resolve(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    rows: Sequence[Row],
    own: Set[str] = frozenset(),
) -> Resolved:
    """Replace names by ids, one query per kind named. `own` are names of other rows of the file."""
    references = [one for one in kind.fields if is_reference(one)]
    names: dict[str, set[str]] = {}
    for row in rows:
        for field in references:
            names.setdefault(field.refers_to, set()).update(_written(field, row.values))
    found = {"account": find(session, catalogue, "account", names.pop("account", set()))}
    accounts = {id for some in found["account"].values() for id, _of in some}
    for refers, wanted in names.items():
        found[refers] = find(session, catalogue, refers, wanted, accounts)
    result = Resolved()
    unknown: dict[int, list[_Unknown]] = {}
    for row in rows:
        values, missing = dict(row.values), []
        # The account comes first: a contact is looked for among its people.
        for field in sorted(references, key=lambda one: one.name != "account_id"):
            written = _written(field, row.values)
            ids = [_ids(field, text, found, values) for text in written]
            missing += [
                _Unknown(field, text, len(some))
                for text, some in zip(written, ids, strict=True)
                if len(some) != 1
            ]
            if written and field.type is Type.LINKS:
                values[field.name] = tuple(dict.fromkeys(id for some in ids for id in some))
            elif written:
                values[field.name] = next((id for some in ids for id in some), None)
        waits = [one for one in missing if _waits(kind, one, own)]
        if len(missing) > len(waits):
            unknown[row.line] = [one for one in missing if one not in waits]
        elif waits:
            result.later.append(row)
        else:
            result.ready.append(replace(row, values=values))
    result.faults = _explained(session, catalogue, kind, unknown)
    return result


def is_reference(field: Field) -> bool:
    """Tell whether a file names other records in this field."""
    return field.type in (Type.REFERENCE, Type.LINKS) and not field.worked_out


def _written(field: Field, values: Mapping[str, Any]) -> list[str]:
    text = values.get(field.name)
    if not isinstance(text, str):
        return []
    parts = text.split(";") if field.type is Type.LINKS else [text]
    return [part.strip() for part in parts if part.strip()]


def _ids(
    field: Field, text: str, found: Mapping[str, Found], values: Mapping[str, Any]
) -> list[int]:
    candidates = found.get(field.refers_to, {}).get(norm(text), [])
    if "account_id" in table_of(field.refers_to).c:
        # A record of another account may have the same name; it could not be named anyway.
        candidates = [one for one in candidates if one[1] == values.get("account_id")]
    return [id for id, _account in candidates]


def _waits(kind: Kind, one: _Unknown, own: Set[str]) -> bool:
    return one.count == 0 and one.field.refers_to == kind.name and norm(one.text) in own


def _explained(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    unknown: Mapping[int, Sequence[_Unknown]],
) -> dict[int, list[Fault]]:
    alike: dict[tuple[str, str], str] = {}
    for refers in {one.field.refers_to for some in unknown.values() for one in some}:
        names = {
            one.text
            for some in unknown.values()
            for one in some
            if one.field.refers_to == refers and not one.count
        }
        for name, found in near(session, catalogue, refers, names).items():
            alike[refers, name] = found
    return {
        line: [
            Fault(
                short(kind, one.field),
                one.text,
                _reason(one, alike.get((one.field.refers_to, one.text))),
            )
            for one in some
        ]
        for line, some in unknown.items()
    }


def _reason(one: _Unknown, alike: str | None) -> str:
    if one.count:
        return ngettext(
            "{count} record is called so. Name it by its number or code.",
            "{count} records are called so. Name it by its number or code.",
            one.count,
        ).format(count=one.count)
    if alike:
        return _("Nothing you may see is called so. Did you mean “{name}”?").format(name=alike)
    return _("Nothing you may see is called so.")


def never_found(kind: Kind, row: Row) -> Fault:
    """Return what is wrong with a row that waited for another one in vain."""
    for field in kind.fields:
        if is_reference(field) and field.refers_to == kind.name and _written(field, row.values):
            return Fault(
                short(kind, field),
                row.texts.get(field.name, ""),
                _("This row of the file was refused, or they name each other in a ring."),
            )
    raise AssertionError("only rows that name rows of the file wait")
