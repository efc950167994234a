"""Filters that choose whom something is done to: letters, segments, reports, exports, campaigns.

A list leaves out what it does not understand and says so. Here that would write to the wrong
people, so a filter that is not whole is refused.
"""

from array import array
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Gone, InvalidInput
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters import Filter, from_json
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.lists.listing import list_ids
from crm_desktop.models.queries.rows import ListQuery


def whole_filter(data: Any, catalogue: Catalogue, kind: str) -> Filter | None:
    """Return the filter that stored JSON means for this person; None (data None) is everything.

    Raises InvalidInput, with a sentence for each loss, where a part of it cannot be used.
    """
    if data is None:
        return None
    part, complaints = from_json(data, catalogue, kind)
    if complaints:
        raise InvalidInput(" ".join(each.text for each in complaints))
    return part


def saved_filter(session: Session, catalogue: Catalogue, id: int) -> tuple[str, Filter | None, str]:
    """Return kind, filter and name of a saved filter; raises Gone, InvalidInput."""
    table = table_of("saved_filter")
    row = session.execute(
        select(table.c.kind, table.c.definition, table.c.name).where(
            table.c.id == id, table.c.deleted_at.is_(None)
        )
    ).one_or_none()
    if row is None:
        raise Gone(_("This filter was deleted in the meantime, or is no longer shared."))
    return row.kind, whole_filter(row.definition, catalogue, row.kind), row.name


def fitting(session: Session, catalogue: Catalogue, kind: str, part: Filter | None) -> "array[int]":
    """Return the keys of all records that fit, in the order of their list, as this person sees."""
    order = catalogue.kind(kind).order
    query = ListQuery(kind, (), order[0], order[1], filters=() if part is None else (part,))
    return list_ids(session, catalogue, query)
