"""Administering people: who they are, and what an admin does by the functions of `crm_people`.

The server refuses what must not be done; `models/translate.py` says it in a sentence. Passwords
leave the program only as SCRAM verifiers. Each change names the version that was read and raises
ChangedMeanwhile where a colleague was faster; it returns the new one.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import psycopg
from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.checks import check_field, standardized
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields.kinds.firm import EMPLOYEE_KIND

# The groups that an admin gives; crm_admin only together with a second admin.
ROLES = (
    "crm_sales",
    "crm_service",
    "crm_marketing",
    "crm_product",
    "crm_finance",
    "crm_partner",
    "crm_auditor",
    "crm_admin",
)

# no_login: known as a colleague, cannot sign in; left: has left the firm, the row stays.
State = Literal["active", "locked", "left", "no_login"]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person as an admin sees them.

    `password_until` is the end of a one-time password that has not been changed yet;
    `admin_asked` the open question (its id) whether to make them an admin.
    """

    id: int
    login: str | None
    name: str
    superior_id: int | None
    superior: str
    job_title: str
    office: str
    phone: str
    email: str
    state: State
    roles: tuple[str, ...]
    password_until: dt.datetime | None
    admin_asked: int | None
    changed_at: dt.datetime | None  # only admins see when, and by whom
    changed_by: str
    version: int


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """Somebody to be entered with a login."""

    login: str
    name: str
    roles: tuple[str, ...]
    superior_id: int | None = None
    job_title: str | None = None
    office: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class AdminQuestion:
    """An admin wants somebody to be an admin too. `state` is asked, given or refused."""

    id: int
    employee_id: int
    employee: str
    asked_by_id: int
    asked_by: str
    asked_at: dt.datetime
    answered_by: str
    answered_at: dt.datetime | None
    state: str


@dataclass(frozen=True, slots=True)
class OpenConnection:
    """A session of a person on the server: `state` is PostgreSQL's (active, idle …)."""

    employee_id: int
    login: str
    pid: int
    address: str
    application: str
    since: dt.datetime
    state: str
    last_activity: dt.datetime | None


# Of e, an employee; s, the superior; r, the role on the server. `:roles` are those that are shown.
PERSON_COLUMNS = """
        e.id, e.login, e.display_name AS name, e.superior_id,
        coalesce(s.display_name, '') AS superior, coalesce(e.job_title, '') AS job_title,
        coalesce(e.office, '') AS office, coalesce(e.phone, '') AS phone,
        coalesce(e.email, '') AS email,
        CASE WHEN e.ended_at IS NOT NULL THEN 'left' WHEN r.oid IS NULL THEN 'no_login'
             WHEN NOT e.active OR NOT r.rolcanlogin THEN 'locked' ELSE 'active' END AS state,
        ARRAY(SELECT DISTINCT g.rolname::text FROM pg_auth_members m JOIN pg_roles g
              ON g.oid = m.roleid WHERE m.member = r.oid AND g.rolname = ANY (:roles) ORDER BY 1)
            AS roles,
        CASE WHEN r.rolvaliduntil < 'infinity' THEN r.rolvaliduntil END AS password_until
"""
PEOPLE = text(f"""
    SELECT {PERSON_COLUMNS},
        (SELECT g.id FROM crm.admin_grant g WHERE g.employee_id = e.id AND g.state = 'asked')
            AS admin_asked,
        e.changed_at, coalesce(c.display_name, '') AS changed_by, e.version
    FROM crm.employee e LEFT JOIN crm.employee s ON s.id = e.superior_id
    LEFT JOIN crm.employee c ON c.id = e.changed_by LEFT JOIN pg_roles r ON r.rolname = e.login
    WHERE e.deleted_at IS NULL ORDER BY e.sort_key, e.id
""")


def list_people(session: Session) -> tuple[PersonRow, ...]:
    """Return everybody, by name; for admins."""
    rows = session.execute(PEOPLE, {"roles": list(ROLES)}).all()
    return tuple(PersonRow(**{**row._mapping, "roles": tuple(row.roles)}) for row in rows)


def create_person(session: Session, entry: PersonEntry, password: str) -> int:
    """Enter somebody with a one-time password for a week; return the employee.

    crm_admin among the roles is only asked for (see `admin_questions`). Phone and e-mail are stored
    in their standard form; raises InvalidInput for what is certainly neither.
    """
    reached = _reached(session, entry)
    return int(
        _call(
            session,
            "create_person(:login, :name, :roles, :superior, :verifier, :job_title, :office,"
            " :phone, :email)",
            login=entry.login,
            name=entry.name,
            roles=list(entry.roles),
            superior=entry.superior_id,
            verifier=verifier(session, entry.login, password),
            job_title=entry.job_title,
            office=entry.office,
            **reached,
        )
    )


