"""The one way to write: an operation id, the version that was read, only what was changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import ColumnElement, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as insert_or_skip
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Gone, InvalidInput, NotAllowed
from crm_desktop.models.fields import TEXT_TYPES, Catalogue, Field, Kind, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.activities.next_steps import plan_next_step
from crm_desktop.models.queries.columns.columns import ALWAYS, PART_OF, key_column, stored, table_of
from crm_desktop.models.queries.custom.values import custom_fields, read_values, write_values
from crm_desktop.models.queries.records import CHANGES, read_row
from crm_desktop.models.queries.rows import Conflict, Edit, Saved
from crm_desktop.models.queries.standard_form import in_standard_form


def save(session: Session, catalogue: Catalogue, edit: Edit) -> Saved:
    """Write a new, changed or deleted record with its parts, in the caller's transaction.

    The same operation is written once: repeated, it answers `repeated` and writes nothing.
    Raises Conflict where somebody else changed the same field, Gone, NotAllowed, InvalidInput.
    """
    if not begin(session, edit):
        return Saved(edit.kind, edit.id, repeated=True)
    return _save(session, catalogue, edit)


def save_all(
    session: Session, catalogue: Catalogue, edits: Sequence[Edit], operation: UUID | None = None
) -> tuple[Saved, ...]:
    """Write several records in the caller's transaction, all or none, as one operation.

    It is the first one's where none is named. So they are taken back together. Raises what `save`
    does.
    """
    if not edits or not begin_operation(session, operation or edits[0].operation):
        return tuple(Saved(edit.kind, edit.id, repeated=True) for edit in edits)
    return tuple(_save(session, catalogue, edit) for edit in edits)


def _save(session: Session, catalogue: Catalogue, edit: Edit) -> Saved:
    try:
        with session.begin_nested():
            saved = write(session, catalogue, edit)
    except IntegrityError as error:
        if not _handed_over(error):
            raise
        # The account changed hands between reading its owner and writing below it: once more.
        saved = write(session, catalogue, edit)
    if edit.kind in ("opportunity", "opportunity_line"):
        # What is asked of an opportunity with its lines: here, not when the transaction ends.
        for state in ("IMMEDIATE", "DEFERRED"):
            session.execute(text(f"SET CONSTRAINTS crm.y_stage_rules, crm.y_amount {state}"))
    return saved


def _handed_over(error: IntegrityError) -> bool:
    cause = error.orig
    if not isinstance(cause, psycopg.errors.ForeignKeyViolation):
        return False
    return (cause.diag.constraint_name or "").endswith("_account_id_owner_id")


def begin(session: Session, edit: Edit) -> bool:
    """Note the operation; False if it was saved before. Waits for an open twin of itself."""
    return begin_operation(session, edit.operation)


def begin_operation(session: Session, operation: UUID) -> bool:
    """The same for what is written by a function of the server, without an Edit."""
    log = table_of("op_log")
    note = insert_or_skip(log).values(id=operation).on_conflict_do_nothing()
    noted = session.execute(note, execution_options={"preserve_rowcount": True})
    if getattr(noted, "rowcount", 0) == 1:
        return True
    # “Saved before” is an acknowledgement too, so this COMMIT must wait for disk and standby as the
    # first one did, whose waiting may have been cut short; a server only waits for what is written.
    session.execute(text("SELECT pg_logical_emit_message(true, 'crm', '')"))
    return False


def write(
    session: Session,
    catalogue: Catalogue,
    edit: Edit,
    parent: tuple[str, int] | None = None,
) -> Saved:
    """Write one record within an operation that has begun; `parent` is (kind, id) of a part's."""
    kind = catalogue.kind(edit.kind)
    changes = in_standard_form(session, kind, edit, _checked(kind, edit))
    merged: tuple[str, ...] = ()
    if edit.id is None:
        id = _enter(session, kind, edit, changes, parent)
    else:
        id = edit.id
        merged = _change(session, catalogue, kind, edit, changes)
    for field in kind.fields:
        if field.type is Type.LINKS and field.name in changes:
            _link(session, kind, field, id, changes[field.name])
    write_values(session, kind, id, changes)
    if kind.name == "activity" and not edit.deleted:
        plan_next_step(session, id, changes, edit.original)
    if edit.parts:
        account_id = _account_of(session, kind, id)
        for part in edit.parts:
            write(session, catalogue, replace(part, account_id=account_id), (kind.name, id))
    owner = changes.get("owner_id")
    if kind.name == "account" and edit.id is None and owner is not None:
        # Only a different person needs the function; my own accounts are mine by default.
        session.execute(
            text(
                "SELECT crm.pass_new_account(:account, :owner) WHERE :owner <>"
                " (SELECT a.owner_id FROM crm.account a WHERE a.id = :account)"
            ),
            {"account": id, "owner": owner},
        )
    return Saved(kind.name, id, merged)


