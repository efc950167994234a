"""The small general import: rows of a file become records of one kind, or are refused by name."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed, UserError
from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.importing.batch import enter_many
from crm_desktop.models.importing.csv_file import EMPTY, CsvFile
from crm_desktop.models.importing.finding import Found, find
from crm_desktop.models.importing.values import understand
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns import table_of
from crm_desktop.models.queries.rows import Edit, Me
from crm_desktop.models.queries.saving import begin, check_text
from crm_desktop.models.text import norm

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be imported: columns of the file by field, values for all rows by field."""

    file: CsvFile
    kind: str
    mapping: Mapping[str, str]
    defaults: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not imported: line of the file, field, reason as a sentence."""

    line: int
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import. `made`: superiors that were named but missing; `known`: rows whose
    record is there already (colleagues, team members)."""

    entered: int
    known: int
    made: int
    refused: tuple[Refused, ...]
    repeated: bool = False


class _Refusal(Exception):
    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field, self.reason = field, reason


def request(
    catalogue: Catalogue, file: CsvFile, kind: str, pairs: Sequence[str], defaults: Sequence[str]
) -> Request:
    """Return the request behind `field=column` and `field=value` pairs.

    Raises UserError for an unknown kind, field or column, with those there are.
    """
    if kind not in catalogue.kinds:
        raise UserError(
            _("There is no kind of record “{kind}”. There are: {kinds}.").format(
                kind=kind, kinds=", ".join(sorted(catalogue.kinds))
            )
        )
    known = catalogue.kind(kind)
    mapping = {}
    for name, column in map(_pair, pairs):
        if column not in file.headings:
            raise UserError(
                _("The file has no column “{column}”. It has: {columns}.").format(
                    column=column, columns=", ".join(file.headings)
                )
            )
        mapping[_field_name(known, name)] = column
    values = {_field_name(known, name): value for name, value in map(_pair, defaults)}
    if not mapping:
        mapping = {f.name: f.name for f in known.fields if f.name in file.headings}
    if not mapping:
        raise UserError(_("Say which column goes where, for example --map name=Company."))
    return Request(file, kind, mapping, values)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise UserError(_("“{text}” is not of the form field=value.").format(text=text))
    return name.strip(), value.strip()


def _field_name(kind: Kind, name: str) -> str:
    """Return the field somebody means: `employee` for `employee_id`, the label in English."""
    for candidate in (name, f"{name}_id", f"{name}_ids"):
        if kind.has(candidate) and not kind.field(candidate).worked_out:
            return candidate
    for field in kind.fields:
        if norm(field.label) == norm(name) and not field.worked_out:
            return field.name
    usable = ", ".join(f.name for f in kind.fields if not f.worked_out)
    raise UserError(
        _("{kind} has no field “{name}”. It has: {fields}.").format(
            kind=_(kind.label), name=name, fields=usable
        )
    )


def operation_of(wanted: Request) -> UUID:
    """Return the id of this import: the same file read the same way is the same operation."""
    digest = hashlib.sha256(wanted.file.path.name.encode())
    digest.update(repr((wanted.kind, sorted(wanted.mapping.items()))).encode())
    digest.update(repr(sorted(wanted.defaults.items())).encode())
    for _line, row in wanted.file.rows:
        digest.update(repr(row).encode())
    return UUID(bytes=digest.digest()[:16])


def load(
    session: Session,
    catalogue: Catalogue,
    me: Me,
    wanted: Request,
    *,
    again: bool = False,
    progress: Progress = lambda done, all: None,
) -> Imported:
    """Enter the rows in the caller's transaction; refused ones are named and left out.

    The same file a second time is recognised and not entered twice, unless `again`.
    """
    kind = catalogue.kind(wanted.kind)
    edit = Edit(kind.name, None, {}, operation=operation_of(wanted))
    if again:
        edit = Edit(kind.name, None, {})
    if not begin(session, edit):
        return Imported(0, len(wanted.file.rows), 0, (), repeated=True)
    refused: list[Refused] = []
    rows: list[tuple[int, dict[str, Any]]] = []
    for line, written in wanted.file.rows:
        try:
            rows.append((line, _understood(kind, wanted, written, me)))
        except InvalidInput as error:
            refused.append(Refused(line, error.field, str(error)))
    made = _missing_superiors(session, catalogue, kind, rows, me) if kind.name == "employee" else 0
    entered = known = 0
    while rows:
        ready, later = _resolved(session, catalogue, kind, rows, refused)
        ready, there = _already_there(session, kind, ready)
        known += there
        outcome = enter_many(session, catalogue, kind, [values for _line, values in ready])
        for (line, _values), result in zip(ready, outcome, strict=True):
            if isinstance(result, int):
                entered += 1
            else:
                field = result.field if isinstance(result, InvalidInput) else ""
                refused.append(Refused(line, field, str(result)))
        progress(entered + known + len(refused), len(wanted.file.rows))
        if not ready and not there:
            refused += [_never_found(kind, line, values) for line, values in later]
            break
        rows = later
    return Imported(entered, known, made, tuple(sorted(refused, key=lambda r: r.line)))


def _understood(kind: Kind, wanted: Request, written: Mapping[str, str], me: Me) -> dict[str, Any]:
    """Return the typed values of a row; references stay text."""
    texts = {name: value for name, value in wanted.defaults.items() if value not in EMPTY}
    for name, column in wanted.mapping.items():
        if written[column].strip() not in EMPTY:
            texts[name] = written[column]
    currency = texts.get("currency", me.home_currency).strip().upper()
    values: dict[str, Any] = {}
    for name, text in texts.items():
        field = kind.field(name)
        check_text(field, text)
        values[name] = understand(field, text, currency)
    for field in kind.fields:
        if field.name not in values and not field.worked_out:
            default = _default(field, me)
            if default is not None and (field.required or field.name in ("currency", "active")):
                values[field.name] = default
            elif field.required and field.editable:
                raise InvalidInput(
                    _("“{field}” must be filled in.").format(field=_(field.label)), field.name
                )
    return values


