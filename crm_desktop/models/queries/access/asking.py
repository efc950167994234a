"""Asking for access, answering, and opening an account in an emergency."""

import datetime as dt
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.access.rows import Cover, Door, Emergency, Request, in_utc

REQUEST = """
SELECT r.id, r.account_id, a.name, r.employee_id, e.display_name, r.reason, r.state, r.created_at,
    coalesce(d.display_name, ''), r.decided_at
FROM crm.access_request r JOIN crm.account a ON a.id = r.account_id
JOIN crm.employee e ON e.id = r.employee_id LEFT JOIN crm.employee d ON d.id = r.decided_by
WHERE r.deleted_at IS NULL AND {which} ORDER BY r.id DESC
"""
COVERS = """
SELECT s.employee_id, a.display_name, s.stand_in_id, c.display_name, s.valid_to,
    coalesce(c.phone, ''), coalesce(c.email, ''), s.scope, s.access
FROM crm.stand_in s JOIN crm.employee a ON a.id = s.employee_id
JOIN crm.employee c ON c.id = s.stand_in_id
WHERE s.deleted_at IS NULL AND s.valid_from <= current_date AND s.valid_to >= current_date
  AND c.active AND {which} ORDER BY s.valid_to, a.sort_key
"""


def may(session: Session, act: str) -> bool:
    """Return whether the person signed in may do something: hand_over, break_glass, export …"""
    return bool(session.scalar(text("SELECT crm.may(:act)"), {"act": act}))


def door(session: Session, account_id: int, owner_id: int) -> Door:
    """Return what can be done where an account is closed; the server says to whom it is open."""
    asks, breaks, sees_covers = session.execute(
        text(
            "SELECT has_function_privilege('crm.ask_for_access(bigint, text)', 'EXECUTE'),"
            " has_function_privilege('crm.break_glass(bigint, text)', 'EXECUTE')"
            " AND crm.may('break_glass'), has_table_privilege('crm.stand_in', 'SELECT')"
        )
    ).one()
    return Door(
        may_ask=asks,
        may_break_glass=breaks,
        request=my_request(session, account_id) if asks else None,
        covers=_covers(session, "s.employee_id = :owner", owner=owner_id) if sees_covers else (),
    )


def my_request(session: Session, account_id: int) -> Request | None:
    """Return my newest request for an account, None where I never asked."""
    found = _requests(
        session,
        "r.account_id = :account AND r.employee_id = (SELECT e.id FROM crm.employee e"
        " WHERE e.login = session_user)",
        account=account_id,
    )
    return found[0] if found else None


def requests_to_answer(session: Session) -> tuple[Request, ...]:
    """Return the open requests for accounts of mine and of people below, the newest first."""
    if not session.scalar(text("SELECT has_table_privilege('crm.access_request', 'SELECT')")):
        return ()
    return _requests(
        session,
        "r.state = 'open' AND r.employee_id <> (SELECT e.id FROM crm.employee e"
        " WHERE e.login = session_user)",
    )


def ask_for_access(session: Session, account_id: int, reason: str) -> int:
    """Ask the responsible person; asking again while it is open is the same request."""
    return int(
        session.scalar(
            text("SELECT crm.ask_for_access(:account, :reason)"),
            {"account": account_id, "reason": reason},
        )
        or 0
    )


def answer_request(
    session: Session,
    request_id: int,
    granted: bool,
    access: str = "read",
    until: dt.date | None = None,
) -> None:
    """Grant a request (access "read" or "write", with a last day or without) or refuse it."""
    session.execute(
        text("SELECT crm.answer_request(:request, :granted, :access, :until)"),
        {"request": request_id, "granted": granted, "access": access, "until": until},
    )


def break_glass(session: Session, account_id: int, reason: str) -> dt.datetime:
    """Open an account for reading in an emergency; return until when."""
    until = session.scalar(
        text("SELECT crm.break_glass(:account, :reason)"),
        {"account": account_id, "reason": reason},
    )
    assert isinstance(until, dt.datetime)
    return until.astimezone(dt.UTC)


def my_emergencies(session: Session, account_id: int | None = None) -> tuple[Emergency, ...]:
    """Return my emergency accesses that hold now, of one account where it is named."""
    rows = session.execute(
        text(
            "SELECT DISTINCT ON (b.account_id) b.account_id, a.name, b.reason, b.valid_until"
            " FROM crm.break_glass b JOIN crm.account a ON a.id = b.account_id"
            " WHERE b.valid_until > now() AND b.deleted_at IS NULL AND b.employee_id ="
            " (SELECT e.id FROM crm.employee e WHERE e.login = session_user)"
            " AND (CAST(:account AS bigint) IS NULL OR b.account_id = :account)"
            " ORDER BY b.account_id, b.valid_until DESC"
        ),
        {"account": account_id},
    )
    return tuple(Emergency(*in_utc(row)) for row in rows)


def i_cover(session: Session) -> tuple[Cover, ...]:
    """Return for whom I stand in today; nothing for those who do not see stand-ins."""
    if not session.scalar(text("SELECT has_table_privilege('crm.stand_in', 'SELECT')")):
        return ()
    return _covers(
        session,
        "s.stand_in_id = (SELECT e.id FROM crm.employee e WHERE e.login = session_user)",
    )


def _requests(session: Session, which: str, **values: Any) -> tuple[Request, ...]:
    rows = session.execute(text(REQUEST.format(which=which)), values)
    return tuple(Request(*in_utc(row)) for row in rows)


def _covers(session: Session, which: str, **values: Any) -> tuple[Cover, ...]:
    return tuple(Cover(*row) for row in session.execute(text(COVERS.format(which=which)), values))
