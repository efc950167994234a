"""The records that a target counts, as a filter of their list."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Gone
from crm_desktop.models.filters import Condition, Filter, Group, Related
from crm_desktop.models.language import _

PEOPLE = """
WITH RECURSIVE people(id) AS (
    SELECT employee_id FROM crm.target WHERE id = :id
    UNION
    SELECT e.id FROM crm.employee e JOIN people p ON e.superior_id = p.id
    WHERE (SELECT scope FROM crm.target WHERE id = :id) = 'team'
) SELECT id FROM people ORDER BY id
"""


def behind(session: Session, target_id: int) -> tuple[str, Filter]:
    """Return the kind of the records that count for a target, and the filter that shows them.

    Gone where the target is not there any more, or may not be seen.
    """
    row = session.execute(
        text(
            "SELECT measure, product_line_id, starts_on, ends_on FROM crm.target"
            " WHERE id = :id AND deleted_at IS NULL"
        ),
        {"id": target_id},
    ).one_or_none()
    if row is None:
        raise Gone(_("This record was deleted in the meantime."))
    people = tuple(session.scalars(text(PEOPLE), {"id": target_id}))
    theirs = Condition("employee_id", "in", people)
    line = Condition("product_line_id", "eq", row.product_line_id)
    days = (row.starts_on, row.ends_on)
    if row.measure == "won":
        parts: list[Filter] = [
            theirs,
            Condition("closed_on", "between", days),
            Related("stage_id", True, Condition("outcome", "eq", "won")),
        ]
        if row.product_line_id is not None:
            parts.append(Related("product_id", True, line))
        return "opportunity", Group("and", tuple(parts))
    parts = [
        Group("or", (theirs, Related("commission_share", True, theirs))),
        Condition("sold_on", "between", days),
    ]
    if row.product_line_id is not None:
        parts.append(Related("sale_line", True, Related("product_id", True, line)))
    return "sale", Group("and", tuple(parts))
