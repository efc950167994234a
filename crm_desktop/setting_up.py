"""Making a server ready, for console and program: what will be done is told first, then done.

The owner's login is used for this and kept nowhere. Everything but making the database itself is
one transaction: a computer that fails half-way leaves what was there before.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy.exc import DBAPIError

from crm_desktop.models.database import Profile
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _, ngettext
from crm_desktop.models.translate import explain_connecting, translate, translate_driver
from crm_desktop.schema.install import (
    FirmSettings,
    check_server,
    check_version,
    head,
    install,
    steps_from,
)
from crm_desktop.schema.people import NewPerson, add_person

__all__ = ["FirmSettings", "FirstAdmin", "Plan", "look", "make_ready", "owner_dsn"]


@dataclass(frozen=True, slots=True)
class FirstAdmin:
    """Who enters everybody else; the password is good for a week and for choosing another one."""

    login: str
    name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is, and in sentences what would be done. `version` is None without a CRM."""

    server: str
    version: str | None
    target: str
    steps: tuple[str, ...]
    makes_database: bool = False
    needs_admin: bool = False

    @property
    def new(self) -> bool:
        """Whether the firm's name, language and so on are still to be given."""
        return self.version is None


def owner_dsn(profile: Profile, login: str, password: str) -> str:
    """Return the connection string of the server's owner to the database of a profile."""
    named = profile.parameters() | {"user": login, "password": password}
    named["application_name"] = "crm-admin"
    # Those limits are for people at work; an upgrade of a large database takes its time.
    del named["options"]
    return make_conninfo(**named)


def look(dsn: str) -> Plan:
    """Return what making this database ready would do; nothing is changed.

    Raises SignInRefused, ServerUnreachable, or WrongServer where the server does not fit.
    """
    with _explained(dsn):
        missing = _missing(dsn)
        with psycopg.connect(_elsewhere(dsn) if missing else dsn) as connection:
            check_server(connection)
            if not missing:
                check_version(connection)
            return _plan(connection, str(conninfo_to_dict(dsn).get("dbname", "")), missing)


def make_ready(
    dsn: str,
    firm: FirmSettings,
    admin: FirstAdmin | None = None,
    progress: Callable[[int], object] = lambda _percent: None,
) -> None:
    """Do what `look` told. A firm that is there keeps its settings.

    Raises what `look` raises, and InvalidInput for a login that cannot be the administrator's.
    """
    plan = look(dsn)
    with _explained(dsn):
        if plan.makes_database:
            name = sql.Identifier(str(conninfo_to_dict(dsn)["dbname"]))
            with psycopg.connect(_elsewhere(dsn), autocommit=True) as connection:
                connection.execute(
                    sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(name)
                )
        install(dsn, firm, progress)
        with psycopg.connect(dsn) as connection:
            if admin is not None and plan.needs_admin:
                person = NewPerson(admin.login, admin.name, ("crm_admin",))
                add_person(connection, person, admin.password)
            if plan.version not in (None, plan.target):
                # Programs that are running connect anew, and hear whether they are too old now.
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
                    " current_database() AND pid <> pg_backend_pid() AND usename IN"
                    " (SELECT login FROM crm.employee)"
                )
    progress(100)


def _plan(connection: "psycopg.Connection[Any]", database: str, missing: bool) -> Plan:
    version = None if missing else _version(connection)
    target, steps = head(), steps_from(version)
    info = connection.info
    told: list[str] = []
    people = 0
    if missing:
        told.append(_("Make the database “{name}” in UTF-8.").format(name=database))
    if version is None:
        told += [
            _("Make the group roles of the CRM; nobody signs in as one of them."),
            _("Make tables, functions and rights in the database “{name}”.").format(name=database),
            _("Take from everybody what nobody needs here: making schemas, temporary tables."),
        ]
    else:
        people, open_now = _people(connection)
        if steps:
            told.append(
                ngettext(
                    "Change the tables in {count} step, from version {old} to {new}.",
                    "Change the tables in {count} steps, from version {old} to {new}.",
                    steps,
                ).format(count=steps, old=version, new=target)
            )
        else:
            told.append(_("The tables are those of this program; they stay."))
        told.append(_("Renew functions and rights; what was changed by hand is put back."))
        if steps and open_now:
            told.append(
                ngettext(
                    "{count} connection is open; the program connects anew by itself.",
                    "{count} connections are open; the programs connect anew by themselves.",
                    open_now,
                ).format(count=open_now)
            )
    if not people:
        told.append(_("Enter the first administrator, who then enters everybody else."))
    told.append(_("All or nothing: if anything fails, everything stays as it is."))
    number = info.server_version
    server = f"PostgreSQL {number // 10000}.{number % 10000}, {info.host}:{info.port}"
    return Plan(server, version, target, tuple(told), missing, needs_admin=not people)


def _version(connection: "psycopg.Connection[Any]") -> str | None:
    if connection.execute("SELECT to_regclass('crm.alembic_version')").fetchone() == (None,):
        return None
    row = connection.execute("SELECT version_num FROM crm.alembic_version").fetchone()
    return str(row[0]) if row else None


def _people(connection: "psycopg.Connection[Any]") -> tuple[int, int]:
    """Return how many administrators there are, and how many connections of people."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM crm.employee e JOIN pg_roles r ON r.rolname = e.login"
        "        WHERE e.active AND pg_has_role(r.oid, 'crm_admin', 'MEMBER')),"
        " (SELECT count(*) FROM pg_stat_activity a JOIN crm.employee e ON e.login = a.usename"
        "  WHERE a.datname = current_database())"
    ).fetchone()
    assert row is not None
    return int(row[0]), int(row[1])


def _missing(dsn: str) -> bool:
    """Tell whether the server has no such database yet."""
    try:
        psycopg.connect(dsn).close()
    except psycopg.OperationalError as error:
        if "does not exist" in str(error) and "database" in str(error):
            return True
        raise
    return False


def _elsewhere(dsn: str) -> str:
    return make_conninfo(dsn, dbname="postgres")


@contextmanager
def _explained(dsn: str) -> Iterator[None]:
    """Turn what the server refuses into the sentence for it."""
    try:
        yield
    except psycopg.OperationalError as error:
        if error.sqlstate is not None and error.sqlstate[:2] != "28":
            raise _meaning(error) from error
        named = conninfo_to_dict(dsn)
        profile = Profile(
            "dsn",
            str(named.get("host", "127.0.0.1")).split(",")[0],
            int(str(named.get("port", "5432")).split(",")[0]),
            str(named.get("dbname", "")),
            sslrootcert=str(named.get("sslrootcert", "")),
        )
        raise explain_connecting(error, profile) from error
    except (psycopg.Error, DBAPIError) as error:
        raise _meaning(error) from error


def _meaning(error: psycopg.Error | DBAPIError) -> Exception:
    found = translate(error) if isinstance(error, DBAPIError) else translate_driver(error)
    return found if isinstance(found, UserError) else error
