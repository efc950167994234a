"""The one way to write: an operation id, the version that was read, only what was changed."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import psycopg
from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert as insert_or_skip
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Kind, Type
from crm_desktop.models.queries.activities.next_steps import plan_next_step
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.custom.values import write_values
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.models.queries.saving.changing import change
from crm_desktop.models.queries.saving.checking import checked
from crm_desktop.models.queries.saving.entering import enter
from crm_desktop.models.queries.saving.links import link
from crm_desktop.models.queries.saving.standard_form import in_standard_form


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
    changes = in_standard_form(session, kind, edit, checked(kind, edit))
    merged: tuple[str, ...] = ()
    if edit.id is None:
        id = enter(session, kind, edit, changes, parent)
    else:
        id = edit.id
        merged = change(session, catalogue, kind, edit, changes)
    for field in kind.fields:
        if field.type is Type.LINKS and field.name in changes:
            link(session, kind, field, id, changes[field.name])
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