def _account_of(session: Session, kind: Kind, id: int) -> int | None:
    """Return the account that the parts of a record belong to."""
    table = table_of(kind.name)
    if "account_id" not in table.c:
        return id
    return session.scalar(select(table.c.account_id).where(table.c.id == id))


def _checked(kind: Kind, edit: Edit) -> dict[str, Any]:
    """Refuse what no server would take, before sending; an empty text is no value."""
    changes: dict[str, Any] = {}
    for name, given in edit.changes.items():
        if not kind.has(name):
            raise InvalidInput(
                _("The form has changed: a field is not there any more. Open the record again.")
            )
        field = kind.field(name)
        value = given
        fixed = field.fixed and edit.id is not None
        if fixed or (not field.editable and not (name == "owner_id" and edit.id is None)):
            raise NotAllowed(_("The field “{field}” is not changed here.").format(field=name))
        if isinstance(value, str):
            check_text(field, value)
            if field.type in TEXT_TYPES:
                value = value.strip() or None
        if value is None and field.required:
            raise InvalidInput(
                _("“{field}” must be filled in.").format(field=_(field.label)), field.name
            )
        changes[name] = value
    if edit.id is None and not edit.deleted:
        for field in kind.fields:
            # Of the firm's own fields forms and imports ask: a filed letter must not wait for one.
            needed = field.required and field.formed and field.editable and not field.custom
            if needed and name_missing(field, changes):
                if field.name == "account_id" and edit.account_id is not None:
                    continue
                raise InvalidInput(
                    _("“{field}” must be filled in.").format(field=_(field.label)), field.name
                )
    return changes


def name_missing(field: Field, values: Mapping[str, Any]) -> bool:
    """Return whether a field has no value among these."""
    return values.get(field.name) is None


def check_text(field: Field, value: str) -> None:
    """Raise InvalidInput for a text that is too long or holds what cannot be stored."""
    if len(value) > field.max_length:
        raise InvalidInput(
            _(
                "“{field}” has {length} characters; at most {most} fit. Shorten it and save again."
            ).format(field=_(field.label), length=len(value), most=field.max_length),
            field.name,
        )
    if "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise InvalidInput(
            _("“{field}” has a character that cannot be stored. Remove it and save again.").format(
                field=_(field.label)
            ),
            field.name,
        )


def _split(kind: Kind, changes: Mapping[str, Any], table: str) -> dict[str, Any]:
    return {f.name: changes[f.name] for f in stored(kind, table) if f.name in changes}


def _enter(
    session: Session,
    kind: Kind,
    edit: Edit,
    changes: Mapping[str, Any],
    parent: tuple[str, int] | None,
) -> int:
    table = table_of(kind.name)
    values = _split(kind, changes, kind.name)
    values.pop("owner_id", None)
    if parent is not None:
        values[f"{parent[0]}_id"] = parent[1]
    if kind.name in PART_OF:
        values.pop("account_id", None)
    elif "account_id" in table.c and "account_id" not in values:
        values["account_id"] = edit.account_id
    if kind.name == "opportunity":
        typed = {name: value for name, value in values.items() if value is not None}
        values = _closing(session, values, {}) | typed
    id = session.scalar(insert(table).values(values).returning(table.c.id))
    assert id is not None
    for name in kind.tables:
        further = _split(kind, changes, name)
        if name == ALWAYS or any(value is not None for value in further.values()):
            session.execute(insert(table_of(name)).values({f"{kind.name}_id": id} | further))
    return int(id)


