"""The trial: the embedded server with schema, people and sample data, ready to sign in."""

import datetime as dt
import json
import os
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from crm_desktop import embedded
from crm_desktop.models.database import Profile
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

DATABASE = "crm"
PEOPLE_FILE = "people.json"
ACCOUNTS = 2000
Progress = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class TrialPerson:
    """Somebody of the sample firm who can sign in. The password is made up for this trial."""

    login: str
    password: str = field(repr=False)
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """A running trial; its first person is the head of sales whom the demo signs in."""

    host: str
    port: int
    database: str
    superuser: str
    superuser_password: str = field(repr=False)
    people: tuple[TrialPerson, ...]

    def person(self, login: str | None = None) -> TrialPerson:
        """Return one person, the head of sales if none is named; UserError for an unknown login."""
        for person in self.people:
            if login in (None, person.login):
                return person
        raise UserError(
            _("Nobody in the trial has the login “{login}”. There are: {logins}.").format(
                login=login, logins=", ".join(person.login for person in self.people)
            )
        )

    def profile(self, login: str | None = None) -> Profile:
        """Return the server profile of a person. On loopback the trial goes without TLS."""
        return Profile(
            name="trial",
            host=self.host,
            port=self.port,
            database=self.database,
            login=self.person(login).login,
            sslmode="disable",
        )

    def superuser_dsn(self) -> str:
        """Return the superuser's connection string; it holds the password."""
        return psycopg.conninfo.make_conninfo(
            host=self.host,
            port=self.port,
            user=self.superuser,
            password=self.superuser_password,
            dbname=self.database,
        )

    def as_json(self) -> str:
        """Return the one line that `crm-admin demo start` prints."""
        return json.dumps(
            {
                "host": self.host,
                "port": self.port,
                "database": self.database,
                "superuser": {"login": self.superuser, "password": self.superuser_password},
                "people": [asdict(person) for person in self.people],
            }
        )


def start(
    *,
    fresh: bool = False,
    accounts: int | None = None,
    folder: Path | None = None,
    progress: Progress = lambda _percent, _doing: None,
    fsync: bool = True,
) -> Trial:
    """Return the running trial, making what is missing: server, database, people, data.

    `fresh` throws away what there is. `accounts` is how many customers a new one gets.
    A second start finds the first. Raises UserError for what stands in the way.
    """
    place = folder or embedded.default_folder()
    if fresh:
        progress(0, _("Removing the old trial"))
        embedded.remove(place)
    progress(2, _("Starting the trial server"))
    server = embedded.start(place, fsync=fsync)
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        # Two programs started at once: the second waits and finds all done.
        connection.execute("SELECT pg_advisory_lock(hashtext('crm trial'))")
        people = _people(connection, place)
        if not people:
            people = _build(connection, server, place, accounts or ACCOUNTS, progress)
        elif _outdated(server):
            progress(5, _("Bringing the trial up to date"))
            _install(server)
    return _trial(server, people)


def running(folder: Path | None = None) -> Trial | None:
    """Return the trial if it runs and is complete, else None."""
    place = folder or embedded.default_folder()
    server = embedded.running(place)
    if server is None:
        return None
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        people = _people(connection, place)
    return _trial(server, people) if people else None


def stop(folder: Path | None = None) -> bool:
    """Stop the trial server; False if none was running. Data stay for the next start."""
    return embedded.stop(folder or embedded.default_folder())


def _trial(server: embedded.Server, people: tuple[TrialPerson, ...]) -> Trial:
    return Trial(server.host, server.port, DATABASE, server.superuser, server.password, people)


def _people(connection: psycopg.Connection[Any], place: Path) -> tuple[TrialPerson, ...]:
    """Return who can sign in; nobody where the database or the list is not whole."""
    there = connection.execute("SELECT FROM pg_database WHERE datname = %s", (DATABASE,)).fetchone()
    try:
        found = json.loads((place / PEOPLE_FILE).read_text("utf-8"))
        people = tuple(
            TrialPerson(p["login"], p["password"], p["name"], tuple(p["roles"])) for p in found
        )
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    return people if there is not None else ()


def _outdated(server: embedded.Server) -> bool:
    """Tell whether an older program made the trial; a newer one's is left to sign-in to refuse."""
    from crm_desktop.models.queries.signing_in import SCHEMA_VERSION

    with psycopg.connect(server.dsn(DATABASE)) as inside:
        row = inside.execute("SELECT version_num FROM crm.alembic_version").fetchone()
    return row is not None and str(row[0]) < SCHEMA_VERSION


def _install(server: embedded.Server) -> None:
    from crm_desktop.sample.people import FIRM
    from crm_desktop.schema.install import FirmSettings, install

    firm = FirmSettings(FIRM.name, FIRM.language, FIRM.country, FIRM.currency, FIRM.time_zone)
    install(server.dsn(DATABASE), firm)


def _build(
    connection: psycopg.Connection[Any],
    server: embedded.Server,
    place: Path,
    accounts: int,
    progress: Progress,
) -> tuple[TrialPerson, ...]:
    from crm_desktop.sample.load import load
    from crm_desktop.sample.people import PEOPLE
    from crm_desktop.schema.people import NewPerson, add_person

    progress(5, _("Making the database"))
    (place / PEOPLE_FILE).unlink(missing_ok=True)  # written anew when all is there
    connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
    for person in PEOPLE:
        connection.execute(f'DROP ROLE IF EXISTS "{person.login}"')
    connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0 ENCODING 'UTF8'")
    dsn = server.dsn(DATABASE)
    _install(server)
    people = tuple(
        TrialPerson(person.login, secrets.token_urlsafe(12), person.name, person.roles)
        for person in PEOPLE
    )
    with psycopg.connect(dsn) as inside:
        for person, entry in zip(PEOPLE, people, strict=True):
            add_person(
                inside,
                NewPerson(
                    person.login,
                    person.name,
                    person.roles,
                    person.superior,
                    person.job_title,
                    person.office,
                    person.phone,
                    person.email,
                ),
                entry.password,
                lasting=True,
            )
        load(
            inside,
            accounts=accounts,
            today=dt.date.today(),
            progress=lambda percent, done: progress(
                10 + percent * 85 // 100, _("Customers written: {count}").format(count=done)
            ),
        )
    with psycopg.connect(dsn, autocommit=True) as inside:
        progress(96, _("Collecting statistics"))
        inside.execute("VACUUM ANALYZE")
    _write_people(place, people)
    progress(100, _("The trial is ready"))
    return people


def _write_people(place: Path, people: tuple[TrialPerson, ...]) -> None:
    """Keep the passwords of the trial's people where only this user reads them; written last."""
    file = place / PEOPLE_FILE
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(f"{file}.new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            json.dump([asdict(person) for person in people], out, ensure_ascii=False)
        Path(f"{file}.new").replace(file)
    except OSError as error:
        raise UserError(
            _(
                "The folder {folder} cannot be written: {reason}. Make room or rights for it."
            ).format(folder=place, reason=error.strerror or "")
        ) from error
