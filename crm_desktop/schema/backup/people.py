"""The logins and groups of a backup: they are common to a server and not in a database's dump."""

from dataclasses import asdict, dataclass
from typing import Any

import psycopg
from psycopg import sql

# Ours are the groups, and every login that is in one of them.
OURS = """
WITH RECURSIVE ours AS (
    SELECT oid FROM pg_roles WHERE rolname ~ '^crm_'
    UNION SELECT m.member FROM pg_auth_members AS m JOIN ours ON ours.oid = m.roleid
)"""
ROLES = (
    OURS
    + """
SELECT a.rolname, a.rolcanlogin, a.rolcreaterole, a.rolinherit, a.rolconnlimit,
       a.rolvaliduntil::text, a.rolpassword, (SELECT coalesce(array_agg(g.rolname ORDER BY 1), '{}')
       FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid WHERE m.member = a.oid)
  FROM pg_authid AS a JOIN ours USING (oid) WHERE NOT a.rolsuper ORDER BY a.rolname"""
)


@dataclass(frozen=True, slots=True)
class Role:
    """A login or group; `password` is what the server keeps of it (SCRAM), never the password."""

    name: str
    signs_in: bool
    creates_roles: bool
    inherits: bool
    connections: int
    valid_until: str | None
    password: str | None
    member_of: list[str]

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)


def read(connection: "psycopg.Connection[Any]") -> list[Role]:
    """Return the roles of the firm, as a superuser."""
    return [Role(*row) for row in connection.execute(ROLES.encode()).fetchall()]


def missing(connection: "psycopg.Connection[Any]", roles: list[Role]) -> list[Role]:
    """Return those that this server has not."""
    rows = connection.execute("SELECT rolname FROM pg_roles").fetchall()
    here = {str(name) for (name,) in rows}
    return [role for role in roles if role.name not in here]


def make(connection: "psycopg.Connection[Any]", roles: list[Role]) -> None:
    """Make roles and put them into their groups; those that are there stay as they are."""
    for role in roles:
        yes_no = [
            ("LOGIN", role.signs_in),
            ("CREATEROLE", role.creates_roles),
            ("INHERIT", role.inherits),
        ]
        words: list[sql.Composable] = [sql.SQL(w if on else "NO" + w) for w, on in yes_no]
        words.append(sql.SQL("CONNECTION LIMIT {}").format(sql.Literal(role.connections)))
        if role.valid_until is not None:
            words.append(sql.SQL("VALID UNTIL {}").format(sql.Literal(role.valid_until)))
        if role.password is not None:
            words.append(sql.SQL("PASSWORD {}").format(sql.Literal(role.password)))
        made = sql.SQL("CREATE ROLE {} {}")
        connection.execute(made.format(sql.Identifier(role.name), sql.SQL(" ").join(words)))
    for role in roles:
        for group in role.member_of:
            given = sql.SQL("GRANT {} TO {}")
            connection.execute(given.format(sql.Identifier(group), sql.Identifier(role.name)))
