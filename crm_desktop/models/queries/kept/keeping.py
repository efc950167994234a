"""Filters, views of lists and reports that people keep under a name, own and shared ones."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import ChangedMeanwhile, Gone, InvalidInput, NotAllowed
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.kept.rows import Kept, What
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin
from crm_desktop.models.text import sort_key

LONGEST_NAME = 100

__all__ = ["Kept", "What", "keep", "kept", "let_go"]


def kept(session: Session, what: What, kind: str | None) -> tuple[Kept, ...]:
    """Return what is kept of a kind (None: of all): one's own first, then colleagues', by name."""
    table, employee = table_of(what), table_of("employee")
    rows = session.execute(
        select(table, employee.c.display_name, (employee.c.login == func.session_user()))
        .join(employee, employee.c.id == table.c.employee_id)
        .where(*(() if kind is None else (table.c.kind == kind,)), table.c.deleted_at.is_(None))
    ).all()
    found = [
        Kept(
            what,
            row.kind,
            row.name,
            row.definition,
            row.shared,
            bool(getattr(row, "standard", False)) and bool(row[-1]),
            row.id,
            row.version,
            bool(row[-1]),
            row.display_name,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: (not each.mine, sort_key(each.name))))


def keep(session: Session, given: Kept, operation: UUID) -> Kept:
    """Save a new or changed one; return it with its key and version.

    Raises InvalidInput for an empty or taken name, NotAllowed, Gone, ChangedMeanwhile.
    """
    name = given.name.strip()
    if not name or len(name) > LONGEST_NAME or "\x00" in name:
        raise InvalidInput(_("Give it a name of 1 to 100 letters."), "name")
    if not begin(session, Edit(given.what, given.id, {}, operation=operation)):
        return _again(session, replace(given, name=name))
    table = table_of(given.what)
    values: dict[str, Any] = {
        "name": name, "definition": dict(given.definition), "shared": given.shared,
    }  # fmt: skip
    if given.what == "report":
        values["kind"] = given.kind
    if given.what == "list_view" and given.mine:
        values["standard"] = given.standard
        if given.standard:
            _no_other_standard(session, given)
    try:
        with session.begin_nested():
            if given.id is None:
                made = insert(table).values(**({"kind": given.kind} | values))
                row = session.execute(made.returning(table.c.id, table.c.version)).one()
            else:
                row = _change(session, given, values)
    except IntegrityError as error:
        if "_employee_id_kind_name" not in str(error.orig):
            raise
        sentence = _("“{name}” exists already. Choose another name, or change that one.")
        raise InvalidInput(sentence.format(name=name), "name") from error
    return replace(given, name=name, id=row[0], version=row[1])


def let_go(session: Session, given: Kept, operation: UUID) -> None:
    """Delete one; raises as `keep`."""
    if begin(session, Edit(given.what, given.id, {}, operation=operation)):
        _change(session, given, {"deleted_at": func.now()})


def _change(session: Session, given: Kept, values: dict[str, Any]) -> Any:
    table = table_of(given.what)
    same = (table.c.id == given.id, table.c.version == given.version)
    change = update(table).where(*same, table.c.deleted_at.is_(None)).values(**values)
    row = session.execute(change.returning(table.c.id, table.c.version)).one_or_none()
    if row is not None:
        return row
    now = session.execute(
        select(table.c.version, table.c.deleted_at).where(table.c.id == given.id)
    ).one_or_none()
    if now is None or now.deleted_at is not None:
        raise Gone(_("This was deleted in the meantime, or is no longer shared."))
    if now.version != given.version:
        raise ChangedMeanwhile
    raise NotAllowed(_("Only who made it changes it. Save it under another name."))


def _no_other_standard(session: Session, given: Kept) -> None:
    table, employee = table_of(given.what), table_of("employee")
    me = select(employee.c.id).where(employee.c.login == func.session_user()).scalar_subquery()
    session.execute(
        update(table)
        .where(
            table.c.employee_id == me,
            table.c.kind == given.kind,
            table.c.standard,
            table.c.deleted_at.is_(None),
            table.c.id != (given.id or 0),
        )
        .values(standard=False)
    )


def _again(session: Session, given: Kept) -> Kept:
    """Return what an operation that is repeated had saved."""
    for each in kept(session, given.what, given.kind):
        made = given.id is None and each.mine and each.name == given.name
        if made or each.id == given.id:
            return each
    raise Gone(_("This was deleted in the meantime, or is no longer shared."))