def _closing(
    session: Session, values: Mapping[str, Any], before: Mapping[str, Any]
) -> dict[str, Any]:
    """What a stage brings along where it is not typed: probability and day of closing.

    A won or lost opportunity has a day of closing, an open one has none.
    """
    stage = table_of("stage")
    row = session.execute(
        select(stage.c.outcome, stage.c.probability).where(stage.c.id == values.get("stage_id"))
    ).one_or_none()
    if row is None:
        return {}
    closed = before.get("closed_on") or func.current_date()  # not by the clock of this computer
    found = {"closed_on": None if row.outcome == "open" else closed}
    return found | {"probability": row.probability}


def _change(
    session: Session, catalogue: Catalogue, kind: Kind, edit: Edit, changes: Mapping[str, Any]
) -> tuple[str, ...]:
    assert edit.id is not None
    merged: list[str] = []
    overlapping: list[str] = []
    writes: list[tuple[str, int, dict[str, Any]]] = []
    for name in (kind.name, *kind.tables):
        mine = _split(kind, changes, name)
        own = name == kind.name
        if own and (edit.deleted or (not mine and _touches(kind, changes))):
            mine = mine or {kind.title: None}
        if not mine:
            merged += _meanwhile(session, kind, name, edit, changes)
            continue
        if not own and name != ALWAYS and name not in edit.versions:
            _begin_beside(session, catalogue, kind, name, edit.id, mine)
            continue
        now = _locked(session, catalogue, kind, name, edit.id)
        if now["version"] != edit.versions.get(name):
            theirs = _theirs(kind, name, edit, changes, now)
            if own:
                theirs += _their_links(session, kind, edit, changes)
                theirs += _their_values(session, kind, edit, changes)
            overlapping += [field for field in theirs if field in changes]
            merged += [field for field in theirs if field not in changes]
        values = {key: value for key, value in mine.items() if key in changes}
        if own and edit.deleted:
            if now["version"] != edit.versions.get(name):
                overlapping.append("")
            values = {"deleted_at": func.now()}
        elif own and not values:
            # Counts the version of a change of links, or of the firm's own fields.
            values = {kind.title: now[kind.title]}
        if kind.name == "opportunity" and "stage_id" in values:
            values = _closing(session, values, now) | values
        writes.append((name, now["version"], values))
    if overlapping:
        raise Conflict(
            read_row(session, catalogue, kind.name, edit.id), tuple(filter(None, overlapping))
        )
    for name, version, values in writes:
        table = table_of(name)
        done = session.execute(
            update(table)
            .where(key_column(table) == edit.id, table.c.version == version)
            .values(values)
        )
        if getattr(done, "rowcount", 0) != 1:
            raise NotAllowed(_("You may see this record but not change it."))
    _stamp(session, kind, edit.id, {name for name, _version, _values in writes})
    return tuple(merged)


def _begin_beside(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    name: str,
    id: int,
    values: Mapping[str, Any],
) -> None:
    """Enter the first values of a table beside the record; somebody else's are a conflict."""
    if all(value is None for value in values.values()):
        return
    table = table_of(name)
    note = insert_or_skip(table).values({f"{kind.name}_id": id} | dict(values))
    done = session.execute(
        note.on_conflict_do_nothing(), execution_options={"preserve_rowcount": True}
    )
    if getattr(done, "rowcount", 0) != 1:
        raise Conflict(read_row(session, catalogue, kind.name, id), tuple(values))


def _meanwhile(
    session: Session, kind: Kind, name: str, edit: Edit, changes: Mapping[str, Any]
) -> list[str]:
    """Return what others changed in a table to which I write nothing, where I may see it."""
    if name not in edit.versions:
        return []
    table = table_of(name)
    query = select(table.c.version, *(table.c[field.name] for field in stored(kind, name)))
    row = session.execute(query.where(key_column(table) == edit.id)).mappings().one_or_none()
    if row is None or row["version"] == edit.versions[name]:
        return []
    return _theirs(kind, name, edit, changes, dict(row))


