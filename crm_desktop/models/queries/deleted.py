"""Deleted records of a kind that this person may see, and the way back for each."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import exists, literal, select, text, update
from sqlalchemy.orm import Session

from crm_desktop.models.errors import ChangedMeanwhile, NotAllowed
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import PART_OF, key_column, table_of, titles
from crm_desktop.models.queries.records import CHANGES, may_change
from crm_desktop.models.queries.saving.saving import begin_operation

MOST = 200


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """A deleted record: what it was called, at which account, who deleted it, and when."""

    kind: str
    id: int
    name: str
    account: str
    by: str
    at: dt.datetime
    version: int


def deletable_kinds(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the kinds of which something can be deleted: records of customers, not their parts."""
    parts = {part for kind in catalogue.kinds.values() for part in kind.parts} | PART_OF.keys()
    return tuple(
        kind.name
        for kind in catalogue.kinds.values()
        if kind.name not in parts
        and (kind.name == "account" or "account_id" in table_of(kind.name).c)
        and "deleted_at" in table_of(kind.name).c
    )


def deleted(session: Session, catalogue: Catalogue, kind_name: str) -> tuple[DeletedRow, ...]:
    """Return what was deleted of a kind, the latest first; merged records are not among them."""
    kind, table = catalogue.kind(kind_name), table_of(kind_name)
    noted = table_of(CHANGES.get(kind_name, kind_name))
    account = table.c.id if kind_name == "account" else table.c.account_id
    who = noted.c.changed_by if "changed_by" in noted.c else literal(None)
    query = select(
        table.c.id, table.c[kind.title].label("name"), account.label("account"), who.label("who"),
        table.c.deleted_at, table.c.version,
    ).where(table.c.deleted_at.is_not(None))  # fmt: skip
    if noted is not table:  # who sees the directory only does not see who was there
        query = query.join(noted, key_column(noted) == table.c.id)
    reads = text("SELECT has_table_privilege('crm.forwarding', 'SELECT')")
    if kind_name in ("account", "contact") and session.scalar(reads):
        forwarding = table_of("forwarding")
        query = query.where(
            ~exists().where(forwarding.c.kind == kind_name, forwarding.c.old_id == table.c.id)
        )
    rows = session.execute(query.order_by(table.c.deleted_at.desc()).limit(MOST)).all()
    people = titles(session, catalogue, "employee", {row.who for row in rows if row.who})
    accounts = titles(session, catalogue, "account", {row.account for row in rows})
    return tuple(
        DeletedRow(
            kind_name, row.id, str(row.name or ""),
            "" if kind_name == "account" else accounts.get(row.account, ""),
            people.get(row.who, ""), row.deleted_at, row.version,
        )
        for row in rows
    )  # fmt: skip


def take_back(session: Session, catalogue: Catalogue, row: DeletedRow, operation: UUID) -> None:
    """Let a deleted record stand again, by its version.

    Raises NotAllowed, ChangedMeanwhile where somebody else took it back.
    """
    if not begin_operation(session, operation):
        return
    table = table_of(row.kind)
    done = session.execute(
        update(table)
        .where(table.c.id == row.id, table.c.version == row.version)
        .values(deleted_at=None)
    )
    if getattr(done, "rowcount", 0) != 1:
        if may_change(session, catalogue.kind(row.kind), row.id):
            raise ChangedMeanwhile
        raise NotAllowed(_("You may see this record but not change it."))
