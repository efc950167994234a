"""Restores a backup into a new database, or only rehearses it in a scratch one."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from crm_desktop.models.errors import InvalidInput, UserError, WrongServer
from crm_desktop.models.language import _
from crm_desktop.schema.backup import contents, people, programs, taking
from crm_desktop.schema.backup.taking import Backup
from crm_desktop.schema.check import check
from crm_desktop.schema.install import FirmSettings, head, install, run_file
from crm_desktop.schema.sealed import verify


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a restore: sentences of what is not right, how much was compared, who was made.

    `checks` counts the self-tests. A restore without faults holds what the backup held.
    """

    faults: tuple[str, ...]
    rows: int
    checks: int
    made: tuple[str, ...]


def restore(dsn: str, backup: Backup, name: str) -> Outcome:
    """Restore into a new database of the server that a superuser's `dsn` names, and bring it
    up to date with this program.

    People that the server has not are made, with their passwords; those that it has stay as they
    are. Raises UserError where it cannot be done; then no database is left, but people are.
    """
    with psycopg.connect(dsn, autocommit=True) as server:
        _fits(server, backup)
        if other := _database_of_crm(server):
            raise WrongServer(
                _(
                    "This server has a CRM already, in the database “{database}”. Restore to"
                    " another server."
                ).format(database=other)
            )
        made = _make_people(server, backup)
        _create(server, name, backup)
        there = make_conninfo(dsn, dbname=name)
        with _dropped_on_failure(server, name):
            faults = _load(there, backup)
            install(there, FirmSettings("–"))  # what a dump does not carry, and what is newer
    return Outcome(tuple(faults), backup.rows, 0, made)


def rehearse(dsn: str, backup: Backup) -> Outcome:
    """Restore into a scratch database, compare it with the backup, try its rights, and drop it.

    The firm's own database is not touched, and people may go on working. Raises UserError where
    the backup cannot be restored at all.
    """
    name = f"crm_rehearsal_{dt.datetime.now(dt.UTC):%Y%m%d_%H%M%S}"
    with psycopg.connect(dsn, autocommit=True) as server:
        _fits(server, backup)
        made = _make_people(server, backup)
        _create(server, name, backup)
        try:
            there = make_conninfo(dsn, dbname=name)
            faults = _load(there, backup)
            with psycopg.connect(there) as copy:
                run_file(copy, "roles.sql")  # who may connect: a dump does not carry it
            tried = 0
            if backup.schema == head():  # the checks of this program know this schema only
                with psycopg.connect(there) as copy:
                    for finding in check(copy):
                        tried += 1
                        if not finding.ok:
                            faults.append(f"{_(finding.sentence)} {'; '.join(finding.wrong[:3])}")
        finally:
            _drop(server, name)
    return Outcome(tuple(faults), backup.rows, tried, made)


def _fits(server: "psycopg.Connection[Any]", backup: Backup) -> None:
    taking.check_files(backup)
    if server.execute("SHOW is_superuser").fetchone() != ("on",):
        raise WrongServer(
            _("Restoring needs a superuser of the server. Give the login of one in --dsn.")
        )
    here = server.info.server_version // 10000
    if here < backup.server // 10000:
        raise WrongServer(
            _(
                "The backup is of PostgreSQL {old}, this server runs {new}. Restore to a server"
                " that is as new."
            ).format(old=backup.server // 10000, new=here)
        )


def _database_of_crm(server: "psycopg.Connection[Any]") -> str:
    row = server.execute(
        "SELECT d.datname FROM pg_shdepend AS s JOIN pg_database AS d ON d.oid = s.dbid"
        " WHERE s.refclassid = 'pg_authid'::regclass AND s.deptype = 'o'"
        " AND s.refobjid = to_regrole('crm_owner') LIMIT 1"
    ).fetchone()
    return str(row[0]) if row else ""


def _make_people(server: "psycopg.Connection[Any]", backup: Backup) -> tuple[str, ...]:
    missing = people.missing(server, backup.people())
    with server.transaction():
        people.make(server, missing)
    return tuple(role.name for role in missing)


def _create(server: "psycopg.Connection[Any]", name: str, backup: Backup) -> None:
    named = sql.Identifier(name)
    if server.execute("SELECT FROM pg_database WHERE datname = %s", (name,)).fetchone():
        raise InvalidInput(
            _("There is a database “{name}” already. Name another.").format(name=name)
        )
    collate, ctype = (sql.Literal(part) for part in backup.locale)
    server.execute(
        sql.SQL(
            "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE {} LC_CTYPE {}"
        ).format(named, collate, ctype)
    )
    # Nobody looks in before it is whole.
    server.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(named))


def _load(there: str, backup: Backup) -> list[str]:
    """Load the dump, all or nothing; return what is not as it was."""
    with psycopg.connect(there) as connection:
        program = programs.find("pg_restore", connection.info.server_version)
    programs.run(
        program,
        there,
        ["--exit-on-error", "--single-transaction", str(backup.folder / taking.DUMP)],
    )
    with psycopg.connect(there) as connection:
        connection.execute("ANALYZE")
        faults = contents.differences(backup.contents(), contents.read(connection))
        connection.rollback()
        faults += verify(connection).faults
    return faults


@contextmanager
def _dropped_on_failure(server: "psycopg.Connection[Any]", name: str) -> Iterator[None]:
    try:
        yield
    except (UserError, psycopg.Error):
        _drop(server, name)
        raise


def _drop(server: "psycopg.Connection[Any]", name: str) -> None:
    server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
