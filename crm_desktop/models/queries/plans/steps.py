"""The way of a plan: submitted, approved or given back, active, closed, copied forward.

Each names the `version` it read and answers the new one; ChangedMeanwhile where somebody was
faster, NotAllowed, InvalidInput where the plan is not ready for the step.
"""

import datetime as dt

from sqlalchemy import text
from sqlalchemy.orm import Session

# From which states a step is worth offering; the server decides.
STEPS = {
    "submit": frozenset({"draft"}),
    "approve": frozenset({"draft", "submitted", "approved", "active"}),
    "return": frozenset({"submitted"}),
    "activate": frozenset({"approved"}),
    "close": frozenset({"draft", "submitted", "approved", "active"}),
}


def submit_plan(session: Session, plan_id: int, version: int) -> int:
    """Hand a draft to the superior of the plan's owner, who is told."""
    return _step(session, "submit", plan_id, version)


def approve_plan(session: Session, plan_id: int, version: int) -> int:
    """Approve a plan and freeze it as a version; only for a superior of its owner."""
    return _step(session, "approve", plan_id, version)


def return_plan(session: Session, plan_id: int, version: int, reason: str) -> int:
    """Give a submitted plan back to its owner with a reason; only for a superior."""
    query = text("SELECT crm.return_plan(:plan, :version, :reason)")
    given = {"plan": plan_id, "version": version, "reason": reason.strip()}
    return int(session.scalar(query, given) or 0)


def activate_plan(session: Session, plan_id: int, version: int) -> int:
    """Begin to work by an approved plan."""
    return _step(session, "activate", plan_id, version)


def close_plan(session: Session, plan_id: int, version: int) -> int:
    """Close a plan for good; its open actions go on in the plan that was copied from it."""
    return _step(session, "close", plan_id, version)


def copy_plan(
    session: Session, plan_id: int, name: str, starts_on: dt.date, ends_on: dt.date
) -> int:
    """Copy a plan forward into a draft for another period; return the key of the new plan."""
    query = text("SELECT crm.copy_plan(:plan, :name, :starts_on, :ends_on)")
    given = {"plan": plan_id, "name": name.strip(), "starts_on": starts_on, "ends_on": ends_on}
    return int(session.scalar(query, given) or 0)


def _step(session: Session, step: str, plan_id: int, version: int) -> int:
    query = text(f"SELECT crm.{step}_plan(:plan, :version)")
    return int(session.scalar(query, {"plan": plan_id, "version": version}) or 0)
