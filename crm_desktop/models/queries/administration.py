"""What the admin screens ask besides `queries.people`: people below, accounts, short lists."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.people import PERSON_COLUMNS, PersonRow, list_people
from crm_desktop.models.queries.people import ROLES as GRANTABLE
from crm_desktop.models.queries.rows import ListQuery, Me, Row
from crm_desktop.models.rights import ROLES

ENTRIES = 10_000  # of a list the firm names itself; nobody has so many

# One sentence for each role that an admin gives.
ROLE_SENTENCES = {role: ROLES[role] for role in GRANTABLE}

BELOW = text(f"""
    WITH RECURSIVE below(id) AS (
        SELECT id FROM crm.employee WHERE superior_id = :me AND deleted_at IS NULL
        UNION SELECT e.id FROM crm.employee e JOIN below ON e.superior_id = below.id
        WHERE e.deleted_at IS NULL)
    SELECT {PERSON_COLUMNS},
        e.version
    FROM crm.employee e JOIN below ON below.id = e.id
    LEFT JOIN crm.employee s ON s.id = e.superior_id LEFT JOIN pg_roles r ON r.rolname = e.login
    ORDER BY e.sort_key, e.id
""")


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup: moment of its data (UTC), folder, rows, size in bytes, and its rehearsal if any."""

    id: int
    taken_at: dt.datetime
    name: str
    program: str
    schema_version: str
    row_count: int
    size: int
    rehearsed_at: dt.datetime | None
    faults: int | None
    result: str


BACKUPS = text("""
    SELECT id, taken_at, name, program, schema_version, row_count, size, rehearsed_at, faults,
        coalesce(result, '') AS result FROM crm.backup ORDER BY taken_at DESC, id DESC LIMIT :most
""")


def backups(session: Session) -> tuple[BackupRow, ...]:
    """Return what is known of the last thousand backups, newest first; for admins."""
    rows = session.execute(BACKUPS, {"most": 1000}).all()
    return tuple(BackupRow(**row._mapping) for row in rows)


def people_seen(session: Session, me: Me) -> tuple[PersonRow, ...]:
    """Return everybody for an admin, and for others the people below them, to read."""
    if "crm_admin" in me.roles:
        return list_people(session)
    rows = session.execute(BELOW, {"me": me.employee_id, "roles": list(GRANTABLE)}).all()
    none: dict[str, Any] = {"admin_asked": None, "changed_at": None, "changed_by": ""}
    return tuple(PersonRow(**{**row._mapping, **none, "roles": tuple(row.roles)}) for row in rows)


def accounts_by_person(session: Session, people: Sequence[int]) -> dict[int, int]:
    """Return how many accounts these are responsible for; the directory says so to everybody."""
    rows = session.execute(
        text(
            "SELECT owner_id, count(*) FROM crm.account"
            " WHERE owner_id = ANY (:people) AND deleted_at IS NULL GROUP BY 1"
        ),
        {"people": list(people)},
    )
    return {row[0]: row[1] for row in rows}


def entries(session: Session, catalogue: Catalogue, kind: str) -> tuple[Row, ...]:
    """Return all rows of a short list, in its order, with every field and the version."""
    known = catalogue.kind(kind)
    names = tuple(field.name for field in known.fields)
    query = ListQuery(kind, names, known.order[0], known.order[1])
    return first_page(session, catalogue, query, limit=ENTRIES).rows
