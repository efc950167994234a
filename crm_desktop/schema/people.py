"""Giving people access: a PostgreSQL role of their own and their entry among the employees.

Runs on a superuser's connection: the console's, the trial's, that of tests. It calls the function
that an admin's program calls, so that all are made alike and `crm_roleadmin` may change them.
"""

from dataclasses import dataclass

import psycopg
from psycopg import sql

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _
from crm_desktop.models.queries.people import ROLES
from crm_desktop.models.translate import translate_driver


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who is to sign in. `superior` is a login; the password never reaches the server."""

    login: str
    name: str
    roles: tuple[str, ...]
    superior: str | None = None
    job_title: str | None = None
    office: str | None = None
    phone: str | None = None
    email: str | None = None


def add_person(
    connection: psycopg.Connection, person: NewPerson, password: str, *, lasting: bool = False
) -> int:
    """Make the role and the employee in the caller's transaction; return the employee's id.

    The password is a one-time one, good for a week, unless it is `lasting`. Raises InvalidInput for
    a bad login or role, a login that is taken, an unknown superior.
    """
    unknown = [role for role in person.roles if role not in ROLES]
    if unknown or not person.roles:
        raise InvalidInput(
            _("“{role}” is no role. Roles are: {roles}.").format(
                role=", ".join(unknown), roles=", ".join(ROLES)
            ),
            "roles",
        )
    superior_id = _superior_id(connection, person.superior)
    verifier = connection.pgconn.encrypt_password(
        password.encode(), person.login.encode(), b"scram-sha-256"
    ).decode()
    try:
        with connection.transaction():
            row = connection.execute(
                "SELECT crm_people.create_person(%s, %s, %s, %s, %s, %s, %s, %s, %s)",
                (
                    person.login,
                    person.name,
                    list(person.roles),
                    superior_id,
                    verifier,
                    person.job_title,
                    person.office,
                    person.phone,
                    person.email,
                ),
            ).fetchone()
    except psycopg.errors.CheckViolation as error:
        raise translate_driver(error) or error from error
    assert row is not None
    if lasting:
        connection.execute(
            sql.SQL("ALTER ROLE {} VALID UNTIL 'infinity'").format(sql.Identifier(person.login))
        )
    return int(row[0])


def _superior_id(connection: psycopg.Connection, login: str | None) -> int | None:
    if login is None:
        return None
    row = connection.execute("SELECT id FROM crm.employee WHERE login = %s", (login,)).fetchone()
    if row is None:
        raise InvalidInput(
            _("There is no superior with the login “{login}”. Enter that person first.").format(
                login=login
            ),
            "superior",
        )
    return int(row[0])
