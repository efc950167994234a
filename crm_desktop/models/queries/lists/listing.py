"""Lists: the first page, the ordered keys of a whole list, rows by their keys.

The same few functions serve every kind; what a column is stands in the catalogue. To make a
statement takes longer than to send it, so those that everybody asks all day are kept.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Select,
    Table,
    and_,
    any_,
    bindparam,
    false,
    func,
    select,
)
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.queries.columns.columns import (
    ALWAYS,
    key_column,
    labels,
    named_by,
    order_column,
    stored,
    table_of,
)
from crm_desktop.models.queries.columns.conditions import search_condition
from crm_desktop.models.queries.columns.worked_out import WORKED_OUT
from crm_desktop.models.queries.custom.values import (
    custom_fields,
    live,
    order_of,
    read_values,
    source_of,
)
from crm_desktop.models.queries.data_rules.measuring import ruled_values
from crm_desktop.models.queries.filtering.asking import asking
from crm_desktop.models.queries.filtering.choosing import chosen
from crm_desktop.models.queries.filtering.few import Looking
from crm_desktop.models.queries.rows import Count, ListQuery, Page, Row

MOST_COUNTED = 10_000
_kept: dict[tuple[object, ...], Select[Any]] = {}  # of lists that nothing narrows


def base(
    session: Session,
    catalogue: Catalogue,
    query: ListQuery,
    *columns: ColumnElement[Any],
    whole: bool = False,
) -> Select[Any]:
    """Return these columns of all rows of a list, in no order; `whole`: all are going to be read.

    A page is the beginning of a list, so its filters take keys first or look up each row.
    """
    kind = catalogue.kind(query.kind)
    table = table_of(kind.name)
    account = table_of("account")
    found = select(*columns).where(table.c.deleted_at.is_(None))
    if kind.parent == "account":
        if query.account_id is not None:
            found = found.where(table.c.account_id == query.account_id)
        else:
            found = found.join(account, account.c.id == table.c.account_id).where(
                account.c.deleted_at.is_(None)
            )
    mine = kind.name == "account" and query.scope == "mine"
    if mine:
        found = found.where(_mine(kind))
    little = None if whole else _sees_little(session, kind, query)
    if little is not None:
        rows = little.alias()
        # Not deleted: or the planner reads all of an index that holds everything else asked for.
        seen = select(rows.c[str(key_column(little).key)]).where(rows.c.deleted_at.is_(None))
        found = found.where(table.c.id == any_(func.array(seen.scalar_subquery())))
    asked = replace(asking(session, catalogue, query.filters), whole=whole, seen=mine)
    for one in query.filters:
        found = found.where(chosen(asked, kind, one))
    if query.search.strip():
        found = found.where(search_condition(catalogue, kind, query.search))
    return found


def _sees_little(session: Session, kind: Kind, query: ListQuery) -> Table | None:
    """Return the table that holds a list's records where somebody sees only few of its rows."""
    if query.account_id is not None:
        return None
    if kind.parent == "account":
        name = kind.name
    elif kind.name == "account" and query.scope == "mine" and ALWAYS in kind.tables:
        name = ALWAYS
    else:
        return None
    return table_of(name) if Looking(session).sees_little(name) else None


def _mine(kind: Kind) -> ColumnElement[bool]:
    """Whose details I may read is what the policies say.

    A semi-join: the first page of 100,000 took 1 ms for a head and 3 ms for a seller, as an array
    of ids first 185 and 52 (`crm.py bench --only list` compares the lists).
    """
    if ALWAYS not in kind.tables:
        return false()
    return table_of("account").c.id.in_(select(table_of(ALWAYS).c.account_id))


def ordered(kind: Kind, query: ListQuery, found: Select[Any]) -> Select[Any]:
    """Return rows of a list in its order."""
    table = table_of(kind.name)
    found, order = _order(kind, query, found)
    if query.descending:
        return found.order_by(order.desc(), table.c.id.desc())
    return found.order_by(order, table.c.id)


