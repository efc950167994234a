"""Reading one record whole, as its form shows it."""

from functools import partial
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Gone, Moved, NotAllowed
from crm_desktop.models.fields import Catalogue, Kind, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import key_column, labels, stored, table_of, titles
from crm_desktop.models.queries.custom.values import custom_fields, read_values
from crm_desktop.models.queries.rows import Row
from crm_desktop.models.queries.together import together

# When something was changed is not in the directory but in what only some people see.
CHANGES = {"account": "account_detail"}


def read_row(session: Session, catalogue: Catalogue, kind_name: str, id: int) -> Row:
    """Return one record with its parts; Gone if it was deleted, NotAllowed if it is hidden.

    Of an account without the right to its details only the directory's fields are there.
    """
    kind = catalogue.kind(kind_name)
    links = [field for field in kind.fields if field.type is Type.LINKS]
    own, linked, parts, may = together(
        session,
        partial(_own, session, catalogue, kind, id),
        lambda: together(
            session, *(partial(_links, session, catalogue, kind, field.name, id) for field in links)
        ),
        lambda: together(
            session,
            *(partial(read_parts, session, catalogue, kind, part, id) for part in kind.parts),
        ),
        partial(may_change, session, kind, id),
    )
    values, versions, texts, changed = own
    link_names: dict[str, tuple[str, ...]] = {}
    for field, (ids, called) in zip(links, linked, strict=True):
        values[field.name] = ids
        texts[field.name] = ", ".join(called)
        link_names[field.name] = tuple(called)
    return Row(
        kind=kind.name,
        id=id,
        values=values,
        labels=texts,
        versions=versions,
        parts=dict(zip(kind.parts, parts, strict=True)),
        link_names=link_names,
        may_change=may,
        changed_by=changed[0],
        changed_at=changed[1],
    )


def _own(
    session: Session, catalogue: Catalogue, kind: Kind, id: int
) -> tuple[dict[str, Any], dict[str, int], dict[str, str], tuple[str, Any]]:
    """Return values, versions, the texts of references, and who changed a record and when."""
    names = (kind.name, *kind.tables)
    *rows, own_fields = together(
        session,
        *(partial(_stored, session, kind, name, id) for name in names),
        partial(read_values, session, custom_fields(kind), [id]),
    )
    if rows[0] is None:
        raise _missing(session, kind, id)
    values: dict[str, Any] = {}
    versions: dict[str, int] = {}
    changed: tuple[Any, Any] = (None, None)
    for name, row in zip(names, rows, strict=True):
        if row is not None:
            stored_values, versions[name], told = row
            values |= stored_values
            changed = told or changed
    values |= own_fields.get(id, {})
    texts, who = together(
        session,
        partial(labels, session, catalogue, kind, [values]),
        partial(titles, session, catalogue, "employee", [changed[0]]),
    )
    return values, versions, texts[0], (who.get(changed[0], ""), changed[1])


def _stored(
    session: Session, kind: Kind, name: str, id: int
) -> tuple[dict[str, Any], int, tuple[Any, Any] | None] | None:
    """Return what one table has of a record: values, version, who (by key) changed it and when."""
    table = table_of(name)
    wanted = [table.c[field.name] for field in stored(kind, name)]
    extra = [table.c.version]
    told = CHANGES.get(kind.name, kind.name) == name and "changed_by" in table.c
    if told and kind.name != "employee":
        extra += [table.c.changed_by, table.c.changed_at]
    query = select(*wanted, *extra).where(key_column(table) == id)
    if name == kind.name:
        query = query.where(table.c.deleted_at.is_(None))
    row = session.execute(query).mappings().one_or_none()
    if row is None:
        return None
    changed = (row["changed_by"], row["changed_at"]) if len(extra) > 1 else None
    return {column.name: row[column.name] for column in wanted}, row["version"], changed


def _missing(session: Session, kind: Kind, id: int) -> Exception:
    table = table_of(kind.name)
    if session.scalar(select(table.c.id).where(table.c.id == id)) is not None:
        new = _forwarded(session, kind.name, id)
        if new is not None:
            return Moved(new)
        return Gone(_("This record was deleted in the meantime."))
    return NotAllowed(
        _("You have no right to see this record, or it does not exist. Ask who is responsible.")
    )


def _forwarded(session: Session, kind: str, id: int) -> int | None:
    """Return the key of the record into which a deleted one was merged, None for none."""
    if kind not in ("account", "contact") or not session.scalar(
        text("SELECT has_table_privilege('crm.forwarding', 'SELECT')")
    ):
        return None
    found = session.scalar(
        text("SELECT new_id FROM crm.forwarding WHERE kind = :kind AND old_id = :id"),
        {"kind": kind, "id": id},
    )
    return None if found is None else int(found)


def _links(
    session: Session, catalogue: Catalogue, kind: Kind, field_name: str, id: int
) -> tuple[tuple[int, ...], list[str]]:
    field = kind.field(field_name)
    table = table_of(field.link[0])
    column = table.c[field.link[1]]
    ids = tuple(
        session.scalars(
            select(column)
            .where(
                table.c[f"{kind.name}_id"] == id,
                column.is_not(None),
                table.c.deleted_at.is_(None),
            )
            .order_by(table.c.id)
        )
    )
    names = titles(session, catalogue, field.refers_to, ids)
    return ids, [names.get(one, "") for one in ids]


def read_parts(
    session: Session, catalogue: Catalogue, kind: Kind, part: str, id: int
) -> tuple[Row, ...]:
    """Return the rows edited inside a record's form: contact points, addresses, lines."""
    if part not in catalogue.kinds:
        return ()
    part_kind = catalogue.kind(part)
    table = table_of(part)
    fields = stored(part_kind)
    query = select(table.c.id, table.c.version, *(table.c[field.name] for field in fields)).where(
        table.c[f"{kind.name}_id"] == id, table.c.deleted_at.is_(None)
    )
    if kind.name == "account" and "contact_id" in table.c:
        query = query.where(table.c.contact_id.is_(None))
    # Inside its record a part stands where it was put; its own list has another order.
    name, descending = ("position", False) if "position" in table.c else part_kind.order
    order = table.c.get(name, table.c.id)
    by = (order.desc(), table.c.id.desc()) if descending else (order, table.c.id)
    rows = [dict(row) for row in session.execute(query.order_by(*by)).mappings()]
    values = [{field.name: row[field.name] for field in fields} for row in rows]
    texts = labels(session, catalogue, part_kind, values)
    return tuple(
        Row(part, row["id"], value, text_of, {part: row["version"]})
        for row, value, text_of in zip(rows, values, texts, strict=True)
    )


def may_change(session: Session, kind: Kind, id: int) -> bool:
    """Ask the server whether this person may change a record: a lock obeys the UPDATE policies."""
    granted = session.scalar(
        text("SELECT has_any_column_privilege(to_regclass(:table), 'UPDATE')"),
        {"table": f"crm.{kind.name}"},
    )
    if not granted:
        return False
    table = table_of(kind.name)
    lock = select(table.c.id).where(table.c.id == id).with_for_update(read=True, key_share=True)
    return session.scalar(lock) is not None
