"""What is installed against the file of rights: grants to the column, policies, functions.

Asked by a superuser or the owner; the answers name tables and groups, never a row.
"""

from collections.abc import Iterator
from typing import Any

import psycopg

from crm_desktop.models.rights import CALLABLE, CALLED_BY_POLICIES, RIGHTS
from crm_desktop.models.rights.parts import SIGNED_IN
from crm_desktop.models.rights.people import (
    ADMINISTERED,
    ADMINISTERING,
    CALLED_BY_ADMINISTERING,
    NOTES_RIGHTS,
    ROLEADMIN,
)

Granted = tuple[str, str, str, str]  # table, column ("" for the table), right, group
Command = tuple[str, str, str]  # table, command, group

COMMANDS = {"r": "SELECT", "a": "INSERT", "w": "UPDATE", "d": "DELETE"}


def differences(connection: "psycopg.Connection[Any]") -> Iterator[str]:
    """Yield what is too much or missing, one short English line each, sorted."""
    yield from _lines(granted(connection), expected())
    yield from _lines(_flat(granted_functions(connection)), _flat(expected_functions(connection)))
    some, every = _policies(connection)
    wanted = {(r.table, r.command, role) for r in (*RIGHTS, *ADMINISTERED) for role in r.roles}
    yield from (f"no policy for {' '.join(line)}" for line in sorted(wanted - some - every))
    yield from (f"policy too much for {' '.join(line)}" for line in sorted(some - wanted))


def _lines(found: set[Any], wanted: set[Any]) -> Iterator[str]:
    for state, lines in (("too much", found - wanted), ("missing", wanted - found)):
        for line in sorted(lines):
            yield f"{state}: {' '.join(part for part in line if part)}"


def _flat(functions: dict[str, set[str]]) -> set[tuple[str, str]]:
    return {(name, group) for name, groups in functions.items() for group in groups}


def expected() -> set[Granted]:
    """Return the rights on tables and columns that the file states."""
    return {
        (right.table, column, right.command, role)
        for right in (*RIGHTS, *ADMINISTERED)
        for role in right.roles
        for column in right.columns or ("",)
    }


def granted(connection: "psycopg.Connection[Any]", table: str = "") -> set[Granted]:
    """Return every right that somebody besides the owner has, on one table or on all."""
    rows = connection.execute(
        """
        SELECT c.relname, '', acl.privilege_type,
            CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END
        FROM pg_class c, aclexplode(c.relacl) AS acl
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> c.relowner AND %(table)s::name IN ('', c.relname)
        UNION ALL
        SELECT c.relname, a.attname, acl.privilege_type,
            CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid, aclexplode(a.attacl) AS acl
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> c.relowner AND %(table)s::name IN ('', c.relname)
        """,
        {"table": table},
    ).fetchall()
    return {(name, column, right, group) for name, column, right, group in rows}


def expected_functions(connection: "psycopg.Connection[Any]") -> dict[str, set[str]]:
    """Return for each function who may execute it; stored columns need those that read nothing."""
    stored = connection.execute(
        "SELECT replace(oid::regprocedure::text, 'crm_private.', '') FROM pg_proc"
        " WHERE pronamespace = 'crm_private'::regnamespace AND provolatile = 'i'"
    ).fetchall()
    found = (
        {function.name: set(function.roles) for function in (*CALLABLE, *ADMINISTERING)}
        | {name: set(roles) for name, roles in CALLED_BY_POLICIES.items()}
        | {name: set(SIGNED_IN) for (name,) in stored}
        | {NOTES_RIGHTS: set()}
    )
    for name, roles in found.items():
        if name == NOTES_RIGHTS or name.split("(")[0] in CALLED_BY_ADMINISTERING:
            roles |= set(ROLEADMIN)
    return found


def granted_functions(connection: "psycopg.Connection[Any]") -> dict[str, set[str]]:
    """Return for each function of ours who besides the owner may execute it."""
    found: dict[str, set[str]] = {}
    for name, group in connection.execute(
        """
        SELECT replace(p.oid::regprocedure::text, 'crm_private.', ''),
            CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END
        FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS acl
        WHERE p.pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace,
                                 'crm_people'::regnamespace)
          AND acl.grantee <> p.proowner
        """
    ).fetchall():
        found.setdefault(name, set()).add(group)
    return found


def _policies(connection: "psycopg.Connection[Any]") -> tuple[set[Command], set[Command]]:
    """Return what policies of one command permit, and what those for all commands do."""
    some: set[Command] = set()
    every: set[Command] = set()
    for table, command, group in connection.execute(
        "SELECT c.relname, p.polcmd::text,"
        " CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END"
        " FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid, unnest(p.polroles) AS role"
        " WHERE p.polpermissive AND c.relnamespace = 'crm'::regnamespace"
    ).fetchall():
        if command == "*":
            every |= {(table, each, group) for each in COMMANDS.values()}
        else:
            some.add((table, COMMANDS[command], group))
    return some, every