def _order(
    kind: Kind, query: ListQuery, found: Select[Any]
) -> tuple[Select[Any], ColumnElement[Any]]:
    """Return what the list is ordered by; a named record, or a field of the firm, is joined."""
    field = _sort(kind, query)
    if not field.custom:
        named = named_by(field)
        if named is None:
            return found, order_column(kind, field.name)
        here = named.c.id == table_of(kind.name).c[field.name]
        return found.outerjoin(named, here), named.c.sort_key
    values, key, _column = source_of(field)
    joined = found.outerjoin(values, and_(key == table_of(kind.name).c.id, *live(values, field)))
    return joined, order_of(field, values)


def _sort(kind: Kind, query: ListQuery) -> Field:
    """A list may still be ordered by a field that an admin has just taken away."""
    return kind.field(query.sort if kind.has(query.sort) else kind.order[0])


def _keys(
    session: Session, catalogue: Catalogue, query: ListQuery, limit: int | None = None
) -> Select[Any]:
    """Return what asks for the keys of a list in its order."""
    kind = catalogue.kind(query.kind)
    sort = _sort(kind, query)
    key = table_of(kind.name).c.id
    return _once(
        session,
        kind,
        query,
        None if sort.custom else ("keys", sort.name, query.descending, limit),
        lambda: ordered(kind, query, base(session, catalogue, query, key)).limit(limit),
    )


def _once(
    session: Session,
    kind: Kind,
    query: ListQuery,
    what: tuple[object, ...] | None,
    make: Callable[[], Select[Any]],
) -> Select[Any]:
    """Return a statement about a list, for one that nothing narrows the same as before.

    `what`: all that tells it from others about this list; None for what is made each time.
    """
    if what is None or query.filters or query.search.strip() or query.account_id is not None:
        return make()
    little = _sees_little(session, kind, query) is not None
    told_by = (kind.name, kind.parent, ALWAYS in kind.tables, query.scope, little, *what)
    if told_by not in _kept:
        _kept[told_by] = make()
    return _kept[told_by]


def list_ids(session: Session, catalogue: Catalogue, query: ListQuery) -> "array[int]":
    """Return the keys of the whole list in its order: 8 bytes a row, a million in a second."""
    return array("q", session.scalars(_keys(session, catalogue, query)))


def ordered_ids(session: Session, catalogue: Catalogue, query: ListQuery) -> "array[int]":
    """Return the same as `list_ids` from a cursor on the server, in little memory: for files."""
    found = _keys(session, catalogue, query)
    ids = array("q")
    for part in session.scalars(found, execution_options={"yield_per": 10_000}).partitions():
        ids.extend(part)
    return ids


def first_page(session: Session, catalogue: Catalogue, query: ListQuery, limit: int = 200) -> Page:
    """Return the first rows and how many there are, counted to 10,000 at most."""
    ids = session.scalars(_keys(session, catalogue, query, limit)).all()
    found = Count(len(ids)) if len(ids) < limit else count(session, catalogue, query)
    return Page(rows_by_ids(session, catalogue, query, ids), found)


def count(session: Session, catalogue: Catalogue, query: ListQuery) -> Count:
    """Return how many rows a list has, counted to 10,000 at most."""
    kind = catalogue.kind(query.kind)

    def make() -> Select[Any]:
        keys = base(session, catalogue, query, table_of(kind.name).c.id)
        return select(func.count()).select_from(keys.limit(MOST_COUNTED + 1).subquery())

    number = session.scalar(_once(session, kind, query, ("count",), make)) or 0
    return Count(min(number, MOST_COUNTED), number > MOST_COUNTED)


