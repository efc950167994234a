"""By which column of a file its rows can be found among the records that are there.

The same file with one more row would enter all the others again; a number tells which are known.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ARRAY, Text, any_, literal, select, text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Kind, Type
from crm_desktop.models.importing.asking.request import POINTS, Request, as_file
from crm_desktop.models.importing.understanding.rows import Home, understood
from crm_desktop.models.importing.writing.batch import POINTS_OF
from crm_desktop.models.queries.columns.columns import key_column, stored, table_of
from crm_desktop.models.queries.custom.values import live, source_of
from crm_desktop.models.queries.rows import Me
from crm_desktop.models.text import norm

FIRST_ROWS = 100
# Fields whose value one record has; the surest first. Numbers of the firm's own follow them.
NUMBERS = ("company_id", "vat_id", "number", "code", "login", "email")


def identifying(session: Session, catalogue: Catalogue, me: Me, wanted: Request) -> str:
    """Return the field by which records that are there are found again, "" where there is none.

    A column goes there, it tells the first rows of the file apart, and a record has such a value.
    """
    kind = as_file(catalogue.kind(wanted.kind))
    own = [one.name for one in kind.fields if one.custom and one.type is Type.TEXT]
    names = [name for name in (*NUMBERS, *own) if name in wanted.mapping]
    if not names:
        return ""
    zone = session.scalar(text("SELECT time_zone FROM crm.firm"))
    home = Home(me, ZoneInfo(zone) if zone else dt.UTC)
    rows = [
        understood(kind, wanted, line.number, line.cells, home)[0].values
        for line in wanted.file.sample(FIRST_ROWS)
    ]
    for name in names:
        values = list(_values(kind, name, rows))
        if not values or len(set(values)) < len(values):
            continue
        # A text of the firm's own is a number only where each value has digits.
        if name in own and not all(any(map(str.isdigit, value)) for value in values):
            continue
        if _is_there(session, kind, name, values):
            return name
    return ""


def _is_point(kind: Kind, name: str) -> bool:
    return name in POINTS and all(one.name != name for one in stored(kind))


def _values(kind: Kind, name: str, rows: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for row in rows:
        if _is_point(kind, name):
            yield from (norm(value) for code, value in row.get(POINTS_OF, ()) if code == name)
        elif isinstance(row.get(name), str) and row[name]:
            yield row[name]


def _is_there(session: Session, kind: Kind, name: str, values: list[str]) -> bool:
    own = table_of(kind.name)
    wanted = any_(literal(values, ARRAY(Text)))
    query = select(own.c.id).where(own.c.deleted_at.is_(None))
    if _is_point(kind, name):
        point = table_of("contact_point")
        holder = point.c.contact_id if kind.name == "contact" else point.c.account_id
        query = query.join(point, holder == own.c.id).where(
            point.c.kind == name, point.c.value_norm == wanted, point.c.deleted_at.is_(None)
        )
    elif kind.field(name).custom:
        kept, record, column = source_of(kind.field(name))
        query = query.join(kept, record == own.c.id).where(
            kept.c[column] == wanted, *live(kept, kind.field(name))
        )
    else:
        field = kind.field(name)
        held = table_of(field.table or kind.name)
        if held is not own:
            query = query.join(held, key_column(held) == own.c.id)
        query = query.where(held.c[name] == wanted)
    return session.scalar(query.limit(1)) is not None