def _default(field: Field, me: Me) -> Any:
    special: dict[Any, Any] = {
        "today": dt.datetime.now(dt.UTC).date(),
        "now": dt.datetime.now(dt.UTC),
        "me": me.login,
        "home": {"country": me.home_country, "language": me.home_language}.get(
            field.name, me.home_currency
        ),
    }
    return special.get(field.default, field.default) if field.default is not None else None


def _references(kind: Kind) -> tuple[Field, ...]:
    return tuple(
        f for f in kind.fields if f.type in (Type.REFERENCE, Type.LINKS) and not f.worked_out
    )


def _resolved(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    rows: Sequence[tuple[int, dict[str, Any]]],
    refused: list[Refused],
) -> tuple[list[tuple[int, dict[str, Any]]], list[tuple[int, dict[str, Any]]]]:
    """Replace names by ids. A row that names another row of the file waits for the next round."""
    names: dict[str, set[str]] = {}
    for _line, values in rows:
        for field in _references(kind):
            if isinstance(values.get(field.name), str):
                split = (
                    values[field.name].split(";")
                    if field.type is Type.LINKS
                    else [values[field.name]]
                )
                names.setdefault(field.refers_to, set()).update(split)
    found = {refers: find(session, catalogue, refers, wanted) for refers, wanted in names.items()}
    own = {norm(str(values.get(kind.title, ""))) for _line, values in rows}
    ready, later = [], []
    for line, values in rows:
        try:
            ready.append((line, _with_ids(kind, values, found, own)))
        except _Refusal as refusal:
            refused.append(Refused(line, refusal.field, refusal.reason))
        except LookupError:
            later.append((line, values))
    return ready, later


def _with_ids(
    kind: Kind, values: Mapping[str, Any], found: Mapping[str, Found], own: set[str]
) -> dict[str, Any]:
    resolved = dict(values)
    for field in _references(kind):
        written = values.get(field.name)
        if not isinstance(written, str):
            continue
        if field.type is Type.LINKS:
            resolved[field.name] = tuple(
                _one(field, name, found, set()) for name in written.split(";") if name.strip()
            )
        else:
            resolved[field.name] = _one(
                field, written, found, own if field.refers_to == kind.name else set()
            )
    return resolved


def _one(field: Field, written: str, found: Mapping[str, Found], own: set[str]) -> int:
    key = norm(written)
    ids = found.get(field.refers_to, {}).get(key, [])
    if len(ids) == 1:
        return ids[0]
    if not ids and key in own:
        raise LookupError(written)
    if not ids:
        raise _Refusal(field.name, _("“{name}” is not known").format(name=written.strip()))
    raise _Refusal(
        field.name,
        _("“{name}” is not unique: {count} records have it").format(
            name=written.strip(), count=len(ids)
        ),
    )


def _never_found(kind: Kind, line: int, values: Mapping[str, Any]) -> Refused:
    for field in _references(kind):
        if field.refers_to == kind.name and isinstance(values.get(field.name), str):
            return Refused(
                line,
                field.name,
                _("“{name}” was refused, or names itself in a ring").format(
                    name=values[field.name]
                ),
            )
    return Refused(line, "", _("A record it names was refused"))


def _already_there(
    session: Session, kind: Kind, rows: list[tuple[int, dict[str, Any]]]
) -> tuple[list[tuple[int, dict[str, Any]]], int]:
    """Leave out colleagues known by name and team members of an account: entering is no change."""
    keys = {"employee": ("display_name",), "account_team": ("account_id", "employee_id")}
    if kind.name not in keys:
        return rows, 0
    table = table_of(kind.name)
    columns = keys[kind.name]
    present = {
        tuple(norm(v) if isinstance(v, str) else v for v in row)
        for row in session.execute(
            select(*(table.c[name] for name in columns)).where(table.c.deleted_at.is_(None))
        )
    }
    kept, there = [], 0
    for line, values in rows:
        key = tuple(
            norm(values[name]) if isinstance(values[name], str) else values[name]
            for name in columns
        )
        if key in present:
            there += 1
        else:
            present.add(key)
            kept.append((line, values))
    return kept, there


def _missing_superiors(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    rows: Sequence[tuple[int, dict[str, Any]]],
    me: Me,
) -> int:
    """Make the superiors that are named but missing; without one, people stand below the importer.

    An administrator need not be anybody's superior, so those rows then stand at the top.
    """
    below_me = None if "crm_admin" in me.roles else me.login
    for _line, values in rows:
        if values.get("superior_id") is None and below_me:
            values["superior_id"] = below_me
    named = {
        str(values["superior_id"]).strip() for _line, values in rows if values.get("superior_id")
    }
    known = find(session, catalogue, "employee", named)
    in_file = {norm(str(values["display_name"])) for _line, values in rows}
    missing = sorted(
        name for name in named if norm(name) not in known and norm(name) not in in_file
    )
    top: dict[str, Any] = {"superior_id": me.employee_id} if below_me else {}
    done = enter_many(session, catalogue, kind, [{"display_name": name, **top} for name in missing])
    for result in done:
        if isinstance(result, InvalidInput | NotAllowed):
            raise result
    return len(missing)