def rows_by_ids(
    session: Session, catalogue: Catalogue, query: ListQuery, ids: Sequence[int]
) -> tuple[Row, ...]:
    """Return rows in the order of the ids; those that vanished meanwhile are missing.

    The number of statements depends on the columns, never on the rows.
    """
    if not ids:
        return ()
    kind = catalogue.kind(query.kind)
    wanted = _wanted(kind, query)
    blank = dict.fromkeys(field.name for field in kind.fields if field.name in wanted)
    fields = _fields(kind, kind.name, wanted)
    found = _of_page(session, ids, kind.name, ("version", *fields), live=True)
    values = {row[0]: blank | dict(zip(fields, row[2:], strict=True)) for row in found}
    versions = {row[0]: {kind.name: row[1]} for row in found}
    seen = list(values)
    for name in kind.tables:
        fields = _fields(kind, name, wanted)
        if fields:
            found = _of_page(session, ids, name, fields)
            seen = [row[0] for row in found] if name == ALWAYS else seen
            for row in found:
                if row[0] in values:
                    values[row[0]].update(zip(fields, row[1:], strict=True))
    own = [field for field in custom_fields(kind) if field.name in wanted]
    for id, more in read_values(session, own, [id for id in ids if id in values]).items():
        values[id] |= more
    # Where the details are hidden so is all that could be worked out: asking costs four times more.
    _work_out(session, catalogue, kind, wanted, [id for id in seen if id in values], values)
    kept = [id for id in ids if id in values]
    texts = labels(session, catalogue, kind, [values[id] for id in kept])
    return tuple(
        Row(kind.name, id, values[id], texts_of, versions[id])
        for id, texts_of in zip(kept, texts, strict=True)
    )


def _of_page(
    session: Session, ids: Sequence[int], table: str, columns: tuple[str, ...], live: bool = False
) -> Sequence[Any]:
    """Return the key and these columns of the rows of a page; with `live` of those not deleted."""
    return session.execute(_page_of(table, columns, live), {"ids": list(ids)}).all()


@lru_cache(maxsize=500)
def _page_of(table: str, columns: tuple[str, ...], live: bool) -> Select[Any]:
    rows = table_of(table)
    key = key_column(rows)
    page = bindparam("ids", type_=ARRAY(BigInteger))  # IN would be a new statement each time
    found = select(key.label("key"), *(rows.c[name] for name in columns)).where(key == any_(page))
    return found.where(rows.c.deleted_at.is_(None)) if live else found


def _fields(kind: Kind, table: str, wanted: set[str]) -> tuple[str, ...]:
    """Return the fields among those wanted that stand in one of a kind's tables."""
    return tuple(field.name for field in stored(kind, table) if field.name in wanted)


def _wanted(kind: Kind, query: ListQuery) -> set[str]:
    """Columns shown, with what they need beside them: a currency, a country, a type."""
    wanted = {name for name in query.columns if kind.has(name)} | {kind.title}
    beside = {"country", "kind", "status", "stage_id", "currency", "valid_to"}
    return wanted | {name for name in beside if kind.has(name)}


def _work_out(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    wanted: set[str],
    ids: list[int],
    values: dict[int, dict[str, Any]],
) -> None:
    functions: dict[Callable[[Session, Sequence[int]], Any], list[Field]] = {}
    by_rules = partial(_by_rules, catalogue, kind)
    for field in kind.fields:
        if field.worked_out and field.name in wanted:
            function = WORKED_OUT.get((kind.name, field.name), by_rules)
            functions.setdefault(function, []).append(field)
    for function in functions:
        for id, more in function(session, ids).items():
            values[id] |= more


def _by_rules(catalogue: Catalogue, kind: Kind, session: Session, ids: Sequence[int]) -> Any:
    return ruled_values(session, catalogue, kind, ids)


def sortable(kind: Kind) -> tuple[str, ...]:
    """Return the fields a list of this kind may be ordered by; each has an index."""
    return tuple(field.name for field in kind.fields if field.sortable)


def listed(kind: Kind) -> tuple[Field, ...]:
    """Return the fields that may stand as columns."""
    return tuple(f for f in kind.fields if f.listed and f.type is not Type.LINKS)
