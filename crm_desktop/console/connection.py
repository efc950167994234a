"""How `crm-admin` reaches a server: a profile, a connection string, or the running trial."""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from crm_desktop.models.database import Database, Profile, connect
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.passwords import look_into_keyring


def connection_options(parser: argparse.ArgumentParser) -> None:
    """Let a command say how it signs in, for `open_database`."""
    parser.add_argument("--profile", help=_("name of a server profile"))
    parser.add_argument("--dsn", help=_("connection string (libpq)"))
    parser.add_argument("--login", help=_("who signs in to the running trial"))


def open_database(options: argparse.Namespace) -> Database:
    """Connect as the options say: --profile, --dsn, or somebody of the running trial."""
    return connect(*who(options))


def who(options: argparse.Namespace) -> tuple[Profile, str]:
    """Return the profile and the password that the options name; asks where there is none."""
    from crm_desktop import settings, trial

    if options.dsn:
        profile, password = read_dsn(options.dsn)
        return profile, password or _ask(profile.login)
    if options.profile:
        kept_settings = settings.load()
        found = kept_settings.profile(options.profile)
        unread = kept_settings.broken_file or kept_settings.broken_shared
        if found is None and unread is not None:
            raise UserError(
                _("The servers in {file} could not be read. Mend the file, then try again.").format(
                    file=unread
                )
            )
        if found is None:
            raise UserError(
                _("There is no profile “{name}”. Make one in the program.").format(
                    name=options.profile
                )
            )
        login = options.login or found.login
        kept = look_into_keyring(found, login).password
        return replace(found, login=login), kept or _ask(login)
    running = trial.running()
    if running is None:
        raise UserError(
            _("Name a server with --profile or --dsn, or start the trial: crm-admin demo start")
        )
    person = running.person(options.login)
    return running.profile(person.login), person.password


def read_dsn(dsn: str) -> tuple[Profile, str]:
    """Return the profile and the password of a libpq connection string; UserError if broken."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    from crm_desktop import settings

    try:
        named = {key: str(value) for key, value in conninfo_to_dict(dsn).items()}
        ports = [int(port) for port in named.get("port", "5432").split(",")]
    except (ProgrammingError, ValueError) as error:
        raise UserError(
            _(
                "The connection string cannot be read: {reason}. It has the form"
                " “host=… dbname=… user=…” or postgresql://user@host/database."
            ).format(reason=str(error).strip())
        ) from error
    host, *further = named.get("host", "127.0.0.1").split(",")
    ports += [ports[-1]] * (len(further) + 1 - len(ports))
    profile = Profile(
        "dsn",
        host,
        ports[0],
        named.get("dbname", "crm"),
        named.get("user", getpass.getuser()),
        named.get("sslmode", settings.default_sslmode(host)),
        named.get("sslrootcert", ""),
        tuple(f"{other}:{port}" for other, port in zip(further, ports[1:], strict=False)),
    )
    return profile, named.get("password", "")


def explain_dsn(dsn: str) -> None:
    """Try a connection string; UserError says why nobody can connect with it."""
    import psycopg

    from crm_desktop.models.translate import explain_connecting

    profile, _password = read_dsn(dsn)
    try:
        psycopg.connect(dsn, connect_timeout=10).close()
    except psycopg.OperationalError as error:
        raise explain_connecting(error, profile) from error


@contextmanager
def superuser(named: str | None) -> Iterator[str]:
    """Yield the superuser's connection string: the one named, or that of the running trial.

    Raises UserError where it cannot be used, and for what the server refuses within.
    """
    import psycopg
    from sqlalchemy.exc import DBAPIError

    from crm_desktop.models.translate import translate, translate_driver

    dsn = named or superuser_of_trial()
    explain_dsn(dsn)
    try:
        yield dsn
    except (psycopg.Error, DBAPIError) as error:
        meaning = translate(error) if isinstance(error, DBAPIError) else translate_driver(error)
        if not isinstance(meaning, UserError):
            raise
        raise meaning from error


def superuser_of_trial() -> str:
    """Return the superuser's connection string of the running trial; UserError if none runs."""
    from crm_desktop import trial

    found = trial.running()
    if found is None:
        raise UserError(_("Name a server with --dsn, or start the trial: crm-admin demo start"))
    return found.superuser_dsn()


def _ask(login: str) -> str:
    """Return what is typed; "" for a scheduler: libpq knows PGPASSWORD and ~/.pgpass."""
    if not sys.stdin or not sys.stdin.isatty():
        return ""
    return getpass.getpass(_("Password for {login}: ").format(login=login))
