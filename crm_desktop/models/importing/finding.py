"""Finding the records that a file names: by name, code or login, one query per kind and batch."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Table, func, or_, select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.queries.columns import table_of
from crm_desktop.models.text import norm

Found = dict[str, list[int]]  # normalised name → ids; more than one where it is not unique


def find(session: Session, catalogue: Catalogue, kind_name: str, names: Iterable[str]) -> Found:
    """Return the ids behind names, as far as this person may see them; unknown ones are absent."""
    wanted = sorted({name.strip() for name in names if name.strip()})
    if not wanted:
        return {}
    kind = catalogue.kind(kind_name)
    table = table_of(kind_name)
    columns = [table.c[name] for name in _named_by(kind, table)]
    query = select(table.c.id, *columns).where(table.c.deleted_at.is_(None))
    if "name_norm" in table.c:
        normed = sorted({norm(name) for name in wanted})
        query = query.where(or_(table.c.name_norm.in_(normed), table.c.company_id.in_(wanted)))
    elif not kind.firm_list and kind_name != "employee":
        lowered = sorted({name.lower() for name in wanted})
        query = query.where(or_(*(func.lower(column).in_(lowered) for column in columns)))
    found: Found = defaultdict(list)
    for id, *values in session.execute(query.order_by(table.c.id)):
        for key in {norm(value) for value in values if value}:
            found[key].append(id)
    return dict(found)


def _named_by(kind: Kind, table: Table) -> list[str]:
    """Return the columns by which a file may name a record of this kind."""
    more = ("login", "code", "company_id", "number")
    return [kind.title, *(name for name in more if name in table.c and name != kind.title)]
