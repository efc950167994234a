"""The registers that the firm has set up."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.registers.interface import Configured


def registers(session: Session) -> tuple[Configured, ...]:
    """Return those in use, in the order in which they are asked."""
    table = table_of("register")
    rows = session.execute(
        select(table)
        .where(table.c.deleted_at.is_(None), table.c.active)
        .order_by(table.c.position, table.c.id)
    )
    return tuple(
        Configured(row.name, row.plugin, row.place or "", row.country or "") for row in rows
    )
