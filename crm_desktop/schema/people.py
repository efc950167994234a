"""Giving people access: a PostgreSQL role of their own and their entry among the employees.

Runs on a superuser's connection, from the console. Administering people from the program comes
through definer functions of a role that is no superuser.
"""

import re
from dataclasses import dataclass

import psycopg
from psycopg import sql

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _

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


def add_person(connection: psycopg.Connection, person: NewPerson, password: str) -> int:
    """Make the role and the employee in the caller's transaction; return the employee's id.

    Raises InvalidInput for a bad login or role, a login that is taken, an unknown superior.
    """
    if not re.fullmatch(r"[a-z][a-z0-9._-]{1,62}", person.login) or person.login.startswith(
        ("pg_", "crm_")
    ):
        raise InvalidInput(
            _(
                "“{login}” cannot be a login. Use 2 to 63 lower-case letters, digits, dots and"
                " hyphens, beginning with a letter, and not pg_ or crm_."
            ).format(login=person.login),
            "login",
        )
    unknown = [role for role in person.roles if role not in ROLES]
    if unknown or not person.roles:
        raise InvalidInput(
            _("“{role}” is no role. Roles are: {roles}.").format(
                role=", ".join(unknown), roles=", ".join(ROLES)
            ),
            "roles",
        )
    taken = connection.execute(
        "SELECT FROM pg_roles WHERE rolname = %(login)s"
        " UNION SELECT FROM crm.employee WHERE login = %(login)s",
        {"login": person.login},
    ).fetchone()
    if taken is not None:
        raise InvalidInput(
            _("The login “{login}” is taken. Choose another.").format(login=person.login), "login"
        )
    superior_id = _superior_id(connection, person.superior)
    verifier = connection.pgconn.encrypt_password(
        password.encode(), person.login.encode(), b"scram-sha-256"
    ).decode()
    connection.execute(
        sql.SQL("CREATE ROLE {} LOGIN CONNECTION LIMIT 10 PASSWORD {}").format(
            sql.Identifier(person.login), sql.Literal(verifier)
        )
    )
    connection.execute(
        sql.SQL("GRANT {} TO {}").format(
            sql.SQL(", ").join(map(sql.Identifier, person.roles)), sql.Identifier(person.login)
        )
    )
    row = connection.execute(
        "INSERT INTO crm.employee (login, display_name, superior_id, job_title, office, phone,"
        " email) VALUES (%s, %s, %s, %s, %s, %s, %s) RETURNING id",
        (
            person.login,
            person.name,
            superior_id,
            person.job_title,
            person.office,
            person.phone,
            person.email,
        ),
    ).fetchone()
    assert row is not None
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
