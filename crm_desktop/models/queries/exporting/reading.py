"""Exports: recorded first, then read in batches.

The record of an export stands before the first row is read, in a transaction of its own, so that
an export that is broken off is recorded as well. The function on the server that records it is the
one that refuses those who may not.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from sqlalchemy import ARRAY, BigInteger, any_, func, literal, or_, select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.filters import describe
from crm_desktop.models.language import _
from crm_desktop.models.queries.card.history import note_act
from crm_desktop.models.queries.columns.columns import stored, table_of, titles
from crm_desktop.models.queries.exporting.rows import Begun, Sheet, Wish
from crm_desktop.models.queries.lists.listing import ordered_ids, rows_by_ids
from crm_desktop.models.queries.rows import ListQuery, Row

Open = Callable[[], AbstractContextManager[Session]]
BATCH = 500
MOST_WORDS = 500  # characters of the filter that the record of changes keeps
PARTS = ("contact_point", "address")  # what a vCard of a person has besides the person


def begin_list(session: Session, catalogue: Catalogue, wish: Wish) -> Begun:
    """Find the rows of a list and record their export; NotAllowed where there is no right to it."""
    query = wish.query
    found = ordered_ids(session, catalogue, query)
    if wish.ids is not None:
        chosen = set(wish.ids)
        found = array("q", (id for id in found if id in chosen))
    details: dict[str, Any] = {"layout": wish.layout}
    if wish.words:
        details["filter"] = wish.words[:MOST_WORDS]
    if wish.ids is not None:
        details["selected"] = True
    if query.account_id is not None:
        details["account_id"] = query.account_id
    note_act(session, "export", query.kind, len(found), details)
    return Begun(query, found)


def words_of(catalogue: Catalogue, query: ListQuery) -> str:
    """Return in words which rows a list shows, for the record of changes; "" for all of them."""
    words = [describe(part, catalogue, query.kind) for part in query.filters]
    if query.search.strip():
        words.append(_("search “{text}”").format(text=query.search.strip()))
    if query.scope == "mine":
        words.append(_("own customers"))
    return "; ".join(filter(None, words))


def sheets(
    open_session: Open, catalogue: Catalogue, begun: Iterable[Begun], *, parts: bool = False
) -> tuple[Sheet, ...]:
    """Return what is to be written; the rows are read while they are gone through.

    `parts`: each row brings contact details and addresses along, as a vCard needs them.
    """
    found = []
    for each in begun:
        kind = catalogue.kind(each.query.kind)
        fields = tuple(kind.field(name) for name in each.query.columns if kind.has(name))
        rows = _rows(open_session, catalogue, each, fields, parts)
        found.append(Sheet(kind, fields, len(each.ids), rows))
    return tuple(found)


def _rows(
    open_session: Open, catalogue: Catalogue, begun: Begun, fields: Sequence[Field], parts: bool
) -> Iterator[Row]:
    """Read batch after batch, each in a transaction of its own: a slow disk holds nothing up."""
    kind = catalogue.kind(begun.query.kind)
    links = [field for field in fields if field.type is Type.LINKS]
    for start in range(0, len(begun.ids), BATCH):
        page = begun.ids[start : start + BATCH].tolist()
        with open_session() as session:
            rows = rows_by_ids(session, catalogue, begun.query, page)
            names = {field.name: _linked(session, catalogue, kind, field, page) for field in links}
            beside = {part: _parts(session, catalogue, part, page) for part in PARTS if parts}
        for row in rows:
            found = {name: tuple(of.get(row.id, ())) for name, of in names.items()}
            own = {part: tuple(of.get(row.id, ())) for part, of in beside.items()}
            yield replace(row, link_names=found, parts=own) if found or own else row


def _linked(
    session: Session, catalogue: Catalogue, kind: Kind, field: Field, page: Sequence[int]
) -> dict[int, list[str]]:
    """Return the names that records are linked with, in the order they were linked."""
    table = table_of(field.link[0])
    own, other = table.c[f"{kind.name}_id"], table.c[field.link[1]]
    found = session.execute(
        select(own, other)
        .where(_among(own, page), other.is_not(None), table.c.deleted_at.is_(None))
        .order_by(table.c.id)
    ).all()
    names = titles(session, catalogue, field.refers_to, (id for _own, id in found))
    linked: dict[int, list[str]] = {}
    for id, far in found:
        if far in names:
            linked.setdefault(id, []).append(names[far])
    return linked


def _parts(
    session: Session, catalogue: Catalogue, part: str, page: Sequence[int]
) -> dict[int, list[Row]]:
    """Return the contact details or addresses of contacts that are valid today."""
    if part not in catalogue.kinds:
        return {}
    kind, table = catalogue.kind(part), table_of(part)
    columns = [table.c[field.name] for field in stored(kind)]
    rows = session.execute(
        select(table.c.id, table.c.contact_id, *columns)
        .where(
            _among(table.c.contact_id, page),
            table.c.deleted_at.is_(None),
            or_(table.c.valid_to.is_(None), table.c.valid_to >= func.current_date()),
        )
        .order_by(table.c.id)
    ).mappings()
    found: dict[int, list[Row]] = {}
    for row in rows:
        values = {field.name: row[field.name] for field in stored(kind)}
        found.setdefault(row["contact_id"], []).append(Row(part, row["id"], values))
    return found


def _among(column: Any, page: Sequence[int]) -> Any:
    return column == any_(literal(list(page), ARRAY(BigInteger)))
