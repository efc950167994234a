"""What entering needs beside the values of a row: deals closed, colleagues placed, known rows."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.importing.job import Job
from crm_desktop.models.importing.outcome import Row
from crm_desktop.models.importing.understanding.finding import find
from crm_desktop.models.importing.writing.batch import enter_many
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Me
from crm_desktop.models.text import norm

# A record is there already if these say the same: entering it again would change nothing.
KNOWN_BY = {
    "employee": ("display_name",),
    "account_team": ("account_id", "employee_id"),
    "consent": ("contact_id", "purpose_id", "state", "decided_on"),
}


def close_deals(session: Session, rows: Sequence[Row]) -> list[Row]:
    """Give opportunities what saving gives them: the stage's probability, a day of closing."""
    stage = table_of("stage")
    stages = {
        id: (outcome, probability)
        for id, outcome, probability in session.execute(
            select(stage.c.id, stage.c.outcome, stage.c.probability)
        )
    }
    closed = []
    for row in rows:
        outcome, probability = stages[row.values["stage_id"]]
        more: dict[str, Any] = {}
        if row.values.get("probability") is None:
            more["probability"] = probability
        if outcome != "open" and row.values.get("closed_on") is None:
            more["closed_on"] = dt.date.today()
        closed.append(replace(row, values={**row.values, **more}))
    return closed


def already_there(job: Job, rows: Sequence[Row]) -> tuple[list[Row], int]:
    """Leave out colleagues known by name and team members of an account, and count them."""
    if job.kind.name not in KNOWN_BY or not rows:
        return list(rows), 0
    names = KNOWN_BY[job.kind.name]
    if job.present is None:
        table = table_of(job.kind.name)
        query = select(*(table.c[name] for name in names)).where(table.c.deleted_at.is_(None))
        job.present = {tuple(map(_comparable, row)) for row in job.session.execute(query)}
    kept = []
    for row in rows:
        key = tuple(_comparable(row.values[name]) for name in names)
        if key not in job.present:
            job.present.add(key)
            kept.append(row)
    return kept, len(rows) - len(kept)


def _comparable(value: Any) -> Any:
    return norm(value) if isinstance(value, str) else value


def below_somebody(
    session: Session, catalogue: Catalogue, kind: Kind, rows: Sequence[Row], me: Me
) -> tuple[list[Row], int]:
    """Make the superiors that are named but missing; without one, people stand below the importer.

    An administrator need not be anybody's superior, so those rows then stand at the top.
    """
    below_me = None if "crm_admin" in me.roles else me.login
    placed = [
        row
        if row.values.get("superior_id") or below_me is None
        else replace(row, values={**row.values, "superior_id": below_me})
        for row in rows
    ]
    named = {str(row.values["superior_id"]) for row in placed if row.values.get("superior_id")}
    there = {*find(session, catalogue, "employee", named)}
    there |= {norm(str(row.values["display_name"])) for row in placed}
    missing = sorted({norm(name): name for name in named if norm(name) not in there}.values())
    top: dict[str, Any] = {"superior_id": me.employee_id} if below_me else {}
    made = enter_many(session, kind, [{"display_name": name, **top} for name in missing])
    for result in made:
        if isinstance(result, InvalidInput | NotAllowed):
            raise result
    return placed, len(missing)
