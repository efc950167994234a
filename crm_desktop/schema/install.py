"""Bringing a server up to date, in one transaction, as often as one likes.

A superuser part (roles, database, languages), an owner part (functions, migrations, grants,
policies), and the administration of people, which belongs to a role of its own. Needs a
superuser's connection; what people use belongs to `crm_owner` afterwards.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import psycopg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from crm_desktop.models.errors import WrongServer
from crm_desktop.models.language import _

HERE = files("crm_desktop.schema")
Progress = Callable[[int], object]  # per cent done
OLDEST_SERVER = 150000


@dataclass(frozen=True, slots=True)
class FirmSettings:
    """What an installation has to know of the firm; the rest is filled in later.

    `language` decides the order by name and cannot be changed by installing again.
    """

    name: str
    language: str = "en"
    country: str = "CZ"
    currency: str = "EUR"
    time_zone: str = "Europe/Prague"


def install(dsn: str, firm: FirmSettings, progress: Progress = lambda _percent: None) -> None:
    """Install or upgrade as the superuser named by a libpq connection string.

    All or nothing. Raises WrongServer where the server or what stands on it does not fit.
    """
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    try:
        with engine.begin() as wrapped:
            _install(wrapped, firm, progress)
    finally:
        engine.dispose()


def _install(wrapped: Connection, firm: FirmSettings, progress: Progress) -> None:
    connection = wrapped.connection.driver_connection
    assert isinstance(connection, psycopg.Connection)
    check_server(connection)
    connection.execute("SET LOCAL lock_timeout = '20s'")
    connection.execute("SELECT pg_advisory_xact_lock(hashtext('crm schema'))")
    check_version(connection)
    _run(connection, HERE / "roles.sql")
    connection.execute("SET LOCAL ROLE crm_owner")
    connection.execute("SET LOCAL check_function_bodies = off")
    language = _installed_language(connection) or firm.language
    functions = sorted((HERE / "functions").iterdir(), key=lambda file: file.name)
    before = [file for file in functions if file.name < "10"]
    for file in before:
        _run(connection, file)
    connection.execute(
        "CREATE OR REPLACE FUNCTION crm_private.sort_key(value text) RETURNS text"
        " LANGUAGE sql IMMUTABLE PARALLEL SAFE"
        f" RETURN crm_private.sort_key_{_one_of_ours(language)}(value)"
    )
    progress(10)
    _begin_era(connection)
    _upgrade(wrapped)
    progress(50)
    for file in functions[len(before) :]:
        _run(connection, file)
    progress(70)
    _run(connection, HERE / "reset.sql")
    for file in sorted((HERE / "permissions").iterdir(), key=lambda file: file.name):
        _run(connection, file)
    progress(90)
    _run(connection, HERE / "finish.sql")
    connection.execute(
        "INSERT INTO crm.firm (id, name, language, country, currency, time_zone)"
        " VALUES (1, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
        (firm.name, language, firm.country, firm.currency, firm.time_zone),
    )
    connection.execute("SET LOCAL ROLE crm_roleadmin")
    for file in sorted((HERE / "roleadmin").iterdir(), key=lambda file: file.name):
        _run(connection, file)
    connection.execute("RESET ROLE")
    _run(connection, HERE / "adopt.sql")
    _run(connection, HERE / "zone.sql")


def check_server(connection: psycopg.Connection) -> None:
    """Raise WrongServer if this server cannot carry the CRM."""
    if connection.info.server_version < OLDEST_SERVER:
        raise WrongServer(
            _(
                "The server runs PostgreSQL {version}. The CRM needs 15 or later;"
                " upgrade the server."
            ).format(version=connection.info.server_version // 10000)
        )
    if connection.info.parameter_status("server_encoding") != "UTF8":
        raise WrongServer(
            _("The database is not in UTF-8. Create one with ENCODING 'UTF8' and install there.")
        )
    if connection.execute("SHOW is_superuser").fetchone() != ("on",):
        raise WrongServer(
            _("Installing needs a superuser of the server. Give the login of one in the DSN.")
        )
    other = connection.execute(
        "SELECT d.datname FROM pg_shdepend s JOIN pg_database d ON d.oid = s.dbid"
        " WHERE s.refclassid = 'pg_authid'::regclass AND s.deptype = 'o' AND s.refobjid ="
        " (SELECT oid FROM pg_roles WHERE rolname = 'crm_owner')"
        " AND d.datname <> current_database() LIMIT 1"
    ).fetchone()
    if other is not None:
        raise WrongServer(
            _(
                "This server already has a CRM, in the database “{database}”. People and rights"
                " are common to a server; use that one or another server."
            ).format(database=other[0])
        )


def check_version(connection: psycopg.Connection) -> None:
    """Raise WrongServer if a newer program installed here: this one would not know how."""
    if connection.execute("SELECT to_regclass('crm.alembic_version')").fetchone() == (None,):
        return
    row = connection.execute("SELECT version_num FROM crm.alembic_version").fetchone()
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if row is not None and row[0] not in known:
        raise WrongServer(
            _(
                "The database is newer than this program (version {new}, this program knows"
                " {known}). Install the current program."
            ).format(new=row[0], known=head())
        )


def steps_from(version: str | None) -> int:
    """Return how many migrations stand between a schema and this program; None: no schema yet."""
    script = ScriptDirectory.from_config(_config())
    return len([each for each in script.walk_revisions() if not version or each.revision > version])


def head() -> str:
    """Return the schema version that this program works with."""
    script = ScriptDirectory.from_config(_config())
    found = script.get_current_head()
    assert found is not None
    return found


def _one_of_ours(language: str) -> str:
    from crm_desktop.models.text import LETTERS

    return language if language in LETTERS else "en"


def _installed_language(connection: psycopg.Connection) -> str | None:
    if connection.execute("SELECT to_regclass('crm.firm')").fetchone() == (None,):
        return None
    row = connection.execute("SELECT language FROM crm.firm").fetchone()
    return str(row[0]) if row else None


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE / "migrations"))
    return config


def _begin_era(connection: psycopg.Connection) -> None:
    """Count transactions anew after a restore, before anything is written on the new server."""
    found = connection.execute("SELECT to_regprocedure('crm_private.begin_era()')").fetchone()
    if found != (None,):
        connection.execute("SELECT crm_private.begin_era()")


def _upgrade(wrapped: Connection) -> None:
    config = _config()
    config.attributes["connection"] = wrapped
    command.upgrade(config, "head")


def run_file(connection: psycopg.Connection, name: str) -> None:
    """Run one of the files of this folder."""
    _run(connection, HERE / name)


def _run(connection: psycopg.Connection, file: Traversable) -> None:
    connection.execute(file.read_text("utf-8").encode())
