"""Notices: what happened around a person's accounts, read in the background."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.access.rows import Notice, in_utc

SHOWN = 200
NOTICES = """
SELECT n.id, n.kind, n.account_id, coalesce(a.name, ''), n.about_id, coalesce(e.display_name, ''),
    coalesce(n.text, ''), n.created_at, n.seen_at IS NOT NULL, {request}, {until}, {number}
FROM crm.notice n LEFT JOIN crm.account a ON a.id = n.account_id
LEFT JOIN crm.employee e ON e.id = n.by_id
{joins} ORDER BY n.created_at DESC, n.id DESC LIMIT :most
"""
# Only people with a business role read requests and emergency accesses.
BESIDE = (
    (
        "access_request",
        "LEFT JOIN crm.access_request r ON n.kind = 'access_request' AND r.id = n.about_id",
    ),
    (
        "break_glass",
        "LEFT JOIN crm.break_glass b ON n.kind = 'break_glass' AND b.id = n.about_id",
    ),
    (
        "hand_over",
        "LEFT JOIN crm.hand_over h ON n.kind = 'handed_over' AND n.account_id IS NULL"
        " AND h.id = n.about_id",
    ),
)


def has_notices(session: Session) -> bool:
    """Return whether this person gets notices at all; a partner firm's person does not."""
    return bool(session.scalar(text("SELECT has_table_privilege('crm.notice', 'SELECT')")))


def notices(session: Session, most: int = SHOWN) -> tuple[Notice, ...]:
    """Return my notices, the newest first."""
    if not has_notices(session):
        return ()
    readable = {
        table: bool(
            session.scalar(
                text("SELECT has_table_privilege(:table, 'SELECT')"), {"table": f"crm.{table}"}
            )
        )
        for table, _join in BESIDE
    }
    query = NOTICES.format(
        request="coalesce(r.state, '')" if readable["access_request"] else "''",
        until="b.valid_until" if readable["break_glass"] else "NULL",
        number="coalesce(h.done, 0)" if readable["hand_over"] else "0",
        joins=" ".join(join for table, join in BESIDE if readable[table]),
    )
    rows = session.execute(text(query), {"most": most})
    return tuple(Notice(*in_utc(row)) for row in rows)


def unseen(session: Session) -> int:
    """Return how many notices I have not seen."""
    if not has_notices(session):
        return 0
    return int(session.scalar(text("SELECT count(*) FROM crm.notice WHERE seen_at IS NULL")) or 0)


def mark_seen(session: Session, ids: Sequence[int]) -> None:
    """Note that these notices were shown."""
    session.execute(
        text("UPDATE crm.notice SET seen_at = now() WHERE id = ANY(:ids) AND seen_at IS NULL"),
        {"ids": list(ids)},
    )