def _reached(session: Session, entry: PersonEntry) -> dict[str, str | None]:
    home = session.scalar(text("SELECT country FROM crm.firm")) or ""
    values = {"phone": entry.phone or None, "email": entry.email or None}
    found = standardized(EMPLOYEE_KIND, values, home)
    for name, value in found.items():
        finding = check_field(EMPLOYEE_KIND.field(name), found, home) if value else None
        if finding is not None and finding.tone == "bad":
            raise InvalidInput(finding.sentence, name)
    return found


def give_login(
    session: Session, person: int, login: str, roles: Sequence[str], password: str, version: int
) -> int:
    """Give a login and a one-time password to somebody who is entered without one."""
    return int(
        _call(
            session,
            "give_login(:person, :login, :roles, :verifier, :version)",
            person=person,
            login=login,
            roles=list(roles),
            verifier=verifier(session, login, password),
            version=version,
        )
    )


def set_roles(session: Session, person: int, roles: Sequence[str], version: int) -> int:
    """Let a person have exactly these groups; crm_admin, if it is new, is only asked for.

    Where one is taken, the person's sessions end: call `end_sessions` after the commit.
    """
    return int(
        _call(
            session,
            "set_roles(:person, :roles, :version)",
            person=person,
            roles=list(roles),
            version=version,
        )
    )


def lock(session: Session, person: int, version: int) -> int:
    """Lock somebody out at once. Call `end_sessions` after the commit."""
    return int(_call(session, "lock_person(:person, :version)", person=person, version=version))


def unlock(session: Session, person: int, version: int) -> int:
    """Let somebody in again; who had left needs roles and a password besides."""
    return int(_call(session, "unlock_person(:person, :version)", person=person, version=version))


def end(session: Session, person: int, version: int) -> int:
    """Take every right from somebody who leaves; their accounts stay until handed over.

    Call `end_sessions` after the commit.
    """
    return int(_call(session, "end_person(:person, :version)", person=person, version=version))


def end_sessions(session: Session, person: int) -> int:
    """End what somebody opened before the locking was committed; return how many sessions."""
    return int(_call(session, "end_sessions(:person)", person=person))


def reset_password(session: Session, person: int, login: str, password: str) -> None:
    """Give somebody a one-time password, good for a week."""
    _call(
        session,
        "reset_password(:person, :verifier)",
        person=person,
        verifier=verifier(session, login, password),
    )


def change_own_password(session: Session, login: str, password: str) -> None:
    """Change one's own password for good; `Database.change_password` asks for the old one too."""
    _call(session, "change_own_password(:verifier)", verifier=verifier(session, login, password))


def connections(session: Session) -> tuple[OpenConnection, ...]:
    """Return the open sessions of people, by name."""
    rows = session.execute(
        text(
            "SELECT employee_id, login, pid, coalesce(host(address), ''), application, since,"
            " coalesce(state, ''), last_activity FROM crm_people.connections()"
        )
    )
    return tuple(OpenConnection(*row) for row in rows)


def end_connection(session: Session, connection: OpenConnection) -> None:
    """End one session; InvalidInput if it has ended already."""
    _call(session, "end_connection(:pid, :since)", pid=connection.pid, since=connection.since)


def admin_questions(session: Session) -> tuple[AdminQuestion, ...]:
    """Return who is or was to become an admin, the open ones first."""
    rows = session.execute(
        text("""
            SELECT g.id, g.employee_id, e.display_name, g.asked_by, a.display_name, g.asked_at,
                coalesce(b.display_name, ''), g.answered_at, g.state
            FROM crm.admin_grant g JOIN crm.employee e ON e.id = g.employee_id
            JOIN crm.employee a ON a.id = g.asked_by
            LEFT JOIN crm.employee b ON b.id = g.answered_by
            ORDER BY g.state <> 'asked', g.asked_at DESC, g.id DESC
        """)
    )
    return tuple(AdminQuestion(*row) for row in rows)


def answer_admin_question(session: Session, question: int, yes: bool) -> None:
    """Agree or refuse; neither the admin who asked nor the person in question may."""
    _call(session, "confirm_admin(:question, :yes)", question=question, yes=yes)


def verifier(session: Session, login: str, password: str) -> str:
    """Return what the server keeps instead of a password; made here, by libpq."""
    driver = session.connection().connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    return scram(driver, login, password)


def scram(driver: "psycopg.Connection[Any]", login: str, password: str) -> str:
    """Return the SCRAM-SHA-256 verifier of a password, made by libpq without the server."""
    made = driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return made.decode()


def _call(session: Session, call: str, **values: object) -> Any:
    return session.scalar(text(f"SELECT crm_people.{call}"), values)
