"""The next step of a meeting or call becomes a task in the same save."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from crm_desktop.models.queries.columns.columns import table_of


def plan_next_step(
    session: Session, activity_id: int, changes: Mapping[str, Any], original: Mapping[str, Any]
) -> None:
    """Enter the task of a next step that has a day, or keep in step what nobody changed since.

    A task that somebody renamed, moved or finished is theirs: it is left alone.
    """
    if "next_step" not in changes and "next_step_on" not in changes:
        return
    activity, task = table_of("activity"), table_of("task")
    names = ("account_id", "next_step", "next_step_on", "employee_id", "opportunity_id")
    row = session.execute(
        select(*(activity.c[name] for name in names)).where(activity.c.id == activity_id)
    ).one()
    if row.next_step is None or row.next_step_on is None:
        return
    same = {"subject": row.next_step, "due_on": row.next_step_on}
    former = {
        "subject": original.get("next_step", row.next_step),
        "due_on": original.get("next_step_on", row.next_step_on),
    }
    present = session.execute(
        select(task.c.id, task.c.version, task.c.subject, task.c.due_on, task.c.status).where(
            task.c.activity_id == activity_id, task.c.deleted_at.is_(None)
        )
    ).all()
    for one in present:
        if one.status != "open":
            continue
        if one.subject == former["subject"] and one.due_on in (former["due_on"], None):
            session.execute(
                update(task).where(task.c.id == one.id, task.c.version == one.version).values(same)
            )
        return
    if any(one.subject == row.next_step and one.due_on == row.next_step_on for one in present):
        return
    further = {name: row._mapping[name] for name in ("account_id", "employee_id", "opportunity_id")}
    session.execute(insert(task).values(same | further | {"activity_id": activity_id}))
