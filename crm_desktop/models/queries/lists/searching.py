"""Finding: everything by a few letters (Ctrl+K), and the record that a reference is to name."""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Option
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.columns.conditions import search_condition
from crm_desktop.models.queries.rows import Hit
from crm_desktop.models.text import norm


def search(session: Session, catalogue: Catalogue, typed: str, limit: int = 5) -> tuple[Hit, ...]:
    """Return accounts, contacts and opportunities whose text holds every word typed."""
    words = norm(typed).split()
    if not words:
        return ()
    return _accounts(session, catalogue, words, limit) + _records(session, words, limit)


def _accounts(
    session: Session, catalogue: Catalogue, words: list[str], limit: int
) -> tuple[Hit, ...]:
    # Naming a table that somebody may not read would refuse the whole search.
    details = "account_detail" in catalogue.kind("account").tables
    # Not EXISTS: the planner would read all details that I may see into a hash first.
    hidden = "(SELECT d.account_id FROM crm.account_detail d WHERE d.account_id = a.id) IS NULL"
    rows = session.execute(
        text(
            f"SELECT a.id, a.name, a.town, e.display_name, {hidden if details else 'true'}"
            " FROM crm.search_accounts(:words, :most) WITH ORDINALITY AS found(id, place)"
            " JOIN crm.account a ON a.id = found.id"
            " JOIN crm.employee e ON e.id = a.owner_id"
            " ORDER BY found.place"
        ),
        {"words": words, "most": limit},
    )
    return tuple(
        Hit(
            "account",
            id,
            name,
            " · ".join(filter(None, (town, owner))),
            account_id=id,
            only_directory=hidden,
        )
        for id, name, town, owner, hidden in rows
    )


def _records(session: Session, words: list[str], limit: int) -> tuple[Hit, ...]:
    found = session.execute(
        text("SELECT kind, id FROM crm.search_records(:words, :most)"),
        {"words": words, "most": limit},
    ).all()
    hits: list[Hit] = []
    if not found:
        return ()
    contacts = session.execute(
        text(
            "SELECT c.id, c.full_name, a.name, c.job_title, a.id FROM crm.contact c"
            " JOIN crm.account a ON a.id = c.account_id WHERE c.id = ANY(:ids) ORDER BY c.sort_key"
        ),
        {"ids": [id for kind, id in found if kind == "contact"]},
    )
    for id, name, account, job, account_id in contacts:
        detail = " · ".join(filter(None, (account, job)))
        hits.append(Hit("contact", id, name, detail, account_id))
    opportunities = session.execute(
        text(
            "SELECT o.id, o.name, a.name, s.name, a.id FROM crm.opportunity o"
            " JOIN crm.account a ON a.id = o.account_id JOIN crm.stage s ON s.id = o.stage_id"
            " WHERE o.id = ANY(:ids) ORDER BY o.expected_close DESC NULLS LAST"
        ),
        {"ids": [id for kind, id in found if kind == "opportunity"]},
    )
    for id, name, account, stage, account_id in opportunities:
        hits.append(Hit("opportunity", id, name, f"{account} · {stage}", account_id))
    return tuple(hits)


def search_reference(
    session: Session,
    catalogue: Catalogue,
    kind_name: str,
    typed: str,
    account_id: int | None = None,
    limit: int = 20,
) -> tuple[Option, ...]:
    """Return what a reference may name: records of a kind, of one account where it is given.

    Nothing typed offers the first ones in order.
    """
    kind = catalogue.kind(kind_name)
    if kind.firm_list or kind_name == "employee":
        wanted = norm(typed)
        options = catalogue.options[kind_name]
        return tuple(o for o in options if wanted in norm(o.label) and o.active)[:limit]
    table = table_of(kind_name)
    query = select(table.c.id, table.c[kind.title]).where(table.c.deleted_at.is_(None))
    if account_id is not None and "account_id" in table.c:
        query = query.where(table.c.account_id == account_id)
    if norm(typed):
        query = query.where(search_condition(catalogue, kind, typed))
    order = table.c.sort_key if "sort_key" in table.c else table.c[kind.title]
    if kind_name == "account":
        query = query.add_columns(table.c.town)
    rows = session.execute(query.order_by(order, table.c.id).limit(limit)).all()
    return tuple(
        Option(row[0], row[1] or _("(no name)"), detail=(row[2:] or ("",))[0] or "") for row in rows
    )
