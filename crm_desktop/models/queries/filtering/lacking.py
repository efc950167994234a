"""Related records that hardly any record lacks, or hardly any is seen to have: found without all.

A million customers have five hundred people responsible: an index leads from one to the next. A
salesperson sees a few hundred of eight million lines sold: which products stand there is soon told,
but at each product thousands of lines would be looked at that may not be seen.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    Table,
    func,
    literal,
    select,
)

from crm_desktop.models.queries.filtering import few
from crm_desktop.models.queries.filtering.asking import Asking
from crm_desktop.models.queries.filtering.comparing import Test


def enumerable(table: FromClause, name: str) -> bool:
    """Tell whether a column of the directory (all may read it) has an index and is never empty."""
    if not isinstance(table, Table) or table.name != "account":
        return False
    return not table.c[name].nullable and begins_index(table, name)


def strays(
    asking: Asking, what: object, own: ColumnElement[int], known: Sequence[int]
) -> Sequence[int] | None:
    """Return the values of an enumerable column that are not among those known."""
    if asking.look is None:
        return None
    each = different(own, own.table.c.deleted_at.is_(None)).c.value
    missing = each != func.all(literal(list(known), ARRAY(BigInteger)))
    found = select(each).where(each.is_not(None), missing).limit(few.FEW + 1)
    return asking.look.found(("strays", what), found, few.FEW)


def different(column: ColumnElement[int], live: ColumnElement[bool]) -> Any:
    """Return the different values of a column, one step of its index for each; NULL at the end."""
    each = select(func.min(column).label("value")).where(live).cte("each_value", recursive=True)
    following = select(func.min(column)).where(live, column > each.c.value).scalar_subquery()
    return each.union_all(select(following).where(each.c.value.is_not(None)))


def begins_index(table: Table, name: str) -> bool:
    """Tell whether an index begins with a column."""
    return any(index.columns.keys()[:1] == [name] for index in table.indexes)


def each_once(
    asking: Asking, table: FromClause, what: object, source: str, holders: Select[Any]
) -> Sequence[int] | None:
    """Return which records of a small list have what one sees a part of, told by that part."""
    look = asking.look
    if look is None or asking.whole or not isinstance(table, Table) or not look.small(table.name):
        return None
    if look.small(source):
        return None
    return look.keys((table.name, what, "once"), source, holders.distinct())


def own_keys(asking: Asking, table: FromClause, what: object, test: Test) -> Sequence[int] | None:
    """Return the keys of the records one sees that meet a test, where one sees a part and few do.

    In the order of the list all records would be gone through, seen or not, until a page is full.
    """
    if asking.look is None or asking.whole or not isinstance(table, Table):
        return None
    met = select(table.c.id).where(table.c.deleted_at.is_(None), test)
    return asking.look.keys((table.name, what, "own"), table.name, met)
