"""Who of some colleagues does not see an account, and may therefore get no work of it."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.access.rows import IN_CHARGE, Blind

WHOLE = ("responsible", "superior", "team", "stand_in")


def blind(session: Session, account_id: int, employees: Sequence[int]) -> Blind:
    """Return the colleagues among these who do not see an account, and whether I may add them."""
    rows = session.execute(
        text(
            "SELECT e.id, e.display_name FROM crm.employee e WHERE e.id = ANY(:ids)"
            " AND NOT EXISTS (SELECT FROM crm.why_visible(e.id, :account) AS w"
            " WHERE w.reason = ANY(:whole)) ORDER BY e.sort_key"
        ),
        {"ids": list(employees), "account": account_id, "whole": list(WHOLE)},
    ).all()
    in_charge = session.scalar(
        text(f"SELECT EXISTS ({IN_CHARGE}) FROM crm.account a WHERE a.id = :account"),
        {"account": account_id},
    )
    return Blind(tuple((id, name) for id, name in rows), bool(in_charge))
