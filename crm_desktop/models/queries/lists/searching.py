"""Finding: everything by a few letters (Ctrl+K), and the record that a reference is to name."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ARRAY, BigInteger, any_, literal, select, text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Option
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import ALWAYS, table_of
from crm_desktop.models.queries.columns.conditions import search_condition
from crm_desktop.models.queries.custom.values import found_by
from crm_desktop.models.queries.lists.listing import base, rows_by_ids
from crm_desktop.models.queries.lists.texts import texts_found
from crm_desktop.models.queries.rows import Hit, ListQuery
from crm_desktop.models.text import norm


def search(session: Session, catalogue: Catalogue, typed: str, limit: int = 5) -> tuple[Hit, ...]:
    """Return accounts, contacts, opportunities, plans and documents that hold every word typed.

    Accounts and contacts by their notes as well, and by a phone number or e-mail address; and
    records of any kind in which one of the firm's own fields that are searched begins so.
    """
    words = norm(typed).split()
    if not words:
        return ()
    found = _accounts(session, catalogue, words, limit) + _records(session, words, limit)
    accounts = [hit.id for hit in found if hit.kind == "account"]
    found += _plans(session, catalogue, words, accounts, limit)
    found += tuple(
        hit
        for hit in _with_details_told(session, catalogue, texts_found(session, words, typed, limit))
        if not any((hit.kind, hit.id) == (one.kind, one.id) for one in found)
    )
    known = {(hit.kind, hit.id) for hit in found}
    return found + tuple(
        hit
        for hit in _by_own_fields(session, catalogue, typed, limit)
        if (hit.kind, hit.id) not in known
    )


def _plans(
    session: Session, catalogue: Catalogue, words: list[str], accounts: list[int], limit: int
) -> tuple[Hit, ...]:
    """Return plans called so, and those of the accounts that were found; the newest first."""
    if "account_plan" not in catalogue.kinds:
        return ()
    rows = session.execute(
        text(
            "SELECT p.id, p.name, a.name, a.id FROM crm.account_plan p"
            " JOIN crm.account a ON a.id = p.account_id"
            " WHERE p.deleted_at IS NULL AND a.deleted_at IS NULL"
            " AND (p.account_id = ANY(:accounts) OR NOT EXISTS"
            " (SELECT FROM unnest(CAST(:words AS text[])) AS w"
            "  WHERE position(w IN p.search_text) = 0))"
            " ORDER BY p.starts_on DESC, p.id DESC LIMIT :most"
        ),
        {"accounts": accounts, "words": words, "most": limit},
    )
    return tuple(Hit("account_plan", id, name, account, of) for id, name, account, of in rows)


def _by_own_fields(
    session: Session, catalogue: Catalogue, typed: str, limit: int
) -> tuple[Hit, ...]:
    """Return up to `limit` records of each kind, with the field by which they were found."""
    hits: list[Hit] = []
    for kind in catalogue.kinds.values():
        values = found_by(session, kind, typed, limit)
        if not values:
            continue
        query = ListQuery(kind.name, (kind.title, "account_id"), kind.order[0])
        key = table_of(kind.name).c.id
        among = key == any_(literal(list(values), ARRAY(BigInteger)))
        live = session.scalars(base(session, catalogue, query, key).where(among)).all()
        for row in rows_by_ids(session, catalogue, query, live):
            field, value = values[row.id]
            called = row.labels.get(kind.title) or str(row[kind.title] or "") or _("(no name)")
            account = row.labels.get("account_id", "")
            parts = (account, f"{_(field.label)}: {value}")
            account_id = row.id if kind.name == "account" else row.values.get("account_id")
            detail = " · ".join(filter(None, parts))
            hits.append(Hit(kind.name, row.id, called, detail, account_id))
    return _with_details_told(session, catalogue, hits)


def _with_details_told(
    session: Session, catalogue: Catalogue, hits: Sequence[Hit]
) -> tuple[Hit, ...]:
    """An account whose details one may not see, or has none, is its line in the directory."""
    accounts = [hit.id for hit in hits if hit.kind == "account"]
    detailed: set[int] = set()
    if accounts and ALWAYS in catalogue.kind("account").tables:
        held = table_of(ALWAYS).c.account_id
        among = held == any_(literal(accounts, ARRAY(BigInteger)))
        detailed = set(session.scalars(select(held).where(among)))
    return tuple(
        replace(hit, only_directory=hit.kind == "account" and hit.id not in detailed)
        for hit in hits
    )


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
    plan_id: int | None = None,
) -> tuple[Option, ...]:
    """Return what a reference may name: records of a kind, of one account where it is given, and
    of one account plan.

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
    if plan_id is not None and "account_plan_id" in table.c:
        query = query.where(table.c.account_plan_id == plan_id)
    if norm(typed):
        query = query.where(search_condition(catalogue, kind, typed))
    order = table.c.sort_key if "sort_key" in table.c else table.c[kind.title]
    if kind_name == "account":
        query = query.add_columns(table.c.town)
    rows = session.execute(query.order_by(order, table.c.id).limit(limit)).all()
    return tuple(
        Option(row[0], row[1] or _("(no name)"), detail=(row[2:] or ("",))[0] or "") for row in rows
    )
