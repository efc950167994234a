"""Records a person opened recently: kept on the server, so they follow to another computer."""

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.columns.columns import table_of, titles
from crm_desktop.models.queries.rows import Hit
from crm_desktop.models.text import sort_key

KEPT = 8


def remember(session: Session, kind: str, id: int) -> None:
    """Note that a record was opened now."""
    table = table_of("recent")
    note = insert(table).values(kind=kind, record_id=id)
    session.execute(
        note.on_conflict_do_update(
            index_elements=["employee_id", "kind", "record_id"], set_={"opened_at": func.now()}
        )
    )


def set_favourite(session: Session, kind: str, id: int, kept: bool) -> None:
    """Keep a record at hand for the person signed in, or no longer."""
    table = table_of("recent")
    note = insert(table).values(kind=kind, record_id=id, favourite=kept)
    session.execute(
        note.on_conflict_do_update(
            index_elements=["employee_id", "kind", "record_id"], set_={"favourite": kept}
        )
    )


def favourites(session: Session, catalogue: Catalogue) -> tuple[Hit, ...]:
    """Return the records kept at hand, by name; those gone or hidden by now are left out."""
    table = table_of("recent")
    rows = session.execute(select(table.c.kind, table.c.record_id).where(table.c.favourite)).all()
    hits = _named(session, catalogue, [(kind, id) for kind, id in rows])
    return tuple(sorted(hits, key=lambda hit: sort_key(hit.title, "en")))


def recent(session: Session, catalogue: Catalogue, limit: int = KEPT) -> tuple[Hit, ...]:
    """Return the records opened last, newest first; those gone or hidden by now are left out."""
    table = table_of("recent")
    rows = session.execute(
        select(table.c.kind, table.c.record_id).order_by(table.c.opened_at.desc()).limit(limit * 3)
    ).all()
    return _named(session, catalogue, [(kind, id) for kind, id in rows])[:limit]


def _named(session: Session, catalogue: Catalogue, rows: list[tuple[str, int]]) -> tuple[Hit, ...]:
    names = {
        kind: titles(session, catalogue, kind, [id for k, id in rows if k == kind])
        for kind in {kind for kind, _ in rows}
    }
    return tuple(Hit(kind, id, names[kind][id]) for kind, id in rows if id in names[kind])
