"""Handing accounts over: one, or all of a person in batches that may be broken off."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Option
from crm_desktop.models.queries.access.rows import BATCH, HandOver, Leaving

BUSINESS = ("crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance")


def heirs(session: Session, besides: int | None = None) -> tuple[Option, ...]:
    """Return who may be responsible: active people with a business role, by name."""
    rows = session.execute(
        text(
            "SELECT e.id, e.display_name, e.active, coalesce(e.job_title, '') FROM crm.employee e"
            " JOIN pg_roles p ON p.rolname = e.login"
            " WHERE e.active AND e.deleted_at IS NULL AND e.id IS DISTINCT FROM :besides"
            " AND EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid"
            " WHERE m.member = p.oid AND g.rolname = ANY(:roles)) ORDER BY e.sort_key"
        ),
        {"besides": besides, "roles": list(BUSINESS)},
    )
    return tuple(Option(*row) for row in rows)


def partners(session: Session) -> tuple[Option, ...]:
    """Return the active people of partner firms, by name."""
    rows = session.execute(
        text(
            "SELECT e.id, e.display_name, e.active, coalesce(e.job_title, '') FROM crm.employee e"
            " JOIN pg_roles p ON p.rolname = e.login WHERE e.active AND e.deleted_at IS NULL"
            " AND EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid"
            " WHERE m.member = p.oid AND g.rolname = 'crm_partner') ORDER BY e.sort_key"
        )
    )
    return tuple(Option(*row) for row in rows)


def hand_over_account(
    session: Session, account_id: int, new_owner: int, version: int, keep_days: int = 0
) -> int:
    """Give one account to another person; return its new version.

    The former person keeps reading for `keep_days` days. Raises ChangedMeanwhile where one changed
    the account since `version` was read, InvalidInput, NotAllowed.
    """
    return int(
        session.scalar(
            text("SELECT crm.hand_over_account(:account, :owner, :version, :days)"),
            {"account": account_id, "owner": new_owner, "version": version, "days": keep_days},
        )
        or 0
    )


def leaving(session: Session, employee_id: int) -> Leaving:
    """Return how many accounts a person has, and the hand-over of them that runs."""
    name, accounts = session.execute(
        text(
            "SELECT e.display_name, (SELECT count(*) FROM crm.account a WHERE a.owner_id = e.id"
            " AND a.deleted_at IS NULL) FROM crm.employee e WHERE e.id = :id"
        ),
        {"id": employee_id},
    ).one()
    running = [one for one in running_hand_overs(session) if one.from_id == employee_id]
    return Leaving(employee_id, name, accounts, running[0] if running else None)


def start_hand_over(session: Session, from_id: int, to_id: int) -> int:
    """Begin to hand over all accounts of a person; one that runs already goes on."""
    return int(
        session.scalar(
            text("SELECT crm.start_hand_over(:former, :owner)"),
            {"former": from_id, "owner": to_id},
        )
        or 0
    )


def hand_over_batch(session: Session, job: int, most: int = BATCH) -> tuple[int, int]:
    """Move the next accounts; return (moved so far, remaining)."""
    done, remaining = session.execute(
        text("SELECT done, remaining FROM crm.hand_over_batch(:job, :most)"),
        {"job": job, "most": most},
    ).one()
    return int(done), int(remaining)


def running_hand_overs(session: Session) -> tuple[HandOver, ...]:
    """Return the hand-overs I may go on with that have not ended."""
    rows = session.execute(
        text(
            "SELECT h.id, h.from_id, f.display_name, h.to_id, t.display_name, h.total, h.done,"
            " h.state FROM crm.hand_over h JOIN crm.employee f ON f.id = h.from_id"
            " JOIN crm.employee t ON t.id = h.to_id WHERE h.state = 'running'"
            " AND h.deleted_at IS NULL ORDER BY h.id"
        )
    )
    return tuple(HandOver(*row) for row in rows)