def _stamp(session: Session, kind: Kind, id: int, written: set[str]) -> None:
    """Note who changed a record, and when, in the table where that is read."""
    name = CHANGES.get(kind.name, kind.name)
    if written and name not in written:
        table = table_of(name)
        same = stored(kind, name)[0].name  # any column: the trigger notes name, time and version
        session.execute(update(table).where(key_column(table) == id).values({same: table.c[same]}))


def _touches(kind: Kind, changes: Mapping[str, Any]) -> bool:
    return any(kind.field(name).type is Type.LINKS or kind.field(name).custom for name in changes)


def _locked(
    session: Session, catalogue: Catalogue, kind: Kind, name: str, id: int
) -> Mapping[str, Any]:
    """Lock the row as it stands; FOR UPDATE obeys the UPDATE policies, a plain SELECT does not."""
    table = table_of(name)
    columns = [table.c[field.name] for field in stored(kind, name)]
    extra = [table.c.deleted_at] if name == kind.name else []
    query = select(table.c.version, *columns, *extra).where(key_column(table) == id)
    row = session.execute(query.with_for_update()).mappings().one_or_none()
    if row is None:
        read_row(session, catalogue, kind.name, id)
        raise NotAllowed(_("You may see this record but not change it."))
    if row.get("deleted_at") is not None:
        raise Gone(_("This record was deleted in the meantime."))
    return dict(row)


def _theirs(
    kind: Kind, name: str, edit: Edit, changes: Mapping[str, Any], now: Mapping[str, Any]
) -> list[str]:
    """Return the fields that stand differently now from what I read, and from what I want.

    Of a field that I change without saying what I read, nobody knows; it counts as changed.
    """
    found = []
    for field in stored(kind, name):
        value = now[field.name]
        if field.name in changes and value == changes[field.name]:
            continue
        if field.name in edit.original:
            if value != edit.original[field.name]:
                found.append(field.name)
        elif field.name in changes:
            found.append(field.name)
    return found


def _their_links(session: Session, kind: Kind, edit: Edit, changes: Mapping[str, Any]) -> list[str]:
    """The same for links: what somebody else added must not be taken away unseen."""
    assert edit.id is not None
    found = []
    for field in kind.fields:
        if field.type is not Type.LINKS or field.name not in {*changes, *edit.original}:
            continue
        present = _linked(session, kind, field, edit.id)
        mine = set(changes.get(field.name) or ())
        if present != set(edit.original.get(field.name) or ()) and (
            field.name not in changes or present != mine
        ):
            found.append(field.name)
    return found


def _their_values(
    session: Session, kind: Kind, edit: Edit, changes: Mapping[str, Any]
) -> list[str]:
    """The same for the firm's own fields."""
    assert edit.id is not None
    fields = [f for f in custom_fields(kind) if f.name in {*changes, *edit.original}]
    now = read_values(session, fields, [edit.id]).get(edit.id, {})
    found = []
    for field in fields:
        value = now[field.name]
        if field.name in changes and (value or None) == (changes[field.name] or None):
            continue
        if field.name not in edit.original or (value or None) != (
            edit.original[field.name] or None
        ):
            found.append(field.name)
    return found


def _linked(session: Session, kind: Kind, field: Field, id: int) -> set[int]:
    return set(session.scalars(select(_link_column(field)).where(*_links_of(kind, field, id))))


def _link_column(field: Field) -> ColumnElement[int]:
    return table_of(field.link[0]).c[field.link[1]]


def _links_of(kind: Kind, field: Field, id: int) -> tuple[ColumnElement[bool], ...]:
    table = table_of(field.link[0])
    return (
        table.c[f"{kind.name}_id"] == id,
        _link_column(field).is_not(None),
        table.c.deleted_at.is_(None),
    )


def _link(session: Session, kind: Kind, field: Field, id: int, wanted: Any) -> None:
    """Make the rows of a link table those that are wanted; a removed one is marked deleted."""
    table, column = table_of(field.link[0]), _link_column(field)
    present = _linked(session, kind, field, id)
    gone = present - set(wanted or ())
    if gone:
        session.execute(
            update(table)
            .where(*_links_of(kind, field, id), column.in_(gone))
            .values(deleted_at=func.now())
        )
    for one in wanted or ():
        if one not in present:
            session.execute(insert(table).values({f"{kind.name}_id": id, field.link[1]: one}))
